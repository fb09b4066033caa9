// Every number that a plan tells is one of the plan as a document, of the framework, or a count.
#include "core/report/plan_story.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/report/result_json.h"
#include "core/report/schema.h"
#include "core/support/number.h"
#include "tests/support/figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/schema_check.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

struct Case {
  Group group;
  GroupEvaluation evaluation;
  GroupPlan plan;
};

Case planned(Group group) {
  GroupEvaluation evaluation = evaluate_group(shipped(), group);
  GroupPlan plan = plan_group(shipped(), group, evaluation);
  return {std::move(group), std::move(evaluation), std::move(plan)};
}

// Plans of every kind: free, scarce, by budget, in conflict, with named pilots, of random groups.
const std::vector<Case>& cases() {
  static const std::vector<Case> list = [] {
    const auto read =
        read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
    const Group retail = *read;
    std::vector<Case> made = {planned(retail), planned({})};
    for (const double fte : {0.0, 1.2, 2.5, 4.0, 100.0}) {
      Group group = retail;
      group.capacities.central_fte = fte;
      group.capacities.training_days_per_wave = 24;
      group.capacities.wave_size = 3;
      group.start = "2027-03-01";
      for (Needs& needs : group.entities[2].needs) needs.training_days = 30.5;
      made.push_back(planned(group));
      group.capacities.models = 1;
      group.pilots = {1, 2, 4, 5};
      group.capacities.budget = 256'000;
      for (std::size_t i = 0; i + 2 < group.entities.size(); ++i) {
        for (ModelIndex m = 0; m < model_count; ++m) {
          group.entities[i].needs[m].cost = 10'000.5 + 12'000 * static_cast<double>(m);
        }
      }
      made.push_back(planned(group));
    }
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      Dice dice(seed);
      Group group = random_group(dice, shipped());
      group.capacities.central_fte = 2 * dice.unit();
      // A unit's own words may hold any number.
      for (std::size_t i = 0; i < group.entities.size(); ++i) group.entities[i].name = "unit";
      made.push_back(planned(group));
    }
    return made;
  }();
  return list;
}

json document_of(const Case& one) {
  const Rollout rollout = plan_rollout(shipped(), one.group, one.evaluation);
  return json::parse(result_json(shipped(), one.group, one.evaluation, {}, &rollout));
}

void add_numbers(const json& value, Ledger& ledger) {
  if (value.is_number()) {
    const double number = value.get<double>();
    ledger.figure(number).figure(-number);
    for (const double shown :
         {number, std::round(number * 100) / 100, std::ceil(number * 100 - 1e-6) / 100}) {
      std::string words = shortest(shown);
      ledger.words(words);
      std::replace(words.begin(), words.end(), '.', ',');
      ledger.words(words);
    }
  }
  if (value.is_array()) ledger.count(value.size());
  if (value.is_structured()) {
    for (const auto& [key, member] : value.items()) add_numbers(member, ledger);
  }
}

Ledger ledger_of(const Case& one, LanguageIndex language) {
  Ledger ledger(shipped(), language);
  const auto document = document_of(one);
  add_numbers(document["plan"], ledger);
  std::size_t moved = 0;
  double fte = 0, cost = 0;
  for (const PlannedEntity& unit : one.plan.units) {
    moved += unit.moved() ? 1U : 0U;
    const Entity& entity = one.evaluation.entities[unit.entity];
    const UnitNeeds needs = unit_needs(shipped(), entity, unit.own_best);
    fte += needs.central_fte;
    cost += needs.cost;
    add_numbers(json::array({entity.importance, entity.urgency}), ledger);
    const double days = one.group.capacities.training_days_per_wave.value_or(0);
    add_numbers(json::array({days, unit.needs.training_days - days}), ledger);
  }
  add_numbers(json::array({fte, cost}), ledger);
  for (std::size_t wave = 1; wave <= one.plan.waves.waves.size(); ++wave) ledger.count(wave);
  ModelValues added{};
  for (const Interaction& rule : shipped().interactions) added[rule.favors] += rule.strength;
  ledger.figure(1 + *std::max_element(added.begin(), added.end())).count(0).figure(0);
  ledger.count(moved).count(one.plan.units.size()).words(one.group.start);
  ledger.words("0.001").words("0,001");  // below which a loss is told to be
  for (const ModelNeeds& needs : shipped().needs) {
    add_numbers(json::array({needs.central_fte, needs.training_days}), ledger);
    ledger.words(needs.reason).sources(needs.sources);
  }
  return ledger;
}

}  // namespace

TEST_CASE("a plan says only its own figures, in every language") {
  std::size_t sentences = 0;
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    for (std::size_t number = 0; number < cases().size(); ++number) {
      CAPTURE(number);
      const Case& one = cases()[number];
      const Ledger ledger = ledger_of(one, language);
      const PlanStory story = tell_plan(shipped(), one.evaluation, one.group, one.plan, language);
      const auto check = [&](const std::string& sentence) {
        CAPTURE(sentence);
        const auto made_up = ledger.unknown_in(sentence);
        CHECK_MESSAGE(made_up.empty(), (made_up.empty() ? "" : made_up.front()));
        CHECK_FALSE(contains(sentence, "{"));
        ++sentences;
      };
      for (const auto& list : {story.summary, story.conflict, story.moved, story.remarks}) {
        for (const std::string& sentence : list) check(sentence);
      }
      for (const ComparisonText& row : story.comparison) {
        for (const std::string& cell :
             {row.plan, row.loss, row.central_fte, row.cost, row.within}) {
          check(cell);
        }
      }
      for (const CapacityText& row : story.capacities) {
        for (const std::string& cell : {row.name, row.limit, row.used, row.more, row.less}) {
          check(cell);
        }
      }
      for (const WaveText& wave : story.waves) {
        check(wave.heading);
        check(wave.remark);
        for (const WaveUnitText& unit : wave.units) {
          for (const std::string& cell : {unit.urgency, unit.training_days, unit.central_fte}) {
            check(cell);
          }
        }
      }
    }
  }
  CHECK(sentences > 2000);
}

TEST_CASE("the cases tell of everything that a plan can say") {
  std::size_t conflicts = 0, moved = 0, too_large = 0, left_out = 0, overfull = 0, without_cost = 0;
  for (const Case& one : cases()) {
    const PlanStory story = tell_plan(shipped(), one.evaluation, one.group, one.plan, 0);
    CHECK_FALSE(story.summary.empty());
    conflicts += story.conflict.size();
    moved += story.moved.size();
    too_large += one.plan.waves.too_large.size();
    left_out += one.plan.left_out.size();
    without_cost += one.plan.mix.without_cost;
    for (const WaveText& wave : story.waves) overfull += wave.remark.empty() ? 0U : 1U;
    CHECK(story.conflict.empty() == (one.plan.mix.status != SolveStatus::infeasible));
    CHECK(story.waves.size() == one.plan.waves.waves.size());
  }
  CHECK(conflicts > 1);
  CHECK(moved > 5);
  CHECK(too_large > 0);
  CHECK(left_out > 0);
  CHECK(overfull > 0);
  CHECK(without_cost > 0);
}

TEST_CASE("plans as documents are what the schema of results promises") {
  const SchemaCheck schema(result_schema(shipped()));
  for (const Case& one : cases()) {
    const auto document = document_of(one);
    CHECK(schema.faults(document) == "");
  }
}

}  // namespace tripoint::test
