#include "core/chart/gantt.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double usual_row = 34, heading_height = 26, thickness = 14, gap = 16;
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
  return {Role::muted};
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
  double row_height() const { return row_step(chart_.caption, usual_row); }
  double height_of(const Gantt::Row& row) const {
    return row.heading ? heading_height : row_height();
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
    const double middle = top + row_height() / 2;
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

  struct Mark {
    double left = 0;
    double right = 0;
    const std::string* text = nullptr;
  };

  std::vector<Mark> marks_of(const Gantt::Row& row) const {
    static const std::string none;
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
    if (chart_.today) {
      const double x = axis_.at(chart_.today->at);
      marks.push_back({x, x, &none});
    }
    return marks;
  }

  // Beside its mark, on the side with room; else behind all marks of the row; else cut.
  void texts(const Gantt::Row& row, double middle) {
    const std::vector<Mark> marks = marks_of(row);
    double last = axis_.from;
    for (const Mark& mark : marks) last = std::max(last, mark.right);
    std::vector<std::pair<const Mark*, Mark>> crowded;  // with the free room around
    for (const Mark& mark : marks) {
      if (mark.text->empty()) continue;
      Mark room{axis_.from, drawing_.right(), nullptr};
      for (const Mark& other : marks) {
        if (&other == &mark) continue;
        if (other.left >= mark.left && other.right > mark.right) {
          room.right = std::min(room.right, std::max(mark.right, other.left));
        }
        if (other.right <= mark.right && other.left < mark.left) {
          room.left = std::max(room.left, std::min(mark.left, other.right));
        }
      }
      const bool told = beside(*mark.text, mark.right, room.right, middle, Anchor::start, false) ||
                        beside(*mark.text, mark.left, room.left, middle, Anchor::end, false);
      if (!told) crowded.emplace_back(&mark, room);
    }
    for (const auto& [mark, room] : crowded) {
      if (beside(*mark->text, last, drawing_.right(), middle, Anchor::start, false)) continue;
      const bool to_right = room.right - mark->right >= mark->left - room.left;
      beside(*mark->text, to_right ? mark->right : mark->left, to_right ? room.right : room.left,
             middle, to_right ? Anchor::start : Anchor::end, true);
    }
  }

  // Paints the text between a mark's edge and where the room ends, if it is free.
  bool beside(const std::string& text, double edge, double end, double middle, Anchor anchor,
              bool cut) {
    constexpr double apart = 5;
    const bool to_right = anchor == Anchor::start;
    const double room = (to_right ? end - edge : edge - end) - 2 * apart;
    if (!cut && text_width(text, small_size) > room) return false;
    const Label label{{edge + (to_right ? apart : -apart), middle + 3.7},
                      ellipsis(text, small_size, false, room),
                      small_text(Role::ink, anchor)};
    if (!drawing_.is_free(label)) return false;
    drawing_.text(label.at, text, label.style, room);
    return true;
  }

  double today(double top, double bottom) {
    const double x = axis_.at(chart_.today->at);
    drawing_.line({x, top}, {x, bottom + 3}, {Role::background, 3});
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
