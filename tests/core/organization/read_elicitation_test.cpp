// Points, comparisons and weights of criteria: what is read, and what is refused in which words.
#include <string>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// The members of the priorities begin on line 2, column 1.
Result<Group> with(const std::string& members) {
  return read_group(shipped(), "{\"schemaVersion\":\"1.0\",\"priorities\":{\n" + members + "}}",
                    "f");
}

std::string told(const std::string& members) {
  std::string text;
  for (const Issue& issue : with(members).issues) text += to_text(issue) + "\n";
  return text;
}

std::size_t index(const char* id) { return *find_criterion(shipped(), id); }

std::string compared(const std::string& of, const std::string& over, const std::string& value) {
  return R"({"of":")" + of + R"(","over":")" + over + R"(","value":)" + value + "}";
}

}  // namespace

TEST_CASE("points, comparisons and weights are read") {
  const auto group =
      with(R"("swing":{"markets":100,"q6_goals":100,"q4_skills":{"points":30},)"
           R"("q5_staffing":{"points":30.5,"plus_minus":15}},)"
           R"("comparisons":[)" +
           compared("q6_goals", "q4_skills", "3") +
           R"(,{"of":"q4_skills","over":"markets","value":0.33,"$comment":1},)" +
           compared("markets", "q6_goals", "1") + R"(],"weights":{"q6_goals":5,"q4_skills":2.5})");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  CHECK(group.issues.empty());
  const Priorities& read = group->priorities;
  CHECK(read.swing == std::vector<Priorities::Swing>{{index("markets"), 100, 10, false},
                                                     {index("q6_goals"), 100, 10, false},
                                                     {index("q4_skills"), 30, 10, false},
                                                     {index("q5_staffing"), 30.5, 15, true}});
  REQUIRE(read.comparisons.size() == 3);
  CHECK(read.comparisons[1] ==
        Priorities::Comparison{index("q4_skills"), index("markets"), .33, "1"});
  CHECK(read.weights ==
        std::vector<Priorities::Weight>{{index("q6_goals"), 5}, {index("q4_skills"), 2.5}});
  CHECK_FALSE(read.exact_weights);
  CHECK(read.ratio_spread == shipped().elicitation.ratio_spread);
}

TEST_CASE("points need a reference and something to compare it with") {
  CHECK(told(R"("swing":{"markets":99})") ==
        "f:2:9: error: /priorities/swing: compares fewer than two criteria; found 1\n");
  const std::string none =
      "f:2:9: error: /priorities/swing: has no reference; allowed: 100 points,"
      " without plus_minus, for the criterion whose swing counts most\n";
  CHECK(told(R"("swing":{"markets":99,"q4_skills":50})") == none);
  CHECK(told(R"("swing":{"markets":{"points":100,"plus_minus":1},"q4_skills":50})") == none);
  CHECK(told(R"("swing":{"markets":{"points":100},"q4_skills":50})").empty());
}

TEST_CASE("points and how far they may be off are above 0, at most 100") {
  const auto second = [](const std::string& value) {
    return told(R"("swing":{"markets":100,"q4_skills":)" + value + "}");
  };
  const std::string range = "allowed: a number above 0, at most 100";
  CHECK(contains(second("0"), range));
  CHECK(contains(second("101"), range));
  CHECK(contains(second("\"60\""), "/priorities/swing/q4_skills"));
  CHECK(contains(second(R"({"points":60,"plus_minus":0})"), range));
  CHECK(contains(second(R"({"plus_minus":5})"), "lacks \"points\""));
  CHECK(second(R"({"points":100,"plus_minus":100})").empty());
  CHECK(contains(told(R"("swing":{"markets":100,"q4_skils":50})"), "did you mean \"q4_skills\"?"));
}

TEST_CASE("comparisons name all pairs once, on the scale from a ninth to nine") {
  CHECK(told("\"comparisons\":[" + compared("markets", "q6_goals", "3") + "," +
             compared("markets", "q4_skills", "3") + "]") ==
        "f:2:15: error: /priorities/comparisons: does not compare every pair of the criteria that "
        "it names; found 2 of 3 pairs; allowed: these as well: q4_skills over q6_goals\n");
  CHECK(contains(told("\"comparisons\":[" + compared("markets", "q6_goals", "3") + "," +
                      compared("markets", "q6_goals", "3") + "]"),
                 "/priorities/comparisons/1: stands there already; found \"markets\" over "
                 "\"q6_goals\""));
  CHECK(contains(told("\"comparisons\":[" + compared("markets", "q6_goals", "3") + "," +
                      compared("q6_goals", "markets", "0.33") + "]"),
                 "stands there already, the other way round"));
  CHECK(contains(told("\"comparisons\":[" + compared("markets", "markets", "1") + "]"),
                 "compares a criterion with itself"));
  for (const char* value : {"9.1", "0.1", "\"3\"", "-3"}) {
    CHECK(contains(told("\"comparisons\":[" + compared("markets", "q6_goals", value) + "]"),
                   "/priorities/comparisons/0/value"));
  }
  for (const char* value : {"9", "0.11", "0.1111111111111111"}) {
    CHECK(told("\"comparisons\":[" + compared("markets", "q6_goals", value) + "]").empty());
  }
  CHECK(contains(told(R"("comparisons":[{"of":"markets","value":1}])"), "lacks \"over\""));
}

