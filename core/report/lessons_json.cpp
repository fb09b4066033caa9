#include "core/report/entity_json.h"

namespace tripoint {
namespace {

void write_phases(const Framework& framework, const std::vector<std::size_t>& phases,
                  JsonWriter& json) {
  json.begin_array();
  for (const std::size_t phase : phases) json.string(framework.phases[phase].id);
  json.end_array();
}

void write_text(std::string_view key, const std::string& text, JsonWriter& json) {
  if (!text.empty()) json.key(key).string(text);
}

}  // namespace

void write_lessons(const Framework& framework, const std::vector<Lesson>& lessons,
                   JsonWriter& json) {
  if (lessons.empty()) return;
  json.key("lessons").begin_array();
  for (const Lesson& lesson : lessons) {
    json.begin_object();
    write_text("id", lesson.id, json);
    json.key("text").string(lesson.text);
    json.key("worked").boolean(lesson.worked);
    write_text("handled", lesson.handled, json);
    json.key("phase");
    if (lesson.phase) {
      json.string(framework.phases[*lesson.phase].id);
    } else {
      json.null();
    }
    json.key("open_risk").boolean(!lesson.worked && !lesson.phase);
    json.end_object();
  }
  json.end_array();
}

void write_objectives(const Framework& framework, const std::vector<Objective>& objectives,
                      const std::vector<std::size_t>& phases_without, JsonWriter& json) {
  if (objectives.empty()) return;
  json.key("objectives").begin_array();
  for (const Objective& objective : objectives) {
    json.begin_object();
    write_text("id", objective.id, json);
    json.key("text").string(objective.text);
    write_text("due", objective.due, json);
    write_text("measure", objective.measure, json);
    json.key("phases");
    write_phases(framework, objective.phases, json);
    json.end_object();
  }
  json.end_array();
  json.key("phases_without_objective");
  write_phases(framework, phases_without, json);
}

}  // namespace tripoint
