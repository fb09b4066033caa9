#include "core/chart/respondent_dots.h"

#include <doctest/doctest.h>

#include "core/chart/bounds.h"
#include "tests/support/scenes.h"

namespace tripoint::test {
namespace {

RespondentDots dots_of(const std::vector<std::optional<std::size_t>>& answers,
                       std::size_t options) {
  RespondentDots chart;
  chart.caption = {"Who said what", "", "", true};
  chart.unknown = "don't know";
  RespondentDots::Row row{{"question", ""}, options, "low", "high", {}, true, "matters"};
  for (const auto& answer : answers) {
    row.dots.push_back({answer, "person " + std::to_string(row.dots.size())});
  }
  chart.rows.push_back(row);
  return chart;
}

}  // namespace

TEST_CASE("every respondent has one dot, at the place of the option") {
  const Scene scene = to_scene(dots_of({0, 1, 2, {}}, 3), 640);
  CHECK(scene_faults(scene) == "");
  const auto dots = forms<Circle>(scene);
  REQUIRE(dots.size() == 4);
  CHECK(dots[1].center.x - dots[0].center.x ==
        doctest::Approx(dots[2].center.x - dots[1].center.x));
  CHECK(dots[0].center.y == dots[2].center.y);
  CHECK(dots[3].center.x > dots[2].center.x);
  CHECK(dots[3].paint.fill == Role::background);  // not known: an outline
  CHECK(shows(scene, "don't know"));
  CHECK(shows(scene, "person 3"));
}

TEST_CASE("dots of one option do not lie on each other") {
  for (const std::size_t count : {2U, 12U, 60U}) {
    const Scene scene =
        to_scene(dots_of(std::vector<std::optional<std::size_t>>(count, 1), 4), 640);
    CHECK(scene_faults(scene) == "");
    const auto dots = forms<Circle>(scene);
    REQUIRE(dots.size() == count);
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (overlap(bounds(Shape{dots[i], ""}), bounds(Shape{dots[k], ""}))) ++overlaps;
      }
    }
    CHECK(overlaps == 0);
  }
}

TEST_CASE("without anybody who does not know there is no column for them") {
  CHECK_FALSE(shows(to_scene(dots_of({0, 1}, 3), 640), "don't know"));
}

TEST_CASE("respondents and names of any kind and number keep inside the dots") {
  for (const std::size_t count : {0U, 1U, 12U, 300U}) {
    for (std::size_t round = 0; round < 8; ++round) {
      RespondentDots chart;
      chart.caption = {odd_name(round), "", odd_name(round + 1), round % 2 == 0};
      chart.unknown = odd_name(round + 2);
      for (std::size_t i = 0; i < (count == 300 ? 20 : count); ++i) {
        RespondentDots::Row row{{odd_name(i), i % 2 == 0 ? "" : odd_name(i + 1)},
                                i * round,
                                odd_name(i + 2),
                                odd_name(i + 3),
                                {},
                                i % 2 == 0,
                                odd_name(i + 4)};
        for (std::size_t k = 0; k < count; ++k) {
          row.dots.push_back({{}, odd_name(k)});
          if (k % 3 != 0) row.dots.back().option = k % (i + 1);
        }
        chart.rows.push_back(row);
      }
      for (const double width : {1.0, 640.0, 1000.0}) {
        CHECK(scene_faults(to_scene(chart, width)) == "");
      }
    }
  }
}

}  // namespace tripoint::test
