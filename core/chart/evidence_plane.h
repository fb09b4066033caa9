#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/chart/drawing.h"

namespace tripoint {

// Fits of three models without loss as a point of a plane: only their differences matter, and those
// have two dimensions. Three sectors of 120 degrees tell which model comes first; the distance to
// the border of a sector, times 2 / sqrt(3), is the margin. Contributions of criteria are arrows
// laid head to tail from the centre, where all models are equal, ordered by their directions.
struct EvidencePlane {
  struct Arrow {
    std::string name;
    ModelValues contribution{};  // to the fits; they sum to the point
    std::string text;            // as it is told in the list
  };
  // What else could be: another scenario, another time.
  struct Ghost {
    std::string name;
    std::vector<ModelValues> path;  // points, the last one is where it leads
    bool from_point = false;        // begins where the arrows end, not in the centre
  };

  Caption caption;
  std::array<std::string, model_count> models;  // names
  std::vector<Arrow> arrows;
  std::vector<ModelValues> cloud;  // fits that open answers leave possible
  std::optional<Ghost> ghost;
  std::string verdict;  // told above the list
  std::string detail;   // below it
};

// The point of three fits: x = (v2 - v0) * sqrt(3) / 2, y = v1 - (v0 + v2) / 2 upwards. Adding the
// same to all three changes nothing.
Point plane_point(const ModelValues& fits);

Scene to_scene(const EvidencePlane& chart, double width);

}  // namespace tripoint
