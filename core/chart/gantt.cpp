#include "core/chart/gantt.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double row_height = 34, heading_height = 26, thickness = 14, gap = 16;
constexpr double diamond = 6.5, arrow = 8;

Paint paint_of(const Gantt::Bar& bar) {
  if (bar.model) return filled_as(*bar.model);
  switch (bar.kind) {
    case Gantt::Kind::group:
      return {Role::surface, Pattern::solid, Role::axis, 1};
    case Gantt::Kind::support:
      return {Role::muted, Pattern::hatched};
    case Gantt::Kind::uncertain:
      return unknown_paint();
    case Gantt::Kind::phase:
      break;
  }
  return {Role::positive};
}

class GanttPainter {
 public:
  GanttPainter(const Gantt& chart, double width) : chart_(chart), drawing_(chart.caption, width) {
    std::vector<RowName> names;
    for (const Gantt::Row& row : chart.rows) {
      if (!row.heading) names.push_back(row.name);
    }
    room_ = name_width(names, drawing_.inner(), 0.34);
    axis_ = {chart.begin, chart.end, drawing_.left() + room_ + gap, drawing_.right() - arrow};
  }

  Scene painted() {
    double top = drawing_.top();
    if (!chart_.ticks.empty()) {
      drawing_.tick_texts(axis_, chart_.ticks, top + small_size, Anchor::start);
      top += small_size + 6;
    }
    double bottom = top;
    for (const Gantt::Row& row : chart_.rows) bottom += height_of(row);
    background(top, bottom);
    double row_top = top;
    for (const Gantt::Row& row : chart_.rows) {
      paint(row, row_top);
      row_top += height_of(row);
    }
    if (chart_.today) bottom = today(top, bottom);
    return drawing_.finished(bottom);
  }

 private:
  static double height_of(const Gantt::Row& row) {
    return row.heading ? heading_height : row_height;
  }

  void background(double top, double bottom) {
    for (const Tick& tick : chart_.ticks) {
      const double x = axis_.at(tick.at);
      drawing_.line({x, top}, {x, bottom}, {Role::grid, 1});
    }
    drawing_.line({drawing_.left(), top}, {drawing_.right(), top}, {Role::axis, 1});
    double row_top = top;
    for (const Gantt::Row& row : chart_.rows) {
      if (row.heading && row_top > top) {
        drawing_.line({drawing_.left(), row_top}, {drawing_.right(), row_top}, {Role::grid, 1});
      }
      row_top += height_of(row);
    }
  }

  void paint(const Gantt::Row& row, double top) {
    if (row.heading) {
      drawing_.text({drawing_.left(), top + 18}, row.name.name, strong_text(), drawing_.inner());
      return;
    }
    const double middle = top + row_height / 2;
    drawing_.row_name(row.name, drawing_.left(), middle, room_);
    for (const Gantt::Bar& bar : row.bars) paint(bar, row, middle);
    for (const Gantt::Gate& gate : row.gates) {
      const Paint paint{Role::ink, Pattern::solid, Role::background, 1.5};
      drawing_.marker(1, {axis_.at(gate.at), middle}, diamond, paint, gate.text);
    }
    texts(row, middle);
  }

  void paint(const Gantt::Bar& bar, const Gantt::Row& row, double middle) {
    const double left = axis_.at(std::min(bar.begin, bar.end));
    const double right = bar.goes_on ? axis_.to : axis_.at(std::max(bar.begin, bar.end));
    const Paint paint = paint_of(bar);
    const std::string name = row.name.name + (bar.text.empty() ? "" : ": " + bar.text);
    // What takes no time at this scale is still seen.
    drawing_.bar(left, std::max(right, left + 2), middle - thickness / 2, thickness, paint, name);
    if (!bar.goes_on) return;
    drawing_.polygon(
        {{right, middle - thickness / 2}, {right + arrow, middle}, {right, middle + thickness / 2}},
        paint);
  }

  // Beside marks, to the right where there is room up to the next mark, else to the left.
  void texts(const Gantt::Row& row, double middle) {
    struct Mark {
      double left, right;
      const std::string* text;
    };
    std::vector<Mark> marks;
    for (const Gantt::Bar& bar : row.bars) {
      const double left = axis_.at(std::min(bar.begin, bar.end));
      const double right = axis_.at(std::max(bar.begin, bar.end));
      marks.push_back(
          {left, bar.goes_on ? axis_.to + arrow : std::max(right, left + 2), &bar.text});
    }
    for (const Gantt::Gate& gate : row.gates) {
      const double x = axis_.at(gate.at), half = 1.25 * diamond + 1;
      marks.push_back({x - half, x + half, &gate.text});
    }
    constexpr double apart = 5;
    const std::string none;
    if (chart_.today) {
      const double x = axis_.at(chart_.today->at);
      marks.push_back({x, x, &none});
    }
    for (const Mark& mark : marks) {
      if (mark.text->empty()) continue;
      double before = axis_.from, after = drawing_.right();
      for (const Mark& other : marks) {
        if (&other == &mark) continue;
        if (other.left >= mark.left && other.right > mark.right) {
          after = std::min(after, std::max(mark.right, other.left));
        }
        if (other.right <= mark.right && other.left < mark.left) {
          before = std::max(before, std::min(mark.left, other.right));
        }
      }
      const double needed = text_width(*mark.text, small_size) + 2 * apart;
      const bool to_right =
          after - mark.right >= needed || after - mark.right >= mark.left - before;
      const Label label{{to_right ? mark.right + apart : mark.left - apart, middle + 3.7},
                        *mark.text,
                        small_text(Role::ink, to_right ? Anchor::start : Anchor::end)};
      const double room = (to_right ? after - mark.right : mark.left - before) - 2 * apart;
      Label shown = label;
      shown.text = ellipsis(label.text, small_size, false, room);
      if (drawing_.is_free(shown)) drawing_.text(label.at, label.text, label.style, room);
    }
  }

  double today(double top, double bottom) {
    const double x = axis_.at(chart_.today->at);
    drawing_.line({x, top}, {x, bottom + 3}, {Role::accent, 1.2, Dash::dashed});
    if (chart_.today->text.empty()) return bottom + 3;
    const double half = std::min(text_width(chart_.today->text, small_size), drawing_.inner()) / 2;
    drawing_.text(
        {clamped(x, drawing_.left() + half, drawing_.right() - half), bottom + 4 + small_size},
        chart_.today->text, small_text(Role::ink, Anchor::middle), drawing_.inner());
    return bottom + 8 + small_size;
  }

  const Gantt& chart_;
  Drawing drawing_;
  double room_ = 0;  // for names
  Axis axis_;
};

}  // namespace

Scene to_scene(const Gantt& chart, double width) { return GanttPainter(chart, width).painted(); }

}  // namespace tripoint
