#pragma once

#include <string>
#include <vector>

#include "core/tripoint.h"

namespace tripoint::cli {

// How text is set for a terminal.
struct TextStyle {
  std::size_t width = 80;  // columns
  bool color = false;
  bool plain = false;  // nothing but letters: no rules, no drawing characters
};

// The result of a group for a reader at a terminal: the group in two sentences, a row per unit
// (unless `only_details`), then the reasons of the units `detailed` (indices).
std::string group_text(const Framework& framework, const Group& group,
                       const GroupEvaluation& evaluation, const std::vector<std::size_t>& detailed,
                       bool only_details, LanguageIndex language, const TextStyle& style);

}  // namespace tripoint::cli
