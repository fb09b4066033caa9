#include "core/chart/entity_strip.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

EntityStrip strip_of(std::size_t count) {
  EntityStrip chart;
  chart.caption = {"Where it differs", "", "", true};
  chart.groups = {
      {0, {"A", ""}, {}}, {1, {"B", ""}, {}}, {2, {"C", ""}, {}}, {{}, {"open", ""}, {}}};
  for (std::size_t i = 0; i < count; ++i) {
    chart.groups[i % 4].entries.push_back({"unit " + std::to_string(i), i % 5 == 3, i % 11 == 2});
  }
  return chart;
}

}  // namespace

TEST_CASE("every entity has one cell with its name, at any number of them") {
  for (const std::size_t count : {0U, 1U, 12U, 60U, 300U}) {
    const Scene scene = to_scene(strip_of(count), 640);
    CHECK(scene_faults(scene) == "");
    std::size_t cells = 0;
    for (const Shape& shape : scene.shapes) {
      if (std::holds_alternative<Rect>(shape.form) && shape.name.starts_with("unit ")) ++cells;
    }
    CHECK(cells == count);
  }
}

TEST_CASE("names are painted while there are few, and can be had when there are many") {
  const auto painted_names = [](const Scene& scene) {
    std::size_t names = 0;
    for (const std::string& text : texts_of(scene))
      if (text.starts_with("unit ")) ++names;
    return names;
  };
  CHECK(painted_names(to_scene(strip_of(12), 640)) == 12);
  const Scene many = to_scene(strip_of(300), 640);
  CHECK(painted_names(many) == 0);
  CHECK(shows(many, "unit 299: open"));
}

TEST_CASE("cells do not lie on each other") {
  const Scene scene = to_scene(strip_of(300), 640);
  std::vector<Box> boxes;
  for (const Shape& shape : scene.shapes) {
    if (std::holds_alternative<Rect>(shape.form) && !shape.name.empty()) {
      boxes.push_back(bounds(shape));
    }
  }
  REQUIRE(boxes.size() == 300);
  std::size_t overlaps = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k)
      if (overlap(boxes[i], boxes[k])) ++overlaps;
  }
  CHECK(overlaps == 0);
}

TEST_CASE("entities with names of any kind keep inside the strip") {
  for (const std::size_t count : {1U, 12U, 40U, 300U}) {
    for (const double width : {1.0, 320.0, 640.0, 1200.0}) {
      EntityStrip chart = strip_of(count);
      std::size_t number = 0;
      for (EntityStrip::Group& group : chart.groups) {
        group.name = {odd_name(number), odd_name(number + 2)};
        for (EntityStrip::Entry& entry : group.entries) entry.name = odd_name(number++);
      }
      chart.caption.note = odd_name(count);
      CHECK(scene_faults(to_scene(chart, width)) == "");
    }
  }
  CHECK(scene_faults(to_scene(EntityStrip{}, 640)) == "");
}

}  // namespace tripoint::test
