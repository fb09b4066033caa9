#include "core/decision/evaluate.h"

#include <algorithm>

#include "core/decision/fit.h"
#include "core/decision/horizon.h"
#include "core/decision/open_items.h"
#include "core/decision/shares.h"
#include "core/decision/standing.h"

namespace tripoint {
namespace {

// Expected rows at the middle of the region, interactions with their probability.
void add_fit(const Framework& framework, const WeightRegion& region, Evaluation& evaluation) {
  const Sheet& sheet = evaluation.sheet;
  evaluation.criteria = sheet.criteria;
  evaluation.rows = expected_rows(framework, sheet);
  evaluation.weights.assign(region.point.begin(),
                            region.point.begin() + static_cast<std::ptrdiff_t>(region.size));
  evaluation.interactions.clear();
  evaluation.bonus = {};
  for (std::size_t index = 0; index < framework.interactions.size(); ++index) {
    const Interaction& rule = framework.interactions[index];
    const double on = probability(rule, sheet);
    if (on <= 0) continue;
    evaluation.interactions.push_back({index, on});
    evaluation.bonus[rule.favors] += rule.strength * on;
  }
  evaluation.fit = fit(evaluation.rows, evaluation.weights);
  for (ModelIndex m = 0; m < model_count; ++m) evaluation.fit[m] += evaluation.bonus[m];
}

void add_point(const ModelValues& fit, Outcome& outcome) {
  outcome.leaders = {};
  outcome.first = 0;
  outcome.point.reset();
  outcome.runner_up.reset();
  outcome.margin = 0;
  std::vector<ModelIndex> order;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (outcome.among.contains(m)) order.push_back(m);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](ModelIndex a, ModelIndex b) { return fit[a] > fit[b]; });
  for (const ModelIndex m : order) {
    if (fit[order[0]] - fit[m] < tie_tolerance) outcome.leaders.insert(m);
  }
  if (order.empty()) return;
  outcome.first = outcome.leaders.first();
  if (outcome.leaders.size() == 1) {
    outcome.point = outcome.first;
    if (order.size() > 1) outcome.runner_up = order[1];
  } else {
    ModelSet others = outcome.leaders;
    others.erase(outcome.first);
    outcome.runner_up = others.first();
  }
  if (outcome.point && outcome.runner_up) {
    outcome.margin = fit[outcome.first] - fit[*outcome.runner_up];
  }
}

void add_outcomes(const Framework& framework, WeightRegion& region, Evaluation& evaluation) {
  const Sheet& sheet = evaluation.sheet;
  const Extremes reach = extremes(framework, sheet, region);
  bool all_certain = true;
  for (Outcome* outcome : {&evaluation.outcome, &evaluation.without_gates}) {
    add_point(evaluation.fit, *outcome);
    outcome->necessary = necessary_winners(reach, outcome->among);
    outcome->possible = possible_winners(reach, outcome->among);
    outcome->max_regret = max_regret(reach, outcome->among);
    all_certain = all_certain && outcome->necessary.size() == 1;
  }
  const MixedShares mixed = all_certain
                                ? MixedShares{}
                                : mixed_shares(framework, sheet, region, evaluation.outcome.among);
  evaluation.outcome.shares = mixed.available;
  evaluation.without_gates.shares = mixed.all;
  for (Outcome* outcome : {&evaluation.outcome, &evaluation.without_gates}) {
    if (outcome->necessary.size() == 1) {
      outcome->shares = certain_shares(framework, sheet, outcome->necessary.first());
    }
  }
}

void add_gates(const Framework& framework, Evaluation& evaluation) {
  evaluation.gates.clear();
  evaluation.outcome.among = evaluation.without_gates.among = ModelSet::all();
  for (const Gate& gate : framework.gates) {
    evaluation.gates.push_back(test_gate(framework, gate, evaluation.sheet));
    if (evaluation.gates.back().state == GateState::hit) {
      evaluation.outcome.among.erase(gate.rules_out);
    }
  }
}

void add_verdict(const Framework& framework, Evaluation& evaluation) {
  const Outcome& outcome = evaluation.outcome;
  const VerdictRules& rules = framework.verdict;
  evaluation.capped = false;
  const auto& items = evaluation.sheet.items;
  const bool answered =
      std::any_of(items.begin(), items.end(), [](const SheetItem& item) { return item.asked; });
  if (!answered || evaluation.criteria.empty()) {
    evaluation.verdict = Verdict::not_assessed;
    return;
  }
  if (outcome.among.size() < 2) {
    evaluation.verdict = outcome.among.empty() ? Verdict::no_option : Verdict::only_option;
    return;
  }
  Verdict verdict = Verdict::too_close_to_call;
  if (outcome.point) {
    // Shares of certain and all but certain winners may lack an ulp of 1 or of a threshold.
    const double share = outcome.shares.value[*outcome.point] + tie_tolerance;
    if (outcome.necessary.size() == 1 && outcome.necessary.contains(*outcome.point)) {
      verdict = Verdict::certain;
    } else if (share >= rules.robust_share) {
      verdict = Verdict::robust;
    } else if (share >= rules.leaning_share) {
      verdict = Verdict::leaning;
    }
    if (verdict > Verdict::leaning &&
        !unsettled_against(framework, evaluation, *outcome.point).empty()) {
      verdict = Verdict::leaning;
      evaluation.capped = true;
    }
  }
  evaluation.verdict = verdict;
}

