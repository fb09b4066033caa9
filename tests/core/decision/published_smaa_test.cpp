// Two published applications of SMAA-2 with uncertain performances. The tests draw the
// performances; weights, ranks and central weights are the engine's. Reference figures are those of
// a million draws and more; published ones lie within 0.02 of them.
#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "core/decision/fit.h"
#include "core/decision/shares.h"
#include "core/decision/weight_region.h"
#include "tests/support/regions.h"

namespace tripoint::test {
namespace {

// The standard distributions are the same within the tolerance, wherever they come from.
using Engine = std::mt19937_64;

// The part of the region under which alternatives come in this order; `gravity` gets its center
// times that part.
double part_in_order(const std::vector<std::vector<double>>& value,
                     const std::vector<std::size_t>& order, std::vector<WeightPiece> pieces,
                     Weights& gravity) {
  for (std::size_t k = 0; k + 1 < order.size(); ++k) {
    Weights normal{};
    for (std::size_t g = 0; g < value[0].size(); ++g) {
      normal[g] = value[order[k]][g] - value[order[k + 1]][g];
    }
    pieces = clipped(pieces, normal);
  }
  const double part = volume(pieces);
  if (part > 1e-9) {
    const Weights middle = center(pieces);
    for (std::size_t g = 0; g < max_criteria; ++g) gravity[g] += part * middle[g];
  }
  return part;
}

struct Indices {
  std::vector<std::vector<double>> rank;  // [alternative][rank]
  std::vector<Weights> central;
};

// Mean indices over drawn tables (a row per alternative) of any number of alternatives.
template <class Draw>
Indices indices(std::size_t alternatives, const std::vector<WeightPiece>& pieces, int draws,
                Draw&& draw) {
  Indices result;
  result.rank.assign(alternatives, std::vector<double>(alternatives, 0));
  result.central.assign(alternatives, Weights{});
  std::vector<double> first(alternatives, 0);
  for (int k = 0; k < draws; ++k) {
    const std::vector<std::vector<double>> value = draw();
    std::vector<std::size_t> order(alternatives);
    for (std::size_t a = 0; a < alternatives; ++a) order[a] = a;
    do {
      const double part = part_in_order(value, order, pieces, result.central[order[0]]);
      first[order[0]] += part;
      for (std::size_t r = 0; r < alternatives; ++r) result.rank[order[r]][r] += part / draws;
    } while (std::next_permutation(order.begin(), order.end()));
  }
  for (std::size_t a = 0; a < alternatives; ++a) {
    for (double& weight : result.central[a]) weight /= first[a];
  }
  return result;
}

void check(const std::vector<double>& expected, const double* found, double within) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(std::fabs(expected[i] - found[i]) < within);
  }
}

}  // namespace

TEST_CASE("benefits and risks of four antidepressants have the published ranks and weights") {
  // Means and standard deviations; efficacy is log-normal and ascending, the others are normal and
  // descending; values run linearly over the hull of the 95 % intervals and beyond.
  static constexpr std::array<std::array<std::array<double, 2>, 6>, 4> figures = {{
      {{{.086, .056}, {9.2, 1.86}, {10.6, 1.58}, {21.2, 5.15}, {14.3, 2.93}, {18.3, 3.70}}},
      {{{0, 0}, {11.7, 2.5}, {7.2, 1.45}, {16.6, 3.27}, {13.7, 1.89}, {18.6, 1.79}}},
      {{{.095, .044}, {15.4, 2.65}, {7.5, 1.48}, {20.2, 3.78}, {15.0, 3.21}, {19.5, 2.60}}},
      {{{.113, .048}, {5.5, 2.32}, {15.7, 4.44}, {12.8, 2.45}, {11.2, 3.98}, {31.0, 1.68}}},
  }};
  static constexpr std::array<std::array<double, 2>, 6> scale = {{{.9765, 1.2301},
                                                                  {.9528, 20.5940},
                                                                  {4.3580, 24.4024},
                                                                  {7.9980, 31.2940},
                                                                  {3.3992, 21.2916},
                                                                  {11.0480, 34.2928}}};
  Engine engine(20140318);
  std::normal_distribution<double> normal;
  const auto draw = [&] {
    std::vector<std::vector<double>> value(4, std::vector<double>(6));
    for (std::size_t a = 0; a < 4; ++a) {
      for (std::size_t g = 0; g < 6; ++g) {
        const auto [mean, deviation] = figures[a][g];
        const double x = mean + deviation * normal(engine);
        const double up = ((g == 0 ? std::exp(x) : x) - scale[g][0]) / (scale[g][1] - scale[g][0]);
        value[a][g] = g == 0 ? up : 1 - up;
      }
    }
    return value;
  };
  const Indices found = indices(4, {whole_simplex(6)}, 1500, draw);
  const std::vector<std::vector<double>> ranks = {{.2539, .2934, .2677, .1850},
                                                  {.1944, .2825, .2996, .2236},
                                                  {.1697, .2432, .2855, .3016},
                                                  {.3820, .1809, .1473, .2898}};
  const std::vector<std::vector<double>> central = {{.1802, .1698, .1491, .1260, .1522, .2227},
                                                    {.0758, .1352, .2373, .1794, .1592, .2131},
                                                    {.2076, .0942, .2221, .1318, .1498, .1945},
                                                    {.1853, .2130, .1180, .2020, .1883, .0934}};
  for (std::size_t a = 0; a < 4; ++a) {
    CAPTURE(a);
    check(ranks[a], found.rank[a].data(), .02);
    check(central[a], found.central[a].data(), .02);
  }
  // Confidence factors: how probably an alternative is the best at its own central weights.
  const std::vector<double> confidence = {.4428, .4881, .3475, .7308};
  std::vector<double> wins(4, 0);
  constexpr int draws = 20000;
  for (int k = 0; k < draws; ++k) {
    const auto value = draw();
    for (std::size_t a = 0; a < 4; ++a) {
      std::array<double, 4> sums{};
      for (std::size_t b = 0; b < 4; ++b) {
        for (std::size_t g = 0; g < 6; ++g) sums[b] += found.central[a][g] * value[b][g];
      }
      wins[a] += std::max_element(sums.begin(), sums.end()) == sums.begin() + a ? 1.0 / draws : 0;
    }
  }
  check(confidence, wins.data(), .03);
}

