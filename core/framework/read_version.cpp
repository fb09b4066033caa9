#include "core/framework/read_version.h"

#include <algorithm>

#include "core/framework/read.h"
#include "core/support/text.h"

namespace tripoint {

void read_schema_version(JsonReader& json, const JsonNode& node) {
  const auto version = json.string(node);
  if (!version || *version == schema_version) return;
  const std::string_view major = schema_version.substr(0, schema_version.find('.') + 1);
  const std::string_view minor = version->substr(std::min(version->size(), major.size()));
  const bool digits =
      !minor.empty() && minor.find_first_not_of("0123456789") == std::string_view::npos;
  if (version->substr(0, major.size()) == major && digits) {
    Issue& issue = json.warning(node.path, "schema-version",
                                "is newer than this program; what it adds is not understood");
    issue.found = in_quotes(*version);
    issue.allowed = schema_version;
    return;
  }
  Issue& issue = json.error(node.path, "schema-version", "is a format this program cannot read");
  issue.found = in_quotes(*version);
  issue.allowed = std::string(major) + "x";
}

}  // namespace tripoint
