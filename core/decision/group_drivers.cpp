#include "core/decision/group_drivers.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace tripoint {
namespace {

class DriverSums {
 public:
  DriverSums(const Framework& framework, const GroupEvaluation& group)
      : framework_(framework), group_(group) {}

  GroupDrivers found() {
    for (std::size_t i = 0; i < group_.evaluations.size(); ++i) {
      add_today(group_.entities[i].importance, group_.evaluations[i]);
      if (leads(group_.evaluations[i])) add(group_.entities[i].importance, group_.evaluations[i]);
    }
    if (known_importance_ > 0) drivers_.today_loss /= known_importance_;
    if (importance_ <= 0) return std::move(drivers_);
    drivers_.mean_margin /= importance_;
    for (const auto& [key, amount] : parts_) {
      drivers_.margin.push_back({key.first, key.second, amount / importance_});
    }
    std::stable_sort(
        drivers_.margin.begin(), drivers_.margin.end(),
        [](const MarginDriver& a, const MarginDriver& b) { return a.amount > b.amount; });
    choose_reasons();
    return std::move(drivers_);
  }

 private:
  static bool leads(const Evaluation& one) {
    return one.outcome.point.has_value() && one.verdict > Verdict::no_option;
  }

  void add_today(double importance, const Evaluation& one) {
    if (one.verdict <= Verdict::no_option || !one.status_quo) return;
    ++drivers_.today_known;
    known_importance_ += importance;
    const double lost = one.fit[one.outcome.first] - one.fit[*one.status_quo];
    drivers_.today_loss += importance * std::max(0.0, lost);
  }

  void add(double importance, const Evaluation& one) {
    importance_ += importance;
    drivers_.mean_margin += importance * one.outcome.margin;
    const ModelIndex first = *one.outcome.point;
    models_[first].importance += importance;
    ++models_[first].units;
    for (const std::size_t criterion : one.criteria) parts_[{Contribution::Of::item, criterion}];
    for (const Contribution& part : contributions_by_item(framework_, one, first, rival(one))) {
      const std::size_t index =
          part.of == Contribution::Of::item ? framework_.items[part.index].criterion : part.index;
      parts_[{part.of, index}] += importance * part.amount;
    }
    for (const Contribution& part : reasons_for(framework_, one)) {
      if (part.of != Contribution::Of::item ||
          one.sheet.items[part.index].state != AnswerState::definite) {
        continue;
      }
      Reason& reason = reasons_[{first, part.index, one.sheet.of(part.index).front().value}];
      reason.amount += importance * part.amount;
      ++reason.units;
    }
  }

  void choose_reasons() {
    std::vector<SharedReason> all;
    for (const auto& [key, reason] : reasons_) {
      const auto& [model, item, value] = key;
      all.push_back(
          {model, item, value, reason.units, models_[model].units, reason.amount / importance_});
    }
    std::stable_sort(all.begin(), all.end(), [](const SharedReason& a, const SharedReason& b) {
      return a.amount > b.amount;
    });
    std::vector<ModelIndex> order = {0, 1, 2};
    std::stable_sort(order.begin(), order.end(), [&](ModelIndex a, ModelIndex b) {
      return models_[a].importance > models_[b].importance;
    });
    auto& chosen = drivers_.reasons;
    const auto take = [&](const SharedReason& one) {
      const bool there = std::any_of(chosen.begin(), chosen.end(), [&](const SharedReason& other) {
        return other.model == one.model && other.item == one.item;
      });
      if (!there && chosen.size() < shared_reason_count) chosen.push_back(one);
      return !there;
    };
    for (const ModelIndex model : order) {
      const auto best = std::find_if(all.begin(), all.end(),
                                     [&](const SharedReason& one) { return one.model == model; });
      if (best != all.end()) take(*best);
    }
    for (const SharedReason& one : all) take(one);
  }

  struct Reason {
    double amount = 0;
    std::size_t units = 0;
  };
  struct Users {
    double importance = 0;
    std::size_t units = 0;
  };

  const Framework& framework_;
  const GroupEvaluation& group_;
  GroupDrivers drivers_;
  double importance_ = 0;
  double known_importance_ = 0;
  std::array<Users, model_count> models_;
  std::map<std::pair<Contribution::Of, std::size_t>, double> parts_;
  std::map<std::tuple<ModelIndex, std::size_t, double>, Reason> reasons_;
};

}  // namespace

GroupDrivers group_drivers(const Framework& framework, const GroupEvaluation& group) {
  return DriverSums(framework, group).found();
}

}  // namespace tripoint
