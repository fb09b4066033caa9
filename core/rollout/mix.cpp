#include "core/rollout/mix.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/support/hash.h"

namespace tripoint {
namespace {

constexpr double steps_at_stake = 1e9;    // into which what is at stake is divided
constexpr double use_tolerance = 1e-9;    // of the largest single use, in rows of the program
constexpr double steps_of_use = 1e6;      // of the largest single use, where use is minimized
constexpr double moved_preference = 1e5;  // against the draws, which are below 8192
constexpr double draw_range = 8192;

// Entities that are alike in everything.
struct EntityClass {
  std::vector<std::size_t> members;  // ascending
  const std::vector<MixOption>* options = nullptr;

  double size() const { return static_cast<double>(members.size()); }
};

bool before(const std::vector<MixOption>& a, const std::vector<MixOption>& b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](const MixOption& one, const MixOption& other) {
                                        return std::tie(one.open, one.value, one.use) <
                                               std::tie(other.open, other.value, other.use);
                                      });
}

// In an order that follows from their numbers, whatever that of the entities.
std::vector<EntityClass> classes_of(const MixProblem& problem) {
  std::vector<std::size_t> order(problem.entities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return before(problem.entities[a], problem.entities[b]);
  });
  std::vector<EntityClass> classes;
  for (const std::size_t i : order) {
    if (classes.empty() || before(*classes.back().options, problem.entities[i])) {
      classes.emplace_back().options = &problem.entities[i];
    }
    classes.back().members.push_back(i);
  }
  return classes;
}

double largest_use(const MixProblem& problem, std::size_t resource) {
  double largest = 0;
  for (const auto& options : problem.entities) {
    for (const MixOption& option : options) {
      if (option.open) largest = std::max(largest, option.use[resource]);
    }
  }
  return largest;
}

double fixed_cost(const MixProblem& problem, std::size_t option) {
  return problem.fixed_cost.empty() ? 0 : problem.fixed_cost[option];
}

// The program of a mix: column (c, k) says how many of class c get option k, column k whether the
// option is used at all. Costs are left to whoever solves it.
class MixProgram {
 public:
  explicit MixProgram(const MixProblem& problem)
      : problem_(problem),
        classes_(classes_of(problem)),
        option_count_(problem.entities.front().size()) {
    for (const EntityClass& one : classes_) add_class(one);
    for (std::size_t r = 0; r < problem.capacity.size(); ++r) add_capacity(r);
    const bool counted = problem.most_options < option_count_;
    const bool paid = std::any_of(problem.fixed_cost.begin(), problem.fixed_cost.end(),
                                  [](double cost) { return cost > 0; });
    if (counted || paid) add_use_of_options(counted);
  }

  const std::vector<EntityClass>& classes() const { return classes_; }

  // Calls visit(column, class, option) for every number of entities that may get an option.
  template <class Visit>
  void for_each_number(Visit&& visit) const {
    for (std::size_t c = 0; c < classes_.size(); ++c) {
      for (std::size_t k = 0; k < option_count_; ++k) {
        if (columns_[c][k] >= 0) visit(static_cast<std::size_t>(columns_[c][k]), c, k);
      }
    }
  }

