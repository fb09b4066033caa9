#include "tests/support/random_group.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/random_arrangements.h"

namespace tripoint::test {
namespace {

// May be empty.
std::string random_text(Dice& dice) {
  static const std::vector<std::string> pieces = {"a",  "Z",  "0",    " ",    "\"", "\\",    "/",
                                                  "\n", "\t", "\x01", "\x7F", "é",  "漢",    "😀",
                                                  "{",  "~",  "\r\n", "\b",   "'",  "\u2028"};
  std::string text;
  for (std::size_t i = dice.below(5); i > 0; --i) text += pieces[dice.below(pieces.size())];
  if (dice.one_in(20)) text += '\0';
  return text;
}

// Minified, as readers keep it.
std::string random_json(Dice& dice) {
  static const std::vector<std::string> documents = {"null",
                                                     "true",
                                                     "0",
                                                     "-7",
                                                     "\"\"",
                                                     "\"x\"",
                                                     "[]",
                                                     "{}",
                                                     "[1,[2,{}]]",
                                                     "{\"a\":\"é\",\"b~/\":[null]}",
                                                     "18446744073709551615",
                                                     "\"\\\"\\\\\""};
  return documents[dice.below(documents.size())];
}

double random_value(Dice& dice, const Item& item) {
  if (item.kind == ItemKind::choice) return static_cast<double>(dice.below(item.rows.size()));
  if (dice.one_in(8)) return item.least;
  if (dice.one_in(8)) return item.most;
  const double value = item.least + dice.unit() * (item.most - item.least);
  return item.whole ? static_cast<double>(static_cast<long long>(value)) : value;
}

AnswerDetail random_detail(Dice& dice) {
  AnswerDetail detail;
  if (dice.one_in(2)) detail.note = random_text(dice);
  for (std::size_t i = dice.below(3); i > 0; --i) detail.evidence.push_back(random_text(dice));
  if (dice.one_in(3)) detail.role = random_text(dice);
  if (dice.one_in(3)) detail.date = "2024-02-29";
  if (dice.one_in(3)) detail.confidence = random_text(dice);
  if (dice.one_in(3)) detail.comment = random_json(dice);
  return detail;
}

Answer random_answer(Dice& dice, const Framework& framework, std::size_t item) {
  Answer answer;
  answer.item = item;
  switch (dice.below(6)) {
    case 0:
      answer.kind = AnswerKind::unknown;
      break;
    case 1:
      answer.kind = AnswerKind::not_applicable;
      answer.reason = "x" + random_text(dice);
      break;
    default: {
      const std::size_t most = dice.one_in(2) ? 1 : 1 + dice.below(Answer::max_values);
      for (std::size_t i = 0; i < most; ++i) {
        const double value = random_value(dice, framework.items[item]);
        const auto end = answer.values.begin() + answer.count;
        if (std::find(answer.values.begin(), end, value) != end) continue;
        answer.values[answer.count++] = value;
      }
    }
  }
  if (dice.one_in(3)) answer.detail = random_detail(dice);
  return answer;
}

std::vector<Answer> random_answers(Dice& dice, const Framework& framework,
                                   const std::vector<Respondent>& respondents) {
  std::vector<std::size_t> items(framework.items.size());
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = i;
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[dice.below(i)]);
  items.resize(dice.below(items.size() + 1));
  std::vector<Answer> answers;
  for (const std::size_t item : items) {
    if (respondents.empty() || !dice.one_in(4)) {
      answers.push_back(random_answer(dice, framework, item));
      continue;
    }
    for (const Respondent& respondent : respondents) {
      answers.push_back(random_answer(dice, framework, item));
      if (!answers.back().detail) answers.back().detail.emplace();
      answers.back().detail->respondent = respondent.id;
    }
  }
  for (Answer& answer : answers) {
    if (answer.detail == AnswerDetail{}) answer.detail.reset();
  }
  return answers;
}

// With ids that differ, or none.
std::vector<Lesson> random_lessons(Dice& dice, const Framework& framework) {
  std::vector<Lesson> lessons;
  for (std::size_t i = dice.below(3); i > 0; --i) {
    Lesson lesson;
    if (dice.one_in(2)) lesson.id = "l" + std::to_string(i);
    lesson.text = "x" + random_text(dice);
    lesson.worked = dice.one_in(2);
    lesson.handled = random_text(dice);
    if (!framework.phases.empty() && dice.one_in(2)) {
      lesson.phase = dice.below(framework.phases.size());
    }
    if (dice.one_in(3)) lesson.comment = random_json(dice);
    lessons.push_back(lesson);
  }
  return lessons;
}

std::vector<Objective> random_objectives(Dice& dice, const Framework& framework) {
  std::vector<Objective> objectives;
  for (std::size_t i = dice.below(3); i > 0; --i) {
    Objective objective;
    if (dice.one_in(2)) objective.id = "o" + std::to_string(i);
    objective.text = "x" + random_text(dice);
    if (dice.one_in(2)) objective.due = "2028-02-29";
    objective.measure = random_text(dice);
    for (std::size_t phase = framework.phases.size(); phase > 0; --phase) {
      if (dice.one_in(3)) objective.phases.push_back(phase - 1);
    }
    if (dice.one_in(3)) objective.comment = random_json(dice);
    objectives.push_back(objective);
  }
  return objectives;
}

std::vector<HeldSkill> random_skills(Dice& dice, const Framework& framework) {
  std::vector<HeldSkill> skills;
  for (std::size_t skill = 0; skill < framework.skills.catalogue.size(); ++skill) {
    if (!dice.one_in(3)) continue;
    HeldSkill held;
    held.skill = skill;
    if (!dice.one_in(4)) held.level = static_cast<std::uint8_t>(dice.below(top_level + 1U));
    if (dice.one_in(3)) held.people = static_cast<std::uint32_t>(1 + dice.below(3));
    if (dice.one_in(4)) held.note = random_text(dice);
    skills.push_back(std::move(held));
  }
  return skills;
}

Team random_team(Dice& dice, const Framework& framework, std::string id) {
  Team team;
  team.id = std::move(id);
  if (dice.one_in(2)) team.posts = 8 * dice.unit();
  team.skills = random_skills(dice, framework);
  return team;
}

// Of a group whose units are there.
void add_skills(Dice& dice, const Framework& framework, Group& group) {
  if (dice.one_in(2)) group.teams.center = random_team(dice, framework, {});
  for (const std::string& region : region_names(group)) {
    if (dice.one_in(2)) group.teams.regions.push_back(random_team(dice, framework, region));
  }
  SkillParameters& own = group.skill_parameters;
  if (dice.one_in(4)) own.weeks_to_full = 40 * dice.unit();
  if (dice.one_in(4)) own.weeks_to_partner = 9 * dice.unit();
  if (dice.one_in(4)) own.weeks_to_share = 9 * dice.unit();
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (dice.one_in(4)) own.posts.push_back({m, {dice.unit(), std::nullopt, 3 * dice.unit()}});
  }
  for (std::size_t skill = 0; skill < framework.skills.catalogue.size(); ++skill) {
    const auto decision = static_cast<GapDecision>(dice.below(decision_names.size()));
    if (dice.one_in(5)) own.skills.push_back({skill, 20 * dice.unit(), std::nullopt});
    if (dice.one_in(5)) {
      group.skill_decisions.push_back({skill, Place::center, {}, decision, random_text(dice)});
    }
    for (const Entity& entity : group.entities) {
      if (!dice.one_in(9)) continue;
      const bool region = dice.one_in(2);
      SkillDecision one = {skill,
                           region ? Place::region : Place::site,
                           region ? region_of(entity) : entity.id,
                           decision,
                           {}};
      const auto& known = group.skill_decisions;
      const bool twice = std::any_of(known.begin(), known.end(), [&](const SkillDecision& other) {
        return other.skill == skill && other.place == one.place && other.of == one.of;
      });
      if (!twice) group.skill_decisions.push_back(std::move(one));
    }
  }
}

