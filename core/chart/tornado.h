#pragma once

#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// How far one answer at a time moves the margin, from its present value to its extremes. Below zero
// another model comes first.
struct Tornado {
  struct Row {
    RowName name;
    double least = 0;  // margins
    double most = 0;
    std::string least_text;  // the answers that lead there
    std::string most_text;
  };

  Caption caption;
  std::vector<Row> rows;  // the widest first
  double present = 0;     // margin
  std::string present_text;
  Sides sides;  // which model comes first on them
};

Scene to_scene(const Tornado& chart, double width);

}  // namespace tripoint
