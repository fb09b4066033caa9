#pragma once

#include "core/decision/evaluation.h"

namespace tripoint {

// The open items in play with the value of knowing each, among the models of `outcome`. Uses
// rows, weights, bonus and fit of the evaluation.
std::vector<OpenItem> open_items(const Framework& framework, const Evaluation& evaluation);

}  // namespace tripoint
