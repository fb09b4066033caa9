#include "core/decision/interactions.h"

#include <algorithm>

#include "core/framework/predicate.h"

namespace tripoint {
namespace {

bool can_be_on(const Interaction& interaction, const Sheet& sheet) {
  return std::all_of(interaction.items.begin(), interaction.items.end(),
                     [&](std::size_t item) { return sheet.in_play[item] != 0; });
}

double probability_from(const Interaction& interaction, const Sheet& sheet, const Pinned* pinned,
                        std::size_t at, Conditions hold) {
  if (at == interaction.items.size()) return is_true(interaction.when, hold) ? 1 : 0;
  const std::size_t item = interaction.items[at];
  if (pinned != nullptr && pinned->item == item) {
    const Conditions met = conditions_met(interaction.when, item, pinned->value);
    return probability_from(interaction, sheet, pinned, at + 1, hold | met);
  }
  double sum = 0;
  for (const Possibility& possibility : sheet.of(item)) {
    const Conditions met = conditions_met(interaction.when, item, possibility.value);
    sum +=
        possibility.probability * probability_from(interaction, sheet, pinned, at + 1, hold | met);
  }
  return sum;
}

// The possibilities of one item that interactions look at, those that meet the same conditions next
// to each other.
struct Split {
  std::size_t item = 0;
  std::vector<Possibility> possibilities;
  struct Class {
    Conditions met = 0;
    std::size_t first = 0;
    std::size_t count = 0;
  };
  std::vector<Class> classes;
};

Split split(const std::vector<const Interaction*>& rules, const Sheet& sheet, std::size_t item) {
  Split result;
  result.item = item;
  std::vector<std::pair<Conditions, Possibility>> tagged;
  for (const Possibility& possibility : sheet.of(item)) {
    Conditions met = 0;
    for (const Interaction* rule : rules) {
      met |= conditions_met(rule->when, item, possibility.value);
    }
    tagged.emplace_back(met, possibility);
  }
  std::stable_sort(tagged.begin(), tagged.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [met, possibility] : tagged) {
    if (result.classes.empty() || result.classes.back().met != met) {
      result.classes.push_back({met, result.possibilities.size(), 0});
    }
    ++result.classes.back().count;
    result.possibilities.push_back(possibility);
  }
  return result;
}

class BoxWalk {
 public:
  BoxWalk(const Framework& framework, const Sheet& sheet,
          const std::function<void(const AnswerBox&)>& visit)
      : visit_(visit) {
    box_.of.resize(framework.items.size());
    for (std::size_t item = 0; item < framework.items.size(); ++item) {
      box_.of[item] = sheet.of(item);
    }
    std::vector<std::size_t> items;
    rules_.reserve(framework.interactions.size());
    for (const Interaction& rule : framework.interactions) {
      if (!can_be_on(rule, sheet)) continue;
      rules_.push_back(&rule);
      for (const std::size_t item : rule.items) {
        // What has one answer needs no splitting: its conditions hold or fail everywhere.
        if (sheet.items[item].count > 1) {
          items.push_back(item);
        } else {
          always_ |= conditions_met(rule.when, item, sheet.of(item).front().value);
        }
      }
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    for (const std::size_t item : items) splits_.push_back(split(rules_, sheet, item));
  }

  void walk() { walk(0, always_); }

 private:
  void walk(std::size_t at, Conditions hold) {
    if (at < splits_.size()) {
      const Split& split = splits_[at];
      for (const Split::Class& part : split.classes) {
        box_.of[split.item] = {split.possibilities.data() + part.first, part.count};
        walk(at + 1, hold | part.met);
      }
      return;
    }
    box_.bonus = {};
    for (const Interaction* rule : rules_) {
      if (is_true(rule->when, hold)) box_.bonus[rule->favors] += rule->strength;
    }
    visit_(box_);
  }

  const std::function<void(const AnswerBox&)>& visit_;
  Conditions always_ = 0;
  std::vector<const Interaction*> rules_;
  std::vector<Split> splits_;
  AnswerBox box_;
};

}  // namespace

double probability(const Interaction& interaction, const Sheet& sheet, const Pinned* pinned) {
  return can_be_on(interaction, sheet) ? probability_from(interaction, sheet, pinned, 0, 0) : 0;
}

ModelValues expected_bonus(const Framework& framework, const Sheet& sheet, const Pinned* pinned) {
  ModelValues sum{};
  for (const Interaction& rule : framework.interactions) {
    sum[rule.favors] += rule.strength * probability(rule, sheet, pinned);
  }
  return sum;
}

ModelValues bonus(const Framework& framework, const Sheet& sheet,
                  const std::function<double(std::size_t)>& value_of) {
  ModelValues sum{};
  for (const Interaction& rule : framework.interactions) {
    if (!can_be_on(rule, sheet)) continue;
    Conditions hold = 0;
    for (const std::size_t item : rule.items) {
      hold |= conditions_met(rule.when, item, value_of(item));
    }
    if (is_true(rule.when, hold)) sum[rule.favors] += rule.strength;
  }
  return sum;
}

void for_each_box(const Framework& framework, const Sheet& sheet,
                  const std::function<void(const AnswerBox&)>& visit) {
  BoxWalk(framework, sheet, visit).walk();
}

}  // namespace tripoint
