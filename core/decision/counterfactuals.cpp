#include "core/decision/counterfactuals.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/decision/shares.h"
#include "core/decision/standing.h"

namespace tripoint {
namespace {

// Another answer to an item.
struct Option {
  AnswerChange change;
  ModelValues gain{};  // what it adds to the fits, interactions left aside
};

struct Lever {
  std::size_t item = 0;
  bool in_rule = false;  // gates or interactions look at it
  bool changeable = false;
  double effort = 1;  // of one step
  std::vector<Option> options;
};

bool in_some_rule(const Framework& framework, std::size_t item) {
  const auto looks_at = [item](const auto& rule) {
    return std::find(rule.items.begin(), rule.items.end(), item) != rule.items.end();
  };
  return std::any_of(framework.gates.begin(), framework.gates.end(), looks_at) ||
         std::any_of(framework.interactions.begin(), framework.interactions.end(), looks_at);
}

// What gates and interactions come to.
struct Rules {
  ModelValues bonus{};
  ModelSet among;
};

class Search {
 public:
  Search(const Framework& framework, const Evaluation& evaluation, ModelIndex target,
         const CounterfactualLimits& limits)
      : framework_(framework), evaluation_(evaluation), target_(target), limits_(limits) {
    for (ModelIndex m = 0; m < model_count; ++m) {
      base_[m] = evaluation.fit[m] - evaluation.bonus[m];
    }
    for_each_in_play(framework, evaluation.sheet,
                     [&](std::size_t place, std::size_t item) { add_lever(place, item); });
  }

  CounterfactualSearch run() {
    CounterfactualSearch result;
    result.target = target_;
    std::uint64_t tried = 0;
    for (std::size_t size = 1; size <= limits_.most_changes && result.found == 0; ++size) {
      tried += count_sets(size);
      if (tried > limits_.most_tried) {
        result.bounded = true;
        break;
      }
      descend(0, size, base_, result);
      result.searched = size;
    }
    if (result.found == 0) result.longer_way = longer_way();
    std::sort(result.sets.begin(), result.sets.end(), before);
    if (result.sets.size() > limits_.most_listed) result.sets.resize(limits_.most_listed);
    return result;
  }

 private:
  using Choice = std::pair<std::size_t, std::size_t>;  // lever, option

  void add_lever(std::size_t place, std::size_t item) {
    const Item& asked = framework_.items[item];
    const auto today = evaluation_.sheet.of(item);
    Lever lever;
    lever.item = item;
    lever.in_rule = in_some_rule(framework_, item);
    lever.changeable = asked.changeable != Changeable::no;
    lever.effort = framework_.effort.of(asked.changeable);
    const double part =
        evaluation_.weights[place] * part_of_row(framework_, evaluation_.sheet, place, item);
    const ModelValues expected = expected_affinity(today);
    for (const double value : possible_answers(framework_, item)) {
      if (today.size() == 1 && today.front().value == value) continue;
      Option option;
      option.change = {item, value, steps_to(asked, today, value)};
      if (limits_.only_changeable && !lever.changeable && option.change.steps > 0) continue;
      const ModelValues then = affinity(asked, value);
      for (ModelIndex m = 0; m < model_count; ++m) option.gain[m] = part * (then[m] - expected[m]);
      lever.options.push_back(option);
    }
    if (!lever.options.empty()) levers_.push_back(std::move(lever));
  }

  // Sets of `size` changes; what does not fit is more than enough.
  std::uint64_t count_sets(std::size_t size) const {
    std::vector<double> ways(size + 1, 0);
    ways[0] = 1;
    for (const Lever& lever : levers_) {
      for (std::size_t k = size; k > 0; --k) {
        ways[k] += ways[k - 1] * static_cast<double>(lever.options.size());
      }
    }
    return ways[size] < 1e18 ? static_cast<std::uint64_t>(ways[size]) : std::uint64_t{1} << 60U;
  }

  void descend(std::size_t from, std::size_t left, const ModelValues& fit,
               CounterfactualSearch& result) {
    if (left == 0) {
      const Rules& rules = rules_of(chosen_);
      const double ahead = lead(fit, rules);
      if (rules.among.contains(target_) && ahead >= tie_tolerance) keep(ahead, result);
      return;
    }
    for (std::size_t lever = from; lever + left <= levers_.size(); ++lever) {
      for (std::size_t option = 0; option < levers_[lever].options.size(); ++option) {
        ModelValues sum = fit;
        for (ModelIndex m = 0; m < model_count; ++m) sum[m] += gain({lever, option})[m];
        chosen_.emplace_back(lever, option);
        descend(lever + 1, left - 1, sum, result);
        chosen_.pop_back();
      }
    }
  }

  const ModelValues& gain(const Choice& choice) const {
    return levers_[choice.first].options[choice.second].gain;
  }

  // Of the target over the best other model that gates leave.
  double lead(const ModelValues& fit, const Rules& rules) const {
    double best = -1;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (m != target_ && rules.among.contains(m)) best = std::max(best, fit[m] + rules.bonus[m]);
    }
    return best < 0 ? 1 : fit[target_] + rules.bonus[target_] - best;
  }

