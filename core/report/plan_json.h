#pragma once

#include "core/rollout/plan.h"
#include "core/support/json_writer.h"

namespace tripoint {

// The members of "plan" on mix and waves, in an object that is open.
void write_plan(const Framework& framework, const GroupEvaluation& group, const GroupPlan& plan,
                JsonWriter& json);

}  // namespace tripoint