  // What is lost against each one's own best, in whole steps; returns the size of a step.
  double cost_by_value() {
    double at_stake = 0;
    for (const EntityClass& one : classes_) {
      double worst = best_value(one);
      for (const MixOption& option : *one.options) {
        if (option.open) worst = std::min(worst, option.value);
      }
      at_stake += one.size() * (best_value(one) - worst);
    }
    for (const double cost : problem_.fixed_cost) at_stake += cost;
    const double step = at_stake > 0 ? at_stake / steps_at_stake : 1;
    for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
      const double lost = best_value(classes_[c]) - (*classes_[c].options)[k].value;
      program_.cost[column] = std::round(lost / step);
    });
    for (std::size_t k = 0; k < used_.size(); ++k) {
      program_.cost[static_cast<std::size_t>(used_[k])] =
          std::round(fixed_cost(problem_, k) / step);
    }
    return step;
  }

  void cost_by_use(std::size_t resource) {
    const double largest = largest_use(problem_, resource);
    for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
      const double use = (*classes_[c].options)[k].use[resource];
      program_.cost[column] = largest > 0 ? std::round(steps_of_use * use / largest) : 0;
    });
  }

  // From now on no solution may cost more than this one; among those the preference decides.
  void prefer_among_equals(const std::vector<double>& solution) {
    IntegerProgram::Row row;
    for (std::size_t column = 0; column < program_.cost.size(); ++column) {
      if (program_.cost[column] <= 0) continue;
      row.columns.push_back(static_cast<int>(column));
      row.coefficients.push_back(program_.cost[column]);
      row.bound += program_.cost[column] * solution[column];
    }
    if (!row.columns.empty()) program_.rows.push_back(row);
    const std::uint64_t stream = hash64("mix");
    std::fill(program_.cost.begin(), program_.cost.end(), 0);
    for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
      const bool moved = (*classes_[c].options)[k].value < best_value(classes_[c]);
      program_.cost[column] =
          (moved ? moved_preference : 0) + std::floor(draw_range * uniform_draw(stream, column));
    });
  }

  IntegerSolution solve(int most_nodes) const { return minimize(program_, most_nodes); }

  // The options of the entities: within a class the better ones go to the earlier members.
  std::vector<std::size_t> choice(const std::vector<double>& solution) const {
    std::vector<std::size_t> chosen(problem_.entities.size(), 0);
    for (std::size_t c = 0; c < classes_.size(); ++c) {
      const std::vector<MixOption>& options = *classes_[c].options;
      std::vector<std::size_t> order;
      for (std::size_t k = 0; k < option_count_; ++k) {
        if (columns_[c][k] >= 0) order.push_back(k);
      }
      std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return options[a].value > options[b].value;
      });
      auto member = classes_[c].members.begin();
      for (const std::size_t k : order) {
        double left = solution[static_cast<std::size_t>(columns_[c][k])];
        for (; left > 0 && member != classes_[c].members.end(); --left) chosen[*member++] = k;
      }
    }
    return chosen;
  }

 private:
  static double best_value(const EntityClass& one) {
    return (*one.options)[own_best(*one.options)].value;
  }

  void add_class(const EntityClass& one) {
    IntegerProgram::Row each_gets_one;
    each_gets_one.sense = IntegerProgram::Sense::equal;
    each_gets_one.bound = one.size();
    std::vector<int> columns;
    for (const MixOption& option : *one.options) {
      columns.push_back(option.open ? program_.add_column(0, one.size()) : -1);
      if (!option.open) continue;
      each_gets_one.columns.push_back(columns.back());
      each_gets_one.coefficients.push_back(1);
    }
    columns_.push_back(std::move(columns));
    program_.rows.push_back(std::move(each_gets_one));
  }

  // In units of the largest single use, so that tolerances mean the same for all resources.
  void add_capacity(std::size_t resource) {
    const double largest = largest_use(problem_, resource);
    if (largest <= 0 || problem_.capacity[resource] == unlimited) return;
    IntegerProgram::Row row;
    for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
      const double use = (*classes_[c].options)[k].use[resource];
      if (use <= 0) return;
      row.columns.push_back(static_cast<int>(column));
      row.coefficients.push_back(use / largest);
    });
    row.bound = problem_.capacity[resource] / largest + use_tolerance;
    program_.rows.push_back(std::move(row));
  }

  void add_use_of_options(bool counted) {
    IntegerProgram::Row at_most;
    for (std::size_t k = 0; k < option_count_; ++k) {
      used_.push_back(program_.add_column(0, 1));
      at_most.columns.push_back(used_.back());
      at_most.coefficients.push_back(1);
    }
    for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
      program_.rows.push_back({{static_cast<int>(column), used_[k]},
                               {1, -classes_[c].size()},
                               IntegerProgram::Sense::at_most,
                               0});
    });
    at_most.bound = static_cast<double>(problem_.most_options);
    if (counted) program_.rows.push_back(std::move(at_most));
  }

  const MixProblem& problem_;
  std::vector<EntityClass> classes_;
  std::size_t option_count_;
  std::vector<std::vector<int>> columns_;  // -1: not open
  std::vector<int> used_;
  IntegerProgram program_;
};

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
