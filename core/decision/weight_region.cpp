#include "core/decision/weight_region.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/support/hash.h"

namespace tripoint {
namespace {

// A corner this close to the border of a half-space is on it.
constexpr double on_border = 1e-12;
// More pieces than this are not worth their time.
constexpr std::size_t most_pieces = 4096;
// Pieces taken off lose digits: beyond this ratio of what is added and taken off to what is left,
// too many.
constexpr double most_cancelled = 1e6;

double side(const Weights& normal, const Weights& weights) {
  double sum = 0;
  for (std::size_t g = 0; g < max_criteria; ++g) sum += normal[g] * weights[g];
  return std::fabs(sum) < on_border ? 0 : sum;
}

// Where the border cuts the edge between a corner inside and one outside.
Weights cut(const Weights& inside, double at_inside, const Weights& outside, double at_outside) {
  const double span = at_inside - at_outside;
  Weights point;
  for (std::size_t g = 0; g < max_criteria; ++g) {
    point[g] = (inside[g] * -at_outside + outside[g] * at_inside) / span;
  }
  return point;
}

// How many pieces it takes to keep the side of some corners, edge by edge: the ways to merge them
// with the others that end with the last of the others, binomial(kept + others - 1, others).
double pieces_to_keep(std::size_t kept, std::size_t others) {
  double ways = 1;
  for (std::size_t i = 1; i <= others; ++i) {
    ways *= static_cast<double>(kept - 1 + i) / static_cast<double>(i);
  }
  return ways;
}

// The side of a simplex where the corners to be kept lie, cut at its edges.
class EdgeCutter {
 public:
  EdgeCutter(WeightPiece piece, std::vector<double> sides, std::vector<WeightPiece>& out)
      : piece_(std::move(piece)), sides_(std::move(sides)), out_(out) {}

  void fill(const std::vector<std::size_t>& kept, std::size_t first_kept,
            const std::vector<std::size_t>& others, std::size_t first_other) {
    if (first_kept == kept.size()) return;
    if (first_other == others.size()) {
      out_.push_back(piece_);
      return;
    }
    const std::size_t a = kept[first_kept], b = others[first_other];
    const double near = sides_[a] / (sides_[a] - sides_[b]);
    const Weights between = cut(piece_.corners[a], sides_[a], piece_.corners[b], sides_[b]);
    const double whole = piece_.part;
    // With the corner that is kept, the other one makes way, and the other way round.
    for (const auto& [moved, part] : {std::pair(b, near), std::pair(a, 1 - near)}) {
      const Weights corner = piece_.corners[moved];
      piece_.corners[moved] = between;
      piece_.part = whole * part;
      fill(kept, first_kept + (moved == a ? 1U : 0U), others, first_other + (moved == b ? 1U : 0U));
      piece_.corners[moved] = corner;
    }
    piece_.part = whole;
  }

 private:
  WeightPiece piece_;
  std::vector<double> sides_;
  std::vector<WeightPiece>& out_;
};

// Keeps what lies inside, or takes off what lies outside, whichever takes fewer pieces.
void clip(const WeightPiece& piece, const Weights& normal, std::vector<WeightPiece>& out) {
  std::vector<double> sides;
  std::vector<std::size_t> inside, outside;
  for (const Weights& corner : piece.corners) {
    sides.push_back(side(normal, corner));
    if (sides.back() > 0) inside.push_back(sides.size() - 1);
    if (sides.back() < 0) outside.push_back(sides.size() - 1);
  }
  if (inside.empty()) return;
  const bool keep = pieces_to_keep(inside.size(), outside.size()) <=
                    1 + pieces_to_keep(outside.size(), inside.size());
  if (outside.empty() || keep) {
    EdgeCutter(piece, sides, out).fill(inside, 0, outside, 0);
    return;
  }
  out.push_back(piece);
  WeightPiece lost = piece;
  lost.part = -lost.part;
  for (double& value : sides) value = -value;
  EdgeCutter(std::move(lost), std::move(sides), out).fill(outside, 0, inside, 0);
}

// Borders by number: those of the simplex first, then statements.
class Borders {
 public:
  void add(std::size_t border) {
    const std::size_t word = border / word_bits;
    if (words_.size() <= word) words_.resize(word + 1, 0);
    words_[word] |= std::uint64_t{1} << border % word_bits;
  }
  std::size_t count() const {
    std::size_t sum = 0;
    for (const std::uint64_t word : words_) sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
  }
  bool contain(const Borders& others) const {
    for (std::size_t i = 0; i < others.words_.size(); ++i) {
      const std::uint64_t own = i < words_.size() ? words_[i] : 0;
      if ((others.words_[i] & ~own) != 0) return false;
    }
    return true;
  }
  // Those of both.
  static Borders common(const Borders& a, const Borders& b) {
    Borders both = a.words_.size() < b.words_.size() ? a : b;
    const Borders& other = a.words_.size() < b.words_.size() ? b : a;
    for (std::size_t i = 0; i < both.words_.size(); ++i) both.words_[i] &= other.words_[i];
    return both;
  }

