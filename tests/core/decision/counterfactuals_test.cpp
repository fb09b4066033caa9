#include "core/decision/counterfactuals.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/golden_case.h"
#include "tests/support/regions.h"
#include "tests/support/variations.h"

namespace tripoint::test {
namespace {

using Changes = std::set<std::pair<std::size_t, double>>;

// Every set of `size` changes, tried one by one.
std::set<Changes> sets_that_lead(const SmallCase& small, ModelIndex target, std::size_t size) {
  std::set<Changes> found;
  const std::vector<std::size_t> items = items_in_play(small.evaluation);
  const std::function<void(std::size_t, const Entity&, const Changes&)> descend =
      [&](std::size_t from, const Entity& entity, const Changes& changes) {
        if (changes.size() == size) {
          const auto point = evaluate(small.framework, {}, entity).outcome.point;
          if (point == target) found.insert(changes);
          return;
        }
        for (std::size_t i = from; i < items.size(); ++i) {
          const auto today = small.evaluation.sheet.of(items[i]);
          for (const double value : all_values(small.framework, items[i])) {
            if (today.size() == 1 && today.front().value == value) continue;
            Changes more = changes;
            more.emplace(items[i], value);
            descend(i + 1, with_answer(entity, items[i], value), more);
          }
        }
      };
  descend(0, small.entity, {});
  return found;
}

Changes changes_of(const Counterfactual& set) {
  Changes changes;
  for (const AnswerChange& change : set.changes) changes.emplace(change.item, change.value);
  return changes;
}

Evaluation golden_evaluation(Framework& framework) {
  framework = small_framework(golden::tables());
  for (Item& item : framework.items) {
    item.ordered = true;
    item.changeable = Changeable::yes;
  }
  Evaluation evaluation;
  resolve(framework, {}, entity_with(golden::given(golden::base)), {}, evaluation.sheet);
  WeightRegion region = any_weights(evaluation.sheet);
  for (std::size_t g = 0; g < golden::weights.size(); ++g) {
    region.point[g] = golden::weights[g] / 24;
  }
  evaluate_sheet(framework, region, evaluation);
  return evaluation;
}

}  // namespace

TEST_CASE("the golden case flips by one answer: Q1 or Q5 to its first option, Q4 to its last") {
  Framework framework;
  const Evaluation evaluation = golden_evaluation(framework);
  REQUIRE(evaluation.outcome.point == ModelIndex{1});
  const CounterfactualSearch to_first = ways_to(framework, evaluation, 0);
  REQUIRE(to_first.sets.size() == 2);
  CHECK(to_first.found == 2);
  CHECK(to_first.searched == 1);
  CHECK_FALSE(to_first.bounded);
  CHECK(to_first.sets[0].changes == std::vector<AnswerChange>{{4, 0, 1}});
  CHECK(to_first.sets[0].steps == 1);
  CHECK(to_first.sets[1].changes == std::vector<AnswerChange>{{0, 0, 2}});
  CHECK(to_first.sets[1].steps == 2);
  const CounterfactualSearch to_last = ways_to(framework, evaluation, 2);
  REQUIRE(to_last.sets.size() == 1);
  CHECK(to_last.sets[0].changes == std::vector<AnswerChange>{{3, 2, 2}});
}

TEST_CASE("the smallest sets of changes are those that trying every sheet finds") {
  Dice dice(404);
  std::size_t compared = 0, of_two = 0, none = 0;
  for (int number = 0; number < 60; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 1500);
    if (small.evaluation.verdict == Verdict::not_assessed) continue;
    for (ModelIndex target = 0; target < model_count; ++target) {
      if (small.evaluation.outcome.point == target) continue;
      CAPTURE(target);
      const CounterfactualSearch search = ways_to(small.framework, small.evaluation, target);
      REQUIRE_FALSE(search.bounded);
      std::set<Changes> expected;
      for (std::size_t size = 1; size <= 3 && expected.empty(); ++size) {
        expected = sets_that_lead(small, target, size);
      }
      std::set<Changes> found;
      for (const Counterfactual& set : search.sets) found.insert(changes_of(set));
      CHECK(search.found == expected.size());
      if (expected.size() <= 100) CHECK(found == expected);
      for (const Changes& set : found) CHECK(expected.contains(set));
      ++compared;
      if (!expected.empty() && expected.begin()->size() > 1) ++of_two;
      if (expected.empty()) ++none;
    }
  }
  CHECK(compared > 60);
  CHECK(of_two > 10);
  CHECK(none > 3);
}

TEST_CASE("sets come by steps, then by effort, and say whether they can be made") {
  Dice dice(17);
  for (int number = 0; number < 40; ++number) {
    SmallCase small = small_case(dice, 20000);
    for (Item& item : small.framework.items) {
      item.changeable =
          std::array{Changeable::no, Changeable::slowly, Changeable::yes}[dice.below(3)];
      item.ordered = dice.one_in(2);
    }
    small.framework.effort.of_step = {4, 2, 1};
    if (small.evaluation.verdict == Verdict::not_assessed) continue;
    for (ModelIndex target = 0; target < model_count; ++target) {
      const CounterfactualSearch search = ways_to(small.framework, small.evaluation, target);
      for (std::size_t i = 0; i < search.sets.size(); ++i) {
        const Counterfactual& set = search.sets[i];
        double steps = 0, effort = 0;
        bool can_be_made = true;
        for (const AnswerChange& change : set.changes) {
          const Changeable changeable = small.framework.items[change.item].changeable;
          steps += change.steps;
          effort += change.steps * small.framework.effort.of(changeable);
          if (changeable == Changeable::no && change.steps > 0) can_be_made = false;
        }
        CHECK(set.steps == steps);
        CHECK(set.effort == effort);
        CHECK(set.changeable == can_be_made);
        if (i == 0) continue;
        const Counterfactual& before = search.sets[i - 1];
        CHECK(std::pair(before.steps, before.effort) <= std::pair(set.steps, set.effort));
      }
    }
  }
}

