// The roadmap: phases and waves on the time axis, by hand and by their properties.
#include "core/rollout/roadmap.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"

namespace tripoint::test {
namespace {

struct Planned {
  Group group;
  GroupPlan plan;
  Roadmap map;
};

Planned planned(Group group) {
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  GroupPlan plan = plan_group(shipped(), group, evaluation);
  Roadmap map = plan_roadmap(shipped(), group, evaluation, plan);
  return {std::move(group), std::move(plan), std::move(map)};
}

Group retail() {
  const auto group =
      read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
  REQUIRE(group.value.has_value());
  return *group;
}

std::size_t phase_called(std::string_view id) { return find_phase(shipped(), id).value(); }

const RoadmapPhase& phase_of(const Roadmap& map, std::string_view id) {
  const auto found = std::find_if(map.phases.begin(), map.phases.end(),
                                  [&](const auto& one) { return one.phase == phase_called(id); });
  REQUIRE(found != map.phases.end());
  return *found;
}

bool near(double a, double b) { return std::fabs(a - b) < 1e-9; }

}  // namespace

TEST_CASE("units of one model start side by side or in batches, models beside each other") {
  Phase phase;
  phase.weeks = {4, 8, 6};
  phase.at_once = {2, 0, 0};
  const ModelIndex c = 0, d = 1, i = 2;
  CHECK(wave_weeks(phase, {}, {}) == 0);
  CHECK(wave_weeks(phase, {c}, {}) == 4);
  CHECK(wave_weeks(phase, {c, c}, {}) == 4);
  CHECK(wave_weeks(phase, {c, c, c}, {}) == 8);        // two batches
  CHECK(wave_weeks(phase, {d, d, d, d, d}, {}) == 8);  // in parallel
  CHECK(wave_weeks(phase, {c, c, c, c, c, d, i}, {}) == 12);
  CHECK(wave_weeks(phase, {i, d}, {}) == 8);
  CHECK(wave_weeks(phase, {c, c, c}, 5.0) == 10);  // weeks of the group
}

TEST_CASE("phases follow each other and waves have one part each, with care beside the next") {
  Group group = retail();
  group.capacities.wave_size = 4;
  group.journey.weeks = {{phase_called("discover"), 3},
                         {phase_called("define"), 5},
                         {phase_called("build"), 10},
                         {phase_called("hypercare"), 7}};
  const Planned result = planned(group);
  const Roadmap& map = result.map;
  CHECK(phase_of(map, "discover").time == Stretch{0, 3});
  CHECK(phase_of(map, "define").time == Stretch{3, 8});
  CHECK(phase_of(map, "build").time == Stretch{8, 18});
  CHECK(phase_of(map, "pilot").time.from == 18);
  const auto& waves = phase_of(map, "waves").parts;
  const auto& care = phase_of(map, "hypercare").parts;
  const std::size_t count = result.plan.waves.waves.size();
  REQUIRE(count > 2);
  CHECK(waves.size() == count - 1);
  REQUIRE(care.size() == count);
  CHECK(map.gates.size() == count);
  CHECK(care[0] == Stretch{phase_of(map, "pilot").time.to, phase_of(map, "pilot").time.to + 7});
  for (std::size_t wave = 1; wave < count; ++wave) {
    CHECK(waves[wave - 1].from == map.gates[wave - 1].week);
    CHECK(waves[wave - 1].to == map.gates[wave].week);
    CHECK(care[wave].from == waves[wave - 1].to);
  }
  CHECK(phase_of(map, "improve").time.from == care.back().to);
}

TEST_CASE("a first plan spans at least 36 months, and a shorter one raises a caution") {
  const Planned normal = planned(retail());
  CHECK(shipped().journey.months == 36);
  CHECK(near(normal.map.months, 36));
  CHECK_FALSE(normal.map.too_short);
  CHECK_FALSE(normal.map.stretched);
  Group group = retail();
  group.journey.months = 24;
  const Planned less = planned(group);
  CHECK(less.map.too_short);
  CHECK(near(less.map.months, 24));
  group.journey.months = 48;
  CHECK(near(planned(group).map.months, 48));
  CHECK_FALSE(planned(group).map.too_short);
}

TEST_CASE("a plan whose phases take longer than wanted goes on, with one review at least") {
  Group group = retail();
  group.journey.months = 6;
  const Planned result = planned(group);
  CHECK(result.map.stretched);
  const RoadmapPhase& improve = phase_of(result.map, "improve");
  CHECK(near(improve.time.to - improve.time.from, shipped().journey.review_weeks));
  CHECK(near(result.map.weeks, improve.time.to));
  CHECK(!result.map.reviews.empty());
}

TEST_CASE("reviews come at their rhythm from the end of the pilots to the end of the plan") {
  Group group = retail();
  group.journey.review_weeks = 20;
  const Roadmap map = planned(group).map;
  double week = map.gates.front().week;
  for (const Review& review : map.reviews) {
    week += 20;
    CHECK(near(review.week, week));
    CHECK(near(review.month, week * 7 / (365.2425 / 12)));
  }
  CHECK(week <= map.weeks + 1e-9);
  CHECK(week + 20 > map.weeks);
}

TEST_CASE("each phase names the objectives that it serves") {
  const Planned result = planned(retail());
  for (const RoadmapPhase& one : result.map.phases) {
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < result.group.objectives.size(); ++i) {
      const auto& phases = result.group.objectives[i].phases;
      if (std::count(phases.begin(), phases.end(), one.phase) > 0) expected.push_back(i);
    }
    CHECK(one.objectives == expected);
  }
  CHECK(phase_of(result.map, "pilot").objectives.size() == 1);
  CHECK(phase_of(result.map, "pilot").unit_objectives == 1);
}

