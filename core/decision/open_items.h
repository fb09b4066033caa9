#pragma once

#include <optional>
#include <span>

#include "core/decision/evaluation.h"

namespace tripoint {

// The open items in play with the value of knowing each. Uses rows, weights, bonus, fit and outcome
// of the evaluation. Those that can change the winner first, then by value, by swing, in framework
// order.
std::vector<OpenItem> open_items(const Framework& framework, const Evaluation& evaluation);

// The same, with the refinements that nobody was asked: what could be asked next.
std::vector<OpenItem> next_questions(const Framework& framework, const Evaluation& evaluation);

// The item to ask next: headline questions that are open, in framework order; then what is open or
// was not asked, those that can change the winner first, then by value. Nothing when no single
// answer that is left is worth anything. `passed` are items not to ask, such as those that were
// answered with "don't know" or skipped just now.
std::optional<std::size_t> next_question(const Framework& framework, const Evaluation& evaluation,
                                         std::span<const std::size_t> passed = {});

}  // namespace tripoint
