// The best mix against tables derived by enumeration, published knapsack instances, and brute
// force.
#include "core/rollout/mix.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/mix_cases.h"

namespace tripoint::test {
namespace {

MixProblem portfolio(const nlohmann::json& data, const nlohmann::json& capacity) {
  MixProblem problem;
  for (std::size_t i = 0; i < data["importance"].size(); ++i) {
    std::vector<MixOption> options(3);
    for (std::size_t m = 0; m < 3; ++m) {
      options[m].value =
          data["importance"][i].get<double>() * data["fit_96ths"][i][m].get<double>() / 96;
      options[m].use = {data["central_fte"][i][m], data["training_days"][i][m]};
    }
    problem.entities.push_back(options);
  }
  for (const auto& one : capacity) {
    problem.capacity.push_back(one.is_null() ? unlimited : one.get<double>());
  }
  return problem;
}

MixProblem knapsack(const nlohmann::json& groups, const nlohmann::json& capacity) {
  MixProblem problem;
  for (const auto& group : groups) {
    std::vector<MixOption> options;
    for (const auto& item : group) {
      options.push_back({item[0], std::vector<double>(item.begin() + 1, item.end()), true});
    }
    problem.entities.push_back(options);
  }
  problem.capacity = capacity.get<std::vector<double>>();
  return problem;
}

// One entity per value, with two options: the value or nothing, both of use 1 and 0.
MixProblem pick_some(const std::vector<double>& values, double capacity) {
  MixProblem problem;
  for (const double value : values) problem.entities.push_back({{value, {1}}, {0, {0}}});
  problem.capacity = {capacity};
  return problem;
}

}  // namespace

TEST_CASE("the portfolio table comes out, mix by mix and use by use") {
  const auto data = read_json("tests/data/golden/portfolio.json");
  for (const auto& row : data["cases"]) {
    CAPTURE(row.dump());
    const Mix mix = solve_mix(portfolio(data, row["capacity"]));
    if (row["mix"].is_null()) {
      CHECK(mix.status == SolveStatus::infeasible);
      CHECK_FALSE(mix.found());
      continue;
    }
    REQUIRE(mix.status == SolveStatus::optimal);
    std::string letters;
    for (const std::size_t model : mix.choice) letters += "CDI"[model];
    CHECK(letters == row["mix"].get<std::string>());
    CHECK(std::fabs(mix.objective - row["optimum_96ths"].get<double>() / 96) < 1e-12);
    CHECK(mix.bound == mix.objective);
    CHECK(mix.gap == 0);
    CHECK(mix.used == row["used"].get<std::vector<double>>());
  }
}

TEST_CASE("published knapsack instances have their optimum at every capacity") {
  const nlohmann::json instances = read_json("tests/data/golden/knapsack.json");
  for (const auto& problem : instances["problems"]) {
    for (const auto& row : problem["cases"]) {
      CAPTURE(row.dump());
      const Mix mix = solve_mix(knapsack(problem["groups"], row["capacity"]));
      if (row["optimum"].is_null()) {
        CHECK(mix.status == SolveStatus::infeasible);
        continue;
      }
      REQUIRE(mix.status == SolveStatus::optimal);
      CHECK(mix.objective == row["optimum"].get<double>());
      for (std::size_t g = 0; g < mix.choice.size(); ++g) {
        CHECK(mix.choice[g] + 1 == row["items"][g].get<std::size_t>());
      }
    }
  }
}

TEST_CASE("random problems have the optimum that trying every mix finds") {
  int infeasible = 0, constrained = 0;
  for (std::uint64_t trial = 0; trial < 250; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const MixProblem problem = random_problem(dice, 1 + dice.below(7), 2 + dice.below(2), 2);
    const auto expected = best_of_all(problem);
    const Mix mix = solve_mix(problem);
    CHECK(is_feasible(problem) == expected.has_value());
    if (!expected) {
      CHECK(mix.status == SolveStatus::infeasible);
      ++infeasible;
      continue;
    }
    REQUIRE(mix.status == SolveStatus::optimal);
    CHECK(keeps_to_everything(problem, mix.choice));
    CHECK(std::fabs(mix.objective - *expected) < 1e-7);
    for (std::size_t i = 0; i < mix.choice.size(); ++i) {
      if (mix.choice[i] != own_best(problem.entities[i])) {
        ++constrained;
        break;
      }
    }
  }
  CHECK(infeasible > 20);
  CHECK(constrained > 50);
}

TEST_CASE("ten entities of three options agree with all 59,049 mixes") {
  for (std::uint64_t trial = 1000; trial < 1006; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const MixProblem problem = random_problem(dice, 10, 3, 3);
    const auto expected = best_of_all(problem);
    const Mix mix = solve_mix(problem);
    REQUIRE(mix.found() == expected.has_value());
    if (expected) CHECK(std::fabs(mix.objective - *expected) < 1e-7);
  }
}

TEST_CASE("a shuffled input has the same mix") {
  for (std::uint64_t trial = 0; trial < 120; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const MixProblem problem = random_problem(dice, 12, 3, 2);
    const Mix mix = solve_mix(problem);
    std::vector<std::size_t> order(problem.entities.size());
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    MixProblem shuffled = problem;
    for (std::size_t i = 0; i < order.size(); ++i) {
      shuffled.entities[i] = problem.entities[order[i]];
    }
    const Mix again = solve_mix(shuffled);
    REQUIRE(again.status == mix.status);
    if (!mix.found()) continue;
    // Entities that are alike may change places among themselves, others may not.
    const auto numbers = [](const MixProblem& of, std::size_t i, std::size_t choice) {
      std::vector<double> list = {static_cast<double>(choice)};
      for (const MixOption& option : of.entities[i]) {
        list.push_back(option.open ? option.value : -1);
        list.insert(list.end(), option.use.begin(), option.use.end());
      }
      return list;
    };
    std::vector<std::vector<double>> before, after;
    for (std::size_t i = 0; i < order.size(); ++i) {
      before.push_back(numbers(problem, i, mix.choice[i]));
      after.push_back(numbers(shuffled, i, again.choice[i]));
    }
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    CHECK(before == after);
  }
}

TEST_CASE("of equally good mixes the one that moves the fewest entities is taken") {
  // Room for two of: one entity that gains 2, or two that gain 1 each.
  MixProblem problem;
  problem.entities.push_back({{2, {2}}, {0, {0}}});
  problem.entities.push_back({{1, {1}}, {0, {0}}});
  problem.entities.push_back({{1, {1.0}}, {0, {0}}});
  problem.capacity = {2};
  CHECK(solve_mix(problem).choice == std::vector<std::size_t>{1, 0, 0});
}

TEST_CASE("among entities that are alike the earlier ones get the better option") {
  const Mix mix = solve_mix(pick_some({1, 1, 1, 1, 1}, 3));
  CHECK(mix.choice == std::vector<std::size_t>{0, 0, 0, 1, 1});
  CHECK(mix.objective == 3);
  CHECK(mix.used == std::vector<double>{3});
}

TEST_CASE("sums of tenths that fill a capacity exactly are within it") {
  MixProblem problem;
  for (int i = 0; i < 10; ++i) problem.entities.push_back({{1, {0.1}}, {0, {0}}});
  problem.capacity = {0.7};
  CHECK(solve_mix(problem).objective == 7);
}

TEST_CASE("a fixed cost is paid once, and an option that is not worth it is not used") {
  MixProblem problem;
  for (int i = 0; i < 3; ++i) problem.entities.push_back({{1, {}}, {0.7, {}}});
  problem.fixed_cost = {0.8, 0};
  CHECK(solve_mix(problem).choice == std::vector<std::size_t>{0, 0, 0});
  CHECK(std::fabs(solve_mix(problem).objective - 2.2) < 1e-12);
  problem.fixed_cost = {1, 0};
  CHECK(solve_mix(problem).choice == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("at most so many different options are used") {
  MixProblem problem;
  for (std::size_t best = 0; best < 3; ++best) {
    std::vector<MixOption> options(3);
    options[best].value = static_cast<double>(best + 1);
    problem.entities.push_back(options);
  }
  CHECK(solve_mix(problem).objective == 6);
  problem.most_options = 2;
  CHECK(solve_mix(problem).objective == 5);
  problem.most_options = 1;
  CHECK(solve_mix(problem).choice == std::vector<std::size_t>{2, 2, 2});
  problem.most_options = 0;
  CHECK(solve_mix(problem).status == SolveStatus::infeasible);
}

TEST_CASE("nothing to choose for, nothing open, no room and room for all are told apart") {
  const Mix nothing = solve_mix({});
  CHECK(nothing.status == SolveStatus::optimal);
  CHECK(nothing.found());
  CHECK(nothing.objective == 0);

  MixProblem closed = pick_some({1, 2}, 5);
  for (MixOption& option : closed.entities[1]) option.open = false;
  CHECK(solve_mix(closed).status == SolveStatus::infeasible);
  CHECK_FALSE(is_feasible(closed));

  CHECK(solve_mix(pick_some({1, 2}, 0)).choice == std::vector<std::size_t>{1, 1});
  CHECK(solve_mix(pick_some({1, 2}, unlimited)).choice == std::vector<std::size_t>{0, 0});
  CHECK(solve_mix(pick_some({0, 0}, 1)).objective == 0);
}

TEST_CASE("values and uses of any size are solved") {
  for (const double size : {1e-6, 1.0, 1e6, 1e12}) {
    CAPTURE(size);
    MixProblem problem = pick_some({3 * size, 2 * size, 4 * size}, 2 * size);
    for (auto& options : problem.entities) options[0].use = {size};
    const Mix mix = solve_mix(problem);
    CHECK(mix.choice == std::vector<std::size_t>{0, 1, 0});
    CHECK(std::fabs(mix.objective - 7 * size) <= 1e-12 * size);
  }
}

TEST_CASE("the least use of a resource is that of the frugal mix the other capacities allow") {
  MixProblem problem = pick_some({1, 1, 1}, 0);
  CHECK(least_use(problem, 0) == 0);
  for (auto& options : problem.entities) options[1].open = false;
  CHECK(least_use(problem, 0) == 3);
  problem.most_options = 0;
  CHECK(least_use(problem, 0) == unlimited);
}

TEST_CASE("three hundred entities are solved to proven optimality, and the same at every run") {
  Dice dice(7);
  MixProblem problem = random_problem(dice, 300, 3, 2);
  problem.fixed_cost.clear();
  problem.most_options = 3;
  for (auto& options : problem.entities) {
    for (MixOption& option : options) option.open = true;
  }
  problem.capacity = {700, 700};
  const Mix mix = solve_mix(problem);
  REQUIRE(mix.status == SolveStatus::optimal);
  CHECK(keeps_to_everything(problem, mix.choice));
  CHECK(solve_mix(problem).choice == mix.choice);
  // Scarce: the optimum lies between what the relaxation of one capacity allows and half of all.
  Mix free = solve_mix([&] {
    MixProblem without = problem;
    without.capacity = {unlimited, unlimited};
    return without;
  }());
  CHECK(mix.objective < free.objective);
  CHECK(mix.objective > free.objective / 2);
}

TEST_CASE("a search that ends at its limit says so, with a bound that no mix exceeds") {
  Dice dice(7);
  MixProblem problem;
  for (int i = 0; i < 40; ++i) {
    std::vector<MixOption> options(2);
    const double size = 1000 + static_cast<double>(dice.below(1000));
    options[0] = {size, {size, 2000 - size / 3}, true};
    options[1] = {0, {0, 0}, true};
    problem.entities.push_back(options);
  }
  problem.capacity = {30'000.5, 29'000.5};
  const Mix mix = solve_mix(problem, 1);
  REQUIRE(mix.status == SolveStatus::node_limit);
  if (!mix.choice.empty()) {
    CHECK(keeps_to_everything(problem, mix.choice));
    CHECK(mix.bound >= mix.objective);
    CHECK(mix.gap >= 0);
    CHECK(mix.gap < 1);
  }
  CHECK(mix.bound <= 30'000.5 + 1e-3);
}

}  // namespace tripoint::test
