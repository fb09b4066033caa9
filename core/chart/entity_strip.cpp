#include "core/chart/entity_strip.h"

#include <algorithm>
#include <cmath>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double gap = 18, cell = 13, step = 17, named_row = 20, least_height = 36, padding = 9;

Paint paint_of(const EntityStrip::Group& group, const EntityStrip::Entry& entry) {
  Paint paint = group.model ? filled_as(*group.model) : unknown_paint();
  if (group.model && entry.tentative) {
    paint = {Role::background, Pattern::solid, role_of(*group.model), 1.5};
  }
  return paint;
}

class StripPainter {
 public:
  StripPainter(const EntityStrip& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    std::vector<RowName> names;
    std::size_t entries = 0;
    double widest = 0;
    for (const EntityStrip::Group& group : chart.groups) {
      names.push_back(group.name);
      entries += group.entries.size();
      for (const EntityStrip::Entry& entry : group.entries) {
        widest = std::max(widest, text_width(entry.name, small_size, entry.marked));
      }
    }
    room_ = name_width(names, drawing_.inner(), 0.32);
    named_ = entries <= chart.most_names;
    set_columns(widest);
  }

  Scene painted() {
    double top = drawing_.top();
    for (std::size_t i = 0; i < chart_.groups.size(); ++i) {
      if (i > 0) drawing_.line({drawing_.left(), top}, {drawing_.right(), top}, {Role::grid, 1});
      top = paint(chart_.groups[i], top);
    }
    return drawing_.finished(top);
  }

 private:
  // As many equal columns as the names allow, but no name needs more than half of the room.
  void set_columns(double widest) {
    left_ = drawing_.left() + room_ + gap;
    const double all = drawing_.right() - left_;
    const double wanted = named_ ? std::min(cell + 6 + widest + 14, all / 2) : step;
    columns_ = static_cast<std::size_t>(std::max(1.0, std::floor((all + 1e-6) / wanted)));
    column_ = named_ ? all / static_cast<double>(columns_) : step;
  }

  double paint(const EntityStrip::Group& group, double top) {
    const double line = named_ ? row_step(chart_.caption, named_row) : step;
    const std::size_t rows = (group.entries.size() + columns_ - 1) / columns_;
    const auto lines = static_cast<double>(rows);
    const double height =
        std::max(least_height, lines * line + 2 * row_step(chart_.caption, padding));
    drawing_.row_name(group.name, drawing_.left(), top + least_height / 2, room_,
                      !group.entries.empty());
    const double first =
        top + (lines <= 1 ? (least_height - line) / 2 : row_step(chart_.caption, padding));
    for (std::size_t i = 0; i < group.entries.size(); ++i) {
      const std::size_t row = i / columns_;
      paint(group, group.entries[i], left_ + column_ * static_cast<double>(i % columns_),
            first + line * static_cast<double>(row) + (line - cell) / 2);
    }
    return top + height;
  }

  void paint(const EntityStrip::Group& group, const EntityStrip::Entry& entry, double x, double y) {
    if (entry.marked) {
      drawing_.rect({x - 2, y - 2, x + cell + 2, y + cell + 2},
                    {Role::none, Pattern::solid, Role::ink, 1.5});
    }
    const Paint paint = paint_of(group, entry);
    const double inset = paint.stroke == Role::none ? 0 : paint.width / 2;
    drawing_.rect({x + inset, y + inset, x + cell - inset, y + cell - inset}, paint, 0,
                  group.name.name.empty() ? entry.name : entry.name + ": " + group.name.name);
    if (!named_) return;
    TextStyle style = small_text(Role::ink);
    style.bold = entry.marked;
    drawing_.text({x + cell + 6, y + 10.5}, entry.name, style, column_ - cell - 6 - 8);
  }

  const EntityStrip& chart_;
  Drawing drawing_;
  double room_ = 0;  // for names of groups
  double left_ = 0;  // of the cells
  bool named_ = false;
  std::size_t columns_ = 1;
  double column_ = 0;  // width
};

}  // namespace

Scene to_scene(const EntityStrip& chart, double width) {
  return StripPainter(chart, width).painted();
}

}  // namespace tripoint
