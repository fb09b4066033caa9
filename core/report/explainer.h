#pragma once

#include <string>
#include <vector>

#include "core/report/explanation_story.h"
#include "core/report/teller.h"

// How the sentences of an explanation are made. Only its sources include this.
namespace tripoint {

class Explainer {
 public:
  Explainer(const Framework& framework, const GroupEvaluation& group, std::size_t index,
            const Explanation& explanation, LanguageIndex language, std::size_t most)
      : framework_(framework),
        teller_(framework, language, group.whole_group),
        language_(language),
        entity_(group.entities[index]),
        evaluation_(group.evaluations[index]),
        explanation_(explanation),
        most_(most) {}

  ExplanationStory story() const;
  WayStory way(ModelIndex target) const;
  ItemStory item(std::size_t item) const;

 private:
  std::string text(TextId id, const Replacements& values = {}) const {
    return teller_.text(id, values);
  }
  std::string amount(double value) const {
    return (value < 0 ? "" : "+") + teller_.number(value, amount_decimals);
  }
  const std::string& first() const { return teller_.model(evaluation_.outcome.first); }
  std::string conclusion(TextId id, const Outcome& outcome, Verdict verdict) const;

  void add_rests_on(std::vector<std::string>& list) const;
  void add_shift(std::vector<std::string>& list) const;
  WeightText weight(const WeightStability& stability) const;
  EffectText effect(const ItemEffect& effect) const;
  std::string tips(const ItemEffect& effect) const;
  std::string change(const AnswerChange& change) const;
  std::string way(const Counterfactual& set) const;
  WaysText ways(const CounterfactualSearch& search, std::size_t most) const;
  std::string worth(double value, double probability, bool changes, TextId alone,
                    double swing) const;
  std::string question(const OpenItem& open) const;
  void add_questions(ExplanationStory& story) const;
  void add_respondents(ExplanationStory& story) const;
  std::string disagreement(const Disagreement& one) const;
  std::vector<std::string> horizons() const;
  std::vector<std::string> facts(std::size_t item) const;

  const Framework& framework_;
  Teller teller_;
  LanguageIndex language_;
  const Entity& entity_;
  const Evaluation& evaluation_;
  const Explanation& explanation_;
  std::size_t most_;
};

}  // namespace tripoint
