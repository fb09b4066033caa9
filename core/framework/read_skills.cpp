#include "core/framework/read_parts.h"
#include "core/framework/skills_format.h"

// The skills of a framework.
namespace tripoint {

using namespace framework_file;

std::uint8_t FrameworkReader::level(const JsonNode& node, std::uint8_t least) {
  return static_cast<std::uint8_t>(json.integer(node, least, top_level).value_or(least));
}

double FrameworkReader::weeks(const JsonNode& node) {
  return json.number(node, weeks_limits.least, weeks_limits.most).value_or(0);
}

void FrameworkReader::read_skill_mean(const JsonNode& node, Item& item) {
  SkillMean mean;
  const auto seen = json.members(node, skill_mean_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      json.one_of(at, means);
    } else {
      mean.within = json.number(at, level_limits.least, level_limits.most).value_or(0);
    }
  });
  json.require(node.path, skill_mean_keys, seen, {0, 1});
  item.skill_mean = mean;
}

void FrameworkReader::skill_levels(const JsonNode& list) {
  std::size_t count = 0;
  json.elements(list, [&](const JsonNode& node) {
    ProficiencyLevel level;
    const auto seen = json.members(node, level_keys, [&](std::size_t key, const JsonNode& at) {
      (key == 0 ? level.name : level.text) = text(at);
    });
    json.require(node.path, level_keys, seen, {0, 1});
    if (count < framework.skills.levels.size()) framework.skills.levels[count] = std::move(level);
    ++count;
  });
  check_size(list, count, framework.skills.levels.size(), "levels");
}

void FrameworkReader::skill_need(const JsonNode& node, Skill& skill) {
  ModelSet given;
  json.entries(node, [&](std::string_view name, const JsonNode& at) {
    const auto index = model_at_key(name, at.path);
    if (!index) return;
    given.insert(*index);
    const auto seen = json.members(at, places, [&](std::size_t place, const JsonNode& needed) {
      skill.need[*index][place] = level(needed, 0);
    });
    json.require(at.path, places, seen, {0, 1, 2});
  });
  if (node.value.is_object() && !(given == ModelSet::all())) {
    json.error(node.path, "missing-key", "lacks the need of a model").allowed =
        list(model_ids(framework));
  }
}

void FrameworkReader::read_skill(const JsonNode& node) {
  Skill skill;
  const auto seen = json.members(node, skill_keys, [&](std::size_t key, const JsonNode& at) {
    switch (key) {
      case 0:
        skill.id = id(at);
        check_new(at, framework.skills.catalogue, skill.id);
        break;
      case 1:
        skill.name = text(at);
        break;
      case 2:
        skill.text = text(at);
        break;
      case 3:
        skill.critical = json.boolean(at).value_or(false);
        break;
      case 4:
        skill_need(at, skill);
        break;
      case 5:
        skill.reason = text(at);
        break;
      case 6:
        skill.weeks_per_level = weeks(at);
        break;
      case 7:
        skill.weeks_to_hire = weeks(at);
        break;
      case 8:
        skill.closed_by = text(at);
        break;
      default:
        skill.sources = sources(at);
        break;
    }
  });
  json.require(node.path, skill_keys, seen, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
  framework.skills.catalogue.push_back(std::move(skill));
}

void FrameworkReader::severity(const JsonNode& node) {
  SeverityRules& rules = framework.skills.severity;
  const auto seen = json.members(node, severity_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) rules.major_gap = level(at, 1);
    if (key == 1) rules.critical_gap = level(at, 1);
    if (key == 2) rules.sources = sources(at);
  });
  json.require(node.path, severity_keys, seen, {0, 1, 2});
}

void FrameworkReader::key_person(const JsonNode& node) {
  KeyPersonRule& rule = framework.skills.key_person;
  const auto seen = json.members(node, key_person_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) rule.held_from = level(at, 1);
    if (key == 1) rule.cover = text(at);
    if (key == 2) rule.sources = sources(at);
  });
  json.require(node.path, key_person_keys, seen, {0, 1, 2});
}

void FrameworkReader::durations(const JsonNode& node) {
  SkillDurations& durations = framework.skills.durations;
  const auto seen = json.members(node, duration_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) durations.weeks_to_full = weeks(at);
    if (key == 1) durations.weeks_to_partner = weeks(at);
    if (key == 2) durations.weeks_to_share = weeks(at);
    if (key == 3) durations.deadline = number_item(at);
    if (key == 4) durations.sources = sources(at);
  });
  json.require(node.path, duration_keys, seen, {0, 1, 2, 3, 4});
}

