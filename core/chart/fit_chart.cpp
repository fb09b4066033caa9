#include "core/chart/fit_chart.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double usual_row = 38, dot = 6.5, gap = 14;

double value_width(const std::vector<FitChart::Row>& rows) {
  double widest = 0;
  for (const FitChart::Row& row : rows) {
    widest = std::max(widest, text_width(row.text, body_size, true));
  }
  return widest;
}

void paint_row(Drawing& drawing, const FitChart::Row& row, const Axis& axis, double middle) {
  const double least = axis.at(std::min(row.least, row.fit));
  const double most = axis.at(std::max(row.most, row.fit));
  const std::string name = row.name.name + ": " + row.text;
  drawing.line({axis.from, middle}, {axis.to, middle}, {Role::grid, 1});
  if (most - least > 0.5) {
    const Role edge = row.ruled_out ? Role::unknown : role_of(row.model);
    const Role inside = row.ruled_out ? Role::background : soft_role_of(row.model);
    drawing.rect({least, middle - 5, most, middle + 5},
                 {inside, Pattern::solid, edge, 1, row.ruled_out ? Dash::dashed : Dash::solid}, 0,
                 name);
  }
  Paint paint{role_of(row.model), Pattern::solid, Role::background, 1.5};
  if (row.ruled_out) paint = {Role::background, Pattern::solid, Role::unknown, 1.5};
  drawing.marker(row.model, {axis.at(row.fit), middle}, dot, paint, name);
}

// Drop lines from both dots to a bar below all rows, with the margin told on it.
void paint_margin(Drawing& drawing, const FitChart& chart, const Axis& axis, double top,
                  double level) {
  const double row_height = row_step(chart.caption, usual_row);
  const FitChart::Margin& margin = *chart.margin;
  if (margin.first >= chart.rows.size() || margin.second >= chart.rows.size()) return;
  double left = axis.at(chart.rows[margin.first].fit),
         right = axis.at(chart.rows[margin.second].fit);
  const auto drop = [&](double x, std::size_t row) {
    const double from = top + (static_cast<double>(row) + 0.5) * row_height + dot + 4;
    drawing.line({x, from}, {x, level + 4}, {Role::ink, 1, Dash::dotted});
  };
  drop(left, margin.first);
  drop(right, margin.second);
  if (left > right) std::swap(left, right);
  drawing.line({left, level}, {right, level}, {Role::ink, 2});
  const double half = text_width(margin.text, body_size, true) / 2;
  const double x = clamped((left + right) / 2, std::min(drawing.left() + half, drawing.right()),
                           std::max(drawing.right() - half, drawing.left()));
  drawing.text({2 * half > drawing.inner() ? drawing.left() + drawing.inner() / 2 : x, level + 17},
               margin.text, strong_text(Role::ink, Anchor::middle), drawing.inner());
}

}  // namespace

Scene to_scene(const FitChart& chart, double width) {
  Drawing drawing(chart.caption, width);
  std::vector<RowName> names;
  for (const FitChart::Row& row : chart.rows) names.push_back(row.name);
  const double room = name_width(names, drawing.inner());
  const double values = std::min(value_width(chart.rows), drawing.inner() / 5);
  const Axis axis{chart.least, chart.most, drawing.left() + room + gap + dot,
                  drawing.right() - values - gap - dot};
  const double row_height = row_step(chart.caption, usual_row);
  const double top = drawing.top();
  const double bottom = top + row_height * static_cast<double>(chart.rows.size());
  for (const Tick& tick : chart.ticks) {
    const double x = axis.at(tick.at);
    drawing.line({x, top}, {x, bottom}, {Role::grid, 1});
  }
  const std::size_t leader = chart.margin ? chart.margin->first : chart.rows.size();
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const FitChart::Row& row = chart.rows[i];
    const double middle = top + (static_cast<double>(i) + 0.5) * row_height;
    drawing.row_name(row.name, drawing.left(), middle, room, i == leader);
    paint_row(drawing, row, axis, middle);
    TextStyle style =
        i == leader ? strong_text() : body_text(row.ruled_out ? Role::muted : Role::ink);
    style.anchor = Anchor::end;
    drawing.text({drawing.right(), middle + 4}, row.text, style, values);
  }
  double end = bottom;
  if (chart.margin) {
    paint_margin(drawing, chart, axis, top, bottom + 4);
    end += 26;
  }
  if (!chart.ticks.empty()) {
    drawing.tick_texts(axis, chart.ticks, end + small_size);
    end += small_size + 4;
  }
  return drawing.finished(end);
}

}  // namespace tripoint
