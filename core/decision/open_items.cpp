#include "core/decision/open_items.h"

#include <algorithm>
#include <tuple>

#include "core/decision/fit.h"
#include "core/decision/shares.h"
#include "core/decision/standing.h"

namespace tripoint {
namespace {

// Expected fit when the item turns out to have this answer.
ModelValues fit_given(const Framework& framework, const Evaluation& evaluation, double part,
                      std::size_t item, const Possibility& answer, const ModelValues& expected) {
  const Pinned pinned{item, answer.value};
  const ModelValues bonus = expected_bonus(framework, evaluation.sheet, &pinned);
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
ModelSet left_given(const Framework& framework, const Sheet& sheet, std::size_t item,
                    std::size_t answer) {
  Sheet known = sheet;
  known.items[item].first += static_cast<std::uint32_t>(answer);
  known.items[item].count = 1;
  return left_by_gates(framework, known);
}

// `evaluation` counts the item as open; `leaders` are those of today.
OpenItem valued(const Framework& framework, const Evaluation& evaluation, std::size_t place,
                std::size_t item, ModelSet leaders) {
  const Outcome& outcome = evaluation.outcome;
  const auto answers = evaluation.sheet.of(item);
  const ModelValues expected = expected_affinity(answers);
  const double part =
      evaluation.weights[place] * part_of_row(framework, evaluation.sheet, place, item);
  const bool gated = in_some_gate(framework, item);
  OpenItem open;
  open.item = item;
  double informed = 0, least = 0, most = 0;
  ModelValues kept{};  // what each model is worth over the answers that do not rule it out
  for (std::size_t a = 0; a < answers.size(); ++a) {
    const double probability = answers[a].probability;
    const ModelValues fit = fit_given(framework, evaluation, part, item, answers[a], expected);
    const ModelSet left = gated ? left_given(framework, evaluation.sheet, item, a) : outcome.among;
    informed += probability * best_fit(fit, left);
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (left.contains(m)) kept[m] += probability * fit[m];
    }
    if (!(leaders_of(fit, left) == leaders)) {
      open.changes_winner = true;
      open.probability += probability;
    }
    if (!outcome.runner_up) continue;
    const double margin = fit[outcome.first] - fit[*outcome.runner_up];
    least = a == 0 ? margin : std::min(least, margin);
    most = a == 0 ? margin : std::max(most, margin);
  }
  open.probability = std::min(open.probability, 1.0);
  const double gain = informed - best_fit(kept, outcome.among);
  open.value = gain > tie_tolerance ? gain : 0;
  open.swing = most - least;
  return open;
}

std::vector<OpenItem> in_order(std::vector<OpenItem> open) {
  std::stable_sort(open.begin(), open.end(), [](const OpenItem& a, const OpenItem& b) {
    return std::tuple(a.changes_winner, a.value, a.swing) >
           std::tuple(b.changes_winner, b.value, b.swing);
  });
  return open;
}

std::vector<OpenItem> open_in_play(const Framework& framework, const Evaluation& evaluation) {
  std::vector<OpenItem> open;
  for_each_in_play(framework, evaluation.sheet, [&](std::size_t place, std::size_t item) {
    if (evaluation.sheet.items[item].count < 2) return;
    open.push_back(valued(framework, evaluation, place, item, evaluation.outcome.leaders));
  });
  return open;
}

}  // namespace

std::vector<OpenItem> open_items(const Framework& framework, const Evaluation& evaluation) {
  return in_order(open_in_play(framework, evaluation));
}

std::vector<OpenItem> next_questions(const Framework& framework, const Evaluation& evaluation) {
  std::vector<OpenItem> list = open_in_play(framework, evaluation);
  for (std::size_t place = 0; place < evaluation.criteria.size(); ++place) {
    const Criterion& criterion = framework.criteria[evaluation.criteria[place]];
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      if (evaluation.sheet.items[item].state != AnswerState::absent) continue;
      Evaluation asked = evaluation;
      open_up(framework, item, asked.sheet);
      const Standing now = standing(framework, asked.sheet, asked.weights);
      asked.bonus = now.bonus;
      asked.fit = now.fit;
      list.push_back(valued(framework, asked, place, item, evaluation.outcome.leaders));
      list.back().asked = false;
    }
  }
  return in_order(std::move(list));
}

std::optional<std::size_t> next_question(const Framework& framework, const Evaluation& evaluation,
                                         std::span<const std::size_t> passed) {
  const auto is_passed = [&](std::size_t item) {
    return std::find(passed.begin(), passed.end(), item) != passed.end();
  };
  for (const std::size_t item : evaluation.open_headlines) {
    if (!is_passed(item)) return item;
  }
  for (const OpenItem& open : next_questions(framework, evaluation)) {
    if ((open.changes_winner || open.value > 0) && !is_passed(open.item)) return open.item;
  }
  return std::nullopt;
}

}  // namespace tripoint
