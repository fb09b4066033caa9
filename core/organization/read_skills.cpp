#include "core/organization/read_skills.h"

#include <algorithm>

#include "core/framework/skills_format.h"
#include "core/organization/file_format.h"

namespace tripoint {

using namespace group_file;

std::optional<std::size_t> SkillsReader::skill(std::string_view id, const JsonPath& path,
                                               bool at_key) {
  const auto found = find_skill(framework_, id);
  if (found) return found;
  const std::vector<std::string> ids = skill_ids(framework_);
  Issue& issue = json_.error(path, "unknown-skill", "is no skill of the framework");
  issue.at_key = at_key;
  issue.found = in_quotes(id);
  issue.nearest = nearest(id, ids);
  if (issue.nearest.empty()) issue.allowed = list(ids);
  return std::nullopt;
}

std::optional<std::size_t> SkillsReader::skill(const JsonNode& node) {
  const auto id = json_.string(node);
  return id ? skill(*id, node.path, false) : std::nullopt;
}

void SkillsReader::read_levels(const JsonNode& node, std::vector<HeldSkill>& skills) {
  json_.entries(node, [&](std::string_view id, const JsonNode& at) {
    HeldSkill held;
    const auto known = skill(id, at.path, true);
    read_held(at, held);
    if (!known) return;
    held.skill = *known;
    skills.push_back(std::move(held));
  });
}

void SkillsReader::read_held(const JsonNode& node, HeldSkill& held) {
  if (!node.value.is_object()) {
    read_level(node, held);
    return;
  }
  const auto seen = json_.members(node, held_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) read_level(at, held);
    if (key == 1) {
      held.people = static_cast<std::uint32_t>(json_.integer(at, 1, most_people).value_or(0));
    }
    if (key == 2) held.note = json_.string(at).value_or("");
  });
  json_.require(node.path, held_keys, seen, {0});
}

void SkillsReader::read_level(const JsonNode& node, HeldSkill& held) {
  if (node.value.is_number()) {
    if (const auto level = json_.integer(node, 0, top_level)) {
      held.level = static_cast<std::uint8_t>(*level);
    }
    return;
  }
  std::string_view word;
  if (node.value.get(word) == simdjson::SUCCESS && word == unknown_word) return;
  Issue& issue = json_.error(node.path, "level", "is no level of a skill");
  issue.found = described(node.value);
  issue.allowed = "a whole number from 0 to " + std::to_string(top_level) + ", or \"unknown\"";
}

void SkillsReader::read_team(const JsonNode& node, Teams& teams) {
  const auto members = [&](const JsonNode& at, const Words& keys, Team& team) {
    const std::size_t shift = region_keys.size() - keys.size();
    const auto seen = json_.members(at, keys, [&](std::size_t key, const JsonNode& value) {
      if (key + shift == 0) team.id = json_.string(value, false).value_or("");
      if (key + shift == 1) team.posts = json_.number(value, 0, most_posts);
      if (key + shift == 2) read_levels(value, team.skills);
    });
    if (shift == 0) json_.require(at.path, keys, seen, {0});
  };
  json_.members(node, team_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      members(at, center_keys, teams.center.emplace());
      return;
    }
    json_.elements(at, [&](const JsonNode& region) {
      Team team;
      members(region, region_keys, team);
      const auto same = [&](const Team& other) { return other.id == team.id; };
      if (!team.id.empty() && std::any_of(teams.regions.begin(), teams.regions.end(), same)) {
        const JsonPath path{&region.path, region_keys[0], 0, false};
        json_.error(path, "duplicate-id", "is the id of an earlier region").found =
            in_quotes(team.id);
      }
      teams.regions.push_back(std::move(team));
    });
  });
}

