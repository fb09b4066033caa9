#include "core/chart/skill_bullets.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double row_height = 32, thickness = 10, space = 14, mark_height = 20;

class BulletPainter {
 public:
  BulletPainter(const SkillBullets& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    std::vector<RowName> names;
    double texts = 0;
    for (const SkillBullets::Row& row : chart.rows) {
      names.push_back(row.name);
      texts = std::max(texts, text_width(row.text, small_size));
    }
    room_ = name_width(names, drawing_.inner(), 0.32);
    texts_ = std::min(texts, drawing_.inner() * 0.3);
    axis_ = {0, chart.most, drawing_.left() + room_ + space,
             drawing_.right() - texts_ - (texts_ > 0 ? space : 2)};
  }

  Scene painted() {
    double top = legend(drawing_.top());
    if (!chart_.ticks.empty()) {
      drawing_.tick_texts(axis_, chart_.ticks, top + small_size);
      top += small_size + 4;
    }
    const double bottom = top + row_height * static_cast<double>(chart_.rows.size());
    for (const Tick& tick : chart_.ticks) {
      const double x = axis_.at(tick.at);
      drawing_.line({x, top}, {x, bottom}, {Role::grid, 1});
    }
    double middle = top + row_height / 2;
    for (const SkillBullets::Row& row : chart_.rows) {
      paint(row, middle);
      middle += row_height;
    }
    drawing_.line({axis_.from, top}, {axis_.from, bottom}, {Role::ink, 1});
    return drawing_.finished(bottom);
  }

 private:
  void have(double from, double to, double middle, const std::string& name) {
    drawing_.bar(from, to, middle - thickness / 2, thickness, {Role::muted}, name);
  }
  void missing(double from, double to, double middle, const std::string& name) {
    drawing_.bar(from, to, middle - thickness / 2, thickness, {Role::negative, Pattern::crossed},
                 name);
  }
  void not_known(double from, double to, double middle, const std::string& name) {
    drawing_.bar(from, to, middle - thickness / 2, thickness, unknown_paint(), name);
  }
  void need(double x, double middle, const std::string& name) {
    drawing_.rect({x - 3, middle - mark_height / 2, x + 3, middle + mark_height / 2},
                  {Role::background});
    drawing_.rect({x - 1.5, middle - mark_height / 2, x + 1.5, middle + mark_height / 2},
                  {Role::ink}, 0, name);
  }

  // Only of what occurs.
  double legend(double top) {
    using Row = SkillBullets::Row;
    const auto occurs = [&](const auto& test) {
      return std::any_of(chart_.rows.begin(), chart_.rows.end(), test);
    };
    std::vector<LegendEntry> entries;
    if (occurs([](const Row& row) { return row.level && *row.level > 0; })) {
      entries.push_back({{Role::muted}, chart_.have});
    }
    if (occurs([](const Row& row) { return row.need > 0; })) {
      entries.push_back({{Role::ink}, chart_.need, true});
    }
    if (occurs([](const Row& row) { return row.level && *row.level < row.need; })) {
      entries.push_back({{Role::negative, Pattern::crossed}, chart_.gap});
    }
    if (occurs([](const Row& row) { return !row.level; })) {
      entries.push_back({unknown_paint(), chart_.unknown});
    }
    return drawing_.legend(entries, top);
  }

  void paint(const SkillBullets::Row& row, double middle) {
    const bool short_of = row.level && *row.level < row.need;
    drawing_.row_name(row.name, drawing_.left(), middle, room_);
    const double need_at = axis_.at(row.need);
    if (!row.level) {
      not_known(axis_.from, row.need > 0 ? need_at : axis_.to, middle, row.name.name);
    } else {
      const double level = axis_.at(*row.level);
      if (level > axis_.from) have(axis_.from, level, middle, row.name.name);
      if (short_of && need_at > level) missing(level, need_at, middle, row.name.name);
    }
    if (row.need > 0) need(need_at, middle, row.name.name);
    drawing_.text({drawing_.right(), middle + 3.7}, row.text,
                  small_text(short_of || !row.level ? Role::ink : Role::muted, Anchor::end),
                  texts_);
  }

  const SkillBullets& chart_;
  Drawing drawing_;
  double room_ = 0;   // for names
  double texts_ = 0;  // room for texts
  Axis axis_;
};

}  // namespace

Scene to_scene(const SkillBullets& chart, double width) {
  return BulletPainter(chart, width).painted();
}

}  // namespace tripoint
