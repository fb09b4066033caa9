#pragma once

#include <cstdint>

#include "core/decision/sheet.h"

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
};

// The share of a model that is the only necessary winner: 1, whatever the open answers. (Where an
// answer makes it equal to another everywhere, it keeps the credit: it is never behind, the other
// may be.)
Shares certain_shares(const Framework& framework, const Sheet& sheet, ModelIndex winner);

struct MixedShares {
  Shares available;  // among the models that gates leave
  Shares all;        // among all three
};

// Shares of the sheet for weights anywhere on the simplex. While there are at most
// `max_exact_completions` (VerdictRules) the mean over all completions is exact; else it is taken
// over `samples` draws: draw k of an item is number floor(n u) of its possibilities in ascending
// order (by their probabilities where these differ), u being draw k of the item's own stream, so
// that entities and scenarios share it.
MixedShares mixed_shares(const Framework& framework, const Sheet& sheet, ModelSet available);

}  // namespace tripoint
