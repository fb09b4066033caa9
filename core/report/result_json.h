#pragma once

#include <string>
#include <vector>

#include "core/decision/explanation.h"
#include "core/decision/group_evaluation.h"
#include "core/rollout/rollout.h"
#include "core/support/issue.h"

namespace tripoint {

// The result of a group as a JSON document: everything that was concluded, by ids, with fixed
// decimals and no time stamp, so that equal inputs give equal bytes. `warnings` are
// those of reading the group; what follows from it is in it where `rollout` is there.
std::string result_json(const Framework& framework, const Group& group,
                        const GroupEvaluation& evaluation, const std::vector<Issue>& warnings,
                        const Rollout* rollout = nullptr);

// An entity of a group, by its number, with its explanation.
struct Explained {
  std::size_t entity = 0;
  Explanation explanation;
};

// The same with these entities only, each with what its recommendation rests on.
std::string explanation_json(const Framework& framework, const Group& group,
                             const GroupEvaluation& evaluation,
                             const std::vector<Explained>& explained,
                             const std::vector<Issue>& warnings);

// Issues as a JSON array.
std::string issues_json(const std::vector<Issue>& issues);

}  // namespace tripoint