 private:
  static constexpr std::size_t word_bits = 64;
  std::vector<std::uint64_t> words_;
};

// A corner of the region with the borders it lies on.
struct Corner {
  Weights at{};
  Borders on;
};

// Two corners are neighbors when no third one lies on all the borders that they share. Sharing
// fewer borders than an edge lies on they are none.
bool neighbors(const std::vector<Corner>& corners, std::size_t a, std::size_t b,
               const Borders& shared, std::size_t size) {
  if (shared.count() + 2 < size) return false;
  for (std::size_t c = 0; c < corners.size(); ++c) {
    if (c != a && c != b && corners[c].on.contain(shared)) return false;
  }
  return true;
}

// One more half-space, border number `border`: corners outside make way for cuts of the edges that
// leave it (the double description method of Motzkin and others 1953).
void narrow(std::vector<Corner>& corners, const Weights& normal, std::size_t border,
            std::size_t size) {
  std::vector<double> sides;
  for (Corner& corner : corners) {
    sides.push_back(side(normal, corner.at));
    if (sides.back() == 0) corner.on.add(border);
  }
  std::vector<Corner> cuts;
  for (std::size_t a = 0; a < corners.size(); ++a) {
    for (std::size_t b = 0; sides[a] > 0 && b < corners.size(); ++b) {
      if (sides[b] >= 0) continue;
      Corner between{{}, Borders::common(corners[a].on, corners[b].on)};
      if (!neighbors(corners, a, b, between.on, size)) continue;
      between.at = cut(corners[a].at, sides[a], corners[b].at, sides[b]);
      between.on.add(border);
      cuts.push_back(std::move(between));
    }
  }
  std::vector<Corner> kept;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    if (sides[i] >= 0) kept.push_back(std::move(corners[i]));
  }
  kept.insert(kept.end(), cuts.begin(), cuts.end());
  corners = std::move(kept);
}

std::vector<Weights> corners_of(std::size_t size, const std::vector<Weights>& statements) {
  std::vector<Corner> corners(size);
  for (std::size_t g = 0; g < size; ++g) {
    corners[g].at[g] = 1;
    for (std::size_t border = 0; border < size; ++border) {
      if (border != g) corners[g].on.add(border);
    }
  }
  std::size_t border = size;
  for (const Weights& normal : statements) narrow(corners, normal, border++, size);
  std::vector<Weights> list;
  for (const Corner& corner : corners) list.push_back(corner.at);
  return list;
}

std::vector<Weights> statements_of(const Priorities& priorities,
                                   const std::vector<std::size_t>& criteria) {
  std::vector<Weights> statements;
  for (const Dominance& one : dominances(priorities, criteria)) {
    Weights normal{};
    normal[one.of] = 1;
    normal[one.over] = -one.factor;
    statements.push_back(normal);
  }
  for (const Priorities::Floor& floor : priorities.floors) {
    const auto at = std::find(criteria.begin(), criteria.end(), floor.criterion);
    if (at == criteria.end()) continue;
    Weights normal{};
    for (std::size_t g = 0; g < criteria.size(); ++g) normal[g] = -floor.least;
    normal[static_cast<std::size_t>(at - criteria.begin())] += 1;
    statements.push_back(normal);
  }
  return statements;
}

// Pieces whose parts sum to 1, or none where there are too many.
std::vector<WeightPiece> pieces_of(std::size_t size, const std::vector<Weights>& statements) {
  std::vector<WeightPiece> pieces = {whole_simplex(size)};
  for (const Weights& normal : statements) {
    pieces = clipped(pieces, normal);
    if (pieces.size() > most_pieces) return {};
  }
  const double left = volume(pieces);
  double moved = 0;
  for (const WeightPiece& piece : pieces) moved += std::fabs(piece.part);
  if (left <= 0 || moved > most_cancelled * left) return {};
  for (WeightPiece& piece : pieces) piece.part /= left;
  return pieces;
}

// The part of the line from `at` along `step` inside the region.
struct Chord {
  double from = -std::numeric_limits<double>::max();
  double to = std::numeric_limits<double>::max();

