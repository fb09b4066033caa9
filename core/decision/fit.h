#pragma once

#include <span>
#include <vector>

#include "core/framework/framework.h"

namespace tripoint {

// Fit of each model: the additive value V_m = sum_g w_g * rows[g][m] (multi-attribute value theory;
// Keeney and Raiffa 1976). `weights` are normalized here: scaling them changes nothing. All weights
// zero: all weights equal.
ModelValues fit(std::span<const ModelValues> rows, std::span<const double> weights);

// What each criterion contributes to the margin of model a over model b:
// w_g * (rows[g][a] - rows[g][b]). They sum to the margin exactly, up to rounding.
std::vector<double> contributions(std::span<const ModelValues> rows,
                                  std::span<const double> weights, ModelIndex a, ModelIndex b);

// The same row with its mean over the models taken off: where a bar per model is wanted, since a
// constant added to a row changes no decision.
ModelValues zero_sum_gauge(const ModelValues& row);

}  // namespace tripoint
