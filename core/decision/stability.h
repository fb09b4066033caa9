#pragma once

#include <optional>
#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// How far the weight of one criterion can move, the others in proportion, before another model is
// the best: with t the weight, every fit is a line, V_m(t) = t * row_m + (1 - t) * rest_m +
// bonus_m.
struct WeightStability {
  std::size_t criterion = 0;
  double weight = 0;  // at the point
  double least = 0;   // between these the winner stays; 0 and 1: it always does
  double most = 1;
  std::optional<ModelIndex> below;  // the winner just below `least`, where that is above 0
  std::optional<ModelIndex> above;  // just above `most`, where that is below 1
};

// The least part of all weight that has to move from some criteria to another before the winner is
// no longer ahead.
struct WeightShift {
  double moved = 0;             // 0 to 1
  ModelIndex to = 0;            // the model that draws level then
  std::vector<double> weights;  // where it does; as Evaluation::criteria
};

// One per criterion in play; none without a point.
std::vector<WeightStability> weight_stability(const Evaluation& evaluation);

// None without a point, or where no weights bring another model level.
std::optional<WeightShift> least_shift(const Evaluation& evaluation);

}  // namespace tripoint
