#pragma once

#include "core/framework/framework.h"
#include "core/support/json_schema.h"

// What the schema of group files says of skills. Include it in sources only.
namespace tripoint {

// Definitions: the level of one skill, and levels by skill.
JsonSchema level();
JsonSchema levels(const Framework& framework);
// Values of "team", "skill_decisions" and "skill_parameters".
JsonSchema team();
JsonSchema skill_decisions(const Framework& framework);
JsonSchema skill_parameters(const Framework& framework);

}  // namespace tripoint
