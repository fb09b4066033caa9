#include "core/chart/stability_strip.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

StabilityStrip example() {
  StabilityStrip chart;
  chart.caption = {"One weight matters", "", "", true};
  chart.first = 1;
  chart.models = {"A", "B", "C"};
  chart.now = "now";
  chart.rows = {{{"open at both ends", ""}, 0.25, 0, 1, {}, {}, "any"},
                {{"two borders", ""}, 0.5, 0.25, 0.75, 0, 2, "0.25 to 0.75"}};
  return chart;
}

std::vector<Rect> in_rows(std::vector<Rect> rects) {
  rects.erase(rects.begin());  // of the legend
  return rects;
}

}  // namespace

TEST_CASE("the strip of a weight runs from zero to one, split where another model comes first") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  const auto stays = in_rows(filled_rects(scene, Role::model_1));
  const auto before = in_rows(filled_rects(scene, Role::model_0));
  const auto after = in_rows(filled_rects(scene, Role::model_2));
  REQUIRE((stays.size() == 2 && before.size() == 1 && after.size() == 1));
  const double zero = stays[0].corner.x, whole = stays[0].width;
  CHECK(before[0].corner.x == doctest::Approx(zero));
  CHECK(before[0].width == doctest::Approx(whole / 4));
  CHECK(stays[1].corner.x == doctest::Approx(zero + whole / 4));
  CHECK(stays[1].width == doctest::Approx(whole / 2));
  CHECK(after[0].width == doctest::Approx(whole / 4));
  const auto now = in_rows(filled_rects(scene, Role::ink));
  REQUIRE(now.size() == 2);
  CHECK(now[1].corner.x + now[1].width / 2 == doctest::Approx(zero + whole / 2));
}

TEST_CASE("the legend names the models that occur and no others") {
  CHECK(shows(to_scene(example(), 640), "C"));
  StabilityStrip chart = example();
  chart.rows.pop_back();
  const auto texts = texts_of(to_scene(chart, 640));
  CHECK(std::count(texts.begin(), texts.end(), "B") == 1);
  CHECK(std::count(texts.begin(), texts.end(), "A") == 0);
  CHECK(std::count(texts.begin(), texts.end(), "C") == 0);
}

TEST_CASE("weights and names of any kind and number keep inside the strips") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      StabilityStrip chart = example();
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.models = {odd_name(round), odd_name(round + 1), odd_name(round + 2)};
      chart.now = odd_name(round + 3);
      chart.rows.clear();
      for (std::size_t i = 0; i < count; ++i) {
        StabilityStrip::Row row{{odd_name(i), i % 2 == 0 ? "" : odd_name(i + 2)},
                                odd_value(i),
                                odd_value(i + round),
                                odd_value(i + 1),
                                {},
                                {},
                                odd_name(i + 1)};
        if (i % 2 == 0) row.before = i % 3;
        if (i % 5 == 0) row.after = i % 3;
        chart.rows.push_back(row);
        chart.ticks.push_back({odd_value(i), odd_name(i)});
      }
      CHECK(scene_faults(to_scene(chart, round % 2 == 0 ? 320 : 640)) == "");
    }
  }
}

}  // namespace tripoint::test
