#pragma once

#include "core/rollout/rollout.h"
#include "core/support/json_writer.h"

namespace tripoint {

// The value of "plan" in a result.
void write_rollout(const Framework& framework, const Group& group,
                   const GroupEvaluation& evaluation, const Rollout& rollout, JsonWriter& json);

}  // namespace tripoint
