#pragma once

#include <optional>

#include "core/decision/completions.h"

namespace tripoint {

// The further indices of SMAA-2 (Lahdelma and Salminen 2001), averaged over the open answers as the
// shares are.
struct Acceptability {
  // rank[m][r]: the part of the weights under which model m comes first, second or third (0, 1, 2);
  // rank[m][0] is its share.
  std::array<ModelValues, model_count> rank{};
  // pairwise[a][b]: the part under which a is ahead of b, half of it where they are level; 0 for
  // a == b.
  std::array<ModelValues, model_count> pairwise{};
  // Central weight vector: the mean of the weights under which the model comes first, in order of
  // the sheet's criteria; none for a model that never does.
  std::array<std::optional<Weights>, model_count> central;
  bool exact = true;
  std::uint64_t draws = 0;
};

// Among the models of `among`; the others have zeros. Exact within the same limit as the shares,
// counted with one share for each criterion: the mean weight of a criterion where a model comes
// first is the share that it has when the criterion stands twice, over its share and the number of
// criteria (a property of the uniform distribution on a simplex). Being last is being first with
// all fits reversed.
Acceptability acceptability(const Framework& framework, const Sheet& sheet, WeightRegion& region,
                            ModelSet among);

}  // namespace tripoint
