#include "tests/support/variations.h"

#include <algorithm>

namespace tripoint::test {

SmallCase small_case(Dice& dice, double most_sheets) {
  while (true) {
    SmallCase made{random_framework(dice), {}, {}};
    double sheets = 1;
    for (const Item& item : made.framework.items) {
      sheets *= static_cast<double>(item.rows.size() + 1);
    }
    if (sheets > most_sheets) continue;
    made.entity = random_entity(dice, made.framework);
    made.evaluation = evaluate(made.framework, {}, made.entity);
    return made;
  }
}

Entity with_answer(const Entity& entity, std::size_t item, double value) {
  Entity changed = entity;
  std::erase_if(changed.answers, [&](const Answer& answer) { return answer.item == item; });
  Answer answer;
  answer.item = item;
  answer.count = 1;
  answer.values[0] = value;
  changed.answers.push_back(answer);
  return changed;
}

Entity with_unknown(const Entity& entity, std::size_t item) {
  Entity changed = with_answer(entity, item, 0);
  changed.answers.back().kind = AnswerKind::unknown;
  changed.answers.back().count = 0;
  return changed;
}

void for_each_sheet(const Entity& entity, const std::vector<std::size_t>& items,
                    const std::vector<std::vector<double>>& values,
                    const std::function<void(const Entity&)>& visit) {
  const std::function<void(std::size_t, const Entity&)> descend = [&](std::size_t at,
                                                                      const Entity& so_far) {
    if (at == items.size()) {
      visit(so_far);
      return;
    }
    if (values[at].empty()) descend(at + 1, so_far);
    for (const double value : values[at]) {
      descend(at + 1, with_answer(so_far, items[at], value));
    }
  };
  descend(0, entity);
}

std::vector<std::size_t> items_in_play(const Evaluation& evaluation) {
  std::vector<std::size_t> items;
  for (std::size_t item = 0; item < evaluation.sheet.in_play.size(); ++item) {
    if (evaluation.sheet.in_play[item] != 0) items.push_back(item);
  }
  return items;
}

std::vector<std::size_t> items_not_asked(const Framework& framework, const Evaluation& evaluation) {
  std::vector<std::size_t> items;
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    const auto& criteria = evaluation.criteria;
    const bool counts = std::find(criteria.begin(), criteria.end(),
                                  framework.items[item].criterion) != criteria.end();
    if (counts && evaluation.sheet.items[item].state == AnswerState::absent) items.push_back(item);
  }
  return items;
}

std::vector<double> all_values(const Framework& framework, std::size_t item) {
  std::vector<double> values;
  for (const AnswerRow& row : framework.items[item].rows) values.push_back(row.value);
  return values;
}

}  // namespace tripoint::test
