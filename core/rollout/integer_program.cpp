#include "core/rollout/integer_program.h"

#include <cmath>
#include <memory>
#include <string>

#include <coin/Cbc_C_Interface.h>

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
  Cbc_setParameter(model.get(), "increment", least_improvement);
  Cbc_setParameter(model.get(), "allowableGap", "0");
  Cbc_setParameter(model.get(), "ratioGap", "0");
  Cbc_setParameter(model.get(), "maxNodes", std::to_string(most_nodes).c_str());
  return model;
}

}  // namespace

int IntegerProgram::add_column(double its_cost, double at_most) {
  cost.push_back(its_cost);
  most.push_back(at_most);
  return static_cast<int>(cost.size()) - 1;
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
