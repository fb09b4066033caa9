#include "core/chart/respondent_dots.h"

#include <algorithm>
#include <cmath>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double gap = 16, radius = 4.5, step = 11, scale_height = 20, least_height = 44;

class DotsPainter {
 public:
  DotsPainter(const RespondentDots& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    std::vector<RowName> names;
    double texts = 0;
    bool unknown = false;
    for (const RespondentDots::Row& row : chart.rows) {
      names.push_back(row.name);
      texts = std::max(texts, text_width(row.text, small_size, true));
      for (const RespondentDots::Dot& dot : row.dots) unknown = unknown || !dot.option;
    }
    set_columns(names, texts, unknown);
  }

  Scene painted() {
    double top = drawing_.top();
    if (unknown_ > 0 && !chart_.unknown.empty()) {
      drawing_.text({right_ - unknown_ / 2, top + small_size}, chart_.unknown,
                    small_text(Role::muted, Anchor::middle), unknown_);
      top += small_size + 4;
    }
    for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
      if (i > 0) drawing_.line({drawing_.left(), top}, {drawing_.right(), top}, {Role::grid, 1});
      top = paint(chart_.rows[i], top);
    }
    return drawing_.finished(top);
  }

 private:
  void set_columns(const std::vector<RowName>& names, double texts, bool unknown) {
    const double inner = drawing_.inner();
    room_ = name_width(names, inner, 0.3);
    texts_ = std::min(texts, inner * 0.24);
    right_ = drawing_.right() - texts_ - (texts_ > 0 ? gap : 0);
    left_ = drawing_.left() + room_ + gap;
    if (unknown) {
      unknown_ = clamped(text_width(chart_.unknown, small_size), 3 * step, inner * 0.12);
    }
    to_ = right_ - (unknown ? unknown_ + gap : 0);
  }

  // Dots beside each other, as many as fit, the others above.
  static std::size_t across(double width) {
    return static_cast<std::size_t>(std::max(1.0, std::floor((width - 2) / step)));
  }
  static double height_of(std::size_t dots, std::size_t across) {
    const std::size_t lines = (dots + across - 1) / across;
    return step * static_cast<double>(lines);
  }

  double paint(const RespondentDots::Row& row, double top) {
    const std::size_t options = std::clamp<std::size_t>(row.options, 1, 100);
    const double width = (to_ - left_) / static_cast<double>(options);
    std::vector<std::vector<const RespondentDots::Dot*>> stacks(options + 1);
    for (const RespondentDots::Dot& dot : row.dots) {
      stacks[dot.option ? std::min(*dot.option, options - 1) : options].push_back(&dot);
    }
    double highest = step;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
      highest =
          std::max(highest, height_of(stacks[i].size(), across(i < options ? width : unknown_)));
    }
    const double height = std::max(least_height, highest + scale_height + 8);
    const double base = top + height - scale_height;
    drawing_.line({left_, base}, {to_, base}, {Role::axis, 1});
    for (std::size_t i = 0; i < options; ++i) {
      const double x = left_ + (static_cast<double>(i) + 0.5) * width;
      drawing_.line({x, base}, {x, base + 3}, {Role::axis, 1});
      stack(stacks[i], x, base, across(width), row.relevant);
    }
    stack(stacks[options], right_ - unknown_ / 2, base, across(unknown_), row.relevant);
    const double half = (to_ - left_) / 2 - 4;
    drawing_.text({left_, base + 5 + small_size - 1}, row.first_text, small_text(), half);
    drawing_.text({to_, base + 5 + small_size - 1}, row.last_text,
                  small_text(Role::muted, Anchor::end), half);
    const double middle = std::max(top + least_height / 2, base - step / 2 - 6);
    drawing_.row_name(row.name, drawing_.left(), middle, room_, row.relevant);
    TextStyle style = small_text(row.relevant ? Role::ink : Role::muted, Anchor::end);
    style.bold = row.relevant;
    drawing_.text({drawing_.right(), middle + 3.7}, row.text, style, texts_);
    return top + height;
  }

  void stack(const std::vector<const RespondentDots::Dot*>& dots, double x, double base,
             std::size_t across, bool relevant) {
    for (std::size_t i = 0; i < dots.size(); ++i) {
      const std::size_t line = i / across;
      const std::size_t in_line = std::min(across, dots.size() - line * across);
      const double offset =
          static_cast<double>(i % across) - (static_cast<double>(in_line) - 1) / 2;
      Paint paint{relevant ? Role::ink : Role::muted};
      if (!dots[i]->option) paint = unknown_dot();
      drawing_.circle({x + offset * step, base - step / 2 - 1 - step * static_cast<double>(line)},
                      radius, paint, dots[i]->name);
    }
  }

  const RespondentDots& chart_;
  Drawing drawing_;
  double room_ = 0;     // for names
  double texts_ = 0;    // for texts
  double left_ = 0;     // of the options
  double to_ = 0;       // their end
  double right_ = 0;    // of the column of those who do not know
  double unknown_ = 0;  // its width; 0: there are none
};

}  // namespace

Scene to_scene(const RespondentDots& chart, double width) {
  return DotsPainter(chart, width).painted();
}

}  // namespace tripoint
