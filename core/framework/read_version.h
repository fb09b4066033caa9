#pragma once

#include "core/support/json_reader.h"

namespace tripoint {

// Reads the version of a file's format: a later one with the same first number is a warning, any
// other one an error. Include it in sources only.
void read_schema_version(JsonReader& json, const JsonNode& node);

}  // namespace tripoint
