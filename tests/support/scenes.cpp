#include "tests/support/scenes.h"

#include <array>
#include <cmath>
#include <limits>

#include "core/chart/bounds.h"
#include "core/support/number.h"

namespace tripoint::test {
namespace {

bool finite(const std::vector<Point>& points) {
  for (const Point& point : points) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) return false;
  }
  return true;
}

// Turns only one way.
bool convex(const std::vector<Point>& points) {
  bool left = false, right = false;
  const std::size_t n = points.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Point &a = points[i], &b = points[(i + 1) % n], &c = points[(i + 2) % n];
    const double turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    left = left || turn > 1e-6;
    right = right || turn < -1e-6;
  }
  return !(left && right);
}

std::string form_fault(const Polyline& line) {
  if (line.points.size() < 2) return "a line without length";
  return finite(line.points) ? "" : "a line that is not finite";
}

std::string form_fault(const Polygon& polygon) {
  if (polygon.points.size() < 3) return "a polygon without area";
  if (!finite(polygon.points)) return "a polygon that is not finite";
  return convex(polygon.points) ? "" : "a polygon that is not convex";
}

std::string form_fault(const Rect& rect) {
  if (!finite({rect.corner, {rect.width, rect.height}})) return "a rectangle that is not finite";
  return rect.width < 0 || rect.height < 0 ? "a rectangle turned inside out" : "";
}

std::string form_fault(const Circle& circle) {
  if (!finite({circle.center, {circle.radius, 0}})) return "a circle that is not finite";
  return circle.radius < 0 ? "a circle turned inside out" : "";
}

std::string form_fault(const Label& label) {
  if (!finite({label.at, {label.style.size, 0}})) return "a text that is not finite";
  return label.text.empty() ? "an empty text" : "";
}

std::size_t corners(const Rect&) { return 0; }
std::size_t corners(const Circle&) { return 1; }
std::size_t corners(const Polygon& polygon) { return polygon.points.size(); }

// What tells the state of an area beside its colour; nothing for lines and texts.
template <class Form>
std::string state_fault(const Form& form) {
  if constexpr (requires { form.paint; }) {
    const Paint& paint = form.paint;
    for (ModelIndex model = 0; model < model_count; ++model) {
      if (paint.fill != role_of(model) || paint.pattern == pattern_of(model)) continue;
      const std::size_t own_corners = model == 0 ? 1 : model == 1 ? 4 : 3;
      if (corners(form) != own_corners) return "an area whose model only colour tells";
    }
    if (paint.fill == Role::negative && paint.pattern == Pattern::solid) {
      return "negative painted like positive";
    }
    if (paint.fill == Role::unknown && paint.pattern == Pattern::solid) {
      return "unknown painted like known";
    }
  }
  return {};
}

std::string described(const Box& box) {
  return fixed(box.left, 1) + ".." + fixed(box.right, 1) + " x " + fixed(box.top, 1) + ".." +
         fixed(box.bottom, 1);
}

std::string described(const Shape& shape) {
  const auto* label = std::get_if<Label>(&shape.form);
  return (label == nullptr ? "form " + std::to_string(shape.form.index())
                           : "'" + label->text + "'") +
         (shape.name.empty() ? "" : " (" + shape.name + ")") + " at " + described(bounds(shape));
}

}  // namespace

std::string scene_faults(const Scene& scene) {
  std::string faults;
  const auto fault = [&](const std::string& text) { faults += text + "\n"; };
  if (!(scene.width > 0) || !(scene.height > 0) || !std::isfinite(scene.height)) fault("no area");
  std::vector<const Shape*> labels;
  for (const Shape& shape : scene.shapes) {
    const std::string wrong =
        std::visit([](const auto& form) { return form_fault(form); }, shape.form);
    if (!wrong.empty()) {
      fault(wrong);
      continue;
    }
    const std::string state =
        std::visit([](const auto& form) { return state_fault(form); }, shape.form);
    if (!state.empty()) fault(state + ": " + described(shape));
    constexpr double rounding = 0.01;
    const Box box = bounds(shape);
    if (box.left < -rounding || box.top < -rounding || box.right > scene.width + rounding ||
        box.bottom > scene.height + rounding) {
      fault("outside: " + described(shape));
    }
    if (!std::holds_alternative<Label>(shape.form)) continue;
    for (const Shape* other : labels) {
      if (overlap(box, bounds(*other))) {
        fault("overlap: " + described(shape) + " and " + described(*other));
      }
    }
    labels.push_back(&shape);
  }
  return faults;
}

std::vector<std::string> texts_of(const Scene& scene) {
  std::vector<std::string> texts;
  for (const Label& label : forms<Label>(scene)) texts.push_back(label.text);
  return texts;
}

bool shows(const Scene& scene, std::string_view part) {
  for (const Shape& shape : scene.shapes) {
    const auto* label = std::get_if<Label>(&shape.form);
    if (label != nullptr && label->text.find(part) != std::string::npos) return true;
    if (shape.name.find(part) != std::string::npos) return true;
  }
  return false;
}

std::vector<Rect> filled_rects(const Scene& scene, Role role) {
  std::vector<Rect> found;
  for (const Rect& rect : forms<Rect>(scene)) {
    if (rect.paint.fill == role) found.push_back(rect);
  }
  return found;
}

const std::vector<std::string>& odd_names() {
  static const std::vector<std::string> names = {
      "",
      "A",
      "Gemeenschappelijke verzekeringsmaatschappij voor middelgrote ondernemingen te Luik",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      "日本語の会社名はとても長いことがあります、東京支店",
      "ΕΛΛΗΝΙΚΗ ΕΤΑΙΡΕΙΑ",
      "e\u0301\u0323 <b>&\"quoted\"</b>",
      "\x01\x02 bad \xFF\xC3( bytes",
      "👩‍👩‍👧‍👦 family",
      "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"};
  return names;
}

const std::string& odd_name(std::size_t number) { return odd_names()[number % odd_names().size()]; }

double odd_value(std::size_t number) {
  using Limits = std::numeric_limits<double>;
  static constexpr std::array<double, 11> values = {0,
                                                    0.5,
                                                    -0.25,
                                                    1,
                                                    1e9,
                                                    -1e300,
                                                    Limits::max(),
                                                    Limits::min(),
                                                    Limits::infinity(),
                                                    -Limits::infinity(),
                                                    Limits::quiet_NaN()};
  return values[number % values.size()];
}

}  // namespace tripoint::test
