#include "core/decision/extremes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "core/decision/shares.h"

namespace tripoint {
namespace {

// Margins of one model over its two rivals.
struct Point {
  double first = 0;
  double second = 0;
};

// Keeps the points that no other one beats in both coordinates.
void keep_frontier(std::vector<Point>& points) {
  std::sort(points.begin(), points.end(), [](const Point& a, const Point& b) {
    return a.first > b.first || (a.first == b.first && a.second > b.second);
  });
  std::size_t kept = 0;
  for (const Point& point : points) {
    if (kept == 0 || point.second > points[kept - 1].second + tie_tolerance) points[kept++] = point;
  }
  points.resize(kept);
}

// The frontier of all rows that the answers to one criterion can give. Sums of frontiers contain
// the frontier of sums, so it may be thinned after every item.
std::vector<Point> frontier(const Framework& framework, const Sheet& sheet, const AnswerBox& box,
                            std::span<const double> parts, std::size_t place, ModelIndex model,
                            ModelIndex first, ModelIndex second) {
  const Criterion& criterion = framework.criteria[sheet.criteria[place]];
  std::vector<Point> points = {
      {box.bonus[model] - box.bonus[first], box.bonus[model] - box.bonus[second]}};
  for (std::size_t i = 0; i < criterion.item_count; ++i) {
    const std::size_t item = criterion.first_item + i;
    if (sheet.in_play[item] == 0) continue;
    const double part = parts[item];
    if (points.size() == 1 && box.of[item].size() == 1) {
      // Nothing to sort out, which is most of what there is once questions are answered.
      const ModelValues& affinity = box.of[item].front().affinity;
      points[0].first += part * (affinity[model] - affinity[first]);
      points[0].second += part * (affinity[model] - affinity[second]);
      continue;
    }
    std::vector<Point> sums;
    sums.reserve(points.size() * box.of[item].size());
    for (const Possibility& answer : box.of[item]) {
      for (const Point& point : points) {
        sums.push_back({point.first + part * (answer.affinity[model] - answer.affinity[first]),
                        point.second + part * (answer.affinity[model] - answer.affinity[second])});
      }
    }
    keep_frontier(sums);
    points = std::move(sums);
  }
  return points;
}

bool reaches_quadrant(const Point& a, const Point& b) {
  double from = 0, to = 1;  // the part of the segment a + t (b - a) inside
  for (const auto& [start, end] : {std::pair(a.first, b.first), std::pair(a.second, b.second)}) {
    const double slope = end - start;
    if (std::fabs(slope) < tie_tolerance) {
      if (start < -tie_tolerance) return false;
    } else if (slope > 0) {
      from = std::max(from, -start / slope);
    } else {
      to = std::min(to, -start / slope);
    }
  }
  return from <= to + tie_tolerance;
}

// One frontier for each criterion.
using Frontiers = std::vector<std::vector<Point>>;

// Some weights of the whole simplex make the model win.
bool wins_somewhere(const Frontiers& frontiers) {
  for (const std::vector<Point>& frontier : frontiers) {
    for (const Point& point : frontier) {
      if (point.first >= -tie_tolerance && point.second >= -tie_tolerance) return true;
    }
  }
  for (std::size_t g = 0; g < frontiers.size(); ++g) {
    for (std::size_t h = g + 1; h < frontiers.size(); ++h) {
      for (const Point& a : frontiers[g]) {
        for (const Point& b : frontiers[h]) {
          if (reaches_quadrant(a, b)) return true;
        }
      }
    }
  }
  return false;
}

// A line over [0, 1]: the larger of the sums t * first + (1 - t) * second at the answers that are
// best at one t.
struct Line {
  double at_0 = 0;
  double at_1 = 0;
  double at(double t) const { return at_0 + t * (at_1 - at_0); }
};

// The highest line at t over all corners of the region, every criterion answered as is best there.
Line highest(const Frontiers& frontiers, const WeightRegion& region, double t) {
  std::vector<Point> best;
  for (const std::vector<Point>& frontier : frontiers) {
    best.push_back(
        *std::max_element(frontier.begin(), frontier.end(), [t](const Point& a, const Point& b) {
          return t * a.first + (1 - t) * a.second < t * b.first + (1 - t) * b.second;
        }));
  }
  Line highest{-std::numeric_limits<double>::max(), -std::numeric_limits<double>::max()};
  for (const Weights& corner : region.corners) {
    Line line;
    for (std::size_t g = 0; g < best.size(); ++g) {
      line.at_1 += corner[g] * best[g].first;
      line.at_0 += corner[g] * best[g].second;
    }
    if (line.at(t) > highest.at(t)) highest = line;
  }
  return highest;
}

// No direction t, 1 - t of the quadrant has all points behind the origin. The largest sum is a
// convex function of t, whose least value is sought between lines that touch it (Kelley 1960).
bool wins_in(const Frontiers& frontiers, const WeightRegion& region) {
  Line left = highest(frontiers, region, 0), right = highest(frontiers, region, 1);
  if (left.at_0 < -tie_tolerance || right.at_1 < -tie_tolerance) return false;
  constexpr int most_steps = 200;  // each finds another line; there are few
  for (int step = 0; step < most_steps; ++step) {
    if (left.at_1 >= left.at_0 || right.at_1 <= right.at_0) return true;  // the ends are the least
    const double gap = left.at_0 - right.at_0;
    const double t = gap / (gap + right.at_1 - left.at_1);
    if (left.at(t) >= -tie_tolerance) return true;
    const Line line = highest(frontiers, region, t);
    if (line.at(t) < -tie_tolerance) return false;
    (line.at_1 < line.at_0 ? left : right) = line;
  }
  return true;
}

bool can_win(const Framework& framework, const Sheet& sheet, const WeightRegion& region,
             const AnswerBox& box, std::span<const double> parts, ModelIndex model) {
  const ModelIndex first = model == 0 ? 1 : 0;
  const ModelIndex second = model == 2 ? 1 : 2;
  Frontiers frontiers;
  frontiers.reserve(sheet.criteria.size());
  for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
    frontiers.push_back(frontier(framework, sheet, box, parts, place, model, first, second));
  }
  return region.whole ? wins_somewhere(frontiers) : wins_in(frontiers, region);
}

// Smallest and largest margins by criterion.
struct Margins {
  std::array<ModelValues, model_count> least{};
  std::array<ModelValues, model_count> most{};
};

Margins margins_of(const Framework& framework, const Sheet& sheet, const AnswerBox& box,
                   std::span<const double> parts, std::size_t place) {
  Margins margins;
  const Criterion& criterion = framework.criteria[sheet.criteria[place]];
  for (ModelIndex a = 0; a < model_count; ++a) {
    for (ModelIndex b = 0; b < model_count; ++b) {
      margins.least[a][b] = margins.most[a][b] = box.bonus[a] - box.bonus[b];
    }
  }
  for (std::size_t i = 0; i < criterion.item_count; ++i) {
    const std::size_t item = criterion.first_item + i;
    if (sheet.in_play[item] == 0) continue;
    const double part = parts[item];
    for (ModelIndex a = 0; a < model_count; ++a) {
      for (ModelIndex b = 0; b < model_count; ++b) {
        double low = std::numeric_limits<double>::max(), high = -low;
        for (const Possibility& answer : box.of[item]) {
          const double difference = answer.affinity[a] - answer.affinity[b];
          low = std::min(low, difference);
          high = std::max(high, difference);
        }
        margins.least[a][b] += part * low;
        margins.most[a][b] += part * high;
      }
    }
  }
  return margins;
}

void widen(const Margins& margins, Extremes& extremes) {
  for (ModelIndex a = 0; a < model_count; ++a) {
    for (ModelIndex b = 0; b < model_count; ++b) {
      if (a == b) continue;
      extremes.least[a][b] = std::min(extremes.least[a][b], margins.least[a][b]);
      extremes.most[a][b] = std::max(extremes.most[a][b], margins.most[a][b]);
    }
  }
}

void widen(const std::vector<Margins>& by_criterion, const WeightRegion& region,
           Extremes& extremes) {
  // Each corner of the whole simplex is one criterion alone.
  if (region.whole) {
    for (const Margins& margins : by_criterion) widen(margins, extremes);
  } else {
    for (const Weights& corner : region.corners) {
      Margins at_corner;
      for (ModelIndex a = 0; a < model_count; ++a) {
        for (ModelIndex b = 0; b < model_count; ++b) {
          for (std::size_t place = 0; place < by_criterion.size(); ++place) {
            at_corner.least[a][b] += corner[place] * by_criterion[place].least[a][b];
            at_corner.most[a][b] += corner[place] * by_criterion[place].most[a][b];
          }
        }
      }
      widen(at_corner, extremes);
    }
  }
  // A model is neither ahead of itself nor behind.
  for (ModelIndex a = 0; a < model_count; ++a) extremes.least[a][a] = extremes.most[a][a] = 0;
}

}  // namespace

