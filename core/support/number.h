#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tripoint {

// Appends `value` with exactly `decimals` (0-9) decimals, halves rounded away from zero, a point as
// separator and never "-0". Independent of the locale, the same on every compiler. `value` must be
// finite.
void append_fixed(std::string& out, double value, int decimals);

std::string fixed(double value, int decimals);

// The shortest text that reads back as the same number, with an exponent only for very large and
// very small ones ("2", "0.05", "10000000", "1e+30").
std::string shortest(double value);

// The number that the whole of `text` spells (decimal point, no blanks), if it spells one.
std::optional<double> parse_number(std::string_view text);

}  // namespace tripoint
