#include "core/rollout/governance.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/governed.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

// Nothing that a group can tell is missing.
json everything() {
  json governance = {{"people",
                      {{{"id", "d"}, {"role", "decision_maker"}},
                       {{"id", "e"}, {"role", "executor"}, {"reports_to", "d"}},
                       {{"id", "s"}, {"role", "supporting_player"}, {"reports_to", "e"}}}},
                     {"sponsors", {{"cmo", "d"}, {"cio", "d"}}},
                     {"raci", {{"requirements", {{"A", "it"}}}, {"vendor_choice", {{"A", "d"}}}}},
                     {"goals", {{"shared", {"more customers"}}}}};
  for (const Topic& part : shipped().governance.plan_parts) governance["plan"][part.id] = {"x"};
  return governance;
}

GovernancePlan plan_with(const json& governance, const json& answers) {
  const json document = {
      {"schemaVersion", "1.0"},
      {"governance", governance},
      {"entities",
       {{{"id", "one"}, {"answers", answers}},
        {{"id", "two"},
         {"answers", {{"who_runs_it", "core_team"}, {"main_goal", "scale_and_cost"}}}}}}};
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return plan_of(*group);
}

const json calm = {{"who_runs_it", "core_team"}, {"main_goal", "scale_and_cost"}};

std::vector<std::string> risks_of(const GovernancePlan& plan) {
  std::vector<std::string> ids;
  for (const RiskFinding& one : plan.risks) {
    ids.push_back(shipped().governance.risks[one.risk].id);
  }
  return ids;
}

using Words = std::vector<std::string>;

json with(json answers, const std::string& item, const json& answer) {
  answers[item] = answer;
  return answers;
}

json without(json governance, const std::string& key) {
  governance.erase(key);
  return governance;
}

}  // namespace

TEST_CASE("a group in which nothing is missing and no answer warns has no relationship risk") {
  CHECK(risks_of(plan_with(everything(), calm)).empty());
}

TEST_CASE("roles are unclear while nobody runs it, a role is empty, or a step is open") {
  const Words unclear = {"unclear_roles"};
  const GovernancePlan nobody = plan_with(everything(), with(calm, "who_runs_it", "nobody_yet"));
  CHECK(risks_of(nobody) == unclear);
  REQUIRE(nobody.risks[0].triggers.size() == 1);
  CHECK_FALSE(nobody.risks[0].triggers[0].unanswered);
  CHECK(nobody.risks[0].triggers[0].entities == std::vector<std::size_t>{0});
  const GovernancePlan unknown = plan_with(everything(), with(calm, "who_runs_it", "unknown"));
  CHECK(risks_of(unknown) == unclear);
  CHECK(unknown.risks[0].triggers[0].unanswered);
  CHECK(plan_with(without(everything(), "raci"), calm).risks[0].lacks ==
        std::vector<Lack>{Lack::accountable});
  json no_support = everything();
  no_support["people"].erase(2);
  CHECK(plan_with(no_support, calm).risks[0].lacks == std::vector<Lack>{Lack::role});
}

TEST_CASE(
    "a tool may be bought alone where teams stand apart, or a large project lacks a sponsor") {
  const Words rogue = {"rogue_tool"};
  CHECK(risks_of(plan_with(everything(), with(calm, "it_partnership", "apart"))) == rogue);
  CHECK(risks_of(plan_with(everything(), with(calm, "tools_in_use", "most_units_own"))) == rogue);
  json alone = without(everything(), "sponsors");
  CHECK(risks_of(plan_with(alone, calm)).empty());  // two units are no large project
  alone["large_project"] = true;
  CHECK(risks_of(plan_with(alone, calm)) == rogue);
}

TEST_CASE("technology lacks a need where the goal is open, or no goal is shared") {
  const Words technology = {"technology_without_need"};
  CHECK(risks_of(plan_with(everything(), with(calm, "main_goal", "unknown"))) == technology);
  CHECK(risks_of(plan_with(without(everything(), "goals"), calm)) == technology);
  CHECK(risks_of(plan_with(everything(), with(calm, "change_appetite", "tool_not_procedures"))) ==
        technology);
}

TEST_CASE("an answer that may still turn out otherwise triggers no risk") {
  const auto either = json::array({"apart", "partners"});
  CHECK(risks_of(plan_with(everything(), with(calm, "it_partnership", either))).empty());
}

TEST_CASE("a plan names the models that come first for some unit") {
  const auto group =
      read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
  REQUIRE(group.value.has_value());
  const GovernancePlan plan = plan_of(*group);
  CHECK(plan.models == std::vector<ModelIndex>{0, 1, 2});
  CHECK(plan.units == 12);
  CHECK(plan_of(Group{}).models.empty());
}

TEST_CASE("the sample group has an open step, a missing sponsor and gaps to show") {
  const auto group =
      read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
  REQUIRE(group.value.has_value());
  const GovernancePlan plan = plan_of(*group);
  CHECK(plan.raci.settled == 10);
  CHECK(step_of(plan, "vendor_choice").accountability == Accountability::open);
  CHECK(plan.roles.sponsors.warns());
  CHECK(plan.roles.sponsors.missing == std::vector<std::size_t>{1});
  REQUIRE(plan.roles.reporting.size() == 1);
  CHECK(group->arrangements.people[plan.roles.reporting[0].person].id == "de-wit");
  CHECK(plan.alignment.items.count(Attained::yes) == 2);
  CHECK(plan.alignment.tactics_first);
  CHECK(plan.alignment.undefined_terms == Words{"hot lead"});
  CHECK(plan.alignment.common_goals == Words{"More customers who buy in two formats"});
  CHECK(plan.alignment.funnel_gaps.size() == 2);
}

}  // namespace tripoint::test
