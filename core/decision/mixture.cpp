#include "core/decision/mixture.h"

#include <array>
#include <cmath>
#include <limits>

#include "core/decision/interactions.h"
#include "core/decision/shares.h"
#include "core/support/hash.h"

namespace tripoint {
namespace {

constexpr std::uint64_t most_completions = std::uint64_t{1} << 63U;

std::uint64_t count_completions(const Framework& framework, const Sheet& sheet) {
  std::uint64_t count = 1;
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    if (sheet.in_play[item] == 0) continue;
    const std::uint64_t ways = sheet.items[item].count;
    count = count > most_completions / ways ? most_completions : count * ways;
  }
  return count;
}

using Rows = std::array<ModelValues, max_criteria>;

// Both shares of one table; the one among fewer models costs little.
struct Pair {
  ModelValues available{};
  ModelValues all{};
};

Pair shares_of(const Rows& rows, std::size_t count, ModelSet available) {
  Pair pair;
  pair.all = first_rank_shares({rows.data(), count}, ModelSet::all());
  pair.available =
      available == ModelSet::all() ? pair.all : first_rank_shares({rows.data(), count}, available);
  return pair;
}

void add(ModelValues& sum, const ModelValues& value, double factor) {
  for (ModelIndex m = 0; m < model_count; ++m) sum[m] += factor * value[m];
}

// One way the answers to a criterion can turn out.
struct Turn {
  ModelValues row{};
  double probability = 1;
};

// Goes through all completions inside one box.
class BoxMean {
 public:
  BoxMean(const Framework& framework, const Sheet& sheet, ModelSet available, Pair& sum)
      : framework_(framework), sheet_(sheet), available_(available), sum_(sum) {
    turns_.resize(sheet.criteria.size());
  }

  void add_box(const Box& box) {
    for (std::size_t place = 0; place < turns_.size(); ++place) list_turns(box, place);
    descend(0, 1.0);
  }

 private:
  void list_turns(const Box& box, std::size_t place) {
    std::vector<Turn>& turns = turns_[place];
    turns.assign(1, Turn{box.bonus, 1.0});
    const Criterion& criterion = framework_.criteria[sheet_.criteria[place]];
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      if (sheet_.in_play[item] == 0) continue;
      const double part = framework_.items[item].weight / sheet_.weight[place];
      const std::size_t before = turns.size();
      for (std::size_t a = 1; a < box.of[item].size(); ++a) {
        for (std::size_t t = 0; t < before; ++t) {
          turns.push_back(turns[t]);
          extend(turns.back(), box.of[item][a], part);
        }
      }
      for (std::size_t t = 0; t < before; ++t) extend(turns[t], box.of[item][0], part);
    }
  }

  static void extend(Turn& turn, const Possibility& answer, double part) {
    add(turn.row, answer.affinity, part);
    turn.probability *= answer.probability;
  }

  void descend(std::size_t place, double probability) {
    if (place == turns_.size()) {
      const Pair shares = shares_of(rows_, turns_.size(), available_);
      add(sum_.available, shares.available, probability);
      add(sum_.all, shares.all, probability);
      return;
    }
    for (const Turn& turn : turns_[place]) {
      rows_[place] = turn.row;
      descend(place + 1, probability * turn.probability);
    }
  }

  const Framework& framework_;
  const Sheet& sheet_;
  ModelSet available_;
  Pair& sum_;
  std::vector<std::vector<Turn>> turns_;
  Rows rows_{};
};

const Possibility& drawn(std::span<const Possibility> possibilities, double uniform) {
  for (const Possibility& possibility : possibilities) {
    uniform -= possibility.probability;
    if (uniform < 0) return possibility;
  }
  return possibilities.back();
}

Pair shares_of_draw(const Framework& framework, const Sheet& sheet, ModelSet available,
                    std::uint64_t draw) {
  const auto pick = [&](std::size_t item) -> const Possibility& {
    const auto possibilities = sheet.of(item);
    return possibilities.size() == 1
               ? possibilities.front()
               : drawn(possibilities, uniform_draw(framework.items[item].stream, draw));
  };
  const ModelValues added =
      bonus(framework, sheet, [&](std::size_t item) { return pick(item).value; });
  Rows rows;
  for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
    rows[place] = added;
    const Criterion& criterion = framework.criteria[sheet.criteria[place]];
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      if (sheet.in_play[item] == 0) continue;
      add(rows[place], pick(item).affinity, framework.items[item].weight / sheet.weight[place]);
    }
  }
  return shares_of(rows, sheet.criteria.size(), available);
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

MixedShares mixed_shares(const Framework& framework, const Sheet& sheet, ModelSet available) {
  MixedShares result;
  const VerdictRules& rules = framework.verdict;
  const std::uint64_t completions = count_completions(framework, sheet);
  for (Shares* shares : {&result.available, &result.all}) {
    shares->completions = completions;
    shares->exact = completions <= rules.max_exact_completions;
  }
  if (result.all.exact) {
    Pair sum;
    BoxMean mean(framework, sheet, available, sum);
    for_each_box(framework, sheet, [&](const Box& box) { mean.add_box(box); });
    result.available.value = sum.available;
    result.all.value = sum.all;
    return result;
  }
  RunningMean among_available, among_all;
  for (std::uint64_t draw = 0; draw < rules.samples; ++draw) {
    const Pair shares = shares_of_draw(framework, sheet, available, draw);
    among_available.take(shares.available);
    among_all.take(shares.all);
  }
  among_available.give(result.available);
  among_all.give(result.all);
  result.available.draws = result.all.draws = rules.samples;
  return result;
}

}  // namespace tripoint
