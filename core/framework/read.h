#pragma once

#include <string>
#include <string_view>

#include "core/framework/framework.h"
#include "core/support/result.h"

namespace tripoint {

// The version of the file format of frameworks, groups and results that this program writes; it
// reads every version with the same first number.
inline constexpr std::string_view schema_version = "1.0";

// Reads a framework file. Everything that evaluation relies on is checked here (types, ranges,
// references, texts in every language); what makes a questionnaire a good one is left to
// `lint_framework`. `file` names the document in issues.
Result<Framework> read_framework(std::string_view json, const std::string& file);

// The framework that is built into the program, as JSON.
std::string_view embedded_framework();

}  // namespace tripoint
