#include "core/rollout/integer_program.h"

#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <string>

#include <coin/Cbc_C_Interface.h>
#include <coin/Clp_C_Interface.h>

namespace tripoint {
namespace {

struct Deleter {
  void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};
using Model = std::unique_ptr<Cbc_Model, Deleter>;

// Costs are whole: nothing between two of them is worth a search.
constexpr const char* least_improvement = "0.999";

Model model_of(const IntegerProgram& program, int most_nodes) {
  Model model(Cbc_newModel());
  for (std::size_t j = 0; j < program.cost.size(); ++j) {
    Cbc_addCol(model.get(), "", 0, program.most[j], program.cost[j], 1, 0, nullptr, nullptr);
  }
  for (const IntegerProgram::Row& row : program.rows) {
    Cbc_addRow(model.get(), "", static_cast<int>(row.columns.size()), row.columns.data(),
               row.coefficients.data(), static_cast<char>(row.sense), row.bound);
  }
  Cbc_setObjSense(model.get(), 1);
  Cbc_setLogLevel(model.get(), 0);
  // With any of these Cbc 2.10.8 lost the optimum of some small programs, or ended in a failed
  // assertion; tests that try every solution show it.
  for (const char* risk : {"preprocess", "cuts", "rins"}) {
    Cbc_setParameter(model.get(), risk, "off");
  }
  Cbc_setParameter(model.get(), "increment", least_improvement);
  Cbc_setParameter(model.get(), "allowableGap", "0");
  Cbc_setParameter(model.get(), "ratioGap", "0");
  Cbc_setParameter(model.get(), "maxNodes", std::to_string(most_nodes).c_str());
  return model;
}

struct RelaxationDeleter {
  void operator()(Clp_Simplex* model) const { Clp_deleteModel(model); }
};

}  // namespace

int IntegerProgram::add_column(double its_cost, double at_most) {
  cost.push_back(its_cost);
  most.push_back(at_most);
  return static_cast<int>(cost.size()) - 1;
}

IntegerProgram restricted(const IntegerProgram& program, const std::vector<char>& kept) {
  IntegerProgram part;
  std::vector<int> place(kept.size(), -1);
  for (std::size_t j = 0; j < kept.size(); ++j) {
    if (kept[j] != 0) place[j] = part.add_column(program.cost[j], program.most[j]);
  }
  for (const IntegerProgram::Row& row : program.rows) {
    IntegerProgram::Row shorter{{}, {}, row.sense, row.bound};
    for (std::size_t n = 0; n < row.columns.size(); ++n) {
      const int column = place[static_cast<std::size_t>(row.columns[n])];
      if (column < 0) continue;
      shorter.columns.push_back(column);
      shorter.coefficients.push_back(row.coefficients[n]);
    }
    part.rows.push_back(std::move(shorter));
  }
  return part;
}

std::vector<double> row_prices(const IntegerProgram& program) {
  const std::unique_ptr<Clp_Simplex, RelaxationDeleter> model(Clp_newModel());
  Clp_setLogLevel(model.get(), 0);
  const std::vector<double> least(program.cost.size(), 0);
  const int no_entries = 0;
  Clp_addColumns(model.get(), static_cast<int>(program.cost.size()), least.data(),
                 program.most.data(), program.cost.data(),
                 std::vector<int>(program.cost.size() + 1, 0).data(), &no_entries, least.data());
  for (const IntegerProgram::Row& row : program.rows) {
    const std::array<int, 2> starts = {0, static_cast<int>(row.columns.size())};
    const bool below = row.sense != IntegerProgram::Sense::at_least;
    const bool above = row.sense != IntegerProgram::Sense::at_most;
    const double lower = above ? row.bound : std::numeric_limits<double>::lowest();
    const double upper = below ? row.bound : std::numeric_limits<double>::max();
    Clp_addRows(model.get(), 1, &lower, &upper, starts.data(), row.columns.data(),
                row.coefficients.data());
  }
  Clp_initialDualSolve(model.get());
  std::vector<double> prices(program.rows.size(), 0);
  if (Clp_status(model.get()) != 0) return prices;
  const double* const duals = Clp_dualRowSolution(model.get());
  for (std::size_t row = 0; row < prices.size(); ++row) prices[row] = std::abs(duals[row]);
  return prices;
}

IntegerSolution minimize(const IntegerProgram& program, int most_nodes) {
  const Model model = model_of(program, most_nodes);
  Cbc_solve(model.get());
  IntegerSolution solution;
  // Asked first: the figures of an infeasible program are those of its relaxation.
  if (Cbc_isProvenInfeasible(model.get()) != 0) return solution;
  const bool proven = Cbc_isProvenOptimal(model.get()) != 0;
  solution.status = proven ? SolveStatus::optimal : SolveStatus::node_limit;
  solution.bound = Cbc_getBestPossibleObjValue(model.get());
  const double* const best = Cbc_bestSolution(model.get());
  if (best == nullptr) {
    // An infeasibility found before the search is not told as one.
    if (proven) return {};
    return solution;
  }
  double cost = 0;
  for (std::size_t j = 0; j < program.cost.size(); ++j) {
    solution.x.push_back(std::round(best[j]));
    cost += program.cost[j] * solution.x.back();
  }
  if (proven || solution.bound > cost) solution.bound = cost;
  return solution;
}

}  // namespace tripoint
