#include "core/decision/lessons.h"

namespace tripoint {

std::vector<LessonRisk> lesson_risks(const std::vector<Lesson>& lessons) {
  std::vector<LessonRisk> risks;
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    if (!lessons[i].worked) risks.push_back({i, lessons[i].phase.has_value()});
  }
  return risks;
}

std::vector<std::size_t> objectives_without_phase(const std::vector<Objective>& objectives) {
  std::vector<std::size_t> list;
  for (std::size_t i = 0; i < objectives.size(); ++i) {
    if (objectives[i].phases.empty()) list.push_back(i);
  }
  return list;
}

std::vector<std::size_t> phases_without_objective(const Framework& framework,
                                                  const std::vector<Objective>& group,
                                                  const std::vector<Objective>& own) {
  std::vector<std::size_t> list;
  if (group.empty() && own.empty()) return list;
  std::vector<char> served(framework.phases.size(), 0);
  for (const std::vector<Objective>* objectives : {&group, &own}) {
    for (const Objective& objective : *objectives) {
      for (const std::size_t phase : objective.phases) served[phase] = 1;
    }
  }
  for (std::size_t phase = 0; phase < served.size(); ++phase) {
    if (served[phase] == 0) list.push_back(phase);
  }
  return list;
}

}  // namespace tripoint
