#pragma once

#include <functional>
#include <vector>

#include "core/decision/evaluate.h"
#include "tests/support/random_case.h"

namespace tripoint::test {

// A small framework with an entity whose answers are of every kind: random, but with few enough
// sheets to try them all.
struct SmallCase {
  Framework framework;
  Entity entity;
  Evaluation evaluation;
};
SmallCase small_case(Dice& dice, double most_sheets);

// The entity with this answer instead of its own, if any.
Entity with_answer(const Entity& entity, std::size_t item, double value);
// The entity with the item unknown.
Entity with_unknown(const Entity& entity, std::size_t item);

// Calls visit for every way to give these items other values; `values[i]` are those of items[i],
// an empty value list leaves the item as it is.
void for_each_sheet(const Entity& entity, const std::vector<std::size_t>& items,
                    const std::vector<std::vector<double>>& values,
                    const std::function<void(const Entity&)>& visit);

// Items that count for the fit; those that nobody was asked although their criterion counts.
std::vector<std::size_t> items_in_play(const Evaluation& evaluation);
std::vector<std::size_t> items_not_asked(const Framework& framework, const Evaluation& evaluation);

std::vector<double> all_values(const Framework& framework, std::size_t item);

}  // namespace tripoint::test
