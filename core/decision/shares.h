#pragma once

#include <span>

#include "core/framework/framework.h"

namespace tripoint {

// Differences of fit below this count as zero: what rounding leaves of an exact tie.
inline constexpr double tie_tolerance = 1e-12;

// Vertices that a simplex may have: one for each criterion, and one to spare.
inline constexpr std::size_t max_vertices = max_criteria + 1;

// The part of the simplex of weights w (w >= 0, sum 1, one weight per element of `differences`) on
// which sum(w * differences) >= 0, from 0 to 1. Exact, by the recursion of Varsi (1973), "The
// multidimensional content of the frustum of the simplex", Pacific Journal of Mathematics 46:1.
// All differences zero: 1. This is the pairwise winning index for any number of criteria.
double halfspace_share(std::span<const double> differences);

// First-rank acceptability indices (Lahdelma and Salminen 2001, SMAA-2): for each model of `among`
// the part of the simplex of weights on which its fit is the largest among them. `rows[v]` holds
// the fits of the models at vertex v of the simplex: where any weights are possible, the row of a
// criterion. At most max_vertices rows. Exact for three models: the simplex is cut along the border
// between two of them, edge by edge, into simplices on which one of the two never loses, and there
// the third is a matter of halfspace_share. Only convex combinations occur, so nothing cancels.
// Models that are equal on all rows share equally. The shares sum to 1; those of models not in
// `among` are 0; no rows: all equal.
ModelValues first_rank_shares(std::span<const ModelValues> rows, ModelSet among);

}  // namespace tripoint
