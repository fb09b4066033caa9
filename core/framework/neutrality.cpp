#include "core/framework/neutrality.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/framework/predicate.h"
#include "core/support/hash.h"

namespace tripoint {
namespace {

// Fits are added up in units that make quarters and strengths whole numbers.
constexpr double units = 1e6;

std::int64_t in_units(double value) { return std::llround(value * units); }

// Sheets so far with the same sums and the same conditions of interactions met are one.
struct Sum {
  std::array<std::int64_t, model_count> fit{};
  Conditions met = 0;

  bool operator<(const Sum& other) const {
    return std::tie(fit, met) < std::tie(other.fit, other.met);
  }
};
using Counts = std::map<Sum, std::uint64_t>;

class SheetCounter {
 public:
  SheetCounter(const Framework& framework, std::span<const std::size_t> criteria)
      : framework_(framework), criteria_(criteria) {
    for (const Interaction& rule : framework.interactions) {
      const bool asked = std::all_of(rule.items.begin(), rule.items.end(), [&](std::size_t item) {
        const std::size_t of = framework.items[item].criterion;
        return framework.items[item].headline &&
               std::find(criteria.begin(), criteria.end(), of) != criteria.end();
      });
      if (asked) rules_.push_back(&rule);
    }
  }

  Counts count(std::size_t without = max_criteria) const {
    Counts counts = {{Sum{}, 1}};
    for (const std::size_t criterion : criteria_) {
      if (criterion != without) counts = extended(counts, criterion);
    }
    return counts;
  }

  // The sum of one sheet drawn at random, without one criterion.
  Sum drawn(std::size_t without, std::uint64_t draw) const {
    Sum sum;
    for (const std::size_t criterion : criteria_) {
      if (criterion == without) continue;
      const Item& item = framework_.items[framework_.criteria[criterion].first_item];
      const double unit = uniform_draw(item.stream, draw);
      sum = with(sum, criterion,
                 static_cast<std::size_t>(unit * static_cast<double>(item.rows.size())));
    }
    return sum;
  }

  Sum with(Sum sum, std::size_t criterion, std::size_t row) const {
    const std::size_t headline = framework_.criteria[criterion].first_item;
    const AnswerRow& answer = framework_.items[headline].rows[row];
    // Only differences between models matter, so the third model's sum stays 0 and more are equal.
    for (ModelIndex m = 0; m + 1 < model_count; ++m) {
      sum.fit[m] += in_units(answer.affinity[m] - answer.affinity[model_count - 1]);
    }
    for (const Interaction* rule : rules_) {
      sum.met |= conditions_met(rule->when, headline, answer.value);
    }
    return sum;
  }

  ModelSet winners(const Sum& sum) const {
    auto fit = sum.fit;
    for (const Interaction* rule : rules_) {
      if (!is_true(rule->when, sum.met)) continue;
      fit[rule->favors] += in_units(rule->strength * static_cast<double>(criteria_.size()));
    }
    const std::int64_t best = *std::max_element(fit.begin(), fit.end());
    ModelSet set;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (fit[m] == best) set.insert(m);
    }
    return set;
  }

 private:
  Counts extended(const Counts& counts, std::size_t criterion) const {
    const std::size_t headline = framework_.criteria[criterion].first_item;
    Counts next;
    for (const auto& [sum, count] : counts) {
      for (std::size_t row = 0; row < framework_.items[headline].rows.size(); ++row) {
        next[with(sum, criterion, row)] += count;
      }
    }
    return next;
  }

  const Framework& framework_;
  std::span<const std::size_t> criteria_;
  std::vector<const Interaction*> rules_;
};

std::vector<std::size_t> all_criteria(const Framework& framework) {
  std::vector<std::size_t> criteria(framework.criteria.size());
  for (std::size_t g = 0; g < criteria.size(); ++g) criteria[g] = g;
  return criteria;
}

}  // namespace

Neutrality neutrality(const Framework& framework, std::span<const std::size_t> criteria) {
  const SheetCounter counter(framework, criteria);
  Neutrality result;
  for (const auto& [sum, count] : counter.count()) {
    const ModelSet winners = counter.winners(sum);
    const auto sheets = static_cast<double>(count);
    result.sheets += count;
    if (winners.size() > 1) result.tied += sheets;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!winners.contains(m)) continue;
      result.won[m] += sheets / static_cast<double>(winners.size());
      if (winners.size() == 1) result.strict[m] += sheets;
    }
  }
  const auto all = static_cast<double>(result.sheets);
  result.tied /= all;
  for (ModelIndex m = 0; m < model_count; ++m) {
    result.won[m] /= all;
    result.strict[m] /= all;
  }
  return result;
}

Neutrality neutrality(const Framework& framework) {
  return neutrality(framework, all_criteria(framework));
}

std::vector<std::pair<std::size_t, std::size_t>> dead_options(const Framework& framework,
                                                              std::size_t criterion) {
  const std::vector<std::size_t> criteria = all_criteria(framework);
  const SheetCounter counter(framework, criteria);
  const std::size_t rows = framework.items[framework.criteria[criterion].first_item].rows.size();
  std::vector<std::pair<std::size_t, std::size_t>> alike;
  for (std::size_t a = 0; a < rows; ++a) {
    for (std::size_t b = a + 1; b < rows; ++b) alike.emplace_back(a, b);
  }
  const auto part = [&](const Sum& others) {
    std::vector<ModelSet> winners;
    for (std::size_t row = 0; row < rows; ++row) {
      winners.push_back(counter.winners(counter.with(others, criterion, row)));
    }
    std::erase_if(alike,
                  [&](const auto& pair) { return !(winners[pair.first] == winners[pair.second]); });
  };
  // Some sheets drawn at random part nearly all pairs; only what is left needs all sheets.
  constexpr std::uint64_t draws = 500;
  for (std::uint64_t draw = 0; draw < draws && !alike.empty(); ++draw) {
    part(counter.drawn(criterion, draw));
  }
  if (alike.empty()) return alike;
  for (const auto& [sum, count] : counter.count(criterion)) part(sum);
  return alike;
}

bool on_grid(const Framework& framework) {
  for (const Item& item : framework.items) {
    for (const AnswerRow& row : item.rows) {
      for (const double value : row.affinity) {
        if (value * 4 != std::floor(value * 4)) return false;
      }
    }
  }
  return true;
}

}  // namespace tripoint
