#include "core/decision/fit.h"

namespace tripoint {
namespace {

// Weight of criterion g as its part of the sum.
class Normalized {
 public:
  explicit Normalized(std::span<const double> weights) : weights_(weights) {
    for (const double weight : weights) sum_ += weight;
  }
  double operator[](std::size_t g) const {
    return sum_ > 0 ? weights_[g] / sum_ : 1.0 / static_cast<double>(weights_.size());
  }

 private:
  std::span<const double> weights_;
  double sum_ = 0;
};

}  // namespace

ModelValues fit(std::span<const ModelValues> rows, std::span<const double> weights) {
  const Normalized part(weights);
  ModelValues value{};
  for (std::size_t g = 0; g < rows.size(); ++g) {
    for (ModelIndex m = 0; m < model_count; ++m) value[m] += part[g] * rows[g][m];
  }
  return value;
}

std::vector<double> contributions(std::span<const ModelValues> rows,
                                  std::span<const double> weights, ModelIndex a, ModelIndex b) {
  const Normalized part(weights);
  std::vector<double> bars(rows.size());
  for (std::size_t g = 0; g < rows.size(); ++g) bars[g] = part[g] * (rows[g][a] - rows[g][b]);
  return bars;
}

ModelValues zero_sum_gauge(const ModelValues& row) {
  const double mean = (row[0] + row[1] + row[2]) / 3;
  return {row[0] - mean, row[1] - mean, row[2] - mean};
}

}  // namespace tripoint
