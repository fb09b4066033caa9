#pragma once

#include <optional>
#include <string>

#include "core/decision/group_evaluation.h"
#include "core/report/words.h"

namespace tripoint {

// What a table of units tells of one. Every figure in it is one of the evaluation.
struct UnitCells {
  std::string name;
  std::string region;
  std::optional<ModelIndex> best;  // its own, where one is
  std::string model;               // the model, or the equal ones
  std::string verdict;
  std::string shares;  // of all three, "50 / 0 / 50"; empty: there are none to tell
  std::string margin;
  std::string importance;
  std::string urgency;
  // To order by; below 0 where the cell is empty.
  double share_of_best = -1;
  double margin_value = -1;
};

UnitCells tell_unit_cells(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language);

// The deciding reason and what is open: apart, since finding them takes longer.
std::string tell_deciding(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language);
std::string tell_open(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                      LanguageIndex language);

}  // namespace tripoint
