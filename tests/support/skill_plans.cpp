#include "tests/support/skill_plans.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"

namespace tripoint::test {

std::size_t skill(const char* id) {
  const auto index = find_skill(shipped(), id);
  REQUIRE(index);
  return *index;
}

HeldSkill held(const char* id, std::optional<std::uint8_t> level, std::uint32_t people) {
  return {skill(id), level, people, {}};
}

Entity unit(const std::string& id, const std::string& region,
            const std::vector<HeldSkill>& skills) {
  Entity entity;
  entity.id = id;
  entity.region = region;
  entity.skills = skills;
  return entity;
}

SkillPlan plan_of(const Group& group, ModelIndex model) { return plan_of(group, model, shipped()); }

SkillPlan plan_of(const Group& group, ModelIndex model, const Framework& framework) {
  const GroupEvaluation evaluation = evaluate_group(framework, group);
  const std::vector<std::optional<ModelIndex>> models(evaluation.entities.size(), model);
  return plan_skills(framework, group, evaluation, models);
}

std::vector<std::string> names(const SkillPlan& plan) {
  std::vector<std::string> list;
  for (const PlacePlan& place : plan.places) {
    list.push_back(std::string(place_names[static_cast<std::size_t>(place.place)]) + " " +
                   place.of);
  }
  return list;
}

const SkillGap& row(const PlacePlan& plan, const char* id) {
  for (const SkillGap& one : plan.skills) {
    if (one.skill == skill(id)) return one;
  }
  FAIL("is not needed");
  return plan.skills.front();
}

}  // namespace tripoint::test
