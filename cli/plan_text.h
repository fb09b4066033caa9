#pragma once

#include <string>

#include "cli/page.h"
#include "core/tripoint.h"

namespace tripoint::cli {

// The plan of a group for a reader at a terminal.
std::string plan_text(const Framework& framework, const Group& group, const PlanStory& story,
                      const std::vector<StorySection>& sections, LanguageIndex language,
                      const TextStyle& style);

}  // namespace tripoint::cli
