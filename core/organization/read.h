#pragma once

#include <string>
#include <string_view>

#include "core/organization/group.h"
#include "core/support/result.h"

namespace tripoint {

struct ReadOptions {
  bool strict = false;  // unknown keys are errors
};

// Reads a group file against a framework. All faults of the document are reported at once, with
// line, column and pointer; a syntax error is the only one of its file. `file` names the document
// in issues.
Result<Group> read_group(const Framework& framework, std::string_view json, const std::string& file,
                         const ReadOptions& options = {});

}  // namespace tripoint
