#include "core/decision/sheet.h"

#include <algorithm>

namespace tripoint {
namespace {

double respondent_weight(const Group& group, const Answer& answer) {
  if (!answer.detail || answer.detail->respondent.empty()) return 1;
  for (const Respondent& respondent : group.respondents) {
    if (respondent.id == answer.detail->respondent) return respondent.weight;
  }
  return 1;
}

// Adds weight to a possibility of the item, which becomes one if it was none.
void add(Sheet& sheet, SheetItem& resolved, double value, double weight) {
  for (std::size_t at = resolved.first; at < sheet.possibilities.size(); ++at) {
    if (sheet.possibilities[at].value == value) {
      sheet.possibilities[at].probability += weight;
      return;
    }
  }
  sheet.possibilities.push_back({value, weight, {}});
  ++resolved.count;
}

// The possible values of one answer: of a number, two values are the interval between them.
template <class Visit>
void for_each_value(const Item& item, const Answer& answer, Visit&& visit) {
  if (answer.kind == AnswerKind::unknown) {
    for (const AnswerRow& row : item.rows) visit(row.value);
    return;
  }
  for (std::size_t i = 0; i < answer.count; ++i) visit(answer.values[i]);
  if (item.kind == ItemKind::number && answer.count == 2) {
    const auto [least, most] = std::minmax(answer.values[0], answer.values[1]);
    for (const AnswerRow& row : item.rows) {
      if (row.value > least && row.value < most) visit(row.value);
    }
  }
}

void pool(const Item& item, const Group& group, const Answer& answer, Sheet& sheet,
          SheetItem& resolved) {
  std::size_t count = 0;
  for_each_value(item, answer, [&](double) { ++count; });
  resolved.interval = resolved.count == 0 && item.kind == ItemKind::number && answer.count == 2;
  const double weight = respondent_weight(group, answer) / static_cast<double>(count);
  for_each_value(item, answer, [&](double value) { add(sheet, resolved, value, weight); });
}

// Normalizes and orders the possibilities of an item, adds their affinities, and names its state.
void finish(const Item& item, Sheet& sheet, SheetItem& resolved) {
  const auto begin = sheet.possibilities.begin() + resolved.first;
  const auto end = sheet.possibilities.end();
  std::sort(begin, end,
            [](const Possibility& a, const Possibility& b) { return a.value < b.value; });
  double sum = 0;
  for (auto at = begin; at != end; ++at) sum += at->probability;
  for (auto at = begin; at != end; ++at) {
    at->probability /= sum;
    at->affinity = affinity(item, at->value);
  }
  const bool all = std::all_of(item.rows.begin(), item.rows.end(), [&](const AnswerRow& row) {
    return std::any_of(begin, end, [&](const Possibility& p) { return p.value == row.value; });
  });
  resolved.state = resolved.count == 1 ? AnswerState::definite
                   : all               ? AnswerState::open
                                       : AnswerState::range;
}

// The answers of each item, found without going through all of them again and again.
class AnswersByItem {
 public:
  AnswersByItem(std::span<const Answer> answers, std::size_t items)
      : answers_(answers), first_(items, none), next_(answers.size(), none) {
    for (std::size_t i = answers.size(); i-- > 0;) {
      const std::size_t item = answers[i].item;
      if (item >= items) continue;
      next_[i] = first_[item];
      first_[item] = static_cast<std::uint32_t>(i);
    }
  }

  bool has(std::size_t item) const { return first_[item] != none; }
  template <class Visit>
  void of(std::size_t item, const Visit& visit) const {
    for (std::uint32_t i = first_[item]; i != none; i = next_[i]) visit(answers_[i]);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  std::span<const Answer> answers_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> next_;
};

}  // namespace

ModelValues expected_affinity(std::span<const Possibility> possibilities) {
  ModelValues mean{};
  for (const Possibility& possibility : possibilities) {
    for (ModelIndex m = 0; m < model_count; ++m) {
      mean[m] += possibility.probability * possibility.affinity[m];
    }
  }
  return mean;
}

std::optional<double> derived_answer(const Framework& framework, const Entity& entity,
                                     std::size_t item) {
  const Item& asked = framework.items[item];
  if (!asked.skill_mean || entity.skills.empty() || asked.level == ItemLevel::group) return {};
  const bool answered =
      std::any_of(entity.answers.begin(), entity.answers.end(), [&](const Answer& answer) {
        return answer.item == item && answer.kind != AnswerKind::unknown;
      });
  const auto mean = mean_level(entity.skills);
  if (answered || !mean) return {};
  return std::clamp(*mean, asked.least, asked.most);
}

void resolve(const Framework& framework, const Group& group, const Entity& entity,
             std::span<const std::size_t> without, Sheet& sheet) {
  sheet.items.assign(framework.items.size(), {});
  sheet.possibilities.clear();
  sheet.criteria.clear();
  sheet.weight.clear();
  sheet.in_play.assign(framework.items.size(), 0);
  const AnswersByItem own_answers(entity.answers, framework.items.size());
  const AnswersByItem defaults(group.defaults, framework.items.size());

  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    SheetItem& resolved = sheet.items[index];
    resolved.first = static_cast<std::uint32_t>(sheet.possibilities.size());
    const bool of_group = item.level == ItemLevel::group && defaults.has(index);
    const bool own = !of_group && own_answers.has(index);
    if (const auto derived = derived_answer(framework, entity, index)) {
      add(sheet, resolved, *derived, 1);
      resolved.asked = resolved.derived = true;
    }
    if (!resolved.derived) {
      (own ? own_answers : defaults).of(index, [&](const Answer& answer) {
        resolved.asked = true;
        if (answer.kind == AnswerKind::not_applicable) {
          resolved.state = AnswerState::not_applicable;
        } else {
          pool(item, group, answer, sheet, resolved);
        }
      });
    }
    if (!resolved.asked && item.headline) {
      for (const AnswerRow& row : item.rows) add(sheet, resolved, row.value, 1);
    }
    if (resolved.count > 0) finish(item, sheet, resolved);
  }

  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    if (std::find(without.begin(), without.end(), g) != without.end()) continue;
    const Criterion& criterion = framework.criteria[g];
    double weight = 0;
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t index = criterion.first_item + i;
      if (sheet.items[index].count == 0) continue;
      sheet.in_play[index] = 1;
      weight += framework.items[index].weight;
    }
    if (weight <= 0) continue;
    sheet.criteria.push_back(g);
    sheet.weight.push_back(weight);
  }
}

}  // namespace tripoint
