#include "core/chart/triangle.h"

namespace tripoint {
namespace {

constexpr double half_root_3 = 0.8660254037844386467637;
constexpr std::array<Point, model_count> directions = {
    {{-half_root_3, 0.5}, {0, -1}, {half_root_3, 0.5}}};

Point from(Point center, double factor, Point direction) {
  return {center.x + factor * direction.x, center.y + factor * direction.y};
}

}  // namespace

double Triangle::left() const { return center.x - half_root_3 * radius; }
double Triangle::right() const { return center.x + half_root_3 * radius; }
Point Triangle::corner(ModelIndex model) const { return from(center, radius, directions[model]); }
Point Triangle::opposite(ModelIndex model) const {
  return from(center, -radius / 2, directions[model]);
}

const std::array<Point, model_count>& model_directions() { return directions; }

Triangle triangle_in(double left, double top, double width) {
  const double radius = width / 2 / half_root_3;
  return {{left + width / 2, top + names_height + radius}, radius};
}

void paint_regions(Drawing& drawing, const Triangle& triangle,
                   const std::array<std::string, model_count>& names,
                   std::optional<ModelIndex> first) {
  for (ModelIndex model = 0; model < model_count; ++model) {
    const ModelIndex next = (model + 1) % model_count, last = (model + 2) % model_count;
    drawing.polygon(
        {triangle.center, triangle.opposite(next), triangle.corner(model), triangle.opposite(last)},
        {first == model ? soft_role_of(model) : Role::background, Pattern::solid, Role::grid, 1},
        names[model]);
  }
  for (ModelIndex model = 0; model < model_count; ++model) {
    drawing.line(triangle.center, triangle.opposite(model), {Role::axis, 1.2});
  }
}

void paint_names(Drawing& drawing, const Triangle& triangle,
                 const std::array<std::string, model_count>& names, std::optional<ModelIndex> first,
                 double off) {
  const auto style = [&](ModelIndex model, Anchor anchor) {
    return first == model ? strong_text(Role::ink, anchor) : body_text(Role::muted, anchor);
  };
  const double width = triangle.right() - triangle.left(), room = width / 2 - 6;
  const double below = triangle.bottom() + off + 6 + body_size;
  drawing.text({triangle.center.x, triangle.top() - off - 7}, names[1], style(1, Anchor::middle),
               width);
  drawing.text({triangle.left(), below}, names[0], style(0, Anchor::start), room);
  drawing.text({triangle.right(), below}, names[2], style(2, Anchor::end), room);
}

}  // namespace tripoint
