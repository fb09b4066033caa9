#include "core/decision/least_margin.h"

#include <algorithm>

#include "core/decision/shares.h"
#include "core/decision/standing.h"
#include "core/framework/predicate.h"

namespace tripoint {
namespace {

// Answers to one item that make no difference to interactions among each other.
struct Case {
  Conditions met = 0;
  bool asked = true;
  std::vector<double> answers;
};

class Least {
 public:
  Least(const Framework& framework, const Evaluation& evaluation, std::span<const Freedom> items,
        ModelIndex a, ModelIndex b)
      : framework_(framework),
        evaluation_(evaluation),
        sheet_(evaluation.sheet),
        items_(items),
        a_(a),
        b_(b),
        cases_(framework.items.size()) {
    for (std::size_t item = 0; item < framework.items.size(); ++item) list_cases(item);
    for (const Interaction& rule : framework.interactions) {
      for (const std::size_t item : rule.items) {
        if (!is_free(item) || std::find(split_.begin(), split_.end(), item) != split_.end()) {
          continue;
        }
        split_.push_back(item);
      }
    }
    taken_.resize(framework.items.size(), nullptr);
  }

  double find() {
    descend(0, evaluation_.sheet);
    return least_.value_or(0);
  }

 private:
  bool is_free(std::size_t item) const { return !cases_[item].empty(); }

  bool can_be_asked(std::size_t item) const {
    const auto& criteria = sheet_.criteria;
    return sheet_.items[item].state == AnswerState::absent &&
           std::find(criteria.begin(), criteria.end(), framework_.items[item].criterion) !=
               criteria.end();
  }

  void list_cases(std::size_t item) {
    const Freedom freedom = items_[item];
    const bool in_play = sheet_.in_play[item] != 0;
    const bool optional = freedom == Freedom::may_be_asked && can_be_asked(item);
    if (freedom == Freedom::as_is || !(in_play || optional)) return;
    std::vector<double> answers;
    if (freedom == Freedom::any_possible) {
      for (const Possibility& possibility : sheet_.of(item)) answers.push_back(possibility.value);
    } else {
      answers = possible_answers(framework_, item);
    }
    std::vector<Case>& cases = cases_[item];
    for (const double answer : answers) {
      Conditions met = 0;
      for (const Interaction& rule : framework_.interactions) {
        met |= conditions_met(rule.when, item, answer);
      }
      const auto same = std::find_if(cases.begin(), cases.end(),
                                     [met](const Case& one) { return one.met == met; });
      if (same != cases.end()) {
        same->answers.push_back(answer);
      } else {
        cases.push_back({met, true, {answer}});
      }
    }
    if (optional) cases.push_back({0, false, {}});
  }

  // Every way the interactions may turn out.
  void descend(std::size_t at, const Sheet& sheet) {
    if (at == split_.size()) {
      const ModelValues bonus = expected_bonus(framework_, sheet);
      double margin = bonus[a_] - bonus[b_];
      for (std::size_t place = 0; place < sheet_.criteria.size(); ++place) {
        margin += evaluation_.weights[place] * least_of(place);
      }
      least_ = std::min(least_.value_or(margin), margin);
      return;
    }
    for (const Case& one : cases_[split_[at]]) {
      taken_[split_[at]] = &one;
      Sheet next = sheet;
      if (one.asked) pin(framework_, split_[at], one.answers.front(), next);
      descend(at + 1, next);
    }
    taken_[split_[at]] = nullptr;
  }

  double difference(const ModelValues& affinity) const { return affinity[a_] - affinity[b_]; }

  double least_of_answers(std::size_t item, std::span<const double> answers) const {
    double least = 1;  // no difference is larger
    for (const double answer : answers) {
      least = std::min(least, difference(affinity(framework_.items[item], answer)));
    }
    return least;
  }

  double least_of_item(std::size_t item) const {
    if (taken_[item] != nullptr) return least_of_answers(item, taken_[item]->answers);
    if (!is_free(item)) return difference(expected_affinity(sheet_.of(item)));
    double least = 1;
    for (const Case& one : cases_[item])
      least = std::min(least, least_of_answers(item, one.answers));
    return least;
  }

