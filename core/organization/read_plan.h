#pragma once

#include "core/organization/group.h"
#include "core/support/json_reader.h"

// What a group says of its rollout. Include it in sources only.
namespace tripoint {

void read_capacities(JsonReader& json, const JsonNode& node, Capacities& capacities);
void read_start(JsonReader& json, const JsonNode& node, std::string& start);
// After the entities, which pilots are among.
void read_pilots(JsonReader& json, const JsonNode& node, Group& group);

void read_journey(const Framework& framework, JsonReader& json, const JsonNode& node,
                  JourneyChoices& journey);
// The meeting in which the group was assessed.
void read_workshop(JsonReader& json, const JsonNode& node, Workshop& workshop);
// Those who are to use the platform in a unit.
void read_users(JsonReader& json, const JsonNode& node, Users& users);

}  // namespace tripoint
