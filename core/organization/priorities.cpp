#include "core/organization/priorities.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tripoint {
namespace {

// What rounding leaves of a circle that fixes ratios exactly.
constexpr double fixes = 1 - 1e-9;

// Sets of statements that are tried at the most.
constexpr double most_tried = 20'000;

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

// Collects the statements among the criteria in play.
class StatementList {
 public:
  using Of = Statement::Of;

  StatementList(const Priorities& priorities, const std::vector<std::size_t>& criteria)
      : priorities_(priorities), criteria_(criteria) {}

  std::vector<Statement> take() {
    add_ranking();
    for (std::size_t i = 0; i < priorities_.ratios.size(); ++i) {
      const Priorities::Ratio& ratio = priorities_.ratios[i];
      add_ratio(Of::bound, i, ratio.of, ratio.over, ratio.least, ratio.most);
    }
    add_swing();
    add_comparisons();
    if (!priorities_.exact_weights) add_weights();
    for (std::size_t i = 0; i < priorities_.floors.size(); ++i) {
      const std::size_t place = place_of(priorities_.floors[i].criterion);
      if (place == nothing) continue;
      list_.push_back({Of::floor, i, {}, Priorities::Floor{place, priorities_.floors[i].least}});
    }
    return std::move(list_);
  }

 private:
  std::size_t place_of(std::size_t criterion) const {
    const auto at = std::lower_bound(criteria_.begin(), criteria_.end(), criterion);
    return at != criteria_.end() && *at == criterion
               ? static_cast<std::size_t>(at - criteria_.begin())
               : nothing;
  }

  void add_ranking() {
    std::vector<char> ranked(criteria_.size(), 0);
    std::size_t above = nothing, index = 0;
    for (std::size_t i = 0; i < priorities_.ranking.size(); ++i) {
      const std::size_t place = place_of(priorities_.ranking[i]);
      if (place == nothing) continue;
      if (above != nothing) list_.push_back({Of::ranking, index, {{above, place, 1}}, {}});
      ranked[place] = 1;
      above = place;
      index = i;
    }
    for (std::size_t place = 0; above != nothing && place < criteria_.size(); ++place) {
      if (ranked[place] == 0) list_.push_back({Of::ranking, index, {{above, place, 1}}, {}});
    }
  }

  // least * w[over] <= w[of] <= most * w[over]
  void add_ratio(Of kind, std::size_t index, std::size_t of, std::size_t over, double least,
                 double most) {
    of = place_of(of);
    over = place_of(over);
    if (of == nothing || over == nothing) return;
    Statement statement{kind, index, {}, {}};
    if (least > 0) statement.dominances.push_back({of, over, least});
    if (std::isfinite(most)) statement.dominances.push_back({over, of, 1 / most});
    list_.push_back(std::move(statement));
  }

  void add_swing() {
    const auto& swing = priorities_.swing;
    const auto reference = swing_reference(swing);
    std::size_t heaviest = nothing;
    const auto lead = [&](std::size_t i) {
      return std::pair(reference == i ? 1 : 0, swing[i].points);
    };
    for (std::size_t i = 0; i < swing.size(); ++i) {
      if (place_of(swing[i].criterion) == nothing) continue;
      if (heaviest == nothing || lead(i) > lead(heaviest)) heaviest = i;
    }
    if (heaviest == nothing) return;
    const double off = reference == heaviest ? 0 : swing[heaviest].plus_minus;
    const double low = swing[heaviest].points - off, high = swing[heaviest].points + off;
    for (std::size_t i = 0; i < swing.size(); ++i) {
      if (i == heaviest) continue;
      const Priorities::Swing& one = swing[i];
      add_ratio(
          Of::swing, i, one.criterion, swing[heaviest].criterion,
          (one.points - one.plus_minus) / high,
          low > 0 ? (one.points + one.plus_minus) / low : std::numeric_limits<double>::infinity());
    }
  }

  void add_comparisons() {
    const auto all = elicited(priorities_);
    if (!all) return;
    const std::size_t heaviest = heaviest_of(all->criteria, all->found.weights);
    for (std::size_t i = 0; heaviest != nothing && i < all->criteria.size(); ++i) {
      if (i == heaviest) continue;
      const std::size_t of = all->criteria[i], over = all->criteria[heaviest];
      const auto compared = std::find_if(
          priorities_.comparisons.begin(), priorities_.comparisons.end(),
          [&](const Priorities::Comparison& one) {
            return (one.of == of && one.over == over) || (one.of == over && one.over == of);
          });
      add_about(Of::comparison,
                static_cast<std::size_t>(compared - priorities_.comparisons.begin()), of, over,
                all->found.weights[i] / all->found.weights[heaviest]);
    }
  }

  void add_weights() {
    std::vector<std::size_t> criteria;
    std::vector<double> weights;
    for (const Priorities::Weight& one : priorities_.weights) {
      criteria.push_back(one.criterion);
      weights.push_back(one.weight);
    }
    const std::size_t heaviest = heaviest_of(criteria, weights);
    for (std::size_t i = 0; heaviest != nothing && i < criteria.size(); ++i) {
      if (i == heaviest) continue;
      add_about(Of::weight, i, criteria[i], criteria[heaviest], weights[i] / weights[heaviest]);
    }
  }

