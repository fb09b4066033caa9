#include "core/decision/shares.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tripoint {
namespace {

double snapped(double difference) {
  return std::fabs(difference) < tie_tolerance ? 0.0 : difference;
}

// One vertex of a simplex, by its differences of fit between three models: first - second,
// first - third and second - third.
struct Vertex {
  double first_second = 0;
  double first_third = 0;
  double second_third = 0;
};

// The cutting of one simplex. Vertices are sorted by the sign of first - second; every cut takes
// one of them away and adds one at which first and second are equal.
class EdgeMerge {
 public:
  EdgeMerge(std::span<const ModelValues> rows, ModelIndex first, ModelIndex second,
            ModelIndex third) {
    for (const ModelValues& row : rows) {
      const Vertex vertex{snapped(row[first] - row[second]), snapped(row[first] - row[third]),
                          snapped(row[second] - row[third])};
      if (vertex.first_second > 0) {
        ahead_[ahead_count_++] = vertex;
      } else if (vertex.first_second < 0) {
        behind_[behind_count_++] = vertex;
      } else {
        level_[level_count_++] = vertex.first_third;
      }
    }
    cut(0, 0, 1.0);
  }

  double first_share = 0;
  double second_share = 0;

 private:
  // Of the simplex spanned by the vertices ahead from `a` on, those behind from `b` on, and all
  // level ones; `weight` is its part of the whole.
  void cut(std::size_t a, std::size_t b, double weight) {
    std::array<double, max_vertices> differences{};
    std::size_t count = 0;
    if (b == behind_count_ || a == ahead_count_) {
      const bool first_leads = b == behind_count_;
      for (std::size_t i = a; i < ahead_count_; ++i) differences[count++] = ahead_[i].first_third;
      for (std::size_t i = b; i < behind_count_; ++i) {
        differences[count++] = behind_[i].second_third;
      }
      for (std::size_t i = 0; i < level_count_; ++i) differences[count++] = level_[i];
      (first_leads ? first_share : second_share) +=
          weight * halfspace_share({differences.data(), count});
      return;
    }
    const Vertex& ahead = ahead_[a];
    const Vertex& behind = behind_[b];
    const double span = ahead.first_second - behind.first_second;
    const double toward_behind = ahead.first_second / span;
    const double toward_ahead = -behind.first_second / span;
    level_[level_count_++] = ahead.first_third * toward_ahead + behind.first_third * toward_behind;
    cut(a, b + 1, weight * toward_behind);
    cut(a + 1, b, weight * toward_ahead);
    --level_count_;
  }

  std::array<Vertex, max_vertices> ahead_{};
  std::array<Vertex, max_vertices> behind_{};
  std::array<double, max_vertices> level_{};  // first - third, where first and second are equal
  std::size_t ahead_count_ = 0;
  std::size_t behind_count_ = 0;
  std::size_t level_count_ = 0;
};

bool equal_everywhere(std::span<const ModelValues> rows, ModelIndex a, ModelIndex b) {
  return std::all_of(rows.begin(), rows.end(), [&](const ModelValues& row) {
    return std::fabs(row[a] - row[b]) < tie_tolerance;
  });
}

// Share of a against b; equal ones get half each.
double pair_share(std::span<const ModelValues> rows, ModelIndex a, ModelIndex b) {
  if (equal_everywhere(rows, a, b)) return 0.5;
  std::array<double, max_vertices> differences{};
  for (std::size_t v = 0; v < rows.size(); ++v) differences[v] = snapped(rows[v][a] - rows[v][b]);
  return halfspace_share({differences.data(), rows.size()});
}

// The pair on whose border to cut: few vertices on one side make few pieces.
std::array<ModelIndex, 3> cutting_order(std::span<const ModelValues> rows) {
  static constexpr std::array<std::array<ModelIndex, 3>, 3> orders = {
      {{0, 1, 2}, {0, 2, 1}, {1, 2, 0}}};
  std::array<ModelIndex, 3> best = orders[0];
  std::size_t fewest = max_vertices + 1, fewest_in_all = max_vertices + 1;
  for (const auto& order : orders) {
    std::size_t ahead = 0, behind = 0;
    for (const ModelValues& row : rows) {
      const double difference = snapped(row[order[0]] - row[order[1]]);
      ahead += difference > 0 ? 1U : 0U;
      behind += difference < 0 ? 1U : 0U;
    }
    const std::size_t smaller = std::min(ahead, behind);
    if (smaller < fewest || (smaller == fewest && ahead + behind < fewest_in_all)) {
      best = order;
      fewest = smaller;
      fewest_in_all = ahead + behind;
    }
  }
  return best;
}

ModelValues shares_of_three(std::span<const ModelValues> rows) {
  ModelValues shares{};
  for (const auto& [a, b, c] : {std::array<ModelIndex, 3>{0, 1, 2}, {0, 2, 1}, {1, 2, 0}}) {
    if (!equal_everywhere(rows, a, b)) continue;
    if (equal_everywhere(rows, a, c)) return {1.0 / 3, 1.0 / 3, 1.0 / 3};
    shares[c] = pair_share(rows, c, a);
    shares[a] = shares[b] = (1 - shares[c]) / 2;
    return shares;
  }
  const auto [first, second, third] = cutting_order(rows);
  const EdgeMerge merge(rows, first, second, third);
  shares[first] = std::clamp(merge.first_share, 0.0, 1.0);
  shares[second] = std::clamp(merge.second_share, 0.0, 1.0);
  shares[third] = std::clamp(1 - shares[first] - shares[second], 0.0, 1.0);
  return shares;
}

}  // namespace

double halfspace_share(std::span<const double> differences) {
  std::array<double, max_vertices> ahead{}, behind{};
  std::size_t ahead_count = 0, behind_count = 0;
  for (const double difference : differences) {
    if (difference > 0) ahead[ahead_count++] = difference;
    if (difference < 0) behind[behind_count++] = -difference;
  }
  if (behind_count == 0) return 1;
  if (ahead_count == 0) return 0;
  std::array<double, max_vertices> part{};
  for (std::size_t i = ahead_count; i-- > 0;) {
    double next = 1;
    for (std::size_t j = behind_count; j-- > 0;) {
      next = (ahead[i] * next + behind[j] * part[j]) / (ahead[i] + behind[j]);
      part[j] = next;
    }
  }
  return part[0];
}

ModelValues first_rank_shares(std::span<const ModelValues> rows, ModelSet among) {
  ModelValues shares{};
  if (among.size() == model_count) return shares_of_three(rows);
  if (among.empty()) return shares;
  const ModelIndex first = among.first();
  shares[first] = 1;
  ModelSet others = among;
  others.erase(first);
  if (!others.empty()) {
    const ModelIndex second = others.first();
    shares[first] = pair_share(rows, first, second);
    shares[second] = 1 - shares[first];
  }
  return shares;
}

}  // namespace tripoint
