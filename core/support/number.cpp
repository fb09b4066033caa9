#include "core/support/number.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace tripoint {

void append_fixed(std::string& out, double value, int decimals) {
  static constexpr std::array<double, 10> scales = {1.0, 1e1, 1e2, 1e3, 1e4,
                                                    1e5, 1e6, 1e7, 1e8, 1e9};
  assert(std::isfinite(value) && decimals >= 0 && decimals < 10);
  const double magnitude = std::fabs(value) * scales[static_cast<std::size_t>(decimals)];
  if (magnitude >= 9e15) {  // beyond exact integers: cold, any correct digits will do
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, decimals);
    out.append(buffer.data(), end.ptr);
    return;
  }
  auto digits = static_cast<std::uint64_t>(magnitude);
  if (magnitude - static_cast<double>(digits) >= 0.5) ++digits;
  if (value < 0 && digits > 0) out += '-';
  std::array<char, 24> buffer{};
  char* at = buffer.data() + buffer.size();
  for (int written = 0; digits > 0 || written <= decimals; ++written) {
    if (written == decimals && decimals > 0) *--at = '.';
    *--at = static_cast<char>('0' + digits % 10);
    digits /= 10;
  }
  out.append(at, buffer.data() + buffer.size());
}

std::string fixed(double value, int decimals) {
  std::string text;
  append_fixed(text, value, decimals);
  return text;
}

std::string shortest(double value) {
  constexpr double small = 1e-5, large = 1e15;  // an exponent is shorter only beyond
  std::array<char, 32> buffer{};
  const double size = std::fabs(value);
  const bool plain = size == 0 || (size >= small && size < large);
  const auto end = plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                         std::chars_format::fixed)
                         : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

}  // namespace tripoint
