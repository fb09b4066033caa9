#include "core/rollout/raci.h"

#include <algorithm>

namespace tripoint {
namespace {

bool contains(const std::vector<Actor>& actors, const Actor& actor) {
  return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

bool is_done(const Group& group, std::size_t step) {
  const RaciChoice* choice = find_choice(group.arrangements, step);
  return choice != nullptr && choice->done;
}

// Who has a letter by the framework.
std::vector<Actor> given(const RaciStep& step, std::size_t letter) {
  std::vector<Actor> actors;
  for (const RaciAssignment& one : step.assignments) {
    if ((one.letters >> letter & 1U) != 0) actors.push_back({false, one.party});
  }
  return actors;
}

StepPlan plan_step(const Framework& framework, const Group& group, std::size_t index) {
  const RaciStep& step = framework.governance.raci[index];
  const RaciChoice* choice = find_choice(group.arrangements, index);
  StepPlan plan;
  plan.step = index;
  for (std::size_t letter = 0; letter < letter_count; ++letter) {
    const bool told = choice != nullptr && !choice->actors[letter].empty();
    plan.actors[letter] = told ? choice->actors[letter] : given(step, letter);
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

const RaciChoice* find_choice(const Arrangements& told, std::size_t step) {
  const auto at = std::find_if(told.raci.begin(), told.raci.end(),
                               [&](const RaciChoice& choice) { return choice.step == step; });
  return at == told.raci.end() ? nullptr : &*at;
}

unsigned letters_of(const StepPlan& step, const Actor& actor) {
  unsigned letters = 0;
  for (std::size_t letter = 0; letter < letter_count; ++letter) {
    if (contains(step.actors[letter], actor)) letters |= 1U << letter;
  }
  return letters;
}

void set_letters(const Framework& framework, Group& group, std::size_t step, const Actor& actor,
                 unsigned letters) {
  auto& choices = group.arrangements.raci;
  auto at = std::find_if(choices.begin(), choices.end(),
                         [&](const RaciChoice& choice) { return choice.step == step; });
  if (at == choices.end()) at = choices.insert(choices.end(), RaciChoice{step, {}, false, {}});
  const StepPlan before = plan_step(framework, group, step);
  const unsigned had = letters_of(before, actor);
  for (std::size_t letter = 0; letter < letter_count; ++letter) {
    const unsigned bit = 1U << letter;
    if ((had & bit) == (letters & bit)) continue;
    std::vector<Actor> actors = before.actors[letter];
    if ((letters & bit) == 0) {
      std::erase(actors, actor);
    } else if (letter == static_cast<std::size_t>(RaciLetter::accountable)) {
      actors = {actor};
    } else {
      actors.push_back(actor);
    }
    if (actors == given(framework.governance.raci[step], letter)) actors.clear();
    at->actors[letter] = std::move(actors);
  }
  if (*at == RaciChoice{step, {}, false, {}}) choices.erase(at);
}

const Text& who_is(const Party& party, ModelIndex model) {
  return party.who[model].absent() ? party.name : party.who[model];
}

}  // namespace tripoint
