// Faults in what a group tells of its people and agreements: each with its place, all at once.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

// "code pointer" of every issue of a group that tells this, each on a line.
std::string faults(const std::string& governance) {
  const auto read = read_group(
      shipped(),
      R"({"schemaVersion":"1.0","entities":[{"id":"one"}],"governance":)" + governance + "}", "f");
  std::string text;
  for (const Issue& issue : read.issues) {
    CHECK(issue.line == 1);
    text += issue.code + " " + issue.pointer + "\n";
  }
  CHECK(read.value.has_value() == !has_errors(read.issues));
  return text;
}

Arrangements understood(const std::string& governance) {
  const auto read = read_group(
      shipped(), R"({"schemaVersion":"1.0","governance":)" + governance + "}", "f", {true});
  REQUIRE_MESSAGE(read.value.has_value(), listed(read.issues));
  CHECK(read.issues.empty());
  return read->arrangements;
}

const std::string ann = R"("people":[{"id":"ann","role":"executor"}],)";

}  // namespace

TEST_CASE("people may report to those who stand behind them in the file") {
  const Arrangements told =
      understood(R"({"people":[{"id":"bob","name":"Bob","role":"executor","duties":["configure"],)"
                 R"("title":"content_editor","reports_to":"ann","entity":"x"},)"
                 R"({"id":"ann","role":"decision_maker"}]})");
  REQUIRE(told.people.size() == 2);
  CHECK(told.people[0].reports_to == 1);
  CHECK(told.people[0].duties == std::vector<std::size_t>{3});
  CHECK(told.people[0].title == 4);
  CHECK(display_name(told.people[0]) == "Bob");
  CHECK(display_name(told.people[1]) == "ann");
}

TEST_CASE("a step takes people and parties, and at most one who is accountable") {
  const Arrangements told = understood(
      "{" + ann + R"("raci":{"launch":{"A":"ann","R":["marketing","ann"],"done":true}}})");
  REQUIRE(told.raci.size() == 1);
  CHECK(told.raci[0].actors[0] == std::vector<Actor>{{true, 0}});
  CHECK(told.raci[0].actors[1] == std::vector<Actor>{{false, 0}, {true, 0}});
  CHECK(told.raci[0].done);
  CHECK(faults(R"({"raci":{"launch":{"A":["it"]}}})") == "type /governance/raci/launch/A\n");
}

TEST_CASE("people need an id of their own and a role that is known") {
  CHECK(faults(R"({"people":[{"id":"a"},{"role":"executor"},{"id":"b","role":"executer"}]})") ==
        "missing-key /governance/people/0\n"
        "missing-key /governance/people/1\n"
        "unknown-role /governance/people/2/role\n");
  CHECK(faults(R"({"people":[{"id":"a","role":"executor"},{"id":"a","role":"executor"},)"
               R"({"id":"it","role":"executor"}]})") ==
        "duplicate-id /governance/people/1/id\n"
        "duplicate-id /governance/people/2/id\n");
}

TEST_CASE("a duty must be one of the role") {
  CHECK(faults(R"({"people":[{"id":"a","role":"decision_maker","duties":["configure"]}]})") ==
        "unknown-duty-of-the-role /governance/people/0/duties/0\n");
  CHECK(faults(R"({"people":[{"id":"a","role":"boss","duties":["configure"]}]})") ==
        "unknown-role /governance/people/0/role\n");
}

TEST_CASE("people who are named must be among the people") {
  CHECK(faults("{" + ann + R"("sponsors":{"cmo":"amm","ceo":"ann"},)" +
               R"("raci":{"launch":{"R":["an"]}},"measures":{"spend":{"state":"no","owner":""}},)" +
               R"("funnel":[{"stage":"s","owner":"x"}]})") ==
        "unknown-person /governance/sponsors/cmo\n"
        "unknown-sponsor /governance/sponsors/ceo\n"
        "unknown-person-or-party /governance/raci/launch/R/0\n"
        "unknown-person /governance/measures/spend/owner\n"
        "unknown-person /governance/funnel/0/owner\n");
  CHECK(faults(R"({"people":[{"id":"a","role":"executor","reports_to":"b"}]})") ==
        "unknown-person /governance/people/0/reports_to\n");
}

TEST_CASE("a unit that the group does not have is warned of") {
  CHECK(faults(R"({"people":[{"id":"a","role":"executor","entity":"on"}]})") ==
        "unknown-entity /governance/people/0/entity\n");
  CHECK(faults(R"({"people":[{"id":"a","role":"executor","entity":"one"}]})").empty());
}

TEST_CASE("keys that name what the framework does not have are errors") {
  CHECK(faults(R"({"raci":{"lunch":{}},"alignment":{"terms":{"state":"yes"}},)"
               R"("plan":{"budget":[]},"goals":{"it":[]},"measures":{"clicks":{"state":"no"}}})") ==
        "unknown-step /governance/raci/lunch\n"
        "unknown-alignment-item /governance/alignment/terms\n"
        "unknown-plan-part /governance/plan/budget\n"
        "unknown-side /governance/goals/it\n"
        "unknown-measure /governance/measures/clicks\n");
}

TEST_CASE("what is agreed needs a side and an action, a stage a name, an item a state") {
  CHECK(
      faults(R"({"sla":[{"side":"sales"},{"action":"a"},{"side":"it","action":""}],)"
             R"("funnel":[{}],"alignment":{"joint_plan":{},"shared_terms":{"state":"maybe"}}})") ==
      "missing-key /governance/sla/0\n"
      "missing-key /governance/sla/1\n"
      "unknown-side /governance/sla/2/side\n"
      "empty /governance/sla/2/action\n"
      "missing-key /governance/funnel/0\n"
      "missing-key /governance/alignment/joint_plan\n"
      "unknown-value /governance/alignment/shared_terms/state\n");
}

TEST_CASE("the sample group with governance reads back as it was written") {
  const auto group = read_group(
      shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f", {true});
  REQUIRE(group.value.has_value());
  REQUIRE(group->arrangements.people.size() == 6);
  const auto again = read_group(shipped(), write_group(shipped(), *group), "f", {true});
  REQUIRE(again.value.has_value());
  CHECK(again->arrangements == group->arrangements);
}

}  // namespace tripoint::test
