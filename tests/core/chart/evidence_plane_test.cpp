#include "core/chart/evidence_plane.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "tests/support/random_case.h"
#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

const double root_3 = std::sqrt(3.0);

EvidencePlane plane_of(const std::vector<ModelValues>& contributions) {
  EvidencePlane chart;
  chart.caption = {"The evidence", "", "", true};
  chart.models = {"A", "B", "C"};
  for (const ModelValues& contribution : contributions) {
    chart.arrows.push_back({"criterion", contribution, "0.1"});
  }
  chart.verdict = "the point";
  return chart;
}

// The model whose region is tinted; nothing when none is.
std::optional<ModelIndex> tinted(const Scene& scene) {
  std::optional<ModelIndex> found;
  for (const Polygon& polygon : forms<Polygon>(scene)) {
    for (ModelIndex model = 0; model < model_count; ++model) {
      if (polygon.paint.fill == soft_role_of(model)) found = model;
    }
  }
  return found;
}

// Whether a convex polygon has the point in it or on its border.
bool inside(const std::vector<Point>& points, Point point) {
  double sign = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point a = points[i], b = points[(i + 1) % points.size()];
    const double turn = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    if (std::fabs(turn) < 1e-6) continue;
    if (sign * turn < 0) return false;
    sign = turn;
  }
  return true;
}

}  // namespace

TEST_CASE("differences of fits are distances in the plane") {
  CHECK(plane_point({0.3, 0.3, 0.3}) == Point{0, 0});
  const Point second = plane_point({0, 1, 0});
  CHECK(second.x == doctest::Approx(0));
  CHECK(second.y == doctest::Approx(1));
  const Point third = plane_point({0, 0, 1});
  CHECK(third.x == doctest::Approx(root_3 / 2));
  CHECK(third.y == doctest::Approx(-0.5));
  // A constant more for all models is the same point.
  Dice dice(3);
  for (int round = 0; round < 100; ++round) {
    const ModelValues fits = {dice.unit(), dice.unit(), dice.unit()};
    const Point point = plane_point(fits),
                moved = plane_point({fits[0] + 2, fits[1] + 2, fits[2] + 2});
    CHECK(point.x == doctest::Approx(moved.x));
    CHECK(point.y == doctest::Approx(moved.y));
    // Squared distance to the centre: the sum of squared differences, halved.
    const double a = fits[0] - fits[1], b = fits[1] - fits[2], c = fits[2] - fits[0];
    CHECK(point.x * point.x + point.y * point.y == doctest::Approx((a * a + b * b + c * c) / 2));
  }
}

TEST_CASE("the region of the model with the largest fit is tinted, and the point lies in it") {
  Dice dice(11);
  for (int round = 0; round < 200; ++round) {
    std::vector<ModelValues> contributions;
    ModelValues fits{};
    for (std::size_t i = 1 + dice.below(9); i > 0; --i) {
      contributions.push_back({dice.unit(), dice.unit(), dice.unit()});
      for (ModelIndex model = 0; model < model_count; ++model) {
        fits[model] += contributions.back()[model];
      }
    }
    const auto best =
        static_cast<ModelIndex>(std::max_element(fits.begin(), fits.end()) - fits.begin());
    const Scene scene = to_scene(plane_of(contributions), 640);
    REQUIRE(scene_faults(scene) == "");
    REQUIRE(tinted(scene) == best);
    // The marker has the model's form and stands in the region.
    Point at{-1, -1};
    for (const Shape& shape : scene.shapes) {
      if (shape.name != "the point") continue;
      const Box box = bounds(shape);
      at = {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
    }
    if (best == 2) continue;  // the centre of a triangle's box is not its point
    for (const Polygon& polygon : forms<Polygon>(scene)) {
      if (polygon.paint.fill == soft_role_of(best)) CHECK(inside(polygon.points, at));
    }
  }
}

TEST_CASE("equal best fits have no region and no model's marker") {
  for (const auto& fits :
       {ModelValues{0.5, 0.5, 0.1}, ModelValues{1, 1, 1}, ModelValues{0, 0, 0}}) {
    const Scene scene = to_scene(plane_of({fits}), 640);
    CHECK_FALSE(tinted(scene));
    for (const Polygon& polygon : forms<Polygon>(scene)) {
      for (ModelIndex model = 0; model < model_count; ++model) {
        CHECK(polygon.paint.fill != role_of(model));
      }
    }
  }
}

TEST_CASE("arrows are laid head to tail from the centre") {
  const Scene scene = to_scene(plane_of({{0.2, 0, 0.1}, {0, 0.4, 0.1}, {0.3, 0, 0}}), 640);
  std::vector<Polyline> arrows;
  for (const Polyline& line : forms<Polyline>(scene)) {
    if (line.stroke.role == Role::ink) arrows.push_back(line);
  }
  REQUIRE(arrows.size() == 3);
  CHECK(arrows[0].points[1] == arrows[1].points[0]);
  CHECK(arrows[1].points[1] == arrows[2].points[0]);
}

TEST_CASE("evidence of any kind and amount keeps inside the plane") {
  for (const std::size_t count : {0U, 1U, 12U, 60U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      EvidencePlane chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.models = {odd_name(round), odd_name(round + 2), odd_name(round + 3)};
      for (std::size_t i = 0; i < count; ++i) {
        const ModelValues values = {odd_value(i), odd_value(i + round), odd_value(i + 2 * round)};
        chart.arrows.push_back({odd_name(i), values, odd_name(i + 1)});
        chart.cloud.push_back(values);
      }
      if (round % 2 == 0) chart.ghost = EvidencePlane::Ghost{odd_name(round), chart.cloud};
      chart.verdict = odd_name(round + 4);
      chart.detail = odd_name(round + 5);
      for (const double width : {1.0, 320.0, 500.0, 640.0, 1000.0}) {
        CHECK(scene_faults(to_scene(chart, width)) == "");
      }
    }
  }
}

}  // namespace tripoint::test
