#pragma once

#include "core/framework/file_format.h"

// Keys, words and limits of the skills of a framework; see file_format.h.
namespace tripoint::framework_file {

inline const Words skills_keys = {"source",      "levels",    "catalogue", "severity",
                                  "key_person",  "durations", "decisions", "help",
                                  "head_counts", "autonomy"};
inline const Words level_keys = {"name", "text"};
inline const Words skill_keys = {
    "id",        "name",  "text", "critical", "need", "reason", "weeks_per_level", "weeks_to_hire",
    "closed_by", "source"};
inline const Words severity_keys = {"major_gap", "critical_gap", "source"};
inline const Words key_person_keys = {"held_from", "cover", "source"};
inline const Words duration_keys = {"weeks_to_full", "weeks_to_partner", "weeks_to_share",
                                    "deadline", "source"};
inline const Words decision_keys = {"decision",    "gap_from", "gap_to", "need_from", "need_to",
                                    "held_nearby", "late_for", "reason", "source"};
inline const Words help_keys = {"id", "needs_holder", "name", "text", "source"};
inline const Words head_count_keys = {"model", "center", "region", "site", "reason", "source"};
inline const Words autonomy_keys = {"team",      "level",      "team_below", "level_below",
                                    "team_from", "level_from", "tiers",      "source"};
inline const Words tier_keys = {"id", "name", "text"};
inline const Words skill_mean_keys = {"skills", "within"};

inline const Words places(place_names.begin(), place_names.end());
inline const Words decisions(decision_names.begin(), decision_names.end());
// Decisions that take long enough to be late.
inline const Words slow_decisions = {decisions[0], decisions[1]};
inline const Words means = {"mean"};

inline constexpr Limits<double> weeks_limits = {0, 520};
inline constexpr Limits<double> posts_limits = {0, 1000};
inline constexpr Limits<double> level_limits = {0, top_level};

}  // namespace tripoint::framework_file
