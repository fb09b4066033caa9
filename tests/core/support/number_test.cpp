#include "core/support/number.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include <doctest/doctest.h>

#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

double random_double(Dice& dice) {
  for (;;) {
    const std::uint64_t bits =
        dice.below(std::uint64_t{1} << 32U) << 32U | dice.below(std::uint64_t{1} << 32U);
    const auto value = std::bit_cast<double>(bits);
    if (std::isfinite(value)) return value;
  }
}

}  // namespace

TEST_CASE("fixed decimals are exactly as many as asked for") {
  CHECK(fixed(0, 0) == "0");
  CHECK(fixed(0, 3) == "0.000");
  CHECK(fixed(1, 0) == "1");
  CHECK(fixed(12.5, 1) == "12.5");
  CHECK(fixed(0.0625, 6) == "0.062500");
  CHECK(fixed(-3.25, 2) == "-3.25");
  CHECK(fixed(1.0 / 3, 9) == "0.333333333");
  CHECK(fixed(1000, 0) == "1000");
}

TEST_CASE("halves are rounded away from zero") {
  CHECK(fixed(0.5, 0) == "1");
  CHECK(fixed(1.5, 0) == "2");
  CHECK(fixed(2.5, 0) == "3");
  CHECK(fixed(-2.5, 0) == "-3");
  CHECK(fixed(0.125, 2) == "0.13");
  CHECK(fixed(-0.125, 2) == "-0.13");
  CHECK(fixed(0.49999999999999994, 0) == "0");  // the largest number below a half
  CHECK(fixed(0.9999999, 6) == "1.000000");
  CHECK(fixed(99.95, 0) == "100");
}

TEST_CASE("what rounds to zero has no sign") {
  CHECK(fixed(-0.0, 0) == "0");
  CHECK(fixed(-0.0, 2) == "0.00");
  CHECK(fixed(-0.004, 2) == "0.00");
  CHECK(fixed(-0.005, 2) == "-0.01");
  CHECK(fixed(-5e-324, 9) == "0.000000000");
}

TEST_CASE("numbers beyond exact integers keep all digits") {
  CHECK(fixed(9e15, 0) == "9000000000000000");
  CHECK(fixed(1e20, 3) == "100000000000000000000.000");
  CHECK(fixed(-1e16, 1) == "-10000000000000000.0");
  CHECK(fixed(9007199254740993.0, 2) == "9007199254740992.00");
  const std::string largest = fixed(std::numeric_limits<double>::max(), 9);
  CHECK(largest.size() == 309 + 10);
  CHECK(std::strtod(largest.c_str(), nullptr) == std::numeric_limits<double>::max());
}

TEST_CASE("fixed decimals of exact fractions agree with integer arithmetic") {
  Dice dice(1);
  for (int trial = 0; trial < 20000; ++trial) {
    const int decimals = static_cast<int>(dice.below(10));
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    // Small enough for value * scale to be exact.
    const auto parts = static_cast<std::int64_t>(
        dice.below(static_cast<std::size_t>((std::int64_t{1} << 53U) / scale)));
    const double value = static_cast<double>(parts) / 1024;
    const std::int64_t rounded = (parts * scale + 512) / 1024;
    char expected[64];
    if (decimals == 0) {
      std::snprintf(expected, sizeof expected, "%lld", static_cast<long long>(rounded));
    } else {
      std::snprintf(expected, sizeof expected, "%lld.%0*lld",
                    static_cast<long long>(rounded / scale), decimals,
                    static_cast<long long>(rounded % scale));
    }
    CHECK(fixed(value, decimals) == expected);
    if (rounded > 0) CHECK(fixed(-value, decimals) == std::string("-") + expected);
  }
}

TEST_CASE("appending keeps what stands there") {
  std::string text = "x = ";
  append_fixed(text, -1.5, 1);
  append_fixed(text, 2, 0);
  CHECK(text == "x = -1.52");
}

TEST_CASE("the shortest text is the one a reader would write") {
  CHECK(shortest(0) == "0");
  CHECK(shortest(2) == "2");
  CHECK(shortest(-1.5) == "-1.5");
  CHECK(shortest(0.05) == "0.05");
  CHECK(shortest(0.1 + 0.2) == "0.30000000000000004");
  CHECK(shortest(1e30) == "1e+30");
  CHECK(shortest(5e-324) == "5e-324");
}

TEST_CASE("the shortest text reads back as the same number with no digit to spare") {
  Dice dice(2);
  for (int trial = 0; trial < 20000; ++trial) {
    const double value = random_double(dice);
    const std::string text = shortest(value);
    CAPTURE(text);
    CHECK(std::strtod(text.c_str(), nullptr) == value);
    CHECK(parse_number(text) == value);
    int digits = 0;
    for (const char c : text.substr(0, text.find('e'))) digits += c >= '0' && c <= '9' ? 1 : 0;
    if (value == 0 || text.find('e') == std::string::npos || digits == 1) continue;
    char fewer[64];
    std::snprintf(fewer, sizeof fewer, "%.*e", digits - 2, value);
    CHECK(std::strtod(fewer, nullptr) != value);
  }
}

TEST_CASE("a number is read when it is the whole of the text") {
  CHECK(parse_number("0") == 0.0);
  CHECK(parse_number("-12.75") == -12.75);
  CHECK(parse_number("1e3") == 1000.0);
  CHECK(parse_number("2.5E-1") == 0.25);
  for (const char* text : {"", " ", "1 ", " 1", "1,5", "+1", "--1", "-", "e5", "1e", "0x10", "abc",
                           "1.5.2", "1_000", "½"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text).has_value());
  }
}

TEST_CASE("what is no finite number is not read") {
  for (const char* text : {"inf", "-inf", "infinity", "nan", "nan(1)", "1e999", "-1e999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text).has_value());
  }
}

}  // namespace tripoint::test
