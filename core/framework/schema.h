#pragma once

#include <string>

namespace tripoint {

// The JSON Schema (draft-07) of framework files. It refuses nothing that `read_framework` accepts,
// and accepts what that refuses only for reasons that a schema cannot express: a remark ($comment)
// at the place says which.
std::string framework_schema();

// What the version of a file format must look like to be read, as a regular expression.
std::string schema_version_pattern();

}  // namespace tripoint
