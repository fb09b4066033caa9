#pragma once

#include <cmath>
#include <string>
#include <utility>

#include "core/chart/drawing.h"
#include "core/report/report_figures.h"

// Words around drawings. Only the sources of figures include this.
namespace tripoint {

inline std::string signed_number(const Teller& teller, double value) {
  if (std::fabs(value) < shown_as_zero) return teller.number(0, amount_decimals);
  return (value > 0 ? "+" : "\u2212") + teller.number(std::fabs(value), amount_decimals);
}

inline Caption caption_of(std::string title, std::string note = "") {
  Caption words;
  words.title = std::move(title);
  words.description = words.title;
  words.note = std::move(note);
  return words;
}

template <class Chart>
Scene drawn(Chart& chart, const FigureSize& size) {
  chart.caption.dense = size.dense;
  chart.caption.paint_title = size.titled;
  return to_scene(chart, size.width);
}

inline std::string unit_name(const GroupEvaluation& group, std::size_t index) {
  return printable(display_name(group.entities[index]));
}

}  // namespace tripoint
