#pragma once

#include <optional>
#include <vector>

#include "core/rollout/activities.h"
#include "core/rollout/plan.h"

// What to do first: few things now, the rest kept.
namespace tripoint {

// An action that has a ground in this plan.
struct RankedAction {
  std::size_t action = 0;
  double concern = 0;  // part of the group, by importance, that its grounds touch: above 0, to 1
  double value = 0;    // its worth times that part
  // Its grounds that hold; all empty: it holds for every group.
  std::vector<Signal> signals;
  std::vector<Lack> lacks;
  std::vector<ModelIndex> models;
  std::vector<std::size_t> items;  // whose answers call for it

  bool operator==(const RankedAction&) const = default;
};

struct ActionPlan {
  std::vector<RankedAction> first;  // the most valuable ones, by their day
  std::vector<RankedAction> later;  // the rest, most valuable first

  bool operator==(const ActionPlan&) const = default;
};

inline constexpr std::size_t first_action_count = 5;

// Most valuable first means: largest value, then in framework order. Needs a framework with a
// journey.
ActionPlan plan_actions(const Framework& framework, const Group& group,
                        const GroupEvaluation& evaluation, const GroupPlan& plan,
                        const GovernancePlan& governance, const SkillPlan& skills);

}  // namespace tripoint
