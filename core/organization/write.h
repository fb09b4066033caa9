#pragma once

#include <string>

#include "core/organization/group.h"
#include "core/support/json_writer.h"

namespace tripoint {

// The group as a JSON document that reads back as an equal group (but for its hash). Answers are
// written in their short form where that loses nothing. `indent` 0 writes one line.
std::string write_group(const Framework& framework, const Group& group, std::size_t indent = 2);

// The values of "team", "skill_decisions", "skill_parameters", and of "skills".
void write_teams(const Framework& framework, const Teams& teams, JsonWriter& json);
void write_skill_decisions(const Framework& framework, const std::vector<SkillDecision>& decisions,
                           JsonWriter& json);
void write_skill_parameters(const Framework& framework, const SkillParameters& parameters,
                            JsonWriter& json);
void write_held(const Framework& framework, const std::vector<HeldSkill>& skills, JsonWriter& json);

// The value of "priorities".
void write_priorities(const Framework& framework, const Priorities& priorities, JsonWriter& json);

// The value of "governance".
void write_arrangements(const Framework& framework, const Arrangements& arrangements,
                        JsonWriter& json);

}  // namespace tripoint
