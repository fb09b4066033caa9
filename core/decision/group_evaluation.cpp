#include "core/decision/group_evaluation.h"

#include <algorithm>
#include <utility>

#include "core/decision/lessons.h"

namespace tripoint {
namespace {

std::vector<Entity> entities_of(const Group& group) {
  if (!group.entities.empty()) return group.entities;
  Entity whole;
  whole.id = "group";
  whole.name = group.name;
  return {whole};
}

void count(const Evaluation& evaluation, GroupEvaluation& result) {
  ++result.verdicts[static_cast<std::size_t>(evaluation.verdict)];
  if (evaluation.any_weights) {
    ++result.verdicts_at_any_weights[static_cast<std::size_t>(evaluation.any_weights->verdict)];
  }
  if (evaluation.provisional) ++result.provisional;
  if (evaluation.verdict <= Verdict::no_option) return;
  ++result.assessed;
  if (is_constrained(evaluation)) ++result.constrained;
  if (evaluation.outcome.point) {
    ++result.best[*evaluation.outcome.point];
  } else {
    ++result.equal;
  }
}

void add_single_model(GroupEvaluation& result) {
  for (ModelIndex model = 0; model < model_count; ++model) {
    double lost = 0, importance = 0;
    for (std::size_t i = 0; i < result.entities.size(); ++i) {
      const Evaluation& evaluation = result.evaluations[i];
      if (evaluation.verdict <= Verdict::no_option) continue;
      if (!evaluation.outcome.among.contains(model)) {
        ++result.closed_to[model];
        continue;
      }
      const double best = evaluation.fit[evaluation.outcome.first];
      lost += result.entities[i].importance * (best - evaluation.fit[model]);
      importance += result.entities[i].importance;
    }
    result.mean_loss[model] = importance > 0 ? lost / importance : 0;
    const auto rank = [&](ModelIndex m) {
      return std::pair(result.closed_to[m], result.mean_loss[m]);
    };
    if (result.assessed > 0 && (!result.single || rank(model) < rank(*result.single))) {
      result.single = model;
    }
  }
}

}  // namespace

GroupEvaluation evaluate_group(const Framework& framework, const Group& group,
                               const EvaluateOptions& options) {
  GroupEvaluation result;
  result.entities = entities_of(group);
  result.whole_group = group.entities.empty();
  result.priorities = group.priorities;
  result.lessons = group.lessons;
  result.objectives = group.objectives;
  result.phases_without_objective = phases_without_objective(framework, group.objectives);
  result.without = options.without;
  std::sort(result.without.begin(), result.without.end());
  result.without.erase(std::unique(result.without.begin(), result.without.end()),
                       result.without.end());
  WeightRegions regions(framework.verdict, group.priorities);
  for (const Entity& entity : result.entities) {
    evaluate(framework, group, entity, options, regions, result.evaluations.emplace_back());
    count(result.evaluations.back(), result);
  }
  add_single_model(result);
  return result;
}

}  // namespace tripoint
