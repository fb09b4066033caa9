#pragma once

#include "core/organization/group.h"
#include "core/support/json_reader.h"

namespace tripoint {

// Reads who does what in a group, and what was agreed; its units must have been read. Include it in
// sources only.
void read_arrangements(const Framework& framework, JsonReader& json, const JsonNode& node,
                       Group& group);

}  // namespace tripoint
