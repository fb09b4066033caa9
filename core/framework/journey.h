#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/governance.h"
#include "core/framework/model.h"
#include "core/framework/predicate.h"
#include "core/framework/texts.h"

// The journey of a rollout: its steps and phases, what accompanies it, what comes first. Parties,
// roles, models, items and sources are indices into the framework.
namespace tripoint {

// Who sees to something: whoever is accountable for a step of the responsibility assignment matrix,
// or everybody of a role.
struct Owner {
  enum class Kind : std::uint8_t { step, role } kind = Kind::step;
  std::size_t index = 0;  // in Governance::raci or Governance::role_categories

  bool operator==(const Owner&) const = default;
};

// One of the steps of the journey, in their order.
using Step = Topic;

// When a phase takes place.
enum class PhaseSpan : std::uint8_t {
  once,         // after the one before
  pilot,        // the first wave
  waves,        // the later waves, one after the other
  after_waves,  // after each wave, beside what follows it
  open          // until the end of the plan, and without an end
};
inline constexpr auto span_names =
    std::to_array<std::string_view>({"once", "pilot", "waves", "after_waves", "open"});

// One of the phases of a plan, in their order.
struct Phase : Topic {
  std::size_t step = 0;  // that it is part of
  PhaseSpan span = PhaseSpan::once;
  ModelValues weeks{};  // by model; of waves: for those units that start side by side
  // Units that can be brought in side by side; 0: all of them.
  std::array<std::size_t, model_count> at_once{};
  Text weeks_reason;  // absent: no weeks are told
  std::vector<std::size_t> weeks_sources;
  std::optional<Owner> owner;
  std::vector<Text> exit;  // criteria that hold before what follows may begin
};

enum class ActivityPlan : std::uint8_t { change, adoption, launch };
inline constexpr auto activity_plan_names =
    std::to_array<std::string_view>({"change", "adoption", "launch"});

// What accompanies a rollout.
struct Activity : Topic {
  ActivityPlan plan = ActivityPlan::change;
  std::size_t phase = 0;
  std::optional<Owner> owner;
  bool training = false;  // without one that is arranged, its plan is not complete
};

// What may be found in a plan.
enum class Signal : std::uint8_t {
  weak_verdict,        // leaning, the only option, or too close to call
  provisional,         // too much is open
  moved,               // a unit has not its own best model for lack of capacity, or no mix fits
  critical_gap,        // in a skill
  key_person,          // a critical skill leaves with one person
  unaddressed_lesson,  // that no phase takes up
  objective_without_phase,  // that no phase serves
  training_unplanned,       // for some users, or nothing is known of it
  mindset                   // what must be accepted first is not shown yet
};
inline constexpr auto signal_names = std::to_array<std::string_view>(
    {"weak_verdict", "provisional", "moved", "critical_gap", "key_person", "unaddressed_lesson",
     "objective_without_phase", "training_unplanned", "mindset"});

// What may be done first. Any of its grounds is enough; without any it always holds.
struct Action : Topic {
  double days = 0;   // after the start, by which it is done
  double worth = 0;  // 1 to 5, where it concerns the whole group
  std::optional<Owner> owner;
  Text done;  // when it is done
  std::vector<Signal> signals;
  std::vector<Lack> lacks;
  ModelSet models;
  std::vector<Predicate> answers;  // single conditions on items

  bool always() const {
    return signals.empty() && lacks.empty() && models.empty() && answers.empty();
  }
};

struct Journey {
  double months = 0;        // that a first plan spans at least
  double review_weeks = 0;  // from one review to the next
  Text text;                // why so long
  std::vector<std::size_t> sources;
  std::vector<Activity> activities;
  std::vector<Action> actions;

  bool known() const { return months > 0; }
};

}  // namespace tripoint
