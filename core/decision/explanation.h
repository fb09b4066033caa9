#pragma once

#include <optional>
#include <vector>

#include "core/decision/counterfactuals.h"
#include "core/decision/effects.h"
#include "core/decision/evaluate.h"
#include "core/decision/respondents.h"
#include "core/decision/stability.h"

namespace tripoint {

// What a recommendation rests on, and what would change it.
struct Explanation {
  std::vector<WeightStability> stability;  // one per criterion in play
  std::optional<WeightShift> least_shift;
  std::vector<ItemEffect> effects;  // widest first
  // One for every model that is not the only winner, in framework order: changes of any kind, and
  // only such as can be made.
  std::vector<CounterfactualSearch> flips;
  std::vector<CounterfactualSearch> ways;
  std::vector<std::vector<std::size_t>> sufficient;  // sets of criteria
  std::vector<OpenItem> questions;                   // open, and not asked
  bool nothing_left_matters = false;
  RespondentAnalysis respondents;
};

// Of an entity that was evaluated with these options. Empty where nothing is recommended.
Explanation explain(const Framework& framework, const Group& group, const Entity& entity,
                    const EvaluateOptions& options, const Evaluation& evaluation);

}  // namespace tripoint
