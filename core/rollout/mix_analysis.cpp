#include "core/rollout/mix_analysis.h"

#include <algorithm>
#include <set>

namespace tripoint {
namespace {

constexpr double use_tolerance = 1e-9;  // of the capacity, for sums of decimal numbers

bool is_within(double used, double capacity) {
  return used <= capacity + use_tolerance * std::max(1.0, capacity);
}

CapacityChange change_to(const MixProblem& changed, const Mix& best) {
  const Mix mix = solve_mix(changed);
  const bool proven = mix.status == SolveStatus::optimal;
  return {mix.status, proven ? mix.objective - best.objective : 0};
}

// The same mix is still possible, so it is still the best.
bool still_fits(const Mix& best, std::size_t resource, double capacity) {
  return is_within(best.used[resource], capacity);
}

}  // namespace

std::vector<SingleOption> single_options(const MixProblem& problem) {
  const std::size_t count = problem.entities.empty() ? 0 : problem.entities.front().size();
  std::vector<SingleOption> singles(count);
  for (std::size_t k = 0; k < count; ++k) {
    SingleOption& single = singles[k];
    single.used.assign(problem.capacity.size(), 0);
    for (const auto& options : problem.entities) {
      if (!options[k].open) {
        ++single.closed_to;
        continue;
      }
      single.lost += options[own_best(options)].value - options[k].value;
      for (std::size_t r = 0; r < single.used.size(); ++r) single.used[r] += options[k].use[r];
    }
    single.fits = problem.most_options > 0;
    for (std::size_t r = 0; r < single.used.size(); ++r) {
      single.fits = single.fits && is_within(single.used[r], problem.capacity[r]);
    }
  }
  return singles;
}

std::vector<std::size_t> blocking_resources(const MixProblem& problem, const Mix& mix,
                                            std::size_t entity) {
  const auto& options = problem.entities[entity];
  const MixOption& now = options[mix.choice[entity]];
  const MixOption& wanted = options[own_best(options)];
  std::vector<std::size_t> blocking;
  if (now.value >= wanted.value) return blocking;
  for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
    const double used = mix.used[r] - now.use[r] + wanted.use[r];
    if (!is_within(used, problem.capacity[r])) blocking.push_back(r);
  }
  return blocking;
}

CapacityPrice price_of_capacity(const MixProblem& problem, const Mix& best, std::size_t resource,
                                double step) {
  CapacityPrice price;
  MixProblem changed = problem;
  double& capacity = changed.capacity[resource];
  capacity += step;
  price.more = change_to(changed, best);
  capacity = problem.capacity[resource] - step;
  if (capacity < 0) return price;
  price.less = still_fits(best, resource, capacity) ? CapacityChange{SolveStatus::optimal, 0}
                                                    : change_to(changed, best);
  return price;
}

CapacityPrice price_of_options(const MixProblem& problem, const Mix& best) {
  CapacityPrice price;
  MixProblem changed = problem;
  changed.most_options = problem.most_options + 1;
  price.more = change_to(changed, best);
  if (problem.most_options <= 1) return price;
  changed.most_options = problem.most_options - 1;
  const std::set<std::size_t> in_use(best.choice.begin(), best.choice.end());
  price.less = in_use.size() <= changed.most_options ? CapacityChange{SolveStatus::optimal, 0}
                                                     : change_to(changed, best);
  return price;
}

Conflict find_conflict(const MixProblem& problem) {
  Conflict conflict;
  if (is_feasible(problem)) return conflict;
  MixProblem rest = problem;
  rest.most_options = std::numeric_limits<std::size_t>::max();
  conflict.most_options = is_feasible(rest);
  if (conflict.most_options) rest.most_options = problem.most_options;
  for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
    if (problem.capacity[r] == unlimited) continue;
    rest.capacity[r] = unlimited;
    if (!is_feasible(rest)) continue;
    rest.capacity[r] = problem.capacity[r];
    conflict.resources.push_back(r);
    conflict.least.push_back(least_use(problem, r));
  }
  return conflict;
}

}  // namespace tripoint
