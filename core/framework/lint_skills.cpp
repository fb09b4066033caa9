#include <numeric>

#include "core/framework/lint_parts.h"
#include "core/support/number.h"

// What a catalogue of skills must keep to. A framework without one breaks none of it.
namespace tripoint::lint {
namespace {

std::string skill_pointer(std::size_t skill) {
  return "/skills/catalogue/" + std::to_string(skill);
}

std::size_t sum_at(const Framework& framework, ModelIndex model, Place place) {
  std::size_t sum = 0;
  for (const Skill& skill : framework.skills.catalogue) {
    sum += skill.need[model][static_cast<std::size_t>(place)];
  }
  return sum;
}

// One gap that a rule could be asked of.
struct Case {
  std::uint8_t gap, need;
  bool held;
  std::array<bool, 2> late;  // for training, for hiring
};

bool applies(const DecisionRule& rule, const Case& one) {
  return one.gap >= rule.gap_from && one.gap <= rule.gap_to && one.need >= rule.need_from &&
         one.need <= rule.need_to && (one.held || !rule.held_nearby) &&
         (!rule.late_for || one.late[static_cast<std::size_t>(*rule.late_for)]);
}

}  // namespace

void skill_everywhere(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.skills.catalogue.size(); ++index) {
    const Skill& skill = framework.skills.catalogue[index];
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (std::accumulate(skill.need[m].begin(), skill.need[m].end(), 0) > 0) continue;
      faults.add(skill_pointer(index) + "/need/" + framework.models[m].id,
                 "is needed nowhere under this model");
    }
  }
}

void skill_share(const Framework& framework, Faults& faults) {
  if (!framework.skills.known()) return;
  for (ModelIndex m = 1; m < model_count; ++m) {
    const std::size_t before = sum_at(framework, m - 1, Place::center);
    const std::size_t here = sum_at(framework, m, Place::center);
    const std::size_t site_before = sum_at(framework, m - 1, Place::site);
    const std::size_t site = sum_at(framework, m, Place::site);
    if (here < before && site > site_before) continue;
    Issue& issue = faults.add("/skills/catalogue",
                              "does not need less at the center and more in the units under " +
                                  framework.models[m].id + " than under the model before it");
    issue.found = "center " + std::to_string(before) + " and " + std::to_string(here) + ", site " +
                  std::to_string(site_before) + " and " + std::to_string(site);
  }
}

void skill_decision(const Framework& framework, Faults& faults) {
  if (!framework.skills.known()) return;
  const auto& rules = framework.skills.decisions;
  std::vector<bool> used(rules.size(), false);
  bool undecided = false;
  for (std::uint8_t need = 1; need <= top_level; ++need) {
    for (std::uint8_t gap = 1; gap <= need; ++gap) {
      for (unsigned bits = 0; bits < 8; ++bits) {
        const Case one{gap, need, (bits & 1U) != 0, {(bits & 2U) != 0, (bits & 4U) != 0}};
        std::size_t rule = 0;
        while (rule < rules.size() && !applies(rules[rule], one)) ++rule;
        if (rule < rules.size()) {
          used[rule] = true;
        } else {
          undecided = true;
        }
      }
    }
  }
  if (undecided) faults.add("/skills/decisions", "leaves gaps that no rule decides");
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    if (used[rule]) continue;
    faults.add("/skills/decisions/" + std::to_string(rule), "never decides a gap");
  }
}

void skill_tier(const Framework& framework, Faults& faults) {
  const AutonomyRules& rules = framework.skills.autonomy;
  if (rules.team_below <= rules.team_from && rules.level_below <= rules.level_from) return;
  faults.add("/skills/autonomy", "has its thresholds reversed");
}

void skill_mean(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    if (!item.skill_mean) continue;
    if (framework.skills.known() && item.level != ItemLevel::group && !item.whole &&
        item.least == 0 && item.most == top_level) {
      continue;
    }
    faults.add(item_pointer(framework, index) + "/derived_from", "cannot follow from skill levels")
        .allowed = "a number from 0 to " + std::to_string(top_level) +
                   ", not whole, of a unit, with skills in the framework";
  }
}

}  // namespace tripoint::lint
