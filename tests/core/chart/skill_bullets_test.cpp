#include "core/chart/skill_bullets.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

SkillBullets example() {
  SkillBullets chart;
  chart.caption = {"One skill is short", "", "", true};
  chart.rows = {{{"short", ""}, 1, 4, "train"},
                {{"enough", ""}, 4, 2, "nothing to do"},
                {{"open", ""}, {}, 3, "ask"}};
  chart.have = "have";
  chart.need = "need";
  chart.gap = "gap";
  chart.unknown = "not known";
  return chart;
}

// Without the samples of the legend, which stands above.
std::vector<Rect> in_rows(std::vector<Rect> rects) {
  rects.erase(rects.begin());
  return rects;
}

}  // namespace

TEST_CASE("levels begin at zero, and the gap reaches from the level to the need") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  const auto have = in_rows(filled_rects(scene, Role::muted));
  const auto gap = in_rows(filled_rects(scene, Role::negative));
  REQUIRE((have.size() == 2 && gap.size() == 1));
  CHECK(have[0].corner.x == doctest::Approx(have[1].corner.x));
  CHECK(have[1].width == doctest::Approx(4 * have[0].width));
  CHECK(gap[0].corner.x == doctest::Approx(have[0].corner.x + have[0].width));
  CHECK(gap[0].width == doctest::Approx(3 * have[0].width));
}

TEST_CASE("every need has its mark where it is needed") {
  const Scene scene = to_scene(example(), 640);
  const auto have = in_rows(filled_rects(scene, Role::muted));
  const auto marks = in_rows(filled_rects(scene, Role::ink));
  REQUIRE(marks.size() == 3);
  const double zero = have[0].corner.x, unit = have[0].width;
  CHECK(marks[0].corner.x + marks[0].width / 2 == doctest::Approx(zero + 4 * unit));
  CHECK(marks[1].corner.x + marks[1].width / 2 == doctest::Approx(zero + 2 * unit));
  CHECK(marks[2].corner.x + marks[2].width / 2 == doctest::Approx(zero + 3 * unit));
}

TEST_CASE("what is not known is an outline, and the legend tells only what occurs") {
  Scene scene = to_scene(example(), 640);
  CHECK(shows(scene, "not known"));
  SkillBullets chart = example();
  chart.rows.pop_back();
  scene = to_scene(chart, 640);
  CHECK_FALSE(shows(scene, "not known"));
  CHECK(shows(scene, "gap"));
  chart.rows.erase(chart.rows.begin());
  CHECK_FALSE(shows(to_scene(chart, 640), "gap"));
}

TEST_CASE("levels and names of any kind and number keep inside the skill bullets") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      SkillBullets chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.most = round % 4 == 0 ? odd_value(round) : 5;
      chart.ticks = {{0, odd_name(round)}, {odd_value(round), odd_name(round + 4)}, {3, "3"}};
      for (std::size_t i = 0; i < count; ++i) {
        SkillBullets::Row row{{odd_name(i), i % 2 == 0 ? "" : odd_name(i + 1)},
                              {},
                              odd_value(i + round),
                              odd_name(i + 2)};
        if (i % 3 != 0) row.level = odd_value(i);
        chart.rows.push_back(row);
      }
      chart.have = odd_name(round);
      chart.need = odd_name(round + 1);
      chart.gap = odd_name(round + 2);
      chart.unknown = odd_name(round + 3);
      CHECK(scene_faults(to_scene(chart, round % 2 == 0 ? 320 : 640)) == "");
    }
  }
}

}  // namespace tripoint::test
