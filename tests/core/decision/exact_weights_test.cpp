// Exact weights: who wins at one point, and why that is never more than leaning.
#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "core/decision/fit.h"
#include "core/decision/shares.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

Group weighed(const Framework& framework, const std::vector<double>& weights) {
  Group group;
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    group.priorities.weights.push_back({g, weights[g]});
  }
  group.priorities.exact_weights = true;
  return group;
}

}  // namespace

TEST_CASE("at exact weights the model with the largest fit has the whole share, but only leads") {
  // Criterion 0 speaks for the first model, 1 for the second.
  const Framework framework = small_framework({{{1, 0, .5}, {0, 1, 0}}, {{0, 1, .5}, {1, 0, 0}}});
  const Entity entity = entity_with({{0, {0}}, {1, {0}}});
  const Evaluation first = evaluate(framework, weighed(framework, {3, 1}), entity);
  CHECK(first.outcome.point == ModelIndex{0});
  CHECK(first.outcome.shares.value == ModelValues{1, 0, 0});
  CHECK(first.fit[0] == .75);
  CHECK(first.verdict == Verdict::leaning);
  CHECK(first.exact_weights);
  CHECK(first.capped_by_weights);
  CHECK_FALSE(first.capped);
  REQUIRE(first.any_weights);
  // Equal weights: all three are equal, and share.
  const Evaluation level = evaluate(framework, weighed(framework, {1, 1}), entity);
  CHECK(level.verdict == Verdict::too_close_to_call);
  CHECK_FALSE(level.capped_by_weights);
  for (const double share : level.outcome.shares.value) CHECK(share == doctest::Approx(1.0 / 3));
  const Evaluation second = evaluate(framework, weighed(framework, {1, 3}), entity);
  CHECK(second.outcome.point == ModelIndex{1});
}

TEST_CASE("at exact weights shares are those of the open answers, against each answer by itself") {
  Dice dice(31);
  std::size_t open = 0;
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    const Framework framework = random_framework(dice);
    std::vector<double> weights;
    for (std::size_t g = 0; g < framework.criteria.size(); ++g) weights.push_back(.1 + dice.unit());
    const Group group = weighed(framework, weights);
    const Entity entity = random_entity(dice, framework);
    const EvaluateOptions options{{}, true};
    const Evaluation found = evaluate(framework, group, entity, options);
    if (found.verdict <= Verdict::no_option) continue;
    CHECK(strength(found.verdict) <= strength(Verdict::leaning));
    if (!found.outcome.shares.exact) continue;
    // Best models, counted over all combinations of answers.
    ModelValues shares{};
    for_each_completion(framework, found.sheet, [&](const Rows& rows, double probability) {
      Weights point{};
      std::copy(found.weights.begin(), found.weights.end(), point.begin());
      const ModelValues fit = fit_at(point, rows, found.weights.size());
      double most = -1, equal = 0;
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (found.outcome.among.contains(m)) most = std::max(most, fit[m]);
      }
      for (ModelIndex m = 0; m < model_count; ++m) {
        equal += found.outcome.among.contains(m) && most - fit[m] < tie_tolerance ? 1 : 0;
      }
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (found.outcome.among.contains(m) && most - fit[m] < tie_tolerance) {
          shares[m] += probability / equal;
        }
      }
    });
    const bool certain = found.outcome.necessary.size() == 1;  // keeps the credit of ties
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!certain) CHECK(std::fabs(found.outcome.shares.value[m] - shares[m]) < 1e-9);
    }
    open += found.open_items.empty() ? 0U : 1U;
    REQUIRE(found.acceptability);
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!found.acceptability->central[m]) continue;
      for (std::size_t g = 0; g < found.weights.size(); ++g) {
        CHECK(std::fabs((*found.acceptability->central[m])[g] - found.weights[g]) < 1e-9);
      }
    }
  }
  CHECK(open > 10);
}

}  // namespace tripoint::test