TEST_CASE("the longest of the models in use decides, and is named") {
  const Planned result = planned(retail());
  const Phase& build = shipped().phases[phase_called("build")];
  const RoadmapPhase& planned_build = phase_of(result.map, "build");
  REQUIRE(planned_build.longest_by.has_value());
  double most = 0;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (result.plan.mix.units[m] > 0) most = std::max(most, build.weeks[m]);
  }
  CHECK(planned_build.time.to - planned_build.time.from == most);
  CHECK(build.weeks[*planned_build.longest_by] == most);
}

TEST_CASE("a unit whose wave ends after its deadline is named, with the weeks") {
  Group group = retail();
  group.capacities.wave_size = 4;
  const std::size_t item = shipped().skills.durations.deadline;
  const auto with_deadline = [&](std::size_t entity, double weeks) {
    auto& answers = group.entities[entity].answers;
    std::erase_if(answers, [&](const Answer& one) { return one.item == item; });
    Answer answer;
    answer.item = item;
    answer.count = 1;
    answer.values[0] = weeks;
    answers.push_back(answer);
  };
  for (std::size_t i = 0; i < group.entities.size(); ++i) with_deadline(i, 200);
  CHECK(planned(group).map.missed.empty());
  with_deadline(4, 43);
  const Planned late = planned(group);
  const auto wave = late.plan.units[4].wave;
  REQUIRE(late.plan.units[4].entity == 4);
  REQUIRE(wave.has_value());
  const double end = late.map.gates[*wave].week;
  REQUIRE(end > 43);
  CHECK(late.map.missed == std::vector<MissedDeadline>{{4, 43, end}});
}

TEST_CASE("an objective that is due before what serves it begins is named, once a start is told") {
  Group group = retail();
  group.objectives.resize(1);
  group.objectives[0].phases = {phase_called("pilot"), phase_called("waves")};
  group.objectives[0].due = "2027-06-30";
  for (Entity& entity : group.entities) entity.objectives.clear();
  CHECK(planned(group).map.late.empty());  // no start
  group.start = "2027-03-01";
  const Planned result = planned(group);
  const double week = phase_of(result.map, "pilot").time.from;
  REQUIRE(days_after(group.start, 7 * week) > group.objectives[0].due);
  CHECK(result.map.late ==
        std::vector<LateObjective>{{std::nullopt, 0, phase_called("pilot"), week}});
  group.objectives[0].due = days_after(group.start, 7 * week);
  CHECK(planned(group).map.late.empty());
  group.entities[2].objectives.push_back(group.objectives[0]);
  group.entities[2].objectives[0].due = "2027-03-02";
  CHECK(planned(group).map.late == std::vector<LateObjective>{{2, 0, phase_called("pilot"), week}});
}

TEST_CASE("without a planned unit there is no roadmap") { CHECK(planned({}).map.empty()); }

TEST_CASE("times are ordered and inside the plan for every random group") {
  std::size_t with_waves = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Planned result = planned(random_group(dice, shipped()));
    if (result.plan.waves.waves.size() > 1) ++with_waves;
    for (const RoadmapPhase& one : result.map.phases) {
      CHECK(one.time.from >= 0);
      CHECK(one.time.from <= one.time.to);
      CHECK(one.time.to <= result.map.weeks + 1e-6);
      for (const Stretch& part : one.parts) {
        CHECK(part.from >= one.time.from);
        CHECK(part.to <= one.time.to);
      }
    }
    for (const Review& review : result.map.reviews) CHECK(review.week <= result.map.weeks + 1e-6);
  }
  CHECK(with_waves > 5);
}

TEST_CASE("days are counted in the Gregorian calendar") {
  CHECK(days_after("2026-03-01", 0) == "2026-03-01");
  CHECK(days_after("2028-02-28", 1) == "2028-02-29");
  CHECK(days_after("2027-02-28", 1) == "2027-03-01");
  CHECK(days_after("2100-02-28", 1) == "2100-03-01");
  CHECK(days_after("2026-12-31", 1) == "2027-01-01");
  CHECK(days_after("2026-01-01", 365) == "2027-01-01");
  CHECK(days_after("2026-01-01", 7 * 1.5) == "2026-01-12");  // to the nearest day
  CHECK(days_after("2026-03-01", -1) == "2026-02-28");
  CHECK(days_after("", 3) == "");
  CHECK(days_after("2027-02-29", 3) == "");
  CHECK(days_after("9999-12-31", 1) == "");
  CHECK(days_after("2026-01-01", 1e300) == "");
  CHECK(days_after("20260101xx", 1) == "");
}

TEST_CASE("each wave has its time: it ends at its gate, where the next one may begin") {
  const Planned one = planned(retail());
  REQUIRE(one.map.waves.size() == one.plan.waves.waves.size());
  REQUIRE(one.map.gates.size() == one.map.waves.size());
  CHECK(one.map.waves[0] == phase_of(one.map, "pilot").parts[0]);
  for (std::size_t i = 0; i < one.map.waves.size(); ++i) {
    CHECK(one.map.waves[i].from < one.map.waves[i].to);
    CHECK(near(one.map.waves[i].to, one.map.gates[i].week));
    if (i > 0) CHECK(one.map.waves[i].from >= one.map.waves[i - 1].to - 1e-9);
  }
}

}  // namespace tripoint::test