TEST_CASE("comparisons that contradict each other too much are refused with the worst three") {
  // Skills over goals 5, goals over markets 4, skills over markets 3 in place of 20. The eigenvalue
  // is 1 + x + 1/x with x the cube root of 20/3, so the ratio (x + 1/x - 2) / 2 / 0.5245 = 0.394.
  CHECK(told("\"comparisons\":[\n" + compared("q6_goals", "markets", "4") + ",\n" +
             compared("q4_skills", "markets", "3") + ",\n" +
             compared("q6_goals", "q4_skills", "0.2") + "]") ==
        "f:5:1: error: /priorities/comparisons/2: stands in comparisons that contradict each other "
        "too much: least of all these three agree; found q6_goals over q4_skills = 0.2, q6_goals "
        "over markets = 4, q4_skills over markets = 3; consistency ratio 0.394; allowed: a "
        "consistency ratio of at most 0.1; for example q6_goals over q4_skills = 1.3333, with "
        "which the three agree\n");
}

TEST_CASE("the example that is told makes the comparisons consistent") {
  const auto three = [](const std::string& direct) {
    return told("\"comparisons\":[" + compared("q6_goals", "markets", "4") + "," +
                compared("q4_skills", "markets", "3") + "," +
                compared("q6_goals", "q4_skills", direct) + "]");
  };
  CHECK_FALSE(three("0.2").empty());
  CHECK(three("1.3333").empty());
}

TEST_CASE("where no value of the scale would make three agree, none is proposed") {
  CHECK(contains(told("\"comparisons\":[" + compared("q6_goals", "q4_skills", "9") + "," +
                      compared("q4_skills", "markets", "9") + "," +
                      compared("q6_goals", "markets", "0.11") + "]"),
                 "for example comparisons of the three of which the first two multiply to the "
                 "third"));
}

TEST_CASE("the published matrix of six with a ratio of 0.23 is refused") {
  const std::vector<std::string> ids = {"q1_organization", "q2_past_rollouts", "q3_needs_and_time",
                                        "q4_skills",       "q5_staffing",      "q6_goals"};
  const std::vector<std::vector<std::string>> upper = {{"4", "3", "1", "3", "4"},
                                                       {"7", "3", "0.2", "1"},
                                                       {"0.2", "0.2", "0.16666667"},
                                                       {"1", "0.33333333"},
                                                       {"3"}};
  std::string list;
  for (std::size_t i = 0; i < upper.size(); ++i) {
    for (std::size_t j = 0; j < upper[i].size(); ++j) {
      list += (list.empty() ? "" : ",") + compared(ids[i], ids[i + 1 + j], upper[i][j]);
    }
  }
  const std::string text = told("\"comparisons\":[" + list + "]");
  CHECK(contains(text, "consistency ratio 0.228"));
  CHECK(count_of(text, "\n") == 1);
}

TEST_CASE("exact weights name all criteria and stand alone") {
  std::string all;
  for (const Criterion& one : shipped().criteria) all += "\"" + one.id + "\":1,";
  all.pop_back();
  CHECK(told("\"exact_weights\":true,\"weights\":{" + all + "}").empty());
  CHECK(told("\"exact_weights\":false").empty());
  CHECK(contains(told("\"weights\":{\"markets\":1},\"exact_weights\":true"),
                 "/priorities/exact_weights: needs the weights of all criteria; allowed: weights "
                 "of q1_organization, "));
  CHECK(told("\"exact_weights\":true,\"weights\":{" + all + "},\"floors\":{\"markets\":0.1}") ==
        "f:2:17: error: /priorities/exact_weights: leaves nothing for other statements to say; "
        "allowed: exact weights alone\n");
  CHECK(contains(told("\"exact_weights\":1"), "/priorities/exact_weights"));
  CHECK(contains(told("\"weights\":{\"markets\":0}"), "above 0"));
}

TEST_CASE("contradictions among kinds are told in the user's words, at the last of them") {
  CHECK(told("\"ranking\":[\"markets\",\"q4_skills\"],\n\"swing\":{\"q4_skills\":100,"
             "\"markets\":{\"points\":60,\"plus_minus\":15},\"q6_goals\":10}") ==
        "f:3:36: error: /priorities/swing/markets: leaves no room for weights, together with "
        "others; found ranking markets before q4_skills, swing markets 60 +/- 15; allowed: "
        "statements that can hold together with something to spare\n");
  CHECK(contains(told("\"comparisons\":[" + compared("markets", "q6_goals", "3") +
                      "],\n\"bounds\":[{\"of\":\"q6_goals\",\"over\":\"markets\",\"least\":0.5,"
                      "\"most\":2}]"),
                 "f:3:11: error: /priorities/bounds/0: leaves no room for weights, together with "
                 "others; found bound q6_goals at least 0.5 and at most 2 times markets, "
                 "comparison markets over q6_goals = 3;"));
  CHECK(contains(told("\"floors\":{\"markets\":0.4},\"weights\":{\"markets\":1,\"q6_goals\":4}"),
                 "/priorities/weights/markets: leaves no room for weights, together with others; "
                 "found weight markets 1, floor markets 0.4;"));
}

}  // namespace tripoint::test
