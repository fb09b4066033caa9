#include "tests/support/regions.h"

#include <algorithm>
#include <numeric>

#include "core/support/hash.h"

namespace tripoint::test {

WeightRegion any_weights(const Sheet& sheet) { return weight_region({}, sheet.criteria, {}); }

WeightRegion region_of(const Priorities& priorities, std::size_t size) {
  std::vector<std::size_t> criteria(size);
  std::iota(criteria.begin(), criteria.end(), 0);
  return weight_region(priorities, criteria, {});
}

Weights random_weights(std::size_t size, std::uint64_t number) {
  std::vector<double> cuts = {0, 1};
  for (std::size_t g = 1; g < size; ++g) cuts.push_back(uniform_draw(41, number * 16 + g));
  std::sort(cuts.begin(), cuts.end());
  Weights weights{};
  for (std::size_t g = 0; g < size; ++g) weights[g] = cuts[g + 1] - cuts[g];
  return weights;
}

bool fulfills(const WeightRegion& region, const Weights& weights) {
  return std::all_of(region.statements.begin(), region.statements.end(), [&](const Weights& one) {
    return std::inner_product(one.begin(), one.end(), weights.begin(), 0.0) >= -1e-12;
  });
}

}  // namespace tripoint::test
