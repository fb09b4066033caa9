#include "core/chart/evidence_plane.h"

#include <algorithm>
#include <cmath>

#include "core/chart/text_width.h"
#include "core/chart/triangle.h"

namespace tripoint {
namespace {

constexpr double half_root_3 = 0.8660254037844386467637;
constexpr double largest_plane = 360, list_gap = 20, least_list = 230, line_height = 20;
// Differences of fits are about 1; beyond, they are painted as the largest, below as none.
constexpr double most_fit = 1e6, least_fit = 1e-12;

Point bounded_point(const ModelValues& fits) {
  ModelValues bounded{};
  for (ModelIndex model = 0; model < model_count; ++model) {
    bounded[model] = clamped(finite(fits[model]), -most_fit, most_fit);
  }
  return plane_point(bounded);
}

Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point operator*(double factor, Point a) { return {factor * a.x, factor * a.y}; }
double length(Point a) { return std::sqrt(a.x * a.x + a.y * a.y); }

class PlanePainter {
 public:
  PlanePainter(const EvidencePlane& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    set_room();
    collect();
  }

  Scene painted() {
    const auto first = first_at(path_.back());
    paint_regions(drawing_, triangle_, chart_.models, first);
    cloud();
    ghost();
    arrows();
    paint_names(drawing_, triangle_, chart_.models, first);
    const double foot = triangle_.bottom() + names_height;
    const double list_top = beside_ ? drawing_.top() + names_height : foot + 12;
    return drawing_.finished(std::max(foot, list(list_top)));
  }

 private:
  // The list stands beside the plane where both have room, else below.
  void set_room() {
    beside_ = drawing_.inner() >= largest_plane * 0.75 + list_gap + least_list;
    const double plane = std::min(
        largest_plane, beside_ ? drawing_.inner() - list_gap - least_list : drawing_.inner());
    triangle_ = triangle_in(drawing_.left(), drawing_.top(), plane);
  }

  // The steps of the path, and the scale that keeps all points inside the triangle.
  void collect() {
    order();
    Point at;
    path_.push_back(at);
    std::vector<Point> points;
    for (const EvidencePlane::Arrow* arrow : arrows_) {
      at = at + bounded_point(arrow->contribution);
      path_.push_back(at);
      points.push_back(at);
    }
    for (const ModelValues& fits : chart_.cloud) points.push_back(bounded_point(fits));
    if (chart_.ghost) {
      for (const ModelValues& fits : chart_.ghost->path) points.push_back(bounded_point(fits));
    }
    double nearest_side = 0;  // of all points, beyond the centre
    for (const Point point : points) {
      for (const double along : along_models(point)) nearest_side = std::max(nearest_side, -along);
    }
    constexpr double marker_room = 14;
    scale_ = nearest_side > least_fit ? (triangle_.radius / 2 - marker_room) / nearest_side : 1;
  }

  // By direction: a path that bends only one way is easier to follow.
  void order() {
    Point sum;
    for (const EvidencePlane::Arrow& arrow : chart_.arrows) {
      arrows_.push_back(&arrow);
      sum = sum + bounded_point(arrow.contribution);
    }
    // Grows with the angle from the sum, from -2 to 2.
    const auto turn = [&](const EvidencePlane::Arrow* arrow) {
      const Point way = bounded_point(arrow->contribution);
      const double along = way.x * sum.x + way.y * sum.y;
      const double across = way.x * sum.y - way.y * sum.x;
      const double size = std::fabs(along) + std::fabs(across);
      if (!(size > 0)) return 0.0;
      const double part = across / size;
      return along >= 0 ? part : across >= 0 ? 2 - part : -2 - part;
    };
    std::stable_sort(arrows_.begin(), arrows_.end(),
                     [&](const auto* a, const auto* b) { return turn(a) > turn(b); });
  }

  // How far the point lies in the direction of each model.
  static ModelValues along_models(Point point) {
    ModelValues along{};
    for (ModelIndex model = 0; model < model_count; ++model) {
      const Point direction = model_directions()[model];
      along[model] = direction.x * point.x - direction.y * point.y;
    }
    return along;
  }

  // y upwards, in the units of fits, to px.
  Point px(Point point) const {
    return {triangle_.center.x + scale_ * point.x, triangle_.center.y - scale_ * point.y};
  }

  // The model whose direction the point lies farthest in; nothing on a border.
  static std::optional<ModelIndex> first_at(Point point) {
    const ModelValues along = along_models(point);
    const auto best = std::max_element(along.begin(), along.end());
    const double size = length(point);
    const auto level = std::count_if(along.begin(), along.end(), [&](double value) {
      return *best - value <= 1e-9 * size + least_fit;
    });
    if (level > 1) return std::nullopt;
    return static_cast<ModelIndex>(best - along.begin());
  }

  void cloud() {
    for (const ModelValues& fits : chart_.cloud) {
      drawing_.circle(px(bounded_point(fits)), 1.8, {Role::none, Pattern::solid, Role::unknown, 1});
    }
  }

