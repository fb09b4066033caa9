#pragma once

#include <cstddef>

#include "core/organization/group.h"

namespace tripoint {

// Takes entity number `index` out of the group, with all that speaks of it alone: its place among
// the pilots and decisions on its skills. People who worked for it stay, and work for the group.
void remove_entity(Group& group, std::size_t index);

}  // namespace tripoint
