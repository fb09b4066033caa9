// Prices, conflicts and single options against brute force.
#include "core/rollout/mix_analysis.h"

#include <cmath>

#include <doctest/doctest.h>

#include "tests/support/mix_cases.h"

namespace tripoint::test {
namespace {

void check_change(const CapacityChange& change, const MixProblem& changed, double optimum) {
  const auto expected = best_of_all(changed);
  if (!expected) {
    CHECK(change.status == SolveStatus::infeasible);
  } else {
    REQUIRE(change.status == SolveStatus::optimal);
    CHECK(std::fabs(change.change - (*expected - optimum)) < 1e-7);
  }
}

}  // namespace

TEST_CASE("the price of a capacity is what the optimum gains and loses by a step of it") {
  int rises = 0, falls = 0, impossible = 0;
  for (std::uint64_t trial = 0; trial < 150; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const MixProblem problem = random_problem(dice, 6, 3, 2);
    const Mix best = solve_mix(problem);
    if (!best.found()) continue;
    for (std::size_t r = 0; r < 2; ++r) {
      if (problem.capacity[r] == unlimited) continue;
      const CapacityPrice price = price_of_capacity(problem, best, r, 1);
      MixProblem changed = problem;
      changed.capacity[r] += 1;
      check_change(price.more, changed, best.objective);
      CHECK(price.more.change > -1e-7);
      changed.capacity[r] = problem.capacity[r] - 1;
      CHECK(price.less.has_value() == (changed.capacity[r] >= 0));
      if (!price.less) continue;
      check_change(*price.less, changed, best.objective);
      rises += price.more.change > 1e-6 ? 1 : 0;
      falls += price.less->change < -1e-6 ? 1 : 0;
      impossible += price.less->status == SolveStatus::infeasible ? 1 : 0;
    }
    if (problem.most_options > 3) continue;
    const CapacityPrice price = price_of_options(problem, best);
    MixProblem changed = problem;
    ++changed.most_options;
    check_change(price.more, changed, best.objective);
    changed.most_options = problem.most_options - 1;
    CHECK(price.less.has_value() == (changed.most_options > 0));
    if (price.less) check_change(*price.less, changed, best.objective);
  }
  CHECK(rises > 20);
  CHECK(falls > 20);
  CHECK(impossible > 3);
}

TEST_CASE("a conflict cannot hold, holds without any one of its members, and names what would do") {
  int pairs = 0, with_options = 0, enough = 0;
  for (std::uint64_t trial = 0; trial < 400; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    MixProblem problem = random_problem(dice, 5, 3, 3);
    for (double& capacity : problem.capacity) capacity *= 0.6;
    bool each_has_one = true;
    for (const auto& options : problem.entities) {
      each_has_one = each_has_one && own_best(options) < options.size();
    }
    const Conflict conflict = find_conflict(problem);
    if (best_of_all(problem) || !each_has_one) {
      CHECK(conflict.empty());
      continue;
    }
    REQUIRE_FALSE(conflict.empty());
    MixProblem only = problem;
    if (!conflict.most_options) only.most_options = 3;
    only.capacity = {unlimited, unlimited, unlimited};
    for (const std::size_t r : conflict.resources) only.capacity[r] = problem.capacity[r];
    CHECK_FALSE(best_of_all(only).has_value());
    for (std::size_t n = 0; n < conflict.resources.size(); ++n) {
      MixProblem fewer = only;
      fewer.capacity[conflict.resources[n]] = unlimited;
      CHECK(best_of_all(fewer).has_value());
      MixProblem eased = problem;
      eased.capacity[conflict.resources[n]] = conflict.least[n];
      CHECK(best_of_all(eased).has_value() == (conflict.least[n] < unlimited));
      if (conflict.least[n] == unlimited) continue;
      eased.capacity[conflict.resources[n]] = conflict.least[n] - 0.1;
      CHECK_FALSE(best_of_all(eased).has_value());
      ++enough;
    }
    if (conflict.most_options) {
      MixProblem fewer = only;
      fewer.most_options = 3;
      CHECK(best_of_all(fewer).has_value());
      ++with_options;
    }
    pairs += conflict.resources.size() + (conflict.most_options ? 1 : 0) > 1 ? 1 : 0;
  }
  CHECK(pairs > 10);
  CHECK(with_options > 0);
  CHECK(enough > 30);
}

TEST_CASE("one option for all is summed over those to which it is open") {
  MixProblem problem;
  problem.entities.push_back({{3, {1}}, {1, {0}}});
  problem.entities.push_back({{1, {1}}, {2, {1}}});
  problem.entities.push_back({{1, {1}, false}, {4, {0}}});
  problem.capacity = {1};
  const auto singles = single_options(problem);
  REQUIRE(singles.size() == 2);
  CHECK(singles[0].closed_to == 1);
  CHECK(singles[0].lost == 1);
  CHECK(singles[0].used == std::vector<double>{2});
  CHECK_FALSE(singles[0].fits);
  CHECK(singles[1].closed_to == 0);
  CHECK(singles[1].lost == 2);
  CHECK(singles[1].fits);
  CHECK(single_options({}).empty());
}

TEST_CASE("an entity that was moved knows what stands in its way") {
  MixProblem problem;
  problem.entities.push_back({{3, {1, 5}}, {0, {0, 5}}});
  problem.entities.push_back({{2, {1, 5}}, {0, {0, 5}}});
  problem.capacity = {1, 20};
  const Mix mix = solve_mix(problem);
  CHECK(mix.choice == std::vector<std::size_t>{0, 1});
  CHECK(blocking_resources(problem, mix, 0).empty());
  CHECK(blocking_resources(problem, mix, 1) == std::vector<std::size_t>{0});
}

TEST_CASE("every entity that was moved is blocked by something") {
  int moved = 0;
  for (std::uint64_t trial = 0; trial < 200; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    MixProblem problem = random_problem(dice, 6, 3, 2);
    problem.fixed_cost.clear();
    problem.most_options = 3;
    const Mix mix = solve_mix(problem);
    if (!mix.found()) continue;
    for (std::size_t i = 0; i < mix.choice.size(); ++i) {
      const auto& options = problem.entities[i];
      const bool lost = options[mix.choice[i]].value < options[own_best(options)].value - 1e-6;
      CHECK((lost ? !blocking_resources(problem, mix, i).empty() : true));
      moved += lost ? 1 : 0;
    }
  }
  CHECK(moved > 100);
}

}  // namespace tripoint::test
