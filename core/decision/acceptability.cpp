#include "core/decision/acceptability.h"

#include <algorithm>

#include "core/decision/shares.h"

namespace tripoint {
namespace {

// Sums over completions, weighted with their probabilities.
class Sums {
 public:
  explicit Sums(ModelSet among) : among_(among) {}

  // One simplex of weights: fits at its corners, and the corners themselves.
  void take_piece(std::span<const ModelValues> at_corners, const std::vector<Weights>& corners,
                  double part) {
    const std::size_t size = at_corners.size();
    const ModelValues shares = first_rank_shares(at_corners, among_);
    add(first_, shares, part);
    std::array<ModelValues, max_vertices> rows{};
    for (std::size_t v = 0; v < size; ++v) {
      for (ModelIndex m = 0; m < model_count; ++m) rows[v][m] = -at_corners[v][m];
    }
    add(last_, first_rank_shares({rows.data(), size}, among_), part);
    add_pairs(at_corners, part);
    std::copy(at_corners.begin(), at_corners.end(), rows.begin());
    for (std::size_t v = 0; v < size; ++v) {
      rows[size] = at_corners[v];
      const ModelValues twice = first_rank_shares({rows.data(), size + 1}, among_);
      for (ModelIndex m = 0; m < model_count; ++m) {
        const double weight = part * twice[m] / static_cast<double>(size);
        for (std::size_t g = 0; g < max_criteria; ++g) center_[m][g] += weight * corners[v][g];
      }
    }
  }

  // One draw of weights.
  void take_draw(const ModelValues& fit, const Weights& weights, double part) {
    ModelValues reversed{};
    for (ModelIndex m = 0; m < model_count; ++m) reversed[m] = -fit[m];
    const ModelValues shares = first_rank_shares({&fit, 1}, among_);
    add(first_, shares, part);
    add(last_, first_rank_shares({&reversed, 1}, among_), part);
    add_pairs({&fit, 1}, part);
    for (ModelIndex m = 0; m < model_count; ++m) {
      for (std::size_t g = 0; g < max_criteria; ++g) {
        center_[m][g] += part * shares[m] * weights[g];
      }
    }
  }

  void give(Acceptability& result) const {
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (!among_.contains(m)) continue;
      result.rank[m][0] = bounded(first_[m]);
      if (among_.size() > 1) result.rank[m][among_.size() - 1] = bounded(last_[m]);
      if (among_.size() > 2) result.rank[m][1] = bounded(1 - first_[m] - last_[m]);
      for (ModelIndex b = 0; b < model_count; ++b) result.pairwise[m][b] = bounded(pairs_[m][b]);
      if (first_[m] < tie_tolerance) continue;
      Weights center = center_[m];
      for (double& weight : center) weight = bounded(weight / first_[m]);
      result.central[m] = center;
    }
  }

 private:
  void add_pairs(std::span<const ModelValues> at_corners, double part) {
    for (ModelIndex a = 0; a < model_count; ++a) {
      for (ModelIndex b = a + 1; b < model_count; ++b) {
        if (!among_.contains(a) || !among_.contains(b)) continue;
        ModelSet two;
        two.insert(a);
        two.insert(b);
        const ModelValues shares = first_rank_shares(at_corners, two);
        pairs_[a][b] += part * shares[a];
        pairs_[b][a] += part * shares[b];
      }
    }
  }

  static double bounded(double part) { return std::clamp(part, 0.0, 1.0); }

  ModelSet among_;
  ModelValues first_{}, last_{};
  std::array<ModelValues, model_count> pairs_{};
  std::array<Weights, model_count> center_{};
};

void take(const Rows& rows, const WeightRegion& region, const WeightPiece& piece,
          double probability, Sums& sums) {
  Rows at_corners;
  for (std::size_t corner = 0; corner < region.size; ++corner) {
    at_corners[corner] = fit_at(piece.corners[corner], rows, region.size);
  }
  sums.take_piece({at_corners.data(), region.size}, piece.corners, probability * piece.part);
}

}  // namespace

Acceptability acceptability(const Framework& framework, const Sheet& sheet, WeightRegion& region,
                            ModelSet among) {
  Acceptability result;
  if (region.size == 0 || among.empty()) return result;
  const VerdictRules& rules = framework.verdict;
  const std::vector<WeightPiece> whole = {whole_simplex(region.size)};
  const std::vector<WeightPiece>& pieces = region.whole ? whole : region.pieces;
  const std::uint64_t each = pieces.size() * (region.size + 2);
  result.exact =
      each > 0 && count_completions(framework, sheet) <= rules.max_exact_completions / each;
  Sums sums(among);
  if (result.exact) {
    for_each_completion(framework, sheet, [&](const Rows& rows, double probability) {
      for (const WeightPiece& piece : pieces) take(rows, region, piece, probability, sums);
    });
  } else {
    draw_weights(region, rules);
    result.draws = rules.samples;
    const double part = 1 / static_cast<double>(rules.samples);
    for (std::uint64_t draw = 0; draw < rules.samples; ++draw) {
      const Rows rows = drawn_rows(framework, sheet, draw);
      const Weights& weights = region.draws[draw];
      sums.take_draw(fit_at(weights, rows, region.size), weights, part);
    }
  }
  sums.give(result);
  return result;
}

}  // namespace tripoint
