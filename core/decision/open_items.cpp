#include "core/decision/open_items.h"

#include <algorithm>

#include "core/decision/shares.h"

namespace tripoint {
namespace {

double best(const ModelValues& fit, ModelSet among) {
  double value = 0;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (among.contains(m)) value = std::max(value, fit[m]);
  }
  return value;
}

// Expected fit when the item turns out to have this answer.
ModelValues fit_given(const Framework& framework, const Evaluation& evaluation, std::size_t place,
                      std::size_t item, const Possibility& answer, const ModelValues& expected) {
  const Sheet& sheet = evaluation.sheet;
  const double part =
      evaluation.weights[place] * framework.items[item].weight / sheet.weight[place];
  const Pinned pinned{item, answer.value};
  const ModelValues bonus = expected_bonus(framework, sheet, &pinned);
  ModelValues fit = evaluation.fit;
  for (ModelIndex m = 0; m < model_count; ++m) {
    fit[m] += part * (answer.affinity[m] - expected[m]) + (bonus[m] - evaluation.bonus[m]);
  }
  return fit;
}

OpenItem valued(const Framework& framework, const Evaluation& evaluation, std::size_t place,
                std::size_t item) {
  const Outcome& outcome = evaluation.outcome;
  const auto answers = evaluation.sheet.of(item);
  const ModelValues expected = expected_affinity(answers);
  OpenItem open{item, 0, 0};
  double informed = 0, least = 0, most = 0;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    const ModelValues fit = fit_given(framework, evaluation, place, item, answers[a], expected);
    informed += answers[a].probability * best(fit, outcome.among);
    if (!outcome.runner_up) continue;
    const double margin = fit[outcome.first] - fit[*outcome.runner_up];
    least = a == 0 ? margin : std::min(least, margin);
    most = a == 0 ? margin : std::max(most, margin);
  }
  const double gain = informed - best(evaluation.fit, outcome.among);
  open.value = gain > tie_tolerance ? gain : 0;
  open.swing = most - least;
  return open;
}

}  // namespace

std::vector<OpenItem> open_items(const Framework& framework, const Evaluation& evaluation) {
  const Sheet& sheet = evaluation.sheet;
  std::vector<OpenItem> open;
  for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
    const Criterion& criterion = framework.criteria[sheet.criteria[place]];
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      if (sheet.in_play[item] == 0 || sheet.items[item].count < 2) continue;
      open.push_back(valued(framework, evaluation, place, item));
    }
  }
  std::stable_sort(open.begin(), open.end(), [](const OpenItem& a, const OpenItem& b) {
    return a.value > b.value || (a.value == b.value && a.swing > b.swing);
  });
  return open;
}

}  // namespace tripoint
