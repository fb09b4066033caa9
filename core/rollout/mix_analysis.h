#pragma once

#include <optional>
#include <vector>

#include "core/rollout/mix.h"

// What a best mix is compared with, and what would change it.
namespace tripoint {

// One option for all entities to which it is open.
struct SingleOption {
  std::size_t closed_to = 0;  // entities to which it is not open
  double lost = 0;            // against each one's own best, over those to which it is open
  std::vector<double> used;
  bool fits = false;  // keeps to all capacities
};

// One for each option.
std::vector<SingleOption> single_options(const MixProblem& problem);

// The resources of which there is too little to give this entity alone its own best option, all
// others keeping theirs; empty when its option is its best, or when something else forbids it.
std::vector<std::size_t> blocking_resources(const MixProblem& problem, const Mix& mix,
                                            std::size_t entity);

// How the optimum changes when a capacity does; the problem is solved again, because dual values
// of the relaxation mislead.
struct CapacityChange {
  SolveStatus status = SolveStatus::infeasible;
  double change = 0;  // of the objective; optimal only
};
struct CapacityPrice {
  CapacityChange more;                 // by one step
  std::optional<CapacityChange> less;  // absent: there is not a whole step to take away
};

// The price of a resource that has a capacity, by steps of `step`.
CapacityPrice price_of_capacity(const MixProblem& problem, const Mix& best, std::size_t resource,
                                double step);
// The price of `most_options`, by one.
CapacityPrice price_of_options(const MixProblem& problem, const Mix& best);

// What cannot hold together, when no mix keeps to everything: a smallest set in the sense that
// without any one of its members the others can hold.
struct Conflict {
  std::vector<std::size_t> resources;
  bool most_options = false;
  // Per resource of the set the least capacity with which everything else can hold; unlimited:
  // none alone is enough.
  std::vector<double> least;

  bool empty() const { return resources.empty() && !most_options; }
};

// Found by dropping one after the other, `most_options` first. Empty when there is none, or when
// no option is open to some entity.
Conflict find_conflict(const MixProblem& problem);

}  // namespace tripoint
