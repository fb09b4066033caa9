#pragma once

#include <optional>
#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// What the margin would be with one other answer to one item: a bar of the tornado.
struct AnswerEffect {
  double value = 0;       // row index of a choice, or number
  bool possible = false;  // among the answers that the item may have today
  ModelSet among;         // that gates leave then
  ModelSet leaders;
  // Of the model that is first today, over the best other one that gates leave (today, if they
  // leave none then); below 0 where it falls behind.
  double margin = 0;
  bool tips = false;  // the leaders are others than today's
};

struct ItemEffect {
  std::size_t item = 0;
  double least = 0;  // smallest and largest margin over its answers
  double most = 0;
  std::vector<AnswerEffect> answers;  // possible_answers(), ascending
  // A number: where, nearest to its present value, the margin crosses zero.
  std::optional<double> tipping;
};

// Every item in play at every answer, all else as it is; widest range first. Empty where no model
// is first.
std::vector<ItemEffect> item_effects(const Framework& framework, const Evaluation& evaluation);

// The expected value of a number.
double expected_value(std::span<const Possibility> possibilities);

}  // namespace tripoint
