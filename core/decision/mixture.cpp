#include "core/decision/mixture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/decision/completions.h"
#include "core/decision/shares.h"

namespace tripoint {
namespace {

// Both shares of one table; the one among fewer models costs little.
struct Pair {
  ModelValues available{};
  ModelValues all{};
};

Pair shares_on_simplex(std::span<const ModelValues> rows, ModelSet available) {
  Pair pair;
  pair.all = first_rank_shares(rows, ModelSet::all());
  pair.available = available == ModelSet::all() ? pair.all : first_rank_shares(rows, available);
  return pair;
}

Pair shares_of(const Rows& rows, const WeightRegion& region, ModelSet available) {
  if (region.whole) return shares_on_simplex({rows.data(), region.size}, available);
  Pair pair;
  Rows at_corners;
  for (const WeightPiece& piece : region.pieces) {
    for (std::size_t corner = 0; corner < region.size; ++corner) {
      at_corners[corner] = fit_at(piece.corners[corner], rows, region.size);
    }
    const Pair part = shares_on_simplex({at_corners.data(), region.size}, available);
    add(pair.available, part.available, piece.part);
    add(pair.all, part.all, piece.part);
  }
  for (ModelValues* shares : {&pair.available, &pair.all}) {
    for (double& share : *shares) share = std::clamp(share, 0.0, 1.0);
  }
  return pair;
}

// Equal ones share the rank.
ModelValues first_ranks(const ModelValues& fit, ModelSet among) {
  ModelValues ranks{};
  double most = -1;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (among.contains(m)) most = std::max(most, fit[m]);
  }
  double equal = 0;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (among.contains(m) && most - fit[m] < tie_tolerance) equal += ranks[m] = 1;
  }
  for (double& rank : ranks) rank = equal > 0 ? rank / equal : 0;
  return ranks;
}

// Mean and standard error as the draws come (Welford 1962).
struct RunningMean {
  ModelValues mean{};
  ModelValues squares{};
  double count = 0;

  void take(const ModelValues& value) {
    count += 1;
    for (ModelIndex m = 0; m < model_count; ++m) {
      const double off = value[m] - mean[m];
      mean[m] += off / count;
      squares[m] += off * (value[m] - mean[m]);
    }
  }
  void give(Shares& shares) const {
    shares.value = mean;
    for (ModelIndex m = 0; m < model_count; ++m) {
      shares.standard_error[m] = std::sqrt(squares[m] / (count - 1) / count);
    }
  }
};

}  // namespace

Shares certain_shares(const Framework& framework, const Sheet& sheet, ModelIndex winner) {
  Shares shares;
  shares.value[winner] = 1;
  shares.completions = count_completions(framework, sheet);
  return shares;
}

MixedShares mixed_shares(const Framework& framework, const Sheet& sheet, WeightRegion& region,
                         ModelSet available) {
  MixedShares result;
  const VerdictRules& rules = framework.verdict;
  const std::uint64_t completions = count_completions(framework, sheet);
  const std::uint64_t pieces = region.whole ? 1 : region.pieces.size();
  const bool exact = pieces > 0 && completions <= rules.max_exact_completions / pieces;
  if (exact) {
    Pair sum;
    for_each_completion(framework, sheet, [&](const Rows& rows, double probability) {
      const Pair shares = shares_of(rows, region, available);
      add(sum.available, shares.available, probability);
      add(sum.all, shares.all, probability);
    });
    result.available.value = sum.available;
    result.all.value = sum.all;
  } else {
    if (pieces != 1) draw_weights(region, rules);
    RunningMean among_available, among_all;
    for (std::uint64_t draw = 0; draw < rules.samples; ++draw) {
      const Rows rows = drawn_rows(framework, sheet, draw);
      if (pieces == 1) {
        const Pair shares = shares_of(rows, region, available);
        among_available.take(shares.available);
        among_all.take(shares.all);
      } else {
        const ModelValues fit = fit_at(region.draws[draw], rows, region.size);
        among_available.take(first_ranks(fit, available));
        among_all.take(first_ranks(fit, ModelSet::all()));
      }
    }
    among_available.give(result.available);
    among_all.give(result.all);
  }
  for (Shares* shares : {&result.available, &result.all}) {
    shares->completions = completions;
    shares->exact = exact;
    shares->draws = exact ? 0 : rules.samples;
    shares->weights_drawn = !exact && pieces != 1;
  }
  return result;
}

}  // namespace tripoint
