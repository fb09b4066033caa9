#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tripoint {

enum class SolveStatus : std::uint8_t {
  optimal,     // proven
  node_limit,  // the search ended before its proof, perhaps with a solution, perhaps without
  infeasible   // proven: there is no solution
};
inline constexpr auto solve_status_names =
    std::to_array<std::string_view>({"optimal", "node_limit", "infeasible"});

// Minimize the cost of whole numbers between 0 and `most`, under linear rows.
struct IntegerProgram {
  enum class Sense : char { at_most = 'L', equal = 'E', at_least = 'G' };
  struct Row {
    std::vector<int> columns;
    std::vector<double> coefficients;
    Sense sense = Sense::at_most;
    double bound = 0;
  };

  std::vector<double> cost;  // whole numbers: solutions differ by 1 or are equally good
  std::vector<double> most;
  std::vector<Row> rows;

  // Returns the index of the new column.
  int add_column(double its_cost, double at_most);
};

struct IntegerSolution {
  SolveStatus status = SolveStatus::infeasible;
  std::vector<double> x;  // whole numbers; empty: none was found
  double bound = 0;       // no solution costs less
};

// Solves by COIN-OR Cbc (branch and cut); the search ends after `most_nodes` nodes of its tree,
// never after a time. The program has at least one column.
IntegerSolution minimize(const IntegerProgram& program, int most_nodes);

// The program with only those columns, in their order; the others are 0.
IntegerProgram restricted(const IntegerProgram& program, const std::vector<char>& kept);

// Per row what a unit of its bound is worth in the linear relaxation, at least 0; all 0 where that
// has no optimum. Good multipliers, but no proof of anything.
std::vector<double> row_prices(const IntegerProgram& program);

}  // namespace tripoint
