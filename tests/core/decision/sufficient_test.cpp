#include "core/decision/sufficient.h"

#include <algorithm>
#include <bit>

#include <doctest/doctest.h>

#include "core/decision/least_margin.h"
#include "core/decision/standing.h"
#include "tests/support/variations.h"

namespace tripoint::test {
namespace {

// Whether the first model leads on every sheet that leaves the criteria of the set as they are.
bool decides(const SmallCase& small, const std::vector<std::size_t>& criteria) {
  std::vector<std::size_t> items;
  std::vector<std::vector<double>> values;
  for (const std::size_t item : items_in_play(small.evaluation)) {
    const std::size_t criterion = small.framework.items[item].criterion;
    if (std::find(criteria.begin(), criteria.end(), criterion) != criteria.end()) continue;
    items.push_back(item);
    values.push_back(all_values(small.framework, item));
  }
  bool always = true;
  for_each_sheet(small.entity, items, values, [&](const Entity& entity) {
    if (!always) return;
    const ModelValues fit = evaluate(small.framework, {}, entity).fit;
    ModelSet first;
    first.insert(small.evaluation.outcome.first);
    always = leaders_of(fit, small.evaluation.outcome.among) == first;
  });
  return always;
}

}  // namespace

TEST_CASE("sufficient reasons are the smallest sets that decide on every sheet, tried one by one") {
  Dice dice(2024);
  std::size_t compared = 0, smaller = 0;
  for (int number = 0; number < 60; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 800);
    const Outcome& outcome = small.evaluation.outcome;
    const auto found = sufficient_reasons(small.framework, small.evaluation);
    if (!outcome.point || outcome.among.size() < 2) {
      CHECK(found.empty());
      continue;
    }
    const std::vector<std::size_t>& criteria = small.evaluation.criteria;
    std::vector<std::vector<std::size_t>> expected;
    for (std::size_t size = 0; size <= criteria.size() && expected.empty(); ++size) {
      for (unsigned set = 0; set < 1U << criteria.size(); ++set) {
        if (static_cast<std::size_t>(std::popcount(set)) != size) continue;
        std::vector<std::size_t> chosen;
        for (std::size_t place = 0; place < criteria.size(); ++place) {
          if ((set >> place & 1U) != 0) chosen.push_back(criteria[place]);
        }
        if (decides(small, chosen)) expected.push_back(chosen);
      }
    }
    std::sort(expected.begin(), expected.end());
    CHECK(found == expected);
    ++compared;
    if (!found.empty() && found.front().size() < criteria.size()) ++smaller;
  }
  CHECK(compared > 25);
  CHECK(smaller > 10);
}

TEST_CASE("nothing left matters exactly when no sheet of open and not asked answers changes it") {
  Dice dice(77);
  std::size_t nothing = 0, something = 0;
  for (int number = 0; number < 150; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 800);
    const Outcome& outcome = small.evaluation.outcome;
    if (!outcome.point || small.evaluation.verdict == Verdict::not_assessed) continue;
    const bool claimed = nothing_left_matters(small.framework, small.evaluation);
    bool changes = false;
    // Not asked: stays so, or gets any answer.
    const std::vector<std::size_t> not_asked = items_not_asked(small.framework, small.evaluation);
    for (unsigned set = 0; set < 1U << not_asked.size(); ++set) {
      std::vector<std::size_t> items;
      std::vector<std::vector<double>> values;
      for (std::size_t i = 0; i < not_asked.size(); ++i) {
        if ((set >> i & 1U) == 0) continue;
        items.push_back(not_asked[i]);
        values.push_back(all_values(small.framework, not_asked[i]));
      }
      for (const std::size_t item : items_in_play(small.evaluation)) {
        const auto today = small.evaluation.sheet.of(item);
        if (today.size() < 2) continue;
        items.push_back(item);
        values.emplace_back();
        for (const Possibility& one : today) values.back().push_back(one.value);
      }
      for_each_sheet(small.entity, items, values, [&](const Entity& entity) {
        if (!(evaluate(small.framework, {}, entity).outcome.leaders == outcome.leaders)) {
          changes = true;
        }
      });
    }
    if (claimed) CHECK_FALSE(changes);
    // A gate may close the runner-up exactly where it would be ahead: then the claim is not made
    // although nothing changes.
    if (small.framework.gates.empty()) CHECK(claimed == !changes);
    ++(claimed ? nothing : something);
  }
  CHECK(nothing > 10);
  CHECK(something > 10);
}

TEST_CASE("with every answer definite and everything asked nothing is left to matter") {
  const Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}}));
  CHECK(nothing_left_matters(framework, evaluation));
  CHECK(sufficient_reasons(framework, evaluation) == std::vector<std::vector<std::size_t>>{{0}});
}

TEST_CASE("a criterion is needed when what interacts with it could be turned on by another") {
  // First leads by 0.1; the interaction would give the second 0.2 if the other answer were its
  // second option.
  Framework framework = small_framework({{{.6, .5, 0}}, {{.6, .5, 0}, {.6, .5, 0}}});
  add_interaction(framework, all_of({is_one_of(1, {1})}), 1, 0.2);
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}}));
  CHECK(sufficient_reasons(framework, evaluation) == std::vector<std::vector<std::size_t>>{{1}});
}

}  // namespace tripoint::test
