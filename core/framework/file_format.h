#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/framework/framework.h"

// Keys, words and limits of framework files: what the reader takes is what the schema promises.
// The order of the keys is that of the indices by which both name them.
namespace tripoint::framework_file {

using Words = std::vector<std::string>;

inline const Words top_keys = {
    "$schema",       "schemaVersion", "id",         "version",         "name",       "text",
    "languages",     "models",        "criteria",   "characteristics", "gates",      "interactions",
    "horizon_pairs", "verdict",       "neutrality", "texts",           "sources",    "aliases",
    "effort",        "transitions",   "guide",      "skills",          "governance", "needs",
    "$comment",      "elicitation",   "steps",      "phases",          "journey"};
enum TopKey : std::size_t {
  schema_key,
  schema_version_key,
  id_key,
  version_key,
  name_key,
  text_key,
  languages_key,
  models_key,
  criteria_key,
  characteristics_key,
  gates_key,
  interactions_key,
  horizon_pairs_key,
  verdict_key,
  neutrality_key,
  texts_key,
  sources_key,
  aliases_key,
  effort_key,
  transitions_key,
  guide_key,
  skills_key,
  governance_key,
  needs_key,
  comment_key,
  elicitation_key,
  steps_key,
  phases_key,
  journey_key,
  top_key_count
};

inline const Words language_keys = {"id", "name", "decimal", "never"};
inline const Words model_keys = {"id", "symbol", "name", "text", "source"};
inline const Words source_keys = {"author", "title", "year", "address", "grade", "cite"};
inline const Words criterion_keys = {"id", "question", "name", "text", "items"};
inline const Words item_keys = {"id",
                                "kind",
                                "level",
                                "weight",
                                "scale",
                                "direction",
                                "partial_order",
                                "changeable",
                                "evidence",
                                "describes_present",
                                "name",
                                "question",
                                "question_entity",
                                "help",
                                "why",
                                "options",
                                "unit",
                                "min",
                                "max",
                                "integer",
                                "breakpoints",
                                "derived_from"};
// Keys that only one kind of item has.
inline constexpr std::array<std::size_t, 1> choice_keys = {15};
inline constexpr std::array<std::size_t, 6> number_keys = {16, 17, 18, 19, 20, 21};
inline const Words row_keys = {"code",        "value",    "label",  "text",
                               "text_entity", "affinity", "reason", "source"};
// Keys that only an option has, and only a breakpoint.
inline constexpr std::array<std::size_t, 3> option_keys = {0, 3, 4};
inline constexpr std::array<std::size_t, 1> breakpoint_keys = {1};
inline const Words direction_keys = {"higher_favors", "over"};
inline const Words order_keys = {"never_lowers", "steps"};
inline const Words condition_keys = {"item", "op", "value"};
inline const Words combination_keys = {"all", "any"};
inline const Words gate_keys = {"id",   "scope", "rules_out", "when",
                                "name", "text",  "lifted_by", "source"};
inline const Words interaction_keys = {"id",   "favors", "strength", "when",
                                       "name", "text",   "source"};
inline const Words pair_keys = {"now", "in_three_years"};
inline const Words characteristic_keys = {"id", "name", "items"};
inline const Words alias_keys = {"items", "options"};
inline const Words verdict_keys = {"robust_share",
                                   "leaning_share",
                                   "objective_criterion",
                                   "most_open_headlines",
                                   "max_exact_completions",
                                   "samples",
                                   "seed",
                                   "source"};
inline const Words elicitation_keys = {"swing_spread", "ratio_spread", "most_inconsistency",
                                       "source"};
inline const Words neutrality_keys = {"least", "most"};
inline const Words guide_keys = {"tradeoffs", "tasks", "services", "briefing"};
inline const Words tradeoff_keys = {"id",      "kind",       "models",        "name",  "text",
                                    "details", "mitigation", "relevant_when", "source"};
inline const Words tradeoff_kinds = {"advantage", "drawback"};
inline const Words task_keys = {"id", "kind", "models", "name", "text", "source"};
inline const Words task_kinds = {"process", "communication", "governance", "platform"};
inline const Words service_keys = {"id", "models", "name", "text", "turnaround", "source"};
inline const Words briefing_keys = {"id", "required", "name", "help"};
inline const Words transition_keys = {"from", "to", "text", "source"};

// In the order of the enumerations in framework.h.
inline const Words kinds = {"choice", "number"};
inline const Words levels = {"group", "entity", "both"};
inline const Words changes = {"no", "slowly", "yes"};
// Of "effort": one number for each of them, then its sources.
inline const Words effort_keys = {"no", "slowly", "yes", "source"};
// Of each model under "needs".
inline const Words needs_keys = {"central_fte", "training_days", "reason", "source"};
inline const Words evidences = {"study", "practice", "judgement"};
inline const Words scales = {"unordered", "ordered"};
inline const Words operators = {"in", "<=", ">="};
inline const Words grades = {"A", "B", "C", "J"};
inline const Words decimals = {".", ","};
// Answers of every item, which no option may be called.
inline const Words reserved_codes = {"unknown", "not_applicable"};

// Inclusive.
template <class T>
struct Limits {
  T least;
  T most;
};
inline constexpr Limits<double> weight_limits = {0.001, 1000};
inline constexpr Limits<double> effort_limits = {0, 1000};
inline constexpr Limits<double> needs_limits = {0, 10'000};  // of one unit
inline constexpr Limits<double> unit_limits = {0, 1};        // affinities, strengths, shares
inline constexpr Limits<double> robust_limits = {0.5, 1};
inline constexpr Limits<double> leaning_limits = {1.0 / 3.0, 1};
inline constexpr Limits<double> swing_spread_limits = {0.1, 100};
inline constexpr Limits<double> ratio_spread_limits = {0.01, 0.99};
inline constexpr Limits<double> inconsistency_limits = {0, 1};
inline constexpr Limits<std::int64_t> year_limits = {1800, 2200};
inline constexpr Limits<std::int64_t> open_headlines_limits = {0, max_criteria};
inline constexpr Limits<std::int64_t> completions_limits = {1, std::int64_t{1} << 32U};
inline constexpr Limits<std::int64_t> samples_limits = {100, 10'000'000};
inline constexpr Limits<std::int64_t> seed_limits = {0, std::numeric_limits<std::int32_t>::max()};
inline constexpr Limits<std::size_t> row_limits = {2, 12};  // answers of an item
inline constexpr std::size_t most_nesting = 8;              // of predicates in predicates
inline constexpr std::size_t longest_id = 64;

}  // namespace tripoint::framework_file
