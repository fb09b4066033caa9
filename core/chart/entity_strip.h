#pragma once

#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Many entities as cells, in one row per model: with their names while they are few.
struct EntityStrip {
  struct Entry {
    std::string name;
    bool tentative = false;  // an outline: the model is not sure
    bool marked = false;     // an exception, worth finding
  };
  struct Group {
    std::optional<ModelIndex> model;  // nothing: undecided or not known
    RowName name;                     // the detail tells the count
    std::vector<Entry> entries;
  };

  Caption caption;
  std::vector<Group> groups;
  std::size_t most_names = 40;  // with more entries in all, names are shown on request only
};

Scene to_scene(const EntityStrip& chart, double width);

}  // namespace tripoint
