#include "core/chart/drawing.h"

#include <algorithm>
#include <cmath>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double line_height = 1.3;  // em
constexpr double rounding = 1e-6;    // a text whose room was made by its width fits

}  // namespace

Drawing::Drawing(const Caption& caption, double width) : note_(caption.note) {
  scene_.width = width >= narrowest_chart ? std::min(width, 10000.0) : narrowest_chart;
  scene_.title = caption.title;
  scene_.description = caption.description;
  if (!caption.paint_title || caption.title.empty()) return;
  const TextStyle style{title_size, Role::ink, Anchor::start, true};
  const auto title = wrapped(caption.title, title_size, true, inner(), 3);
  top_ = lines({left(), top_ + title_size}, title, style) - title_size / 2;
}

void Drawing::line(Point from, Point to, Stroke stroke, std::string name) {
  polyline({from, to}, stroke, std::move(name));
}

void Drawing::polyline(std::vector<Point> points, Stroke stroke, std::string name) {
  scene_.shapes.push_back({Polyline{std::move(points), stroke}, std::move(name)});
}

void Drawing::polygon(std::vector<Point> points, Paint paint, std::string name) {
  scene_.shapes.push_back({Polygon{std::move(points), paint}, std::move(name)});
}

void Drawing::bar(double from, double to, double top, double height, Paint paint,
                  std::string name) {
  rect({std::min(from, to), top, std::max(from, to), top + height}, paint, 0, std::move(name));
}

void Drawing::rect(const Box& box, Paint paint, double radius, std::string name) {
  const Rect shape{{box.left, box.top}, box.right - box.left, box.bottom - box.top, radius, paint};
  scene_.shapes.push_back({shape, std::move(name)});
}

void Drawing::circle(Point center, double radius, Paint paint, std::string name) {
  scene_.shapes.push_back({Circle{center, radius, paint}, std::move(name)});
}

void Drawing::marker(ModelIndex model, Point center, double radius, Paint paint, std::string name) {
  const auto [x, y] = center;
  if (model == 0) {
    circle(center, radius, paint, std::move(name));
  } else if (model == 1) {
    const double r = 1.25 * radius;  // of about the same area
    polygon({{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, paint, std::move(name));
  } else {
    const double half = 1.25 * radius, up = 1.3 * radius, down = 0.95 * radius;
    polygon({{x, y - up}, {x + half, y + down}, {x - half, y + down}}, paint, std::move(name));
  }
}

void Drawing::text(Point at, std::string_view content, TextStyle style, double width) {
  const std::string fitted = ellipsis(content, style.size, style.bold, width + rounding);
  if (fitted.find_first_not_of(' ') == std::string::npos) return;
  const bool whole = fitted == content;
  scene_.shapes.push_back({Label{at, fitted, style}, whole ? "" : std::string(content)});
}

double Drawing::lines(Point at, const std::vector<std::string>& content, TextStyle style) {
  for (const std::string& line : content) {
    text(at, line, style);
    at.y += line_height * style.size;
  }
  return at.y;
}

void Drawing::row_name(const RowName& row, double x, double middle, double width, bool bold,
                       bool hanging) {
  const TextStyle style = bold ? strong_text() : body_text();
  if (!row.detail.empty()) {
    text({x, middle - 2}, row.name, style, width);
    text({x, middle + 11}, row.detail, small_text(), width);
    return;
  }
  const auto both = wrapped(row.name, style.size, style.bold, width, 2);
  for (std::size_t i = 0; i < both.size(); ++i) {
    const double offset = (both.size() == 1 || hanging ? 4 : -3.5) + 14.5 * static_cast<double>(i);
    text({x, middle + offset}, both[i], style, width);
    if (i + 1 == both.size() && both[i].ends_with("…")) scene_.shapes.back().name = row.name;
  }
}

double Drawing::sides(const Sides& sides, double zero, double top) {
  if (sides.below.empty() && sides.above.empty()) return top;
  constexpr double apart = 8;
  const double baseline = top + small_size;
  text({zero - apart, baseline}, sides.below, small_text(Role::muted, Anchor::end),
       zero - apart - left());
  text({zero + apart, baseline}, sides.above, small_text(), right() - zero - apart);
  return top + small_size + 8;
}

void Drawing::tick_texts(const Axis& axis, const std::vector<Tick>& ticks, double baseline,
                         Anchor anchor) {
  double free_from = left() - chart_margin;
  for (const Tick& tick : ticks) {
    const double width = text_width(tick.text, small_size);
    const double wanted = axis.at(tick.at) - (anchor == Anchor::start ? 0 : width / 2);
    const double begin = clamped(wanted, 0, scene_.width - width);
    if (begin < free_from || begin + width > scene_.width) continue;
    text({begin, baseline}, tick.text, small_text());
    free_from = begin + width + 6;
  }
}

double Drawing::legend(const std::vector<LegendEntry>& entries, double top) {
  constexpr double sample = 18, height = 10, after_sample = 6, apart = 18, line = 16;
  double x = left(), middle = top + small_size / 2;
  bool painted = false;
  for (const LegendEntry& entry : entries) {
    if (entry.text.empty()) continue;
    const double width = sample + after_sample + text_width(entry.text, small_size);
    if (painted && x + width > right()) {
      x = left();
      middle += line;
    }
    const double inset = entry.narrow ? sample / 2 - 1.5 : 0;
    rect({x + inset, middle - height / 2, x + sample - inset, middle + height / 2}, entry.paint);
    text({x + sample + after_sample, middle + 3.7}, entry.text, small_text(),
         right() - x - sample - after_sample);
    x += width + apart;
    painted = true;
  }
  return painted ? middle + line : top;
}

bool Drawing::is_free(const Label& label) const {
  const Box box = bounds(label);
  if (box.left < 0 || box.right > scene_.width || box.top < 0) return false;
  return std::none_of(scene_.shapes.begin(), scene_.shapes.end(), [&](const Shape& shape) {
    const auto* other = std::get_if<Label>(&shape.form);
    return other != nullptr && overlap(box, bounds(*other));
  });
}

Scene Drawing::finished(double bottom) {
  if (!note_.empty()) {
    const auto note = wrapped(note_, small_size, false, inner(), 4);
    bottom = lines({left(), bottom + 8 + small_size}, note, small_text()) -
             line_height * small_size + descent * small_size;
  }
  scene_.height = std::ceil(bottom + chart_margin);
  return std::move(scene_);
}

double name_width(const std::vector<RowName>& rows, double width, double part) {
  double widest = 0;
  for (const RowName& row : rows) {
    widest = std::max(
        {widest, text_width(row.name, body_size, true), text_width(row.detail, small_size)});
  }
  return std::min(widest, width * part);
}

Paint paint_of(const Sides& sides, bool above) {
  const auto& model = above ? sides.above_model : sides.below_model;
  if (model) return filled_as(*model);
  return above ? Paint{Role::positive} : Paint{Role::negative, Pattern::crossed};
}

Paint filled_as(ModelIndex model) { return {role_of(model), pattern_of(model)}; }

Paint unknown_dot() { return {Role::background, Pattern::solid, Role::unknown, 1.5}; }

Paint unknown_paint() {
  return {Role::background, Pattern::solid, Role::unknown, 1.2, Dash::dashed};
}

}  // namespace tripoint
