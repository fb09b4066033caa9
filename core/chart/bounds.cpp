#include "core/chart/bounds.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

Box around(const std::vector<Point>& points, double margin) {
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Point& point : points) {
    box = {std::min(box.left, point.x), std::min(box.top, point.y), std::max(box.right, point.x),
           std::max(box.bottom, point.y)};
  }
  return {box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
}

double margin_of(const Paint& paint) { return paint.stroke == Role::none ? 0 : paint.width / 2; }

Box bounds_of(const Polyline& line) { return around(line.points, line.stroke.width / 2); }
Box bounds_of(const Polygon& polygon) { return around(polygon.points, margin_of(polygon.paint)); }
Box bounds_of(const Rect& rect) {
  const Point& corner = rect.corner;
  return around({corner, {corner.x + rect.width, corner.y + rect.height}}, margin_of(rect.paint));
}
Box bounds_of(const Circle& circle) {
  return around({circle.center}, circle.radius + margin_of(circle.paint));
}
Box bounds_of(const Label& label) { return bounds(label); }

}  // namespace

Box bounds(const Label& label) {
  const double width = text_width(label.text, label.style.size, label.style.bold);
  const double before = label.style.anchor == Anchor::start    ? 0
                        : label.style.anchor == Anchor::middle ? width / 2
                                                               : width;
  return {label.at.x - before, label.at.y - ascent * label.style.size, label.at.x - before + width,
          label.at.y + descent * label.style.size};
}

Box bounds(const Shape& shape) {
  return std::visit([](const auto& form) { return bounds_of(form); }, shape.form);
}

bool overlap(const Box& a, const Box& b) {
  constexpr double touching = 1e-6;
  return a.left < b.right - touching && b.left < a.right - touching &&
         a.top < b.bottom - touching && b.top < a.bottom - touching;
}

}  // namespace tripoint
