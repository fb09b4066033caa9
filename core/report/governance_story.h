#pragma once

#include <string>
#include <vector>

#include "core/rollout/governance.h"

namespace tripoint {

// A heading, sentences, and a table; rows have as many cells as there are columns.
struct GovernanceSection {
  std::string title;
  std::vector<std::string> sentences;
  std::vector<std::string> columns;  // empty: no table
  std::vector<std::vector<std::string>> rows;
};

// The plan in words. Every figure in it is one of the plan, or of the framework's own texts.
std::vector<GovernanceSection> tell_governance(const Framework& framework, const Group& group,
                                               const GovernancePlan& plan, LanguageIndex language);

}  // namespace tripoint
