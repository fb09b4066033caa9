#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/group.h"

namespace tripoint {

// How many of all entries of a list stand how; what is not told is unknown.
struct Tally {
  std::array<std::size_t, attained_names.size()> of{};  // by Attained
  std::size_t all = 0;
  std::size_t owned = 0;  // with an owner

  std::size_t count(Attained state) const { return of[static_cast<std::size_t>(state)]; }
};

// What a service level or a stage of the funnel may lack.
enum class Part : std::uint8_t {
  time_limit,
  escalation,
  number,
  quality,
  definition,
  metric,
  owner
};
inline constexpr auto part_names = std::to_array<std::string_view>(
    {"time_limit", "escalation", "number", "quality", "definition", "metric", "owner"});

struct Gap {
  std::size_t of = 0;  // service level, side, or stage of the funnel
  std::vector<Part> missing;
};

struct AlignmentPlan {
  Tally items;
  std::vector<Attainment> open;  // items that are not met: those of mindset first, then in order
  std::vector<Attainment> met;
  std::vector<std::size_t> mindset;          // what of it is not shown yet
  bool tactics_first = false;                // others are begun while items of mindset are not met
  std::vector<std::size_t> silent_sides;     // that promise nothing
  std::vector<Gap> service_gaps;             // of service levels
  std::vector<Gap> lead_gaps;                // of sides that must promise leads
  std::vector<std::string> undefined_terms;  // used by service levels, defined by nobody
  std::vector<std::size_t> terms_to_adopt;   // of the glossary, not defined by the group
  std::vector<std::string> common_goals;     // stated as shared, or told by every side
  bool goals_told = false;                   // by any side
  std::vector<std::size_t> plan_parts_missing;
  std::vector<Gap> funnel_gaps;
  std::vector<std::size_t> terms_without_stage;  // of the glossary, in a funnel that has stages
  Tally measures;
  std::vector<Attainment> measures_met;
  std::vector<Attainment> measures_open;  // not in place, or without an owner
};

// Words are compared without regard to case (of ASCII letters) and to blanks around them.
AlignmentPlan check_alignment(const Framework& framework, const Group& group);

}  // namespace tripoint
