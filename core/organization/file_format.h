#pragma once

#include <cstddef>
#include <string>
#include <vector>

// Keys and limits of group files: what the reader takes is what the schema promises. The order of
// the keys is that of the indices by which both name them.
namespace tripoint::group_file {

using Words = std::vector<std::string>;

inline const Words group_keys = {
    "$schema",  "schemaVersion", "name",       "note",       "framework", "respondents",
    "defaults", "entities",      "priorities", "extensions", "$comment",  "governance",
    "team",     "capacities",    "start",      "scenarios",  "decision",  "history"};
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
  governance_key,
  first_kept_key
};
inline const Words framework_keys = {"id", "version"};
inline const Words respondent_keys = {"id", "role", "weight"};
inline const Words defaults_keys = {"answers"};

inline const Words priorities_keys = {"ranking", "floors", "bounds", "$comment"};
inline const Words bound_keys = {"of", "over", "least", "most", "$comment"};

inline const Words entity_keys = {"id",      "name",   "region", "importance", "urgency",
                                  "answers", "skills", "needs",  "extensions", "$comment"};

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

inline constexpr double most_weight = 1e6;      // of a respondent; above 0
inline constexpr double most_importance = 1e6;  // above 0
inline constexpr double most_urgency = 5;       // from 0

inline constexpr double least_ratio = 0.001;  // of the weights of two criteria
inline constexpr double most_ratio = 1000;

}  // namespace tripoint::group_file
