#include <algorithm>

#include "core/report/teller.h"

// What a choice of models needs of skills.
namespace tripoint {
namespace {

// The most serious gaps first, then the largest.
std::vector<const SkillGap*> gaps_in_order(const PlacePlan& plan) {
  std::vector<const SkillGap*> gaps;
  for (const SkillGap& one : plan.skills) {
    if (one.gap > 0) gaps.push_back(&one);
  }
  std::stable_sort(gaps.begin(), gaps.end(), [](const SkillGap* a, const SkillGap* b) {
    return std::pair(a->severity, a->gap) > std::pair(b->severity, b->gap);
  });
  return gaps;
}

}  // namespace

std::string Teller::place(Place place, const std::string& name) const {
  if (place == Place::center) return text(TextId::place_center);
  return place == Place::region ? text(TextId::place_region, {{"name", printable(name)}})
                                : printable(name);
}

std::string Teller::decision(GapDecision decision) const {
  static constexpr auto names =
      std::to_array<TextId>({TextId::decision_train, TextId::decision_hire,
                             TextId::decision_partner, TextId::decision_share});
  return text(names[static_cast<std::size_t>(decision)]);
}

std::string Teller::severity(GapSeverity severity) const {
  static constexpr auto names = std::to_array<TextId>(
      {TextId::severity_minor, TextId::severity_major, TextId::severity_critical});
  return text(names[static_cast<std::size_t>(severity)]);
}

std::string Teller::gap(const SkillGap& one) const {
  const Skills& skills = framework_.skills;
  const auto weeks = [&](double value) { return plain_number(framework_, value, language_); };
  std::string line = text(TextId::skill_gap, {{"skill", in(skills.catalogue[one.skill].name)},
                                              {"level", std::to_string(*one.level)},
                                              {"need", std::to_string(one.need)},
                                              {"severity", severity(one.severity)}});
  if (one.rule) {
    const DecisionRule& rule = skills.decisions[*one.rule];
    line += " " + text(TextId::skill_advice,
                       {{"decision", decision(rule.decision)},
                        {"weeks", weeks(*one.advised_weeks)},
                        {"reason", in(rule.reason)},
                        {"sources", cited(framework_, rule.sources, language_, most_cited)}});
  }
  if (one.holder) {
    line += " " + text(TextId::skill_holder, {{"place", place(one.holder->place, one.holder->of)},
                                              {"level", std::to_string(one.holder->level)}});
  }
  if (one.decided && one.decided_weeks) {
    line += " " + text(TextId::skill_decided, {{"decision", decision(*one.decided)},
                                               {"weeks", weeks(*one.decided_weeks)}});
    if (!one.note.empty()) line += " " + printable(one.note);
  }
  return line;
}

std::string Teller::posts(const PlacePlan& plan) const {
  // The model that takes most posts here gives the reason.
  const HeadCount* reason = nullptr;
  const auto at = static_cast<std::size_t>(plan.place);
  for (ModelIndex m = 0; m < model_count; ++m) {
    const HeadCount& one = framework_.skills.head_counts[m];
    if (!plan.models.contains(m)) continue;
    if (reason == nullptr || one.posts[at] > reason->posts[at]) reason = &one;
  }
  if (reason == nullptr || plan.posts.value_or(0) >= plan.posts_needed) return {};
  const auto number = [&](double value) { return plain_number(framework_, value, language_); };
  return text(plan.posts ? TextId::posts_line : TextId::posts_unknown,
              {{"fte", number(plan.posts.value_or(0))},
               {"need", number(plan.posts_needed)},
               {"reason", in(reason->reason)},
               {"sources", cited(framework_, reason->sources, language_, most_cited)}});
}

std::vector<std::string> Teller::skills(const PlacePlan& plan, const std::string& name,
                                        std::size_t most) const {
  std::vector<std::string> lines = {
      text(TextId::skills_line, {{"place", place(plan.place, name)},
                                 {"needed", std::to_string(plan.totals.needed)},
                                 {"models", models(plan.models, TextId::word_and)},
                                 {"met", std::to_string(plan.totals.met)},
                                 {"gaps", std::to_string(plan.totals.gaps)},
                                 {"unknown", std::to_string(plan.totals.unknown)}})};
  const std::vector<const SkillGap*> gaps = gaps_in_order(plan);
  for (std::size_t i = 0; i < std::min(most, gaps.size()); ++i) lines.push_back(gap(*gaps[i]));
  if (gaps.size() > most) {
    lines.push_back(text(TextId::skills_more, {{"count", std::to_string(gaps.size() - most)}}));
  }
  const KeyPersonRule& rule = framework_.skills.key_person;
  std::vector<std::string> unknown, of_one;
  for (const SkillGap& one : plan.skills) {
    const std::string& skill = in(framework_.skills.catalogue[one.skill].name);
    if (!one.known()) unknown.push_back(skill);
    if (one.key_person) of_one.push_back(skill);
  }
  if (!of_one.empty()) {
    lines.push_back(text(TextId::key_person,
                         {{"skills", joined(framework_, of_one, TextId::word_and, language_)},
                          {"cover", in(rule.cover)},
                          {"sources", cited(framework_, rule.sources, language_, most_cited)}}));
  }
  if (!unknown.empty() && plan.told) {
    lines.push_back(text(TextId::skills_unknown, {{"skills", tripoint::list(unknown)}}));
  }
  if (const std::string line = posts(plan); !line.empty()) lines.push_back(line);
  return lines;
}

std::string Teller::autonomy(const Autonomy& autonomy) const {
  const AutonomyRules& rules = framework_.skills.autonomy;
  const AutonomyTier &lowest = rules.tiers[autonomy.lowest],
                     &highest = rules.tiers[autonomy.highest];
  if (autonomy.lowest != autonomy.highest) {
    return text(TextId::autonomy_open,
                {{"lowest", in(lowest.name)}, {"highest", in(highest.name)}});
  }
  return text(TextId::autonomy_line,
              {{"tier", in(lowest.name)},
               {"text", in(lowest.text)},
               {"sources", cited(framework_, rules.sources, language_, most_cited)}});
}

}  // namespace tripoint
