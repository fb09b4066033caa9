#pragma once

#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Who answered what: one dot per respondent on the ordered options of each question.
struct RespondentDots {
  struct Dot {
    std::optional<std::size_t> option;  // nothing: does not know
    std::string name;                   // the respondent
  };
  struct Row {
    RowName name;
    std::size_t options = 2;  // in their order, at equal distances
    std::string first_text;   // of the first and the last option
    std::string last_text;
    std::vector<Dot> dots;
    bool relevant = false;  // settling the difference could change the recommendation
    std::string text;       // told to the right
  };

  Caption caption;
  std::string unknown;    // heading of the column of those who do not know
  std::vector<Row> rows;  // the most relevant first
};

Scene to_scene(const RespondentDots& chart, double width);

}  // namespace tripoint
