// Pairwise comparisons against published examples and closed forms.
#include "core/organization/elicitation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

using Numbers = std::vector<double>;

// A reciprocal matrix from its upper triangle, row by row.
Numbers matrix_of(const Numbers& upper) {
  std::size_t size = 2;
  while (size * (size - 1) / 2 < upper.size()) ++size;
  Numbers matrix(size * size, 1);
  std::size_t next = 0;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j) {
      matrix[i * size + j] = upper[next];
      matrix[j * size + i] = 1 / upper[next++];
    }
  }
  return matrix;
}

PairwiseWeights of_rows(const Numbers& matrix) {
  return pairwise_weights(
      matrix, static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(matrix.size())))));
}

PairwiseWeights of(const Numbers& upper) { return of_rows(matrix_of(upper)); }

void check_weights(const Numbers& found, const Numbers& expected, double within) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(std::fabs(found[i] - expected[i]) < within);
  }
}

// Weights of alternatives: those on each criterion, weighted with the criteria's.
Numbers overall(const Numbers& criteria, const std::vector<Numbers>& alternatives) {
  const Numbers weights = of(criteria).weights;
  Numbers sum(of(alternatives[0]).weights.size(), 0);
  for (std::size_t g = 0; g < weights.size(); ++g) {
    const Numbers local = of(alternatives[g]).weights;
    for (std::size_t a = 0; a < sum.size(); ++a) sum[a] += weights[g] * local[a];
  }
  return sum;
}

Numbers random_weights(Dice& dice, std::size_t size) {
  Numbers weights;
  for (std::size_t i = 0; i < size; ++i) weights.push_back(0.1 + dice.unit());
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= sum;
  return weights;
}

}  // namespace

TEST_CASE("the choice of a leader by experience, education, charisma and age") {
  // The worked example of the encyclopedia's article on the method, derived to six digits.
  const Numbers criteria = {4, 3, 7, 1.0 / 3, 3, 5};
  const PairwiseWeights found = of(criteria);
  check_weights(found.weights, {.547569, .126555, .269950, .055926}, 5.1e-7);
  CHECK(std::fabs(found.largest_eigenvalue - 4.11841802) < 5.1e-9);
  CHECK(std::fabs(found.consistency_ratio - (0.11841802 / 3) / .8815) < 1e-8);
  const std::vector<Numbers> candidates = {
      {1.0 / 4, 4, 9}, {3, 1.0 / 5, 1.0 / 7}, {5, 9, 4}, {1.0 / 3, 5, 9}};
  check_weights(of(candidates[0]).weights, {.217166, .717065, .065769}, 5.1e-7);
  check_weights(of(candidates[1]).weights, {.188394, .080961, .730645}, 5.1e-7);
  check_weights(of(candidates[2]).weights, {.742867, .193882, .063252}, 5.1e-7);
  check_weights(of(candidates[3]).weights, {.265433, .671625, .062941}, 5.1e-7);
  check_weights(overall(criteria, candidates), {.358137, .492788, .149075}, 5.1e-7);
}

TEST_CASE("the choice of a car by style, reliability and fuel") {
  const Numbers style = {1.0 / 4, 4, 1.0 / 6, 4, 1.0 / 4, 1.0 / 5};
  check_weights(
      overall({1.0 / 2, 3, 4}, {style, {2, 5, 1, 3, 2, 1.0 / 4}, {2, 4, 1, 3, 2, 1.0 / 5}}),
      {.292226, .276750, .069740, .361284}, 5.1e-7);
  const PairwiseWeights found = of(style);
  CHECK(std::fabs(found.largest_eigenvalue - 4.4346926) < 5.1e-8);
  CHECK(std::fabs(found.consistency_index - .1448975) < 5.1e-8);
  CHECK(std::fabs(found.consistency_ratio - .164) < 5.1e-4);
  // The published inconsistency of Koczkodaj: 1 - 1 / (4 * 1/5 / (1/6)).
  REQUIRE(found.worst);
  CHECK(std::fabs(found.worst->inconsistency - .792) < 5.1e-4);
  CHECK(found.worst->i == 0);
  CHECK(found.worst->j == 2);
  CHECK(found.worst->k == 3);
  CHECK(found.worst->first == 4);
  CHECK(found.worst->second == 1.0 / 5);
  CHECK(found.worst->direct == 1.0 / 6);
}

