#include "core/decision/sufficient.h"

#include <algorithm>
#include <bit>

#include "core/decision/least_margin.h"

namespace tripoint {

std::vector<std::vector<std::size_t>> sufficient_reasons(const Framework& framework,
                                                         const Evaluation& evaluation) {
  std::vector<std::vector<std::size_t>> smallest;
  if (!evaluation.outcome.point || evaluation.outcome.among.size() < 2) return smallest;
  const std::size_t count = evaluation.criteria.size();
  std::vector<unsigned> sets(std::size_t{1} << count);
  for (unsigned set = 0; set < sets.size(); ++set) sets[set] = set;
  std::stable_sort(sets.begin(), sets.end(),
                   [](unsigned a, unsigned b) { return std::popcount(a) < std::popcount(b); });
  for (const unsigned set : sets) {
    const auto size = static_cast<std::size_t>(std::popcount(set));
    if (!smallest.empty() && size > smallest.front().size()) break;
    std::vector<Freedom> items(framework.items.size(), Freedom::any_answer);
    std::vector<std::size_t> criteria;
    for (std::size_t place = 0; place < count; ++place) {
      if ((set >> place & 1U) == 0) continue;
      criteria.push_back(evaluation.criteria[place]);
      const Criterion& criterion = framework.criteria[criteria.back()];
      for (std::size_t i = 0; i < criterion.item_count; ++i) {
        items[criterion.first_item + i] = Freedom::as_is;
      }
    }
    if (!stays_first(framework, evaluation, items)) continue;
    smallest.push_back(std::move(criteria));
    if (size == 0) break;
  }
  std::sort(smallest.begin(), smallest.end());
  return smallest;
}

}  // namespace tripoint
