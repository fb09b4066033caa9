#pragma once

#include <optional>
#include <vector>

#include "core/decision/group_evaluation.h"
#include "core/decision/reasons.h"

// What drives the recommendations of a whole group. Means are weighted by importance (our
// judgement), over the units named.
namespace tripoint {

// Mean contribution of one criterion, or of one interaction that is on, to the margin of each
// unit's first model over its rival; of the units that have one leader.
struct MarginDriver {
  Contribution::Of of = Contribution::Of::item;  // item: of the criterion `index`
  std::size_t index = 0;
  double amount = 0;
};

// An answer that puts a model first in several units.
struct SharedReason {
  ModelIndex model = 0;
  std::size_t item = 0;
  double value = 0;       // row index of a choice, or number
  std::size_t units = 0;  // that have this model and this answer
  std::size_t of = 0;     // that have this model
  double amount = 0;      // mean contribution to their margins, over all units with one leader
};

struct GroupDrivers {
  std::vector<MarginDriver> margin;  // largest first; of criteria in play, and interactions
  std::vector<SharedReason> reasons;
  double mean_margin = 0;
  // What it costs to stay with the arrangements of today, against each unit's own best: mean loss
  // of fit over the assessed units of which today's model is known.
  std::size_t today_known = 0;
  double today_loss = 0;
};

inline constexpr std::size_t shared_reason_count = 3;

// The reasons are at most three: of each model in use its strongest one, most important units
// first, then the strongest of the rest; each item once per model. Only answers that are definite.
GroupDrivers group_drivers(const Framework& framework, const GroupEvaluation& group);

}  // namespace tripoint
