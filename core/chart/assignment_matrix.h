#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Which entity gets which model, and what that takes of limited capacities.
struct AssignmentMatrix {
  struct Row {
    RowName name;
    std::array<std::string, model_count> texts;  // fits as they are told, or why there is none
    std::optional<ModelIndex> chosen;            // filled
    std::optional<ModelIndex> best;              // alone: an outline where it was not chosen
    std::string loss;                            // told to the right
  };
  struct Capacity {
    RowName name;
    double used = 0;  // from 0
    double limit = 0;
    std::string text;   // "7 of 8"
    std::string price;  // what one unit more would be worth, told to the right
  };

  Caption caption;
  std::array<std::string, model_count> models;  // names
  std::string loss;                             // heading
  std::string price;                            // heading
  std::vector<Row> rows;
  std::vector<Capacity> capacities;
};

Scene to_scene(const AssignmentMatrix& chart, double width);

}  // namespace tripoint
