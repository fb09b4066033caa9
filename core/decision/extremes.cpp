#include "core/decision/extremes.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
std::vector<Point> frontier(const Framework& framework, const Sheet& sheet, const Box& box,
                            std::size_t place, ModelIndex model, ModelIndex first,
                            ModelIndex second) {
  const Criterion& criterion = framework.criteria[sheet.criteria[place]];
  std::vector<Point> points = {
      {box.bonus[model] - box.bonus[first], box.bonus[model] - box.bonus[second]}};
  for (std::size_t i = 0; i < criterion.item_count; ++i) {
    const std::size_t item = criterion.first_item + i;
    if (sheet.in_play[item] == 0) continue;
    const double part = framework.items[item].weight / sheet.weight[place];
    std::vector<Point> sums;
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

bool can_win(const Framework& framework, const Sheet& sheet, const Box& box, ModelIndex model) {
  const ModelIndex first = model == 0 ? 1 : 0;
  const ModelIndex second = model == 2 ? 1 : 2;
  std::vector<std::vector<Point>> frontiers;
  for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
    frontiers.push_back(frontier(framework, sheet, box, place, model, first, second));
    for (const Point& point : frontiers.back()) {
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

void widen_margins(const Framework& framework, const Sheet& sheet, const Box& box,
                   std::size_t place, Extremes& extremes) {
  const Criterion& criterion = framework.criteria[sheet.criteria[place]];
  for (ModelIndex a = 0; a < model_count; ++a) {
    for (ModelIndex b = 0; b < model_count; ++b) {
      if (a == b) continue;
      double least = box.bonus[a] - box.bonus[b];
      double most = least;
      for (std::size_t i = 0; i < criterion.item_count; ++i) {
        const std::size_t item = criterion.first_item + i;
        if (sheet.in_play[item] == 0) continue;
        const double part = framework.items[item].weight / sheet.weight[place];
        double low = std::numeric_limits<double>::max(), high = -low;
        for (const Possibility& answer : box.of[item]) {
          const double difference = answer.affinity[a] - answer.affinity[b];
          low = std::min(low, difference);
          high = std::max(high, difference);
        }
        least += part * low;
        most += part * high;
      }
      extremes.least[a][b] = std::min(extremes.least[a][b], least);
      extremes.most[a][b] = std::max(extremes.most[a][b], most);
    }
  }
}

}  // namespace

Extremes extremes(const Framework& framework, const Sheet& sheet) {
  Extremes result;
  if (sheet.criteria.empty()) {
    result.possible_of_all = ModelSet::all();
    return result;
  }
  constexpr double far = std::numeric_limits<double>::max();
  for (ModelIndex a = 0; a < model_count; ++a) {
    result.least[a].fill(far);
    result.most[a].fill(-far);
    result.least[a][a] = result.most[a][a] = 0;
  }
  for_each_box(framework, sheet, [&](const Box& box) {
    for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
      widen_margins(framework, sheet, box, place, result);
    }
    for (ModelIndex model = 0; model < model_count; ++model) {
      if (!result.possible_of_all.contains(model) && can_win(framework, sheet, box, model)) {
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