  void ghost() {
    if (!chart_.ghost || chart_.ghost->path.empty()) return;
    std::vector<Point> points = {chart_.ghost->from_point ? px(path_.back()) : triangle_.center};
    for (const ModelValues& fits : chart_.ghost->path) points.push_back(px(bounded_point(fits)));
    const Point end = points.back(), way = end + -1.0 * points[points.size() - 2];
    const double size = length(way);
    drawing_.polyline(std::move(points), {Role::muted, 1.2, Dash::dashed}, chart_.ghost->name);
    drawing_.circle(end, 5, {Role::background, Pattern::solid, Role::muted, 1.5},
                    chart_.ghost->name);
    // The head of the arrow touches the mark.
    if (size > 14) head(end + (-5 / size) * way, (6 / size) * way, Role::muted);
  }

  void head(Point tip, Point along, Role role) {
    const Point across{-0.4 * along.y, 0.4 * along.x}, back = tip + -1.0 * along;
    drawing_.polygon({tip, back + across, back + -1.0 * across}, {role});
  }

  void arrows() {
    drawing_.circle(triangle_.center, 2.5, {Role::ink});
    for (std::size_t i = 0; i + 1 < path_.size(); ++i) arrow(i);
    const Point end = px(path_.back());
    const auto first = first_at(path_.back());
    if (first) {
      drawing_.marker(*first, end, 8, {role_of(*first), Pattern::solid, Role::background, 2},
                      chart_.verdict);
    } else {
      drawing_.circle(end, 7, {Role::background, Pattern::solid, Role::ink, 2}, chart_.verdict);
    }
    for (std::size_t i = 0; i + 1 < path_.size(); ++i) number(i);
  }

  void arrow(std::size_t index) {
    const Point from = px(path_[index]), to = px(path_[index + 1]);
    const Point way = to + -1.0 * from;
    const double size = length(way);
    if (size < 0.5) return;
    const std::string name = arrows_[index]->name + ": " + arrows_[index]->text;
    drawing_.line(from, to, {Role::ink, 1.4}, name);
    head(to, std::min(6.0, size / 2) / size * way, Role::ink);
  }

  // Beside the middle of its arrow, on whichever side is free.
  void number(std::size_t index) {
    const Point from = px(path_[index]), to = px(path_[index + 1]);
    const Point way = to + -1.0 * from;
    const double size = length(way);
    if (size < 12) return;
    const Point middle = 0.5 * (from + to);
    for (const double side : {10.0, -10.0, 15.0, -15.0}) {
      const Point at{middle.x - side * way.y / size, middle.y + side * way.x / size + 3.6};
      const Label label{at, std::to_string(index + 1), small_text(Role::ink, Anchor::middle)};
      const Box box = bounds(label);
      const Point end = px(path_.back());
      const bool under_marker = overlap(box, {end.x - 11, end.y - 11, end.x + 11, end.y + 11});
      if (under_marker || !drawing_.is_free(label)) continue;
      drawing_.circle({at.x, at.y - 3.6}, 6.5, {Role::background, Pattern::solid, Role::grid, 1});
      drawing_.text(at, label.text, label.style);
      return;
    }
  }

  // The verdict, and what the arrows stand for.
  double list(double top) {
    const double left = beside_ ? triangle_.right() + list_gap : drawing_.left();
    const double width = drawing_.right() - left;
    double baseline = top + body_size;
    baseline = drawing_.lines({left, baseline}, wrapped(chart_.verdict, body_size, true, width, 3),
                              strong_text());
    baseline = drawing_.lines({left, baseline}, wrapped(chart_.detail, small_size, false, width, 3),
                              small_text());
    baseline += 12;
    double texts = 0;
    for (const EvidencePlane::Arrow& arrow : chart_.arrows) {
      texts = std::max(texts, text_width(arrow.text, small_size));
    }
    texts = std::min(texts, width * 0.45);
    const double indent = text_width("00 ", small_size);
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      drawing_.line({left, baseline - small_size - 3}, {left + width, baseline - small_size - 3},
                    {Role::grid, 1});
      const double room = width - indent - texts - (texts > 0 ? 10 : 0);
      drawing_.text({left, baseline}, std::to_string(i + 1), small_text(), indent);
      drawing_.text({left + indent, baseline}, arrows_[i]->name, small_text(Role::ink), room);
      drawing_.text({left + width, baseline}, arrows_[i]->text, small_text(Role::ink, Anchor::end),
                    texts);
      baseline += line_height;
    }
    if (chart_.ghost && !chart_.ghost->name.empty()) {
      drawing_.line({left, baseline - 4}, {left + 14, baseline - 4},
                    {Role::muted, 1.2, Dash::dashed});
      drawing_.text({left + indent, baseline}, chart_.ghost->name, small_text(), width - indent);
      baseline += line_height;
    }
    return baseline - line_height + 6;
  }

  const EvidencePlane& chart_;
  Drawing drawing_;
  bool beside_ = true;  // the list stands to the right of the plane
  Triangle triangle_;
  double scale_ = 1;                                 // px per unit of fit
  std::vector<const EvidencePlane::Arrow*> arrows_;  // in the order of the path
  std::vector<Point> path_;
};

}  // namespace

Point plane_point(const ModelValues& fits) {
  return {(fits[2] - fits[0]) * half_root_3, fits[1] - (fits[0] + fits[2]) / 2};
}

Scene to_scene(const EvidencePlane& chart, double width) {
  return PlanePainter(chart, width).painted();
}

}  // namespace tripoint
