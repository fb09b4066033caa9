#include "core/chart/waterfall.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

Waterfall example(Waterfall::Layout layout) {
  Waterfall chart;
  chart.caption = {"Three for, one against", "", "", true};
  chart.rows = {{{"one", ""}, 4, "+4"}, {{"two", ""}, 2, "+2"}, {{"three", ""}, -3, "-3"}};
  chart.total = {{"sum", ""}, 3, "+3"};
  chart.sides.below = "against";
  chart.sides.above = "in favour";
  chart.layout = layout;
  return chart;
}

double right_of(const Rect& rect) { return rect.corner.x + rect.width; }

}  // namespace

TEST_CASE("diverging bars begin at zero, to the right for what speaks for, else to the left") {
  const Scene scene = to_scene(example(Waterfall::Layout::diverging), 640);
  CHECK(scene_faults(scene) == "");
  const auto positive = filled_rects(scene, Role::positive);
  const auto negative = filled_rects(scene, Role::negative);
  const auto sum = filled_rects(scene, Role::ink);
  REQUIRE((positive.size() == 2 && negative.size() == 1 && sum.size() == 1));
  const double zero = positive[0].corner.x;
  CHECK(positive[1].corner.x == doctest::Approx(zero));
  CHECK(right_of(negative[0]) == doctest::Approx(zero));
  CHECK(sum[0].corner.x == doctest::Approx(zero));
  CHECK(positive[0].width == doctest::Approx(2 * positive[1].width));
  CHECK(negative[0].width == doctest::Approx(sum[0].width));
}

TEST_CASE("in a cascade every bar begins where the one before ended, and the sum at zero") {
  const Scene scene = to_scene(example(Waterfall::Layout::cascade), 640);
  CHECK(scene_faults(scene) == "");
  const auto positive = filled_rects(scene, Role::positive);
  const auto negative = filled_rects(scene, Role::negative);
  const auto sum = filled_rects(scene, Role::ink);
  CHECK(positive[1].corner.x == doctest::Approx(right_of(positive[0])));
  CHECK(right_of(negative[0]) == doctest::Approx(right_of(positive[1])));
  CHECK(sum[0].corner.x == doctest::Approx(positive[0].corner.x));
  CHECK(right_of(sum[0]) == doctest::Approx(negative[0].corner.x));
}

TEST_CASE("contributions and names of any kind and number keep inside the waterfall") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      Waterfall chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.layout = round % 3 == 0 ? Waterfall::Layout::cascade : Waterfall::Layout::diverging;
      for (std::size_t i = 0; i < count; ++i) {
        chart.rows.push_back({{odd_name(i + round), i % 2 == 0 ? odd_name(i + 3) : ""},
                              odd_value(i + round),
                              odd_name(round)});
      }
      chart.total = {{odd_name(round), ""}, odd_value(round + 3), odd_name(round + 4)};
      chart.sides.below = odd_name(round + 2);
      chart.sides.above = odd_name(round + 3);
      CHECK(scene_faults(to_scene(chart, round % 2 == 0 ? 320 : 640)) == "");
    }
  }
}

TEST_CASE("bars without any length are still told") {
  Waterfall chart = example(Waterfall::Layout::diverging);
  for (Waterfall::Row& row : chart.rows) row.value = 0;
  chart.total.value = 0;
  const Scene scene = to_scene(chart, 640);
  CHECK(scene_faults(scene) == "");
  CHECK(shows(scene, "+4"));
}

}  // namespace tripoint::test
