#pragma once

#include <string>

#include "core/framework/framework.h"

namespace tripoint {

// The JSON Schema (draft-07) of group files that answer this framework, with its questions and
// answers in its first language. It refuses nothing that `read_group` accepts, and accepts what
// that refuses only for reasons that a schema cannot express: a remark ($comment) at the place says
// which. Keys that the reader ignores with a warning are accepted.
std::string group_schema(const Framework& framework);

}  // namespace tripoint
