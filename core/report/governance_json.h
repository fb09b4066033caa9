#pragma once

#include "core/rollout/governance.h"
#include "core/support/json_writer.h"

namespace tripoint {

// An object: who has which role, who answers for which step, how the sides are aligned, and risks.
void write_governance(const Framework& framework, const Group& group,
                      const GroupEvaluation& evaluation, const GovernancePlan& plan,
                      JsonWriter& json);

}  // namespace tripoint