  // The least weighted mean of a criterion. An item that may be asked comes in where it lowers the
  // mean, lowest first.
  double least_of(std::size_t place) const {
    const Criterion& criterion = framework_.criteria[sheet_.criteria[place]];
    double sum = 0, weight = 0;
    std::vector<std::pair<double, double>> optional;  // difference, weight
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      const double own = framework_.items[item].weight;
      const bool may_be_asked = sheet_.in_play[item] == 0 && is_free(item);
      if (sheet_.in_play[item] == 0 && !may_be_asked) continue;
      if (may_be_asked && taken_[item] == nullptr) {
        optional.emplace_back(least_of_item(item), own);
      } else if (taken_[item] == nullptr || taken_[item]->asked) {
        sum += own * least_of_item(item);
        weight += own;
      }
    }
    std::sort(optional.begin(), optional.end());
    for (const auto& [lower, own] : optional) {
      if (weight > 0 && lower >= sum / weight) break;
      sum += own * lower;
      weight += own;
    }
    return weight > 0 ? sum / weight : 0;
  }

  const Framework& framework_;
  const Evaluation& evaluation_;
  const Sheet& sheet_;
  std::span<const Freedom> items_;
  ModelIndex a_, b_;
  std::vector<std::vector<Case>> cases_;  // of every item that is free
  std::vector<std::size_t> split_;        // those of them that interactions look at
  std::vector<const Case*> taken_;
  std::optional<double> least_;
};

// Whether a gate could come to rule the model out through one of the items that are free.
bool can_be_ruled_out(const Framework& framework, const Sheet& sheet,
                      std::span<const Freedom> items, ModelIndex model) {
  Sheet open = sheet;
  for (std::size_t item = 0; item < items.size(); ++item) {
    const bool not_asked = sheet.items[item].state == AnswerState::absent;
    const bool any = items[item] == Freedom::any_answer && sheet.items[item].count > 0;
    if (any || (items[item] == Freedom::may_be_asked && not_asked)) open_up(framework, item, open);
  }
  return std::any_of(framework.gates.begin(), framework.gates.end(), [&](const Gate& gate) {
    if (!gate.rules_out.contains(model)) return false;
    const GateResult result = test_gate(framework, gate, open);
    const auto free = [&](std::size_t item) { return items[item] != Freedom::as_is; };
    return result.state == GateState::hit ||
           std::any_of(result.settled_by.begin(), result.settled_by.end(), free);
  });
}

}  // namespace

double least_margin(const Framework& framework, const Evaluation& evaluation,
                    std::span<const Freedom> items, ModelIndex a, ModelIndex b) {
  return Least(framework, evaluation, items, a, b).find();
}

bool stays_first(const Framework& framework, const Evaluation& evaluation,
                 std::span<const Freedom> items) {
  const Outcome& outcome = evaluation.outcome;
  if (!outcome.point) return false;
  for (ModelIndex other = 0; other < model_count; ++other) {
    if (other == outcome.first || !outcome.among.contains(other)) continue;
    if (least_margin(framework, evaluation, items, outcome.first, other) < tie_tolerance) {
      return false;
    }
  }
  return true;
}

bool changes_nothing(const Framework& framework, const Evaluation& evaluation,
                     std::span<const Freedom> items) {
  return stays_first(framework, evaluation, items) &&
         !can_be_ruled_out(framework, evaluation.sheet, items, evaluation.outcome.first);
}

bool nothing_left_matters(const Framework& framework, const Evaluation& evaluation) {
  std::vector<Freedom> items(framework.items.size(), Freedom::as_is);
  for (std::size_t item = 0; item < items.size(); ++item) {
    const SheetItem& answer = evaluation.sheet.items[item];
    if (answer.state == AnswerState::absent) items[item] = Freedom::may_be_asked;
    if (answer.count > 1) items[item] = Freedom::any_possible;
  }
  return changes_nothing(framework, evaluation, items);
}

}  // namespace tripoint
