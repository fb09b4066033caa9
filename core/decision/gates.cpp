#include "core/decision/gates.h"

#include <algorithm>

#include "core/framework/predicate.h"

namespace tripoint {
namespace {

struct Outcomes {
  bool can_hold = false;
  bool can_fail = false;
};

// How a gate can turn out over all combinations of answers; `values(item, visit)` visits the
// possible ones of an item, none: no condition on it holds. Answers that meet the same conditions
// are one case.
template <class Values>
void combine(const Gate& gate, const Values& values, std::size_t at, Conditions hold,
             Outcomes& outcomes) {
  if (outcomes.can_hold && outcomes.can_fail) return;
  if (at == gate.items.size()) {
    (is_true(gate.when, hold) ? outcomes.can_hold : outcomes.can_fail) = true;
    return;
  }
  const std::size_t item = gate.items[at];
  bool any = false;
  Conditions first = 0;
  std::vector<Conditions> others;  // most questions have one answer
  values(item, [&](double value) {
    const Conditions met = conditions_met(gate.when, item, value);
    if (any && (met == first || std::find(others.begin(), others.end(), met) != others.end())) {
      return;
    }
    if (any)
      others.push_back(met);
    else
      first = met;
    any = true;
    combine(gate, values, at + 1, hold | met, outcomes);
  });
  if (!any) combine(gate, values, at + 1, hold, outcomes);
}

// Whether a condition on an answered item holds whatever its answer turns out to be.
bool some_condition_holds(const Gate& gate, const Sheet& sheet) {
  return std::any_of(gate.items.begin(), gate.items.end(), [&](std::size_t item) {
    Conditions always = sheet.items[item].count > 0 ? ~Conditions{0} : 0;
    for (const Possibility& possibility : sheet.of(item)) {
      always &= conditions_met(gate.when, item, possibility.value);
    }
    return always != 0;
  });
}

}  // namespace

GateResult test_gate(const Framework& framework, const Gate& gate, const Sheet& sheet) {
  GateResult result;
  Outcomes outcomes;
  const auto known_values = [&](std::size_t item, const auto& visit) {
    for (const Possibility& possibility : sheet.of(item)) visit(possibility.value);
  };
  combine(gate, known_values, 0, 0, outcomes);
  if (!outcomes.can_fail) {
    result.state = GateState::hit;
    return result;
  }
  if (!outcomes.can_hold && some_condition_holds(gate, sheet)) {
    outcomes = {};
    const auto with_items_not_asked = [&](std::size_t item, const auto& visit) {
      known_values(item, visit);
      if (sheet.items[item].state != AnswerState::absent) return;
      for (const AnswerRow& row : framework.items[item].rows) visit(row.value);
    };
    combine(gate, with_items_not_asked, 0, 0, outcomes);
  }
  if (!outcomes.can_hold) return result;
  result.state = GateState::not_settled;
  for (const std::size_t item : gate.items) {
    if (sheet.items[item].count > 1 || sheet.items[item].state == AnswerState::absent) {
      result.settled_by.push_back(item);
    }
  }
  return result;
}

ModelSet left_by_gates(const Framework& framework, const Sheet& sheet) {
  ModelSet left = ModelSet::all();
  for (const Gate& gate : framework.gates) {
    if (test_gate(framework, gate, sheet).state == GateState::hit) left.erase(gate.rules_out);
  }
  return left;
}

std::vector<std::vector<std::size_t>> smallest_sets_to_lift(const Framework& framework,
                                                            std::span<const GateResult> gates) {
  std::vector<std::vector<std::size_t>> sets;
  for (ModelIndex model = 0; model < model_count; ++model) {
    std::vector<std::size_t> barring;
    for (std::size_t gate = 0; gate < gates.size(); ++gate) {
      if (gates[gate].state == GateState::hit && framework.gates[gate].rules_out.contains(model)) {
        barring.push_back(gate);
      }
    }
    if (!barring.empty()) sets.push_back(std::move(barring));
  }
  if (sets.empty()) return sets;
  const auto smallest =
      std::min_element(sets.begin(), sets.end(), [](const auto& a, const auto& b) {
        return a.size() < b.size();
      })->size();
  std::erase_if(sets, [&](const auto& set) { return set.size() > smallest; });
  std::sort(sets.begin(), sets.end());
  sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
  return sets;
}

}  // namespace tripoint
