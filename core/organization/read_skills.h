#pragma once

#include <string>
#include <vector>

#include "core/organization/group.h"
#include "core/support/json_reader.h"

namespace tripoint {

// Reads what a group tells of skills. Include it in sources only.
class SkillsReader {
 public:
  SkillsReader(const Framework& framework, JsonReader& json) : framework_(framework), json_(json) {}

  // An object of levels keyed by the ids of skills.
  void read_levels(const JsonNode& node, std::vector<HeldSkill>& skills);
  void read_team(const JsonNode& node, Teams& teams);
  // The units of the group must have been read: regions and units that there are not are warned of.
  void read_decisions(const JsonNode& node, Group& group);
  void read_parameters(const JsonNode& node, SkillParameters& parameters);
  // Warns of regions with a team that no unit belongs to.
  void check_regions(const JsonNode& team, const Group& group);

 private:
  std::optional<std::size_t> skill(std::string_view id, const JsonPath& path, bool at_key);
  std::optional<std::size_t> skill(const JsonNode& node);
  void read_held(const JsonNode& node, HeldSkill& held);
  void read_level(const JsonNode& node, HeldSkill& held);
  void read_decision(const JsonNode& node, Group& group);
  void read_skill_weeks(const JsonNode& node, SkillParameters& parameters);
  void read_posts(const JsonNode& node, SkillParameters& parameters);
  void warn_of_unknown(const JsonPath& path, std::string_view name, const std::string& what,
                       const std::vector<std::string>& known);

  const Framework& framework_;
  JsonReader& json_;
};

}  // namespace tripoint
