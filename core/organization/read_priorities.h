#pragma once

#include "core/framework/framework.h"
#include "core/organization/priorities.h"
#include "core/support/json_reader.h"

namespace tripoint {

// Reads statements on priorities; that they leave room for weights is checked once none of them is
// at fault by itself. Include it in sources only.
void read_priorities(const Framework& framework, JsonReader& json, const JsonNode& node,
                     Priorities& priorities);

}  // namespace tripoint
