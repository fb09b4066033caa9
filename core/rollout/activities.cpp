#include "core/rollout/activities.h"

#include <algorithm>

#include "core/decision/lessons.h"

namespace tripoint {
namespace {

// Lessons that did not work, and those of them that a phase takes up.
void add_lessons(const std::vector<Lesson>& lessons, ReadinessLine& line) {
  for (const LessonRisk& risk : lesson_risks(lessons)) {
    ++line.of;
    line.done += risk.addressed ? 1U : 0U;
  }
}

ReadinessLine users_line(const GroupEvaluation& evaluation,
                         const std::vector<std::size_t>& planned) {
  ReadinessLine line{ReadinessKind::users, 0, 0, 0};
  for (const std::size_t entity : planned) {
    const auto& users = evaluation.entities[entity].users;
    if (!users) {
      ++line.silent;
      continue;
    }
    line.of += users->count;
    line.done += users->training_planned.value_or(0);
  }
  return line;
}

}  // namespace

std::vector<AccompanyingPlan> plan_activities(const Framework& framework, const Group& group) {
  const auto& told = group.arrangements.activities;
  std::vector<AccompanyingPlan> plans;
  for (std::size_t kind = 0; kind < activity_plan_names.size(); ++kind) {
    AccompanyingPlan plan;
    plan.plan = static_cast<ActivityPlan>(kind);
    for (std::size_t i = 0; i < framework.journey.activities.size(); ++i) {
      const Activity& activity = framework.journey.activities[i];
      if (activity.plan != plan.plan) continue;
      PlannedActivity one;
      one.activity = i;
      const auto found = std::find_if(told.begin(), told.end(),
                                      [&](const Attainment& other) { return other.of == i; });
      if (found != told.end()) {
        one.state = found->state;
        one.owner = found->owner;
        one.note = found->note;
      }
      const bool arranged = one.state == Attained::yes;
      plan.arranged += arranged ? 1U : 0U;
      plan.training += activity.training ? 1U : 0U;
      plan.training_arranged += activity.training && arranged ? 1U : 0U;
      plan.activities.push_back(std::move(one));
    }
    if (!plan.activities.empty()) plans.push_back(std::move(plan));
  }
  return plans;
}

std::vector<ReadinessLine> readiness(const Framework& framework, const Group& group,
                                     const GroupEvaluation& evaluation,
                                     const std::vector<std::size_t>& planned,
                                     const GovernancePlan& governance, const SkillPlan& skills,
                                     const std::vector<AccompanyingPlan>& activities) {
  std::vector<ReadinessLine> lines;
  lines.reserve(readiness_names.size());
  const auto add = [&](ReadinessLine line) {
    if (line.of > 0 || line.silent > 0) lines.push_back(line);
  };
  const Governance& known = framework.governance;
  add({ReadinessKind::duties, governance.roles.covered, governance.roles.duties, 0});
  add({ReadinessKind::steps, governance.raci.settled, governance.raci.steps.size(), 0});
  const std::size_t missing = governance.roles.sponsors.missing.size();
  add({ReadinessKind::sponsors, known.sponsors.size() - missing, known.sponsors.size(), 0});
  add(users_line(evaluation, planned));
  ReadinessLine arranged{ReadinessKind::activities, 0, 0, 0};
  for (const AccompanyingPlan& plan : activities) {
    arranged.done += plan.arranged;
    arranged.of += plan.activities.size();
  }
  add(arranged);
  const Tally& items = governance.alignment.items;
  add({ReadinessKind::alignment, items.count(Attained::yes), items.all, 0});
  if (tells_skills(group)) {
    add({ReadinessKind::skills, skills.totals.met, skills.totals.needed, 0});
  }
  ReadinessLine lessons{ReadinessKind::risky_lessons, 0, 0, 0};
  add_lessons(group.lessons, lessons);
  for (const Entity& entity : evaluation.entities) add_lessons(entity.lessons, lessons);
  add(lessons);
  return lines;
}

std::vector<Actor> actors_of(const Owner& owner, const GovernancePlan& governance) {
  if (owner.kind == Owner::Kind::step) {
    return governance.raci.steps[owner.index].with(RaciLetter::accountable);
  }
  std::vector<Actor> people;
  for (const std::size_t person : governance.roles.categories[owner.index].people) {
    people.push_back({true, person});
  }
  return people;
}

}  // namespace tripoint
