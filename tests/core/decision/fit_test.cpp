// The golden case: six questions with three options each, weights (5, 3, 4, 6, 4, 2) / 24. All
// figures derived in rational arithmetic.
#include "core/decision/fit.h"

#include <array>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/golden_case.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

constexpr double exactness = 1e-15;

void check(const ModelValues& found, const ModelValues& expected) {
  for (ModelIndex m = 0; m < model_count; ++m) {
    CAPTURE(m);
    CHECK(std::fabs(found[m] - expected[m]) < exactness);
  }
}

}  // namespace

TEST_CASE("the fits of the golden case are 25/48, 5/8 and 23/48") {
  check(fit(golden::rows(golden::base), golden::weights), {25.0 / 48, 5.0 / 8, 23.0 / 48});
}

TEST_CASE("the fits of the golden case for each answer to its sixth question") {
  auto answers = golden::base;
  answers[5] = 0;
  check(fit(golden::rows(answers), golden::weights), {9.0 / 16, 29.0 / 48, 11.0 / 24});
  answers[5] = 2;
  check(fit(golden::rows(answers), golden::weights), {1.0 / 2, 7.0 / 12, 25.0 / 48});
}

TEST_CASE("the expected fits of the golden case without its sixth answer are 19/36, 29/48, 35/72") {
  auto rows = golden::rows(golden::base);
  const auto tables = golden::tables();
  rows[5] = {};
  for (const ModelValues& option : tables[5]) {
    for (ModelIndex m = 0; m < model_count; ++m) rows[5][m] += option[m] / 3;
  }
  check(fit(rows, golden::weights), {19.0 / 36, 29.0 / 48, 35.0 / 72});
}

TEST_CASE("contributions to a margin of the golden case are exact and sum to the margin") {
  const auto rows = golden::rows(golden::base);
  const auto over_c = contributions(rows, golden::weights, 1, 0);
  const auto over_i = contributions(rows, golden::weights, 1, 2);
  const std::array<double, 6> expected_c = {5.0 / 48, 0, 1.0 / 24, -1.0 / 8, 1.0 / 24, 1.0 / 24};
  const std::array<double, 6> expected_i = {-5.0 / 48, 0, 1.0 / 24, 1.0 / 8, 1.0 / 24, 1.0 / 24};
  for (std::size_t g = 0; g < 6; ++g) {
    CHECK(std::fabs(over_c[g] - expected_c[g]) < exactness);
    CHECK(std::fabs(over_i[g] - expected_i[g]) < exactness);
  }
  CHECK(std::accumulate(over_c.begin(), over_c.end(), 0.0) ==
        doctest::Approx(5.0 / 48).epsilon(1e-14));
  CHECK(std::accumulate(over_i.begin(), over_i.end(), 0.0) ==
        doctest::Approx(7.0 / 48).epsilon(1e-14));
}

TEST_CASE("the zero-sum gauge of the golden case, weighted, has the published bars") {
  const auto rows = golden::rows(golden::base);
  const std::array<ModelValues, 6> expected = {{{-5.0 / 48, 0, 5.0 / 48},
                                                {0, 0, 0},
                                                {-1.0 / 72, 1.0 / 36, -1.0 / 72},
                                                {1.0 / 8, 0, -1.0 / 8},
                                                {-1.0 / 72, 1.0 / 36, -1.0 / 72},
                                                {-1.0 / 72, 1.0 / 36, -1.0 / 72}}};
  for (std::size_t g = 0; g < 6; ++g) {
    ModelValues bars = zero_sum_gauge(rows[g]);
    for (double& bar : bars) bar *= golden::weights[g] / 24;
    check(bars, expected[g]);
  }
}

TEST_CASE("scaling all weights changes no fit, and weights that are all zero count as equal") {
  const auto rows = golden::rows(golden::base);
  std::array<double, 6> scaled = golden::weights;
  for (double& weight : scaled) weight *= 1024;
  CHECK(fit(rows, scaled) == fit(rows, golden::weights));
  const std::array<double, 6> zero = {}, equal = {1, 1, 1, 1, 1, 1};
  CHECK(fit(rows, zero) == fit(rows, equal));
}

TEST_CASE("the exact shares of the golden case are 1/9, 7/9 and 1/9") {
  const Framework framework = small_framework(golden::tables());
  const Evaluation evaluation = evaluate(framework, {}, entity_with(golden::given(golden::base)));
  check(evaluation.outcome.shares.value, {1.0 / 9, 7.0 / 9, 1.0 / 9});
}

TEST_CASE("the shares of the golden case without its sixth answer are exact mixtures") {
  const Framework framework = small_framework(golden::tables());
  auto answers = golden::given(golden::base);
  answers.pop_back();
  const Evaluation evaluation = evaluate(framework, {}, entity_with(answers));
  CHECK(evaluation.outcome.shares.completions == 3);
  CHECK(evaluation.outcome.shares.exact);
  check(evaluation.outcome.shares.value, {4205.0 / 20412, 1633.0 / 2916, 398.0 / 1701});
}

}  // namespace tripoint::test
