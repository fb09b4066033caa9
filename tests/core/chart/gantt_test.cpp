#include "core/chart/gantt.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

using Kind = Gantt::Kind;

Gantt example() {
  Gantt chart;
  chart.caption = {"Two phases", "", "", true};
  chart.begin = 0;
  chart.end = 10;
  chart.ticks = {{0, "start"}, {5, "half"}, {10, ""}};
  chart.rows = {{{"Section", ""}, {}, {}, true},
                {{"First", ""}, {{0, 4, Kind::phase, false, {}, ""}}, {{4, "gate"}}},
                {{"Second", ""}, {{4, 6, Kind::support, true, {}, ""}}, {}},
                {{"Third", ""}, {{2, 4, Kind::uncertain, false, {}, "if at all"}}, {}},
                {{"Fourth", ""}, {{1, 2, Kind::phase, false, 1, ""}}, {}}};
  chart.today = Gantt::Gate{5, "now"};
  return chart;
}

}  // namespace

TEST_CASE("bars begin and end where time says, on an axis that begins at its beginning") {
  const Scene scene = to_scene(example(), 640);
  CHECK(scene_faults(scene) == "");
  std::vector<Rect> phases, beside;
  for (const Rect& rect : filled_rects(scene, Role::muted)) {
    (rect.paint.pattern == Pattern::solid ? phases : beside).push_back(rect);
  }
  const auto open = filled_rects(scene, Role::model_1);
  REQUIRE((phases.size() == 1 && beside.size() == 1 && open.size() == 1));
  const double year = phases[0].width / 4;
  CHECK(open[0].corner.x == doctest::Approx(phases[0].corner.x + year));
  CHECK(open[0].width == doctest::Approx(year));
  CHECK(beside[0].corner.x == doctest::Approx(phases[0].corner.x + 4 * year));
  CHECK(beside[0].width == doctest::Approx(6 * year));  // goes on
}

TEST_CASE("gates, texts, sections and the present are shown") {
  const Scene scene = to_scene(example(), 640);
  for (const char* text : {"gate", "Section", "now", "if at all", "start", "half"}) {
    CHECK(shows(scene, text));
  }
}

TEST_CASE("a text without room beside its bar stands behind all marks of its row") {
  Gantt chart = example();
  chart.today.reset();
  chart.rows = {
      {{"Row", ""}, {{0, 4, Kind::phase, false, {}, "a rather long text of a bar"}}, {{4.6, ""}}}};
  const Scene scene = to_scene(chart, 640);
  CHECK(scene_faults(scene) == "");
  const auto texts = texts_of(scene);
  CHECK(std::count(texts.begin(), texts.end(), "a rather long text of a bar") == 1);
}

TEST_CASE("times and names of any kind and number keep inside the plan") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 12; ++round) {
      Gantt chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.begin = odd_value(round);
      chart.end = round % 3 == 0 ? odd_value(round + 1) : chart.begin + 10;
      for (std::size_t i = 0; i < count; ++i) {
        Gantt::Row row{{odd_name(i), ""}, {}, {}, i % 7 == 0};
        row.bars.push_back({odd_value(i),
                            odd_value(i + round),
                            static_cast<Kind>(i % 4),
                            i % 5 == 0,
                            {},
                            odd_name(i + 1)});
        row.bars.push_back({1, 3, Kind::phase, false, i % 3, odd_name(i + 4)});
        row.gates.push_back({odd_value(i + 2), odd_name(i + 2)});
        row.gates.push_back({2, odd_name(i + 3)});
        chart.rows.push_back(row);
        chart.ticks.push_back({odd_value(i), odd_name(i)});
      }
      if (round % 2 == 0) chart.today = Gantt::Gate{odd_value(round + 5), odd_name(round)};
      CHECK(scene_faults(to_scene(chart, round % 2 == 0 ? 320 : 640)) == "");
    }
  }
}

}  // namespace tripoint::test
