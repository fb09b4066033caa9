#include "core/chart/share_bars.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double row_height = 32, thickness = 16, gap = 12;

// Seen on the bar and beside it.
void paint_limit(Drawing& drawing, double x, double bar_top) {
  const double top = bar_top - 4, bottom = bar_top + thickness + 4;
  drawing.line({x, top}, {x, bottom}, {Role::background, 4});
  drawing.line({x, top}, {x, bottom}, {Role::ink, 1.2});
}

}  // namespace

Scene to_scene(const ShareBars& chart, double width) {
  Drawing drawing(chart.caption, width);
  std::vector<RowName> names;
  double values = 0;
  for (const ShareBars::Row& row : chart.rows) {
    names.push_back(row.name);
    if (!row.ruled_out) values = std::max(values, text_width(row.text, body_size, true));
  }
  values = std::min(values, drawing.inner() / 3);
  const double room = name_width(names, drawing.inner(), 0.3);
  const Axis axis{0, 1, drawing.left() + room + gap, drawing.right() - values - 12};
  const double top = drawing.top() + (chart.limits.empty() ? 0 : small_size + 6);
  const double bottom = top + row_height * static_cast<double>(chart.rows.size());
  if (!chart.limits.empty()) drawing.tick_texts(axis, chart.limits, top - 6);

  double largest = 0;
  for (const ShareBars::Row& row : chart.rows) {
    if (!row.ruled_out) largest = std::max(largest, row.share);
  }
  double middle = top + row_height / 2;
  for (const ShareBars::Row& row : chart.rows) {
    const bool first = !row.ruled_out && row.share > 0 && row.share >= largest;
    drawing.row_name(row.name, drawing.left(), middle, room, first);
    const double bar_top = middle - thickness / 2;
    drawing.bar(axis.from, axis.to, bar_top, thickness, {Role::surface});
    const double end = axis.at(row.share);
    if (!row.ruled_out && end - axis.from > 0.01) {
      drawing.bar(axis.from, end, bar_top, thickness, filled_as(row.model),
                  row.name.name + ": " + row.text);
    }
    if (row.ruled_out) {
      drawing.text({axis.from + 8, middle + 4}, row.text, body_text(Role::muted),
                   axis.to - axis.from - 8);
    } else {
      const Anchor anchor = Anchor::end;
      drawing.text({drawing.right(), middle + 4}, row.text,
                   first ? strong_text(Role::ink, anchor) : body_text(Role::ink, anchor), values);
      for (const Tick& limit : chart.limits) paint_limit(drawing, axis.at(limit.at), bar_top);
    }
    middle += row_height;
  }
  drawing.line({axis.from, top}, {axis.from, bottom}, {Role::ink, 1});
  return drawing.finished(bottom);
}

}  // namespace tripoint
