#include "core/framework/lint.h"

#include "core/framework/lint_parts.h"
#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint {
namespace {

struct CheckedRule {
  LintRule rule;
  void (*check)(const Framework&, lint::Faults&);
};

constexpr auto rules = std::to_array<CheckedRule>({
    {{"grid", "every affinity is 0, 0.25, 0.5, 0.75 or 1"}, lint::grid},
    {{"headline",
      "the headline of a criterion is a choice, and each of its options tells the models apart"},
     lint::headline},
    {{"rows", "an item has 3 to 5 options or breakpoints"}, lint::rows},
    {{"full-range", "every criterion, and every headline, uses both 0 and 1"}, lint::full_range},
    {{"monotone",
      "an ordered item has a declared direction and keeps to it; an unordered one has none"},
     lint::monotone},
    {{"partial-order", "along the declared steps no named model loses"}, lint::partial_order},
    {{"dead-option", "any two options differ in what they can decide"}, lint::dead_option},
    {{"dead-item", "some answer to an item changes the differences between models"},
     lint::dead_item},
    {{"duplicate-item", "no two items of a criterion have the same affinities"},
     lint::duplicate_item},
    {{"judgement-range", "a refinement that rests on judgement stays between 0.25 and 0.75"},
     lint::judgement_range},
    {{"entity-question", "what can be asked of one entity has a question for it, and only that"},
     lint::entity_question},
    {{"horizon-pair", "the two questions of a pair have the same options"}, lint::horizon_pair},
    {{"characteristic", "every characteristic is asked for by some item"}, lint::characteristic},
    {{"reachable", "every model is the only best one on some headline answer sheet"},
     lint::reachable},
    {{"neutrality", "the share of headline answer sheets that each model wins lies in its range"},
     lint::neutral},
    {{"gate", "a gate can be true and can be false, and rules out one or two models"}, lint::gate},
    {{"interaction",
      "at most three interactions, each above 0 and at most 0.1, 0.3 in all, that can be on and "
      "off"},
     lint::interaction},
    {{"skill-everywhere", "every skill is needed somewhere under every model"},
     lint::skill_everywhere},
    {{"skill-share",
      "from model to model less skill is needed at the center, and more in the units"},
     lint::skill_share},
    {{"skill-decision", "every gap in a skill is decided by a rule, and every rule decides some"},
     lint::skill_decision},
    {{"skill-tier", "a unit of the highest tier is not in the lowest"}, lint::skill_tier},
    {{"skill-mean", "what follows from skill levels is a number with their range"},
     lint::skill_mean},
    {{"raci",
      "every step has one who is accountable, or candidates and a proposal, and one responsible"},
     lint::raci},
    {{"alignment",
      "every number of a published list stands once in the checklist, and mindset comes first"},
     lint::alignment},
    {{"risk-trigger", "something triggers every risk between those who work together"},
     lint::risk_trigger},
    {{"mistake-table", "a worse mistake, or a larger audience, is not answered with less"},
     lint::mistake_table},
    {{"phase-span",
      "each special phase stands once, in the order of time, and every stretch has its weeks"},
     lint::phase_span},
    {{"first-actions", "five actions hold for every group, so that a plan always has as many"},
     lint::first_actions},
    {{"plan-training", "some activity of the plan for users trains them"}, lint::plan_training},
    {{"sourced", "every rule has a source"}, lint::sourced},
    {{"unused-source", "every source is used (a warning)"}, lint::unused_source},
    {{"forbidden-word", "no text uses a word that its language lists as never to be used"},
     lint::forbidden_word},
    {{"text-length", "questions and options are short enough to be answered in seconds"},
     lint::text_length},
    {{"sentence", "a reason is one sentence, a question ends with a question mark"},
     lint::sentence},
    {{"placeholder",
      "a text has the same {placeholders} in every language, and only such as are filled in"},
     lint::placeholder},
});

constexpr auto names = [] {
  std::array<LintRule, rules.size()> list{};
  for (std::size_t i = 0; i < rules.size(); ++i) list[i] = rules[i].rule;
  return list;
}();

}  // namespace

std::span<const LintRule> lint_rules() { return names; }

std::vector<Issue> lint_framework(const Framework& framework) {
  std::vector<Issue> issues;
  for (const CheckedRule& rule : rules) {
    lint::Faults faults(issues, rule.rule.name);
    rule.check(framework, faults);
  }
  return issues;
}

namespace lint {

std::string criterion_pointer(std::size_t criterion) {
  return "/criteria/" + std::to_string(criterion);
}

std::string item_pointer(const Framework& framework, std::size_t item) {
  const std::size_t criterion = framework.items[item].criterion;
  return criterion_pointer(criterion) + "/items/" +
         std::to_string(item - framework.criteria[criterion].first_item);
}

std::string row_pointer(const Framework& framework, std::size_t item, std::size_t row) {
  const bool choice = framework.items[item].kind == ItemKind::choice;
  return item_pointer(framework, item) + (choice ? "/options/" : "/breakpoints/") +
         std::to_string(row);
}

std::string named(const Framework& framework, ModelSet models) {
  std::vector<std::string> ids;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (models.contains(m)) ids.push_back(framework.models[m].id);
  }
  return list(ids);
}

std::string percent(double part) { return fixed(100 * part, 2) + " %"; }

}  // namespace lint
}  // namespace tripoint
