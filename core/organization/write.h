#pragma once

#include <string>

#include "core/organization/group.h"
#include "core/support/json_writer.h"

namespace tripoint {

// The group as a JSON document that reads back as an equal group (but for its hash). Answers are
// written in their short form where that loses nothing.
std::string write_group(const Framework& framework, const Group& group);

// The value of "priorities".
void write_priorities(const Framework& framework, const Priorities& priorities, JsonWriter& json);

// The value of "governance".
void write_arrangements(const Framework& framework, const Arrangements& arrangements,
                        JsonWriter& json);

}  // namespace tripoint