Extremes extremes(const Framework& framework, const Sheet& sheet, const WeightRegion& region) {
  Extremes result;
  if (sheet.criteria.empty()) {
    result.possible_of_all = ModelSet::all();
    return result;
  }
  constexpr double far = std::numeric_limits<double>::max();
  for (ModelIndex a = 0; a < model_count; ++a) {
    result.least[a].fill(far);
    result.most[a].fill(-far);
  }
  std::vector<Margins> by_criterion(sheet.criteria.size());
  std::vector<double> parts(framework.items.size());  // of the item in its criterion's row
  for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
    const Criterion& criterion = framework.criteria[sheet.criteria[place]];
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      parts[item] = framework.items[item].weight / sheet.weight[place];
    }
  }
  for_each_box(framework, sheet, [&](const AnswerBox& box) {
    for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
      by_criterion[place] = margins_of(framework, sheet, box, parts, place);
    }
    widen(by_criterion, region, result);
    for (ModelIndex model = 0; model < model_count; ++model) {
      if (!result.possible_of_all.contains(model) &&
          can_win(framework, sheet, region, box, parts, model)) {
        result.possible_of_all.insert(model);
      }
    }
  });
  return result;
}

ModelSet necessary_winners(const Extremes& extremes, ModelSet among) {
  ModelSet necessary = among;
  for (ModelIndex a = 0; a < model_count; ++a) {
    for (ModelIndex b = 0; b < model_count; ++b) {
      if (among.contains(b) && extremes.least[a][b] < -tie_tolerance) necessary.erase(a);
    }
  }
  return necessary;
}

ModelSet possible_winners(const Extremes& extremes, ModelSet among) {
  if (among.size() == model_count) return extremes.possible_of_all;
  ModelSet possible = among;
  for (ModelIndex a = 0; a < model_count; ++a) {
    for (ModelIndex b = 0; b < model_count; ++b) {
      if (among.contains(b) && extremes.most[a][b] < -tie_tolerance) possible.erase(a);
    }
  }
  return possible;
}

ModelValues max_regret(const Extremes& extremes, ModelSet among) {
  ModelValues regret{};
  for (ModelIndex a = 0; a < model_count; ++a) {
    if (!among.contains(a)) continue;
    for (ModelIndex b = 0; b < model_count; ++b) {
      const double behind = extremes.most[b][a];
      if (among.contains(b) && behind > tie_tolerance) regret[a] = std::max(regret[a], behind);
    }
  }
  return regret;
}

}  // namespace tripoint
