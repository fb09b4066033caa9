#include "core/rollout/raci.h"

#include <algorithm>

namespace tripoint {
namespace {

bool contains(const std::vector<Actor>& actors, const Actor& actor) {
  return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

const RaciChoice* choice_of(const Group& group, std::size_t step) {
  const auto& choices = group.arrangements.raci;
  const auto at = std::find_if(choices.begin(), choices.end(),
                               [&](const RaciChoice& choice) { return choice.step == step; });
  return at == choices.end() ? nullptr : &*at;
}

bool is_done(const Group& group, std::size_t step) {
  const RaciChoice* choice = choice_of(group, step);
  return choice != nullptr && choice->done;
}

StepPlan plan_step(const Framework& framework, const Group& group, std::size_t index) {
  const RaciStep& step = framework.governance.raci[index];
  const RaciChoice* choice = choice_of(group, index);
  StepPlan plan;
  plan.step = index;
  for (std::size_t letter = 0; letter < letter_count; ++letter) {
    if (choice != nullptr && !choice->actors[letter].empty()) {
      plan.actors[letter] = choice->actors[letter];
      continue;
    }
    for (const RaciAssignment& one : step.assignments) {
      if ((one.letters >> letter & 1U) != 0) plan.actors[letter].push_back({false, one.party});
    }
  }
  for (const RaciLetter letter : {RaciLetter::consulted, RaciLetter::informed}) {
    std::erase_if(plan.actors[static_cast<std::size_t>(letter)], [&](const Actor& actor) {
      return contains(plan.with(RaciLetter::accountable), actor) ||
             contains(plan.with(RaciLetter::responsible), actor);
    });
  }
  const auto& accountable = plan.with(RaciLetter::accountable);
  if (choice != nullptr && !choice->actors[0].empty()) {
    plan.accountability = Accountability::chosen;
    const Actor& chosen = accountable.front();
    plan.no_candidate = step.open() && !chosen.is_person &&
                        std::find(step.candidates.begin(), step.candidates.end(), chosen.index) ==
                            step.candidates.end();
  } else if (!accountable.empty()) {
    plan.accountability = Accountability::given;
  }
  plan.done = is_done(group, index);
  if (choice != nullptr) plan.note = choice->note;
  for (const std::size_t need : step.needs) {
    if (plan.done && !is_done(group, need)) plan.done_before.push_back(need);
  }
  return plan;
}

}  // namespace

RaciPlan plan_raci(const Framework& framework, const Group& group) {
  const auto& steps = framework.governance.raci;
  RaciPlan plan;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    StepPlan step = plan_step(framework, group, i);
    const auto& accountable = step.with(RaciLetter::accountable);
    if (accountable.size() == 1) ++plan.settled;
    if (const auto other = steps[i].independent_of; other && !accountable.empty()) {
      step.same_accountable = accountable == plan.steps[*other].with(RaciLetter::accountable);
    }
    plan.steps.push_back(std::move(step));
  }
  return plan;
}

const Text& who_is(const Party& party, ModelIndex model) {
  return party.who[model].absent() ? party.name : party.who[model];
}

}  // namespace tripoint
