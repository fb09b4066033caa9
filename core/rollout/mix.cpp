#include "core/rollout/mix.h"

#include <algorithm>
#include <cmath>

#include "core/rollout/mix_program.h"

namespace tripoint {
namespace {

bool each_has_an_option(const MixProblem& problem) {
  return std::all_of(problem.entities.begin(), problem.entities.end(), [](const auto& options) {
    return std::any_of(options.begin(), options.end(),
                       [](const MixOption& option) { return option.open; });
  });
}

}  // namespace

std::size_t own_best(const std::vector<MixOption>& options) {
  std::size_t best = options.size();
  for (std::size_t k = 0; k < options.size(); ++k) {
    if (!options[k].open) continue;
    if (best == options.size() || options[k].value > options[best].value) best = k;
  }
  return best;
}

Mix mix_of(const MixProblem& problem, std::vector<std::size_t> choice) {
  Mix mix;
  mix.status = SolveStatus::optimal;
  mix.used.assign(problem.capacity.size(), 0);
  mix.choice = std::move(choice);
  std::vector<char> in_use(problem.fixed_cost.size(), 0);
  for (std::size_t i = 0; i < mix.choice.size(); ++i) {
    const MixOption& option = problem.entities[i][mix.choice[i]];
    mix.objective += option.value;
    for (std::size_t r = 0; r < mix.used.size(); ++r) mix.used[r] += option.use[r];
    if (!in_use.empty()) in_use[mix.choice[i]] = 1;
  }
  for (std::size_t k = 0; k < in_use.size(); ++k) {
    if (in_use[k] != 0) mix.objective -= problem.fixed_cost[k];
  }
  mix.bound = mix.objective;
  return mix;
}

Mix solve_mix(const MixProblem& problem, int most_nodes) {
  if (!each_has_an_option(problem)) return {};
  if (problem.entities.empty()) return mix_of(problem, {});
  MixProgram program(problem);
  const double step = program.cost_by_value();
  const IntegerSolution first = program.solve(most_nodes);
  if (first.status == SolveStatus::infeasible) return {};
  double best = 0;
  for (const auto& options : problem.entities) best += options[own_best(options)].value;
  Mix mix;
  if (first.x.empty()) {
    mix.bound = best - step * first.bound;
  } else if (first.status == SolveStatus::node_limit) {
    mix = mix_of(problem, program.choice(first.x));
    mix.bound = std::max(mix.objective, best - step * first.bound);
    const double larger = std::max(std::abs(mix.bound), std::abs(mix.objective));
    if (larger > 0) mix.gap = (mix.bound - mix.objective) / larger;
  } else {
    program.prefer_among_equals(first.x);
    const IntegerSolution second = program.solve(most_nodes);
    const bool settled = second.status == SolveStatus::optimal;
    mix = mix_of(problem, program.choice(settled ? second.x : first.x));
  }
  mix.status = first.status;
  return mix;
}

bool is_feasible(const MixProblem& problem, int most_nodes) {
  if (!each_has_an_option(problem)) return false;
  if (problem.entities.empty()) return true;
  return MixProgram(problem).solve(most_nodes).status != SolveStatus::infeasible;
}

double least_use(const MixProblem& problem, std::size_t resource, int most_nodes) {
  if (!each_has_an_option(problem)) return unlimited;
  if (problem.entities.empty()) return 0;
  MixProblem without = problem;
  without.capacity[resource] = unlimited;
  MixProgram program(without);
  program.cost_by_use(resource);
  const IntegerSolution solution = program.solve(most_nodes);
  if (solution.status != SolveStatus::optimal) return unlimited;
  return mix_of(without, program.choice(solution.x)).used[resource];
}

}  // namespace tripoint
