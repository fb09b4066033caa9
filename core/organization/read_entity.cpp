#include "core/organization/read_entity.h"

#include <algorithm>

#include "core/organization/file_format.h"
#include "core/organization/read_lessons.h"
#include "core/organization/read_plan.h"
#include "core/organization/read_skills.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

using namespace group_file;

bool same_answers(const std::vector<Answer>& a, const std::vector<Answer>& b, std::size_t item) {
  const auto values = [item](const std::vector<Answer>& answers) {
    std::vector<std::pair<AnswerKind, std::array<double, Answer::max_values>>> result;
    for (const Answer& answer : answers) {
      if (answer.item != item) continue;
      result.emplace_back(answer.kind, answer.values);
      std::sort(result.back().second.begin(), result.back().second.begin() + answer.count);
    }
    return result;
  };
  return values(a) == values(b);
}

}  // namespace

void EntityReader::read_entity(const JsonNode& node, Entity& entity) {
  const auto seen = json_.members(node, entity_keys, [&](std::size_t key, const JsonNode& at) {
    switch (key) {
      case 0:
        entity.id = json_.string(at, false).value_or("");
        break;
      case 1:
        entity.name = json_.string(at).value_or("");
        break;
      case 2:
        entity.region = json_.string(at).value_or("");
        break;
      case 3:
        entity.importance = json_.positive(at, most_importance).value_or(1);
        break;
      case 4:
        entity.urgency = json_.number(at, 0, most_urgency).value_or(0);
        break;
      case 5:
        read_answers(at, entity.answers);
        check_group_level(at, entity);
        break;
      case 6:
        SkillsReader(framework_, json_).read_levels(at, entity.skills);
        break;
      case 7:
        read_needs(at, entity);
        break;
      case 8:
        entity.extensions = json_.raw(at);
        break;
      case 9:
        entity.comment = json_.raw(at);
        break;
      case 10:
        read_lessons(framework_, json_, at, entity.lessons);
        break;
      case 11:
        read_objectives(framework_, json_, at, entity.objectives);
        break;
      default:
        read_users(json_, at, entity.users.emplace());
        break;
    }
  });
  json_.require(node.path, entity_keys, seen, {0});
  if (!entity.skills.empty()) check_skill_mean(node, entity);
}

// An answer that also follows from the levels of skills should not say something else.
void EntityReader::check_skill_mean(const JsonNode& node, const Entity& entity) {
  const auto mean = mean_level(entity.skills);
  for (const Answer& answer : entity.answers) {
    const Item& item = framework_.items[answer.item];
    if (!mean || !item.skill_mean || answer.kind != AnswerKind::values) continue;
    const auto end = answer.values.begin() + answer.count;
    const auto [least, most] = std::minmax_element(answer.values.begin(), end);
    const double within = item.skill_mean->within;
    if (*mean >= *least - within && *mean <= *most + within) continue;
    const JsonPath path{&node.path, "skills", 0, false};
    Issue& issue =
        json_.warning(path, "skills-differ",
                      "has another mean than the answer to \"" + item.id + "\", which holds");
    issue.at_key = true;
    issue.found = shortest(*mean);
    issue.allowed = shortest(*least - within) + " to " + shortest(*most + within);
  }
}

void EntityReader::read_needs(const JsonNode& node, Entity& entity) {
  json_.members(node, model_ids_, [&](std::size_t model, const JsonNode& at) {
    Needs& needs = entity.needs[model];
    json_.members(at, need_keys, [&](std::size_t key, const JsonNode& value) {
      if (key == 0) needs.central_fte = json_.number(value, 0, most_fte);
      if (key == 1) needs.training_days = json_.number(value, 0, most_days);
      if (key == 2) needs.cost = json_.number(value, 0, most_money);
    });
  });
}

// An answer of the whole group cannot differ from entity to entity.
void EntityReader::check_group_level(const JsonNode& answers, const Entity& entity) {
  const auto answers_item = [](const std::vector<Answer>& list, std::size_t item) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Answer& answer) { return answer.item == item; });
  };
  std::size_t last = framework_.items.size();
  for (const Answer& answer : entity.answers) {
    const Item& item = framework_.items[answer.item];
    if (answer.item == last || item.level != ItemLevel::group) continue;
    last = answer.item;  // several respondents stand next to each other
    if (!answers_item(group_.defaults, answer.item)) continue;
    if (same_answers(entity.answers, group_.defaults, answer.item)) continue;
    const JsonPath path{&answers.path, item.id, 0, false};
    json_.warning(path, "group-answer",
                  "differs from the answer in defaults, which holds for the whole group");
  }
}

}  // namespace tripoint
