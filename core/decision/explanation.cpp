#include "core/decision/explanation.h"

#include "core/decision/least_margin.h"
#include "core/decision/open_items.h"
#include "core/decision/sufficient.h"

namespace tripoint {

Explanation explain(const Framework& framework, const Group& group, const Entity& entity,
                    const EvaluateOptions& options, const Evaluation& evaluation) {
  Explanation result;
  if (evaluation.verdict == Verdict::not_assessed) return result;
  CounterfactualLimits changeable;
  changeable.only_changeable = true;
  for (ModelIndex model = 0; model < model_count; ++model) {
    if (evaluation.outcome.point == model) continue;
    result.flips.push_back(ways_to(framework, evaluation, model));
    result.ways.push_back(ways_to(framework, evaluation, model, changeable));
  }
  if (evaluation.verdict == Verdict::no_option) return result;
  result.stability = weight_stability(evaluation);
  result.least_shift = least_shift(evaluation);
  result.effects = item_effects(framework, evaluation);
  result.sufficient = sufficient_reasons(framework, evaluation);
  result.questions = next_questions(framework, evaluation);
  result.nothing_left_matters = nothing_left_matters(framework, evaluation);
  WeightRegions regions(framework.verdict, group.priorities);
  result.respondents =
      respondents_of(framework, group, entity, options.without, evaluation, regions);
  return result;
}

}  // namespace tripoint
