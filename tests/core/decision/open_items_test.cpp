#include "core/decision/open_items.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/standing.h"
#include "tests/support/golden_case.h"
#include "tests/support/regions.h"
#include "tests/support/variations.h"

namespace tripoint::test {
namespace {

Evaluation golden_with_open(const std::vector<std::size_t>& open) {
  const Framework framework = small_framework(golden::tables());
  std::vector<Given> given = golden::given(golden::base);
  for (const std::size_t item : open) given[item].values.clear();
  Evaluation evaluation;
  resolve(framework, {}, entity_with(given), {}, evaluation.sheet);
  WeightRegion region = any_weights(evaluation.sheet);
  for (std::size_t g = 0; g < golden::weights.size(); ++g) {
    region.point[g] = golden::weights[g] / 24;
  }
  evaluate_sheet(framework, region, evaluation);
  return evaluation;
}

struct Value {
  double value = 0;
  double probability = 0;
  bool changes = false;
};

// By evaluating the sheet once for every answer.
Value by_branches(const SmallCase& small, std::size_t item) {
  const auto today = small.evaluation.sheet.of(item);
  std::vector<std::pair<double, double>> branches;  // value, probability
  for (const Possibility& one : today) branches.emplace_back(one.value, one.probability);
  const auto rows = all_values(small.framework, item);
  if (today.empty()) {
    for (const double value : rows)
      branches.emplace_back(value, 1 / static_cast<double>(rows.size()));
  }
  Value result;
  double informed = 0;
  ModelValues kept{};
  for (const auto& [value, probability] : branches) {
    const Evaluation then = evaluate(small.framework, {}, with_answer(small.entity, item, value));
    informed += probability * best_fit(then.fit, then.outcome.among);
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (then.outcome.among.contains(m)) kept[m] += probability * then.fit[m];
    }
    if (then.outcome.leaders == small.evaluation.outcome.leaders) continue;
    result.changes = true;
    result.probability += probability;
  }
  result.value = informed - *std::max_element(kept.begin(), kept.end());
  return result;
}

}  // namespace

TEST_CASE("the golden case: knowing Q4 is worth 5/216, knowing Q6 nothing") {
  const Evaluation evaluation = golden_with_open({3, 5});
  CHECK(best_fit(evaluation.fit, ModelSet::all()) == doctest::Approx(2.0 / 3));
  REQUIRE(evaluation.open_items.size() == 2);
  CHECK(evaluation.open_items[0].item == 3);
  CHECK(std::fabs(evaluation.open_items[0].value - 5.0 / 216) < 1e-15);
  CHECK(evaluation.open_items[1].item == 5);
  CHECK(evaluation.open_items[1].value == 0);
}

TEST_CASE("values and probabilities of all questions are those of evaluating every branch") {
  Dice dice(99);
  std::size_t compared = 0, changing = 0, not_asked = 0, gated = 0;
  for (int number = 0; number < 300; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 1e6);
    if (small.evaluation.verdict == Verdict::not_assessed) continue;
    std::vector<std::size_t> asked;
    for (const OpenItem& open : next_questions(small.framework, small.evaluation)) {
      CAPTURE(open.item);
      const Value expected = by_branches(small, open.item);
      CHECK(std::fabs(open.value - expected.value) < 1e-12);
      CHECK(open.value >= 0);
      CHECK(std::fabs(open.probability - expected.probability) < 1e-12);
      CHECK(open.changes_winner == expected.changes);
      CHECK(open.asked == (small.evaluation.sheet.items[open.item].count > 1));
      asked.push_back(open.item);
      ++compared;
      if (expected.changes) ++changing;
      if (!open.asked) ++not_asked;
      if (!small.framework.gates.empty() && expected.changes) ++gated;
    }
    std::vector<std::size_t> expected = items_not_asked(small.framework, small.evaluation);
    for (const std::size_t item : items_in_play(small.evaluation)) {
      if (small.evaluation.sheet.items[item].count > 1) expected.push_back(item);
    }
    std::sort(asked.begin(), asked.end());
    std::sort(expected.begin(), expected.end());
    CHECK(asked == expected);
  }
  CHECK(compared > 300);
  CHECK(changing > 40);
  CHECK(not_asked > 50);
  CHECK(gated > 10);
}

TEST_CASE("a question that could settle a gate against the best model is worth asking") {
  // The first model leads on every answer, but one of them would close it.
  Framework framework = small_framework({{{1, .5, 0}}, {{.5, .5, .5}, {.5, .5, .5}}});
  add_gate(framework, all_of({is_one_of(1, {1})}), {0});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {}}}));
  REQUIRE(evaluation.open_items.size() == 1);
  const OpenItem& open = evaluation.open_items[0];
  CHECK(open.changes_winner);
  CHECK(open.probability == 0.5);
  // Known: 0.75 or, where it is closed, 0.5. Unknown: the second for sure, 0.5; the first would be
  // worth 0.75 half the time.
  CHECK(open.value == doctest::Approx((0.75 + 0.5) / 2 - 0.5));
}

TEST_CASE("headlines are asked first, then what is worth most, until nothing is worth anything") {
  Dice dice(17);
  std::size_t asked = 0, ended_early = 0;
  for (int number = 0; number < 40; ++number) {
    CAPTURE(number);
    const Framework framework = random_framework(dice);
    Entity entity;
    std::vector<std::size_t> passed;
    bool headlines_over = false;
    while (true) {
      const Evaluation evaluation = evaluate(framework, {}, entity);
      const auto next = next_question(framework, evaluation, passed);
      if (!next) {
        for (const OpenItem& open : next_questions(framework, evaluation)) {
          const bool skipped = std::find(passed.begin(), passed.end(), open.item) != passed.end();
          CHECK((skipped || open.value <= 0));
        }
        ended_early += passed.size() < framework.items.size() ? 1U : 0U;
        break;
      }
      REQUIRE(passed.size() < framework.items.size());
      CHECK(std::find(passed.begin(), passed.end(), *next) == passed.end());
      if (framework.items[*next].headline) {
        CHECK_FALSE(headlines_over);
        CHECK((passed.empty() || *next > passed.back()));
      }
      headlines_over = headlines_over || !framework.items[*next].headline;
      passed.push_back(*next);
      ++asked;
      // Some are skipped.
      if (dice.one_in(4)) continue;
      const std::vector<double> values = all_values(framework, *next);
      entity = with_answer(entity, *next, values[dice.below(values.size())]);
    }
  }
  CHECK(asked > 100);
  CHECK(ended_early > 10);
}

}  // namespace tripoint::test