TEST_CASE("what cannot change is left out where only ways are sought that can be gone") {
  Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}, {{.5, .5, 0}, {0, 1, 0}}});
  framework.items[0].changeable = Changeable::no;
  framework.items[1].changeable = Changeable::slowly;
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}}));
  CHECK(ways_to(framework, evaluation, 1).sets.size() == 1);
  CounterfactualLimits limits;
  limits.only_changeable = true;
  const CounterfactualSearch search = ways_to(framework, evaluation, 1, limits);
  CHECK(search.found == 0);
  CHECK_FALSE(search.longer_way.has_value());
}

TEST_CASE("an open answer is no change but something that would have to turn out") {
  Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}, {0.5, 0.5, 0}}, {{.5, 0, 0}}});
  framework.items[0].changeable = Changeable::no;
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0, 1}}, {1, {0}}}));
  CounterfactualLimits limits;
  limits.only_changeable = true;
  const CounterfactualSearch search = ways_to(framework, evaluation, 1, limits);
  REQUIRE(search.sets.size() == 1);
  CHECK(search.sets[0].changes == std::vector<AnswerChange>{{0, 1, 0}});
  CHECK(search.sets[0].changeable);
}

TEST_CASE("a model that a gate closes is reached by lifting the gate") {
  Framework framework = small_framework({{{0, 1, 0}, {0, 1, 0}}, {{.5, .5, 0}}});
  add_gate(framework, all_of({is_one_of(0, {0})}), {1});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}}));
  CHECK_FALSE(evaluation.outcome.among.contains(1));
  const CounterfactualSearch search = ways_to(framework, evaluation, 1);
  REQUIRE(search.sets.size() == 1);
  CHECK(search.sets[0].changes.front().item == 0);
}

TEST_CASE("a way of more than three changes is sought step by step, and has no idle one") {
  std::vector<OptionTable> tables(7, {{1, 0, 0}, {0, 1, 0}});
  const Framework framework = small_framework(tables);
  Entity entity =
      entity_with({{0, {0}}, {1, {0}}, {2, {0}}, {3, {0}}, {4, {0}}, {5, {0}}, {6, {0}}});
  const CounterfactualSearch search = ways_to(framework, evaluate(framework, {}, entity), 1);
  CHECK(search.found == 0);
  CHECK(search.searched == 3);
  REQUIRE(search.longer_way.has_value());
  CHECK(search.longer_way->changes.size() == 4);  // four of seven
  for (const AnswerChange& change : search.longer_way->changes) {
    entity = with_answer(entity, change.item, change.value);
  }
  CHECK(evaluate(framework, {}, entity).outcome.point == ModelIndex{1});
}

TEST_CASE("a search that would be too large stops before and says so") {
  std::vector<OptionTable> tables(7, {{1, 0, 0}, {0, 1, 0}});
  const Framework framework = small_framework(tables);
  const Entity entity =
      entity_with({{0, {0}}, {1, {0}}, {2, {0}}, {3, {0}}, {4, {0}}, {5, {0}}, {6, {0}}});
  CounterfactualLimits limits;
  limits.most_tried = 7 + 20;  // all of one change; of two there are 21
  const CounterfactualSearch search =
      ways_to(framework, evaluate(framework, {}, entity), 1, limits);
  CHECK(search.bounded);
  CHECK(search.searched == 1);
  limits.most_tried = 7 + 21;
  CHECK(ways_to(framework, evaluate(framework, {}, entity), 1, limits).searched == 2);
}

TEST_CASE("only so many sets are listed, the nearest of all that were found") {
  std::vector<OptionTable> tables(5, {{.5, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 1, 0}});
  Framework framework = small_framework(tables);
  for (Item& item : framework.items) item.ordered = true;
  const Entity entity = entity_with({{0, {0}}, {1, {0}}, {2, {0}}, {3, {0}}, {4, {0}}});
  const Evaluation evaluation = evaluate(framework, {}, entity);
  CounterfactualLimits limits;
  limits.most_listed = 4;
  const CounterfactualSearch few = ways_to(framework, evaluation, 1, limits);
  const CounterfactualSearch all = ways_to(framework, evaluation, 1);
  REQUIRE(all.sets.size() == all.found);
  CHECK(few.found == all.found);
  REQUIRE(few.sets.size() == 4);
  for (std::size_t i = 0; i < few.sets.size(); ++i) CHECK(few.sets[i] == all.sets[i]);
}

TEST_CASE("steps are options on an ordered scale, breakpoints of a number, else one") {
  Item item;
  item.rows.resize(4);
  const std::vector<Possibility> second = {{1, 1, {}}};
  const std::vector<Possibility> first_or_last = {{0, .5, {}}, {3, .5, {}}};
  CHECK(steps_to(item, second, 3) == 1);
  CHECK(steps_to(item, second, 1) == 0);
  item.ordered = true;
  CHECK(steps_to(item, second, 3) == 2);
  CHECK(steps_to(item, first_or_last, 2) == 1);
  item.kind = ItemKind::number;
  for (std::size_t row = 0; row < 4; ++row) item.rows[row].value = 10.0 * static_cast<double>(row);
  const std::vector<Possibility> twelve = {{12, 1, {}}};
  CHECK(steps_to(item, twelve, 10) == 1);
  CHECK(steps_to(item, twelve, 20) == 1);
  CHECK(steps_to(item, twelve, 30) == 2);
  CHECK(steps_to(item, twelve, 12) == 0);
}

}  // namespace tripoint::test
