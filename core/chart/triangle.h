#pragma once

#include <array>

#include "core/chart/drawing.h"

namespace tripoint {

// An equilateral triangle whose corners stand for the models: the first at the lower left, the
// second at the top, the third at the lower right.
struct Triangle {
  Point center;
  double radius = 0;  // from the centre to the corners, px

  double left() const;
  double right() const;
  double top() const { return center.y - radius; }
  double bottom() const { return center.y + radius / 2; }
  Point corner(ModelIndex model) const;
  // The middle of the side between the two other models.
  Point opposite(ModelIndex model) const;
};

// Unit vectors to the corners, y downwards.
const std::array<Point, model_count>& model_directions();

// As wide as `width`, with its names around it in the height that names_height() says.
Triangle triangle_in(double left, double top, double width);
inline constexpr double names_height = body_size + 8;  // above and below

// The three regions, that of `first` tinted, and their borders.
void paint_regions(Drawing& drawing, const Triangle& triangle,
                   const std::array<std::string, model_count>& names,
                   std::optional<ModelIndex> first);
// Names at the corners, `off` px away from them, that of `first` in bold.
void paint_names(Drawing& drawing, const Triangle& triangle,
                 const std::array<std::string, model_count>& names, std::optional<ModelIndex> first,
                 double off = 0);

}  // namespace tripoint
