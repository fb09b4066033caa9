#include "core/chart/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tripoint {

double Axis::at(double value) const {
  const double extent = most - least;
  if (!(extent > 0) || !std::isfinite(extent)) return (from + to) / 2;
  const double part = (value - least) / extent;
  return from + (to - from) * (part >= 0 ? std::min(part, 1.0) : 0.0);
}

double clamped(double value, double least, double most) {
  return std::max(least, std::min(value, most));
}

double finite(double value) { return std::isfinite(value) ? value : 0; }

std::vector<double> round_values(double least, double most, std::size_t count) {
  const double extent = most - least;
  if (!std::isfinite(extent) || extent <= 0 || count < 2) return {};
  const double wanted = extent / static_cast<double>(count);
  // Powers of ten by multiplication: the same on every machine.
  double power = 1;
  while (power > wanted && power > 1e-300) power /= 10;
  while (power * 10 <= wanted) power *= 10;
  for (;;) {
    for (const double times : {1.0, 2.0, 5.0}) {
      const double step = times * power;
      const double first = std::ceil(least / step - 1e-9), last = std::floor(most / step + 1e-9);
      if (last - first + 1 > static_cast<double>(count)) continue;
      std::vector<double> values;
      for (int i = 0; first + i <= last; ++i) {
        // Below 1 a division: 6 / 10 is 0.6, 6 * 0.1 is not.
        const double whole = (first + i) * times;
        values.push_back(power < 1 ? whole / std::round(1 / power) : whole * power);
      }
      return values;
    }
    power *= 10;
  }
}

}  // namespace tripoint
