#include <algorithm>

#include "core/framework/lint_parts.h"

// Phases, what accompanies them, and what comes first.
namespace tripoint::lint {
namespace {

constexpr std::ptrdiff_t first_actions_wanted = 5;

std::string phase_pointer(std::size_t phase) { return "/phases/" + std::to_string(phase); }

}  // namespace

void phase_span(const Framework& framework, Faults& faults) {
  const auto& phases = framework.phases;
  if (!framework.journey.known()) return;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const bool once = phases[i].span == PhaseSpan::once;
    if (i > 0 &&
        (once ? phases[i - 1].span != PhaseSpan::once : phases[i].span <= phases[i - 1].span)) {
      faults.add(phase_pointer(i) + "/span", "stands again, or after one that comes later");
    }
    const bool told = !phases[i].weeks_reason.absent();
    if (told == (phases[i].span == PhaseSpan::open)) {
      faults.add(phase_pointer(i), told ? "has weeks although it has no end" : "has no weeks");
    }
  }
}

void first_actions(const Framework& framework, Faults& faults) {
  const auto& actions = framework.journey.actions;
  const auto always = std::count_if(actions.begin(), actions.end(),
                                    [](const Action& action) { return action.always(); });
  if (!framework.journey.known() || always >= first_actions_wanted) return;
  Issue& issue = faults.add("/journey/actions", "has too few that hold for every group");
  issue.found = std::to_string(always);
  issue.allowed = std::to_string(first_actions_wanted);
}

void plan_training(const Framework& framework, Faults& faults) {
  const auto& activities = framework.journey.activities;
  const bool trains = std::any_of(activities.begin(), activities.end(), [](const Activity& one) {
    return one.plan == ActivityPlan::adoption && one.training;
  });
  if (framework.journey.known() && !trains) {
    faults.add("/journey/activities", "trains no users");
  }
}

}  // namespace tripoint::lint
