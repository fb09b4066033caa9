#include "core/rollout/skills.h"

#include <algorithm>

namespace tripoint {
namespace {

std::size_t index_of(Place place) { return static_cast<std::size_t>(place); }

const Team* team_of(const Group& group, const std::string& region) {
  const auto at = std::find_if(group.teams.regions.begin(), group.teams.regions.end(),
                               [&](const Team& team) { return team.id == region; });
  return at == group.teams.regions.end() ? nullptr : &*at;
}

std::span<const HeldSkill> skills_of(const Team* team) {
  return team == nullptr ? std::span<const HeldSkill>() : team->skills;
}

bool has_specialists(const Skills& skills, ModelSet models, Place place) {
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (models.contains(m) && specialists_place(skills, m) == place) return true;
  }
  return false;
}

// The answers that an item may have; absent when nothing is known of it.
struct Reach {
  double least = 0;
  double most = 0;
};

std::optional<Reach> reach_of(const Sheet& sheet, std::size_t item) {
  const AnswerState state = sheet.items[item].state;
  if (state != AnswerState::definite && state != AnswerState::range) return std::nullopt;
  const auto possible = sheet.of(item);
  return Reach{possible.front().value, possible.back().value};
}

// The durations and head counts that hold for a group.
class Parameters {
 public:
  Parameters(const Framework& framework, const Group& group)
      : skills_(framework.skills), own_(group.skill_parameters) {}

  // Weeks until a decision works; `gap` in levels.
  double weeks(GapDecision decision, std::size_t skill, std::uint8_t gap) const {
    const Skill& known = skills_.catalogue[skill];
    const SkillDurations& usual = skills_.durations;
    const auto own = std::find_if(own_.skills.begin(), own_.skills.end(),
                                  [&](const auto& weeks) { return weeks.skill == skill; });
    const bool found = own != own_.skills.end();
    switch (decision) {
      case GapDecision::train:
        return gap * (found ? own->per_level : std::nullopt).value_or(known.weeks_per_level);
      case GapDecision::hire:
        return (found ? own->to_hire : std::nullopt).value_or(known.weeks_to_hire) +
               own_.weeks_to_full.value_or(usual.weeks_to_full);
      case GapDecision::partner:
        return own_.weeks_to_partner.value_or(usual.weeks_to_partner);
      case GapDecision::share:
        break;
    }
    return own_.weeks_to_share.value_or(usual.weeks_to_share);
  }

  double posts(ModelSet models, Place place) const {
    double most = 0;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!models.contains(m)) continue;
      double posts = skills_.head_counts[m].posts[index_of(place)];
      for (const SkillParameters::Posts& own : own_.posts) {
        if (own.model == m) posts = own.at[index_of(place)].value_or(posts);
      }
      most = std::max(most, posts);
    }
    return most;
  }

 private:
  const Skills& skills_;
  const SkillParameters& own_;
};

class Planner {
 public:
  Planner(const Framework& framework, const Group& group)
      : skills_(framework.skills), group_(group), parameters_(framework, group) {}

  PlacePlan center(ModelSet models, std::optional<double> weeks_left) const {
    const Team* team = group_.teams.center ? &*group_.teams.center : nullptr;
    return of_team(Place::center, {}, team, models, weeks_left);
  }

  PlacePlan region(const std::string& name, ModelSet models,
                   std::optional<double> weeks_left) const {
    return of_team(Place::region, name, team_of(group_, name), models, weeks_left);
  }

  PlacePlan unit(const Entity& entity, const Sheet& sheet, ModelIndex model) const {
    PlacePlan plan;
    plan.place = Place::site;
    plan.of = entity.id;
    plan.models.insert(model);
    plan.weeks_left = deadline(sheet);
    if (const auto posts = reach_of(sheet, skills_.autonomy.team);
        posts && posts->least == posts->most) {
      plan.posts = posts->least;
    }
    const bool both = is_own_region(entity) && has_specialists(skills_, plan.models, Place::region);
    fill(plan, entity.skills, both, both ? std::string() : region_of(entity));
    return plan;
  }

  // Whether a region has skills of its own to plan.
  bool plans_region(const std::string& name, ModelSet models) const {
    return team_of(group_, name) != nullptr || has_specialists(skills_, models, Place::region);
  }

  bool is_own_region(const Entity& entity) const {
    return entity.region.empty() && team_of(group_, entity.id) == nullptr;
  }

  std::optional<double> deadline(const Sheet& sheet) const {
    const auto weeks = reach_of(sheet, skills_.durations.deadline);
    return weeks ? std::optional<double>(weeks->least) : std::nullopt;
  }

 private:
  PlacePlan of_team(Place place, const std::string& name, const Team* team, ModelSet models,
                    std::optional<double> weeks_left) const {
    PlacePlan plan;
    plan.place = place;
    plan.of = name;
    plan.models = models;
    plan.weeks_left = weeks_left;
    if (team != nullptr) plan.posts = team->posts;
    fill(plan, skills_of(team), false, {});
    return plan;
  }

