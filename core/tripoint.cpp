#include "core/tripoint.h"

#include "core/support/json_locate.h"

namespace tripoint {

Result<Framework> load_framework(const std::string& path) {
  if (path.empty()) return read_framework(embedded_framework(), "built-in framework");
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return {std::nullopt, bytes.issues};
  return read_framework(*bytes, path);
}

Result<Group> load_group(const Framework& framework, const std::string& path,
                         const ReadOptions& options) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return {std::nullopt, bytes.issues};
  return read_group(framework, *bytes, path, options);
}

std::vector<Issue> check_framework(std::string_view json, const std::string& file) {
  Result<Framework> framework = read_framework(json, file);
  if (!framework) return framework.issues;
  std::vector<Issue> issues = lint_framework(*framework);
  locate(issues, json);
  for (Issue& issue : issues) issue.file = file;
  issues.insert(issues.begin(), framework.issues.begin(), framework.issues.end());
  return issues;
}

}  // namespace tripoint
