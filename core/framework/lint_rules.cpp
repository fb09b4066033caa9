#include <algorithm>
#include <cmath>
#include <limits>

#include "core/framework/lint_parts.h"
#include "core/framework/neutrality.h"
#include "core/framework/predicate.h"
#include "core/support/number.h"

namespace tripoint::lint {
namespace {

constexpr std::size_t most_interactions = 3;
constexpr double most_strength = 0.1;
constexpr double most_strength_in_all = 0.3;
constexpr double rounding = 1e-9;

struct Outcomes {
  bool can_hold = false;
  bool can_fail = false;
};

// Answers that meet every combination of conditions on an item that any answer meets: its options;
// of a number its range, the bounds of the conditions, and what lies just beside them.
void add_bounds(const Predicate& when, std::size_t item, std::vector<double>& values) {
  for (const Predicate& part : when.parts) add_bounds(part, item, values);
  const bool compares =
      when.kind == Predicate::Kind::at_most || when.kind == Predicate::Kind::at_least;
  if (!compares || when.item != item) return;
  const double up = std::nextafter(when.bound, std::numeric_limits<double>::max());
  const double down = std::nextafter(when.bound, std::numeric_limits<double>::lowest());
  values.insert(values.end(), {when.bound, up, down, std::floor(when.bound),
                               std::floor(when.bound) + 1, std::ceil(when.bound) - 1});
}

std::vector<double> telling_answers(const Item& item, const Predicate& when, std::size_t index) {
  std::vector<double> values;
  if (item.kind == ItemKind::choice) {
    for (const AnswerRow& row : item.rows) values.push_back(row.value);
    return values;
  }
  values = {item.least, item.most};
  add_bounds(when, index, values);
  std::erase_if(values, [&](double value) {
    return value < item.least || value > item.most || (item.whole && value != std::floor(value));
  });
  return values;
}

void combine(const Framework& framework, const Predicate& when,
             const std::vector<std::size_t>& items, std::size_t at, Conditions hold,
             Outcomes& outcomes) {
  if (outcomes.can_hold && outcomes.can_fail) return;
  if (at == items.size()) {
    (is_true(when, hold) ? outcomes.can_hold : outcomes.can_fail) = true;
    return;
  }
  std::vector<Conditions> seen;
  for (const double value : telling_answers(framework.items[items[at]], when, items[at])) {
    const Conditions met = conditions_met(when, items[at], value);
    if (std::find(seen.begin(), seen.end(), met) != seen.end()) continue;
    seen.push_back(met);
    combine(framework, when, items, at + 1, hold | met, outcomes);
  }
}

void satisfiable(const Framework& framework, const Predicate& when,
                 const std::vector<std::size_t>& items, const std::string& pointer,
                 Faults& faults) {
  Outcomes outcomes;
  combine(framework, when, items, 0, 0, outcomes);
  if (!outcomes.can_hold) faults.add(pointer + "/when", "can never be true");
  if (!outcomes.can_fail) faults.add(pointer + "/when", "is always true");
}

// Calls visit(sources, pointer) for every part of the skills that rests on sources.
template <class Visit>
void for_skill_sources(const Framework& framework, Visit&& visit) {
  const Skills& skills = framework.skills;
  const auto each = [&](const auto& list, const std::string& name) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      visit(list[i].sources, "/skills/" + name + "/" + std::to_string(i));
    }
  };
  visit(skills.sources, "/skills");
  each(skills.catalogue, "catalogue");
  visit(skills.severity.sources, "/skills/severity");
  visit(skills.key_person.sources, "/skills/key_person");
  visit(skills.durations.sources, "/skills/durations");
  each(skills.decisions, "decisions");
  each(skills.help, "help");
  each(skills.head_counts, "head_counts");
  visit(skills.autonomy.sources, "/skills/autonomy");
}

// Calls visit(sources, pointer) for every part of the governance that rests on sources.
template <class Visit>
void for_journey_sources(const Journey& journey, const Visit& visit) {
  if (journey.known()) visit(journey.sources, "/journey");
  for (std::size_t i = 0; i < journey.activities.size(); ++i) {
    visit(journey.activities[i].sources, "/journey/activities/" + std::to_string(i));
  }
  for (std::size_t i = 0; i < journey.actions.size(); ++i) {
    visit(journey.actions[i].sources, "/journey/actions/" + std::to_string(i));
  }
}

template <class Visit>
void for_governance_sources(const Governance& governance, const Visit& visit) {
  if (!governance.known()) return;
  visit(governance.large_project.sources, "/governance/large_project");
  for_each_topic_list(governance, [&](const auto& topics, const std::string& name) {
    for (std::size_t i = 0; i < topics.size(); ++i) {
      visit(topics[i].sources, "/governance/" + name + "/" + std::to_string(i));
    }
  });
}

}  // namespace

void reachable(const Framework& framework, Faults& faults) {
  if (!on_grid(framework)) return;
  const Neutrality figures = neutrality(framework);
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (figures.strict[m] > 0) continue;
    faults.add("/models/" + std::to_string(m), "is the only best model on none of the " +
                                                   std::to_string(figures.sheets) +
                                                   " headline answer sheets");
  }
}

void neutral(const Framework& framework, Faults& faults) {
  if (!on_grid(framework)) return;
  const Neutrality figures = neutrality(framework);
  const NeutralityRules& rules = framework.neutrality;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (figures.won[m] >= rules.least && figures.won[m] <= rules.most) continue;
    Issue& issue = faults.add("/models/" + std::to_string(m),
                              "wins too large or too small a share of all headline answer sheets");
    issue.found = percent(figures.won[m]);
    issue.allowed = percent(rules.least) + " to " + percent(rules.most);
  }
}

