#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "core/decision/sheet.h"
#include "core/decision/weight_region.h"

namespace tripoint {

// What the models are worth on each criterion in play, interactions included; rows behind the
// number of criteria mean nothing.
using Rows = std::array<ModelValues, max_criteria>;

void add(ModelValues& sum, const ModelValues& value, double factor);
ModelValues fit_at(const Weights& weights, const Rows& rows, std::size_t count);

// A completion is a sheet with one answer to everything: products of the numbers of possibilities;
// at most 2^63 are counted.
std::uint64_t count_completions(const Framework& framework, const Sheet& sheet);

// Calls visit(rows, probability) for every completion; the probabilities sum to 1.
using VisitCompletion = std::function<void(const Rows&, double)>;
void for_each_completion(const Framework& framework, const Sheet& sheet,
                         const VisitCompletion& visit);

// Rows of completion number `draw`: draw k of an item is number floor(n u) of its possibilities in
// ascending order (by their probabilities where these differ), u being draw k of the item's own
// stream, so that entities and scenarios share it.
Rows drawn_rows(const Framework& framework, const Sheet& sheet, std::uint64_t draw);

}  // namespace tripoint
