// Units that differ in one answer only and get different models for it: their reasons say so.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/decision/reasons.h"
#include "core/organization/read.h"
#include "core/report/narrative.h"
#include "core/report/plan_story.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

// Units "one" and "two" with these answers, which differ in this item; "three" does without it.
GroupEvaluation units(const json& shared, const std::string& item, const json& one,
                      const json& two) {
  json document = {{"schemaVersion", "1.0"}};
  for (const char* id : {"one", "two", "three"}) {
    document["entities"].push_back({{"id", id}, {"answers", shared}});
  }
  document["entities"][0]["answers"][item] = one;
  document["entities"][1]["answers"][item] = two;
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return evaluate_group(shipped(), *group);
}

// Whether a reason of this unit is its answer to the item, which speaks for its model.
bool names(const GroupEvaluation& group, std::size_t unit, const std::string& item) {
  const std::size_t index = find_item(shipped(), item).value();
  const Evaluation& evaluation = group.evaluations[unit];
  const ModelIndex model = evaluation.outcome.first;
  const auto reasons = reasons_for(shipped(), evaluation);
  const bool is_reason = std::any_of(reasons.begin(), reasons.end(), [&](const Contribution& one) {
    return one.of == Contribution::Of::item && one.index == index && one.amount > 0;
  });
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const EntityStory story = tell_entity(shipped(), group, unit, language);
    const bool told =
        std::any_of(story.reasons.begin(), story.reasons.end(), [&](const ReasonText& reason) {
          return contains(reason.answer, shipped().items[index].name[language] + " = ") &&
                 reason.favors == shipped().models[model].name[language];
        });
    CHECK(told == is_reason);
  }
  return is_reason;
}

void check_driver(const json& shared, const std::string& item, const json& one, const json& two) {
  CAPTURE(item);
  const GroupEvaluation group = units(shared, item, one, two);
  REQUIRE(group.evaluations[0].outcome.point == ModelIndex{0});
  REQUIRE(group.evaluations[1].outcome.point == ModelIndex{2});
  CHECK(names(group, 0, item));
  CHECK(names(group, 1, item));
  CHECK_FALSE(names(group, 2, item));
}

const json unsettled = {{"main_goal", "scale_and_cost"},
                        {"org_structure_now", "head_office_plans_units_carry_out"},
                        {"who_runs_it", "unit_marketers"}};

}  // namespace

TEST_CASE("where the size of its team decides the model of a unit, its reasons name it") {
  check_driver(unsettled, "unit_team_size", 0.5, 3);
}

TEST_CASE("where missing skill decides the model of a unit, its reasons name it") {
  check_driver(unsettled, "unit_skill_level", 0, 3);
  check_driver(unsettled, "skill_location", "one_place", "many_handy_marketers");
}

TEST_CASE("where the budget decides the model of a unit, its reasons name it") {
  json shared = unsettled;
  shared.erase("org_structure_now");
  check_driver(shared, "funding", "head_office_budget", "unit_budgets");
}

TEST_CASE("a gate that missing skill or a missing team closes is told with what is missing") {
  const auto constraints = [](const json& answers) {
    const Group group = group_of(shipped(), answers);
    const EntityStory story = tell_entity(shipped(), evaluate_group(shipped(), group), 0, 0);
    std::string text;
    for (const std::string& one : story.constraints) text += one + "\n";
    return text;
  };
  CHECK(contains(constraints({{"skill_location", "hardly_anyone"}, {"skill_supply", "nowhere"}}),
                 "no automation skill outside head office"));
  CHECK(contains(constraints({{"unit_team_size", 0}, {"who_runs_it", "core_team"}}),
                 "Nobody at the unit does any marketing"));
  CHECK(constraints({{"unit_team_size", 3}, {"skill_location", "many_handy_marketers"}}).empty());
}

TEST_CASE("a unit that a budget moves from its best model is told with the budget as the reason") {
  const std::string path = sample_group("benelux-retail");
  Group group = *read_group(shipped(), read_text(path), path);
  for (Entity& entity : group.entities) {
    for (ModelIndex m = 0; m < model_count; ++m) entity.needs[m].cost = m == 0 ? 30'000 : 10'000;
  }
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const auto moved = [&] {
    const GroupPlan plan = plan_group(shipped(), group, evaluation);
    return tell_plan(shipped(), evaluation, group, plan, 0).moved;
  };
  CHECK(moved().empty());
  group.capacities.budget = 185'000;
  REQUIRE_FALSE(moved().empty());
  for (const std::string& line : moved()) CHECK(contains(line, "Short of: budget."));
}

}  // namespace tripoint::test
