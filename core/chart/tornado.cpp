#include "core/chart/tornado.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

// Answers are told below their bar: beside it they would leave no room for it.
constexpr double usual_row = 42, thickness = 14, gap = 16, bar_offset = 6;

class TornadoPainter {
 public:
  TornadoPainter(const Tornado& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    std::vector<RowName> names;
    double least = std::min(0.0, finite(chart.present));
    double most = std::max(0.0, finite(chart.present));
    for (const Tornado::Row& row : chart.rows) {
      names.push_back(row.name);
      least = std::min({least, finite(row.least), finite(row.most)});
      most = std::max({most, finite(row.least), finite(row.most)});
    }
    room_ = name_width(names, drawing_.inner(), 0.34);
    axis_ = {least, most, drawing_.left() + room_ + gap, drawing_.right()};
    zero_ = axis_.at(0);
  }

  Scene painted() {
    const double top = head();
    const double bottom = top + row_height() * static_cast<double>(chart_.rows.size());
    drawing_.line({zero_, top}, {zero_, bottom}, {Role::ink, 1.5});
    double row_top = top;
    for (const Tornado::Row& row : chart_.rows) {
      drawing_.row_name(row.name, drawing_.left(), row_top + bar_offset + thickness / 2, room_,
                        false, true);
      bars(row, row_top + bar_offset);
      texts(row, row_top + bar_offset + thickness + small_size + 1);
      present(row_top);
      row_top += row_height();
      if (row_top > bottom - row_height() / 2) break;
      drawing_.line({drawing_.left(), row_top}, {drawing_.right(), row_top}, {Role::grid, 1});
    }
    return drawing_.finished(bottom);
  }

 private:
  double row_height() const { return row_step(chart_.caption, usual_row); }
  // What the sides mean, and the present margin; returns where the rows begin.
  double head() {
    const double top = drawing_.sides(chart_.sides, zero_, drawing_.top());
    if (chart_.present_text.empty()) return top;
    TextStyle style = small_text(Role::ink, Anchor::middle);
    style.bold = true;
    const double half =
        std::min(text_width(chart_.present_text, small_size, true), drawing_.inner()) / 2;
    const double x =
        clamped(axis_.at(chart_.present), drawing_.left() + half, drawing_.right() - half);
    drawing_.text({x, top + small_size}, chart_.present_text, style, drawing_.inner());
    return top + small_size + 6;
  }

  void bars(const Tornado::Row& row, double top) {
    const double left = axis_.at(std::min(row.least, row.most));
    const double right = axis_.at(std::max(row.least, row.most));
    if (left < zero_) {
      drawing_.bar(left, std::min(zero_, right), top, thickness, paint_of(chart_.sides, false),
                   row.name.name + ": " + row.least_text);
    }
    if (right > zero_) {
      drawing_.bar(std::max(zero_, left), right, top, thickness, paint_of(chart_.sides, true),
                   row.name.name + ": " + row.most_text);
    }
  }

  // Each answer below its end of the bar, moved where the two would meet.
  void texts(const Tornado::Row& row, double baseline) {
    constexpr double apart = 5;
    const double left = axis_.at(std::min(row.least, row.most));
    const double right = axis_.at(std::max(row.least, row.most));
    const double half = (axis_.to - axis_.from) / 2 - apart;
    const double least_width = std::min(text_width(row.least_text, small_size), half);
    const double most_width = std::min(text_width(row.most_text, small_size), half);
    const double border = clamped((left + right) / 2, axis_.from + least_width + apart,
                                  axis_.to - most_width - apart);
    const double begin = clamped(left, axis_.from, border - apart - least_width);
    const double end = clamped(right, border + apart + most_width, axis_.to);
    on_paper(
        {{begin, baseline}, row.least_text, small_text(left < zero_ ? Role::ink : Role::muted)},
        border - apart - begin);
    on_paper({{end, baseline},
              row.most_text,
              small_text(right > zero_ ? Role::muted : Role::ink, Anchor::end)},
             end - border - apart);
  }

  // The line of zero must not go through a text.
  void on_paper(const Label& label, double width) {
    const std::string shown = ellipsis(label.text, label.style.size, false, width);
    const Box box = bounds({label.at, shown, label.style});
    if (!shown.empty() && box.left < zero_ + 2 && box.right > zero_ - 2) {
      drawing_.rect({box.left - 2, box.top, box.right + 2, box.bottom}, {Role::background});
    }
    drawing_.text(label.at, label.text, label.style, width);
  }

  // The present margin, on the bar of a row and just above.
  void present(double row_top) {
    const double x = axis_.at(chart_.present);
    const double bottom = row_top + bar_offset + thickness + 2;
    drawing_.line({x, row_top + 2}, {x, bottom}, {Role::background, 4});
    drawing_.line({x, row_top + 2}, {x, bottom}, {Role::ink, 1.5});
  }

  const Tornado& chart_;
  Drawing drawing_;
  double room_ = 0;  // for names
  double zero_ = 0;
  Axis axis_;
};

}  // namespace

Scene to_scene(const Tornado& chart, double width) {
  return TornadoPainter(chart, width).painted();
}

}  // namespace tripoint
