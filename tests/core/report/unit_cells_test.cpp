#include "core/report/unit_cells.h"

#include <doctest/doctest.h>

#include "core/report/narrative.h"
#include "core/report/report_figures.h"
#include "core/rollout/plan.h"
#include "core/tripoint.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {

TEST_CASE("the cells of a unit tell what its story tells") {
  const Group group = *load_group(shipped(), source_path("datasets/groups/benelux-retail.json"));
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
      const EntityStory story = tell_entity(shipped(), evaluation, i, language);
      const UnitCells cells = tell_unit_cells(shipped(), evaluation, i, language);
      CHECK(cells.name == story.name);
      CHECK(cells.model == story.model);
      CHECK(cells.verdict.starts_with(story.verdict));
      CHECK(cells.verdict.ends_with("*") == evaluation.evaluations[i].provisional);
      CHECK(tell_deciding(shipped(), evaluation, i, language) == story.deciding);
      CHECK(tell_open(shipped(), evaluation, i, language) == story.open);
      CHECK(std::count(cells.shares.begin(), cells.shares.end(), '/') == 2);
      CHECK(cells.margin_value >= 0);
    }
  }
}

TEST_CASE("a unit without answers has no figures in its cells") {
  Group group;
  add_unit(group, "new");
  add_unit(group, "newer");
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const UnitCells cells = tell_unit_cells(shipped(), evaluation, 0, 0);
  CHECK_FALSE(cells.best);
  CHECK(cells.shares.empty());
  CHECK(cells.margin.empty());
  CHECK(cells.importance == "1");
  CHECK(tell_open(shipped(), evaluation, 0, 0).empty());
}

TEST_CASE("what is enough of each capacity moves nobody and holds every unit in one wave") {
  Group group = *load_group(shipped(), source_path("datasets/plans/benelux-retail-scarce.json"));
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const auto enough =
      enough_of_each(shipped(), evaluation, plan_group(shipped(), group, evaluation));
  group.pilots.clear();
  group.capacities = {enough[0], enough[3], enough[1], static_cast<std::size_t>(enough[4]),
                      static_cast<std::size_t>(enough[2])};
  const GroupPlan plan = plan_group(shipped(), group, evaluation);
  REQUIRE(plan.mix.found);
  for (const PlannedEntity& unit : plan.units) CHECK_FALSE(unit.moved());
  CHECK(plan.waves.too_large.empty());
}

TEST_CASE("where no mix keeps to the capacities there is no matrix to draw") {
  const Group group =
      *load_group(shipped(), source_path("datasets/plans/benelux-retail-conflict.json"));
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const GroupPlan plan = plan_group(shipped(), group, evaluation);
  REQUIRE_FALSE(plan.mix.found);
  const PlanStory story = tell_plan(shipped(), evaluation, group, plan, 0);
  CHECK_FALSE(matrix_figure(shipped(), evaluation, plan, story, 0));
}

}  // namespace tripoint::test
