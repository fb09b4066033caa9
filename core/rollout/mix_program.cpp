#include "core/rollout/mix_program.h"

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
constexpr std::size_t smallest_core = 60;  // columns; a search of all is as fast
constexpr double first_excess = 1e6;  // guess for one entity, in steps; falls with their number
constexpr double raise = 4;

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

double best_value(const EntityClass& one) { return (*one.options)[own_best(*one.options)].value; }

}  // namespace

MixProgram::MixProgram(const MixProblem& problem)
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

void MixProgram::add_class(const EntityClass& one) {
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
void MixProgram::add_capacity(std::size_t resource) {
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

void MixProgram::add_use_of_options(bool counted) {
  IntegerProgram::Row at_most;
  for (std::size_t k = 0; k < option_count_; ++k) {
    used_.push_back(program_.add_column(0, 1));
    at_most.columns.push_back(used_.back());
    at_most.coefficients.push_back(1);
  }
  std::vector<IntegerProgram::Row> linked(option_count_);
  for_each_number([&](std::size_t column, std::size_t, std::size_t k) {
    linked[k].columns.push_back(static_cast<int>(column));
    linked[k].coefficients.push_back(1);
  });
  for (std::size_t k = 0; k < option_count_; ++k) {
    linked[k].columns.push_back(used_[k]);
    linked[k].coefficients.push_back(-static_cast<double>(problem_.entities.size()));
    program_.rows.push_back(std::move(linked[k]));
  }
  at_most.bound = static_cast<double>(problem_.most_options);
  if (counted) program_.rows.push_back(std::move(at_most));
}

double MixProgram::cost_by_value() {
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
    program_.cost[static_cast<std::size_t>(used_[k])] = std::round(fixed_cost(problem_, k) / step);
  }
  return step;
}

void MixProgram::cost_by_use(std::size_t resource) {
  const double largest = largest_use(problem_, resource);
  for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
    const double use = (*classes_[c].options)[k].use[resource];
    program_.cost[column] = largest > 0 ? std::round(steps_of_use * use / largest) : 0;
  });
}

void MixProgram::prefer_among_equals(const std::vector<double>& solution) {
  IntegerProgram::Row row;
  for (std::size_t column = 0; column < program_.cost.size(); ++column) {
    if (program_.cost[column] <= 0) continue;
    row.columns.push_back(static_cast<int>(column));
    row.coefficients.push_back(program_.cost[column]);
    row.bound += program_.cost[column] * solution[column];
  }
  found_excess_ = row.bound - relaxed_;
  if (!row.columns.empty()) program_.rows.push_back(row);
  const std::uint64_t stream = hash64("mix");
  std::fill(program_.cost.begin(), program_.cost.end(), 0);
  for_each_number([&](std::size_t column, std::size_t c, std::size_t k) {
    const bool moved = (*classes_[c].options)[k].value < best_value(classes_[c]);
    program_.cost[column] =
        (moved ? moved_preference : 0) + std::floor(draw_range * uniform_draw(stream, column));
  });
}

void MixProgram::relax() {
  const std::vector<double> prices = row_prices(program_);
  excess_ = program_.cost;
  relaxed_ = 0;
  for (std::size_t row = classes_.size(); row < program_.rows.size(); ++row) {
    const IntegerProgram::Row& capacity = program_.rows[row];
    relaxed_ -= prices[row] * capacity.bound;
    for (std::size_t n = 0; n < capacity.columns.size(); ++n) {
      excess_[static_cast<std::size_t>(capacity.columns[n])] +=
          prices[row] * capacity.coefficients[n];
    }
  }
  std::vector<double> least(classes_.size(), unlimited);
  for_each_number([&](std::size_t column, std::size_t c, std::size_t) {
    least[c] = std::min(least[c], excess_[column]);
  });
  for (std::size_t c = 0; c < classes_.size(); ++c) relaxed_ += classes_[c].size() * least[c];
  for_each_number(
      [&](std::size_t column, std::size_t c, std::size_t) { excess_[column] -= least[c]; });
}

bool MixProgram::leaves_out(double most_excess) const {
  return std::any_of(excess_.begin(), excess_.end(),
                     [&](double excess) { return excess > most_excess; });
}

IntegerSolution MixProgram::solve_core(double most_excess, int most_nodes) const {
  std::vector<char> kept;
  for (const double excess : excess_) kept.push_back(excess > most_excess ? 0 : 1);
  IntegerSolution part = minimize(restricted(program_, kept), most_nodes);
  if (part.x.empty()) return part;
  std::vector<double> x(kept.size(), 0);
  std::size_t next = 0;
  for (std::size_t column = 0; column < kept.size(); ++column) {
    if (kept[column] != 0) x[column] = part.x[next++];
  }
  part.x = std::move(x);
  return part;
}

IntegerSolution MixProgram::solve(int most_nodes) {
  const bool linked = !used_.empty();
  if (linked || program_.cost.size() < smallest_core) return minimize(program_, most_nodes);
  if (found_excess_ >= 0) return solve_core(found_excess_ + 0.5, most_nodes);
  relax();
  double excess = first_excess / static_cast<double>(classes_.size());
  while (leaves_out(excess)) {
    IntegerSolution solution = solve_core(excess, most_nodes);
    double cost = 0;
    for (std::size_t column = 0; column < solution.x.size(); ++column) {
      cost += program_.cost[column] * solution.x[column];
    }
    const bool within = !solution.x.empty() && cost <= relaxed_ + excess;
    if (within && solution.status == SolveStatus::optimal) return solution;
    if (solution.status == SolveStatus::node_limit) {
      solution.bound = std::min(solution.bound, relaxed_ + excess);
      return solution;
    }
    // A solution found is a guess that needs no raise: the optimum does not cost more.
    excess = solution.x.empty() ? raise * excess : cost - relaxed_;
  }
  return minimize(program_, most_nodes);
}

std::vector<std::size_t> MixProgram::choice(const std::vector<double>& solution) const {
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
      while (left > 0 && member != classes_[c].members.end()) {
        chosen[*member++] = k;
        left -= 1;
      }
    }
  }
  return chosen;
}

}  // namespace tripoint
