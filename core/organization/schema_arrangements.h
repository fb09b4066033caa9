#pragma once

#include "core/framework/framework.h"
#include "core/support/json_schema.h"

namespace tripoint {

// What the schema of group files says of "governance". Include it in sources only.
JsonSchema arrangements(const Framework& framework);

}  // namespace tripoint
