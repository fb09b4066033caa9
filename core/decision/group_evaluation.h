#pragma once

#include <array>
#include <vector>

#include "core/decision/evaluate.h"

namespace tripoint {

// What is concluded for a group: every entity for itself, and what a single model for all would
// cost. The "average organization" is never scored.
struct GroupEvaluation {
  std::vector<Entity> entities;         // as evaluated: those of the group, or one for its defaults
  std::vector<Evaluation> evaluations;  // one per entity
  bool whole_group = false;             // the one entity is the group itself

  std::size_t assessed = 0;                     // entities with a recommendation or equal leaders
  std::array<std::size_t, model_count> best{};  // entities whose own best is this model
  std::size_t equal = 0;                        // assessed ones with equal leaders
  std::array<std::size_t, verdict_names.size()> verdicts{};
  std::vector<Lesson> lessons;  // of the group
  std::vector<Objective> objectives;
  std::vector<std::size_t> phases_without_objective;                        // of the group itself
  Priorities priorities;                                                    // of the group
  std::array<std::size_t, verdict_names.size()> verdicts_at_any_weights{};  // with priorities only
  std::size_t provisional = 0;
  std::size_t constrained = 0;  // assessed ones that would have another best model without gates
  std::vector<std::size_t> without;  // criteria left out, each once, ascending

  // Importance-weighted mean of the fit lost, against each entity's own best, if all assessed
  // entities to which it is open took this model; and to how many gates close it.
  ModelValues mean_loss{};
  std::array<std::size_t, model_count> closed_to{};
  // The best single model: closed to the fewest, then the least loss. Absent when nothing is
  // assessed.
  std::optional<ModelIndex> single;
};

// Evaluates every entity of the group; a group without entities as one entity on its defaults.
GroupEvaluation evaluate_group(const Framework& framework, const Group& group,
                               const EvaluateOptions& options = {});

// The same result, sooner: units that say what they said `before`, where all that is said for the
// whole group is the same, keep their evaluation. `before` is that of `group_before` with the same
// framework.
GroupEvaluation evaluate_group(const Framework& framework, const Group& group,
                               const EvaluateOptions& options, const Group& group_before,
                               const GroupEvaluation& before);

}  // namespace tripoint
