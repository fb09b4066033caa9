#include "core/organization/priorities.h"

#include <algorithm>
#include <cmath>

namespace tripoint {
namespace {

// What rounding leaves of a circle that fixes ratios exactly.
constexpr double fixes = 1 - 1e-9;

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

// Strongest chains of dominances between any two criteria, by their number of links.
class Chains {
 public:
  Chains(std::size_t size, const std::vector<Dominance>& list) : size_(size), list_(list) {
    factor_.assign(1, std::vector<double>(size * size, 0));
    last_.assign(1, std::vector<std::size_t>(size * size, nothing));
    for (std::size_t i = 0; i < size; ++i) factor_[0][i * size + i] = 1;
  }

  // Chains with one link more than the longest so far.
  void extend() {
    std::vector<double> factor(size_ * size_, 0);
    std::vector<std::size_t> last(size_ * size_, nothing);
    for (std::size_t link = 0; link < list_.size(); ++link) {
      const Dominance& one = list_[link];
      for (std::size_t from = 0; from < size_; ++from) {
        const double through = factor_.back()[from * size_ + one.of] * one.factor;
        if (through <= factor[from * size_ + one.over]) continue;
        factor[from * size_ + one.over] = through;
        last[from * size_ + one.over] = link;
      }
    }
    factor_.push_back(std::move(factor));
    last_.push_back(std::move(last));
  }

  double factor(std::size_t from, std::size_t to) const {
    return factor_.back()[from * size_ + to];
  }

  std::vector<std::size_t> links(std::size_t from, std::size_t to) const {
    std::vector<std::size_t> list;
    for (std::size_t length = last_.size(); --length > 0;) {
      list.push_back(last_[length][from * size_ + to]);
      to = list_[list.back()].of;
    }
    std::reverse(list.begin(), list.end());
    return list;
  }

 private:
  std::size_t size_;
  const std::vector<Dominance>& list_;
  std::vector<std::vector<double>> factor_;  // by length; [from * size + to]
  std::vector<std::vector<std::size_t>> last_;
};

}  // namespace

std::vector<Dominance> dominances(const Priorities& priorities,
                                  const std::vector<std::size_t>& criteria) {
  const auto place_of = [&](std::size_t criterion) {
    const auto at = std::lower_bound(criteria.begin(), criteria.end(), criterion);
    return at != criteria.end() && *at == criterion
               ? static_cast<std::size_t>(at - criteria.begin())
               : nothing;
  };
  std::vector<Dominance> list;
  std::vector<char> ranked(criteria.size(), 0);
  std::size_t above = nothing;
  for (const std::size_t criterion : priorities.ranking) {
    const std::size_t place = place_of(criterion);
    if (place == nothing) continue;
    if (above != nothing) list.push_back({above, place, 1});
    ranked[place] = 1;
    above = place;
  }
  for (std::size_t place = 0; above != nothing && place < criteria.size(); ++place) {
    if (ranked[place] == 0) list.push_back({above, place, 1});
  }
  for (const Priorities::Ratio& ratio : priorities.ratios) {
    const std::size_t of = place_of(ratio.of), over = place_of(ratio.over);
    if (of == nothing || over == nothing) continue;
    if (ratio.least > 0) list.push_back({of, over, ratio.least});
    if (std::isfinite(ratio.most)) list.push_back({over, of, 1 / ratio.most});
  }
  return list;
}

Room room(std::size_t size, const std::vector<Dominance>& list,
          const std::vector<Priorities::Floor>& floors) {
  Room result;
  std::vector<double> least(size, 0);
  Chains chains(size, list);
  for (std::size_t length = 0; length <= size; ++length) {
    for (std::size_t i = 0; length > 0 && i < size; ++i) {
      if (chains.factor(i, i) < fixes) continue;
      result.circle = chains.links(i, i);
      return result;
    }
    for (const Priorities::Floor& floor : floors) {
      for (std::size_t i = 0; i < size; ++i) {
        least[i] = std::max(least[i], chains.factor(i, floor.criterion) * floor.least);
      }
    }
    chains.extend();
  }
  for (const double weight : least) result.floors += weight;
  return result;
}

}  // namespace tripoint
