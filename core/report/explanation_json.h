#pragma once

#include "core/decision/explanation.h"
#include "core/support/json_writer.h"

namespace tripoint {

// An object: what the recommendation rests on, and what would change it. Fixed decimals.
void write_explanation(const Framework& framework, const Evaluation& evaluation,
                       const Explanation& explanation, JsonWriter& json);

}  // namespace tripoint
