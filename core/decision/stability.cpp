#include "core/decision/stability.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/decision/shares.h"

namespace tripoint {
namespace {

// Fits of the other criteria on their own, their weights in proportion (all alike where they have
// none).
ModelValues rest_of(const Evaluation& evaluation, std::size_t place) {
  const double others = 1 - evaluation.weights[place];
  const double alike = 1 / static_cast<double>(evaluation.rows.size() - 1);
  ModelValues rest{};
  for (std::size_t g = 0; g < evaluation.rows.size(); ++g) {
    if (g == place) continue;
    const double weight = others > tie_tolerance ? evaluation.weights[g] / others : alike;
    for (ModelIndex m = 0; m < model_count; ++m) rest[m] += weight * evaluation.rows[g][m];
  }
  return rest;
}

WeightStability stability_of(const Evaluation& evaluation, std::size_t place) {
  WeightStability result;
  result.criterion = evaluation.criteria[place];
  result.weight = evaluation.weights[place];
  if (evaluation.rows.size() < 2) return result;
  const ModelIndex first = evaluation.outcome.first;
  const ModelValues& row = evaluation.rows[place];
  const ModelValues rest = rest_of(evaluation, place);
  // Of rivals that draw level at the same weight the steeper one is ahead behind it.
  double slope_below = 0, slope_above = 0;
  for (ModelIndex rival = 0; rival < model_count; ++rival) {
    if (rival == first || !evaluation.outcome.among.contains(rival)) continue;
    const double at_0 =
        rest[first] - rest[rival] + evaluation.bonus[first] - evaluation.bonus[rival];
    const double at_1 = row[first] - row[rival] + evaluation.bonus[first] - evaluation.bonus[rival];
    const double slope = at_1 - at_0;
    if (at_0 < -tie_tolerance) {
      const double level = at_0 / (at_0 - at_1);
      if (level > result.least + tie_tolerance ||
          (level > result.least - tie_tolerance && slope > slope_below)) {
        result.least = std::max(result.least, level);
        result.below = rival;
        slope_below = slope;
      }
    }
    if (at_1 < -tie_tolerance) {
      const double level = at_0 / (at_0 - at_1);
      if (level < result.most - tie_tolerance ||
          (level < result.most + tie_tolerance && slope < slope_above)) {
        result.most = std::min(result.most, level);
        result.above = rival;
        slope_above = slope;
      }
    }
  }
  return result;
}

// Weight moves from the criteria that speak most for the first model to the one that speaks most
// for its rival, largest difference first, until the two are level.
std::optional<WeightShift> shift_to(const Evaluation& evaluation, ModelIndex rival) {
  const ModelIndex first = evaluation.outcome.first;
  std::vector<double> lead;
  for (const ModelValues& row : evaluation.rows) lead.push_back(row[first] - row[rival]);
  std::vector<std::size_t> order(lead.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lead[a] > lead[b]; });
  const std::size_t to = order.back();
  WeightShift shift;
  shift.to = rival;
  shift.weights = evaluation.weights;
  double margin = evaluation.fit[first] - evaluation.fit[rival];
  for (const std::size_t from : order) {
    const double gain = lead[from] - lead[to];
    if (margin <= tie_tolerance || gain <= tie_tolerance) break;
    const double moved = std::min(margin / gain, shift.weights[from]);
    shift.weights[from] -= moved;
    shift.weights[to] += moved;
    shift.moved += moved;
    margin -= moved * gain;
  }
  if (margin > tie_tolerance) return std::nullopt;
  return shift;
}

}  // namespace

std::vector<WeightStability> weight_stability(const Evaluation& evaluation) {
  std::vector<WeightStability> list;
  if (!evaluation.outcome.point) return list;
  for (std::size_t place = 0; place < evaluation.rows.size(); ++place) {
    list.push_back(stability_of(evaluation, place));
  }
  return list;
}

std::optional<WeightShift> least_shift(const Evaluation& evaluation) {
  std::optional<WeightShift> least;
  if (!evaluation.outcome.point) return least;
  for (ModelIndex rival = 0; rival < model_count; ++rival) {
    if (rival == evaluation.outcome.first || !evaluation.outcome.among.contains(rival)) continue;
    std::optional<WeightShift> shift = shift_to(evaluation, rival);
    if (shift && (!least || shift->moved < least->moved)) least = std::move(shift);
  }
  return least;
}

}  // namespace tripoint
