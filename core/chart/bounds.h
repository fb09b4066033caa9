#pragma once

#include "core/chart/scene.h"

// What room shapes take: for layout, for pointing at them, for tests.
namespace tripoint {

// A rectangle with sides along the axes.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  bool operator==(const Box&) const = default;
};

Box bounds(const Label& label);
// With half of the stroke's width around.
Box bounds(const Shape& shape);
// Whether they have more than an edge in common.
bool overlap(const Box& a, const Box& b);

}  // namespace tripoint
