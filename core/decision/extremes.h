#pragma once

#include <array>

#include "core/decision/interactions.h"
#include "core/decision/weight_region.h"

namespace tripoint {

// What is possible at all, over every weight and every open answer: found at extreme points, never
// by sampling.
struct Extremes {
  // Smallest and largest margin of model a over model b.
  std::array<ModelValues, model_count> least{};
  std::array<ModelValues, model_count> most{};
  // Models that some weights and some answers make at least as fit as both others.
  ModelSet possible_of_all;
};

// A margin is extreme at a corner of the region of weights. A model can win when the convex hull of
// its points (margin over one rival, margin over the other), one for every corner, reaches the
// closed positive quadrant. Of the whole simplex the corners are the criteria, one row each, and in
// the plane one point or a segment of two criteria reaches it, if any does. In a narrower region
// the answers to all criteria count at every corner: there a model is ruled out when not even a
// mixture of answers could make it win, which for definite answers is exact.
Extremes extremes(const Framework& framework, const Sheet& sheet, const WeightRegion& region);

// Models whose margin over every other of `among` is never below zero.
ModelSet necessary_winners(const Extremes& extremes, ModelSet among);
// Models of `among` that can be the best of them.
ModelSet possible_winners(const Extremes& extremes, ModelSet among);
// How far each model can fall behind the best of `among`, at worst; 0 for models not in it.
ModelValues max_regret(const Extremes& extremes, ModelSet among);

}  // namespace tripoint
