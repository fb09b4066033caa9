#include "core/organization/read_lessons.h"

#include <algorithm>

#include "core/organization/file_format.h"

namespace tripoint {
namespace {

using namespace group_file;

std::optional<std::size_t> read_phase(const Framework& framework, JsonReader& json,
                                      const JsonNode& node) {
  const auto id = json.string(node);
  if (!id) return std::nullopt;
  const auto found = find_phase(framework, *id);
  if (found) return found;
  Issue& issue = json.error(node.path, "unknown-phase", "is no phase of the framework");
  issue.found = in_quotes(*id);
  issue.nearest = nearest(*id, phase_ids(framework));
  if (issue.nearest.empty()) issue.allowed = list(phase_ids(framework));
  return std::nullopt;
}

// The id of an element of a list whose ids differ; it may be left out.
template <class Range>
std::string read_id(JsonReader& json, const JsonNode& node, const Range& earlier) {
  std::string id(json.string(node, false).value_or(""));
  const bool there = std::any_of(earlier.begin(), earlier.end(),
                                 [&](const auto& other) { return other.id == id; });
  if (!id.empty() && there) {
    json.error(node.path, "duplicate-id", "is the id of an earlier one").found = in_quotes(id);
  }
  return id;
}

}  // namespace

void read_lessons(const Framework& framework, JsonReader& json, const JsonNode& list,
                  std::vector<Lesson>& lessons) {
  json.elements(list, [&](const JsonNode& node) {
    Lesson lesson;
    const auto seen = json.members(node, lesson_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) lesson.id = read_id(json, at, lessons);
      if (key == 1) lesson.text = json.string(at, false).value_or("");
      if (key == 2) lesson.worked = json.one_of(at, outcomes).value_or(0) == 1;
      if (key == 3) lesson.handled = json.string(at).value_or("");
      if (key == 4) lesson.phase = read_phase(framework, json, at);
      if (key == 5) lesson.comment = json.raw(at);
    });
    json.require(node.path, lesson_keys, seen, {1, 2});
    lessons.push_back(std::move(lesson));
  });
}

void read_objectives(const Framework& framework, JsonReader& json, const JsonNode& list,
                     std::vector<Objective>& objectives) {
  json.elements(list, [&](const JsonNode& node) {
    Objective objective;
    const auto read_phases = [&](const JsonNode& at) {
      const auto phase = read_phase(framework, json, at);
      auto& known = objective.phases;
      if (phase && std::find(known.begin(), known.end(), *phase) != known.end()) {
        json.error(at.path, "repeated-value", "stands there already").found =
            in_quotes(framework.phases[*phase].id);
      } else if (phase) {
        known.push_back(*phase);
      }
    };
    const auto seen = json.members(node, objective_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) objective.id = read_id(json, at, objectives);
      if (key == 1) objective.text = json.string(at, false).value_or("");
      if (key == 2) objective.due = json.date(at).value_or("");
      if (key == 3) objective.measure = json.string(at).value_or("");
      if (key == 4) json.elements(at, read_phases);
      if (key == 5) objective.comment = json.raw(at);
    });
    json.require(node.path, objective_keys, seen, {1});
    objectives.push_back(std::move(objective));
  });
}

}  // namespace tripoint
