#pragma once

#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// How well each model fits: a dot with the range that open answers leave, on one axis.
struct FitChart {
  struct Row {
    ModelIndex model = 0;
    RowName name;
    double fit = 0;    // in the units of the axis
    double least = 0;  // range; equal to the fit: no range is painted
    double most = 0;
    std::string text;        // the fit as it is told
    bool ruled_out = false;  // painted as an outline; the name's detail should say why
  };
  // From one row's dot to another's, told between them.
  struct Margin {
    std::size_t first = 0;  // rows
    std::size_t second = 0;
    std::string text;
  };

  Caption caption;
  std::vector<Row> rows;
  double least = 0;  // of the axis
  double most = 1;
  std::vector<Tick> ticks;
  std::optional<Margin> margin;
};

Scene to_scene(const FitChart& chart, double width);

}  // namespace tripoint
