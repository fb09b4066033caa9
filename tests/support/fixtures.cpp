#include "tests/support/fixtures.h"

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "core/organization/read.h"
#include "core/support/file.h"

namespace tripoint::test {

const Framework& shipped() {
  static const Framework framework = [] {
    auto result = read_framework(embedded_framework(), "embedded");
    REQUIRE_MESSAGE(result.value.has_value(), listed(result.issues));
    return *std::move(result.value);
  }();
  return framework;
}

std::string source_path(std::string_view below) {
  return std::string(TRIPOINT_SOURCE_DIR) + "/" + std::string(below);
}

std::string read_text(const std::string& path) {
  auto bytes = read_file(path);
  REQUIRE_MESSAGE(bytes.value.has_value(), listed(bytes.issues));
  return *std::move(bytes.value);
}

nlohmann::json read_json(std::string_view below) {
  return nlohmann::json::parse(read_text(source_path(below)));
}

Group group_of(const Framework& framework, const nlohmann::json& answers) {
  const nlohmann::json document = {{"schemaVersion", "1.0"},
                                   {"entities", {{{"id", "one"}, {"answers", answers}}}}};
  auto group = read_group(framework, document.dump(), "test");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return *std::move(group.value);
}

std::string listed(const std::vector<Issue>& issues) {
  std::string text;
  for (const Issue& issue : issues) text += to_text(issue) + "\n";
  return text;
}

}  // namespace tripoint::test
