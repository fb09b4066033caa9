#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/chart/axis.h"
#include "core/chart/bounds.h"
#include "core/chart/scene.h"

// What all charts have in common: their words, their type, and how a scene is built up.
namespace tripoint {

// The words around a chart, in the reader's language. Those that are empty are not painted.
struct Caption {
  std::string title;        // what the chart says; painted above it, unless told otherwise
  std::string description;  // the same figures in words, for whoever cannot see it
  std::string note;         // painted below: basis, denominators, what signs mean
  bool paint_title = true;  // false where the page has it as a heading
  bool dense = false;       // rows close together, for crowded pages
};

// The distance between rows, where `usual` px are comfortable.
constexpr double row_step(const Caption& caption, double usual) {
  return caption.dense ? 0.78 * usual : usual;
}

// What the two sides of zero speak for: models keep their colours and patterns; without them the
// sides are positive, and negative with crosses.
struct Sides {
  std::string below;  // painted above the bars
  std::string above;
  std::optional<ModelIndex> below_model;
  std::optional<ModelIndex> above_model;
};
Paint paint_of(const Sides& sides, bool above);

// Sizes of type, px per em.
inline constexpr double title_size = 15, body_size = 12, small_size = 10.5;
// px; charts are not painted narrower, and keep this distance to the border.
inline constexpr double narrowest_chart = 320, chart_margin = 12;

constexpr TextStyle body_text(Role role = Role::ink, Anchor anchor = Anchor::start) {
  return {body_size, role, anchor, false};
}
constexpr TextStyle strong_text(Role role = Role::ink, Anchor anchor = Anchor::start) {
  return {body_size, role, anchor, true};
}
constexpr TextStyle small_text(Role role = Role::muted, Anchor anchor = Anchor::start) {
  return {small_size, role, anchor, false};
}

// A row's name with something smaller below it.
struct RowName {
  std::string name;
  std::string detail;
};

// What a mark means.
struct LegendEntry {
  Paint paint;
  std::string text;
  bool narrow = false;  // its sample is an upright mark, not an area
};

// Builds a scene from top to bottom.
class Drawing {
 public:
  Drawing(const Caption& caption, double width);

  double left() const { return left_; }
  double right() const { return scene_.width - left_; }
  double inner() const { return right() - left(); }
  double top() const { return top_; }  // where the chart itself begins

  void line(Point from, Point to, Stroke stroke, std::string name = "");
  void polyline(std::vector<Point> points, Stroke stroke, std::string name = "");
  void polygon(std::vector<Point> points, Paint paint, std::string name = "");
  // From one x to another, whichever is larger.
  void bar(double from, double to, double top, double height, Paint paint, std::string name = "");
  void rect(const Box& box, Paint paint, double radius = 0, std::string name = "");
  void circle(Point center, double radius, Paint paint, std::string name = "");
  // A dot in the model's own form: circle, diamond or triangle.
  void marker(ModelIndex model, Point center, double radius, Paint paint, std::string name = "");
  // Text of at most `width` px; what is cut off can be had as its name. Blanks paint nothing.
  void text(Point at, std::string_view content, TextStyle style, double width = 1e9);
  // Lines below each other, the first baseline at `at`; returns the baseline below the last one.
  double lines(Point at, const std::vector<std::string>& content, TextStyle style);
  // Name and detail centred on `middle`; a name without detail may take two lines. `hanging`: its
  // first line stays where a single one would be.
  void row_name(const RowName& row, double x, double middle, double width, bool bold = false,
                bool hanging = false);
  // Both sides' texts beside `zero`, as far as there is room; returns the y below them.
  double sides(const Sides& sides, double zero, double top);
  // Texts of ticks on one baseline, those that would touch the one before left out. Anchor::start:
  // texts of the spans that begin at the ticks.
  void tick_texts(const Axis& axis, const std::vector<Tick>& ticks, double baseline,
                  Anchor anchor = Anchor::middle);

  // Samples with their texts, from the left, on as many lines as they take; entries without a text
  // are left out. Returns the y below.
  double legend(const std::vector<LegendEntry>& entries, double top);

  // A text fits where it keeps inside the scene and off all texts so far.
  bool is_free(const Label& label) const;
  // The shapes so far, for what must be painted below others.
  std::vector<Shape>& shapes() { return scene_.shapes; }

  // Ends the chart at `bottom`, puts the note below it.
  Scene finished(double bottom);

 private:
  Scene scene_;
  std::string note_;
  double left_ = chart_margin;
  double top_ = chart_margin;
};

// Room for names of rows: as much as they take, at most this part of `width`.
double name_width(const std::vector<RowName>& rows, double width, double part = 0.36);

// Marks of a model, filled with its colour and pattern.
Paint filled_as(ModelIndex model);
// What is not known: an empty dashed outline; of a dot, which is too small for dashes, a whole one.
Paint unknown_paint();
Paint unknown_dot();

}  // namespace tripoint
