#pragma once

#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Parts of a whole as bars from zero, one below the other.
struct ShareBars {
  struct Row {
    ModelIndex model = 0;
    RowName name;
    double share = 0;        // 0 to 1
    std::string text;        // as it is told
    bool ruled_out = false;  // no bar; the text says so
  };

  Caption caption;
  std::vector<Row> rows;
  std::vector<Tick> limits;  // shares from which more is concluded, told above the bars
};

Scene to_scene(const ShareBars& chart, double width);

}  // namespace tripoint
