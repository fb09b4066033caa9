#pragma once

#include <string>
#include <vector>

#include "core/decision/explanation.h"
#include "core/decision/group_evaluation.h"
#include "core/report/narrative.h"

namespace tripoint {

// The weight of one criterion and how far it can move.
struct WeightText {
  std::string criterion;
  std::string weight;  // "11 %"
  std::string stays;   // "0 % to 34 %"
  std::string beyond;  // "above: a model"
};

// What other answers to one item would do to the margin.
struct EffectText {
  std::string answer;  // "Item = answer"
  std::string least;   // "-0.120"
  std::string most;    // "+0.080"
  std::string tips;    // "A model if some answer"; empty: nothing does
};

// The smallest changes that make one model win.
struct WaysText {
  std::string summary;            // how many answers it takes, and how many ways there are
  std::vector<std::string> ways;  // nearest first
};

// What is said of what one recommendation rests on and what would change it. Every figure in it is
// one of the explanation.
struct ExplanationStory {
  std::string name;
  std::string headline;
  std::vector<std::string> rests_on;
  std::vector<WeightText> weights;  // empty where none of them matters
  std::vector<EffectText> effects;
  std::string more_effects;
  std::vector<WaysText> flips;
  std::vector<std::string> questions;  // what to ask next, most valuable first
  std::string more_questions;
  std::vector<std::string> respondents;  // what each would recommend, what without each role
  std::vector<std::string> disagreements;
  std::vector<std::string> horizons;  // today's arrangement, now, in three years
};

// Of entity number `index` of an evaluated group; with at most `most` lines of a kind.
ExplanationStory tell_explanation(const Framework& framework, const GroupEvaluation& group,
                                  std::size_t index, const Explanation& explanation,
                                  LanguageIndex language, std::size_t most = 8);

// What would have to be true for one model to win: what can be done, then what cannot.
struct WayStory {
  std::string headline;
  WaysText changeable;
  WaysText any;  // only where it says more
};
WayStory tell_way(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                  const Explanation& explanation, ModelIndex target, LanguageIndex language,
                  std::size_t most = 12);

// Everything about one item in one result.
struct AnswerText {
  std::string answer;   // marked where it is today's
  std::string margin;   // of the first model with it
  std::string model;    // that would be recommended
  std::string because;  // with its sources
};
struct ItemStory {
  std::string title;  // "Criterion: item"
  std::string question;
  std::string why;
  std::string today;               // what the answer is, and what it contributes
  std::vector<std::string> facts;  // weight, whether it can change, value of asking, disagreement
  std::vector<AnswerText> answers;
};
ItemStory tell_item(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                    const Explanation& explanation, std::size_t item, LanguageIndex language);

}  // namespace tripoint
