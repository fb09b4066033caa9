// Everything that follows from the recommendations of a group, together.
#include "core/rollout/rollout.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "tests/support/clear_answers.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

Rollout rollout_of(const Group& group) {
  return plan_rollout(shipped(), group, evaluate_group(shipped(), group));
}

Group sample(const std::string& path) {
  const auto group = read_group(shipped(), read_text(path), path);
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return *group;
}

// So many units that all fit one model best.
Group alike(std::size_t count, ModelIndex model) {
  const json answers = clear_answers(model);
  json document = {{"schemaVersion", "1.0"}};
  for (std::size_t i = 0; i < count; ++i) {
    document["entities"].push_back({{"id", "unit-" + std::to_string(i)}, {"answers", answers}});
  }
  document["pilots"] = {"unit-0"};
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return *group;
}

const RoadmapPhase& phase_of(const Roadmap& map, std::string_view id) {
  const std::size_t wanted = find_phase(shipped(), id).value();
  const auto found = std::find_if(map.phases.begin(), map.phases.end(),
                                  [&](const RoadmapPhase& one) { return one.phase == wanted; });
  REQUIRE(found != map.phases.end());
  return *found;
}

}  // namespace

TEST_CASE("eight units that a central team brings in take turns, others start side by side") {
  const auto weeks = [](std::size_t count, ModelIndex model) {
    const Rollout rollout = rollout_of(alike(count, model));
    REQUIRE(rollout.plan.mix.units[model] == count);
    REQUIRE(rollout.plan.waves.waves.size() == 2);
    const Stretch time = phase_of(rollout.roadmap, "waves").time;
    return time.to - time.from;
  };
  // The pilot is one more: nine units make a wave of eight.
  CHECK(weeks(9, 0) == doctest::Approx(4 * weeks(3, 0)));
  CHECK(weeks(9, 1) == doctest::Approx(weeks(3, 1)));
  CHECK(weeks(9, 2) == doctest::Approx(weeks(3, 2)));
}

TEST_CASE("every wave of every sample group ends at a gate that has criteria") {
  std::size_t gates = 0;
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    Group group = sample(path);
    group.capacities.wave_size = 2;
    const Rollout rollout = rollout_of(group);
    CHECK(rollout.roadmap.gates.size() == rollout.plan.waves.waves.size());
    double last = 0;
    for (std::size_t i = 0; i < rollout.roadmap.gates.size(); ++i) {
      const WaveGate& gate = rollout.roadmap.gates[i];
      CHECK(gate.wave == i);
      CHECK(gate.week > last);
      last = gate.week;
      CHECK(shipped().phases[gate.phase].exit.size() >= 3);
      ++gates;
    }
  }
  CHECK(gates > 10);
}

TEST_CASE("the plan of every sample group spans three years or more, with reviews to its end") {
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const Roadmap map = rollout_of(sample(path)).roadmap;
    if (map.empty()) continue;
    CHECK(map.months > 36 - 1e-9);
    REQUIRE(map.reviews.size() >= 3);
    for (std::size_t i = 1; i < map.reviews.size(); ++i) {
      CHECK(map.reviews[i].week - map.reviews[i - 1].week ==
            doctest::Approx(shipped().journey.review_weeks));
    }
    CHECK(map.reviews.back().week + shipped().journey.review_weeks > map.weeks);
  }
}

TEST_CASE("every planned unit has the guide of its model, and whoever is left out has none") {
  json document = json::parse(read_text(sample_group("benelux-retail")));
  document["entities"].push_back({{"id", "silent"}});
  document["defaults"]["answers"] = json::object();
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE(group.value.has_value());
  const Rollout rollout = rollout_of(*group);
  const std::size_t last = group->entities.size() - 1;
  CHECK(rollout.plan.left_out == std::vector<std::size_t>{last});
  CHECK_FALSE(rollout.guides[last].has_value());
  CHECK_FALSE(rollout.models[last].has_value());
  for (const PlannedEntity& unit : rollout.plan.units) {
    CAPTURE(unit.entity);
    CHECK(rollout.models[unit.entity] == unit.model);
    REQUIRE(rollout.guides[unit.entity].has_value());
    CHECK(rollout.guides[unit.entity]->model == unit.model);
  }
}

TEST_CASE("where no mix keeps to the capacities, units are guided by their own best model") {
  const Group group = sample(source_path("datasets/plans/benelux-retail-conflict.json"));
  const Rollout rollout = rollout_of(group);
  REQUIRE_FALSE(rollout.plan.mix.found);
  REQUIRE(rollout.plan.units.size() > 5);
  for (const PlannedEntity& unit : rollout.plan.units) {
    CHECK(rollout.models[unit.entity] == unit.own_best);
    CHECK(rollout.guides[unit.entity]->model == unit.own_best);
  }
  CHECK(rollout.roadmap.empty());
}

}  // namespace tripoint::test
