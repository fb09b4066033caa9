#include "core/rollout/rollout.h"

#include <algorithm>

#include "core/decision/lessons.h"

namespace tripoint {
namespace {

void add_lessons(const std::vector<Lesson>& lessons, std::optional<std::size_t> entity,
                 std::vector<PremortemLesson>& into) {
  for (const LessonRisk& risk : lesson_risks(lessons)) {
    into.push_back({entity, risk.lesson, risk.addressed});
  }
}

std::vector<PremortemLesson> premortem(const Group& group, const GroupEvaluation& evaluation) {
  std::vector<PremortemLesson> lessons;
  add_lessons(group.lessons, std::nullopt, lessons);
  for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
    add_lessons(evaluation.entities[i].lessons, i, lessons);
  }
  std::stable_partition(lessons.begin(), lessons.end(),
                        [](const PremortemLesson& one) { return !one.addressed; });
  return lessons;
}

}  // namespace

Rollout plan_rollout(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation) {
  Rollout rollout;
  rollout.plan = plan_group(framework, group, evaluation);
  rollout.models.resize(evaluation.entities.size());
  std::vector<std::size_t> planned;
  for (const PlannedEntity& unit : rollout.plan.units) {
    rollout.models[unit.entity] = rollout.plan.mix.found ? unit.model : unit.own_best;
    planned.push_back(unit.entity);
  }
  for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
    const Sheet& sheet = evaluation.evaluations[i].sheet;
    const auto model = rollout.models[i];
    rollout.guides.push_back(model ? std::optional(model_guide(framework, sheet, *model))
                                   : std::nullopt);
    rollout.autonomy.push_back(framework.skills.known() ? autonomy(framework, sheet)
                                                        : std::nullopt);
  }
  if (framework.skills.known()) {
    rollout.skills = plan_skills(framework, group, evaluation, rollout.models);
  }
  if (framework.governance.known()) {
    rollout.governance = plan_governance(framework, group, evaluation);
  }
  rollout.premortem = premortem(group, evaluation);
  rollout.reversals = reversal_triggers(framework, evaluation, rollout.plan);
  if (!framework.journey.known() || !framework.governance.known()) return rollout;
  rollout.roadmap = plan_roadmap(framework, group, evaluation, rollout.plan);
  rollout.activities = plan_activities(framework, group);
  rollout.readiness = readiness(framework, group, evaluation, planned, rollout.governance,
                                rollout.skills, rollout.activities);
  rollout.actions =
      plan_actions(framework, group, evaluation, rollout.plan, rollout.governance, rollout.skills);
  return rollout;
}

}  // namespace tripoint