TEST_CASE("two thrombolytics have the published shares, free, ranked and at fixed weights") {
  // Beta distributions of three risks; lower is better; linear over the ranges and beyond.
  static constexpr std::array<std::array<std::array<double, 2>, 3>, 2> risks = {
      {{{{20, 116}, {40, 96}, {1, 135}}}, {{{8, 121}, {32, 97}, {5, 124}}}}};
  static constexpr std::array<std::array<double, 2>, 3> range = {{{0, .25}, {.15, .40}, {0, .10}}};
  Engine engine(7);
  const auto beta = [&](double a, double b) {
    const double x = std::gamma_distribution<double>(a)(engine);
    return x / (x + std::gamma_distribution<double>(b)(engine));
  };
  const auto draw = [&] {
    std::vector<std::vector<double>> value(2, std::vector<double>(3));
    for (std::size_t a = 0; a < 2; ++a) {
      for (std::size_t g = 0; g < 3; ++g) {
        const double x = beta(risks[a][g][0], risks[a][g][1]);
        value[a][g] = (range[g][1] - x) / (range[g][1] - range[g][0]);
      }
    }
    return value;
  };
  Priorities ranking;
  ranking.ranking = {0, 2, 1};  // proximal DVT, bleeding, distal DVT
  const WeightRegion ranked = region_of(ranking, 3);

  const Indices free = indices(2, {whole_simplex(3)}, 20000, draw);
  CHECK(std::fabs(free.rank[0][0] - .3429) < .01);
  check({.1937, .2754, .5308}, free.central[0].data(), .01);
  check({.4060, .3633, .2307}, free.central[1].data(), .01);

  const Indices narrow = indices(2, ranked.pieces, 20000, draw);
  CHECK(std::fabs(narrow.rank[0][0] - .1351) < .01);
  check({.5270, .1216, .3515}, narrow.central[0].data(), .01);
  check({.6245, .1095, .2661}, narrow.central[1].data(), .01);

  // The engine's own shares of two models, and its fit at fixed weights.
  ModelSet two;
  two.insert(0);
  two.insert(1);
  double share = 0;
  std::array<double, 2> fixed{};
  const std::array<std::vector<double>, 2> weights = {std::vector{4.0, 1.0, 2.0},
                                                      std::vector{.5, .2, .3}};
  constexpr int draws = 40000;
  for (int k = 0; k < draws; ++k) {
    const auto value = draw();
    std::vector<ModelValues> rows;
    for (std::size_t g = 0; g < 3; ++g) rows.push_back({value[0][g], value[1][g], 0});
    share += first_rank_shares(rows, two)[0] / draws;
    for (std::size_t i = 0; i < 2; ++i) {
      const ModelValues at = fit(rows, weights[i]);
      fixed[i] += at[0] > at[1] ? 1.0 / draws : 0;
    }
  }
  CHECK(std::fabs(share - .3429) < .01);
  CHECK(std::fabs(fixed[0] - .1035) < .01);  // swings of 2 to 1 and 2 to 1
  CHECK(std::fabs(fixed[1] - .1332) < .01);
}

}  // namespace tripoint::test