  // `region`: whose team serves the unit; empty: none does, or the place is no unit.
  void fill(PlacePlan& plan, std::span<const HeldSkill> held, bool own_region,
            const std::string& region) const {
    plan.told = !held.empty();
    plan.posts_needed = parameters_.posts(plan.models, plan.place);
    if (own_region) {
      plan.posts_needed =
          std::max(plan.posts_needed, parameters_.posts(plan.models, Place::region));
    }
    std::vector<std::uint8_t> needs(skills_.catalogue.size(), 0);
    const auto add = [&](Place place) {
      for (const SkillNeed& need : skill_needs(skills_, plan.models, place)) {
        needs[need.skill] = std::max(needs[need.skill], need.level);
      }
    };
    add(plan.place);
    if (own_region) add(Place::region);
    for (std::size_t skill = 0; skill < needs.size(); ++skill) {
      if (needs[skill] > 0) plan.skills.push_back(row(plan, held, skill, needs[skill], region));
    }
    for (const SkillGap& one : plan.skills) count(one, plan.totals);
  }

  static void count(const SkillGap& one, SkillTotals& totals) {
    ++totals.needed;
    totals.met += one.met() ? 1U : 0U;
    totals.gaps += one.gap > 0 ? 1U : 0U;
    totals.unknown += one.known() ? 0U : 1U;
    totals.key_people += one.key_person ? 1U : 0U;
    if (one.gap == 0) return;
    ++totals.by_severity[static_cast<std::size_t>(one.severity)];
    if (const auto decision = one.decision()) {
      ++totals.by_decision[static_cast<std::size_t>(*decision)];
    }
  }

  SkillGap row(const PlacePlan& plan, std::span<const HeldSkill> held, std::size_t skill,
               std::uint8_t need, const std::string& region) const {
    SkillGap one;
    one.skill = skill;
    one.need = need;
    const HeldSkill* entry = find_held(held, skill);
    if (entry != nullptr) one.level = entry->level;
    if (one.known()) one.gap = static_cast<std::uint8_t>(std::max(0, need - *one.level));
    const bool critical = skills_.catalogue[skill].critical;
    one.key_person = critical && entry != nullptr && entry->people == 1 && one.known() &&
                     *one.level >= skills_.key_person.held_from;
    if (one.gap > 0) {
      const SeverityRules& rules = skills_.severity;
      if (one.gap >= rules.major_gap) one.severity = GapSeverity::major;
      if (critical && one.gap >= rules.critical_gap) one.severity = GapSeverity::critical;
      one.holder = holder(plan, skill, need, region);
      advise(plan, one);
    }
    if (!one.met()) take_decision(plan, one);
    return one;
  }

  void advise(const PlacePlan& plan, SkillGap& one) const {
    const auto late = [&](GapDecision decision) {
      return plan.weeks_left && *plan.weeks_left < parameters_.weeks(decision, one.skill, one.gap);
    };
    for (std::size_t index = 0; index < skills_.decisions.size(); ++index) {
      const DecisionRule& rule = skills_.decisions[index];
      if (one.gap < rule.gap_from || one.gap > rule.gap_to || one.need < rule.need_from ||
          one.need > rule.need_to || (rule.held_nearby && !one.holder) ||
          (rule.late_for && !late(*rule.late_for))) {
        continue;
      }
      one.rule = index;
      one.advised = rule.decision;
      one.advised_weeks = parameters_.weeks(rule.decision, one.skill, one.gap);
      return;
    }
  }

  void take_decision(const PlacePlan& plan, SkillGap& one) const {
    for (const SkillDecision& decision : group_.skill_decisions) {
      if (decision.skill != one.skill || decision.place != plan.place || decision.of != plan.of) {
        continue;
      }
      one.decided = decision.decision;
      one.note = decision.note;
      if (one.known() || decision.decision != GapDecision::train) {
        one.decided_weeks = parameters_.weeks(decision.decision, one.skill, one.gap);
      }
      return;
    }
  }

  // The nearest team that serves the place and has the level it needs: that of its region, then
  // the center; the center may turn to a region.
  std::optional<SkillHolder> holder(const PlacePlan& plan, std::size_t skill, std::uint8_t need,
                                    const std::string& region) const {
    const auto of_team = [&](const Team* team, Place place) -> std::optional<SkillHolder> {
      const HeldSkill* entry = find_held(skills_of(team), skill);
      if (entry == nullptr || !entry->level || *entry->level < need) return std::nullopt;
      return SkillHolder{place, team->id, *entry->level};
    };
    if (plan.place == Place::center) {
      for (const Team& team : group_.teams.regions) {
        if (auto found = of_team(&team, Place::region)) return found;
      }
      return std::nullopt;
    }
    if (plan.place == Place::site && !region.empty()) {
      if (auto found = of_team(team_of(group_, region), Place::region)) return found;
    }
    return group_.teams.center ? of_team(&*group_.teams.center, Place::center) : std::nullopt;
  }

