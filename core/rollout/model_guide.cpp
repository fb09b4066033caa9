#include "core/rollout/model_guide.h"

#include <algorithm>

namespace tripoint {
namespace {

double probability(const Predicate& condition, const Sheet& sheet) {
  double sum = 0;
  for (const Possibility& possibility : sheet.of(condition.item)) {
    const bool holds = conditions_met(condition, condition.item, possibility.value) != 0;
    if (holds) sum += possibility.probability;
  }
  return sum;
}

RankedTradeoff ranked(const Tradeoff& tradeoff, std::size_t index, const Sheet& sheet) {
  RankedTradeoff result;
  result.tradeoff = index;
  for (const Predicate& condition : tradeoff.relevant_when) {
    const double holds = probability(condition, sheet);
    if (holds <= 0) continue;
    result.relevance += holds;
    result.because_of.push_back(condition.item);
  }
  return result;
}

template <class List>
std::vector<std::size_t> of_model(const List& list, ModelIndex model) {
  std::vector<std::size_t> indices;
  for (std::size_t index = 0; index < list.size(); ++index) {
    if (list[index].models.contains(model)) indices.push_back(index);
  }
  return indices;
}

}  // namespace

ModelGuide model_guide(const Framework& framework, const Sheet& sheet, ModelIndex model) {
  ModelGuide result;
  result.model = model;
  const Guide& guide = framework.guide;
  for (const std::size_t index : of_model(guide.tradeoffs, model)) {
    const Tradeoff& tradeoff = guide.tradeoffs[index];
    (tradeoff.drawback ? result.drawbacks : result.advantages)
        .push_back(ranked(tradeoff, index, sheet));
  }
  for (auto* list : {&result.advantages, &result.drawbacks}) {
    std::stable_sort(
        list->begin(), list->end(),
        [](const RankedTradeoff& a, const RankedTradeoff& b) { return a.relevance > b.relevance; });
  }
  result.tasks = of_model(guide.tasks, model);
  result.services = of_model(guide.services, model);
  return result;
}

}  // namespace tripoint
