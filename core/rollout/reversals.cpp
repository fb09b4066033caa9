#include "core/rollout/reversals.h"

#include <algorithm>

#include "core/decision/effects.h"

namespace tripoint {

std::vector<ReversalTrigger> reversal_triggers(const Framework& framework,
                                               const GroupEvaluation& evaluation,
                                               const GroupPlan& plan) {
  std::vector<ReversalTrigger> triggers(framework.items.size());
  double importance = 0;
  for (const PlannedEntity& unit : plan.units) {
    const Evaluation& one = evaluation.evaluations[unit.entity];
    const double own = evaluation.entities[unit.entity].importance;
    importance += own;
    if (!one.outcome.point) continue;
    for (const ItemEffect& effect : item_effects(framework, one)) {
      ReversalTrigger& trigger = triggers[effect.item];
      const std::size_t before = trigger.reversals.size();
      for (const AnswerEffect& answer : effect.answers) {
        if (!answer.possible && answer.tips && !answer.among.empty()) {
          trigger.reversals.push_back({unit.entity, answer.value, answer.leaders});
        }
      }
      if (trigger.reversals.size() == before) continue;
      trigger.importance += own;
      ++trigger.units;
    }
  }
  for (std::size_t item = 0; item < triggers.size(); ++item) {
    triggers[item].item = item;
    if (importance > 0) triggers[item].importance /= importance;
  }
  triggers.erase(std::remove_if(triggers.begin(), triggers.end(),
                                [](const ReversalTrigger& one) { return one.units == 0; }),
                 triggers.end());
  std::stable_sort(triggers.begin(), triggers.end(),
                   [](const auto& a, const auto& b) { return a.importance > b.importance; });
  return triggers;
}

}  // namespace tripoint
