#include "core/chart/axis.h"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

namespace tripoint::test {

TEST_CASE("an axis maps its ends to its ends and keeps what lies beyond on them") {
  const Axis axis{-1, 3, 100, 500};
  CHECK(axis.at(-1) == 100);
  CHECK(axis.at(3) == 500);
  CHECK(axis.at(0) == 200);
  CHECK(axis.at(99) == 500);
  CHECK(axis.at(-99) == 100);
  const Axis turned{0, 1, 90, 10};
  CHECK(turned.at(0.25) == 70);
}

TEST_CASE("an axis never gives what is not a number") {
  const double huge = std::numeric_limits<double>::max();
  const double none = std::numeric_limits<double>::quiet_NaN();
  CHECK(Axis{0, 1, 10, 20}.at(none) == 10);
  CHECK(Axis{2, 2, 10, 20}.at(2) == 15);
  CHECK(Axis{-huge, huge, 10, 20}.at(0) == 15);
  CHECK(Axis{none, 1, 10, 20}.at(0) == 15);
  CHECK(finite(none) == 0);
  CHECK(finite(-2.5) == -2.5);
}

TEST_CASE("round values are round, within the bounds, and as many as fit") {
  CHECK(round_values(0, 1, 6) == std::vector<double>{0, 0.2, 0.4, 0.6, 0.8, 1});
  CHECK(round_values(0, 100, 5) == std::vector<double>{0, 50, 100});
  CHECK(round_values(-3, 3, 8) == std::vector<double>{-3, -2, -1, 0, 1, 2, 3});
  CHECK(round_values(1, 1, 5).empty());
  CHECK(round_values(0, 1, 1).empty());
  CHECK(round_values(0, std::numeric_limits<double>::infinity(), 5).empty());
  for (const double most : {1e-9, 0.07, 3.0, 4711.0, 1e12}) {
    for (std::size_t count = 2; count < 12; ++count) {
      const auto values = round_values(-most / 3, most, count);
      CHECK(values.size() <= count);
      CHECK(values.size() >= 1);
      for (const double value : values) CHECK((value >= -most && value <= most * 1.000001));
    }
  }
}

}  // namespace tripoint::test
