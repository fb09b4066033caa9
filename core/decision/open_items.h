#pragma once

#include "core/decision/evaluation.h"

namespace tripoint {

// The open items in play with the value of knowing each. Uses rows, weights, bonus, fit and outcome
// of the evaluation. Those that can change the winner first, then by value, by swing, in framework
// order.
std::vector<OpenItem> open_items(const Framework& framework, const Evaluation& evaluation);

// The same, with the refinements that nobody was asked: what could be asked next.
std::vector<OpenItem> next_questions(const Framework& framework, const Evaluation& evaluation);

}  // namespace tripoint
