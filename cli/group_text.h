#pragma once

#include <string>
#include <vector>

#include "cli/page.h"
#include "core/tripoint.h"

namespace tripoint::cli {

// The result of a group for a reader at a terminal: the group in two sentences, a row per unit
// (unless `only_details`), then the reasons of the units `detailed` (indices).
std::string group_text(const Framework& framework, const Group& group,
                       const GroupEvaluation& evaluation, const std::vector<std::size_t>& detailed,
                       bool only_details, LanguageIndex language, const TextStyle& style);

}  // namespace tripoint::cli