void SkillsReader::warn_of_unknown(const JsonPath& path, std::string_view name,
                                   const std::string& what, const std::vector<std::string>& known) {
  // A group without units, or without any region, may lend its file to units of another one.
  if (known.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
  Issue& issue = json_.warning(path, "unknown-" + what, "is no " + what + " of this group");
  issue.found = in_quotes(name);
  issue.nearest = nearest(name, known);
  if (issue.nearest.empty()) issue.allowed = list(known);
}

void SkillsReader::check_regions(const JsonNode& team, const Group& group) {
  const JsonPath regions{&team.path, team_keys[1], 0, false};
  const std::vector<std::string> known = region_names(group);
  for (std::size_t i = 0; i < group.teams.regions.size(); ++i) {
    if (group.teams.regions[i].id.empty()) continue;  // said already
    const JsonPath region{&regions, {}, i, true};
    const JsonPath path{&region, region_keys[0], 0, false};
    warn_of_unknown(path, group.teams.regions[i].id, "region", known);
  }
}

void SkillsReader::read_decisions(const JsonNode& node, Group& group) {
  json_.elements(node, [&](const JsonNode& at) { read_decision(at, group); });
}

void SkillsReader::read_decision(const JsonNode& node, Group& group) {
  SkillDecision decision;
  std::optional<std::size_t> of, decided;
  std::optional<JsonPath> where;
  bool good = true;  // the place
  const auto place = [&](const JsonNode& at, Place sort) {
    decision.place = sort;
    decision.of = json_.string(at, false).value_or("");
    good = good && !decision.of.empty();
    where = at.path;
  };
  const auto center = std::span(framework_file::places).first(1);
  const auto seen =
      json_.members(node, skill_decision_keys, [&](std::size_t key, const JsonNode& at) {
        if (key == 0) of = skill(at);
        if (key == 1) good = json_.one_of(at, center) && good;
        if (key == 2) place(at, Place::region);
        if (key == 3) place(at, Place::site);
        if (key == 4) decided = json_.one_of(at, framework_file::decisions);
        if (key == 5) decision.note = json_.string(at).value_or("");
      });
  json_.require(node.path, skill_decision_keys, seen, {0, 4});
  if (!node.value.is_object()) return;
  if ((seen >> 1U & 1U) + (seen >> 2U & 1U) + (seen >> 3U & 1U) != 1) {
    json_.error(node.path, "place", "does not say where, or more than once").allowed =
        "one of \"place\": \"center\", \"region\" and \"entity\"";
    return;
  }
  if (!good || !of || !decided) return;
  const bool region = decision.place == Place::region;
  if (where) {
    warn_of_unknown(*where, decision.of, region ? "region" : "entity",
                    region ? region_names(group) : entity_ids(group));
  }
  decision.skill = *of;
  decision.decision = static_cast<GapDecision>(*decided);
  const auto same = [&](const SkillDecision& other) {
    return other.skill == decision.skill && other.place == decision.place &&
           other.of == decision.of;
  };
  auto& list = group.skill_decisions;
  if (std::any_of(list.begin(), list.end(), same)) {
    json_.error(node.path, "decided-twice", "decides what is decided already").found =
        in_quotes(framework_.skills.catalogue[*of].id);
  }
  list.push_back(std::move(decision));
}

void SkillsReader::read_skill_weeks(const JsonNode& node, SkillParameters& parameters) {
  json_.entries(node, [&](std::string_view id, const JsonNode& at) {
    SkillParameters::Weeks weeks;
    const auto known = skill(id, at.path, true);
    json_.members(at, skill_weeks_keys, [&](std::size_t key, const JsonNode& value) {
      (key == 0 ? weeks.per_level : weeks.to_hire) = json_.number(value, 0, most_weeks);
    });
    if (!known) return;
    weeks.skill = *known;
    parameters.skills.push_back(weeks);
  });
}

void SkillsReader::read_posts(const JsonNode& node, SkillParameters& parameters) {
  json_.entries(node, [&](std::string_view id, const JsonNode& at) {
    SkillParameters::Posts posts;
    const auto model = find_model(framework_, id);
    if (!model) {
      Issue& issue = json_.error(at.path, "unknown-model", "is no model of the framework");
      issue.at_key = true;
      issue.found = in_quotes(id);
      issue.nearest = nearest(id, model_ids(framework_));
      if (issue.nearest.empty()) issue.allowed = list(model_ids(framework_));
    }
    json_.members(at, framework_file::places, [&](std::size_t place, const JsonNode& value) {
      posts.at[place] = json_.number(value, 0, most_posts);
    });
    if (!model) return;
    posts.model = *model;
    parameters.posts.push_back(posts);
  });
}

void SkillsReader::read_parameters(const JsonNode& node, SkillParameters& parameters) {
  json_.members(node, parameters_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) read_skill_weeks(at, parameters);
    if (key == 1) parameters.weeks_to_full = json_.number(at, 0, most_weeks);
    if (key == 2) parameters.weeks_to_partner = json_.number(at, 0, most_weeks);
    if (key == 3) parameters.weeks_to_share = json_.number(at, 0, most_weeks);
    if (key == 4) read_posts(at, parameters);
  });
}

}  // namespace tripoint
