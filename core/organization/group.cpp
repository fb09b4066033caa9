#include "core/organization/group.h"

namespace tripoint {

const std::string& display_name(const Entity& entity) {
  return entity.name.empty() ? entity.id : entity.name;
}

void clear(Entity& entity) {
  entity.id.clear();
  entity.name.clear();
  entity.region.clear();
  entity.importance = 1;
  entity.urgency = 0;
  entity.answers.clear();
  entity.needs = {};
  entity.kept.clear();
  entity.extensions.clear();
  entity.comment.clear();
}

}  // namespace tripoint
