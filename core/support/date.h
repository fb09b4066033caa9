#pragma once

#include <string_view>

namespace tripoint {

// Whether it is a day of the calendar, YYYY-MM-DD.
bool is_date(std::string_view text);

}  // namespace tripoint
