#pragma once

#include <vector>

#include "core/rollout/plan.h"

// What would reverse the choice, to look at on every review.
namespace tripoint {

// One other answer to one item, all else as it is, that makes another model the best one.
struct Reversal {
  std::size_t entity = 0;  // of the evaluation
  double value = 0;        // row index of a choice, or number
  ModelSet leaders;        // then

  bool operator==(const Reversal&) const = default;
};

// All that is found for one item.
struct ReversalTrigger {
  std::size_t item = 0;
  double importance = 0;            // of the units concerned, as a part of the planned ones
  std::vector<Reversal> reversals;  // by entity, then ascending; one for each answer
  std::size_t units = 0;            // different entities among them

  bool operator==(const ReversalTrigger&) const = default;
};

// Answers that are not among today's possible ones; of planned units whose recommendation has one
// first model. Those of most importance first, then in framework order.
std::vector<ReversalTrigger> reversal_triggers(const Framework& framework,
                                               const GroupEvaluation& evaluation,
                                               const GroupPlan& plan);

}  // namespace tripoint