TEST_CASE("the choice of a house, where a published eigenvalue is an approximation") {
  const PairwiseWeights found =
      of_rows({1,       7, 1.0 / 5, 1.0 / 8, 1.0 / 2, 1.0 / 3, 1.0 / 5, 1,        //
               1.0 / 7, 1, 1.0 / 8, 1.0 / 9, 1.0 / 4, 1.0 / 5, 1.0 / 9, 1.0 / 8,  //
               5,       8, 1,       1.0 / 3, 4,       2,       1,       1,        //
               8,       9, 3,       1,       7,       5,       3,       3,        //
               2,       4, 1.0 / 4, 1.0 / 7, 1,       1.0 / 2, 1.0 / 5, 1.0 / 5,  //
               3,       5, 1.0 / 2, 1.0 / 5, 2,       1,       1.0 / 3, 1.0 / 3,  //
               5,       9, 1,       1.0 / 3, 5,       3,       1,       1,        //
               1,       8, 1,       1.0 / 3, 5,       3,       1,       1});
  CHECK(std::fabs(found.largest_eigenvalue - 8.6981976) < 5.1e-8);
  CHECK(std::fabs(found.consistency_index - .09974251) < 5.1e-9);
  check_weights(found.weights,
                {.053720, .016668, .151455, .346658, .046928, .076150, .167521, .140900}, 5.1e-7);
  // A package (JMcDM) takes column sums times mean rows for the eigenvalue: 8.72642777, with index
  // .10377540 and ratio .07359957. The principal eigenvalue is less.
  CHECK(found.largest_eigenvalue < 8.72642777 - .02);
  CHECK(found.consistency_index < .10377540 - .003);
  CHECK(found.consistency_ratio < .07359957 - .001);
}

TEST_CASE("a published matrix of six that contradicts itself is beyond any usual threshold") {
  // Wang and Chin 2011, as in the package pymcdm.
  const PairwiseWeights found = of_rows({1,       4,       3, 1,       3,       4,        //
                                         1.0 / 4, 1,       7, 3,       1.0 / 5, 1,        //
                                         1.0 / 3, 1.0 / 7, 1, 1.0 / 5, 1.0 / 5, 1.0 / 6,  //
                                         1,       1.0 / 3, 5, 1,       1,       1.0 / 3,  //
                                         1.0 / 3, 5,       5, 1,       1,       3,        //
                                         1.0 / 4, 1,       6, 3,       1.0 / 3, 1});
  check_weights(found.weights, {.3208, .1395, .0348, .1285, .2374, .1391}, 5.1e-5);
  CHECK(std::fabs(found.largest_eigenvalue - 7.4198701) < 5.1e-8);
  CHECK(std::fabs(found.consistency_index - .283974) < 5.1e-7);
  CHECK(found.consistency_ratio > .22);
}

TEST_CASE("consistent comparisons give their ratios exactly, with an index of 0") {
  const PairwiseWeights found = of({6, 3, 1.0 / 2});
  check_weights(found.weights, {2.0 / 3, 1.0 / 9, 2.0 / 9}, 1e-14);
  CHECK(found.consistency_index < 1e-14);
  CHECK(found.worst->inconsistency < 1e-14);
  Dice dice(5);
  for (int trial = 0; trial < 100; ++trial) {
    const std::size_t size = 2 + dice.below(11);
    const Numbers weights = random_weights(dice, size);
    Numbers upper;
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = i + 1; j < size; ++j) upper.push_back(weights[i] / weights[j]);
    }
    const PairwiseWeights random = of(upper);
    check_weights(random.weights, weights, 1e-12);
    CHECK(random.consistency_ratio < 1e-12);
  }
}

TEST_CASE("three members of a family compare the costs, the fun and the spa of a vacation") {
  check_weights(of({4, 9, 4}).weights, {.717065, .217166, .065769}, 5.1e-7);
  check_weights(of({1.0 / 4, 1.0 / 9, 1.0 / 5}).weights, {.063252, .193882, .742867}, 5.1e-7);
  check_weights(of({1.0 / 9, 1, 9}).weights, {1.0 / 11, 9.0 / 11, 1.0 / 11}, 1e-14);
}