void FrameworkReader::skill_decisions(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    DecisionRule rule;
    const auto seen = json.members(node, decision_keys, [&](std::size_t key, const JsonNode& at) {
      switch (key) {
        case 0:
          rule.decision = static_cast<GapDecision>(json.one_of(at, decisions).value_or(0));
          break;
        case 1:
          rule.gap_from = level(at, 1);
          break;
        case 2:
          rule.gap_to = level(at, 1);
          break;
        case 3:
          rule.need_from = level(at, 1);
          break;
        case 4:
          rule.need_to = level(at, 1);
          break;
        case 5:
          rule.held_nearby = json.boolean(at).value_or(false);
          break;
        case 6:
          rule.late_for = static_cast<GapDecision>(json.one_of(at, slow_decisions).value_or(0));
          break;
        case 7:
          rule.reason = text(at);
          break;
        default:
          rule.sources = sources(at);
          break;
      }
    });
    json.require(node.path, decision_keys, seen, {0, 7, 8});
    framework.skills.decisions.push_back(std::move(rule));
  });
}

void FrameworkReader::help_options(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    HelpOption option;
    const auto seen = json.members(node, help_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        option.id = id(at);
        check_new(at, framework.skills.help, option.id);
      } else if (key == 1) {
        option.needs_holder = json.boolean(at).value_or(false);
      } else if (key == 4) {
        option.sources = sources(at);
      } else {
        (key == 2 ? option.name : option.text) = text(at);
      }
    });
    json.require(node.path, help_keys, seen, {0, 1, 2, 3, 4});
    framework.skills.help.push_back(std::move(option));
  });
}

void FrameworkReader::head_counts(const JsonNode& list) {
  ModelSet given;
  std::size_t count = 0;
  json.elements(list, [&](const JsonNode& node) {
    HeadCount posts;
    std::optional<ModelIndex> of;
    const auto seen = json.members(node, head_count_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        of = model(at);
      } else if (key <= place_count) {
        posts.posts[key - 1] = json.number(at, posts_limits.least, posts_limits.most).value_or(0);
      } else if (key == 4) {
        posts.reason = text(at);
      } else {
        posts.sources = sources(at);
      }
    });
    json.require(node.path, head_count_keys, seen, {0, 1, 2, 3, 4, 5});
    ++count;
    if (!of) return;
    if (given.contains(*of)) json.error(node.path, "head-count", "is told already");
    given.insert(*of);
    framework.skills.head_counts[*of] = std::move(posts);
  });
  check_size(list, count, model_count, "head-counts");
}

void FrameworkReader::autonomy(const JsonNode& node) {
  AutonomyRules& rules = framework.skills.autonomy;
  const auto bound = [&](const JsonNode& at, Limits<double> limits) {
    return json.number(at, limits.least, limits.most).value_or(0);
  };
  const auto tiers = [&](const JsonNode& list) {
    std::size_t count = 0;
    json.elements(list, [&](const JsonNode& one) {
      AutonomyTier tier;
      const auto seen = json.members(one, tier_keys, [&](std::size_t key, const JsonNode& at) {
        if (key == 0) {
          tier.id = id(at);
          check_new(at, rules.tiers, tier.id);
        } else {
          (key == 1 ? tier.name : tier.text) = text(at);
        }
      });
      json.require(one.path, tier_keys, seen, {0, 1, 2});
      if (count < rules.tiers.size()) rules.tiers[count] = std::move(tier);
      ++count;
    });
    check_size(list, count, rules.tiers.size(), "tiers");
  };
  const auto seen = json.members(node, autonomy_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) rules.team = number_item(at);
    if (key == 1) rules.level = number_item(at);
    if (key == 2) rules.team_below = bound(at, posts_limits);
    if (key == 3) rules.level_below = bound(at, level_limits);
    if (key == 4) rules.team_from = bound(at, posts_limits);
    if (key == 5) rules.level_from = bound(at, level_limits);
    if (key == 6) tiers(at);
    if (key == 7) rules.sources = sources(at);
  });
  json.require(node.path, autonomy_keys, seen, {0, 1, 2, 3, 4, 5, 6, 7});
}

void FrameworkReader::skills(const JsonNode& node) {
  std::array<std::optional<JsonNode>, 10> given;
  const auto seen = json.members(node, skills_keys,
                                 [&](std::size_t key, const JsonNode& at) { given[key] = at; });
  json.require(node.path, skills_keys, seen, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
  if (given[0]) framework.skills.sources = sources(*given[0]);
  if (given[1]) skill_levels(*given[1]);
  if (given[2]) {
    json.elements(*given[2], [&](const JsonNode& skill) { read_skill(skill); });
    if (given[2]->value.is_array() && framework.skills.catalogue.empty()) {
      json.error(given[2]->path, "no-skills", "has no skills").allowed = "at least one";
    }
  }
  if (given[3]) severity(*given[3]);
  if (given[4]) key_person(*given[4]);
  if (given[5]) durations(*given[5]);
  if (given[6]) skill_decisions(*given[6]);
  if (given[7]) help_options(*given[7]);
  if (given[8]) head_counts(*given[8]);
  if (given[9]) autonomy(*given[9]);
}

}  // namespace tripoint
