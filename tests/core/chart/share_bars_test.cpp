#include "core/chart/share_bars.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

ShareBars example() {
  ShareBars chart;
  chart.caption = {"B comes first", "", "", true};
  chart.rows = {{0, {"A", ""}, 0.25, "25 of 100", false},
                {1, {"B", ""}, 0.75, "75 of 100", false},
                {2, {"C", ""}, 0, "ruled out", true}};
  chart.limits = {{0.5, "half"}};
  return chart;
}

}  // namespace

TEST_CASE("bars of shares begin at zero and are as long as their shares") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  const auto a = filled_rects(scene, Role::model_0), b = filled_rects(scene, Role::model_1);
  const auto whole = filled_rects(scene, Role::surface);
  REQUIRE((a.size() == 1 && b.size() == 1 && whole.size() == 3));
  CHECK(a[0].corner.x == b[0].corner.x);
  CHECK(a[0].corner.x == whole[0].corner.x);
  CHECK(b[0].width == doctest::Approx(3 * a[0].width));
  CHECK(a[0].width == doctest::Approx(whole[0].width / 4));
  CHECK(filled_rects(scene, Role::model_2).empty());
  CHECK(shows(scene, "ruled out"));
  CHECK(shows(scene, "half"));
}

TEST_CASE("a share of nothing has no bar, but is told") {
  ShareBars chart = example();
  chart.rows[0].share = 0;
  chart.rows[0].text = "none";
  const Scene scene = to_scene(chart, 640);
  CHECK(filled_rects(scene, Role::model_0).empty());
  CHECK(shows(scene, "none"));
}

TEST_CASE("shares and names of any kind keep inside the share bars") {
  for (const double width : {1.0, 320.0, 640.0, 2000.0}) {
    for (std::size_t round = 0; round < 20; ++round) {
      ShareBars chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t n = round + i;
        chart.rows.push_back(
            {i, {odd_name(n), odd_name(n + 5)}, odd_value(n), odd_name(n + 3), n % 4 == 0});
        chart.limits.push_back({odd_value(n + 2), odd_name(n + 7)});
      }
      CHECK(scene_faults(to_scene(chart, width)) == "");
    }
  }
  CHECK(scene_faults(to_scene(ShareBars{}, 640)) == "");
}

}  // namespace tripoint::test
