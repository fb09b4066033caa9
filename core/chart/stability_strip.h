#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// How far the weight of each criterion may move before another model comes first.
struct StabilityStrip {
  struct Row {
    RowName name;
    double weight = 0;  // now; 0 to 1
    double least = 0;   // the present first model stays first from here
    double most = 1;    // to here
    std::optional<ModelIndex>
        before;  // comes first below; nothing: unknown or the interval is open
    std::optional<ModelIndex> after;
    std::string text;  // the interval as it is told
  };

  Caption caption;
  ModelIndex first = 0;                         // at the present weights
  std::array<std::string, model_count> models;  // names, for the legend
  std::string now;                              // word of the legend for the present weight
  std::vector<Tick> ticks;
  std::vector<Row> rows;
};

Scene to_scene(const StabilityStrip& chart, double width);

}  // namespace tripoint
