#pragma once

#include "core/framework/framework.h"
#include "core/support/json_schema.h"

// What the schema of results says of skills. Include it in sources only.
namespace tripoint {

// Definitions: the skills of one place, and the totals of rows.
JsonSchema place_schema(const Framework& framework);
JsonSchema totals_schema();
// The skills of the center and the regions, and the tiers that a unit can be in.
JsonSchema shared_skills_schema();
JsonSchema autonomy_schema(const Framework& framework);

}  // namespace tripoint
