#pragma once

#include <vector>

#include "core/framework/framework.h"
#include "core/organization/lessons.h"
#include "core/support/json_reader.h"

namespace tripoint {

// Read the lists of a group or of one entity. Include it in sources only.
void read_lessons(const Framework& framework, JsonReader& json, const JsonNode& list,
                  std::vector<Lesson>& lessons);
void read_objectives(const Framework& framework, JsonReader& json, const JsonNode& list,
                     std::vector<Objective>& objectives);

}  // namespace tripoint
