#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tripoint {

// Three comparisons that should agree: first * second = direct, where first compares i with j,
// second j with k, and direct i with k (i < j < k).
struct Triad {
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t k = 0;
  double first = 0;
  double second = 0;
  double direct = 0;
  // 1 - min(x, 1/x) with x = first * second / direct, from 0 to below 1 (Koczkodaj 1993).
  double inconsistency = 0;
};

// What a matrix of pairwise comparisons says (analytic hierarchy process, Saaty 1980).
struct PairwiseWeights {
  std::vector<double> weights;  // the principal right eigenvector, sum 1
  double largest_eigenvalue = 0;
  double consistency_index = 0;  // (largest_eigenvalue - n) / (n - 1)
  double consistency_ratio = 0;  // the index over the random one; 0 below three criteria
  std::optional<Triad> worst;    // the least consistent triad; none below three criteria
};

// Mean consistency index of random matrices of `size` criteria: 3 to 10 of Alonso and Lamata
// (2006), 500,000 matrices each; 11 and 12 of the simulation in the R package ahpsurvey (2019), as
// many; 0 below three. At most max_criteria.
double random_index(std::size_t size);

// `matrix` in rows, [i * size + j] how many times as much i weighs as j; above 0 and reciprocal, at
// most max_criteria rows.
PairwiseWeights pairwise_weights(std::span<const double> matrix, std::size_t size);

}  // namespace tripoint
