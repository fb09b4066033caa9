#include "core/organization/elicitation.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/framework/framework.h"

namespace tripoint {
namespace {

constexpr std::array<double, max_criteria + 1> random_indices = {
    0, 0, 0, .5245, .8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5357};

// The largest deviation of first * second / direct from 1, up or down; the first among equals.
std::optional<Triad> worst_triad(std::span<const double> matrix, std::size_t size) {
  std::optional<Triad> worst;
  double largest = 0;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j) {
      for (std::size_t k = j + 1; k < size; ++k) {
        const double first = matrix[i * size + j], second = matrix[j * size + k];
        const double direct = matrix[i * size + k];
        const double product = first * second / direct;
        const double off = std::max(product, 1 / product);
        if (worst && off <= largest) continue;
        largest = off;
        worst = Triad{i, j, k, first, second, direct, 1 - 1 / off};
      }
    }
  }
  return worst;
}

}  // namespace

double random_index(std::size_t size) { return random_indices[size]; }

PairwiseWeights pairwise_weights(std::span<const double> matrix, std::size_t size) {
  PairwiseWeights result;
  const auto rows = static_cast<Eigen::Index>(size);
  Eigen::MatrixXd compared(rows, rows);
  for (Eigen::Index i = 0; i < rows; ++i) {
    for (Eigen::Index j = 0; j < rows; ++j) {
      compared(i, j) = matrix[static_cast<std::size_t>(i * rows + j)];
    }
  }
  const Eigen::EigenSolver<Eigen::MatrixXd> solver(compared);
  // Of a positive matrix it is real, and its vector of one sign (Perron 1907).
  Eigen::Index principal = 0;
  for (Eigen::Index i = 1; i < rows; ++i) {
    if (solver.eigenvalues()[i].real() > solver.eigenvalues()[principal].real()) principal = i;
  }
  double sum = 0;
  for (Eigen::Index i = 0; i < rows; ++i) {
    result.weights.push_back(std::fabs(solver.eigenvectors()(i, principal).real()));
    sum += result.weights.back();
  }
  for (double& weight : result.weights) weight /= sum;
  result.largest_eigenvalue = solver.eigenvalues()[principal].real();
  if (size > 1) {
    const auto count = static_cast<double>(size);
    result.consistency_index = std::max(0.0, (result.largest_eigenvalue - count) / (count - 1));
  }
  if (size > 2) result.consistency_ratio = result.consistency_index / random_index(size);
  result.worst = worst_triad(matrix, size);
  return result;
}

}  // namespace tripoint
