#include "core/decision/effects.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/standing.h"
#include "tests/support/fixtures.h"
#include "tests/support/golden_case.h"
#include "tests/support/regions.h"
#include "tests/support/variations.h"

namespace tripoint::test {

TEST_CASE("every answer of the tornado is what evaluating that sheet gives") {
  Dice dice(31);
  std::size_t compared = 0, tips = 0;
  for (int number = 0; number < 200; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 1e6);
    if (small.evaluation.verdict <= Verdict::no_option) continue;
    const Outcome& today = small.evaluation.outcome;
    const auto effects = item_effects(small.framework, small.evaluation);
    CHECK(effects.size() == items_in_play(small.evaluation).size());
    double before = 1e9;
    for (const ItemEffect& effect : effects) {
      CAPTURE(effect.item);
      CHECK(effect.most - effect.least <= before);
      before = effect.most - effect.least;
      double least = 1e9, most = -1e9;
      CHECK(effect.answers.size() == small.framework.items[effect.item].rows.size());
      for (const AnswerEffect& answer : effect.answers) {
        const Evaluation then =
            evaluate(small.framework, {}, with_answer(small.entity, effect.item, answer.value));
        CHECK(answer.among == then.outcome.among);
        CHECK(answer.leaders == then.outcome.leaders);
        CHECK(answer.tips == !(then.outcome.leaders == today.leaders));
        ModelSet others = then.outcome.among;
        others.erase(today.first);
        if (!others.empty()) {
          CHECK(std::fabs(answer.margin - (then.fit[today.first] - best_fit(then.fit, others))) <
                1e-12);
          if (then.outcome.among.contains(today.first) && today.leaders.size() == 1) {
            CHECK((answer.margin > 1e-12) == !answer.tips);
          }
        }
        least = std::min(least, answer.margin);
        most = std::max(most, answer.margin);
        ++compared;
        if (answer.tips) ++tips;
      }
      CHECK(effect.least == least);
      CHECK(effect.most == most);
    }
  }
  CHECK(compared > 1000);
  CHECK(tips > 100);
}

TEST_CASE("the tipping point of a number is where the models are level, by hand") {
  // The first gains from 0 at 0 to 1 at 10; the second has a half: level at 5.
  Framework framework = small_framework({{{0, .5, 0}, {1, .5, 0}}});
  Item& item = framework.items[0];
  item.kind = ItemKind::number;
  item.most = 20;
  item.rows[1].value = 10;
  index_framework(framework);
  const auto at = [&](double value) {
    const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {value}}}));
    return item_effects(framework, evaluation).at(0);
  };
  for (const double value : {2.0, 8.0, 12.0}) {
    CAPTURE(value);
    const ItemEffect effect = at(value);
    REQUIRE(effect.tipping.has_value());
    CHECK(*effect.tipping == doctest::Approx(5));
    CHECK(effect.answers.size() == 3);  // 0, 10 and the end of its range
  }
}

TEST_CASE("the golden case: the first option of Q5 takes the margin below zero") {
  Framework framework = small_framework(golden::tables());
  Evaluation evaluation;
  resolve(framework, {}, entity_with(golden::given(golden::base)), {}, evaluation.sheet);
  WeightRegion region = any_weights(evaluation.sheet);
  for (std::size_t g = 0; g < golden::weights.size(); ++g) {
    region.point[g] = golden::weights[g] / 24;
  }
  evaluate_sheet(framework, region, evaluation);
  for (const ItemEffect& effect : item_effects(framework, evaluation)) {
    for (const AnswerEffect& answer : effect.answers) {
      const auto flips = [&](std::size_t item, double value) {
        return effect.item == item && answer.value == value;
      };
      CHECK(answer.tips == (flips(0, 0) || flips(3, 2) || flips(4, 0)));
    }
  }
}

TEST_CASE("the answers of three years from now take the place of those of today and leave theirs") {
  Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}, {{.25, .5, 0}, {.5, .25, .5}}});
  add_item(framework, 0, {{.75, .5, 0}, {.5, .75, 0}}, 1);  // item 1, in the first criterion
  framework.horizon_pairs = {{0, 1}};
  index_framework(framework);
  const Entity now = entity_with({{0, {0}}, {2, {0}}});
  CHECK_FALSE(evaluate(framework, {}, now).in_three_years.has_value());
  const Entity both = entity_with({{0, {0}}, {1, {1}}, {2, {0}}});
  const Evaluation evaluation = evaluate(framework, {}, both);
  REQUIRE(evaluation.in_three_years.has_value());
  const Evaluation expected = evaluate(framework, {}, entity_with({{0, {1}}, {2, {0}}}));
  CHECK(evaluation.in_three_years->fit == expected.fit);
  CHECK(evaluation.in_three_years->verdict == expected.verdict);
  CHECK(evaluation.in_three_years->outcome.point == expected.outcome.point);
  CHECK(evaluation.outcome.point != evaluation.in_three_years->outcome.point);
  // "Don't know" of three years from now is no second horizon.
  CHECK_FALSE(evaluate(framework, {}, entity_with({{0, {0}}, {1, {}}, {2, {0}}}))
                  .in_three_years.has_value());
}

TEST_CASE("gates and interactions are tested anew for the later horizon") {
  Framework framework = small_framework({{{1, 0, 0}, {1, .5, 0}}});
  add_item(framework, 0, {{1, 0, 0}, {1, .5, 0}}, 1);
  framework.horizon_pairs = {{0, 1}};
  add_gate(framework, all_of({is_one_of(0, {1})}), {0});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {1}}}));
  REQUIRE(evaluation.in_three_years.has_value());
  CHECK(evaluation.outcome.point == ModelIndex{0});
  CHECK(evaluation.in_three_years->outcome.point == ModelIndex{1});
}

TEST_CASE("likeness is the mean affinity to the answers on today") {
  Framework framework = small_framework({{{1, .5, 0}}, {{.5, .75, 0}}, {{0, 1, 1}}});
  framework.items[0].describes_present = framework.items[1].describes_present = true;
  const Evaluation evaluation =
      evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}, {2, {0}}}));
  CHECK(evaluation.likeness == ModelValues{.75, .625, 0});
  CHECK(evaluation.status_quo == ModelIndex{0});
}

}  // namespace tripoint::test
