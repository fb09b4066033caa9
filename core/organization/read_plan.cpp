#include "core/organization/read_plan.h"

#include <algorithm>

#include "core/organization/file_format.h"

namespace tripoint {

using namespace group_file;

void read_capacities(JsonReader& json, const JsonNode& node, Capacities& capacities) {
  const auto count = [&](const JsonNode& at, std::int64_t most) -> std::optional<std::size_t> {
    const auto value = json.integer(at, 1, most);
    if (!value) return std::nullopt;
    return static_cast<std::size_t>(*value);
  };
  json.members(node, capacities_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == central_fte_key) capacities.central_fte = json.number(at, 0, most_fte);
    if (key == training_days_key) {
      capacities.training_days_per_wave = json.number(at, 0, most_days);
    }
    if (key == budget_key) capacities.budget = json.number(at, 0, most_money);
    if (key == wave_size_key) capacities.wave_size = count(at, most_wave_size);
    if (key == models_key) capacities.models = count(at, model_count);
  });
}

void read_start(JsonReader& json, const JsonNode& node, std::string& start) {
  start = json.date(node).value_or("");
}

void read_pilots(JsonReader& json, const JsonNode& node, Group& group) {
  std::vector<std::string> seen;  // also those that are no entities
  json.elements(node, [&](const JsonNode& at) {
    const auto id = json.string(at, false);
    if (!id) return;
    if (std::find(seen.begin(), seen.end(), *id) != seen.end()) {
      json.error(at.path, "repeated-pilot", "is a pilot already").found = in_quotes(*id);
      return;
    }
    seen.emplace_back(*id);
    const auto found = std::find_if(group.entities.begin(), group.entities.end(),
                                    [&](const Entity& entity) { return entity.id == *id; });
    if (found == group.entities.end()) {
      std::vector<std::string> ids;
      for (const Entity& entity : group.entities) ids.push_back(entity.id);
      Issue& issue = json.error(at.path, "unknown-pilot", "is no entity of this group");
      issue.found = in_quotes(*id);
      issue.nearest = nearest(*id, ids);
      if (issue.nearest.empty() && !ids.empty()) issue.allowed = list(ids);
      return;
    }
    group.pilots.push_back(static_cast<std::size_t>(found - group.entities.begin()));
  });
}

void read_journey(const Framework& framework, JsonReader& json, const JsonNode& node,
                  JourneyChoices& journey) {
  const auto phases = topic_ids(framework.phases);
  json.members(node, journey_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) journey.months = json.number(at, 1, most_months);
    if (key == 1) journey.review_weeks = json.number(at, 1, most_weeks);
    if (key != 2) return;
    json.members(at, phases, [&](std::size_t phase, const JsonNode& weeks) {
      if (const auto value = json.number(weeks, 0, most_weeks)) {
        journey.weeks.emplace_back(phase, *value);
      }
    });
  });
}

void read_workshop(JsonReader& json, const JsonNode& node, Workshop& workshop) {
  const auto lines = [&](const JsonNode& at, std::vector<std::string>& list) {
    json.elements(at,
                  [&](const JsonNode& one) { list.emplace_back(json.string(one).value_or("")); });
  };
  json.members(node, workshop_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) workshop.date = json.date(at).value_or("");
    if (key == 1) lines(at, workshop.attendees);
    if (key == 2) lines(at, workshop.notes);
    if (key == 3) lines(at, workshop.parking_lot);
    if (key == 4) workshop.comment = json.raw(at);
  });
}

void read_users(JsonReader& json, const JsonNode& node, Users& users) {
  const auto number = [&](const JsonNode& at) {
    return static_cast<std::size_t>(json.integer(at, 0, most_users).value_or(0));
  };
  const auto seen = json.members(node, users_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      users.count = number(at);
    } else {
      users.training_planned = number(at);
    }
  });
  json.require(node.path, users_keys, seen, {0});
  if (users.training_planned.value_or(0) <= users.count || (seen & 1U) == 0) return;
  Issue& issue = json.error(node.path, "users", "plans to train more users than there are");
  issue.found = std::to_string(*users.training_planned);
  issue.allowed = "at most " + std::to_string(users.count);
}

}  // namespace tripoint
