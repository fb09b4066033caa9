#include "core/decision/effects.h"

#include <algorithm>
#include <cmath>

#include "core/decision/reasons.h"
#include "core/decision/shares.h"
#include "core/decision/standing.h"

namespace tripoint {
namespace {

ModelSet rivals(const Evaluation& evaluation, ModelSet among) {
  among.erase(evaluation.outcome.first);
  if (!among.empty()) return among;
  ModelSet today = evaluation.outcome.among;
  today.erase(evaluation.outcome.first);
  if (today.empty()) today.insert(rival(evaluation));
  return today;
}

double margin(const Evaluation& evaluation, const ModelValues& fit, ModelSet among) {
  return fit[evaluation.outcome.first] - best_fit(fit, rivals(evaluation, among));
}

// Where the margin over one rival is 0 between two answers, the fits being lines in between.
std::optional<double> crossing(double from, double at_from, double to, double at_to) {
  if ((at_from > 0) == (at_to > 0)) return std::nullopt;
  return from + (to - from) * at_from / (at_from - at_to);
}

std::optional<double> tipping_point(const Evaluation& evaluation, const ItemEffect& effect,
                                    const std::vector<ModelValues>& fits, double present) {
  std::optional<double> nearest;
  for (std::size_t i = 0; i + 1 < effect.answers.size(); ++i) {
    const AnswerEffect &from = effect.answers[i], &to = effect.answers[i + 1];
    const ModelSet others = rivals(evaluation, from.among);
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!others.contains(m)) continue;
      const ModelIndex first = evaluation.outcome.first;
      const auto at = crossing(from.value, fits[i][first] - fits[i][m], to.value,
                               fits[i + 1][first] - fits[i + 1][m]);
      if (!at) continue;
      if (!nearest || std::fabs(*at - present) < std::fabs(*nearest - present)) nearest = at;
    }
  }
  return nearest;
}

ItemEffect effect_of(const Framework& framework, const Evaluation& evaluation, std::size_t item) {
  ItemEffect effect;
  effect.item = item;
  std::vector<ModelValues> fits;
  const auto today = evaluation.sheet.of(item);
  for (const double value : possible_answers(framework, item)) {
    Sheet sheet = evaluation.sheet;
    pin(framework, item, value, sheet);
    const Standing then = standing(framework, sheet, evaluation.weights);
    AnswerEffect answer;
    answer.value = value;
    answer.possible = std::any_of(today.begin(), today.end(), [&](const Possibility& possibility) {
      return possibility.value == value;
    });
    answer.among = then.among;
    answer.leaders = then.leaders;
    answer.margin = margin(evaluation, then.fit, then.among);
    answer.tips = !(then.leaders == evaluation.outcome.leaders);
    effect.least = effect.answers.empty() ? answer.margin : std::min(effect.least, answer.margin);
    effect.most = effect.answers.empty() ? answer.margin : std::max(effect.most, answer.margin);
    effect.answers.push_back(answer);
    fits.push_back(then.fit);
  }
  if (framework.items[item].kind == ItemKind::number) {
    effect.tipping = tipping_point(evaluation, effect, fits, expected_value(today));
  }
  return effect;
}

}  // namespace

double expected_value(std::span<const Possibility> possibilities) {
  double mean = 0;
  for (const Possibility& possibility : possibilities) {
    mean += possibility.probability * possibility.value;
  }
  return mean;
}

std::vector<ItemEffect> item_effects(const Framework& framework, const Evaluation& evaluation) {
  std::vector<ItemEffect> list;
  if (evaluation.verdict <= Verdict::no_option) return list;
  for_each_in_play(framework, evaluation.sheet, [&](std::size_t, std::size_t item) {
    list.push_back(effect_of(framework, evaluation, item));
  });
  std::stable_sort(list.begin(), list.end(), [](const ItemEffect& a, const ItemEffect& b) {
    return a.most - a.least > b.most - b.least;
  });
  return list;
}

}  // namespace tripoint
