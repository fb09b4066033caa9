#include "core/decision/completions.h"

#include "core/decision/interactions.h"
#include "core/support/hash.h"

namespace tripoint {
namespace {

constexpr std::uint64_t most_completions = std::uint64_t{1} << 63U;

// One way the answers to a criterion can turn out.
struct Turn {
  ModelValues row{};
  double probability = 1;
};

// Goes through all completions inside one box.
class BoxWalk {
 public:
  BoxWalk(const Framework& framework, const Sheet& sheet, const VisitCompletion& visit)
      : framework_(framework), sheet_(sheet), visit_(visit) {
    turns_.resize(sheet.criteria.size());
  }

  void walk(const AnswerBox& box) {
    for (std::size_t place = 0; place < turns_.size(); ++place) list_turns(box, place);
    descend(0, 1.0);
  }

 private:
  void list_turns(const AnswerBox& box, std::size_t place) {
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
      visit_(rows_, probability);
      return;
    }
    for (const Turn& turn : turns_[place]) {
      rows_[place] = turn.row;
      descend(place + 1, probability * turn.probability);
    }
  }

  const Framework& framework_;
  const Sheet& sheet_;
  const VisitCompletion& visit_;
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

}  // namespace

void add(ModelValues& sum, const ModelValues& value, double factor) {
  for (ModelIndex m = 0; m < model_count; ++m) sum[m] += factor * value[m];
}

ModelValues fit_at(const Weights& weights, const Rows& rows, std::size_t count) {
  ModelValues fit{};
  for (std::size_t g = 0; g < count; ++g) add(fit, rows[g], weights[g]);
  return fit;
}

std::uint64_t count_completions(const Framework& framework, const Sheet& sheet) {
  std::uint64_t count = 1;
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    if (sheet.in_play[item] == 0) continue;
    const std::uint64_t ways = sheet.items[item].count;
    count = count > most_completions / ways ? most_completions : count * ways;
  }
  return count;
}

void for_each_completion(const Framework& framework, const Sheet& sheet,
                         const VisitCompletion& visit) {
  BoxWalk walk(framework, sheet, visit);
  for_each_box(framework, sheet, [&](const AnswerBox& box) { walk.walk(box); });
}

Rows drawn_rows(const Framework& framework, const Sheet& sheet, std::uint64_t draw) {
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
  return rows;
}

}  // namespace tripoint
