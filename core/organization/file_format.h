#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Keys and limits of group files: what the reader takes is what the schema promises. The order of
// the keys is that of the indices by which both name them.
namespace tripoint::group_file {

using Words = std::vector<std::string>;

inline const Words group_keys = {
    "$schema",          "schemaVersion", "name",       "note",       "framework",
    "respondents",      "defaults",      "entities",   "priorities", "extensions",
    "$comment",         "lessons",       "objectives", "team",       "skill_decisions",
    "skill_parameters", "governance",    "capacities", "start",      "pilots",
    "journey",          "decision",      "workshop",   "scenarios",  "history"};
enum GroupKey : std::size_t {
  schema_key,
  schema_version_key,
  name_key,
  note_key,
  framework_key,
  respondents_key,
  defaults_key,
  entities_key,
  priorities_key,
  extensions_key,
  comment_key,
  lessons_key,
  objectives_key,
  team_key,
  skill_decisions_key,
  skill_parameters_key,
  governance_key,
  capacities_key,
  start_key,
  pilots_key,
  journey_key,
  decision_key,
  workshop_key,
  first_kept_key
};
inline const Words framework_keys = {"id", "version"};
inline const Words respondent_keys = {"id", "role", "weight"};
inline const Words defaults_keys = {"answers"};

inline const Words priorities_keys = {"ranking", "floors",      "bounds",  "$comment",
                                      "swing",   "comparisons", "weights", "exact_weights"};
enum PrioritiesKey : std::size_t {
  ranking_key,
  floors_key,
  bounds_key,
  priorities_comment_key,
  swing_key,
  comparisons_key,
  weights_key,
  exact_weights_key,
  priorities_key_count
};
inline const Words swing_keys = {"points", "plus_minus"};
inline const Words comparison_keys = {"of", "over", "value", "$comment"};
inline const Words bound_keys = {"of", "over", "least", "most", "$comment"};

inline const Words team_keys = {"center", "regions"};
inline const Words region_keys = {"id", "fte", "skills"};
inline const Words center_keys = {region_keys[1], region_keys[2]};
inline const Words held_keys = {"level", "people", "note"};
inline const Words skill_decision_keys = {"skill", "place", "region", "entity", "decision", "note"};
inline const Words parameters_keys = {"skills", "weeks_to_full", "weeks_to_partner",
                                      "weeks_to_share", "fte"};
inline const Words skill_weeks_keys = {"weeks_per_level", "weeks_to_hire"};

inline const Words capacities_keys = {"central_fte", "training_days_per_wave", "budget",
                                      "wave_size", "models"};
enum CapacitiesKey : std::size_t {
  central_fte_key,
  training_days_key,
  budget_key,
  wave_size_key,
  models_key
};
inline const Words decision_keys = {"status",  "owner",   "date",       "decide_by",
                                    "context", "dissent", "supersedes", "$comment"};
inline const Words decision_statuses = {"draft", "proposed", "accepted", "rejected", "superseded"};
inline const Words workshop_keys = {"date", "attendees", "notes", "parking_lot", "$comment"};
inline const Words journey_keys = {"months", "review_weeks", "weeks"};
inline const Words users_keys = {"count", "training_planned"};
inline const Words need_keys = {"central_fte", "training_days", "cost"};

inline const Words entity_keys = {"id",      "name",       "region", "importance", "urgency",
                                  "answers", "skills",     "needs",  "extensions", "$comment",
                                  "lessons", "objectives", "users"};

inline const Words lesson_keys = {"id", "text", "outcome", "handled", "phase", "$comment"};
inline const Words outcomes = {"did_not_work", "worked"};
inline const Words objective_keys = {"id", "text", "due", "measure", "phases", "$comment"};

inline const Words answer_keys = {"value", "not_applicable", "note",       "evidence", "respondent",
                                  "role",  "date",           "confidence", "$comment"};
enum AnswerKey : std::size_t {
  value_key,
  not_applicable_key,
  answer_note_key,
  evidence_key,
  respondent_key,
  role_key,
  date_key,
  confidence_key,
  answer_comment_key
};

inline constexpr std::string_view unknown_word = "unknown";

inline constexpr std::int64_t most_people = 1'000'000;  // from 1
inline constexpr double most_posts = 1e6;               // from 0
inline constexpr double most_weeks = 520;               // from 0
inline constexpr double most_months = 240;              // from 1
inline constexpr std::int64_t most_users = 1'000'000;   // from 0
inline constexpr double most_weight = 1e6;              // of a respondent; above 0
inline constexpr double most_importance = 1e6;          // above 0
inline constexpr double most_urgency = 5;               // from 0

inline constexpr double most_fte = 1e6;   // from 0, and so are the next two
inline constexpr double most_days = 1e6;  // of training
inline constexpr double most_money = 1e12;
inline constexpr std::int64_t most_wave_size = 1'000'000;  // from 1

inline constexpr double least_ratio = 0.001;  // of the weights of two criteria
inline constexpr double most_ratio = 1000;

inline constexpr double most_points = 100;  // of a swing, and of their uncertainty; above 0
// Saaty's scale from 1/9, which may be rounded, to 9.
inline constexpr double least_comparison = 0.11;
inline constexpr double most_comparison = 9;
inline constexpr double most_stated_weight = 1e6;  // of a criterion; above 0

}  // namespace tripoint::group_file
