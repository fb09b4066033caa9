// Gaps in skills: how serious they are, what closes them, how long that takes, and tiers.
#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"
#include "tests/support/skill_plans.h"

namespace tripoint::test {
namespace {

// A unit with these skills under a model, with as many weeks as given.
PlacePlan alone(const std::vector<HeldSkill>& skills, ModelIndex model,
                std::optional<double> weeks = {}, Group group = {}) {
  Entity entity = unit("a", "North", skills);
  if (weeks) {
    Answer answer;
    answer.item = *find_item(shipped(), "unit_deadline");
    answer.values[answer.count++] = *weeks;
    entity.answers.push_back(answer);
  }
  Sheet sheet;
  resolve(shipped(), group, entity, {}, sheet);
  return plan_unit(shipped(), group, entity, sheet, model);
}

GapDecision advised(const PlacePlan& plan, const char* id) {
  const auto decision = row(plan, id).advised;
  REQUIRE(decision);
  return *decision;
}

}  // namespace

TEST_CASE("a level that is not known is its own state, never a gap from 0") {
  const PlacePlan plan =
      alone({held("integration", std::nullopt), held("email_production", 0)}, integrated);
  CHECK_FALSE(row(plan, "integration").known());
  CHECK_FALSE(row(plan, "integration").met());
  CHECK(row(plan, "integration").gap == 0);
  CHECK_FALSE(row(plan, "integration").advised);
  CHECK_FALSE(row(plan, "segmentation").known());
  CHECK(row(plan, "email_production").gap == 4);
  CHECK(plan.totals.gaps == 1);
  CHECK(plan.totals.met == 0);
  CHECK(plan.totals.unknown == plan.skills.size() - 1);
}

TEST_CASE("a gap is serious from two levels on, and critical where the skill is") {
  // Units of an integrated group need 5 of campaign operations (critical), 4 of segmentation.
  const auto severity = [](const char* id, std::uint8_t level) {
    return row(alone({held(id, level)}, integrated), id).severity;
  };
  CHECK(severity("segmentation", 3) == GapSeverity::minor);
  CHECK(severity("segmentation", 2) == GapSeverity::major);
  CHECK(severity("segmentation", 0) == GapSeverity::major);
  CHECK(severity("campaign_operations", 4) == GapSeverity::minor);
  CHECK(severity("campaign_operations", 3) == GapSeverity::critical);
}

TEST_CASE("a small step is trained, a deep gap hired, a gap without time given to a partner") {
  // Needs of a unit of an integrated group: campaign operations 5, data management 3, vendor
  // management 3.
  CHECK(advised(alone({held("data_management", 2)}, integrated), "data_management") ==
        GapDecision::train);
  CHECK(advised(alone({held("campaign_operations", 3)}, integrated), "campaign_operations") ==
        GapDecision::hire);
  CHECK(advised(alone({held("campaign_operations", 4)}, integrated), "campaign_operations") ==
        GapDecision::train);
  CHECK(advised(alone({held("data_management", 1)}, integrated), "data_management") ==
        GapDecision::train);
  // 10 weeks to hire and 28 to work at full strength.
  CHECK(advised(alone({held("campaign_operations", 3)}, integrated, 38), "campaign_operations") ==
        GapDecision::hire);
  CHECK(advised(alone({held("campaign_operations", 3)}, integrated, 37.9), "campaign_operations") ==
        GapDecision::partner);
  // Two levels of 10 weeks.
  CHECK(advised(alone({held("data_management", 1)}, integrated, 20), "data_management") ==
        GapDecision::train);
  CHECK(advised(alone({held("data_management", 1)}, integrated, 19), "data_management") ==
        GapDecision::partner);
  // A step up to independent work is learned on the job, however little time there is.
  CHECK(advised(alone({held("data_management", 2)}, integrated, 1), "data_management") ==
        GapDecision::train);
}

TEST_CASE("every gap there can be is decided, and says by which rule") {
  for (std::uint8_t level = 0; level < top_level; ++level) {
    for (const double weeks : {1.0, 12.0, 60.0}) {
      std::vector<HeldSkill> skills;
      for (std::size_t i = 0; i < shipped().skills.catalogue.size(); ++i) {
        skills.push_back({i, level, 0, {}});
      }
      for (ModelIndex m = 0; m < model_count; ++m) {
        for (const SkillGap& one : alone(skills, m, weeks).skills) {
          CHECK(one.gap == std::max(0, one.need - level));
          CHECK(one.advised.has_value() == (one.gap > 0));
          CHECK(one.rule.has_value() == one.advised.has_value());
          if (one.rule) CHECK(*one.advised == shipped().skills.decisions[*one.rule].decision);
        }
      }
    }
  }
}

TEST_CASE("weeks are those of the framework, or of the group where it gives them") {
  const auto weeks = [](GapDecision decision, const Group& group = {}) {
    Group decided = group;
    decided.skill_decisions = {{skill("campaign_operations"), Place::site, "a", decision, {}}};
    return *row(alone({held("campaign_operations", 3)}, integrated, {}, decided),
                "campaign_operations")
                .weeks();
  };
  CHECK(weeks(GapDecision::train) == 2 * 8);
  CHECK(weeks(GapDecision::hire) == 10 + 28);
  CHECK(weeks(GapDecision::partner) == 4);
  CHECK(weeks(GapDecision::share) == 2);
  Group own;
  own.skill_parameters = {{{skill("campaign_operations"), 3, 5}}, 10, 1, 0, {}};
  CHECK(weeks(GapDecision::train, own) == 2 * 3);
  CHECK(weeks(GapDecision::hire, own) == 5 + 10);
  CHECK(weeks(GapDecision::partner, own) == 1);
  CHECK(weeks(GapDecision::share, own) == 0);
  own.skill_parameters.skills = {{skill("segmentation"), 3, 5}};
  CHECK(weeks(GapDecision::train, own) == 2 * 8);
}

TEST_CASE("the group's decision stands beside the advice, with its note") {
  Group group;
  group.entities = {unit(
      "a", "North",
      {held("segmentation", 1), held("analytics", std::nullopt), held("email_production", 4)})};
  group.skill_decisions = {
      {skill("segmentation"), Place::site, "a", GapDecision::train, "starts in May"},
      {skill("segmentation"), Place::center, {}, GapDecision::hire, {}},
      {skill("analytics"), Place::site, "a", GapDecision::train, {}},
      {skill("integration"), Place::site, "a", GapDecision::partner, {}},
      {skill("email_production"), Place::site, "a", GapDecision::hire, {}},
      {skill("segmentation"), Place::site, "other", GapDecision::share, {}}};
  const PlacePlan plan = plan_of(group, integrated).places[1];
  const SkillGap& gap = row(plan, "segmentation");
  CHECK(gap.advised == GapDecision::hire);
  CHECK(gap.decided == GapDecision::train);
  CHECK(gap.decision() == GapDecision::train);
  CHECK(gap.weeks() == 3 * 6);
  CHECK(gap.note == "starts in May");
  CHECK(plan.totals.by_decision[static_cast<std::size_t>(GapDecision::train)] == 1);
  CHECK(plan.totals.by_decision[static_cast<std::size_t>(GapDecision::hire)] == 0);
  // How long training takes over a gap that is not known is not known either.
  CHECK(row(plan, "analytics").decided == GapDecision::train);
  CHECK_FALSE(row(plan, "analytics").weeks());
  CHECK(row(plan, "integration").weeks() == 4);
  CHECK_FALSE(row(plan, "email_production").decided);
}

TEST_CASE("a critical skill that leaves with one person is flagged") {
  const auto flagged = [](const char* id, std::optional<std::uint8_t> level, std::uint32_t people) {
    return row(alone({held(id, level, people)}, integrated), id).key_person;
  };
  CHECK(flagged("campaign_operations", 3, 1));
  CHECK(flagged("campaign_operations", 5, 1));
  CHECK_FALSE(flagged("campaign_operations", 2, 1));  // nobody works alone at this level
  CHECK_FALSE(flagged("campaign_operations", 5, 2));
  CHECK_FALSE(flagged("campaign_operations", 5, 0));  // not said how many
  CHECK_FALSE(flagged("campaign_operations", std::nullopt, 1));
  CHECK_FALSE(flagged("segmentation", 5, 1));
  CHECK(alone({held("campaign_operations", 4, 1)}, integrated).totals.key_people == 1);
}

TEST_CASE("more skill never makes a gap larger or more serious") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Dice dice(seed);
    std::vector<HeldSkill> skills;
    for (std::size_t i = 0; i < shipped().skills.catalogue.size(); ++i) {
      skills.push_back({i, static_cast<std::uint8_t>(dice.below(5)), 0, {}});
    }
    std::vector<HeldSkill> better = skills;
    for (HeldSkill& one : better) ++*one.level;
    for (ModelIndex m = 0; m < model_count; ++m) {
      const PlacePlan before = alone(skills, m), after = alone(better, m);
      REQUIRE(before.skills.size() == after.skills.size());
      for (std::size_t i = 0; i < before.skills.size(); ++i) {
        CHECK(after.skills[i].gap <= before.skills[i].gap);
        if (after.skills[i].gap > 0) CHECK(after.skills[i].severity <= before.skills[i].severity);
      }
    }
  }
}

