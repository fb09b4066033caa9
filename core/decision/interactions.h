#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/decision/sheet.h"

namespace tripoint {

// The probability that an interaction is on, possibilities of its items being independent. It is
// off when one of its items is absent, not applicable or in a criterion left out. With `pinned`,
// the item is taken to have that one answer.
struct Pinned {
  std::size_t item;
  double value;
};
double probability(const Interaction& interaction, const Sheet& sheet,
                   const Pinned* pinned = nullptr);

// The expected addition to the fit of each model.
ModelValues expected_bonus(const Framework& framework, const Sheet& sheet,
                           const Pinned* pinned = nullptr);

// The addition to the fit of each model for definite answers; `value_of(item)` gives them.
ModelValues bonus(const Framework& framework, const Sheet& sheet,
                  const std::function<double(std::size_t)>& value_of);

// A part of the space of possible answers in which every interaction is either on or off: the
// product of what its items may be.
struct AnswerBox {
  ModelValues bonus{};
  std::vector<std::span<const Possibility>> of;  // as Framework::items
};

// Calls visit for every box; together they are the whole space, and no two overlap.
void for_each_box(const Framework& framework, const Sheet& sheet,
                  const std::function<void(const AnswerBox&)>& visit);

}  // namespace tripoint
