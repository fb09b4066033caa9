#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/decision/group_evaluation.h"

// What a choice of models needs of skills, what is there, and what closes the gaps. Needs, weeks
// and rules are those of the framework (core/framework/skills.h) or, where given, of the group.
namespace tripoint {

enum class GapSeverity : std::uint8_t { minor, major, critical };
inline constexpr auto severity_names =
    std::to_array<std::string_view>({"minor", "major", "critical"});

struct SkillNeed {
  std::size_t skill = 0;
  std::uint8_t level = 0;  // 1 to 5
};

// Somebody else who has the level that a place needs, and serves it.
struct SkillHolder {
  Place place = Place::center;
  std::string of;  // the region; empty: the center
  std::uint8_t level = 0;

  bool operator==(const SkillHolder&) const = default;
};

// One needed skill at one place.
struct SkillGap {
  std::size_t skill = 0;
  std::uint8_t need = 0;
  std::optional<std::uint8_t> level;  // absent: not known
  std::uint8_t gap = 0;               // levels that are missing; 0 when none is, or not known
  GapSeverity severity = GapSeverity::minor;  // of a gap
  std::optional<SkillHolder> holder;          // of a gap
  std::optional<std::size_t> rule;            // of the framework, that decides the gap
  std::optional<GapDecision> advised;         // by that rule
  std::optional<double> advised_weeks;        // until that works
  std::optional<GapDecision> decided;         // by the group; of gaps, and where none is known
  std::optional<double> decided_weeks;        // absent: to train over a gap that is not known
  std::string note;                           // of the group's decision
  bool key_person = false;                    // a critical skill that leaves with one person

  bool known() const { return level.has_value(); }
  bool met() const { return known() && gap == 0; }
  // What is done: the group's decision, else the advice.
  std::optional<GapDecision> decision() const { return decided ? decided : advised; }
  std::optional<double> weeks() const { return decided ? decided_weeks : advised_weeks; }
};

struct SkillTotals {
  std::size_t needed = 0;
  std::size_t met = 0;
  std::size_t gaps = 0;
  std::size_t unknown = 0;                                       // needed = met + gaps + unknown
  std::array<std::size_t, severity_names.size()> by_severity{};  // of gaps
  std::array<std::size_t, decision_names.size()> by_decision{};  // of gaps that have one
  std::size_t key_people = 0;

  SkillTotals& operator+=(const SkillTotals& other);
  bool operator==(const SkillTotals&) const = default;
};

// The skills of one team or unit.
struct PlacePlan {
  Place place = Place::center;
  std::string of;                // the region or the id of the unit; empty: the center
  ModelSet models;               // that it works under
  bool told = false;             // something is told of its skills
  std::vector<SkillGap> skills;  // all that are needed, in the order of the catalogue
  SkillTotals totals;            // of `skills`
  double posts_needed = 0;       // full-time, at least
  std::optional<double> posts;   // that there are; absent: not known
  std::optional<double>
      weeks_left;  // the earliest deadline of a unit it serves; absent: none known
};

struct SkillPlan {
  std::vector<PlacePlan> places;  // the center, the regions, the units
  SkillTotals totals;             // of `places`
};

// Which of three tiers (AutonomyRules) a unit can be in, given what is known of its team and level.
struct Autonomy {
  std::size_t lowest = 0;
  std::size_t highest = 0;

  bool operator==(const Autonomy&) const = default;
};

// What a place needs under any of these models: the highest of their levels, without those of 0.
std::vector<SkillNeed> skill_needs(const Skills& skills, ModelSet models, Place place);

// Whether the group tells anything of skills.
bool tells_skills(const Group& group);

// The model recommended to a unit; absent where there is none, or equal ones.
std::optional<ModelIndex> recommended_model(const Evaluation& evaluation);
std::vector<std::optional<ModelIndex>> recommended_models(const GroupEvaluation& group);

// The skills of one unit under a model. Teams are those of the group. A unit without a region, and
// without a team under its own id, is its own region: under a model whose specialists sit in
// regions it needs the higher level of both.
PlacePlan plan_unit(const Framework& framework, const Group& group, const Entity& entity,
                    const Sheet& sheet, ModelIndex model);

// The skills of a whole group, one model per unit (units without one take no part). The center is
// planned once; a region once, for the units whose model has its specialists in regions, or for all
// of its units where there are none of those but the group tells of a team there.
SkillPlan plan_skills(const Framework& framework, const Group& group,
                      const GroupEvaluation& evaluation,
                      std::span<const std::optional<ModelIndex>> models);

// Absent where neither the team nor the level of the unit is known.
std::optional<Autonomy> autonomy(const Framework& framework, const Sheet& sheet);

}  // namespace tripoint
