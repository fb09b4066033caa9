#pragma once

#include <cstddef>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/lessons.h"

namespace tripoint {

// A lesson that did not work is a risk of the next rollout.
struct LessonRisk {
  std::size_t lesson = 0;  // position in its list
  bool addressed = false;  // by a phase of the plan

  bool operator==(const LessonRisk&) const = default;
};
std::vector<LessonRisk> lesson_risks(const std::vector<Lesson>& lessons);

// Positions of the objectives that no phase of the plan serves.
std::vector<std::size_t> objectives_without_phase(const std::vector<Objective>& objectives);

// Phases that serve no objective, of the group or of one of its entities (`own`), ascending; none
// where there is no objective at all.
std::vector<std::size_t> phases_without_objective(const Framework& framework,
                                                  const std::vector<Objective>& group,
                                                  const std::vector<Objective>& own = {});

}  // namespace tripoint
