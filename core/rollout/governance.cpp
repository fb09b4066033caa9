#include "core/rollout/governance.h"

#include <algorithm>

namespace tripoint {

bool surely_holds(const Predicate& condition, const Sheet& sheet) {
  const auto possible = sheet.of(condition.item);
  return !possible.empty() &&
         std::all_of(possible.begin(), possible.end(), [&](const Possibility& one) {
           return conditions_met(condition, condition.item, one.value) != 0;
         });
}

bool lacks(const GovernancePlan& plan, Lack lack) {
  const auto& categories = plan.roles.categories;
  switch (lack) {
    case Lack::role:
      return std::any_of(categories.begin(), categories.end(),
                         [](const RoleCover& cover) { return cover.people.empty(); });
    case Lack::accountable:
      return plan.raci.settled < plan.raci.steps.size();
    case Lack::sponsor:
      return plan.roles.sponsors.warns();
    case Lack::common_goal:
      return plan.alignment.common_goals.empty();
    case Lack::joint_plan:
      return !plan.alignment.plan_parts_missing.empty();
  }
  return false;
}

namespace {

bool is_open(const Sheet& sheet, std::size_t item) {
  const AnswerState state = sheet.items[item].state;
  return state == AnswerState::open || state == AnswerState::absent;
}

template <class Holds>
void add_trigger(const GroupEvaluation& group, std::size_t item, bool unanswered,
                 const Holds& holds, std::vector<RiskTrigger>& triggers) {
  RiskTrigger trigger{item, unanswered, {}};
  for (std::size_t i = 0; i < group.evaluations.size(); ++i) {
    if (holds(group.evaluations[i].sheet)) trigger.entities.push_back(i);
  }
  if (!trigger.entities.empty()) triggers.push_back(std::move(trigger));
}

std::vector<RiskFinding> find_risks(const Framework& framework, const GroupEvaluation& group,
                                    const GovernancePlan& plan) {
  std::vector<RiskFinding> found;
  const auto& risks = framework.governance.risks;
  for (std::size_t i = 0; i < risks.size(); ++i) {
    RiskFinding finding;
    finding.risk = i;
    std::copy_if(risks[i].lacks.begin(), risks[i].lacks.end(), std::back_inserter(finding.lacks),
                 [&](Lack lack) { return lacks(plan, lack); });
    for (const Predicate& condition : risks[i].when) {
      add_trigger(
          group, condition.item, false,
          [&](const Sheet& sheet) { return surely_holds(condition, sheet); }, finding.triggers);
    }
    for (const std::size_t item : risks[i].unanswered) {
      add_trigger(
          group, item, true, [&](const Sheet& sheet) { return is_open(sheet, item); },
          finding.triggers);
    }
    if (!finding.lacks.empty() || !finding.triggers.empty()) found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace

GovernancePlan plan_governance(const Framework& framework, const Group& group,
                               const GroupEvaluation& evaluation) {
  GovernancePlan plan;
  ModelSet models;
  for (const Evaluation& one : evaluation.evaluations) {
    if (one.verdict > Verdict::no_option) models.insert(one.outcome.first);
  }
  for (ModelIndex model = 0; model < model_count; ++model) {
    if (models.contains(model)) plan.models.push_back(model);
  }
  plan.units = evaluation.evaluations.size();
  plan.roles = check_roles(framework, group);
  plan.raci = plan_raci(framework, group);
  plan.alignment = check_alignment(framework, group);
  plan.risks = find_risks(framework, evaluation, plan);
  return plan;
}

}  // namespace tripoint
