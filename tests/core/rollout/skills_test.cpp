// Where skills are needed: places, who serves whom, totals.
#include "core/rollout/skills.h"

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/skill_plans.h"

namespace tripoint::test {
namespace {

SkillTotals counted(const std::vector<SkillGap>& rows) {
  SkillTotals totals;
  for (const SkillGap& one : rows) {
    ++totals.needed;
    if (!one.level) ++totals.unknown;
    if (one.key_person) ++totals.key_people;
    if (one.level && *one.level >= one.need) ++totals.met;
    if (one.level && *one.level < one.need) {
      ++totals.gaps;
      ++totals.by_severity[static_cast<std::size_t>(one.severity)];
      const auto decision = one.decided ? one.decided : one.advised;
      if (decision) ++totals.by_decision[static_cast<std::size_t>(*decision)];
    }
  }
  return totals;
}

}  // namespace

TEST_CASE("a place needs the highest level of its models, and nothing that is not needed") {
  ModelSet both;
  both.insert(centralized);
  both.insert(integrated);
  for (const SkillNeed& need : skill_needs(shipped().skills, both, Place::center)) {
    const auto& of = shipped().skills.catalogue[need.skill].need;
    CHECK(need.level == std::max(of[centralized][0], of[integrated][0]));
    CHECK(need.level > 0);
  }
  ModelSet one;
  one.insert(centralized);
  // Three skills are not needed in the units of a centralized group.
  CHECK(skill_needs(shipped().skills, one, Place::site).size() == 20);
  CHECK(skill_needs(shipped().skills, {}, Place::site).empty());
}

TEST_CASE("the center is planned once, a region once for all of its units") {
  Group group;
  group.entities = {unit("a", "North"), unit("b", "North"), unit("c", "South")};
  CHECK(names(plan_of(group, distributed)) == std::vector<std::string>{"center ", "region North",
                                                                       "region South", "site a",
                                                                       "site b", "site c"});
  CHECK(names(plan_of(group, centralized)) ==
        std::vector<std::string>{"center ", "site a", "site b", "site c"});
  group.teams.regions = {{"South", 1, {}}};
  CHECK(names(plan_of(group, integrated)) ==
        std::vector<std::string>{"center ", "region South", "site a", "site b", "site c"});
}

TEST_CASE("one specialist of a region serves all of its units") {
  Group group;
  group.entities = {unit("a", "North"), unit("b", "North")};
  group.teams.regions = {{"North", 1, {held("campaign_operations", 5)}}};
  const SkillPlan plan = plan_of(group, distributed);
  REQUIRE(plan.places.size() == 4);
  CHECK(row(plan.places[1], "campaign_operations").met());
  CHECK(plan.places[1].posts == 1);
  CHECK(plan.places[1].posts_needed == 1);
  std::size_t needed = 0;
  for (const PlacePlan& place : plan.places) needed += place.place == Place::region ? 1U : 0U;
  CHECK(needed == 1);
}

TEST_CASE("a region works for the units whose model has its specialists there") {
  Group group;
  group.entities = {unit("a", "North"), unit("b", "North")};
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const std::vector<std::optional<ModelIndex>> models = {distributed, integrated};
  const SkillPlan plan = plan_skills(shipped(), group, evaluation, models);
  REQUIRE(names(plan)[1] == "region North");
  CHECK(plan.places[1].models.size() == 1);
  CHECK(plan.places[1].models.contains(distributed));
  CHECK(plan.places[0].models.size() == 2);
}

TEST_CASE("a unit without a region is its own, and needs the higher of both levels") {
  Group group;
  group.entities = {unit("a", "", {held("campaign_operations", 4)})};
  const SkillPlan plan = plan_of(group, distributed);
  REQUIRE(names(plan) == std::vector<std::string>{"center ", "site a"});
  CHECK(row(plan.places[1], "campaign_operations").need == 5);
  CHECK(row(plan.places[1], "campaign_operations").gap == 1);
  CHECK(plan.places[1].posts_needed == 1);
  // Where no specialists sit in regions, it is a unit like any other.
  CHECK(row(plan_of(group, centralized).places[1], "campaign_operations").need == 1);
  // With a team under its own id, that is its region.
  group.teams.regions = {{"a", 1, {}}};
  CHECK(names(plan_of(group, distributed)) ==
        std::vector<std::string>{"center ", "region a", "site a"});
}

TEST_CASE("units without a model take no part, and without any of them there is no plan") {
  Group group;
  group.entities = {unit("a", "North"), unit("b", "South")};
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const std::vector<std::optional<ModelIndex>> one = {std::nullopt, distributed};
  CHECK(names(plan_skills(shipped(), group, evaluation, one)) ==
        std::vector<std::string>{"center ", "region South", "site b"});
  const std::vector<std::optional<ModelIndex>> none(2);
  CHECK(plan_skills(shipped(), group, evaluation, none).places.empty());
}

TEST_CASE("head counts are the largest of the models, or those of the group") {
  Group group;
  group.entities = {unit("a", "North"), unit("b", "South")};
  group.teams.center = Team{{}, 1.5, {}};
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const std::vector<std::optional<ModelIndex>> models = {centralized, integrated};
  SkillPlan plan = plan_skills(shipped(), group, evaluation, models);
  CHECK(plan.places[0].posts_needed == 2);
  CHECK(plan.places[0].posts == 1.5);
  CHECK(plan.places[1].posts_needed == 0.1);
  CHECK(plan.places[2].posts_needed == 0.25);
  CHECK_FALSE(plan.places[1].posts);
  group.skill_parameters.posts = {{centralized, {3, std::nullopt, 1}}};
  plan = plan_skills(shipped(), group, evaluation, models);
  CHECK(plan.places[0].posts_needed == 3);
  CHECK(plan.places[1].posts_needed == 1);
  CHECK(plan.places[2].posts_needed == 0.25);
}

TEST_CASE("who shares is the nearest team that serves the place and has the level") {
  Group group;
  group.entities = {unit("a", "North", {held("communication", 0)})};
  group.teams.center = Team{{}, {}, {held("communication", 4)}};
  const auto holder = [&] { return row(plan_of(group, distributed).places[2], "communication"); };
  CHECK(holder().holder == SkillHolder{Place::center, "", 4});
  CHECK(holder().advised == GapDecision::share);
  group.teams.regions = {{"South", {}, {held("communication", 5)}}};
  CHECK(holder().holder == SkillHolder{Place::center, "", 4});
  group.teams.regions.push_back({"North", {}, {held("communication", 3)}});
  CHECK(holder().holder == SkillHolder{Place::region, "North", 3});
  // Units need 3 here: less does not help them.
  group.teams.regions[1].skills[0].level = 2;
  group.teams.center->skills[0].level = 2;
  CHECK_FALSE(holder().holder);
  CHECK(holder().advised == GapDecision::train);
  group.teams.center->skills[0].level = std::nullopt;
  CHECK_FALSE(holder().holder);
}

TEST_CASE("totals equal their rows, in every random group and under every model") {
  std::size_t gaps = 0, unknown = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Group group = random_group(dice, shipped());
    const GroupEvaluation evaluation = evaluate_group(shipped(), group);
    for (ModelIndex m = 0; m < model_count; ++m) {
      const std::vector<std::optional<ModelIndex>> models(evaluation.entities.size(), m);
      const SkillPlan plan = plan_skills(shipped(), group, evaluation, models);
      SkillTotals sum;
      for (const PlacePlan& place : plan.places) {
        CHECK(place.totals == counted(place.skills));
        CHECK(place.totals.needed == place.totals.met + place.totals.gaps + place.totals.unknown);
        sum += place.totals;
      }
      CHECK(sum == plan.totals);
      gaps += sum.gaps;
      unknown += sum.unknown;
    }
  }
  CHECK(gaps > 300);
  CHECK(unknown > 1000);
}

TEST_CASE("a unit by itself has the same plan as in its group") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Group group = random_group(dice, shipped());
    const SkillPlan plan = plan_of(group, distributed);
    for (const PlacePlan& place : plan.places) {
      for (const Entity& entity : group.entities) {
        if (place.place != Place::site || place.of != entity.id) continue;
        Sheet sheet;
        resolve(shipped(), group, entity, {}, sheet);
        const PlacePlan own = plan_unit(shipped(), group, entity, sheet, distributed);
        CHECK(own.totals == place.totals);
        CHECK(own.weeks_left == place.weeks_left);
      }
    }
  }
}

TEST_CASE("a framework without skills has no plan and no tiers") {
  auto document = nlohmann::json::parse(embedded_framework());
  document.erase("skills");
  const auto without = read_framework(document.dump(), "f");
  REQUIRE(without.value);
  Group group;
  group.entities = {unit("a", "North")};
  CHECK(plan_of(group, distributed, *without).places.empty());
  CHECK_FALSE(autonomy(*without, evaluate_group(*without, group).evaluations[0].sheet));
}

}  // namespace tripoint::test
