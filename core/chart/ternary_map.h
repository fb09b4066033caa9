#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Many entities in a triangle by their shares: a corner is a share of 1. Entities of one model that
// would lie on each other become one mark with their number.
struct TernaryMap {
  struct Entry {
    std::string name;
    ModelValues shares{};             // 0 to 1; only their proportions count
    double size = 1;                  // importance; areas are in proportion, at most 9 to 1
    std::optional<ModelIndex> model;  // recommended; nothing: undecided
    bool marked = false;              // worth finding; named before others
    std::optional<ModelValues> then;  // shares in a scenario: an arrow leads there
  };

  Caption caption;
  std::array<std::string, model_count> models;  // names
  std::vector<Entry> entries;
  std::vector<double> limits;   // shares from which more is concluded, as lines
  std::size_t most_names = 40;  // with more entries in all, only marked ones are named
};

Scene to_scene(const TernaryMap& chart, double width);

}  // namespace tripoint
