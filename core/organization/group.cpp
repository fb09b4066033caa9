#include "core/organization/group.h"

namespace tripoint {

const std::string& display_name(const Entity& entity) {
  return entity.name.empty() ? entity.id : entity.name;
}

}  // namespace tripoint
