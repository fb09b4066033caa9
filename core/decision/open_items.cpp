#include "core/decision/open_items.h"

#include <algorithm>
#include <tuple>

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

bool in_some_gate(const Framework& framework, std::size_t item) {
  return std::any_of(framework.gates.begin(), framework.gates.end(), [&](const Gate& gate) {
    return std::find(gate.items.begin(), gate.items.end(), item) != gate.items.end();
  });
}

// The models that gates leave when the item turns out to have its answer number `answer`.
ModelSet left_by_gates(const Framework& framework, const Sheet& sheet, std::size_t item,
                       std::size_t answer) {
  Sheet known = sheet;
  known.items[item].first += static_cast<std::uint32_t>(answer);
  known.items[item].count = 1;
  ModelSet left = ModelSet::all();
  for (const Gate& gate : framework.gates) {
    if (test_gate(framework, gate, known).state == GateState::hit) left.erase(gate.rules_out);
  }
  return left;
}

ModelSet leaders(const ModelValues& fit, ModelSet among) {
  const double most = best(fit, among);
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (most - fit[m] >= tie_tolerance) among.erase(m);
  }
  return among;
}

OpenItem valued(const Framework& framework, const Evaluation& evaluation, std::size_t place,
                std::size_t item) {
  const Outcome& outcome = evaluation.outcome;
  const auto answers = evaluation.sheet.of(item);
  const ModelValues expected = expected_affinity(answers);
  const bool gated = in_some_gate(framework, item);
  OpenItem open;
  open.item = item;
  double informed = 0, least = 0, most = 0;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    const ModelValues fit = fit_given(framework, evaluation, place, item, answers[a], expected);
    informed += answers[a].probability * best(fit, outcome.among);
    const ModelSet left =
        gated ? left_by_gates(framework, evaluation.sheet, item, a) : outcome.among;
    if (!(leaders(fit, left) == outcome.leaders)) open.changes_winner = true;
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
    return std::tuple(a.changes_winner, a.value, a.swing) >
           std::tuple(b.changes_winner, b.value, b.swing);
  });
  return open;
}

}  // namespace tripoint
