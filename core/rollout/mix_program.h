#pragma once

#include <vector>

#include "core/rollout/integer_program.h"
#include "core/rollout/mix.h"

// How a mix is solved. Only mix.cpp includes this.
namespace tripoint {

// Entities that are alike in everything.
struct EntityClass {
  std::vector<std::size_t> members;  // ascending
  const std::vector<MixOption>* options = nullptr;

  double size() const { return static_cast<double>(members.size()); }
};

// The integer program of a mix. Column (c, k) says how many entities of class c get option k; one
// column more per option says whether it is used at all, where that matters. Set the costs, then
// solve.
class MixProgram {
 public:
  // `problem` has an entity, outlives the program, and leaves an option open to everyone.
  explicit MixProgram(const MixProblem& problem);

  // What is lost against each one's own best, in whole steps; returns the size of a step.
  double cost_by_value();
  void cost_by_use(std::size_t resource);
  // From now on no solution may cost more than this one; among those the preference decides.
  void prefer_among_equals(const std::vector<double>& solution);

  // Only a core is searched. Multipliers for the capacities give a lower bound on the cost of any
  // solution that uses a given column (Lagrangian relaxation); columns by which the cost would
  // exceed a guess of the optimum are left out. When the optimum of the rest is within the guess,
  // it is that of all, with all its ties; else the guess is raised.
  IntegerSolution solve(int most_nodes);

  // The options of the entities: within a class the better ones go to the earlier members.
  std::vector<std::size_t> choice(const std::vector<double>& solution) const;

 private:
  void add_class(const EntityClass& one);
  void add_capacity(std::size_t resource);
  void add_use_of_options(bool counted);
  void relax();
  IntegerSolution solve_core(double most_excess, int most_nodes) const;
  bool leaves_out(double most_excess) const;

  // Calls visit(column, class, option) for every number of entities that may get an option.
  template <class Visit>
  void for_each_number(Visit&& visit) const {
    for (std::size_t c = 0; c < classes_.size(); ++c) {
      for (std::size_t k = 0; k < option_count_; ++k) {
        if (columns_[c][k] >= 0) visit(static_cast<std::size_t>(columns_[c][k]), c, k);
      }
    }
  }

  const MixProblem& problem_;
  std::vector<EntityClass> classes_;
  std::size_t option_count_;
  std::vector<std::vector<int>> columns_;  // -1: not open
  std::vector<int> used_;
  IntegerProgram program_;
  double relaxed_ = 0;          // no solution costs less
  std::vector<double> excess_;  // per column: by so much more if it is used
  double found_excess_ = -1;    // of the optimum over the relaxation, once it is known
};

}  // namespace tripoint