  // Keeps where value + t * slope >= 0.
  void keep(double value, double slope) {
    if (slope > 0) from = std::max(from, -value / slope);
    if (slope < 0) to = std::min(to, value / -slope);
  }
};

Chord chord(const WeightRegion& region, const Weights& at, const Weights& step) {
  Chord inside;
  for (std::size_t g = 0; g < region.size; ++g) inside.keep(at[g], step[g]);
  for (const Weights& normal : region.statements) {
    double value = 0, slope = 0;
    for (std::size_t g = 0; g < region.size; ++g) {
      value += normal[g] * at[g];
      slope += normal[g] * step[g];
    }
    inside.keep(value, slope);
  }
  return inside;
}

Weights mean(const std::vector<Weights>& list) {
  Weights sum{};
  for (const Weights& one : list) {
    for (std::size_t g = 0; g < max_criteria; ++g) sum[g] += one[g];
  }
  for (double& weight : sum) weight /= static_cast<double>(list.size());
  return sum;
}

}  // namespace

WeightPiece whole_simplex(std::size_t size) {
  WeightPiece piece;
  piece.corners.resize(size);
  for (std::size_t g = 0; g < size; ++g) piece.corners[g][g] = 1;
  return piece;
}

std::vector<WeightPiece> clipped(std::span<const WeightPiece> pieces, const Weights& normal) {
  std::vector<WeightPiece> out;
  for (const WeightPiece& piece : pieces) clip(piece, normal, out);
  return out;
}

double volume(std::span<const WeightPiece> pieces) {
  double sum = 0;
  for (const WeightPiece& piece : pieces) sum += piece.part;
  return sum;
}

Weights center(std::span<const WeightPiece> pieces) {
  Weights sum{};
  double whole = 0;
  for (const WeightPiece& piece : pieces) {
    const double each = piece.part / static_cast<double>(piece.corners.size());
    for (const Weights& corner : piece.corners) {
      for (std::size_t g = 0; g < max_criteria; ++g) sum[g] += each * corner[g];
    }
    whole += piece.part;
  }
  for (double& weight : sum) weight /= whole;
  return sum;
}

namespace {

WeightRegion exact_region(const Priorities& priorities, const std::vector<std::size_t>& criteria) {
  WeightRegion region;
  region.size = criteria.size();
  region.whole = false;
  region.exact = true;
  double sum = 0;
  for (std::size_t g = 0; g < region.size; ++g) {
    for (const Priorities::Weight& one : priorities.weights) {
      if (one.criterion == criteria[g]) region.point[g] = one.weight;
    }
    sum += region.point[g];
  }
  for (double& weight : region.point) weight /= sum;
  region.corners = {region.point};
  region.pieces = {{1, std::vector<Weights>(region.size, region.point)}};
  return region;
}

}  // namespace

WeightRegion weight_region(const Priorities& priorities, const std::vector<std::size_t>& criteria,
                           const VerdictRules& rules) {
  if (priorities.exact_weights && !criteria.empty()) return exact_region(priorities, criteria);
  WeightRegion region;
  region.size = criteria.size();
  region.statements = statements_of(priorities, criteria);
  region.whole = region.statements.empty();
  for (std::size_t g = 0; g < region.size; ++g) {
    region.point[g] = 1 / static_cast<double>(region.size);
  }
  if (region.whole) {
    region.corners = whole_simplex(region.size).corners;
    return region;
  }
  region.corners = corners_of(region.size, region.statements);
  region.pieces = pieces_of(region.size, region.statements);
  if (region.pieces.empty()) {
    draw_weights(region, rules);
    region.point = mean(region.draws);
  } else {
    region.point = center(region.pieces);
  }
  return region;
}

WeightRegion& WeightRegions::of(const std::vector<std::size_t>& criteria) {
  const auto known = regions_.find(criteria);
  if (known != regions_.end()) return known->second;
  return regions_.emplace(criteria, weight_region(priorities_, criteria, rules_)).first->second;
}

void draw_weights(WeightRegion& region, const VerdictRules& rules) {
  if (region.draws.size() == rules.samples) return;
  constexpr std::size_t steps_per_draw = 32;
  const std::uint64_t stream = hash64("weights") ^ rules.seed;
  std::uint64_t index = 0;
  if (region.exact) {
    region.draws.assign(rules.samples, region.point);
    return;
  }
  Weights at = mean(region.corners);
  region.draws.clear();
  region.draws.reserve(rules.samples);
  while (region.draws.size() < rules.samples) {
    for (std::size_t step = 0; step < steps_per_draw; ++step) {
      Weights direction{};
      double level = 0;
      for (std::size_t g = 0; g < region.size; ++g) {
        direction[g] = 2 * uniform_draw(stream, index++) - 1;
        level += direction[g] / static_cast<double>(region.size);
      }
      for (std::size_t g = 0; g < region.size; ++g) direction[g] -= level;
      const Chord inside = chord(region, at, direction);
      const double way = inside.from + (inside.to - inside.from) * uniform_draw(stream, index++);
      for (std::size_t g = 0; g < region.size; ++g) {
        at[g] = std::max(0.0, at[g] + way * direction[g]);
      }
    }
    region.draws.push_back(at);
  }
}

}  // namespace tripoint
