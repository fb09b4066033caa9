#include "core/decision/weight_region.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "tests/support/random_case.h"
#include "tests/support/regions.h"

namespace tripoint::test {
namespace {

Priorities ranked(std::vector<std::size_t> ranking) {
  Priorities priorities;
  priorities.ranking = std::move(ranking);
  return priorities;
}

Priorities full_ranking(std::size_t size) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), 0);
  return ranked(order);
}

double moved(const WeightRegion& region) {
  double sum = 0;
  for (const WeightPiece& piece : region.pieces) sum += std::fabs(piece.part);
  return sum;
}

// The part of the whole simplex that a region takes.
double part_of_whole(const WeightRegion& region) {
  std::vector<WeightPiece> pieces = {whole_simplex(region.size)};
  for (const Weights& normal : region.statements) pieces = clipped(pieces, normal);
  return volume(pieces);
}

void check_weights(const Weights& found, const std::vector<double>& expected, double within) {
  for (std::size_t g = 0; g < expected.size(); ++g) {
    CAPTURE(g);
    CHECK(std::fabs(found[g] - expected[g]) < within);
  }
}

// Priorities that hold together: bounds and floors around weights that exist.
Priorities random_priorities(Dice& dice, std::size_t size) {
  const Weights truth = random_weights(size, dice.below(100000));
  Priorities priorities;
  if (dice.below(2) == 0) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return truth[a] > truth[b]; });
    order.resize(1 + dice.below(size));
    priorities.ranking = order;
  }
  for (std::size_t g = 0; g < size; ++g) {
    if (dice.below(4) == 0) priorities.floors.push_back({g, truth[g] * 0.6});
    const std::size_t other = dice.below(size);
    if (other == g || dice.below(4) != 0) continue;
    const double ratio = truth[g] / truth[other];
    Priorities::Ratio bound;
    bound.of = g;
    bound.over = other;
    if (dice.below(2) == 0) bound.least = ratio * 0.7;
    if (dice.below(2) == 0) bound.most = ratio * 1.5;
    priorities.ratios.push_back(bound);
  }
  return priorities;
}

}  // namespace

TEST_CASE("without statements any weights are possible, and equal ones are the point") {
  const WeightRegion region = region_of({}, 4);
  CHECK(region.whole);
  CHECK(region.corners == whole_simplex(4).corners);
  check_weights(region.point, {.25, .25, .25, .25, 0}, 1e-15);
}

TEST_CASE("the point of a full ranking is the rank order centroid") {
  // Barron and Barrett 1996, to four decimals.
  const std::vector<std::vector<double>> published = {
      {.7500, .2500},
      {.6111, .2778, .1111},
      {.5208, .2708, .1458, .0625},
      {.4567, .2567, .1567, .0900, .0400},
      {.4083, .2417, .1583, .1028, .0611, .0278},
      {.3704, .2276, .1561, .1085, .0728, .0442, .0204},
      {.3397, .2147, .1522, .1106, .0793, .0543, .0335, .0156}};
  for (const auto& weights : published) {
    const std::size_t size = weights.size();
    const WeightRegion region = region_of(full_ranking(size), size);
    CHECK(region.pieces.size() == 1);
    CHECK(region.corners.size() == size);
    check_weights(region.point, weights, 5.1e-5);
    for (std::size_t g = 0; g < size; ++g) {
      double sum = 0;
      for (std::size_t k = g + 1; k <= size; ++k) sum += 1 / static_cast<double>(k);
      CHECK(std::fabs(region.point[g] - sum / static_cast<double>(size)) < 1e-14);
    }
  }
}

TEST_CASE("a ranking names criteria in any order, and takes one part in n factorial") {
  const WeightRegion region = region_of(ranked({2, 0, 3, 1}), 4);
  check_weights(region.point, {.2708, .0625, .5208, .1458}, 5.1e-5);
  CHECK(std::fabs(part_of_whole(region) - 1.0 / 24) < 1e-15);
}

TEST_CASE("criteria that a ranking does not name weigh no more than the last one that it does") {
  const WeightRegion region = region_of(ranked({3}), 5);
  CHECK(std::fabs(part_of_whole(region) - 1.0 / 5) < 1e-14);
  CHECK(std::fabs(region.point[3] - .4567) < 5.1e-5);  // the largest of five
  for (const std::size_t g : {0U, 1U, 2U, 4U}) {
    CHECK(std::fabs(region.point[g] - (1 - region.point[3]) / 4) < 1e-14);
  }
  const WeightRegion two = region_of(ranked({1, 2}), 9);
  CHECK(std::fabs(part_of_whole(two) - 1.0 / 72) < 1e-14);
}

