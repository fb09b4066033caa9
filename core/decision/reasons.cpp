#include "core/decision/reasons.h"

#include <algorithm>

#include "core/decision/fit.h"
#include "core/decision/shares.h"
#include "core/decision/standing.h"

namespace tripoint {
namespace {

bool is_known(const Evaluation& evaluation, const Contribution& contribution) {
  if (contribution.of == Contribution::Of::interaction) {
    return std::any_of(evaluation.interactions.begin(), evaluation.interactions.end(),
                       [&](const ActiveInteraction& active) {
                         return active.interaction == contribution.index &&
                                active.probability > 1 - tie_tolerance;
                       });
  }
  const AnswerState state = evaluation.sheet.items[contribution.index].state;
  return state == AnswerState::definite || state == AnswerState::range;
}

// Keeps what is known and above 0, largest first; equal ones stay in framework order.
template <class List, class Of>
void keep_largest(const Evaluation& evaluation, List& list, const Of& of) {
  std::erase_if(list, [&](const auto& element) {
    return !is_known(evaluation, of(element)) || of(element).amount < tie_tolerance;
  });
  std::stable_sort(list.begin(), list.end(),
                   [&](const auto& a, const auto& b) { return of(a).amount > of(b).amount; });
}

}  // namespace

std::vector<Contribution> contributions_by_item(const Framework& framework,
                                                const Evaluation& evaluation, ModelIndex a,
                                                ModelIndex b) {
  const Sheet& sheet = evaluation.sheet;
  std::vector<Contribution> list;
  for_each_in_play(framework, sheet, [&](std::size_t place, std::size_t item) {
    const double part = evaluation.weights[place] * part_of_row(framework, sheet, place, item);
    const ModelValues mean = expected_affinity(sheet.of(item));
    list.push_back({Contribution::Of::item, item, part * (mean[a] - mean[b])});
  });
  for (const ActiveInteraction& active : evaluation.interactions) {
    const Interaction& rule = framework.interactions[active.interaction];
    const double added = rule.strength * active.probability;
    const double amount = (rule.favors == a ? added : 0) - (rule.favors == b ? added : 0);
    list.push_back({Contribution::Of::interaction, active.interaction, amount});
  }
  return list;
}

ModelIndex rival(const Evaluation& evaluation) {
  const Outcome& outcome = evaluation.outcome;
  if (outcome.runner_up) return *outcome.runner_up;
  ModelIndex best = outcome.first == 0 ? 1 : 0;
  for (ModelIndex m = best + 1; m < model_count; ++m) {
    if (m != outcome.first && evaluation.fit[m] > evaluation.fit[best]) best = m;
  }
  return best;
}

std::vector<Contribution> reasons_for(const Framework& framework, const Evaluation& evaluation) {
  std::vector<Contribution> list =
      contributions_by_item(framework, evaluation, evaluation.outcome.first, rival(evaluation));
  keep_largest(evaluation, list,
               [](const Contribution& one) -> const Contribution& { return one; });
  return list;
}

std::vector<GivenUp> given_up(const Framework& framework, const Evaluation& evaluation) {
  const Outcome& outcome = evaluation.outcome;
  std::vector<GivenUp> list;
  for (ModelIndex other = 0; other < model_count; ++other) {
    if (!outcome.among.contains(other) || other == outcome.first) continue;
    const std::vector<Contribution> contributions =
        contributions_by_item(framework, evaluation, other, outcome.first);
    if (list.empty()) {
      for (const Contribution& one : contributions) list.push_back({one, other});
      continue;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (contributions[i].amount > list[i].contribution.amount + tie_tolerance) {
        list[i] = {contributions[i], other};
      }
    }
  }
  keep_largest(evaluation, list,
               [](const GivenUp& one) -> const Contribution& { return one.contribution; });
  return list;
}

std::optional<PriorityShift> priority_shift(const Evaluation& evaluation) {
  std::optional<PriorityShift> largest;
  if (!evaluation.any_weights || evaluation.outcome.among.empty()) return largest;
  const ModelIndex first = evaluation.outcome.first;
  const ModelIndex before = evaluation.any_weights->outcome.first;
  const ModelIndex over = before != first ? before : rival(evaluation);
  const double equal = 1 / static_cast<double>(evaluation.criteria.size());
  for (std::size_t place = 0; place < evaluation.criteria.size(); ++place) {
    const ModelValues& row = evaluation.rows[place];
    const double weight = evaluation.weights[place];
    const double amount = (weight - equal) * (row[first] - row[over]);
    if (amount < tie_tolerance || (largest && amount <= largest->amount)) continue;
    largest = {evaluation.criteria[place], equal, weight, amount, over};
  }
  return largest;
}

Deciding deciding_question(const Evaluation& evaluation) {
  Deciding deciding;
  const Outcome& outcome = evaluation.outcome;
  if (!evaluation.open_items.empty() && evaluation.open_items.front().changes_winner) {
    deciding.item = evaluation.open_items.front().item;
    return deciding;
  }
  if (!outcome.runner_up) return deciding;
  const std::vector<double> bars =
      contributions(evaluation.rows, evaluation.weights, outcome.first, *outcome.runner_up);
  const auto most = std::max_element(bars.begin(), bars.end());
  const auto least = std::min_element(bars.begin(), bars.end());
  if (most != bars.end() && *most > tie_tolerance) {
    deciding.criterion_for = evaluation.criteria[static_cast<std::size_t>(most - bars.begin())];
  }
  if (least != bars.end() && *least < -tie_tolerance) {
    deciding.criterion_against =
        evaluation.criteria[static_cast<std::size_t>(least - bars.begin())];
  }
  return deciding;
}

ModelIndex safest_first_step(const Evaluation& evaluation) {
  const Outcome& outcome = evaluation.outcome;
  ModelIndex safest = outcome.among.first();
  for (ModelIndex model = 0; model < model_count; ++model) {
    if (!outcome.among.contains(model)) continue;
    const double less = outcome.max_regret[safest] - outcome.max_regret[model];
    const double share = outcome.shares.value[model] - outcome.shares.value[safest];
    if (less > tie_tolerance || (less > -tie_tolerance && share > tie_tolerance)) safest = model;
  }
  return safest;
}

}  // namespace tripoint
