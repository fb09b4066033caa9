#include "core/organization/group.h"

#include <string_view>
#include <unordered_set>

namespace tripoint {

const std::string& display_name(const Entity& entity) {
  return entity.name.empty() ? entity.id : entity.name;
}

const std::string& region_of(const Entity& entity) {
  return entity.region.empty() ? entity.id : entity.region;
}

std::vector<std::string> region_names(const Group& group) {
  std::vector<std::string> names;
  std::unordered_set<std::string_view> seen;
  for (const Entity& entity : group.entities) {
    if (seen.insert(region_of(entity)).second) names.push_back(region_of(entity));
  }
  return names;
}

std::vector<std::string> entity_ids(const Group& group) {
  std::vector<std::string> ids;
  for (const Entity& entity : group.entities) ids.push_back(entity.id);
  return ids;
}

void clear(Entity& entity) {
  entity.id.clear();
  entity.name.clear();
  entity.region.clear();
  entity.importance = 1;
  entity.urgency = 0;
  entity.answers.clear();
  entity.lessons.clear();
  entity.objectives.clear();
  entity.skills.clear();
  entity.needs = {};
  entity.users.reset();
  entity.kept.clear();
  entity.extensions.clear();
  entity.comment.clear();
}

}  // namespace tripoint
