#include "core/decision/group_evaluation.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
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

std::vector<std::size_t> in_order(std::vector<std::size_t> criteria) {
  std::sort(criteria.begin(), criteria.end());
  criteria.erase(std::unique(criteria.begin(), criteria.end()), criteria.end());
  return criteria;
}

// What an evaluation depends on beside the unit and the framework.
bool same_for_all(const Group& group, const EvaluateOptions& options, const Group& group_before,
                  const GroupEvaluation& before) {
  return !options.acceptability && !before.whole_group && !group.entities.empty() &&
         in_order(options.without) == before.without && group.defaults == group_before.defaults &&
         group.respondents == group_before.respondents &&
         group.priorities == group_before.priorities && group.objectives == group_before.objectives;
}

// Evaluations of before, by the unit that they are of.
class Known {
 public:
  explicit Known(const GroupEvaluation* before) : before_(before) {
    if (before == nullptr) return;
    places_.reserve(before->entities.size());
    for (std::size_t i = 0; i < before->entities.size(); ++i) {
      places_.emplace(before->entities[i].id, i);
    }
  }

  // Null: there is none that holds for this unit.
  const Evaluation* of(const Entity& entity, std::size_t at) const {
    if (before_ == nullptr) return nullptr;
    // Most units stay where they are.
    if (at >= before_->entities.size() || before_->entities[at].id != entity.id) {
      const auto found = places_.find(entity.id);
      if (found == places_.end()) return nullptr;
      at = found->second;
    }
    const Entity& was = before_->entities[at];
    const bool same = was.answers == entity.answers && was.skills == entity.skills &&
                      was.objectives == entity.objectives;
    return same ? &before_->evaluations[at] : nullptr;
  }

 private:
  const GroupEvaluation* before_;
  std::unordered_map<std::string_view, std::size_t> places_;
};

GroupEvaluation evaluated(const Framework& framework, const Group& group,
                          const EvaluateOptions& options, const GroupEvaluation* before) {
  GroupEvaluation result;
  result.entities = entities_of(group);
  result.whole_group = group.entities.empty();
  result.priorities = group.priorities;
  result.lessons = group.lessons;
  result.objectives = group.objectives;
  result.phases_without_objective = phases_without_objective(framework, group.objectives);
  result.without = in_order(options.without);
  result.evaluations.reserve(result.entities.size());
  const Known known(before);
  WeightRegions regions(framework.verdict, group.priorities);
  for (const Entity& entity : result.entities) {
    if (const Evaluation* same = known.of(entity, result.evaluations.size())) {
      result.evaluations.push_back(*same);
    } else {
      evaluate(framework, group, entity, options, regions, result.evaluations.emplace_back());
    }
    count(result.evaluations.back(), result);
  }
  add_single_model(result);
  return result;
}

}  // namespace

GroupEvaluation evaluate_group(const Framework& framework, const Group& group,
                               const EvaluateOptions& options) {
  return evaluated(framework, group, options, nullptr);
}

GroupEvaluation evaluate_group(const Framework& framework, const Group& group,
                               const EvaluateOptions& options, const Group& group_before,
                               const GroupEvaluation& before) {
  const bool same = same_for_all(group, options, group_before, before);
  return evaluated(framework, group, options, same ? &before : nullptr);
}

}  // namespace tripoint
