#pragma once

#include <vector>

#include "core/decision/group_evaluation.h"
#include "core/rollout/alignment.h"
#include "core/rollout/raci.h"
#include "core/rollout/roles.h"

namespace tripoint {

// Units whose answers to one item trigger a risk.
struct RiskTrigger {
  std::size_t item = 0;
  bool unanswered = false;            // because the item is open there
  std::vector<std::size_t> entities;  // of the evaluation
};

struct RiskFinding {
  std::size_t risk = 0;
  std::vector<Lack> lacks;
  std::vector<RiskTrigger> triggers;
};

// What the choice of models needs of people: who has which role, who answers for which step, how
// the sides are aligned, what threatens them.
struct GovernancePlan {
  std::vector<ModelIndex> models;  // that come first for some unit, ascending
  std::size_t units = 0;           // evaluated
  RolesPlan roles;
  RaciPlan raci;
  AlignmentPlan alignment;
  std::vector<RiskFinding> risks;  // those that are triggered, as in the framework
};

// `evaluation` is that of the same group. An answer triggers a risk where the condition holds for
// all that it may turn out to be. Needs a framework with governance (Governance::known).
GovernancePlan plan_governance(const Framework& framework, const Group& group,
                               const GroupEvaluation& evaluation);

// Whether a single condition holds whatever the answer turns out to be.
bool surely_holds(const Predicate& condition, const Sheet& sheet);

// Whether the plan lacks that; of `plan`, everything but the risks.
bool lacks(const GovernancePlan& plan, Lack lack);

}  // namespace tripoint
