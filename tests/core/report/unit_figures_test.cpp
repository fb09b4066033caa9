// Shares and the evidence plane of one unit.
#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/report/report_figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/scenes.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

GroupEvaluation evaluated(const std::string& json) {
  const auto group = read_group(shipped(), json, "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return evaluate_group(shipped(), *group);
}

void check_table(const DocumentFigure& figure) {
  CHECK(scene_faults(figure.scene) == "");
  CHECK(!figure.scene.description.empty());
  for (const auto& row : figure.table.rows) CHECK(row.size() == figure.table.columns.size());
}

}  // namespace

TEST_CASE("shares and planes of random groups have no faults, in any language and size") {
  std::size_t drawn = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const GroupEvaluation group = evaluate_group(shipped(), random_group(dice, shipped()));
    for (std::size_t i = 0; i < group.evaluations.size(); ++i) {
      const LanguageIndex language = seed % shipped().languages.size();
      const FigureSize size{seed % 3 == 0 ? 360.0 : 704.0, seed % 2 == 0, true};
      check_table(shares_figure(shipped(), group, i, language, size));
      const auto plane = plane_figure(shipped(), group, i, language, size,
                                      seed % 2 == 0 ? &group.evaluations[0] : nullptr);
      CHECK(plane.has_value() == !group.evaluations[i].criteria.empty());
      if (!plane) continue;
      check_table(*plane);
      ++drawn;
    }
  }
  CHECK(drawn > 40);
}

TEST_CASE("the rows of the evidence plane sum to the fits") {
  const GroupEvaluation group =
      evaluated(read_text(source_path("datasets/groups/benelux-retail.json")));
  for (std::size_t i = 0; i < group.evaluations.size(); ++i) {
    const auto plane = plane_figure(shipped(), group, i, 0);
    REQUIRE(plane);
    const auto& rows = plane->table.rows;
    for (std::size_t column = 1; column <= model_count; ++column) {
      double sum = 0;
      for (std::size_t row = 0; row + 1 < rows.size(); ++row) sum += std::stod(rows[row][column]);
      CHECK(std::abs(sum - std::stod(rows.back()[column])) <
            0.0006 * static_cast<double>(rows.size()));
      CHECK(std::abs(sum - group.evaluations[i].fit[column - 1]) <
            0.0006 * static_cast<double>(rows.size()));
    }
  }
}

TEST_CASE("a unit without an answer has an empty plane with its three sectors") {
  const GroupEvaluation group = evaluated(R"({"schemaVersion": "1.0"})");
  const auto plane = plane_figure(shipped(), group, 0, 0);
  REQUIRE(plane);
  check_table(*plane);
  for (const Model& model : shipped().models) CHECK(shows(plane->scene, model.name[0]));
  CHECK(plane->table.rows.size() == 1);
  const DocumentFigure shares = shares_figure(shipped(), group, 0, 0);
  check_table(shares);
  CHECK(shares.table.rows[0][1] == "-");
}

TEST_CASE("a ghost leads from the point to where a scenario is") {
  const GroupEvaluation before = evaluated(R"({"schemaVersion": "1.0", "defaults": {"answers":
      {"skill_location": "one_place", "main_goal": "scale_and_cost"}}})");
  const GroupEvaluation after = evaluated(R"({"schemaVersion": "1.0", "defaults": {"answers":
      {"skill_location": "unknown", "main_goal": "local_speed"}}})");
  const auto without = plane_figure(shipped(), before, 0, 0);
  const auto with = plane_figure(shipped(), before, 0, 0, {}, &after.evaluations[0]);
  REQUIRE((without && with));
  const std::string name = shipped().texts[TextId::figure_plane_ghost][0];
  CHECK(shows(with->scene, name));
  CHECK_FALSE(shows(without->scene, name));
  CHECK(with->table.rows.size() == without->table.rows.size() + 1);
  auto lines = forms<Polyline>(with->scene);
  std::erase_if(lines, [](const Polyline& line) { return line.stroke.dash != Dash::dashed; });
  REQUIRE(lines.size() == 2);  // and its sample in the list
  REQUIRE(lines[0].points.size() == 2);
  // Both ends are off the centre, from where the arrows begin.
  CHECK(lines[0].points[0] != lines[0].points[1]);
  // Nothing moves: nothing is drawn that could not be.
  check_table(*plane_figure(shipped(), before, 0, 0, {}, &before.evaluations[0]));
}

}  // namespace tripoint::test
