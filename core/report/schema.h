#pragma once

#include <string>

#include "core/framework/framework.h"

namespace tripoint {

// The JSON Schema (draft-07) of the results that `result_json` writes for groups that answer this
// framework. Every key is described, and no other key may stand in a result.
std::string result_schema(const Framework& framework);

}  // namespace tripoint