  const Skills& skills_;
  const Group& group_;
  Parameters parameters_;
};

// Units that a team serves: their models, and their earliest deadline.
struct Served {
  ModelSet models;
  std::optional<double> weeks_left;

  void add(ModelIndex model, std::optional<double> weeks) {
    models.insert(model);
    if (weeks && (!weeks_left || *weeks < *weeks_left)) weeks_left = weeks;
  }
};

// A region serves the units whose model has its specialists there; where none has, all of them.
struct ServedRegion {
  std::string name;
  Served by_specialists;
  Served all;

  const Served& served() const { return by_specialists.models.empty() ? all : by_specialists; }
};

}  // namespace

SkillTotals& SkillTotals::operator+=(const SkillTotals& other) {
  needed += other.needed;
  met += other.met;
  gaps += other.gaps;
  unknown += other.unknown;
  key_people += other.key_people;
  for (std::size_t i = 0; i < by_severity.size(); ++i) by_severity[i] += other.by_severity[i];
  for (std::size_t i = 0; i < by_decision.size(); ++i) by_decision[i] += other.by_decision[i];
  return *this;
}

std::vector<SkillNeed> skill_needs(const Skills& skills, ModelSet models, Place place) {
  std::vector<SkillNeed> needs;
  for (std::size_t skill = 0; skill < skills.catalogue.size(); ++skill) {
    std::uint8_t level = 0;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!models.contains(m)) continue;
      level = std::max(level, skills.catalogue[skill].need[m][index_of(place)]);
    }
    if (level > 0) needs.push_back({skill, level});
  }
  return needs;
}

bool tells_skills(const Group& group) {
  const auto tells = [](const auto& one) { return !one.skills.empty(); };
  return (group.teams.center && tells(*group.teams.center)) ||
         std::any_of(group.teams.regions.begin(), group.teams.regions.end(), tells) ||
         std::any_of(group.entities.begin(), group.entities.end(), tells);
}

std::optional<ModelIndex> recommended_model(const Evaluation& evaluation) {
  return evaluation.verdict > Verdict::no_option ? evaluation.outcome.point : std::nullopt;
}

std::vector<std::optional<ModelIndex>> recommended_models(const GroupEvaluation& group) {
  std::vector<std::optional<ModelIndex>> models;
  for (const Evaluation& evaluation : group.evaluations) {
    models.push_back(recommended_model(evaluation));
  }
  return models;
}

PlacePlan plan_unit(const Framework& framework, const Group& group, const Entity& entity,
                    const Sheet& sheet, ModelIndex model) {
  return Planner(framework, group).unit(entity, sheet, model);
}

SkillPlan plan_skills(const Framework& framework, const Group& group,
                      const GroupEvaluation& evaluation,
                      std::span<const std::optional<ModelIndex>> models) {
  SkillPlan plan;
  if (!framework.skills.known()) return plan;
  const Planner planner(framework, group);
  Served all;
  std::vector<ServedRegion> regions;
  std::vector<PlacePlan> units;
  for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
    if (!models[i]) continue;
    const Entity& entity = evaluation.entities[i];
    const Sheet& sheet = evaluation.evaluations[i].sheet;
    units.push_back(planner.unit(entity, sheet, *models[i]));
    all.add(*models[i], units.back().weeks_left);
    if (planner.is_own_region(entity)) continue;
    const std::string& name = region_of(entity);
    auto at = std::find_if(regions.begin(), regions.end(),
                           [&](const ServedRegion& region) { return region.name == name; });
    if (at == regions.end()) at = regions.insert(at, {name, {}, {}});
    at->all.add(*models[i], units.back().weeks_left);
    if (specialists_place(framework.skills, *models[i]) == Place::region) {
      at->by_specialists.add(*models[i], units.back().weeks_left);
    }
  }
  if (units.empty()) return plan;
  plan.places.push_back(planner.center(all.models, all.weeks_left));
  for (const ServedRegion& region : regions) {
    const Served& served = region.served();
    if (!planner.plans_region(region.name, served.models)) continue;
    plan.places.push_back(planner.region(region.name, served.models, served.weeks_left));
  }
  std::move(units.begin(), units.end(), std::back_inserter(plan.places));
  for (const PlacePlan& place : plan.places) plan.totals += place.totals;
  return plan;
}

std::optional<Autonomy> autonomy(const Framework& framework, const Sheet& sheet) {
  if (!framework.skills.known()) return std::nullopt;
  const AutonomyRules& rules = framework.skills.autonomy;
  const auto team = reach_of(sheet, rules.team), level = reach_of(sheet, rules.level);
  if (!team && !level) return std::nullopt;
  const auto whole = [&](std::size_t item) {
    return Reach{framework.items[item].least, framework.items[item].most};
  };
  const Reach posts = team.value_or(whole(rules.team));
  const Reach levels = level.value_or(whole(rules.level));
  return Autonomy{autonomy_tier(rules, posts.least, levels.least),
                  autonomy_tier(rules, posts.most, levels.most)};
}

}  // namespace tripoint
