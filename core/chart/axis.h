#pragma once

#include <string>
#include <vector>

namespace tripoint {

// A value of an axis and how it is told.
struct Tick {
  double at = 0;
  std::string text;
};

// Values from `least` to `most`, painted from `from` to `to` px. Values beyond are painted at the
// end, those that are not numbers at the beginning; an axis without extent is painted in its
// middle.
struct Axis {
  double least = 0;
  double most = 1;
  double from = 0;
  double to = 0;
  double at(double value) const;
};

// `value` where it lies between the bounds, else the nearest; `least` where they are the wrong way
// round.
double clamped(double value, double least, double most);

// `value` where it is finite, else 0.
double finite(double value);

// Round values (1, 2 or 5 times a power of ten) from `least` to `most`, at most `count` (from 2) of
// them, in ascending order. Empty where there are none or the bounds are not finite.
std::vector<double> round_values(double least, double most, std::size_t count);

}  // namespace tripoint
