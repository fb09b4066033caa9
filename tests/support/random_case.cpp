#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

OptionTable random_table(Dice& dice, bool on_grid) {
  OptionTable table(2 + dice.below(3));
  for (ModelValues& row : table) {
    for (double& value : row) {
      value = on_grid ? static_cast<double>(dice.below(5)) / 4 : dice.unit();
    }
  }
  return table;
}

Predicate random_condition(Dice& dice, const Framework& framework) {
  const std::size_t item = dice.below(framework.items.size());
  std::vector<std::size_t> options;
  for (std::size_t row = 0; row < framework.items[item].rows.size(); ++row) {
    if (dice.one_in(2)) options.push_back(row);
  }
  return is_one_of(item, options);
}

Predicate random_predicate(Dice& dice, const Framework& framework) {
  std::vector<Predicate> parts;
  for (std::size_t i = 0; i < 1 + dice.below(3); ++i) {
    parts.push_back(random_condition(dice, framework));
  }
  if (dice.one_in(3)) {
    parts.push_back(any_of({random_condition(dice, framework), random_condition(dice, framework)}));
  }
  return dice.one_in(3) ? any_of(parts) : all_of(parts);
}

}  // namespace

Framework random_framework(Dice& dice) {
  const bool on_grid = dice.one_in(2);
  std::vector<OptionTable> headlines;
  for (std::size_t g = 0; g < 1 + dice.below(6); ++g) {
    headlines.push_back(random_table(dice, on_grid));
  }
  Framework framework = small_framework(headlines);
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    for (std::size_t i = 0; i < dice.below(3); ++i) {
      add_item(framework, g, random_table(dice, on_grid), 1 + static_cast<double>(dice.below(5)));
    }
  }
  index_framework(framework);
  for (std::size_t i = dice.below(3); i > 0; --i) {
    add_gate(framework, random_predicate(dice, framework), {dice.below(model_count)});
  }
  for (std::size_t i = dice.below(3); i > 0; --i) {
    add_interaction(framework, random_predicate(dice, framework), dice.below(model_count),
                    0.02 * static_cast<double>(1 + dice.below(5)));
  }
  return framework;
}

Entity random_entity(Dice& dice, const Framework& framework) {
  Entity entity;
  entity.id = "one";
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    const std::vector<AnswerRow>& rows = framework.items[item].rows;
    Answer answer;
    answer.item = item;
    switch (dice.below(8)) {
      case 0:
        continue;  // not asked
      case 1:
        answer.kind = AnswerKind::unknown;
        break;
      case 2:
        answer = excluded(item);
        break;
      case 3:
        answer.values[0] = rows.front().value;
        answer.values[1] = rows.back().value;
        answer.count = 2;
        break;
      default:
        answer.values[0] = rows[dice.below(rows.size())].value;
        answer.count = 1;
        break;
    }
    entity.answers.push_back(answer);
  }
  return entity;
}

Entity definite_entity(Dice& dice, const Framework& framework) {
  std::vector<Given> answers;
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    answers.push_back({item, {static_cast<double>(dice.below(framework.items[item].rows.size()))}});
  }
  return entity_with(answers);
}

}  // namespace tripoint::test
