#include "core/decision/stability.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/fit.h"
#include "core/decision/standing.h"
#include "tests/support/golden_case.h"
#include "tests/support/regions.h"
#include "tests/support/variations.h"

namespace tripoint::test {
namespace {

Evaluation golden_evaluation() {
  const Framework framework = small_framework(golden::tables());
  Evaluation evaluation;
  resolve(framework, {}, entity_with(golden::given(golden::base)), {}, evaluation.sheet);
  WeightRegion region = any_weights(evaluation.sheet);
  for (std::size_t g = 0; g < golden::weights.size(); ++g) {
    region.point[g] = golden::weights[g] / 24;
  }
  evaluate_sheet(framework, region, evaluation);
  return evaluation;
}

ModelSet leaders_at(const Evaluation& evaluation, const std::vector<double>& weights) {
  ModelValues value = fit(evaluation.rows, weights);
  for (ModelIndex m = 0; m < model_count; ++m) value[m] += evaluation.bonus[m];
  return leaders_of(value, evaluation.outcome.among);
}

// The weights with one of them set and the others in proportion.
std::vector<double> with_weight(const Evaluation& evaluation, std::size_t place, double weight) {
  std::vector<double> weights = evaluation.weights;
  const double others = 1 - weights[place];
  for (double& one : weights) one *= (1 - weight) / others;
  weights[place] = weight;
  return weights;
}

bool leads(const Evaluation& evaluation, const std::vector<double>& weights) {
  return leaders_at(evaluation, weights).contains(evaluation.outcome.first);
}

}  // namespace

TEST_CASE("stability of the golden case: Q1 up to 12/31, Q4 up to 11/29, the others anywhere") {
  const auto list = weight_stability(golden_evaluation());
  REQUIRE(list.size() == 6);
  for (std::size_t g = 0; g < list.size(); ++g) {
    CAPTURE(g);
    const double most = g == 0 ? 12.0 / 31 : g == 3 ? 11.0 / 29 : 1;
    CHECK(list[g].least == 0);
    CHECK(std::fabs(list[g].most - most) < 1e-15);
    CHECK(std::fabs(list[g].weight - golden::weights[g] / 24) < 1e-15);
    CHECK_FALSE(list[g].below.has_value());
  }
  CHECK(list[0].above == ModelIndex{2});
  CHECK(list[3].above == ModelIndex{0});
  CHECK_FALSE(list[1].above.has_value());
}

TEST_CASE("inside its interval of weights the winner stays, behind its ends another one leads") {
  Dice dice(5);
  std::size_t ends = 0;
  for (int number = 0; number < 300; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 1e6);
    const Evaluation& evaluation = small.evaluation;
    const auto list = weight_stability(evaluation);
    CHECK(list.empty() == !evaluation.outcome.point);
    for (std::size_t place = 0; place < list.size() && list.size() > 1; ++place) {
      CAPTURE(place);
      const WeightStability& one = list[place];
      CHECK(one.least <= one.weight);
      CHECK(one.weight <= one.most);
      for (const double part : {0.001, 0.3, 0.7, 0.999}) {
        const double weight = one.least + part * (one.most - one.least);
        CHECK(leads(evaluation, with_weight(evaluation, place, weight)));
      }
      CHECK(one.below.has_value() == (one.least > 0));
      CHECK(one.above.has_value() == (one.most < 1));
      if (one.below && one.least > 1e-6) {
        const auto behind =
            leaders_at(evaluation, with_weight(evaluation, place, one.least - 1e-6));
        CHECK(behind.contains(*one.below));
        ++ends;
      }
      if (one.above && one.most < 1 - 1e-6) {
        const auto behind = leaders_at(evaluation, with_weight(evaluation, place, one.most + 1e-6));
        CHECK(behind.contains(*one.above));
        ++ends;
      }
    }
  }
  CHECK(ends > 50);
}

TEST_CASE("the least shift of weight brings another model level, and no smaller one does") {
  // By hand: the first leads by 0.25 at equal weights; moving t from the first criterion to the
  // second changes the margin by 1.5 t.
  const Framework framework = small_framework({{{1, 0, 0}}, {{.25, .75, 0}}});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}}));
  const auto shift = least_shift(evaluation);
  REQUIRE(shift.has_value());
  CHECK(shift->moved == doctest::Approx(0.25 / 1.5));
  CHECK(shift->to == 1);

  Dice dice(6);
  std::size_t found = 0;
  for (int number = 0; number < 200; ++number) {
    CAPTURE(number);
    const SmallCase small = small_case(dice, 1e6);
    const auto least = least_shift(small.evaluation);
    if (!least) continue;
    ++found;
    double moved = 0, sum = 0;
    for (std::size_t g = 0; g < least->weights.size(); ++g) {
      CHECK(least->weights[g] >= 0);
      moved += std::fabs(least->weights[g] - small.evaluation.weights[g]) / 2;
      sum += least->weights[g];
    }
    CHECK(sum == doctest::Approx(1));
    CHECK(moved == doctest::Approx(least->moved));
    CHECK(leaders_at(small.evaluation, least->weights).contains(least->to));
    // Random weights that are nearer leave the winner ahead.
    for (std::uint64_t draw = 0; draw < 200; ++draw) {
      const Weights far = random_weights(least->weights.size(), draw);
      double distance = 0;
      for (std::size_t g = 0; g < least->weights.size(); ++g) {
        distance += std::fabs(far[g] - small.evaluation.weights[g]) / 2;
      }
      if (distance < 1e-9) continue;
      const double part = std::min(1.0, 0.999 * least->moved / distance);
      std::vector<double> weights = small.evaluation.weights;
      for (std::size_t g = 0; g < weights.size(); ++g) weights[g] += part * (far[g] - weights[g]);
      CHECK(leads(small.evaluation, weights));
    }
  }
  CHECK(found > 50);
}

TEST_CASE("weights cannot change a winner that leads on every criterion") {
  const Framework framework = small_framework({{{1, 0, 0}}, {{.75, .5, 0}}});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}}));
  CHECK_FALSE(least_shift(evaluation).has_value());
  for (const WeightStability& one : weight_stability(evaluation)) {
    CHECK(one.least == 0);
    CHECK(one.most == 1);
  }
}

}  // namespace tripoint::test
