#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rollout/skills.h"

namespace tripoint::test {

// Models of the shipped framework.
inline constexpr ModelIndex centralized = 0, distributed = 1, integrated = 2;

// A skill of the shipped framework.
std::size_t skill(const char* id);
HeldSkill held(const char* id, std::optional<std::uint8_t> level, std::uint32_t people = 0);
Entity unit(const std::string& id, const std::string& region,
            const std::vector<HeldSkill>& skills = {});

// The plan of a group with every unit under this model.
SkillPlan plan_of(const Group& group, ModelIndex model);
SkillPlan plan_of(const Group& group, ModelIndex model, const Framework& framework);
// "region North", "center " for every place.
std::vector<std::string> names(const SkillPlan& plan);
// The row of a skill, which must be needed.
const SkillGap& row(const PlacePlan& plan, const char* id);

}  // namespace tripoint::test
