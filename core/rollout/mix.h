#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "core/rollout/integer_program.h"

namespace tripoint {

// One option for one entity.
struct MixOption {
  double value = 0;         // what choosing it adds to the objective; finite
  std::vector<double> use;  // of each resource; finite, at least 0
  bool open = true;         // false: may not be chosen
};

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

// Which option for which entity? Any number of entities, options and resources.
struct MixProblem {
  // Per entity every option, in the same order for all.
  std::vector<std::vector<MixOption>> entities;
  std::vector<double> capacity;    // of each resource, at least 0, or unlimited
  std::vector<double> fixed_cost;  // of each option, at least 0, paid once if it is chosen at all;
                                   // empty: none
  // So many different options at the most.
  std::size_t most_options = std::numeric_limits<std::size_t>::max();
};

struct Mix {
  SolveStatus status = SolveStatus::infeasible;
  std::vector<std::size_t> choice;  // option per entity; empty: none was found
  double objective = 0;             // sum of the values chosen, less the fixed costs
  double bound = 0;                 // no mix has a larger objective
  double gap = 0;                   // from the objective to the bound, as a part of the larger one
  std::vector<double> used;         // of each resource

  bool found() const { return status == SolveStatus::optimal || !choice.empty(); }
};

// The figures of the mix in which the entities get these options; its status is optimal.
Mix mix_of(const MixProblem& problem, std::vector<std::size_t> choice);

// Nodes of the search tree after which the search ends; never time, so that every machine ends at
// the same place.
inline constexpr int most_mix_nodes = 20'000;

// The best mix: maximize the sum of the values chosen, less the fixed cost of every option in use,
// within the capacities. Solved as a mixed-integer program by COIN-OR Cbc, exactly but for this:
// values count in steps of a billionth of what is at stake (the sum over entities of the best less
// the worst value), and a capacity counts as kept within a millionth of the largest single use.
//
// Ties are broken the same way everywhere. Entities that are alike in everything are one integer
// variable (how many of them get which option), and the program is set up in an order that follows
// from its numbers alone, not from that of the entities: a shuffled input has the same mix. Of
// several optimal mixes a second solution, which may not give up a step of the first one's
// objective, takes the one that moves the fewest entities from their own best option, then the one
// that fixed draws prefer. Among entities that are alike the earlier ones get the better options.
Mix solve_mix(const MixProblem& problem, int most_nodes = most_mix_nodes);

// The largest value among the open options of an entity, which has one; the first of equals.
std::size_t own_best(const std::vector<MixOption>& options);

// Whether some mix keeps to everything; values and fixed costs do not matter. Undecided counts as
// yes, so that no conflict is claimed that was not proven.
bool is_feasible(const MixProblem& problem, int most_nodes = most_mix_nodes);

// The least use of a resource by which all other capacities can be kept; unlimited when they
// cannot, or when that was not proven.
double least_use(const MixProblem& problem, std::size_t resource, int most_nodes = most_mix_nodes);

}  // namespace tripoint
