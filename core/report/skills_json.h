#pragma once

#include "core/rollout/skills.h"
#include "core/support/json_writer.h"

// Skills in results as JSON.
namespace tripoint {

// What one place needs and has: an object.
void write_place(const Framework& framework, const PlacePlan& plan, JsonWriter& json);
// The center and the regions, and the totals of all places: an object. Units have theirs beside
// their results.
void write_shared_skills(const Framework& framework, const SkillPlan& plan, JsonWriter& json);
// All places, units by their id, and their totals: an object.
void write_skills(const Framework& framework, const SkillPlan& plan, JsonWriter& json);
// The tiers that a unit can be in: an object.
void write_autonomy(const Framework& framework, const Autonomy& autonomy, JsonWriter& json);

}  // namespace tripoint