TEST_CASE("floors shrink the simplex towards what is left") {
  Priorities priorities;
  priorities.floors = {{0, .3}, {2, .1}};
  const WeightRegion region = region_of(priorities, 3);
  CHECK(region.pieces.size() == 1);
  CHECK(std::fabs(part_of_whole(region) - .6 * .6) < 1e-15);
  check_weights(region.point, {.5, .2, .3}, 1e-15);
}

TEST_CASE("a ratio bound cuts off the ends of an edge") {
  Priorities priorities;
  priorities.ratios.push_back({0, 1, .5, 2, {}});
  const WeightRegion region = region_of(priorities, 2);
  check_weights(region.point, {.5, .5}, 1e-15);
  CHECK(std::fabs(part_of_whole(region) - 1.0 / 3) < 1e-15);
  CHECK(region.corners.size() == 2);
}

TEST_CASE("bounds around exact ratios close in on the weights of those ratios") {
  // Proximal DVT, distal DVT, bleeding with swings of 2 to 1 and 2 to 1 (van Valkenhoef and others,
  // thrombolytics example): 4/7, 1/7, 2/7.
  Priorities priorities;
  priorities.ratios.push_back({0, 2, 1.999, 2.001, {}});
  priorities.ratios.push_back({2, 1, 1.999, 2.001, {}});
  check_weights(region_of(priorities, 3).point, {4.0 / 7, 1.0 / 7, 2.0 / 7}, 1e-6);
}

TEST_CASE("statements on criteria that are not in play fall away, and the others stay") {
  Priorities priorities = ranked({4, 2, 0});
  priorities.floors = {{2, .2}, {3, .1}};
  priorities.ratios.push_back({0, 3, 2, 5, {}});
  const WeightRegion region = weight_region(priorities, {0, 1, 2}, {});
  Priorities left = ranked({2, 0});
  left.floors = {{2, .2}};
  CHECK(region.statements == region_of(left, 3).statements);
}

TEST_CASE("clipping keeps what fulfills the statements, as random weights find") {
  Dice dice(77);
  for (int trial = 0; trial < 150; ++trial) {
    CAPTURE(trial);
    const std::size_t size = 2 + dice.below(6);
    const WeightRegion region = region_of(random_priorities(dice, size), size);
    if (region.whole) continue;
    constexpr std::uint64_t draws = 4000;
    std::vector<Weights> inside;
    for (std::uint64_t k = 0; k < draws; ++k) {
      const Weights weights = random_weights(size, k);
      if (fulfills(region, weights)) inside.push_back(weights);
    }
    const double part = part_of_whole(region);
    const double found = static_cast<double>(inside.size()) / draws;
    CHECK(std::fabs(found - part) < 4.5 * std::sqrt(part * (1 - part) / draws) + 1e-3);
    CHECK(fulfills(region, region.point));
    CHECK(std::fabs(std::accumulate(region.point.begin(), region.point.end(), 0.0) - 1) < 1e-12);
    if (inside.size() < 200) continue;
    for (std::size_t g = 0; g < size; ++g) {
      double mean = 0, square = 0;
      for (const Weights& weights : inside) mean += weights[g];
      mean /= static_cast<double>(inside.size());
      for (const Weights& weights : inside) square += std::pow(weights[g] - mean, 2);
      const double error = std::sqrt(square) / static_cast<double>(inside.size());
      CHECK(std::fabs(mean - region.point[g]) < 5 * error);
    }
  }
}

TEST_CASE("the corners of a region are its extreme weights") {
  Dice dice(78);
  for (int trial = 0; trial < 200; ++trial) {
    CAPTURE(trial);
    const std::size_t size = 2 + dice.below(5);
    const WeightRegion region = region_of(random_priorities(dice, size), size);
    for (const Weights& corner : region.corners) CHECK(fulfills(region, corner));
    // Every linear function is as large at a corner as at any weights inside.
    for (std::uint64_t k = 0; k < 300; ++k) {
      const Weights weights = random_weights(size, k + 5000);
      if (!fulfills(region, weights)) continue;
      Weights direction{};
      for (std::size_t g = 0; g < size; ++g) direction[g] = dice.unit() - .5;
      const auto at = [&](const Weights& w) {
        return std::inner_product(w.begin(), w.end(), direction.begin(), 0.0);
      };
      double most = -2;
      for (const Weights& corner : region.corners) most = std::max(most, at(corner));
      CHECK(at(weights) <= most + 1e-12);
    }
  }
}

