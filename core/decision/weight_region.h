#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/priorities.h"

namespace tripoint {

// Weights of criteria, or the normal of a half-space of them: those w with sum(normal * w) >= 0.
// Elements behind the number of criteria are 0.
using Weights = std::array<double, max_criteria>;

// A simplex of weights with its part of the volume of a whole. The part may be negative: then the
// simplex is taken off. Sums over the pieces of a region hold for everything that adds up: volumes,
// shares, centers.
struct WeightPiece {
  double part = 1;
  std::vector<Weights> corners;  // as many as there are criteria
};

// All weights of `size` criteria.
WeightPiece whole_simplex(std::size_t size);

// What a half-space leaves of pieces, each cut edge by edge; the part outside is taken off where
// that takes fewer pieces. `part` stays relative to the whole that it was relative to.
std::vector<WeightPiece> clipped(std::span<const WeightPiece> pieces, const Weights& normal);

double volume(std::span<const WeightPiece> pieces);
// The center of gravity; the volume must not be 0.
Weights center(std::span<const WeightPiece> pieces);

// The weights that statements leave: a convex set of full dimension or, of exact weights, one
// point.
struct WeightRegion {
  std::size_t size = 0;  // criteria
  bool whole = true;     // no statement: the whole simplex
  bool exact = false;    // one point: its only corner, and all corners of its only piece
  std::vector<Weights> statements;
  std::vector<Weights> corners;  // the extreme weights
  // Their parts sum to 1; the whole simplex needs none, and where there would be too many there are
  // none.
  std::vector<WeightPiece> pieces;
  // The center of gravity: of a full ranking the rank order centroid (Barron and Barrett 1996).
  // Without pieces, the mean of the draws.
  Weights point{};
  std::vector<Weights> draws;  // weights drawn uniformly; filled when first needed
};

// The region of the criteria with these indices (ascending). Statements that name other criteria
// fall away.
WeightRegion weight_region(const Priorities& priorities, const std::vector<std::size_t>& criteria,
                           const VerdictRules& rules);

// Fills `draws` with rules.samples weights: one step in 32 of a walk that goes to a uniform place
// on a random chord again and again (hit-and-run, Smith 1984). The same for every run.
void draw_weights(WeightRegion& region, const VerdictRules& rules);

// Regions of the priorities of one group, made once for each set of criteria in play.
class WeightRegions {
 public:
  // Both must outlive the regions.
  WeightRegions(const VerdictRules& rules, const Priorities& priorities)
      : rules_(rules), priorities_(priorities) {}

  WeightRegion& of(const std::vector<std::size_t>& criteria);

 private:
  const VerdictRules& rules_;
  const Priorities& priorities_;
  std::map<std::vector<std::size_t>, WeightRegion> regions_;
};

}  // namespace tripoint
