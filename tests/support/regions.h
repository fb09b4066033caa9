#pragma once

#include <vector>

#include "core/decision/sheet.h"
#include "core/decision/weight_region.h"

namespace tripoint::test {

// Of the criteria of a sheet, without any priorities.
WeightRegion any_weights(const Sheet& sheet);

// Of `size` criteria with these indices, under the usual limits.
WeightRegion region_of(const Priorities& priorities, std::size_t size);

// A uniform point of the simplex of `size` weights, by the spacings of sorted draws; number
// `number` of its stream.
Weights random_weights(std::size_t size, std::uint64_t number);

// Whether weights fulfil every statement.
bool fulfills(const WeightRegion& region, const Weights& weights);

}  // namespace tripoint::test