  // Only the answers that rules look at make a difference to them.
  const Rules& rules_of(const std::vector<Choice>& changes) {
    std::vector<Choice> key;
    for (const Choice& choice : changes) {
      if (levers_[choice.first].in_rule) key.push_back(choice);
    }
    const auto [at, added] = rules_.try_emplace(std::move(key));
    if (!added) return at->second;
    Sheet sheet = evaluation_.sheet;
    for (const Choice& choice : at->first) {
      const AnswerChange& change = levers_[choice.first].options[choice.second].change;
      pin(framework_, change.item, change.value, sheet);
    }
    at->second = {expected_bonus(framework_, sheet), left_by_gates(framework_, sheet)};
    return at->second;
  }

  Counterfactual set_of(const std::vector<Choice>& changes, double margin) const {
    Counterfactual set;
    set.margin = margin;
    set.changeable = true;
    for (const Choice& choice : changes) {
      const Lever& lever = levers_[choice.first];
      const AnswerChange& change = lever.options[choice.second].change;
      set.changes.push_back(change);
      set.steps += change.steps;
      set.effort += change.steps * lever.effort;
      set.changeable = set.changeable && (lever.changeable || change.steps <= 0);
    }
    return set;
  }

  static bool before(const Counterfactual& a, const Counterfactual& b) {
    const auto key = [](const Counterfactual& set) { return std::tuple(set.steps, set.effort); };
    if (key(a) != key(b)) return key(a) < key(b);
    return std::lexicographical_compare(
        a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
        [](const AnswerChange& one, const AnswerChange& other) {
          return std::tie(one.item, one.value) < std::tie(other.item, other.value);
        });
  }

  void keep(double margin, CounterfactualSearch& result) {
    ++result.found;
    result.sets.push_back(set_of(chosen_, margin));
    if (result.sets.size() < 2 * limits_.most_listed + 2) return;
    std::sort(result.sets.begin(), result.sets.end(), before);
    result.sets.resize(limits_.most_listed);
  }

  // How near changes bring the target: first that gates leave it, then how far it is ahead.
  std::pair<bool, double> reached(const std::vector<Choice>& changes) {
    ModelValues fit = base_;
    for (const Choice& choice : changes) {
      for (ModelIndex m = 0; m < model_count; ++m) fit[m] += gain(choice)[m];
    }
    const Rules& rules = rules_of(changes);
    return {rules.among.contains(target_), lead(fit, rules)};
  }

  static bool there(const std::pair<bool, double>& reached) {
    return reached.first && reached.second >= tie_tolerance;
  }

  std::optional<Counterfactual> longer_way() {
    std::vector<Choice> way;
    auto now = reached(way);
    while (!there(now)) {
      std::optional<Choice> best;
      auto most = now;
      for (std::size_t lever = 0; lever < levers_.size(); ++lever) {
        const bool taken = std::any_of(way.begin(), way.end(),
                                       [&](const Choice& choice) { return choice.first == lever; });
        if (taken) continue;
        for (std::size_t option = 0; option < levers_[lever].options.size(); ++option) {
          way.emplace_back(lever, option);
          const auto then = reached(way);
          way.pop_back();
          if (then <= most) continue;
          most = then;
          best = {lever, option};
        }
      }
      if (!best) return std::nullopt;
      way.push_back(*best);
      now = most;
    }
    drop_idle(way);
    std::sort(way.begin(), way.end());
    return set_of(way, reached(way).second);
  }

  void drop_idle(std::vector<Choice>& way) {
    for (std::size_t i = way.size(); i-- > 0;) {
      std::vector<Choice> without = way;
      without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
      if (there(reached(without))) way = std::move(without);
    }
  }

  const Framework& framework_;
  const Evaluation& evaluation_;
  ModelIndex target_;
  const CounterfactualLimits& limits_;
  ModelValues base_{};  // fits without interactions
  std::vector<Lever> levers_;
  std::vector<Choice> chosen_;
  std::map<std::vector<Choice>, Rules> rules_;
};

// Where a number stands among the breakpoints: half steps in between.
double place_of(const Item& item, double value) {
  double place = 0;
  for (const AnswerRow& row : item.rows) {
    if (row.value < value) place += 1;
    if (row.value == value) return place;
  }
  return place - 0.5;
}

}  // namespace

double steps_to(const Item& item, std::span<const Possibility> today, double value) {
  std::optional<double> least;
  for (const Possibility& possibility : today) {
    double steps = possibility.value == value ? 0 : 1;
    if (item.kind == ItemKind::number) {
      steps = std::ceil(std::fabs(place_of(item, value) - place_of(item, possibility.value)));
    } else if (item.ordered) {
      steps = std::fabs(value - possibility.value);
    }
    least = std::min(least.value_or(steps), steps);
  }
  return least.value_or(0);
}

CounterfactualSearch ways_to(const Framework& framework, const Evaluation& evaluation,
                             ModelIndex target, const CounterfactualLimits& limits) {
  return Search(framework, evaluation, target, limits).run();
}

}  // namespace tripoint
