#pragma once

#include <array>

#include "core/decision/interactions.h"

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

// Weights range over the whole simplex, so its vertices are the criteria: a margin is extreme where
// one criterion has all the weight. A model can win when the convex hull of its points (margin over
// one rival, margin over the other), one row of every criterion, reaches the closed positive
// quadrant; in the plane one point or a segment of two criteria does, if any does.
Extremes extremes(const Framework& framework, const Sheet& sheet);

// Models whose margin over every other of `among` is never below zero.
ModelSet necessary_winners(const Extremes& extremes, ModelSet among);
// Models of `among` that can be the best of them.
ModelSet possible_winners(const Extremes& extremes, ModelSet among);
// How far each model can fall behind the best of `among`, at worst; 0 for models not in it.
ModelValues max_regret(const Extremes& extremes, ModelSet among);

}  // namespace tripoint
