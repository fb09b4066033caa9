#pragma once

#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// The smallest sets of criteria that decide at the point weights: whatever answers the items of all
// other criteria in play had, the first model would stay ahead of every other that gates leave.
// Gates stay as they are. Criteria are indices of the framework; each set, and the list, ascending.
// Empty without a point, or where gates leave one model only.
std::vector<std::vector<std::size_t>> sufficient_reasons(const Framework& framework,
                                                         const Evaluation& evaluation);

}  // namespace tripoint