Capacities random_capacities(Dice& dice) {
  Capacities capacities;
  if (dice.one_in(2)) capacities.central_fte = 20 * dice.unit();
  if (dice.one_in(2)) capacities.training_days_per_wave = static_cast<double>(dice.below(60));
  if (dice.one_in(2)) capacities.budget = 1e12 * dice.unit();
  if (dice.one_in(2)) capacities.wave_size = 1 + dice.below(1'000'000);
  if (dice.one_in(2)) capacities.models = 1 + dice.below(3);
  return capacities;
}

Entity random_unit(Dice& dice, const Framework& framework, const Group& group) {
  Entity entity;
  entity.id = "unit" + std::to_string(group.entities.size()) + random_text(dice);
  entity.name = random_text(dice);
  if (dice.one_in(2)) entity.region = "r" + random_text(dice);
  if (dice.one_in(2)) entity.importance = (dice.one_in(2) ? 1 : 1e6) * (1 - dice.unit());
  if (dice.one_in(2)) entity.urgency = 5 * dice.unit();
  entity.answers = random_answers(dice, framework, group.respondents);
  // Where the defaults answer for the whole group, an entity may not differ.
  std::erase_if(entity.answers, [&](const Answer& answer) {
    return framework.items[answer.item].level == ItemLevel::group &&
           std::any_of(group.defaults.begin(), group.defaults.end(),
                       [&](const Answer& common) { return common.item == answer.item; });
  });
  if (dice.one_in(2)) entity.lessons = random_lessons(dice, framework);
  if (dice.one_in(2)) entity.objectives = random_objectives(dice, framework);
  if (dice.one_in(2)) entity.skills = random_skills(dice, framework);
  if (dice.one_in(3)) {
    for (Needs& needs : entity.needs) {
      if (dice.one_in(2)) needs.central_fte = 3 * dice.unit();
      if (dice.one_in(2)) needs.training_days = static_cast<double>(dice.below(30));
      if (dice.one_in(2)) needs.cost = dice.one_in(4) ? 0 : 1e12 * dice.unit();
    }
  }
  if (dice.one_in(3)) {
    Users& users = entity.users.emplace();
    users.count = dice.below(50);
    if (dice.one_in(2)) users.training_planned = dice.below(users.count + 1);
  }
  if (dice.one_in(3)) entity.extensions = random_json(dice);
  if (dice.one_in(3)) entity.comment = random_json(dice);
  return entity;
}

