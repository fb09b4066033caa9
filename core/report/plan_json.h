#pragma once

#include "core/rollout/plan.h"
#include "core/support/json_writer.h"

namespace tripoint {

// The value of "plan" in a result.
void write_plan(const Framework& framework, const GroupEvaluation& group, const GroupPlan& plan,
                JsonWriter& json);

}  // namespace tripoint
