#pragma once

#include <cstddef>

#include "core/organization/group.h"

namespace tripoint {

// Takes person number `index` out of the arrangements: nobody reports to that person, sponsors,
// owns or takes part in anything under that name any more; all else stays as it is.
void remove_person(Group& group, std::size_t index);

}  // namespace tripoint