// Statements that hold together: each of them is true of some order of weights.
Priorities random_priorities(Dice& dice, const Framework& framework) {
  std::vector<std::size_t> order(framework.criteria.size());
  for (std::size_t g = 0; g < order.size(); ++g) {
    order[g] = g;
    std::swap(order[g], order[dice.below(g + 1)]);
  }
  Priorities priorities;
  priorities.ranking.assign(order.begin(),
                            order.begin() + static_cast<std::ptrdiff_t>(dice.below(order.size())));
  if (dice.one_in(2)) priorities.floors.push_back({order[0], 0.1 * (1 - dice.unit())});
  if (order.size() > 1 && dice.one_in(2)) {
    priorities.ratios.push_back({order[0], order.back(), 0.2, 3 + dice.unit(), {}});
    if (dice.one_in(2)) priorities.ratios.back().comment = random_json(dice);
  }
  if (dice.one_in(3)) priorities.comment = random_json(dice);
  if (order.size() > 2 && dice.one_in(4)) {
    // No others beside them: 1, 2, 3 and so on, from the last in the order to the first.
    priorities = {};
    for (std::size_t g = 0; g < order.size(); ++g) {
      priorities.weights.push_back({order[g], static_cast<double>(order.size() - g)});
    }
    priorities.exact_weights = dice.one_in(2);
  } else if (order.size() > 2 && dice.one_in(2)) {
    priorities.swing = {{order[0], 100, 10, false},
                        {order[2], 10 + 20 * dice.unit(), 30, true},
                        {order[1], 50, 10, false}};
    if (dice.one_in(2)) {
      priorities.floors.clear();
      priorities.comparisons = {{order[0], order[1], 2, {}},
                                {order[2], order[1], 0.5, {}},
                                {order[0], order[2], 3 + dice.unit(), {}}};
      priorities.comparisons.back().comment = dice.one_in(2) ? random_json(dice) : "";
      priorities.ratios.clear();
    }
  }
  return priorities;
}

}  // namespace

