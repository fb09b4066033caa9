#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/framework/model.h"

// A drawing described once and painted by several painters (SVG here, a window elsewhere).
namespace tripoint {

// What a mark is for; a palette gives it a colour (core/chart/palette.h).
enum class Role : std::uint8_t {
  none,        // not painted
  background,  // the paper; also what stands on a filled mark
  surface,     // a faint panel or band
  highlight,   // a faint panel that the eye should find
  grid,        // hairlines that help reading
  axis,        // lines that carry a meaning: zero, a limit, a border
  ink,         // text and the strongest marks
  muted,       // secondary text
  model_0,     // the three models, in the order of the framework
  model_1,
  model_2,
  soft_0,  // their faint tints, for areas behind marks
  soft_1,
  soft_2,
  accent,    // the one thing to look at
  positive,  // speaks for
  negative,  // speaks against
  unknown    // nothing is known; never used for what is bad
};
inline constexpr auto role_names = std::to_array<std::string_view>(
    {"none", "background", "surface", "highlight", "grid", "axis", "ink", "muted", "model-0",
     "model-1", "model-2", "soft-0", "soft-1", "soft-2", "accent", "positive", "negative",
     "unknown"});
inline constexpr std::size_t role_count = role_names.size();

constexpr Role role_of(ModelIndex model) {
  return static_cast<Role>(static_cast<std::size_t>(Role::model_0) + model);
}
constexpr Role soft_role_of(ModelIndex model) {
  return static_cast<Role>(static_cast<std::size_t>(Role::soft_0) + model);
}

// How an area is filled: its role's colour, with marks in the colour of the background on it.
enum class Pattern : std::uint8_t { solid, hatched, dotted, crossed };
inline constexpr auto pattern_names =
    std::to_array<std::string_view>({"solid", "hatched", "dotted", "crossed"});
inline constexpr double pattern_tile = 8;  // px; patterns repeat from the origin of the scene

// Each model has its own, so that areas are told apart without colour.
constexpr Pattern pattern_of(ModelIndex model) { return static_cast<Pattern>(model); }

enum class Dash : std::uint8_t { solid, dashed, dotted };

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

// How a closed mark is painted: filled, outlined, or both.
struct Paint {
  Role fill = Role::none;
  Pattern pattern = Pattern::solid;
  Role stroke = Role::none;
  double width = 1;  // px, of the stroke
  Dash dash = Dash::solid;
  bool operator==(const Paint&) const = default;
};

struct Stroke {
  Role role = Role::axis;
  double width = 1;  // px
  Dash dash = Dash::solid;
  bool operator==(const Stroke&) const = default;
};

struct Polyline {
  std::vector<Point> points;  // two or more
  Stroke stroke;
  bool operator==(const Polyline&) const = default;
};

struct Polygon {
  std::vector<Point> points;  // three or more, convex
  Paint paint;
  bool operator==(const Polygon&) const = default;
};

struct Rect {
  Point corner;  // top left
  double width = 0;
  double height = 0;
  double radius = 0;  // of the corners
  Paint paint;
  bool operator==(const Rect&) const = default;
};

struct Circle {
  Point center;
  double radius = 0;
  Paint paint;
  bool operator==(const Circle&) const = default;
};

enum class Anchor : std::uint8_t { start, middle, end };

struct TextStyle {
  double size = 12;  // px per em
  Role role = Role::ink;
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool operator==(const TextStyle&) const = default;
};

struct Label {
  Point at;  // on the baseline
  std::string text;
  TextStyle style;
  bool operator==(const Label&) const = default;
};

struct Shape {
  std::variant<Polyline, Polygon, Rect, Circle, Label> form;
  std::string name;  // what it stands for, shown on request; may be empty
  bool operator==(const Shape&) const = default;
};

// In px; x runs to the right, y downwards. Shapes are painted in their order.
struct Scene {
  double width = 0;
  double height = 0;
  std::string title;        // for whoever cannot see the drawing: what it is
  std::string description;  // and what it shows
  std::vector<Shape> shapes;
  bool operator==(const Scene&) const = default;
};

}  // namespace tripoint
