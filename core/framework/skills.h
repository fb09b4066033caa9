#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/model.h"
#include "core/framework/texts.h"

// What is known of the skills that the models need. Needs, weeks and head counts may be edited in
// the framework; items, models and sources are indices into it.
namespace tripoint {

// Where a skill sits: in the team of the center, in that of a region, or in the unit itself.
enum class Place : std::uint8_t { center, region, site };
inline constexpr std::size_t place_count = 3;
inline constexpr auto place_names = std::to_array<std::string_view>({"center", "region", "site"});
// One thing per place.
template <class T>
using PerPlace = std::array<T, place_count>;

inline constexpr std::uint8_t top_level = 5;  // levels run from 0: none

// How a gap is closed.
enum class GapDecision : std::uint8_t { train, hire, partner, share };
inline constexpr auto decision_names =
    std::to_array<std::string_view>({"train", "hire", "partner", "share"});

struct ProficiencyLevel {
  Text name;
  Text text;
};

struct Skill {
  std::string id;
  Text name;
  Text text;
  bool critical = false;                                   // no campaign goes out safely without it
  std::array<PerPlace<std::uint8_t>, model_count> need{};  // level that a model needs at a place
  Text reason;                                             // why it is needed there
  double weeks_per_level = 0;                              // of training beside the job
  double weeks_to_hire = 0;                                // until somebody has started
  Text closed_by;                                          // who typically closes a gap
  std::vector<std::size_t> sources;
};

// A gap of `major_gap` levels or more is major; of a critical skill one of `critical_gap` critical.
struct SeverityRules {
  std::uint8_t major_gap = 2;
  std::uint8_t critical_gap = 2;
  std::vector<std::size_t> sources;
};

// A critical skill that one person holds at this level or higher leaves with that person.
struct KeyPersonRule {
  std::uint8_t held_from = 3;
  Text cover;  // what to do
  std::vector<std::size_t> sources;
};

// Weeks that are the same for all skills.
struct SkillDurations {
  double weeks_to_full = 0;  // from starting to working at full strength
  double weeks_to_partner = 0;
  double weeks_to_share = 0;
  std::size_t deadline = 0;  // item: weeks that a unit has
  std::vector<std::size_t> sources;
};

// Which decision closes a gap; the first rule that applies decides.
struct DecisionRule {
  GapDecision decision = GapDecision::train;
  std::uint8_t gap_from = 1;
  std::uint8_t gap_to = top_level;
  std::uint8_t need_from = 1;
  std::uint8_t need_to = top_level;
  bool held_nearby = false;             // only where a place that serves this one has the level
  std::optional<GapDecision> late_for;  // only where this would take longer than there is time
  Text reason;
  std::vector<std::size_t> sources;
};

// Help that a gap allows, besides what is decided.
struct HelpOption {
  std::string id;
  bool needs_holder = false;  // somebody nearby must have the level
  Text name;
  Text text;
  std::vector<std::size_t> sources;
};

// Full-time posts that a model takes at least at each place.
struct HeadCount {
  PerPlace<double> posts{};
  Text reason;
  std::vector<std::size_t> sources;
};

struct AutonomyTier {
  std::string id;
  Text name;
  Text text;
};

// How much a unit can run by itself, in three tiers: the lowest with a team below `team_below`
// posts or a level below `level_below`; the highest with a team from `team_from` and a level from
// `level_from`; else the middle one.
struct AutonomyRules {
  std::size_t team = 0;   // item: posts
  std::size_t level = 0;  // item: level
  double team_below = 0;
  double level_below = 0;
  double team_from = 0;
  double level_from = 0;
  std::array<AutonomyTier, 3> tiers;  // ascending
  std::vector<std::size_t> sources;
};

struct Skills {
  std::vector<std::size_t> sources;  // of the levels
  std::array<ProficiencyLevel, top_level + 1> levels;
  std::vector<Skill> catalogue;  // empty: the framework knows of no skills
  SeverityRules severity;
  KeyPersonRule key_person;
  SkillDurations durations;
  std::vector<DecisionRule> decisions;
  std::vector<HelpOption> help;
  std::array<HeadCount, model_count> head_counts;
  AutonomyRules autonomy;

  bool known() const { return !catalogue.empty(); }
};

// A number that follows from skill levels where it is not answered: their mean. An answer that is
// further from it than `within` is pointed out.
struct SkillMean {
  double within = 0;
};

// The place that a model asks most of, by the sum of its needs: there its specialists are.
Place specialists_place(const Skills& skills, ModelIndex model);

// The tier (0 to 2) of a team of so many posts with this mean level.
std::size_t autonomy_tier(const AutonomyRules& rules, double team, double level);

}  // namespace tripoint
