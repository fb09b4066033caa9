#pragma once

#include <span>
#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// What is assumed of an item when a margin is taken at its least.
enum class Freedom : std::uint8_t {
  as_is,         // its possible answers with their probabilities
  any_possible,  // any one of its possible answers
  any_answer,    // any answer at all
  may_be_asked   // not asked today: stays so, or gets any answer
};

// The least expected margin of model a over model b at the point weights, over everything that the
// items (as Framework::items) may turn out to be; exact, interactions included. Items out of play
// stay so, but for those that may be asked.
double least_margin(const Framework& framework, const Evaluation& evaluation,
                    std::span<const Freedom> items, ModelIndex a, ModelIndex b);

// Whether the first model stays ahead of all others that gates leave whatever these items turn out
// to be. Gates stay as they are.
bool stays_first(const Framework& framework, const Evaluation& evaluation,
                 std::span<const Freedom> items);

// Whether nothing that these items may turn out to be, alone or together, changes the point: the
// first model stays ahead, and no gate that looks at one of them can come to rule it out.
bool changes_nothing(const Framework& framework, const Evaluation& evaluation,
                     std::span<const Freedom> items);
// The same for everything that is open or was not asked.
bool nothing_left_matters(const Framework& framework, const Evaluation& evaluation);

}  // namespace tripoint
