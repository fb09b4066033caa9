#include "core/framework/neutrality.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/framework/predicate.h"

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
  std::vector<std::vector<bool>> apart(rows, std::vector<bool>(rows, false));
  for (const auto& [sum, count] : counter.count(criterion)) {
    std::vector<ModelSet> winners;
    for (std::size_t row = 0; row < rows; ++row) {
      winners.push_back(counter.winners(counter.with(sum, criterion, row)));
    }
    for (std::size_t a = 0; a < rows; ++a) {
      for (std::size_t b = a + 1; b < rows; ++b) {
        if (!(winners[a] == winners[b])) apart[a][b] = true;
      }
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> dead;
  for (std::size_t a = 0; a < rows; ++a) {
    for (std::size_t b = a + 1; b < rows; ++b) {
      if (!apart[a][b]) dead.emplace_back(a, b);
    }
  }
  return dead;
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
