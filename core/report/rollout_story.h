#pragma once

#include <vector>

#include "core/report/section.h"
#include "core/rollout/rollout.h"

namespace tripoint {

// What follows from the mix and its waves, in words: what to do first, gaps in skills, the roadmap,
// readiness; with `all` also gates, what accompanies the rollout, people and agreements, what each
// model means, what failed before and what would reverse the choice. Every figure in it is one of
// the rollout, or of the framework's own texts.
std::vector<StorySection> tell_rollout(const Framework& framework, const Group& group,
                                       const GroupEvaluation& evaluation, const Rollout& rollout,
                                       LanguageIndex language, bool all);

}  // namespace tripoint
