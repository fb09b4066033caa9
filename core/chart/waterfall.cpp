#include "core/chart/waterfall.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double usual_row = 34, thickness = 16, gap = 14;

struct Span {
  double from = 0;
  double to = 0;
};

// What each bar covers, the total last.
std::vector<Span> spans_of(const Waterfall& chart) {
  std::vector<Span> spans;
  double reached = 0;
  for (const Waterfall::Row& row : chart.rows) {
    const double value = finite(row.value);
    const double from = chart.layout == Waterfall::Layout::cascade ? reached : 0;
    spans.push_back({from, from + value});
    reached = finite(reached + value);
  }
  spans.push_back({0, finite(chart.total.value)});
  return spans;
}

class WaterfallPainter {
 public:
  WaterfallPainter(const Waterfall& chart, double width)
      : chart_(chart), drawing_(chart.caption, width), spans_(spans_of(chart)) {
    std::vector<RowName> names;
    for (const Waterfall::Row& row : chart.rows) names.push_back(row.name);
    names.push_back(chart.total.name);
    room_ = name_width(names, drawing_.inner(), 0.4);
    set_axis();
  }

  Scene painted() {
    const double zero = axis_.at(0);
    const double top = drawing_.sides(chart_.sides, zero, drawing_.top());
    const double sum_top = top + row_height() * static_cast<double>(chart_.rows.size()) + 6;
    const double bottom = sum_top + row_height();
    for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
      const double middle = top + (static_cast<double>(i) + 0.5) * row_height();
      row(chart_.rows[i], spans_[i], middle, false);
      if (chart_.layout == Waterfall::Layout::cascade && i + 1 < chart_.rows.size()) {
        const double x = axis_.at(spans_[i].to);
        drawing_.line({x, middle + thickness / 2}, {x, middle + row_height() - thickness / 2},
                      {Role::axis, 1});
      }
    }
    drawing_.line({drawing_.left(), sum_top - 3}, {drawing_.right(), sum_top - 3}, {Role::axis, 1});
    row(chart_.total, spans_.back(), sum_top + row_height() / 2, true);
    drawing_.line({zero, top}, {zero, bottom}, {Role::ink, 1});
    return drawing_.finished(bottom);
  }

 private:
  double row_height() const { return row_step(chart_.caption, usual_row); }
  // Values are told beyond the ends of their bars, so both sides keep room for them.
  void set_axis() {
    Span reach;
    double negative = 0, positive = 0;
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      const auto& row = i < chart_.rows.size() ? chart_.rows[i] : chart_.total;
      reach = {std::min({reach.from, spans_[i].from, spans_[i].to}),
               std::max({reach.to, spans_[i].from, spans_[i].to})};
      double& side = row.value < 0 ? negative : positive;
      side = std::max(side, text_width(row.text, body_size, true) + 6);
    }
    const double most = drawing_.inner() / 6;
    const double left = drawing_.left() + room_ + gap;
    axis_ = {reach.from, reach.to, left + std::min(negative, most),
             drawing_.right() - std::min(positive, most)};
  }

  void row(const Waterfall::Row& row, const Span& span, double middle, bool sum) {
    drawing_.row_name(row.name, drawing_.left(), middle, room_, sum);
    const bool negative = row.value < 0;
    const Paint paint = sum ? Paint{Role::ink} : paint_of(chart_.sides, !negative);
    drawing_.bar(axis_.at(span.from), axis_.at(span.to), middle - thickness / 2, thickness, paint,
                 row.name.name + ": " + row.text);
    const double end = axis_.at(span.to);
    TextStyle style = sum ? strong_text() : body_text();
    style.anchor = negative ? Anchor::end : Anchor::start;
    const double room =
        negative ? end - 6 - (drawing_.left() + room_ + 4) : drawing_.right() - end - 6;
    drawing_.text({end + (negative ? -6 : 6), middle + 4}, row.text, style, room);
  }

  const Waterfall& chart_;
  Drawing drawing_;
  std::vector<Span> spans_;
  double room_ = 0;  // for names
  Axis axis_;
};

}  // namespace

Scene to_scene(const Waterfall& chart, double width) {
  return WaterfallPainter(chart, width).painted();
}

}  // namespace tripoint
