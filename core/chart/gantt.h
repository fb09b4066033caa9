#pragma once

#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Phases, waves and gates on an axis of time.
struct Gantt {
  enum class Kind : std::uint8_t {
    phase,     // solid
    group,     // an outline that spans what follows
    support,   // hatched: runs beside
    uncertain  // a dashed outline
  };
  struct Bar {
    double begin = 0;  // in the units of the axis
    double end = 0;
    Kind kind = Kind::phase;
    bool goes_on = false;             // beyond the axis, or without an end
    std::optional<ModelIndex> model;  // instead of the colour of the kind
    std::string text;                 // on or beside the bar
  };
  // A decision or an event.
  struct Gate {
    double at = 0;
    std::string text;
  };
  struct Row {
    RowName name;
    std::vector<Bar> bars;  // not on each other
    std::vector<Gate> gates;
    bool heading = false;  // begins a section
  };

  Caption caption;
  double begin = 0;  // of the axis, in any unit (days, months)
  double end = 0;
  std::vector<Tick> ticks;
  std::vector<Row> rows;
  std::optional<Gate> today;  // a line through all rows
};

Scene to_scene(const Gantt& chart, double width);

}  // namespace tripoint
