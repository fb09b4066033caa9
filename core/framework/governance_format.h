#pragma once

#include "core/framework/file_format.h"

// Keys, words and limits of the governance of a framework; see file_format.h.
namespace tripoint::framework_file {

inline const Words governance_keys = {
    "role_categories", "role_catalogue", "sponsors", "large_project", "parties",    "raci",
    "mindset",         "alignment",      "glossary", "sides",         "plan_parts", "measures",
    "risks",           "mistakes"};
// The keys of every topic; those of lists follow.
inline const Words topic_keys = {"id", "name", "text", "source"};
inline constexpr std::size_t first_own_key = 4;
inline const Words category_keys = {"id", "name", "text", "source", "duties", "reports_to"};
inline const Words duty_keys = {"id", "text"};
inline const Words profile_keys = {"id", "name", "text", "source", "duties", "skills"};
inline const Words large_project_keys = {"units", "source"};
inline const Words party_keys = {"id", "name", "text", "source", "who"};
inline const Words raci_keys = {"id",     "name",          "text",       "source",
                                "number", "assignments",   "candidates", "proposed",
                                "needs",  "independent_of"};
inline const Words mindset_keys = {"id", "name", "text", "source", "shown_by"};
inline const Words alignment_keys = {"id",     "name", "text", "source", "evidence",
                                     "action", "tip",  "way",  "mindset"};
inline const Words side_keys = {"id", "name", "text", "source", "promises_leads"};
inline const Words risk_keys = {"id",     "name", "text",       "source",
                                "action", "when", "unanswered", "lacks"};
inline const Words mistake_keys = {"severities", "audiences", "responses", "table"};

// In the order of the enumerations in governance.h.
inline const Words shown_by_words = {"owners", "items"};
inline const Words lack_words(lack_names.begin(), lack_names.end());
// Combinations of letters, by their bits less one: "A", "R", "AR", "C" ...
inline const Words letter_words = [] {
  Words words;
  for (unsigned bits = 1; bits < 1U << letter_count; ++bits) {
    std::string word;
    for (std::size_t letter = 0; letter < letter_count; ++letter) {
      if ((bits >> letter & 1U) != 0) word += letter_names[letter];
    }
    words.push_back(word);
  }
  return words;
}();

inline constexpr Limits<std::int64_t> step_limits = {1, 99};  // also numbers of tips and ways
inline constexpr Limits<std::int64_t> units_limits = {1, 1'000'000};

}  // namespace tripoint::framework_file
