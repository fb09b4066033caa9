#pragma once

#include <vector>

#include "core/report/section.h"
#include "core/rollout/governance.h"

namespace tripoint {

// The plan in words. Every figure in it is one of the plan, or of the framework's own texts.
std::vector<StorySection> tell_governance(const Framework& framework, const Group& group,
                                          const GovernancePlan& plan, LanguageIndex language);

}  // namespace tripoint
