#pragma once

#include <optional>
#include <vector>

#include "core/rollout/actions.h"
#include "core/rollout/activities.h"
#include "core/rollout/governance.h"
#include "core/rollout/model_guide.h"
#include "core/rollout/plan.h"
#include "core/rollout/reversals.h"
#include "core/rollout/roadmap.h"
#include "core/rollout/skills.h"

namespace tripoint {

// An earlier failure that may come again.
struct PremortemLesson {
  std::optional<std::size_t> entity;  // of the evaluation, whose lesson it is; absent: the group's
  std::size_t lesson = 0;             // in its list
  bool addressed = false;             // by a phase of the plan

  bool operator==(const PremortemLesson&) const = default;
};

// Everything that follows from the recommendations of a group. Parts of which the framework knows
// nothing are empty.
struct Rollout {
  GroupPlan plan;
  // By entity of the evaluation: of the mix, else its own best; absent: none is recommended.
  std::vector<std::optional<ModelIndex>> models;
  SkillPlan skills;
  std::vector<std::optional<Autonomy>> autonomy;  // by entity
  std::vector<std::optional<ModelGuide>> guides;  // by entity
  GovernancePlan governance;
  Roadmap roadmap;
  std::vector<AccompanyingPlan> activities;
  std::vector<ReadinessLine> readiness;
  ActionPlan actions;
  std::vector<PremortemLesson> premortem;  // those that no phase addresses first
  std::vector<ReversalTrigger> reversals;
};

Rollout plan_rollout(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation);

}  // namespace tripoint