TEST_CASE("weights of three are the geometric means of their rows") {
  // A closed form: the eigenvector of three rows, whatever their consistency.
  Dice dice(6);
  for (int trial = 0; trial < 200; ++trial) {
    const auto value = [&] { return std::pow(9, 2 * dice.unit() - 1); };
    const Numbers matrix = matrix_of({value(), value(), value()});
    Numbers means;
    for (std::size_t i = 0; i < 3; ++i) {
      means.push_back(std::cbrt(matrix[3 * i] * matrix[3 * i + 1] * matrix[3 * i + 2]));
    }
    const double sum = means[0] + means[1] + means[2];
    const PairwiseWeights found = of_rows(matrix);
    check_weights(found.weights, {means[0] / sum, means[1] / sum, means[2] / sum}, 1e-12);
    // And the eigenvalue is 1 + x + 1/x with x the cube root of the triad's product.
    const double root = std::cbrt(matrix[1] * matrix[5] / matrix[2]);
    CHECK(std::fabs(found.largest_eigenvalue - (1 + root + 1 / root)) < 1e-12);
    const double product = root * root * root;
    CHECK(std::fabs(found.worst->inconsistency - (1 - std::min(product, 1 / product))) < 1e-12);
  }
}

TEST_CASE("the vector fulfills its equation, and another order of the criteria only permutes it") {
  Dice dice(7);
  for (int trial = 0; trial < 100; ++trial) {
    CAPTURE(trial);
    const std::size_t size = 3 + dice.below(10);
    Numbers upper(size * (size - 1) / 2);
    for (double& value : upper) value = std::pow(9, 2 * dice.unit() - 1);
    const Numbers matrix = matrix_of(upper);
    const PairwiseWeights found = of_rows(matrix);
    for (std::size_t i = 0; i < size; ++i) {
      double sum = 0;
      for (std::size_t j = 0; j < size; ++j) sum += matrix[i * size + j] * found.weights[j];
      CHECK(std::fabs(sum - found.largest_eigenvalue * found.weights[i]) < 1e-11);
      CHECK(found.weights[i] > 0);
    }
    CHECK(found.largest_eigenvalue >= static_cast<double>(size) - 1e-12);
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    Numbers permuted(size * size);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j) {
        permuted[i * size + j] = matrix[order[i] * size + order[j]];
      }
    }
    const PairwiseWeights other = of_rows(permuted);
    for (std::size_t i = 0; i < size; ++i) {
      CHECK(std::fabs(other.weights[i] - found.weights[order[i]]) < 1e-12);
    }
    CHECK(std::fabs(other.consistency_ratio - found.consistency_ratio) < 1e-12);
    CHECK(std::fabs(other.worst->inconsistency - found.worst->inconsistency) < 1e-12);
    // No triad agrees less.
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j) {
        for (std::size_t k = 0; k < size; ++k) {
          const double product = matrix[i * size + j] * matrix[j * size + k] / matrix[i * size + k];
          CHECK(1 - std::min(product, 1 / product) <= found.worst->inconsistency + 1e-12);
        }
      }
    }
  }
}

TEST_CASE("two criteria are always consistent, and random indices are those that were published") {
  const PairwiseWeights two = of({3});
  check_weights(two.weights, {.75, .25}, 1e-15);
  CHECK(two.consistency_ratio == 0);
  CHECK_FALSE(two.worst);
  const Numbers published = {.5245, .8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854};
  for (std::size_t size = 3; size <= 10; ++size) CHECK(random_index(size) == published[size - 3]);
  // Simulations of others agree within three thousandths.
  const Numbers simulated = {.5251686,  .8836651,  1.1081014, 1.2492774, 1.3415514,
                             1.4048466, 1.4507197, 1.4857266, 1.5141022, 1.5356638};
  for (std::size_t size = 3; size <= 12; ++size) {
    CHECK(std::fabs(random_index(size) - simulated[size - 3]) < .003);
  }
}

}  // namespace tripoint::test
