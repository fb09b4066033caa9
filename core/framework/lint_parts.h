#pragma once

#include <string>
#include <vector>

#include "core/framework/framework.h"
#include "core/support/issue.h"

// The rules of the lint. Only lint*.cpp include this.
namespace tripoint::lint {

// Collects the faults of one rule.
class Faults {
 public:
  Faults(std::vector<Issue>& issues, std::string_view rule) : issues_(issues), rule_(rule) {}

  Issue& add(std::string pointer, std::string message, Severity severity = Severity::error) {
    Issue issue;
    issue.severity = severity;
    issue.code = rule_;
    issue.pointer = std::move(pointer);
    issue.message = std::move(message);
    issues_.push_back(std::move(issue));
    return issues_.back();
  }

 private:
  std::vector<Issue>& issues_;
  std::string_view rule_;
};

std::string criterion_pointer(std::size_t criterion);
std::string item_pointer(const Framework& framework, std::size_t item);
std::string row_pointer(const Framework& framework, std::size_t item, std::size_t row);
// "centralized, integrated"
std::string named(const Framework& framework, ModelSet models);
std::string percent(double part);

// lint_items.cpp
void grid(const Framework& framework, Faults& faults);
void headline(const Framework& framework, Faults& faults);
void rows(const Framework& framework, Faults& faults);
void full_range(const Framework& framework, Faults& faults);
void monotone(const Framework& framework, Faults& faults);
void partial_order(const Framework& framework, Faults& faults);
void dead_option(const Framework& framework, Faults& faults);
void dead_item(const Framework& framework, Faults& faults);
void duplicate_item(const Framework& framework, Faults& faults);
void judgement_range(const Framework& framework, Faults& faults);
void entity_question(const Framework& framework, Faults& faults);
void horizon_pair(const Framework& framework, Faults& faults);
void characteristic(const Framework& framework, Faults& faults);

// lint_rules.cpp
void reachable(const Framework& framework, Faults& faults);
void neutral(const Framework& framework, Faults& faults);
void gate(const Framework& framework, Faults& faults);
void interaction(const Framework& framework, Faults& faults);
void sourced(const Framework& framework, Faults& faults);
void unused_source(const Framework& framework, Faults& faults);

// lint_skills.cpp
void skill_everywhere(const Framework& framework, Faults& faults);
void skill_share(const Framework& framework, Faults& faults);
void skill_decision(const Framework& framework, Faults& faults);
void skill_tier(const Framework& framework, Faults& faults);
void skill_mean(const Framework& framework, Faults& faults);

// lint_journey.cpp
void phase_span(const Framework& framework, Faults& faults);
void first_actions(const Framework& framework, Faults& faults);
void plan_training(const Framework& framework, Faults& faults);

// lint_governance.cpp
void raci(const Framework& framework, Faults& faults);
void alignment(const Framework& framework, Faults& faults);
void risk_trigger(const Framework& framework, Faults& faults);
void mistake_table(const Framework& framework, Faults& faults);

// lint_texts.cpp
void forbidden_word(const Framework& framework, Faults& faults);
void text_length(const Framework& framework, Faults& faults);
void sentence(const Framework& framework, Faults& faults);
void placeholder(const Framework& framework, Faults& faults);

}  // namespace tripoint::lint
