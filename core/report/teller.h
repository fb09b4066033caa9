#pragma once

#include <string>
#include <vector>

#include "core/decision/reasons.h"
#include "core/report/narrative.h"
#include "core/rollout/skills.h"
#include "core/support/text.h"

// How the sentences of the narrative are made. Only its sources include this.
namespace tripoint {

inline constexpr int amount_decimals = 3;
inline constexpr double shown_as_zero = 0.0005;  // with amount_decimals
inline constexpr int fit_decimals = 2;
inline constexpr std::size_t most_cited = 3;

// Puts one result into words of one language.
class Teller {
 public:
  Teller(const Framework& framework, LanguageIndex language, bool whole_group)
      : framework_(framework), language_(language), whole_group_(whole_group) {}

  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework_.texts[id][language_], values);
  }
  const std::string& in(const Text& text) const { return text[language_]; }
  const std::string& model(ModelIndex index) const { return in(framework_.models[index].name); }
  const std::string& question(std::size_t index) const {
    const Item& item = framework_.items[index];
    return in(whole_group_ || item.question_entity.absent() ? item.question : item.question_entity);
  }
  std::string number(double value, int decimals) const {
    return decimal_text(framework_, value, decimals, language_);
  }
  // With a blank at which no line is broken.
  static std::string share(double value) { return share_number(value) + "\u00A0%"; }
  std::string models(ModelSet set, TextId conjunction) const {
    std::vector<std::string> names;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (set.contains(m)) names.push_back(model(m));
    }
    return joined(framework_, names, conjunction, language_);
  }
  std::string items(const std::vector<std::size_t>& list, TextId conjunction) const {
    std::vector<std::string> names;
    for (const std::size_t item : list) names.push_back(in(framework_.items[item].name));
    return joined(framework_, names, conjunction, language_);
  }

  std::string verdict(Verdict verdict) const {
    static constexpr auto names = std::to_array<TextId>(
        {TextId::verdict_not_assessed, TextId::verdict_no_option, TextId::verdict_too_close_to_call,
         TextId::verdict_leaning, TextId::verdict_only_option, TextId::verdict_robust,
         TextId::verdict_certain});
    return text(names[static_cast<std::size_t>(verdict)]);
  }

  // What a share is a part of.
  std::string priorities(bool stated, bool exact) const {
    return text(exact    ? TextId::priorities_exact
                : stated ? TextId::priorities_stated
                         : TextId::priorities_any);
  }
  std::string priorities(const Evaluation& evaluation) const {
    return priorities(evaluation.any_weights.has_value(), evaluation.exact_weights);
  }
  // The statements of a group in one sentence.
  std::string statements(const Priorities& priorities) const;

  // One line each; of objectives a last one of the phases that serve none.
  std::vector<std::string> lessons(const std::vector<Lesson>& lessons) const;
  std::vector<std::string> objectives(const std::vector<Objective>& objectives,
                                      const std::vector<std::size_t>& phases_without) const;

  std::string headline(const Evaluation& evaluation) const;
  std::string status_quo(const Evaluation& evaluation) const;
  std::string more(std::size_t count, double amount) const;
  std::string fit(const Evaluation& evaluation) const;
  std::string shares(const Evaluation& evaluation) const;
  std::string model_cell(const Outcome& outcome, Verdict verdict) const;
  // A row of an item by its label; a number by itself and its label, if it has one.
  std::string value_label(const Item& item, double value) const;
  // An option in quotes, since labels have commas and conjunctions of their own; a number as it is.
  std::string quoted(const Item& item, double value) const;
  // What an item may be: "a or b", "2 to 5".
  std::string answers(const Sheet& sheet, std::size_t item) const;
  std::string quoted_answers(const Sheet& sheet, std::size_t item) const;
  // "Skills + Platform and data": names may have conjunctions of their own.
  std::string criteria(const std::vector<std::size_t>& list) const;
  std::string deciding_cell(const Evaluation& evaluation) const;
  std::string open_cell(const Evaluation& evaluation) const;
  std::string answer(const Evaluation& evaluation, const Contribution& contribution) const;
  ReasonText reason(const Evaluation& evaluation, const Contribution& contribution,
                    ModelIndex favors, ModelIndex against) const;
  std::vector<std::string> open_questions(const Evaluation& evaluation) const;
  std::vector<std::string> constraints(const Evaluation& evaluation) const;
  std::vector<std::string> remarks(const Evaluation& evaluation) const;
  // What a place, by its name, needs and lacks, with at most `most` gaps. One line each.
  std::vector<std::string> skills(const PlacePlan& plan, const std::string& name,
                                  std::size_t most) const;
  std::string autonomy(const Autonomy& autonomy) const;
  std::string place(Place place, const std::string& name) const;
  std::string decision(GapDecision decision) const;
  std::string severity(GapSeverity severity) const;
  // How to begin with one model so that another may follow; empty where nothing is told.
  std::string transition(ModelIndex from, ModelIndex to) const;

 private:
  std::string phases(const std::vector<std::size_t>& list) const;
  void add_elicited(const Priorities& priorities, std::vector<std::string>& list) const;
  std::string gap(const SkillGap& one) const;
  std::string posts(const PlacePlan& plan) const;
  std::string interval(const Sheet& sheet, std::size_t item) const;
  std::string gates_hit(const Evaluation& evaluation) const;
  std::string later(const Evaluation& evaluation) const;
  void add_ranks(const Evaluation& evaluation, std::vector<std::string>& list) const;
  std::string what_priorities_do(const Evaluation& evaluation) const;
  std::string deciding(const Evaluation& evaluation, bool in_short) const;

  const Framework& framework_;
  LanguageIndex language_;
  bool whole_group_;
};

}  // namespace tripoint
