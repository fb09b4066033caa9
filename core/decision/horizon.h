#pragma once

#include <optional>

#include "core/decision/sheet.h"

namespace tripoint {

// The sheet as it will be in three years: the answers of that horizon stand in the place of those
// of today and leave their own. None where no question of that horizon is answered.
std::optional<Sheet> in_three_years(const Framework& framework, const Sheet& sheet);

}  // namespace tripoint