// A result is provisional while the objective is not known, or too little is.
void add_provisional(const Framework& framework, Evaluation& evaluation) {
  const VerdictRules& rules = framework.verdict;
  evaluation.open_headlines.clear();
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    const std::size_t headline = framework.criteria[g].first_item;
    const AnswerState state = evaluation.sheet.items[headline].state;
    if (state == AnswerState::open && evaluation.sheet.in_play[headline] != 0) {
      evaluation.open_headlines.push_back(headline);
    }
    if (g == rules.objective_criterion) {
      evaluation.objective_open =
          state == AnswerState::open || state == AnswerState::not_applicable;
    }
  }
  evaluation.provisional =
      evaluation.verdict > Verdict::no_option &&
      (evaluation.objective_open || evaluation.open_headlines.size() > rules.most_open_headlines);
}

void add_status_quo(const Framework& framework, Evaluation& evaluation) {
  evaluation.likeness = {};
  double answered = 0;
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    const AnswerState state = evaluation.sheet.items[item].state;
    const bool known = state == AnswerState::definite || state == AnswerState::range;
    if (!framework.items[item].describes_present || !known) continue;
    const ModelValues mean = expected_affinity(evaluation.sheet.of(item));
    for (ModelIndex m = 0; m < model_count; ++m) evaluation.likeness[m] += mean[m];
    answered += 1;
  }
  for (double& value : evaluation.likeness) value /= std::max(answered, 1.0);
  const ModelSet most = leaders_of(evaluation.likeness, ModelSet::all());
  evaluation.status_quo.reset();
  if (most.size() == 1) evaluation.status_quo = most.first();
}

// Fit, outcome and verdict; what follows from them for the reader is left to the caller.
void conclude(const Framework& framework, WeightRegion& region, Evaluation& evaluation) {
  add_fit(framework, region, evaluation);
  add_gates(framework, evaluation);
  add_outcomes(framework, region, evaluation);
  add_verdict(framework, evaluation);
}

// What another sheet, or another region, would come to.
Conclusion conclusion(const Framework& framework, WeightRegion& region, const Sheet& sheet) {
  Evaluation other;
  other.sheet = sheet;
  conclude(framework, region, other);
  return {other.fit, other.outcome, other.verdict};
}

}  // namespace

bool is_constrained(const Evaluation& evaluation) {
  return !(evaluation.outcome.leaders == evaluation.without_gates.leaders);
}

std::vector<std::size_t> unsettled_against(const Framework& framework, const Evaluation& evaluation,
                                           ModelIndex model) {
  std::vector<std::size_t> gates;
  for (std::size_t gate = 0; gate < evaluation.gates.size(); ++gate) {
    if (evaluation.gates[gate].state == GateState::not_settled &&
        framework.gates[gate].rules_out.contains(model)) {
      gates.push_back(gate);
    }
  }
  return gates;
}

void evaluate_sheet(const Framework& framework, WeightRegion& region, Evaluation& evaluation) {
  conclude(framework, region, evaluation);
  add_provisional(framework, evaluation);
  add_status_quo(framework, evaluation);
  evaluation.open_items = open_items(framework, evaluation);
}

void evaluate(const Framework& framework, const Group& group, const Entity& entity,
              const EvaluateOptions& options, WeightRegions& regions, Evaluation& evaluation) {
  resolve(framework, group, entity, options.without, evaluation.sheet);
  WeightRegion& region = regions.of(evaluation.sheet.criteria);
  evaluate_sheet(framework, region, evaluation);
  evaluation.acceptability.reset();
  if (options.acceptability && evaluation.verdict > Verdict::no_option) {
    evaluation.acceptability =
        acceptability(framework, evaluation.sheet, region, evaluation.outcome.among);
  }
  evaluation.in_three_years.reset();
  if (std::optional<Sheet> later = in_three_years(framework, evaluation.sheet)) {
    evaluation.in_three_years = conclusion(framework, regions.of(later->criteria), *later);
  }
  evaluation.any_weights.reset();
  if (region.whole) return;
  WeightRegion whole = weight_region({}, evaluation.sheet.criteria, framework.verdict);
  evaluation.any_weights = conclusion(framework, whole, evaluation.sheet);
}

Evaluation evaluate(const Framework& framework, const Group& group, const Entity& entity,
                    const EvaluateOptions& options) {
  Evaluation evaluation;
  WeightRegions regions(framework.verdict, group.priorities);
  evaluate(framework, group, entity, options, regions, evaluation);
  return evaluation;
}

}  // namespace tripoint
