#pragma once

#include <optional>
#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// An advantage or drawback of a model, and how much this entity's answers make it matter.
struct RankedTradeoff {
  std::size_t tradeoff = 0;  // in Guide::tradeoffs
  // Expected number of its conditions that hold, open answers with their probabilities; 0: nothing
  // that was answered speaks for it (it may still matter).
  double relevance = 0;
  std::vector<std::size_t> because_of;  // items whose condition holds for some possible answer
};

// What one model means for one entity. Tasks, services: indices in Guide.
struct ModelGuide {
  ModelIndex model = 0;
  std::vector<RankedTradeoff> advantages;  // most relevant first, then in framework order
  std::vector<RankedTradeoff> drawbacks;
  std::vector<std::size_t> tasks;
  std::vector<std::size_t> services;  // none: units do it themselves, and nobody is briefed
};

// A drawback of models in use, and how much it matters to the units that have them.
struct Drawback {
  std::size_t tradeoff = 0;  // in Guide::tradeoffs
  ModelIndex model = 0;      // of those that have it, the one of most units that it matters to
  double relevance = 0;      // sum over the units
};

// The most relevant drawbacks over all units, at most `most`; framework order among equals.
std::vector<Drawback> main_drawbacks(const std::vector<std::optional<ModelGuide>>& guides,
                                     std::size_t most);

// All trade-offs of the model are in it: what the answers do not make relevant comes last.
ModelGuide model_guide(const Framework& framework, const Sheet& sheet, ModelIndex model);

}  // namespace tripoint
