#include "tests/support/mix_cases.h"

#include <algorithm>
#include <set>

namespace tripoint::test {

MixProblem random_problem(Dice& dice, std::size_t entities, std::size_t options,
                          std::size_t resources) {
  MixProblem problem;
  std::vector<double> total(resources, 0);
  for (std::size_t i = 0; i < entities; ++i) {
    std::vector<MixOption> row(options);
    const auto importance = static_cast<double>(1 + dice.below(4));
    for (MixOption& option : row) {
      option.value = importance * dice.unit();
      option.open = !dice.one_in(8);
      for (std::size_t r = 0; r < resources; ++r) {
        option.use.push_back(static_cast<double>(dice.below(60)) / 10);
        total[r] += option.use.back() / static_cast<double>(options);
      }
    }
    // Entities that are alike, and options of the same value.
    if (i > 0 && dice.one_in(4)) row = problem.entities[dice.below(i)];
    if (dice.one_in(4)) row.back().value = row.front().value;
    problem.entities.push_back(std::move(row));
  }
  for (const double mean : total) {
    const double share = 0.3 + 0.9 * dice.unit();
    problem.capacity.push_back(
        dice.one_in(6) ? unlimited : static_cast<double>(static_cast<int>(10 * mean * share)) / 10);
  }
  if (dice.one_in(3)) {
    for (std::size_t k = 0; k < options; ++k) problem.fixed_cost.push_back(2 * dice.unit());
  }
  if (dice.one_in(3)) problem.most_options = 1 + dice.below(options);
  return problem;
}

bool keeps_to_everything(const MixProblem& problem, const std::vector<std::size_t>& choice) {
  std::vector<double> used(problem.capacity.size(), 0);
  for (std::size_t i = 0; i < choice.size(); ++i) {
    const MixOption& option = problem.entities[i][choice[i]];
    if (!option.open) return false;
    for (std::size_t r = 0; r < used.size(); ++r) used[r] += option.use[r];
  }
  for (std::size_t r = 0; r < used.size(); ++r) {
    if (used[r] > problem.capacity[r] + 1e-6) return false;
  }
  return std::set<std::size_t>(choice.begin(), choice.end()).size() <= problem.most_options;
}

std::optional<double> best_of_all(const MixProblem& problem) {
  std::optional<double> best;
  std::vector<std::size_t> choice(problem.entities.size(), 0);
  for (bool more = true; more;) {
    if (keeps_to_everything(problem, choice)) {
      const double objective = mix_of(problem, choice).objective;
      if (!best || objective > *best) best = objective;
    }
    more = false;
    for (std::size_t i = 0; i < choice.size() && !more; ++i) {
      more = ++choice[i] < problem.entities[i].size();
      if (!more) choice[i] = 0;
    }
  }
  return best;
}

}  // namespace tripoint::test
