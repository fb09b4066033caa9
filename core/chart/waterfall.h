#pragma once

#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// What a difference is made of: contributions for and against as bars, and their sum.
struct Waterfall {
  struct Row {
    RowName name;
    double value = 0;
    std::string text;  // the value as it is told
  };
  enum class Layout : std::uint8_t {
    diverging,  // every bar begins at zero
    cascade     // every bar begins where the one before ended; the sum begins at zero
  };

  Caption caption;
  std::vector<Row> rows;
  Row total;  // its value is the sum of the rows
  Sides sides;
  Layout layout = Layout::diverging;
};

Scene to_scene(const Waterfall& chart, double width);

}  // namespace tripoint
