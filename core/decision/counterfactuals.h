#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/decision/evaluation.h"

namespace tripoint {

// One answer that would be another one.
struct AnswerChange {
  std::size_t item = 0;
  double value = 0;  // row index of a choice, or number
  // How far it is from the nearest possible answer of today: options passed on an ordered scale,
  // breakpoints of a number; 1 on an unordered one; 0 where it is possible already.
  double steps = 0;

  bool operator==(const AnswerChange&) const = default;
};

// Changes that together make another model the only winner.
struct Counterfactual {
  std::vector<AnswerChange> changes;  // in framework order
  double steps = 0;                   // sum
  double effort = 0;                  // steps, each weighed by how hard its answer is to change
  bool changeable = false;            // all of its answers can be changed or are possible already
  double margin = 0;                  // of the new winner over the next model

  bool operator==(const Counterfactual&) const = default;
};

struct CounterfactualLimits {
  std::size_t most_changes = 3;          // answers in one set
  std::uint64_t most_tried = 5'000'000;  // sets in one search
  std::size_t most_listed = 100;
  bool only_changeable = false;  // leaves out answers that can neither change nor are possible
};

// The smallest sets of changes that make one model the winner: no smaller set does.
struct CounterfactualSearch {
  ModelIndex target = 0;
  // Ordered by steps, effort, framework order; the first most_listed of them.
  std::vector<Counterfactual> sets;
  std::uint64_t found = 0;   // how many there are in all
  std::size_t searched = 0;  // every set of up to so many changes was tried, or the size of `sets`
  bool bounded = false;      // larger sets up to most_changes would have been too many to try
  // Where no set was found: a way of more changes that was sought one best change after the other;
  // none of them is idle, but a shorter way may exist.
  std::optional<Counterfactual> longer_way;
};

// Answers that are open count with their expectation until they are among the changes. Gates and
// interactions are tested anew. Exhaustive within the limits: all else is the sum of what single
// answers add.
CounterfactualSearch ways_to(const Framework& framework, const Evaluation& evaluation,
                             ModelIndex target, const CounterfactualLimits& limits = {});

// The steps from the nearest of the possible answers of today.
double steps_to(const Item& item, std::span<const Possibility> today, double value);

}  // namespace tripoint
