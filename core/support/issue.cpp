#include "core/support/issue.h"

#include <algorithm>

#include "core/support/text.h"

namespace tripoint {
namespace {

constexpr std::size_t longest_pointer = 200;  // columns

}  // namespace

std::string to_text(const Issue& issue) {
  std::string text;
  if (!issue.file.empty()) {
    text += printable(issue.file);
    if (issue.line > 0) {
      text += ":" + std::to_string(issue.line) + ":" + std::to_string(issue.column);
    }
    text += ": ";
  }
  text += issue.severity == Severity::error ? "error: " : "warning: ";
  if (!issue.pointer.empty()) text += clip(printable(issue.pointer), longest_pointer) + ": ";
  text += issue.message;
  if (!issue.found.empty()) text += "; found " + issue.found;
  if (!issue.allowed.empty()) text += "; allowed: " + issue.allowed;
  if (!issue.nearest.empty()) text += "; did you mean \"" + issue.nearest + "\"?";
  return text;
}

bool has_errors(const std::vector<Issue>& issues) {
  return std::any_of(issues.begin(), issues.end(),
                     [](const Issue& issue) { return issue.severity == Severity::error; });
}

std::string summary(const std::vector<Issue>& issues) {
  if (issues.empty()) return "no faults";
  const auto errors = std::count_if(issues.begin(), issues.end(), [](const Issue& issue) {
    return issue.severity == Severity::error;
  });
  const auto warnings = static_cast<std::ptrdiff_t>(issues.size()) - errors;
  std::string text;
  if (errors > 0) text += std::to_string(errors) + (errors == 1 ? " error" : " errors");
  if (warnings > 0) {
    if (!text.empty()) text += ", ";
    text += std::to_string(warnings) + (warnings == 1 ? " warning" : " warnings");
  }
  return text;
}

}  // namespace tripoint
