#pragma once

#include <functional>

#include "core/organization/group.h"
#include "tests/support/random_case.h"

namespace tripoint::test {

// Whatever a group can tell of its people and agreements, with words of `words`, JSON of `json`.
Arrangements random_arrangements(Dice& dice, const Framework& framework,
                                 const std::function<std::string()>& words,
                                 const std::function<std::string()>& json);

}  // namespace tripoint::test
