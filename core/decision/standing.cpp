#include "core/decision/standing.h"

#include <algorithm>
#include <optional>

#include "core/decision/fit.h"
#include "core/decision/gates.h"
#include "core/decision/interactions.h"
#include "core/decision/shares.h"

namespace tripoint {
namespace {

void add_bounds(const Predicate& predicate, std::size_t item, std::vector<double>& values) {
  for (const Predicate& part : predicate.parts) add_bounds(part, item, values);
  const bool bounded =
      predicate.kind == Predicate::Kind::at_most || predicate.kind == Predicate::Kind::at_least;
  if (bounded && predicate.item == item) values.push_back(predicate.bound);
}

std::optional<std::size_t> place_of(const Framework& framework, const Sheet& sheet,
                                    std::size_t item) {
  const auto at =
      std::find(sheet.criteria.begin(), sheet.criteria.end(), framework.items[item].criterion);
  if (at == sheet.criteria.end()) return std::nullopt;
  return static_cast<std::size_t>(at - sheet.criteria.begin());
}

void take_away(const Framework& framework, std::size_t item, Sheet& sheet) {
  sheet.items[item] = {};
  const auto place = place_of(framework, sheet, item);
  if (sheet.in_play[item] == 0 || !place) return;
  sheet.in_play[item] = 0;
  sheet.weight[*place] -= framework.items[item].weight;
  const Criterion& criterion = framework.criteria[framework.items[item].criterion];
  for (std::size_t i = 0; i < criterion.item_count; ++i) {
    if (sheet.in_play[criterion.first_item + i] != 0) return;
  }
  sheet.criteria.erase(sheet.criteria.begin() + static_cast<std::ptrdiff_t>(*place));
  sheet.weight.erase(sheet.weight.begin() + static_cast<std::ptrdiff_t>(*place));
}

}  // namespace

double part_of_row(const Framework& framework, const Sheet& sheet, std::size_t place,
                   std::size_t item) {
  return framework.items[item].weight / sheet.weight[place];
}

std::vector<ModelValues> expected_rows(const Framework& framework, const Sheet& sheet) {
  std::vector<ModelValues> rows(sheet.criteria.size());
  for_each_in_play(framework, sheet, [&](std::size_t place, std::size_t item) {
    const double part = part_of_row(framework, sheet, place, item);
    const ModelValues mean = expected_affinity(sheet.of(item));
    for (ModelIndex m = 0; m < model_count; ++m) rows[place][m] += part * mean[m];
  });
  return rows;
}

double best_fit(const ModelValues& fit, ModelSet among) {
  double value = 0;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (among.contains(m)) value = std::max(value, fit[m]);
  }
  return value;
}

ModelSet leaders_of(const ModelValues& fit, ModelSet among) {
  const double most = best_fit(fit, among);
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (most - fit[m] >= tie_tolerance) among.erase(m);
  }
  return among;
}

Standing standing(const Framework& framework, const Sheet& sheet, std::span<const double> weights) {
  Standing result;
  result.bonus = expected_bonus(framework, sheet);
  result.fit = fit(expected_rows(framework, sheet), weights);
  for (ModelIndex m = 0; m < model_count; ++m) result.fit[m] += result.bonus[m];
  result.among = left_by_gates(framework, sheet);
  result.leaders = leaders_of(result.fit, result.among);
  return result;
}

std::vector<double> possible_answers(const Framework& framework, std::size_t item) {
  const Item& asked = framework.items[item];
  std::vector<double> values;
  for (const AnswerRow& row : asked.rows) values.push_back(row.value);
  if (asked.kind == ItemKind::number) {
    values.insert(values.end(), {asked.least, asked.most});
    for (const Gate& gate : framework.gates) add_bounds(gate.when, item, values);
    for (const Interaction& rule : framework.interactions) add_bounds(rule.when, item, values);
    std::erase_if(values, [&](double value) { return value < asked.least || value > asked.most; });
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  return values;
}

void set_answers(const Framework& framework, std::size_t item, std::span<const Possibility> answers,
                 Sheet& sheet) {
  SheetItem& changed = sheet.items[item];
  changed.state = answers.size() == 1 ? AnswerState::definite : AnswerState::range;
  changed.interval = false;
  changed.first = static_cast<std::uint32_t>(sheet.possibilities.size());
  changed.count = static_cast<std::uint32_t>(answers.size());
  for (const Possibility& answer : answers) {
    sheet.possibilities.push_back(
        {answer.value, answer.probability, affinity(framework.items[item], answer.value)});
  }
  const auto place = place_of(framework, sheet, item);
  if (sheet.in_play[item] != 0 || !place) return;
  sheet.in_play[item] = 1;
  sheet.weight[*place] += framework.items[item].weight;
}

void pin(const Framework& framework, std::size_t item, double value, Sheet& sheet) {
  const Possibility answer{value, 1, {}};
  set_answers(framework, item, {&answer, 1}, sheet);
}

void open_up(const Framework& framework, std::size_t item, Sheet& sheet) {
  const std::vector<AnswerRow>& rows = framework.items[item].rows;
  std::vector<Possibility> answers;
  for (const AnswerRow& row : rows) {
    answers.push_back({row.value, 1 / static_cast<double>(rows.size()), {}});
  }
  set_answers(framework, item, answers, sheet);
  sheet.items[item].state = AnswerState::open;
}

void take_over(const Framework& framework, std::size_t from, std::size_t to, Sheet& sheet) {
  const auto answers = sheet.of(from);
  const std::vector<Possibility> taken(answers.begin(), answers.end());
  set_answers(framework, to, taken, sheet);
  take_away(framework, from, sheet);
}

}  // namespace tripoint