  // Of those in play; the first among equals.
  std::size_t heaviest_of(const std::vector<std::size_t>& criteria,
                          const std::vector<double>& weights) const {
    std::size_t heaviest = nothing;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      if (place_of(criteria[i]) == nothing) continue;
      if (heaviest == nothing || weights[i] > weights[heaviest]) heaviest = i;
    }
    return heaviest;
  }

  void add_about(Of kind, std::size_t index, std::size_t of, std::size_t over, double ratio) {
    add_ratio(kind, index, of, over, ratio * (1 - priorities_.ratio_spread),
              ratio * (1 + priorities_.ratio_spread));
  }

  const Priorities& priorities_;
  const std::vector<std::size_t>& criteria_;
  std::vector<Statement> list_;
};

// Whether some of the statements leave room together.
bool fit_together(std::size_t size, const std::vector<Statement>& statements,
                  const std::vector<std::size_t>& chosen) {
  std::vector<Dominance> list;
  std::vector<Priorities::Floor> floors;
  for (const std::size_t i : chosen) {
    const Statement& one = statements[i];
    list.insert(list.end(), one.dominances.begin(), one.dominances.end());
    if (one.floor) floors.push_back(*one.floor);
  }
  return room(size, list, floors).left();
}

// Leaves out what is not needed for the contradiction.
std::vector<std::size_t> minimal(std::size_t size, const std::vector<Statement>& statements,
                                 std::vector<std::size_t> set) {
  for (std::size_t i = set.size(); i-- > 0;) {
    std::vector<std::size_t> without = set;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    if (!fit_together(size, statements, without)) set = std::move(without);
  }
  return set;
}

// The next choice of as many positions below `count`, in ascending order; false after the last.
bool next_choice(std::vector<std::size_t>& chosen, std::size_t count) {
  for (std::size_t i = chosen.size(); i-- > 0;) {
    if (chosen[i] + (chosen.size() - i) >= count) continue;
    ++chosen[i];
    for (std::size_t j = i + 1; j < chosen.size(); ++j) chosen[j] = chosen[j - 1] + 1;
    return true;
  }
  return false;
}

double choices(std::size_t of, std::size_t among) {
  double number = 1;
  for (std::size_t i = 1; i <= of; ++i) {
    number *= static_cast<double>(among - of + i) / static_cast<double>(i);
  }
  return number;
}

}  // namespace

std::optional<std::size_t> swing_reference(const std::vector<Priorities::Swing>& swing) {
  std::optional<std::size_t> reference;
  for (std::size_t i = 0; i < swing.size(); ++i) {
    if (swing[i].stated || swing[i].points < 100) continue;
    if (!reference || swing[i].criterion < swing[*reference].criterion) reference = i;
  }
  return reference;
}

std::optional<Elicited> elicited(const Priorities& priorities) {
  if (priorities.comparisons.empty()) return std::nullopt;
  Elicited result;
  std::vector<std::size_t>& named = result.criteria;
  for (const Priorities::Comparison& one : priorities.comparisons) {
    named.insert(named.end(), {one.of, one.over});
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  const std::size_t size = named.size();
  const auto row = [&](std::size_t criterion) {
    return static_cast<std::size_t>(std::find(named.begin(), named.end(), criterion) -
                                    named.begin());
  };
  std::vector<double> matrix(size * size, 1);
  for (const Priorities::Comparison& one : priorities.comparisons) {
    matrix[row(one.of) * size + row(one.over)] = one.value;
    matrix[row(one.over) * size + row(one.of)] = 1 / one.value;
  }
  result.found = pairwise_weights(matrix, size);
  return result;
}

std::vector<Statement> statements(const Priorities& priorities,
                                  const std::vector<std::size_t>& criteria) {
  return StatementList(priorities, criteria).take();
}

std::vector<Dominance> dominances(const Priorities& priorities,
                                  const std::vector<std::size_t>& criteria) {
  std::vector<Dominance> list;
  for (const Statement& one : statements(priorities, criteria)) {
    list.insert(list.end(), one.dominances.begin(), one.dominances.end());
  }
  return list;
}

std::vector<std::size_t> smallest_conflict(std::size_t size,
                                           const std::vector<Statement>& statements) {
  std::vector<std::size_t> all(statements.size()), owner;
  std::iota(all.begin(), all.end(), 0);
  if (fit_together(size, statements, all)) return {};
  std::vector<std::size_t> smallest = minimal(size, statements, all);
  std::vector<Dominance> list;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (const Dominance& one : statements[i].dominances) {
      list.push_back(one);
      owner.push_back(i);
    }
  }
  std::vector<std::size_t> circle = room(size, list, {}).circle;
  for (std::size_t& link : circle) link = owner[link];
  std::sort(circle.begin(), circle.end());
  circle.erase(std::unique(circle.begin(), circle.end()), circle.end());
  if (!circle.empty() && circle.size() <= smallest.size()) smallest = circle;
  const auto has_floor = [&](const std::vector<std::size_t>& set) {
    return std::any_of(set.begin(), set.end(),
                       [&](std::size_t i) { return statements[i].floor.has_value(); });
  };
  double tried = 0;
  for (std::size_t count = 1; count < smallest.size(); ++count) {
    tried += choices(count, statements.size());
    if (tried > most_tried) break;
    std::vector<std::size_t> chosen(count);
    std::iota(chosen.begin(), chosen.end(), 0);
    do {
      // Without a floor it takes a circle, of which the smallest is known.
      if (has_floor(chosen) && !fit_together(size, statements, chosen)) return chosen;
    } while (next_choice(chosen, statements.size()));
  }
  return smallest;
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
