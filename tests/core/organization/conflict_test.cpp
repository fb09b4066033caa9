// Which statements contradict each other, against a linear program solved by listing its corners.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "core/organization/priorities.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

using Row = std::vector<double>;

// Statements as half-spaces of weights.
std::vector<Row> half_spaces(std::size_t size, const std::vector<Statement>& list,
                             const std::vector<std::size_t>& chosen) {
  std::vector<Row> rows;
  for (std::size_t g = 0; g < size; ++g) {
    Row row(size, 0);
    row[g] = 1;
    rows.push_back(row);
  }
  for (const std::size_t i : chosen) {
    for (const Dominance& one : list[i].dominances) {
      Row row(size, 0);
      row[one.of] = 1;
      row[one.over] = -one.factor;
      rows.push_back(row);
    }
    if (!list[i].floor) continue;
    Row row(size, -list[i].floor->least);
    row[list[i].floor->criterion] += 1;
    rows.push_back(row);
  }
  return rows;
}

// Gauss with the largest pivots; false where there is no single solution.
bool solve(std::vector<Row> a, Row& x) {
  const std::size_t size = a.size();
  for (std::size_t c = 0; c < size; ++c) {
    std::size_t pivot = c;
    for (std::size_t r = c; r < size; ++r) {
      if (std::fabs(a[r][c]) > std::fabs(a[pivot][c])) pivot = r;
    }
    if (std::fabs(a[pivot][c]) < 1e-11) return false;
    std::swap(a[c], a[pivot]);
    for (std::size_t r = 0; r < size; ++r) {
      if (r == c) continue;
      const double factor = a[r][c] / a[c][c];
      for (std::size_t k = c; k <= size; ++k) a[r][k] -= factor * a[c][k];
    }
  }
  x.assign(size, 0);
  for (std::size_t r = 0; r < size; ++r) x[r] = a[r][size] / a[r][r];
  return true;
}

// The largest slack that all half-spaces can have at once: above 0 there is room.
double largest_slack(std::size_t size, const std::vector<Row>& rows) {
  double best = -1e9;
  std::vector<std::size_t> tight(size);
  std::iota(tight.begin(), tight.end(), 0);
  while (true) {
    std::vector<Row> system;
    for (const std::size_t i : tight) {
      Row row = rows[i];
      row.insert(row.end(), {-1, 0});
      system.push_back(std::move(row));
    }
    Row sum(size, 1);
    sum.insert(sum.end(), {0, 1});
    system.push_back(std::move(sum));
    Row point;
    if (solve(system, point)) {
      const bool holds = std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
        return std::inner_product(row.begin(), row.end(), point.begin(), 0.0) >= point[size] - 1e-9;
      });
      if (holds) best = std::max(best, point[size]);
    }
    std::size_t i = size;
    while (i > 0 && tight[i - 1] == rows.size() - size + i - 1) --i;
    if (i == 0) return best;
    ++tight[i - 1];
    for (; i < size; ++i) tight[i] = tight[i - 1] + 1;
  }
}

// Statements of all kinds, true or not.
Priorities random_statements(Dice& dice, std::size_t size) {
  Priorities all;
  const auto other = [&](std::size_t g) { return (g + 1 + dice.below(size - 1)) % size; };
  if (dice.one_in(2)) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    order.resize(1 + dice.below(size));
    all.ranking = order;
  }
  for (std::size_t i = dice.below(3); i > 0; --i) {
    const std::size_t of = dice.below(size);
    const double least = 0.3 + 2 * dice.unit();
    all.ratios.push_back({of, other(of), least, least * (1.1 + dice.unit()), {}});
  }
  for (std::size_t g = 0; g < size; ++g) {
    if (dice.one_in(3)) all.floors.push_back({g, 0.05 + 0.5 * dice.unit()});
  }
  if (dice.one_in(2)) {
    all.swing.push_back({dice.below(size), 100, 10, false});
    const std::size_t second = other(all.swing[0].criterion);
    all.swing.push_back({second, 10 + 80 * dice.unit(), 3 + 20 * dice.unit(), true});
  }
  if (dice.one_in(3)) {
    const double first = 0.2 + 4 * dice.unit(), second = 0.2 + 4 * dice.unit();
    all.comparisons = {{0, 1, first, {}}, {1, 2, second, {}}, {2, 0, 1 / (first * second), {}}};
  }
  if (dice.one_in(3)) {
    for (std::size_t g = 0; g < size; ++g) all.weights.push_back({g, 1 + 4 * dice.unit()});
  }
  return all;
}

}  // namespace

TEST_CASE("the conflict that is told is one, and no set of fewer statements is one") {
  Dice dice(11);
  std::size_t conflicts = 0, with_floors = 0, of_three = 0;
  for (int trial = 0; trial < 260; ++trial) {
    CAPTURE(trial);
    const std::size_t size = 3 + dice.below(2);
    std::vector<std::size_t> criteria(size);
    std::iota(criteria.begin(), criteria.end(), 0);
    const std::vector<Statement> list = statements(random_statements(dice, size), criteria);
    std::vector<std::size_t> all(list.size());
    std::iota(all.begin(), all.end(), 0);
    const auto slack = [&](const std::vector<std::size_t>& chosen) {
      return largest_slack(size, half_spaces(size, list, chosen));
    };
    const std::vector<std::size_t> conflict = smallest_conflict(size, list);
    if (conflict.empty()) {
      CHECK(slack(all) > 0);
      continue;
    }
    ++conflicts;
    of_three += conflict.size() >= 3 ? 1U : 0U;
    with_floors += std::any_of(conflict.begin(), conflict.end(),
                               [&](std::size_t i) { return list[i].floor.has_value(); })
                       ? 1U
                       : 0U;
    CHECK(slack(conflict) < 1e-9);
    for (std::uint32_t set = 1; set < 1U << list.size(); ++set) {
      std::vector<std::size_t> chosen;
      for (std::size_t i = 0; i < list.size(); ++i) {
        if ((set >> i & 1U) != 0) chosen.push_back(i);
      }
      if (chosen.size() + 1 == conflict.size()) CHECK(slack(chosen) > 0);
    }
  }
  CHECK(conflicts > 60);
  CHECK(with_floors > 20);
  CHECK(of_three > 10);
}

TEST_CASE("floors that cannot hold together are told without those that can") {
  Priorities all;
  all.floors = {{0, .1}, {1, .5}, {2, .1}, {3, .6}};
  const auto list = statements(all, {0, 1, 2, 3});
  CHECK(smallest_conflict(4, list) == std::vector<std::size_t>{1, 3});
  all.floors = {{0, .25}, {1, .25}, {2, .25}, {3, .25}};
  CHECK(smallest_conflict(4, statements(all, {0, 1, 2, 3})).size() == 4);
  all.floors = {{0, 1}, {1, .5}};
  CHECK(smallest_conflict(4, statements(all, {0, 1, 2, 3})) == std::vector<std::size_t>{0});
}

TEST_CASE("a conflict of a floor with what follows from it names both") {
  Priorities all;
  all.ranking = {0, 1};
  all.floors = {{1, .5}};
  // Criterion 0 before 1, which takes half of the weight: half for each leaves nothing.
  CHECK(smallest_conflict(3, statements(all, {0, 1, 2})) == std::vector<std::size_t>{0, 2});
}

}  // namespace tripoint::test
