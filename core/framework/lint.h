#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/framework/framework.h"
#include "core/support/issue.h"

namespace tripoint {

// One demand on a questionnaire that can be read but might be a bad one.
struct LintRule {
  std::string_view name;    // code of its issues
  std::string_view demand;  // what it demands, one sentence
};

std::span<const LintRule> lint_rules();

// Checks a framework against all rules; every fault is an error with the pointer of its place,
// things merely superfluous are warnings. `locate` adds line and column.
std::vector<Issue> lint_framework(const Framework& framework);

}  // namespace tripoint
