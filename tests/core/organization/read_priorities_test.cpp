// Statements on the weights of the criteria: what is read, and what is refused in which words.
#include <string>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// The members of the priorities begin on line 2, column 1.
Result<Group> with(const std::string& members, bool strict = false) {
  return read_group(shipped(), "{\"schemaVersion\":\"1.0\",\"priorities\":{\n" + members + "}}",
                    "f", {strict});
}

std::string told(const std::string& members) {
  std::string text;
  for (const Issue& issue : with(members).issues) text += to_text(issue) + "\n";
  return text;
}

const std::string near_goals = "; did you mean \"q6_goals\"?\n";

}  // namespace

TEST_CASE("rankings, floors and bounds are read") {
  const auto group =
      with(R"("$comment":"c","ranking":["q6_goals","markets"],"floors":{"q4_skills":0.1},)"
           R"("bounds":[{"of":"q6_goals","over":"q4_skills","least":1.5,"most":3},)"
           R"({"of":"markets","over":"q5_staffing","most":2,"$comment":[]}])");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  CHECK(group.issues.empty());
  const Priorities& read = group->priorities;
  const auto index = [](const char* id) { return *find_criterion(shipped(), id); };
  CHECK(read.ranking == std::vector{index("q6_goals"), index("markets")});
  CHECK(read.floors == std::vector<Priorities::Floor>{{index("q4_skills"), .1}});
  REQUIRE(read.ratios.size() == 2);
  CHECK(read.ratios[0] == Priorities::Ratio{index("q6_goals"), index("q4_skills"), 1.5, 3, {}});
  CHECK(read.ratios[1].least == 0);
  CHECK(read.ratios[1].most == 2);
  CHECK(read.ratios[1].comment == "[]");
  CHECK(read.comment == "\"c\"");
}

TEST_CASE("criteria that do not exist are named with the nearest one") {
  CHECK(told("\"ranking\":[\"q6_gaols\"]") ==
        "f:2:12: error: /priorities/ranking/0: is no criterion of the framework; found "
        "\"q6_gaols\"" +
            near_goals);
  CHECK(told("\"floors\":{\"q6_gaols\":0.1}") ==
        "f:2:11: error: /priorities/floors/q6_gaols: is no criterion of the framework; found "
        "\"q6_gaols\"" +
            near_goals);
  CHECK(contains(told("\"bounds\":[{\"of\":\"markets\",\"over\":\"zzz\",\"least\":1}]"),
                 "f:2:34: error: /priorities/bounds/0/over: is no criterion of the framework; "
                 "found \"zzz\"; allowed: q1_organization, "));
}

TEST_CASE("a criterion is ranked once") {
  CHECK(told("\"ranking\":[\"markets\",\"q4_skills\",\"markets\"]") ==
        "f:2:34: error: /priorities/ranking/2: stands in the ranking already; found "
        "\"markets\"\n");
}

TEST_CASE("floors are above 0, and bounds compare two criteria with a least below the most") {
  CHECK(contains(told("\"floors\":{\"markets\":0}"), "allowed: a number above 0, at most 1"));
  const auto bound = [](const std::string& rest) {
    return told("\"bounds\":[{\"of\":\"markets\"," + rest + "}]");
  };
  CHECK(contains(bound("\"over\":\"markets\",\"least\":1"), "compares a criterion with itself"));
  CHECK(contains(bound("\"over\":\"q4_skills\""), "bounds nothing; allowed: \"least\", \"most\""));
  CHECK(contains(bound("\"least\":1"), "lacks \"over\""));
  CHECK(contains(bound("\"over\":\"q4_skills\",\"least\":2,\"most\":2"),
                 "leaves nothing between least and most; found 2 and 2; allowed: least below"));
  CHECK(contains(bound("\"over\":\"q4_skills\",\"least\":0"),
                 "allowed: a number from 0.001 to 1000"));
}

TEST_CASE("all faults of priorities are told at once") {
  CHECK(count_of(told("\"ranking\":[1,\"x\"],\"floors\":[],\"bounds\":{},\"zz\":1"), "\n") == 5);
}

TEST_CASE("statements that contradict each other are refused, naming the smallest circle") {
  CHECK(told("\"ranking\":[\"markets\",\"q4_skills\",\"q6_goals\"],\n"
             "\"bounds\":[{\"of\":\"q5_staffing\",\"over\":\"markets\",\"most\":1},\n"
             "{\"of\":\"q6_goals\",\"over\":\"q4_skills\",\"least\":2}]") ==
        "f:4:1: error: /priorities/bounds/1: leaves no room for weights, together with others; "
        "found ranking q4_skills before q6_goals, bound q6_goals at least 2 times q4_skills; "
        "allowed: statements that can hold together with something to spare\n");
}

TEST_CASE("floors that take all the weight are refused, with what follows from them") {
  CHECK(told("\"floors\":{\"q4_skills\":0.6,\"markets\":0.4}") ==
        "f:2:37: error: /priorities/floors/markets: leaves no room for weights, together with "
        "others; found floor q4_skills 0.6, floor markets 0.4; allowed: statements that can hold "
        "together with something to spare\n");
  CHECK(contains(told("\"ranking\":[\"q4_skills\",\"markets\"],\"floors\":{\"markets\":0.5}"),
                 "found ranking q4_skills before markets, floor markets 0.5; "));
  // The last of them in the file, whatever its kind.
  CHECK(contains(told("\"floors\":{\"markets\":0.5},\"ranking\":[\"q4_skills\",\"markets\"]"),
                 "error: /priorities/ranking/0: leaves no room"));
  CHECK(contains(told("\"floors\":{\"markets\":1}"),
                 "/priorities/floors/markets: leaves no room for weights; found floor markets 1;"));
  CHECK(told("\"floors\":{\"q4_skills\":0.6,\"markets\":0.39}").empty());
}

}  // namespace tripoint::test
