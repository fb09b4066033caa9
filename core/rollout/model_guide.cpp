#include "core/rollout/model_guide.h"

#include <algorithm>
#include <map>
#include <numeric>

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

std::vector<Drawback> main_drawbacks(const std::vector<std::optional<ModelGuide>>& guides,
                                     std::size_t most) {
  std::map<std::size_t, ModelValues> relevance;  // by trade-off and model
  for (const auto& guide : guides) {
    if (!guide) continue;
    for (const RankedTradeoff& one : guide->drawbacks) {
      relevance.try_emplace(one.tradeoff, ModelValues{}).first->second[guide->model] +=
          one.relevance;
    }
  }
  std::vector<Drawback> all;
  for (const auto& [tradeoff, by_model] : relevance) {
    const auto largest = std::max_element(by_model.begin(), by_model.end());
    all.push_back({tradeoff, static_cast<ModelIndex>(largest - by_model.begin()),
                   std::accumulate(by_model.begin(), by_model.end(), 0.0)});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Drawback& a, const Drawback& b) { return a.relevance > b.relevance; });
  all.resize(std::min(all.size(), most));
  return all;
}

}  // namespace tripoint
