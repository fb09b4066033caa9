#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/decision/group_evaluation.h"
#include "core/decision/shares.h"
#include "core/rollout/mix_analysis.h"
#include "core/rollout/waves.h"

namespace tripoint {

enum class CapacityKind : std::uint8_t {
  central_fte,
  budget,
  models,
  training_days_per_wave,
  wave_size
};
inline constexpr auto capacity_names = std::to_array<std::string_view>(
    {"central_fte", "budget", "models", "training_days_per_wave", "wave_size"});

// What a unit takes under a model: what its record says, else what the framework does.
struct UnitNeeds {
  double central_fte = 0;
  double training_days = 0;
  double cost = 0;
  bool from_framework = false;  // at least one of the first two is
  bool cost_stated = false;
};
UnitNeeds unit_needs(const Framework& framework, const Entity& entity, ModelIndex model);

// An entity with its place in the plan.
struct PlannedEntity {
  std::size_t entity = 0;   // of the evaluation
  ModelIndex own_best = 0;  // the first of its leaders
  ModelIndex model = 0;     // what the mix gives it
  double lost = 0;          // fit, against its own best; below tie_tolerance: it was not moved
  std::vector<CapacityKind> short_of;  // moved: what there is too little of to give it its own best
  UnitNeeds needs;                     // under its model
  std::optional<std::size_t> wave;     // from 0; absent: too large for any

  bool moved() const { return lost >= tie_tolerance; }
};

// A limit on the mix, with what it costs. Prices are changes of the mean fit.
struct MixCapacity {
  CapacityKind kind = CapacityKind::central_fte;
  double limit = 0;
  double used = 0;
  double step = 1;                     // of the price
  std::optional<CapacityPrice> price;  // absent: the mix is not proven to be the best
};

// A limit on waves, with the number of waves that one more and one less would give.
struct WaveCapacity {
  CapacityKind kind = CapacityKind::wave_size;
  double limit = 0;
  std::size_t waves_with_more = 0;
  std::optional<std::size_t> waves_with_less;  // absent: nothing is left, or someone is too large
};

// One model for all to whom it is open.
struct SingleModel {
  std::size_t closed_to = 0;
  double mean_loss = 0;
  double central_fte = 0;
  double cost = 0;
  bool fits = false;  // keeps to all capacities of the mix
};

// Too little of these for any mix to keep to all at once; without any one of them the others hold.
struct ConflictPart {
  CapacityKind kind = CapacityKind::central_fte;
  double limit = 0;
  std::optional<double> least;  // that would do while everything else stays
};

// The models of the units. Means are over the planned units, weighted by importance.
struct MixPlan {
  SolveStatus status = SolveStatus::optimal;
  bool found = false;  // the members on the mix hold
  double importance = 0;
  double mean_fit = 0;
  double bound = 0;         // no mix has a larger mean fit
  double gap = 0;           // from the mean fit to the bound, as a part of the bound
  double own_best_fit = 0;  // of each unit's own best model, without any capacity
  double central_fte = 0;   // used
  double cost = 0;          // of those that state one
  bool costs_stated = false;
  std::size_t without_cost = 0;  // units that state none for their model, where there is a budget
  std::array<std::size_t, model_count> units{};
  std::array<SingleModel, model_count> singles;
  // Closed to the fewest, then the least loss: of all, and of those that keep to the capacities.
  std::optional<ModelIndex> best_single;
  std::optional<ModelIndex> best_single_within;
  std::vector<MixCapacity> capacities;
  std::vector<ConflictPart> conflict;
};

struct WavePlan {
  struct Item {
    std::vector<std::size_t> units;  // indices into GroupPlan::units
    double training_days = 0;
    double central_fte = 0;  // of these units
    bool overfull = false;   // pilots that were named may exceed a limit
  };
  std::vector<Item> waves;
  std::vector<std::size_t> too_large;  // indices into GroupPlan::units
  bool pilots_named = false;
  std::vector<WaveCapacity> capacities;
};

// What a group does with its results: which unit gets which model when.
struct GroupPlan {
  std::vector<PlannedEntity> units;   // in the order of the evaluation
  std::vector<std::size_t> left_out;  // entities without a model: not assessed, or none is open
  MixPlan mix;
  WavePlan waves;
};

// By CapacityKind: what is enough of each, whatever models the planned units get; for capacities
// that are to be chosen.
std::array<double, capacity_names.size()> enough_of_each(const Framework& framework,
                                                         const GroupEvaluation& evaluation,
                                                         const GroupPlan& plan);

GroupPlan plan_group(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation);

}  // namespace tripoint
