#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// What one item or interaction contributes to the margin of one model over another.
struct Contribution {
  enum class Of : std::uint8_t { item, interaction };
  Of of = Of::item;
  std::size_t index = 0;
  double amount = 0;
};

// Contributions of all items in play, in framework order, then of the interactions that may be on;
// open answers with their expectation. They sum to the margin of `a` over `b`.
std::vector<Contribution> contributions_by_item(const Framework& framework,
                                                const Evaluation& evaluation, ModelIndex a,
                                                ModelIndex b);

// The model that the first one is compared with: the runner-up or, where gates leave no other, the
// next best without them.
ModelIndex rival(const Evaluation& evaluation);

// Why the first model is ahead of its rival: contributions above 0 of answers that are at least
// partly known and of interactions that are on for sure, largest first.
std::vector<Contribution> reasons_for(const Framework& framework, const Evaluation& evaluation);

// What taking the first model gives up: for each answer the largest contribution to the margin of
// another available model over it, where above 0; largest first.
struct GivenUp {
  Contribution contribution;
  ModelIndex favors = 0;  // the other model
};
std::vector<GivenUp> given_up(const Framework& framework, const Evaluation& evaluation);

// What the priorities do to the margin of the first model over the one that would be first, or else
// second, under any weights: the criterion whose change of weight moves it most in favor of the
// first; none where nothing does.
struct PriorityShift {
  std::size_t criterion = 0;
  double equal = 0;   // weight of each criterion where any weights are possible
  double weight = 0;  // at the point of the priorities
  double amount = 0;  // above 0: part of the margin
  ModelIndex over = 0;
};
std::optional<PriorityShift> priority_shift(const Evaluation& evaluation);

// What a result that is too close to call turns on: the open answer that can change it and is worth
// most or, when none can, the criteria that pull most for the first model and for the runner-up.
struct Deciding {
  std::optional<std::size_t> item;
  std::optional<std::size_t> criterion_for;
  std::optional<std::size_t> criterion_against;
};
Deciding deciding_question(const Evaluation& evaluation);

// The model with the least regret at worst: the safest one to start a pilot with. Larger share,
// then framework order, among equals.
ModelIndex safest_first_step(const Evaluation& evaluation);

}  // namespace tripoint
