#include "core/chart/stability_strip.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double row_height = 32, thickness = 14, thin = 6, gap = 14, mark_height = 22;

}  // namespace

Scene to_scene(const StabilityStrip& chart, double width) {
  Drawing drawing(chart.caption, width);
  std::vector<RowName> names;
  double texts = 0;
  ModelSet shown;
  if (!chart.rows.empty()) shown.insert(chart.first);
  for (const StabilityStrip::Row& row : chart.rows) {
    names.push_back(row.name);
    texts = std::max(texts, text_width(row.text, small_size));
    if (row.before && row.least > 0) shown.insert(*row.before);
    if (row.after && row.most < 1) shown.insert(*row.after);
  }
  texts = std::min(texts, drawing.inner() * 0.28);
  const double room = name_width(names, drawing.inner(), 0.32);
  const Axis axis{0, 1, drawing.left() + room + gap,
                  drawing.right() - texts - (texts > 0 ? gap : 2)};
  std::vector<LegendEntry> legend;
  for (ModelIndex model = 0; model < model_count; ++model) {
    if (shown.contains(model)) legend.push_back({filled_as(model), chart.models[model]});
  }
  if (!chart.rows.empty()) legend.push_back({{Role::ink}, chart.now, true});
  double top = drawing.legend(legend, drawing.top());
  if (!chart.ticks.empty()) {
    drawing.tick_texts(axis, chart.ticks, top + small_size);
    top += small_size + 4;
  }
  const double bottom = top + row_height * static_cast<double>(chart.rows.size());
  for (const Tick& tick : chart.ticks) {
    const double x = axis.at(tick.at);
    drawing.line({x, top}, {x, bottom}, {Role::grid, 1});
  }
  double middle = top + row_height / 2;
  for (const StabilityStrip::Row& row : chart.rows) {
    drawing.row_name(row.name, drawing.left(), middle, room);
    const double least = axis.at(std::min(row.least, row.most));
    const double most = axis.at(std::max(row.least, row.most));
    const auto other = [&](const std::optional<ModelIndex>& model, double from, double to) {
      if (to - from < 0.5) return;
      drawing.bar(from, to, middle - thin / 2, thin, model ? filled_as(*model) : unknown_paint(),
                  model ? chart.models[*model] : row.name.name);
    };
    other(row.before, axis.from, least);
    other(row.after, most, axis.to);
    drawing.bar(least, most, middle - thickness / 2, thickness, filled_as(chart.first),
                row.name.name + ": " + row.text);
    const double now = axis.at(row.weight), up = middle - mark_height / 2;
    drawing.rect({now - 3, up, now + 3, up + mark_height}, {Role::background});
    drawing.rect({now - 1.5, up, now + 1.5, up + mark_height}, {Role::ink}, 0, chart.now);
    drawing.text({drawing.right(), middle + 3.7}, row.text, small_text(Role::ink, Anchor::end),
                 texts);
    middle += row_height;
  }
  return drawing.finished(bottom);
}

}  // namespace tripoint
