#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/rollout/governance.h"
#include "core/rollout/skills.h"

// What accompanies a rollout, and how ready the group is for it.
namespace tripoint {

// An activity of the framework with what the group says of it.
struct PlannedActivity {
  std::size_t activity = 0;
  Attained state = Attained::unknown;  // yes: arranged
  std::optional<std::size_t> owner;    // person that the group names
  std::string note;
};

// The plan for change, for adoption, or for the launch.
struct AccompanyingPlan {
  ActivityPlan plan = ActivityPlan::change;
  std::vector<PlannedActivity> activities;  // as in the framework
  std::size_t arranged = 0;
  std::size_t training = 0;  // activities that train
  std::size_t training_arranged = 0;

  bool complete() const { return !activities.empty() && arranged == activities.size(); }
};

enum class ReadinessKind : std::uint8_t {
  duties,        // that somebody has
  steps,         // with one who is accountable
  sponsors,      // named
  users,         // whose training is planned
  activities,    // arranged
  alignment,     // items met
  skills,        // needed levels that are there
  risky_lessons  // that a phase takes up
};
inline constexpr auto readiness_names = std::to_array<std::string_view>(
    {"duties", "steps", "sponsors", "users", "activities", "alignment", "skills", "risky_lessons"});

// So many of all; never a bare percentage.
struct ReadinessLine {
  ReadinessKind kind = ReadinessKind::duties;
  std::size_t done = 0;
  std::size_t of = 0;
  std::size_t silent = 0;  // units that do not tell: they are not in `of`
};

// As in ActivityPlan; without those that have no activity.
std::vector<AccompanyingPlan> plan_activities(const Framework& framework, const Group& group);

// Lines of which something is known or wanted. `planned`: entities that take part.
std::vector<ReadinessLine> readiness(const Framework& framework, const Group& group,
                                     const GroupEvaluation& evaluation,
                                     const std::vector<std::size_t>& planned,
                                     const GovernancePlan& governance, const SkillPlan& skills,
                                     const std::vector<AccompanyingPlan>& activities);

// Who sees to something: persons or parties; nobody where a step has nobody accountable, or no
// person has the role.
std::vector<Actor> actors_of(const Owner& owner, const GovernancePlan& governance);

}  // namespace tripoint
