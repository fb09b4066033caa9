#include <algorithm>

#include "core/framework/lint_parts.h"

// Roles, steps, alignment, risks and mistakes.
namespace tripoint::lint {
namespace {

std::string pointer_to(const std::string& list, std::size_t index) {
  return "/governance/" + list + "/" + std::to_string(index);
}

std::size_t count_of(const RaciStep& step, RaciLetter letter) {
  return static_cast<std::size_t>(
      std::count_if(step.assignments.begin(), step.assignments.end(),
                    [&](const auto& one) { return (one.letters & bit_of(letter)) != 0; }));
}

bool is_candidate(const RaciStep& step, std::optional<std::size_t> party) {
  return party &&
         std::find(step.candidates.begin(), step.candidates.end(), *party) != step.candidates.end();
}

// The numbers of one published list: each of 1 to the largest exactly once.
void check_numbers(const Governance& governance, std::size_t AlignmentItem::*number,
                   const std::string& key, Faults& faults) {
  const auto& items = governance.alignment;
  std::size_t largest = 0, listed = 0;
  for (const AlignmentItem& item : items) {
    largest = std::max(largest, item.*number);
    listed += item.*number > 0 ? 1U : 0U;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto same = [&](const AlignmentItem& other) { return other.*number == items[i].*number; };
    const auto before = items.begin() + static_cast<std::ptrdiff_t>(i);
    if (items[i].*number > 0 && std::any_of(items.begin(), before, same)) {
      faults.add(pointer_to("alignment", i) + "/" + key, "is the number of an earlier item");
      return;
    }
  }
  if (listed == largest) return;
  Issue& issue = faults.add("/governance/alignment", "leaves out a " + key);
  issue.found = std::to_string(listed);
  issue.allowed = std::to_string(largest);
}

}  // namespace

void raci(const Framework& framework, Faults& faults) {
  const auto& steps = framework.governance.raci;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const RaciStep& step = steps[i];
    const std::string pointer = pointer_to("raci", i);
    const std::size_t accountable = count_of(step, RaciLetter::accountable);
    if (accountable != (step.open() ? 0U : 1U)) {
      Issue& issue = faults.add(pointer + "/assignments", "makes too few or too many accountable");
      issue.found = std::to_string(accountable);
      issue.allowed = step.open() ? "0, since it has candidates" : "1";
    }
    if (count_of(step, RaciLetter::responsible) == 0) {
      faults.add(pointer + "/assignments", "makes nobody responsible");
    }
    if (step.candidates.size() == 1) faults.add(pointer + "/candidates", "leaves no choice");
    for (const auto& party : step.proposed) {
      if (step.open() ? is_candidate(step, party) : !party) continue;
      faults.add(pointer, "proposes somebody who is no candidate, or nobody");
      break;
    }
    if (i > 0 && step.number != steps[i - 1].number && step.number != steps[i - 1].number + 1) {
      faults.add(pointer + "/number", "is not the next step");
    }
  }
}

void alignment(const Framework& framework, Faults& faults) {
  const Governance& governance = framework.governance;
  check_numbers(governance, &AlignmentItem::tip, "tip", faults);
  check_numbers(governance, &AlignmentItem::way, "way", faults);
  bool tactics = false;
  for (std::size_t i = 0; i < governance.alignment.size(); ++i) {
    const AlignmentItem& item = governance.alignment[i];
    const std::string pointer = pointer_to("alignment", i);
    if (item.tip + item.way == 0) faults.add(pointer, "is in none of the published lists");
    if (item.mindset && tactics) {
      faults.add(pointer + "/mindset", "comes after an item that it should precede");
    }
    tactics = tactics || !item.mindset;
  }
}

void risk_trigger(const Framework& framework, Faults& faults) {
  const auto& risks = framework.governance.risks;
  for (std::size_t i = 0; i < risks.size(); ++i) {
    if (!risks[i].when.empty() || !risks[i].unanswered.empty() || !risks[i].lacks.empty()) continue;
    faults.add(pointer_to("risks", i), "is triggered by nothing");
  }
}

void mistake_table(const Framework& framework, Faults& faults) {
  const MistakeRules& rules = framework.governance.mistakes;
  for (std::size_t severity = 0; severity < rules.severities.size(); ++severity) {
    for (std::size_t audience = 0; audience < rules.audiences.size(); ++audience) {
      const std::size_t response = response_to(rules, severity, audience);
      const bool milder = (severity > 0 && response < response_to(rules, severity - 1, audience)) ||
                          (audience > 0 && response < response_to(rules, severity, audience - 1));
      if (!milder) continue;
      faults.add(pointer_to("mistakes/table", severity) + "/" + std::to_string(audience),
                 "answers a worse mistake with less");
    }
  }
}

}  // namespace tripoint::lint