void gate(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.gates.size(); ++index) {
    const Gate& gate = framework.gates[index];
    const std::string pointer = "/gates/" + std::to_string(index);
    satisfiable(framework, gate.when, gate.items, pointer, faults);
    if (gate.rules_out.empty() || gate.rules_out == ModelSet::all()) {
      faults.add(pointer + "/rules_out", "rules out no model, or all of them");
    }
  }
}

void interaction(const Framework& framework, Faults& faults) {
  double sum = 0;
  for (std::size_t index = 0; index < framework.interactions.size(); ++index) {
    const Interaction& rule = framework.interactions[index];
    const std::string pointer = "/interactions/" + std::to_string(index);
    satisfiable(framework, rule.when, rule.items, pointer, faults);
    sum += rule.strength;
    if (rule.strength <= 0 || rule.strength > most_strength) {
      Issue& issue = faults.add(pointer + "/strength", "is too weak or too strong");
      issue.found = shortest(rule.strength);
      issue.allowed = "above 0, at most " + shortest(most_strength);
    }
  }
  if (framework.interactions.size() > most_interactions) {
    Issue& issue = faults.add("/interactions", "are too many");
    issue.found = std::to_string(framework.interactions.size());
    issue.allowed = "at most " + std::to_string(most_interactions);
  }
  if (sum > most_strength_in_all + rounding) {
    Issue& issue = faults.add("/interactions", "are too strong together");
    issue.found = shortest(sum);
    issue.allowed = "at most " + shortest(most_strength_in_all);
  }
}

void sourced(const Framework& framework, Faults& faults) {
  const auto check = [&](const std::vector<std::size_t>& sources, const std::string& pointer) {
    if (sources.empty()) faults.add(pointer + "/source", "names no source");
  };
  for (ModelIndex m = 0; m < model_count; ++m) {
    check(framework.models[m].sources, "/models/" + std::to_string(m));
  }
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    for (std::size_t row = 0; row < framework.items[item].rows.size(); ++row) {
      check(framework.items[item].rows[row].sources, row_pointer(framework, item, row));
    }
  }
  for (std::size_t index = 0; index < framework.gates.size(); ++index) {
    check(framework.gates[index].sources, "/gates/" + std::to_string(index));
  }
  for (std::size_t index = 0; index < framework.interactions.size(); ++index) {
    check(framework.interactions[index].sources, "/interactions/" + std::to_string(index));
  }
  for (std::size_t index = 0; index < framework.transitions.size(); ++index) {
    check(framework.transitions[index].sources, "/transitions/" + std::to_string(index));
  }
  const auto check_all = [&](const auto& list, const std::string& key) {
    for (std::size_t index = 0; index < list.size(); ++index) {
      check(list[index].sources, "/guide/" + key + "/" + std::to_string(index));
    }
  };
  check_all(framework.guide.tradeoffs, "tradeoffs");
  check_all(framework.guide.tasks, "tasks");
  check_all(framework.guide.services, "services");
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (framework.needs[m].reason.absent()) continue;
    check(framework.needs[m].sources, "/needs/" + framework.models[m].id);
  }
  if (framework.effort != ChangeEffort{}) check(framework.effort.sources, "/effort");
  for (std::size_t index = 0; index < framework.steps.size(); ++index) {
    check(framework.steps[index].sources, "/steps/" + std::to_string(index));
  }
  for (std::size_t index = 0; index < framework.phases.size(); ++index) {
    const Phase& phase = framework.phases[index];
    check(phase.sources, "/phases/" + std::to_string(index));
    if (!phase.weeks_reason.absent()) {
      check(phase.weeks_sources, "/phases/" + std::to_string(index) + "/weeks");
    }
  }
  if (framework.journey.known()) for_journey_sources(framework.journey, check);
  check(framework.elicitation.sources, "/elicitation");
  if (framework.skills.known()) for_skill_sources(framework, check);
  for_governance_sources(framework.governance, check);
  check(framework.verdict.sources, "/verdict");
}

void unused_source(const Framework& framework, Faults& faults) {
  std::vector<bool> used(framework.sources.size(), false);
  const auto mark = [&](const std::vector<std::size_t>& sources) {
    for (const std::size_t source : sources) used[source] = true;
  };
  for (const Model& model : framework.models) mark(model.sources);
  for (const Item& item : framework.items) {
    for (const AnswerRow& row : item.rows) mark(row.sources);
  }
  for (const Gate& gate : framework.gates) mark(gate.sources);
  for (const Interaction& rule : framework.interactions) mark(rule.sources);
  for (const Transition& transition : framework.transitions) mark(transition.sources);
  for (const Tradeoff& tradeoff : framework.guide.tradeoffs) mark(tradeoff.sources);
  for (const Task& task : framework.guide.tasks) mark(task.sources);
  for (const Service& service : framework.guide.services) mark(service.sources);
  mark(framework.effort.sources);
  for (const Step& step : framework.steps) mark(step.sources);
  for (const Phase& phase : framework.phases) {
    mark(phase.sources);
    mark(phase.weeks_sources);
  }
  for_journey_sources(framework.journey,
                      [&](const auto& sources, const std::string&) { mark(sources); });
  mark(framework.elicitation.sources);
  for_skill_sources(framework, [&](const std::vector<std::size_t>& sources, const std::string&) {
    mark(sources);
  });
  for_governance_sources(framework.governance,
                         [&](const auto& sources, const std::string&) { mark(sources); });
  for (const ModelNeeds& needs : framework.needs) mark(needs.sources);
  mark(framework.verdict.sources);
  for (std::size_t source = 0; source < used.size(); ++source) {
    if (used[source]) continue;
    faults.add("/sources/" + framework.sources[source].id, "is used by no rule", Severity::warning)
        .at_key = true;
  }
}

}  // namespace tripoint::lint
