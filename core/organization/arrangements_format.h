#pragma once

#include "core/organization/arrangements.h"
#include "core/organization/file_format.h"

// Keys and words of the governance of a group; see file_format.h.
namespace tripoint::group_file {

inline const Words governance_keys = {"people",   "sponsors", "large_project", "raci", "alignment",
                                      "terms",    "goals",    "plan",          "sla",  "funnel",
                                      "measures", "$comment", "activities",    "actions"};
inline const Words person_keys = {"id", "name", "role", "duties", "title", "reports_to", "entity"};
inline const Words choice_keys = {"A", "R", "C", "I", "done", "note"};
inline const Words attainment_keys = {"state", "owner", "note"};
inline const Words sla_keys = {"side",   "action",  "time_limit", "escalation",
                               "number", "quality", "terms"};
inline const Words funnel_keys = {"stage", "definition", "metric", "owner"};
inline const std::string shared_key = "shared";  // among the goals of sides

inline const Words attained_words(attained_names.begin(), attained_names.end());

}  // namespace tripoint::group_file
