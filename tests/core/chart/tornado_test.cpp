#include "core/chart/tornado.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

Tornado example() {
  Tornado chart;
  chart.caption = {"One answer turns it", "", "", true};
  chart.rows = {{{"wide", ""}, -0.1, 0.2, "no", "yes"},
                {{"narrow", ""}, 0.05, 0.15, "few", "many"}};
  chart.present = 0.1;
  chart.present_text = "now 0.10";
  chart.sides.below = "A first";
  chart.sides.above = "B first";
  return chart;
}

}  // namespace

TEST_CASE("a bar is split at zero, and what lies below is crossed") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  const auto below = filled_rects(scene, Role::negative);
  const auto above = filled_rects(scene, Role::positive);
  REQUIRE((below.size() == 1 && above.size() == 2));
  CHECK(below[0].paint.pattern == Pattern::crossed);
  CHECK(below[0].corner.x + below[0].width == doctest::Approx(above[0].corner.x));
  CHECK(above[0].width == doctest::Approx(2 * below[0].width));
  CHECK(above[1].width == doctest::Approx(below[0].width));
}

TEST_CASE("sides of models have their colours and patterns") {
  Tornado chart = example();
  chart.sides.below_model = 0;
  chart.sides.above_model = 2;
  const Scene scene = to_scene(chart, 640);
  CHECK(scene_faults(scene) == "");
  CHECK(filled_rects(scene, Role::model_0).size() == 1);
  CHECK(filled_rects(scene, Role::model_2).size() == 2);
}

TEST_CASE("the answers at both ends are told, and the present margin") {
  const Scene scene = to_scene(example(), 640);
  for (const char* text : {"no", "yes", "few", "many", "now 0.10", "A first", "B first"}) {
    CHECK(shows(scene, text));
  }
}

TEST_CASE("margins and answers of any kind and number keep inside the tornado") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      Tornado chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      for (std::size_t i = 0; i < count; ++i) {
        chart.rows.push_back({{odd_name(i + round), ""},
                              odd_value(i + round),
                              odd_value(i + 2 * round),
                              odd_name(i),
                              odd_name(i + 1)});
      }
      chart.present = odd_value(round);
      chart.present_text = odd_name(round + 2);
      chart.sides.below = odd_name(round + 3);
      chart.sides.above = odd_name(round + 4);
      CHECK(scene_faults(to_scene(chart, round % 2 == 0 ? 320 : 640)) == "");
    }
  }
}

TEST_CASE("answers below a bar without length do not meet") {
  Tornado chart = example();
  chart.rows = {{{"level", ""}, 0.1, 0.1, "a rather long answer", "another rather long answer"},
                {{"at the border", ""}, 0.2, 0.2, "a rather long answer", "another long answer"}};
  CHECK(scene_faults(to_scene(chart, 640)) == "");
}

}  // namespace tripoint::test
