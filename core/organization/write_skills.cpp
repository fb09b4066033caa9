#include "core/organization/file_format.h"
#include "core/organization/write.h"

namespace tripoint {
namespace {

void write_level(const HeldSkill& held, JsonWriter& json) {
  if (held.level) {
    json.integer(*held.level);
  } else {
    json.string(group_file::unknown_word);
  }
}

void write_members(const Framework& framework, const Team& team, JsonWriter& json) {
  json.begin_object();
  if (!team.id.empty()) json.key("id").string(team.id);
  if (team.posts) json.key("fte").shortest(*team.posts);
  if (!team.skills.empty()) {
    json.key("skills");
    write_held(framework, team.skills, json);
  }
  json.end_object();
}

void write_number(std::string_view key, const std::optional<double>& value, JsonWriter& json) {
  if (value) json.key(key).shortest(*value);
}

}  // namespace

void write_held(const Framework& framework, const std::vector<HeldSkill>& skills,
                JsonWriter& json) {
  json.begin_object();
  for (const HeldSkill& held : skills) {
    json.key(framework.skills.catalogue[held.skill].id);
    if (held.people == 0 && held.note.empty()) {
      write_level(held, json);
      continue;
    }
    json.begin_object().key("level");
    write_level(held, json);
    if (held.people > 0) json.key("people").integer(held.people);
    if (!held.note.empty()) json.key("note").string(held.note);
    json.end_object();
  }
  json.end_object();
}

void write_teams(const Framework& framework, const Teams& teams, JsonWriter& json) {
  json.begin_object();
  if (teams.center) {
    json.key("center");
    write_members(framework, *teams.center, json);
  }
  if (!teams.regions.empty()) {
    json.key("regions").begin_array();
    for (const Team& region : teams.regions) write_members(framework, region, json);
    json.end_array();
  }
  json.end_object();
}

void write_skill_decisions(const Framework& framework, const std::vector<SkillDecision>& decisions,
                           JsonWriter& json) {
  json.begin_array();
  for (const SkillDecision& one : decisions) {
    json.begin_object();
    json.key("skill").string(framework.skills.catalogue[one.skill].id);
    if (one.place == Place::center) json.key("place").string(place_names[0]);
    if (one.place == Place::region) json.key("region").string(one.of);
    if (one.place == Place::site) json.key("entity").string(one.of);
    json.key("decision").string(decision_names[static_cast<std::size_t>(one.decision)]);
    if (!one.note.empty()) json.key("note").string(one.note);
    json.end_object();
  }
  json.end_array();
}

void write_skill_parameters(const Framework& framework, const SkillParameters& parameters,
                            JsonWriter& json) {
  json.begin_object();
  if (!parameters.skills.empty()) {
    json.key("skills").begin_object();
    for (const SkillParameters::Weeks& weeks : parameters.skills) {
      json.key(framework.skills.catalogue[weeks.skill].id).begin_object();
      write_number("weeks_per_level", weeks.per_level, json);
      write_number("weeks_to_hire", weeks.to_hire, json);
      json.end_object();
    }
    json.end_object();
  }
  write_number("weeks_to_full", parameters.weeks_to_full, json);
  write_number("weeks_to_partner", parameters.weeks_to_partner, json);
  write_number("weeks_to_share", parameters.weeks_to_share, json);
  if (!parameters.posts.empty()) {
    json.key("fte").begin_object();
    for (const SkillParameters::Posts& posts : parameters.posts) {
      json.key(framework.models[posts.model].id).begin_object();
      for (std::size_t place = 0; place < place_count; ++place) {
        write_number(place_names[place], posts.at[place], json);
      }
      json.end_object();
    }
    json.end_object();
  }
  json.end_object();
}

}  // namespace tripoint
