#pragma once

#include <cstdint>

#include "core/decision/sheet.h"
#include "core/decision/weight_region.h"

namespace tripoint {

// First-rank shares averaged over the open answers.
struct Shares {
  ModelValues value{};
  // Completions of the sheet: products of the numbers of possibilities; at most 2^63.
  std::uint64_t completions = 1;
  // True: the mean over all completions. False: over `draws` of them.
  bool exact = true;
  std::uint64_t draws = 0;
  ModelValues standard_error{};  // of a mean over draws; 0 when exact
  bool weights_drawn = false;    // each draw has its own weights, too
};

// The share of a model that is the only necessary winner: 1, whatever the open answers. (Where an
// answer makes it equal to another everywhere, it keeps the credit: it is never behind, the other
// may be.)
Shares certain_shares(const Framework& framework, const Sheet& sheet, ModelIndex winner);

struct MixedShares {
  Shares available;  // among the models that gates leave
  Shares all;        // among all three
};

// Shares of the sheet for weights anywhere in the region. While completions times pieces of the
// region are at most `max_exact_completions` (VerdictRules) the mean over all completions is exact;
// else it is taken over `samples` drawn completions. A region of one piece has exact shares for
// each of them; of another one, weights are drawn as well, draw k for draw k, and the best model
// counts.
MixedShares mixed_shares(const Framework& framework, const Sheet& sheet, WeightRegion& region,
                         ModelSet available);

}  // namespace tripoint