Group random_group(Dice& dice, const Framework& framework) {
  Group group;
  group.schema = random_text(dice);
  group.name = random_text(dice);
  group.note = random_text(dice);
  if (dice.one_in(2)) group.framework_id = framework.id;
  if (dice.one_in(2)) group.framework_version = framework.version;
  for (std::size_t i = dice.below(4); i > 0; --i) {
    group.respondents.push_back(
        {"r" + std::to_string(i) + random_text(dice), random_text(dice), 1});
    if (dice.one_in(2)) {
      group.respondents.back().weight = (dice.one_in(2) ? 1 : 1e6) * (1 - dice.unit());
    }
  }
  if (dice.one_in(2)) group.priorities = random_priorities(dice, framework);
  if (dice.one_in(2)) group.lessons = random_lessons(dice, framework);
  if (dice.one_in(2)) group.objectives = random_objectives(dice, framework);
  group.defaults = random_answers(dice, framework, group.respondents);
  for (std::size_t i = dice.below(5); i > 0; --i) {
    group.entities.push_back(random_unit(dice, framework, group));
  }
  if (dice.one_in(2)) add_skills(dice, framework, group);
  if (dice.one_in(2)) {
    group.arrangements = random_arrangements(
        dice, framework, [&] { return random_text(dice); }, [&] { return random_json(dice); });
  }
  if (dice.one_in(2)) group.capacities = random_capacities(dice);
  if (dice.one_in(3)) group.start = "2028-02-29";
  if (dice.one_in(3)) group.journey.months = 1 + 60 * dice.unit();
  if (dice.one_in(3)) group.journey.review_weeks = 4 + 40 * dice.unit();
  for (std::size_t phase = 0; phase < framework.phases.size(); ++phase) {
    if (dice.one_in(5)) group.journey.weeks.emplace_back(phase, 30 * dice.unit());
  }
  for (std::size_t i = group.entities.size(); i > 0; --i) {
    if (dice.one_in(4)) group.pilots.push_back(i - 1);
  }
  if (dice.one_in(2)) {
    DecisionRecord& decision = group.decision;
    if (dice.one_in(2)) decision.status = static_cast<DecisionStatus>(dice.below(5));
    for (std::string* text : {&decision.owner, &decision.context, &decision.supersedes}) {
      if (dice.one_in(2)) *text = random_text(dice);
    }
    for (std::string* day : {&decision.date, &decision.decide_by}) {
      if (dice.one_in(2)) *day = "2027-11-30";
    }
    while (dice.one_in(2)) decision.dissent.push_back(random_text(dice));
    if (dice.one_in(4)) decision.comment = random_json(dice);
  }
  if (dice.one_in(3)) {
    Workshop& workshop = group.workshop;
    if (dice.one_in(2)) workshop.date = "2026-01-31";
    for (auto* list : {&workshop.attendees, &workshop.notes, &workshop.parking_lot}) {
      while (dice.one_in(2)) list->push_back(random_text(dice));
    }
    if (dice.one_in(4)) workshop.comment = random_json(dice);
  }
  for (const char* key : {"history", "scenarios"}) {
    if (dice.one_in(4)) group.kept.emplace_back(key, random_json(dice));
  }
  if (dice.one_in(3)) group.extensions = random_json(dice);
  if (dice.one_in(3)) group.comment = random_json(dice);
  return group;
}

}  // namespace tripoint::test