TEST_CASE("the tier of a unit is what its answers leave open") {
  const std::size_t team = *find_item(shipped(), "unit_team_size");
  const std::size_t level = *find_item(shipped(), "unit_skill_level");
  const auto tiers = [&](const std::vector<Given>& answers) {
    Sheet sheet;
    resolve(shipped(), {}, entity_with(answers), {}, sheet);
    return autonomy(shipped(), sheet);
  };
  CHECK_FALSE(tiers({}));
  CHECK_FALSE(tiers({{team, {}}, {level, {}}}));  // "don't know"
  CHECK(tiers({{team, {4}}, {level, {3.5}}}) == Autonomy{2, 2});
  CHECK(tiers({{team, {4}}}) == Autonomy{0, 2});
  CHECK(tiers({{team, {2}}}) == Autonomy{0, 1});
  CHECK(tiers({{team, {0.5}}}) == Autonomy{0, 0});
  CHECK(tiers({{level, {1}}}) == Autonomy{0, 0});
  CHECK(tiers({{team, {1, 4}}, {level, {3}}}) == Autonomy{1, 2});
  // From the levels of skills, where they are what is told.
  Entity entity = entity_with({{team, {5}}});
  entity.skills = {held("analytics", 1), held("segmentation", 2)};
  Sheet sheet;
  resolve(shipped(), {}, entity, {}, sheet);
  CHECK(autonomy(shipped(), sheet) == Autonomy{1, 1});
}

}  // namespace tripoint::test
