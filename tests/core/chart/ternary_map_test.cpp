#include "core/chart/ternary_map.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/chart/bounds.h"
#include "tests/support/random_case.h"
#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

TernaryMap map_of(std::vector<TernaryMap::Entry> entries) {
  TernaryMap chart;
  chart.caption = {"Where they stand", "", "", true};
  chart.models = {"A", "B", "C"};
  chart.entries = std::move(entries);
  return chart;
}

Point middle_of(const Scene& scene, std::string_view name) {
  for (const Shape& shape : scene.shapes) {
    if (shape.name != name) continue;
    const Box box = bounds(shape);
    return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
  }
  FAIL("no shape is called " << name);
  return {};
}

}  // namespace

TEST_CASE("a share of one stands in the model's corner, equal shares in the middle") {
  const Scene scene = to_scene(map_of({{"first", {1, 0, 0}, 1, 0, false, {}},
                                       {"second", {0, 1, 0}, 1, 1, false, {}},
                                       {"third", {0, 0, 1}, 1, 0, false, {}},
                                       {"half", {0.5, 0, 0.5}, 1, 0, false, {}},
                                       {"even", {0.2, 0.2, 0.2}, 1, {}, false, {}}}),
                               640);
  CHECK(scene_faults(scene) == "");
  const Point first = middle_of(scene, "first"), second = middle_of(scene, "second");
  const Point third = middle_of(scene, "third"), half = middle_of(scene, "half");
  const Point even = middle_of(scene, "even");
  CHECK((first.x < second.x && second.x < third.x));
  CHECK(first.y == doctest::Approx(third.y));
  CHECK(third.x - first.x == doctest::Approx((first.y - second.y) * 2 / std::sqrt(3.0)));
  CHECK(half.x == doctest::Approx((first.x + third.x) / 2));
  CHECK(even.x == doctest::Approx((first.x + second.x + third.x) / 3));
  CHECK(even.y == doctest::Approx((first.y + second.y + third.y) / 3));
}

TEST_CASE("entities in one place become one mark that tells their number") {
  std::vector<TernaryMap::Entry> entries(17, {"unit", {1, 0, 0}, 1, 0, false, {}});
  entries.push_back({"other", {1, 0, 0}, 1, 2, false, {}});  // of another model: its own mark
  const Scene scene = to_scene(map_of(entries), 640);
  CHECK(shows(scene, "17"));
  CHECK(shows(scene, "+12"));  // five are named
  std::size_t circles = 0;
  for (const Circle& circle : forms<Circle>(scene)) {
    if (circle.paint.fill == Role::model_0) ++circles;
  }
  CHECK(circles == 1);
  CHECK(shows(scene, "other"));
}

TEST_CASE("areas of marks grow with importance") {
  const Scene scene = to_scene(map_of({{"small", {0.9, 0.1, 0}, 1, 0, false, {}},
                                       {"large", {0.1, 0, 0.9}, 4, 0, false, {}}}),
                               640);
  std::vector<double> radii;
  for (const Circle& circle : forms<Circle>(scene)) radii.push_back(circle.radius);
  REQUIRE(radii.size() == 2);
  CHECK(radii[0] == doctest::Approx(2 * radii[1]));  // the large one is painted first
}

TEST_CASE("a marked entity is named before others, and an arrow leads to its scenario") {
  std::vector<TernaryMap::Entry> entries;
  for (int i = 0; i < 200; ++i) {
    const double part = i / 200.0;
    entries.push_back({"unit " + std::to_string(i), {part, 0.3, 1 - part}, 1, 1, i == 150, {}});
  }
  entries[150].then = ModelValues{0, 1, 0};
  TernaryMap chart = map_of(entries);
  chart.most_names = 1;
  const Scene scene = to_scene(chart, 640);
  CHECK(scene_faults(scene) == "");
  const auto texts = texts_of(scene);
  CHECK(std::any_of(texts.begin(), texts.end(),
                    [](const std::string& text) { return text.starts_with("unit 150"); }));
  bool arrow = false;
  for (const Polygon& polygon : forms<Polygon>(scene)) {
    arrow = arrow || (polygon.paint.fill == Role::muted && polygon.points.size() == 3);
  }
  CHECK(arrow);
}

TEST_CASE("shares and names of any kind and number keep inside the map") {
  Dice dice(5);
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      TernaryMap chart = map_of({});
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.models = {odd_name(round), odd_name(round + 1), odd_name(round + 2)};
      chart.limits = {0.75, odd_value(round)};
      for (std::size_t i = 0; i < count; ++i) {
        TernaryMap::Entry entry{odd_name(i + round), {dice.unit(), dice.unit(), dice.unit()},
                                odd_value(i),        {},
                                i % 9 == 0,          {}};
        if (i % 5 == 0) entry.shares = {odd_value(i), odd_value(i + 1), odd_value(i + 2)};
        if (i % 4 != 0) entry.model = i % 3;
        if (i % 7 == 0) entry.then = ModelValues{odd_value(i + 3), 0.5, odd_value(i)};
        chart.entries.push_back(entry);
      }
      for (const double width : {1.0, 320.0, 640.0, 1000.0}) {
        CHECK(scene_faults(to_scene(chart, width)) == "");
      }
    }
  }
}

}  // namespace tripoint::test
