#pragma once

#include <string>
#include <vector>

#include "core/decision/group_evaluation.h"
#include "core/support/issue.h"

namespace tripoint {

// The result of a group as a JSON document: everything that was concluded, by ids, with fixed
// decimals and no time stamp, so that equal inputs give equal bytes. `warnings` are
// those of reading the group.
std::string result_json(const Framework& framework, const Group& group,
                        const GroupEvaluation& evaluation, const std::vector<Issue>& warnings);

// Issues as a JSON array.
std::string issues_json(const std::vector<Issue>& issues);

}  // namespace tripoint