TEST_CASE("nothing much is lost to cancellation in regions that have pieces") {
  CHECK(moved(region_of(ranked({0}), 9)) < 1e6);
  CHECK(std::fabs(volume(region_of(ranked({0}), 9).pieces) - 1) < 1e-12);
}

TEST_CASE("drawn weights lie in the region, and their mean is its point") {
  Priorities priorities = ranked({0, 1});
  priorities.floors = {{4, .05}};
  WeightRegion region = region_of(priorities, 7);
  draw_weights(region, {});
  REQUIRE(region.draws.size() == VerdictRules{}.samples);
  Weights mean{};
  for (const Weights& weights : region.draws) {
    CHECK(fulfills(region, weights));
    for (std::size_t g = 0; g < 7; ++g) mean[g] += weights[g] / 4000;
  }
  for (std::size_t g = 0; g < 7; ++g) CHECK(std::fabs(mean[g] - region.point[g]) < .006);
}

TEST_CASE("a region of too many pieces has draws, whose mean is its point") {
  // Tight bounds of every criterion against the first: pieces would cancel out.
  Priorities priorities;
  for (std::size_t g = 1; g < 9; ++g) priorities.ratios.push_back({g, 0, .99, 1.01, {}});
  const WeightRegion region = region_of(priorities, 9);
  CHECK(region.pieces.empty());
  CHECK(region.draws.size() == VerdictRules{}.samples);
  CHECK(region.corners.size() == 256);
  for (std::size_t g = 0; g < 9; ++g) CHECK(std::fabs(region.point[g] - 1.0 / 9) < 1e-4);
}

TEST_CASE("exact weights are a region of one point, whichever of their criteria are in play") {
  Priorities priorities;
  for (std::size_t g = 0; g < 4; ++g)
    priorities.weights.push_back({g, 1.0 + static_cast<double>(g)});
  priorities.exact_weights = true;
  WeightRegion region = region_of(priorities, 4);
  CHECK(region.exact);
  CHECK_FALSE(region.whole);
  check_weights(region.point, {.1, .2, .3, .4}, 1e-15);
  CHECK(region.corners == std::vector<Weights>{region.point});
  REQUIRE(region.pieces.size() == 1);
  CHECK(region.pieces[0].corners == std::vector<Weights>(4, region.point));
  check_weights(center(region.pieces), {.1, .2, .3, .4}, 1e-15);
  draw_weights(region, {});
  CHECK(region.draws == std::vector<Weights>(VerdictRules{}.samples, region.point));
  check_weights(weight_region(priorities, {1, 3}, {}).point, {1.0 / 3, 2.0 / 3}, 1e-15);
}

TEST_CASE("points, comparisons and weights leave regions around what they state") {
  Priorities priorities;
  priorities.swing = {{0, 100, 10, false}, {1, 50, 10, true}};
  const WeightRegion swing = region_of(priorities, 2);
  // 40 to 60 points against 100.
  REQUIRE(swing.corners.size() == 2);
  std::vector<double> ratios;
  for (const Weights& corner : swing.corners) ratios.push_back(corner[1] / corner[0]);
  std::sort(ratios.begin(), ratios.end());
  CHECK(ratios[0] == doctest::Approx(.4));
  CHECK(ratios[1] == doctest::Approx(.6));
  // All of it at once: the statements of each kind hold in the region of all.
  priorities.comparisons = {{0, 2, 3, {}}};
  priorities.weights = {{2, 10}, {3, 8}};
  priorities.ranking = {0, 1};
  priorities.floors = {{3, .05}};
  const WeightRegion mixed = region_of(priorities, 4);
  CHECK_FALSE(mixed.pieces.empty());
  const double third = mixed.point[2] / mixed.point[0];
  CHECK(third > .25);
  CHECK(third < 1.25 / 3);
  CHECK(mixed.point[3] / mixed.point[2] > .6);
  CHECK(mixed.point[3] / mixed.point[2] < 1);
  for (const Weights& corner : mixed.corners) {
    CHECK(corner[3] >= .05 - 1e-12);
    CHECK(corner[1] / corner[0] <= .6 + 1e-12);
    CHECK(corner[1] / corner[0] >= .4 - 1e-12);
  }
}

TEST_CASE("regions of a group are made once for each set of criteria") {
  const Priorities priorities = ranked({1, 0});
  const VerdictRules rules;
  WeightRegions regions(rules, priorities);
  WeightRegion& first = regions.of({0, 1, 2});
  CHECK(&regions.of({0, 1, 2}) == &first);
  CHECK(regions.of({0, 2}).size == 2);
  CHECK(regions.of({}).size == 0);
}

}  // namespace tripoint::test
