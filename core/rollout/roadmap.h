#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rollout/plan.h"

// When what happens, from the phases of the framework and the waves of the plan. Times are weeks
// after the start; they are plans, and no forecast.
namespace tripoint {

struct Stretch {
  double from = 0;
  double to = 0;

  bool operator==(const Stretch&) const = default;
};

// A phase of the framework on the time axis.
struct RoadmapPhase {
  std::size_t phase = 0;
  Stretch time;                          // from its first part to its last
  std::vector<Stretch> parts;            // one for each wave it has; else one
  std::vector<std::size_t> objectives;   // of the group, that it serves
  std::size_t unit_objectives = 0;       // of units
  std::optional<ModelIndex> longest_by;  // whose weeks decide; absent: those of the group
};

// Between waves, and before the first: what must hold before what follows may begin.
struct WaveGate {
  std::size_t wave = 0;   // after this one, from 0
  std::size_t phase = 0;  // whose exit criteria they are
  double week = 0;
};

// A unit whose wave ends after the weeks that it has.
struct MissedDeadline {
  std::size_t entity = 0;  // of the evaluation
  double weeks = 0;        // that it has at most
  double week = 0;         // at the end of its wave

  bool operator==(const MissedDeadline&) const = default;
};

// An objective that is due before the first phase that serves it begins; where a start is told.
struct LateObjective {
  std::optional<std::size_t> entity;  // of the evaluation, whose it is; absent: the group's
  std::size_t objective = 0;          // in its list
  std::size_t phase = 0;
  double week = 0;  // when that begins

  bool operator==(const LateObjective&) const = default;
};

struct Review {
  double week = 0;
  double month = 0;
};

struct Roadmap {
  double weeks = 0;          // of the whole plan
  double months = 0;         // the same
  double months_wanted = 0;  // by the group, else by the framework
  bool too_short = false;    // the group wants less than the framework says is needed
  bool stretched = false;    // the phases take longer than wanted
  std::vector<RoadmapPhase> phases;
  std::vector<Stretch> waves;  // when the units of each are brought in
  std::vector<WaveGate> gates;
  std::vector<MissedDeadline> missed;  // by entity
  std::vector<LateObjective> late;     // of the group, then by entity
  std::vector<Review> reviews;         // from the end of the first wave on, at a fixed rhythm

  bool empty() const { return phases.empty(); }
};

inline constexpr double weeks_per_month = 365.2425 / 12 / 7;

// Weeks that the units of a wave take: under each model, in batches of those that can start side by
// side, one batch after the other; models beside each other.
double wave_weeks(const Phase& phase, const std::vector<ModelIndex>& models,
                  std::optional<double> own_weeks);

// Empty where no unit is planned, or the framework knows of no journey.
Roadmap plan_roadmap(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation, const GroupPlan& plan);

// A day so many days after another, YYYY-MM-DD of the Gregorian calendar; empty where the other is
// no day, or the year would have more than four digits.
std::string days_after(const std::string& day, double days);

}  // namespace tripoint
