// The plan of a group: the mix of its models and its waves.
#include "core/rollout/plan.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

struct Planned {
  Group group;
  GroupEvaluation evaluation;
  GroupPlan plan;
};

Planned planned(Group group) {
  GroupEvaluation evaluation = evaluate_group(shipped(), group);
  GroupPlan plan = plan_group(shipped(), group, evaluation);
  return {std::move(group), std::move(evaluation), std::move(plan)};
}

Group retail() {
  const auto group =
      read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
  REQUIRE(group.value.has_value());
  return *group;
}

}  // namespace

TEST_CASE("without capacities every unit gets its own best model") {
  const Planned result = planned(retail());
  const MixPlan& mix = result.plan.mix;
  CHECK(mix.status == SolveStatus::optimal);
  CHECK(std::fabs(mix.mean_fit - mix.own_best_fit) < 1e-12);
  CHECK(mix.capacities.empty());
  CHECK(mix.best_single == result.evaluation.single);
  CHECK(mix.best_single_within == result.evaluation.single);
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(mix.singles[m].closed_to == result.evaluation.closed_to[m]);
    CHECK(std::fabs(mix.singles[m].mean_loss - result.evaluation.mean_loss[m]) < 1e-12);
  }
  for (const PlannedEntity& unit : result.plan.units) {
    CHECK_FALSE(unit.moved());
    CHECK(result.evaluation.evaluations[unit.entity].outcome.leaders.contains(unit.model));
  }
}

TEST_CASE("a central team that is too small moves units, and its price is what a person is worth") {
  Group group = retail();
  double last = -1;
  std::vector<double> means;
  for (double fte = 2; fte <= 6; ++fte) {
    CAPTURE(fte);
    group.capacities.central_fte = fte;
    const Planned result = planned(group);
    const MixPlan& mix = result.plan.mix;
    REQUIRE(mix.status == SolveStatus::optimal);
    CHECK(mix.central_fte <= fte + 1e-9);
    CHECK(mix.mean_fit >= last - 1e-12);
    CHECK(mix.mean_fit <= mix.own_best_fit + 1e-12);
    last = mix.mean_fit;
    means.push_back(mix.mean_fit);
    double lost = 0;
    for (const PlannedEntity& unit : result.plan.units) {
      const Evaluation& evaluation = result.evaluation.evaluations[unit.entity];
      CHECK(evaluation.outcome.among.contains(unit.model));
      CHECK(unit.short_of.empty() == !unit.moved());
      lost += result.evaluation.entities[unit.entity].importance * unit.lost;
    }
    CHECK(std::fabs(lost / mix.importance - (mix.own_best_fit - mix.mean_fit)) < 1e-9);
    REQUIRE(mix.capacities.size() == 1);
    REQUIRE(mix.capacities[0].price.has_value());
    if (means.size() > 1) {
      const double step = means[means.size() - 1] - means[means.size() - 2];
      REQUIRE(mix.capacities[0].price->less.has_value());
      CHECK(std::fabs(mix.capacities[0].price->less->change + step) < 1e-9);
    }
  }
  CHECK(means.front() < means.back());
}

