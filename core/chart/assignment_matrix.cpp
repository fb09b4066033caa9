#include "core/chart/assignment_matrix.h"

#include <algorithm>

#include "core/chart/text_width.h"

namespace tripoint {
namespace {

constexpr double row_height = 26, tall_row = 34, gap = 14, swatch = 13, thickness = 12;
constexpr double largest_part = 2;  // of a limit that is painted

class MatrixPainter {
 public:
  MatrixPainter(const AssignmentMatrix& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    std::vector<RowName> names;
    double texts =
        std::max(text_width(chart.loss, small_size), text_width(chart.price, small_size));
    for (const AssignmentMatrix::Row& row : chart.rows) {
      names.push_back(row.name);
      texts = std::max(texts, text_width(row.loss, small_size));
    }
    for (const AssignmentMatrix::Capacity& capacity : chart.capacities) {
      names.push_back(capacity.name);
      texts = std::max(texts, text_width(capacity.price, small_size));
    }
    set_columns(names, texts);
  }

  Scene painted() {
    double top = head(drawing_.top());
    for (const AssignmentMatrix::Row& row : chart_.rows) {
      const double height = row.name.detail.empty() ? row_height : tall_row;
      paint(row, top + height / 2);
      top += height;
      drawing_.line({drawing_.left(), top}, {drawing_.right(), top}, {Role::grid, 1});
    }
    if (chart_.capacities.empty()) return drawing_.finished(top);
    top += 12;
    if (!chart_.price.empty()) {
      heading(drawing_.right(), top + small_size, chart_.price, texts_);
      top += small_size + 4;
    }
    const Axis axis = capacity_axis();
    for (const AssignmentMatrix::Capacity& capacity : chart_.capacities) {
      paint(capacity, axis, top + tall_row / 2);
      top += tall_row;
    }
    return drawing_.finished(top);
  }

 private:
  void set_columns(const std::vector<RowName>& names, double texts) {
    room_ = name_width(names, drawing_.inner(), 0.3);
    texts_ = std::min(texts, drawing_.inner() * 0.24);
    left_ = drawing_.left() + room_ + gap;
    right_ = drawing_.right() - texts_ - (texts_ > 0 ? gap : 0);
    column_ = (right_ - left_) / static_cast<double>(model_count);
  }

  double column(ModelIndex model) const { return left_ + column_ * static_cast<double>(model); }

  void heading(double right, double baseline, const std::string& text, double width) {
    drawing_.text({right, baseline}, text, small_text(Role::muted, Anchor::end), width);
  }

  double head(double top) {
    const double baseline = top + body_size;
    for (ModelIndex model = 0; model < model_count; ++model) {
      drawing_.text({column(model), baseline}, chart_.models[model], strong_text(), column_ - 8);
    }
    if (!chart_.rows.empty()) heading(drawing_.right(), baseline, chart_.loss, texts_);
    drawing_.line({drawing_.left(), top + body_size + 7}, {drawing_.right(), top + body_size + 7},
                  {Role::axis, 1});
    return top + body_size + 8;
  }

  void paint(const AssignmentMatrix::Row& row, double middle) {
    drawing_.row_name(row.name, drawing_.left(), middle, room_);
    for (ModelIndex model = 0; model < model_count; ++model) {
      const double x = column(model);
      const Box box{x, middle - swatch / 2, x + swatch, middle + swatch / 2};
      const std::string name = row.name.name + ": " + chart_.models[model];
      const bool chosen = row.chosen == model;
      if (chosen) {
        drawing_.rect(box, filled_as(model), 0, name);
      } else if (row.best == model) {
        drawing_.rect({box.left + 1, box.top + 1, box.right - 1, box.bottom - 1},
                      {Role::none, Pattern::solid, role_of(model), 1.5}, 0, name);
      }
      drawing_.text({x + swatch + 7, middle + 4}, row.texts[model],
                    chosen ? strong_text() : body_text(Role::muted), column_ - swatch - 7 - 8);
    }
    drawing_.text({drawing_.right(), middle + 4}, row.loss, small_text(Role::ink, Anchor::end),
                  texts_);
  }

  // Limits stand below each other, whatever their units.
  Axis capacity_axis() const {
    double most = 1, told = 0;
    for (const AssignmentMatrix::Capacity& capacity : chart_.capacities) {
      most = std::max(most, std::min(part_used(capacity), largest_part));
      told = std::max(told, text_width(capacity.text, small_size));
    }
    return {0, most, left_, right_ - std::min(told, (right_ - left_) / 2) - 10};
  }

  // As a part of the limit.
  static double part_used(const AssignmentMatrix::Capacity& capacity) {
    const double used = std::max(0.0, finite(capacity.used));
    const double limit = std::max(0.0, finite(capacity.limit));
    if (!(limit > 0)) return used > 0 ? largest_part : 0;
    return std::min(used / limit, 1e6);
  }

  // What is used up to the limit, what is beyond it crossed.
  void paint(const AssignmentMatrix::Capacity& capacity, const Axis& axis, double middle) {
    drawing_.row_name(capacity.name, drawing_.left(), middle, room_);
    const double used = axis.at(part_used(capacity)), limit = axis.at(1);
    const double top = middle - thickness / 2;
    drawing_.bar(left_, limit, top, thickness, {Role::surface, Pattern::solid, Role::axis, 1});
    if (used > left_) {
      drawing_.bar(left_, std::min(used, limit), top, thickness, {Role::muted},
                   capacity.name.name + ": " + capacity.text);
    }
    if (used > limit) {
      drawing_.bar(limit, used, top, thickness, {Role::negative, Pattern::crossed},
                   capacity.name.name + ": " + capacity.text);
    }
    drawing_.rect({limit - 1.5, top - 4, limit + 1.5, top + thickness + 4}, {Role::ink});
    drawing_.text({right_, middle + 3.7}, capacity.text, small_text(Role::ink, Anchor::end),
                  right_ - axis.to - 8);
    drawing_.text({drawing_.right(), middle + 3.7}, capacity.price,
                  small_text(Role::ink, Anchor::end), texts_);
  }

  const AssignmentMatrix& chart_;
  Drawing drawing_;
  double room_ = 0;   // for names
  double texts_ = 0;  // for what is told to the right
  double left_ = 0;   // of the columns
  double right_ = 0;
  double column_ = 0;  // width
};

}  // namespace

Scene to_scene(const AssignmentMatrix& chart, double width) {
  return MatrixPainter(chart, width).painted();
}

}  // namespace tripoint
