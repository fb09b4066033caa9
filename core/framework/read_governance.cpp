#include "core/framework/read_governance.h"

namespace tripoint {

using namespace framework_file;

void GovernanceReader::read(const JsonNode& node) {
  std::array<std::optional<JsonNode>, 14> at;
  const auto seen = json_.members(
      node, governance_keys, [&](std::size_t key, const JsonNode& member) { at[key] = member; });
  json_.require(node.path, governance_keys, seen, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
  if (at[0]) categories(*at[0]);
  if (at[1]) catalogue(*at[1]);
  if (at[2]) topics(*at[2], governance_.sponsors);
  if (at[3]) large_project(*at[3]);
  if (at[4]) parties(*at[4]);
  if (at[5]) raci(*at[5]);
  if (at[6]) mindset(*at[6]);
  if (at[7]) alignment(*at[7]);
  if (at[8]) topics(*at[8], governance_.glossary);
  if (at[9]) sides(*at[9]);
  if (at[10]) topics(*at[10], governance_.plan_parts);
  if (at[11]) topics(*at[11], governance_.measures);
  if (at[12]) risks(*at[12]);
  if (at[13]) mistakes(*at[13]);
}

void FrameworkReader::governance(const JsonNode& node) { GovernanceReader(*this).read(node); }

}  // namespace tripoint
