#include "core/chart/fit_chart.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

FitChart example() {
  FitChart chart;
  chart.caption = {"B fits best", "A 0.4, B 0.6, C 0.5", "from 0 to 1", true};
  chart.rows = {{0, {"A", "one team"}, 0.4, 0.3, 0.45, "0.40", false},
                {1, {"B", "many teams"}, 0.6, 0.6, 0.6, "0.60", false},
                {2, {"C", "no staff"}, 0.5, 0.45, 0.5, "0.50", true}};
  chart.ticks = {{0, "0"}, {0.5, "0.5"}, {1, "1"}};
  chart.margin = FitChart::Margin{1, 0, "margin 0.20"};
  return chart;
}

}  // namespace

TEST_CASE("dots stand on one axis in the order and at the distances of the fits") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  const auto circles = forms<Circle>(scene);
  const auto polygons = forms<Polygon>(scene);
  REQUIRE(circles.size() == 1);
  REQUIRE(polygons.size() == 2);
  const double a = circles[0].center.x, b = polygons[0].points[0].x, c = polygons[1].points[0].x;
  CHECK((a < c && c < b));
  CHECK(b - c == doctest::Approx(c - a));
}

TEST_CASE("the margin is as long as the dots are apart, and told") {
  const Scene scene = to_scene(example(), 640);
  const double a = forms<Circle>(scene)[0].center.x, b = forms<Polygon>(scene)[0].points[0].x;
  bool found = false;
  for (const Polyline& line : forms<Polyline>(scene)) {
    if (line.stroke.role != Role::ink || line.stroke.width != 2) continue;
    CHECK(line.points[0].x == doctest::Approx(a));
    CHECK(line.points[1].x == doctest::Approx(b));
    found = true;
  }
  CHECK(found);
  CHECK(shows(scene, "margin 0.20"));
}

TEST_CASE("a range is painted where there is one, and what is ruled out is an outline") {
  const Scene scene = to_scene(example(), 640);
  CHECK(filled_rects(scene, Role::soft_0).size() == 1);
  CHECK(filled_rects(scene, Role::soft_1).empty());
  CHECK(filled_rects(scene, Role::soft_2).empty());
  CHECK(forms<Polygon>(scene)[1].paint.fill == Role::background);
  CHECK(forms<Polygon>(scene)[1].paint.stroke == Role::unknown);
}

TEST_CASE("fits of any kind and names of any length keep inside the fit chart") {
  for (const double width : {1.0, 320.0, 640.0, 2000.0}) {
    for (std::size_t round = 0; round < 20; ++round) {
      FitChart chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t n = round + i;
        chart.rows.push_back({i,
                              {odd_name(n), odd_name(n + 5)},
                              odd_value(n),
                              odd_value(n + 1),
                              odd_value(n + 2),
                              odd_name(n + 3),
                              i == 2});
      }
      chart.least = odd_value(round + 7);
      chart.most = odd_value(round + 4);
      chart.ticks = {{0, "0"}, {odd_value(round), odd_name(round)}, {0.01, "0.01"}};
      chart.margin = FitChart::Margin{0, round % 5, odd_name(round + 2)};
      CHECK(scene_faults(to_scene(chart, width)) == "");
    }
  }
  CHECK(scene_faults(to_scene(FitChart{}, 640)) == "");
}

}  // namespace tripoint::test
