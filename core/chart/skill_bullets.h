#pragma once

#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// What there is against what is needed: a bar with a mark, and the gap between them.
struct SkillBullets {
  struct Row {
    RowName name;
    std::optional<double> level;  // nothing: not known
    double need = 0;              // 0: not needed
    std::string text;             // what follows from it, told to the right
  };

  Caption caption;
  double most = 5;          // levels and needs run from 0 to this
  std::vector<Tick> ticks;  // levels and their names
  std::vector<Row> rows;
  std::string have;  // words of the legend
  std::string need;
  std::string gap;
  std::string unknown;
};

Scene to_scene(const SkillBullets& chart, double width);

}  // namespace tripoint
