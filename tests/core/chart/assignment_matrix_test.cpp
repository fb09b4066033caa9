#include "core/chart/assignment_matrix.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

AssignmentMatrix example() {
  AssignmentMatrix chart;
  chart.caption = {"One gives way", "", "", true};
  chart.models = {"A", "B", "C"};
  chart.loss = "gives up";
  chart.price = "one more";
  chart.rows = {{{"as wished", ""}, {"0.1", "0.9", "0.2"}, 1, 1, ""},
                {{"moved", ""}, {"0.8", "0.7", "ruled out"}, 1, 0, "0.1"}};
  chart.capacities = {{{"half", ""}, 4, 8, "4 of 8", "0"}, {{"over", ""}, 3, 2, "3 of 2", "0.2"}};
  return chart;
}

}  // namespace

TEST_CASE("the chosen model is filled, the best alone an outline where it was not chosen") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  CHECK(filled_rects(scene, Role::model_1).size() == 2);
  std::size_t outlines = 0;
  for (const Rect& rect : forms<Rect>(scene)) {
    if (rect.paint.fill == Role::none && rect.paint.stroke == Role::model_0) ++outlines;
  }
  CHECK(outlines == 1);
  for (const char* text : {"0.9", "ruled out", "gives up", "0.1", "4 of 8", "one more"}) {
    CHECK(shows(scene, text));
  }
}

TEST_CASE("capacities begin at zero, their limits stand below each other") {
  const Scene scene = to_scene(example(), 640);
  const auto used = filled_rects(scene, Role::muted);
  const auto over = filled_rects(scene, Role::negative);
  const auto limits = filled_rects(scene, Role::ink);
  REQUIRE((used.size() == 2 && over.size() == 1 && limits.size() == 2));
  CHECK(used[0].corner.x == used[1].corner.x);
  CHECK(used[1].width == doctest::Approx(2 * used[0].width));  // full, and half
  CHECK(over[0].width == doctest::Approx(used[0].width));      // half too much
  CHECK(limits[0].corner.x == doctest::Approx(limits[1].corner.x));
}

TEST_CASE("assignments and names of any kind and number keep inside the matrix") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      AssignmentMatrix chart = example();
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.models = {odd_name(round), odd_name(round + 1), odd_name(round + 2)};
      chart.loss = odd_name(round + 3);
      chart.price = odd_name(round + 4);
      chart.rows.clear();
      for (std::size_t i = 0; i < count; ++i) {
        AssignmentMatrix::Row row{{odd_name(i), i % 2 == 0 ? "" : odd_name(i + 2)},
                                  {odd_name(i + 1), odd_name(i + 3), odd_name(i + 4)},
                                  {},
                                  {},
                                  odd_name(i + 5)};
        if (i % 3 != 0) row.chosen = i % 3;
        if (i % 4 != 0) row.best = i % 2;
        chart.rows.push_back(row);
        chart.capacities.push_back({{odd_name(i), ""},
                                    odd_value(i),
                                    odd_value(i + round),
                                    odd_name(i + 1),
                                    odd_name(i + 2)});
      }
      CHECK(scene_faults(to_scene(chart, round % 2 == 0 ? 320 : 640)) == "");
    }
  }
  CHECK(scene_faults(to_scene(AssignmentMatrix{}, 640)) == "");
}

}  // namespace tripoint::test