TEST_CASE("stated needs come before those of the framework, and a cost counts where it is stated") {
  Entity entity;
  CHECK(unit_needs(shipped(), entity, 0).central_fte == shipped().needs[0].central_fte);
  CHECK(unit_needs(shipped(), entity, 0).from_framework);
  CHECK_FALSE(unit_needs(shipped(), entity, 0).cost_stated);
  entity.needs[0] = {1.5, 0, 20'000};
  const UnitNeeds needs = unit_needs(shipped(), entity, 0);
  CHECK(needs.central_fte == 1.5);
  CHECK(needs.training_days == 0);
  CHECK(needs.cost == 20'000);
  CHECK_FALSE(needs.from_framework);
}

TEST_CASE("a budget moves whoever costs the most for the least, by steps of a power of ten") {
  Group group = retail();
  for (Entity& entity : group.entities) {
    for (ModelIndex m = 0; m < model_count; ++m) {
      entity.needs[m].cost = m == 0 ? 30'000 : 10'000;
    }
  }
  group.capacities.budget = 185'000;
  const Planned result = planned(group);
  REQUIRE(result.plan.mix.capacities.size() == 1);
  CHECK(result.plan.mix.capacities[0].kind == CapacityKind::budget);
  CHECK(result.plan.mix.capacities[0].step == 10'000);
  CHECK(result.plan.mix.cost <= 185'000);
  CHECK(result.plan.mix.units[0] <= 3);
  CHECK(result.plan.mix.without_cost == 0);
}

TEST_CASE("at most so many models are in use, and whoever loses by that is told why") {
  Group group = retail();
  group.capacities.models = 2;
  const Planned result = planned(group);
  std::size_t used = 0, told = 0;
  for (const std::size_t units : result.plan.mix.units) used += units > 0 ? 1U : 0U;
  CHECK(used == 2);
  for (const PlannedEntity& unit : result.plan.units) {
    if (unit.moved()) CHECK(unit.short_of == std::vector{CapacityKind::models});
    told += unit.moved() ? 1U : 0U;
  }
  CHECK(told > 0);
  REQUIRE(result.plan.mix.capacities.size() == 1);
  CHECK(result.plan.mix.capacities[0].price->more.change > 0);
}

TEST_CASE("capacities that cannot hold together are named with what would do") {
  Group group = retail();
  group.capacities.central_fte = 2;
  group.capacities.models = 1;
  const Planned result = planned(group);
  CHECK(result.plan.mix.status == SolveStatus::infeasible);
  CHECK_FALSE(result.plan.mix.found);
  CHECK(result.plan.waves.waves.empty());
  REQUIRE(result.plan.mix.conflict.size() == 2);
  group.capacities.central_fte = result.plan.mix.conflict[0].least.value();
  CHECK(planned(group).plan.mix.status == SolveStatus::optimal);
  group.capacities.central_fte = 2;
  group.capacities.models = static_cast<std::size_t>(result.plan.mix.conflict[1].least.value());
  CHECK(planned(group).plan.mix.status == SolveStatus::optimal);
  group.capacities = {};
  group.capacities.central_fte = 0;
  const Planned none = planned(group);
  REQUIRE(none.plan.mix.conflict.size() == 1);
  CHECK(none.plan.mix.conflict[0].kind == CapacityKind::central_fte);
}

TEST_CASE("waves take every planned unit once, pilots first, and urgency decides") {
  Group group = retail();
  group.capacities.wave_size = 3;
  group.capacities.training_days_per_wave = 25;
  const Planned result = planned(group);
  std::size_t placed = 0;
  for (const WavePlan::Item& wave : result.plan.waves.waves) {
    CHECK(wave.units.size() <= 3);
    CHECK(wave.training_days <= 25);
    CHECK_FALSE(wave.overfull);
    placed += wave.units.size();
  }
  CHECK(placed == result.plan.units.size());
  CHECK(result.plan.waves.capacities.size() == 2);
  for (std::size_t i = 0; i < group.entities.size(); ++i) {
    Group urgent = group;
    urgent.entities[i].urgency = 5;
    const Planned raised = planned(urgent);
    CHECK(raised.plan.units[i].model == result.plan.units[i].model);
    CHECK(raised.plan.units[i].wave.value() <= result.plan.units[i].wave.value());
  }
  group.pilots = {4, 9, 2, 7};
  const Planned named = planned(group);
  CHECK(named.plan.waves.waves[0].units == std::vector<std::size_t>{4, 9, 2, 7});
  CHECK(named.plan.waves.waves[0].overfull);
  CHECK(named.plan.waves.pilots_named);
}

TEST_CASE("a unit that needs more than a whole wave is told apart") {
  Group group = retail();
  group.capacities.training_days_per_wave = 20;
  for (Needs& needs : group.entities[3].needs) needs.training_days = 21;
  const Planned result = planned(group);
  CHECK(result.plan.waves.too_large == std::vector<std::size_t>{3});
  CHECK_FALSE(result.plan.units[3].wave.has_value());
}

TEST_CASE("units without a recommendation are left out, and a group of nothing has an empty plan") {
  Group group = retail();
  group.entities[0].answers.clear();
  group.entities[0].skills.clear();
  group.defaults.clear();
  group.pilots = {0};
  const Planned result = planned(group);
  CHECK(result.plan.left_out.front() == 0);
  CHECK(result.plan.units.size() + result.plan.left_out.size() == group.entities.size());
  CHECK_FALSE(result.plan.waves.pilots_named);

  const Planned nothing = planned({});
  CHECK(nothing.plan.units.empty());
  CHECK(nothing.plan.left_out.size() == 1);
  CHECK(nothing.plan.mix.status == SolveStatus::optimal);
  CHECK(nothing.plan.waves.waves.empty());
}

TEST_CASE("a plan does not depend on the order of the units") {
  Group group = retail();
  group.capacities.central_fte = 3;
  const Planned forth = planned(group);
  std::reverse(group.entities.begin(), group.entities.end());
  const Planned back = planned(group);
  const std::size_t last = group.entities.size() - 1;
  for (std::size_t i = 0; i <= last; ++i) {
    CHECK(forth.plan.units[i].model == back.plan.units[last - i].model);
  }
  CHECK(std::fabs(forth.plan.mix.mean_fit - back.plan.mix.mean_fit) < 1e-12);
}

}  // namespace tripoint::test
