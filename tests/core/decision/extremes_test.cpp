#include "core/decision/extremes.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/shares.h"
#include "tests/support/random_case.h"
#include "tests/support/regions.h"

namespace tripoint::test {
namespace {

// Brute force: every completion of a sheet as a table of rows, interactions included.
std::vector<std::vector<ModelValues>> all_tables(const Framework& framework, const Sheet& sheet) {
  std::vector<std::size_t> items;
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    if (sheet.in_play[item] != 0) items.push_back(item);
  }
  std::vector<std::vector<ModelValues>> tables;
  std::vector<std::size_t> pick(framework.items.size(), 0);
  for (;;) {
    const ModelValues added =
        bonus(framework, sheet, [&](std::size_t item) { return sheet.of(item)[pick[item]].value; });
    std::vector<ModelValues> rows;
    for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
      ModelValues row = added;
      for (const std::size_t item : items) {
        if (framework.items[item].criterion != sheet.criteria[place]) continue;
        const double part = framework.items[item].weight / sheet.weight[place];
        const ModelValues& affinity = sheet.of(item)[pick[item]].affinity;
        for (ModelIndex m = 0; m < model_count; ++m) row[m] += part * affinity[m];
      }
      rows.push_back(row);
    }
    tables.push_back(rows);
    std::size_t at = 0;
    while (at < items.size() && ++pick[items[at]] == sheet.of(items[at]).size()) {
      pick[items[at++]] = 0;
    }
    if (at == items.size()) return tables;
  }
}

// Whether some weights make the model at least as fit as the others: for two rivals it is enough
// to look at the vertices and at the points of edges where two of the three are equal.
bool can_win(const std::vector<ModelValues>& rows, ModelIndex model) {
  const auto wins = [&](const ModelValues& fit) {
    return fit[model] >= *std::max_element(fit.begin(), fit.end()) - 1e-11;
  };
  for (std::size_t g = 0; g < rows.size(); ++g) {
    if (wins(rows[g])) return true;
    for (std::size_t h = g + 1; h < rows.size(); ++h) {
      for (ModelIndex rival = 0; rival < model_count; ++rival) {
        const double at_g = rows[g][model] - rows[g][rival];
        const double at_h = rows[h][model] - rows[h][rival];
        if (at_g * at_h >= 0) continue;
        const double t = at_g / (at_g - at_h);
        ModelValues fit{};
        for (ModelIndex m = 0; m < model_count; ++m) {
          fit[m] = (1 - t) * rows[g][m] + t * rows[h][m];
        }
        if (wins(fit)) return true;
      }
    }
  }
  return false;
}

ModelSet set_of(std::initializer_list<ModelIndex> models) {
  ModelSet set;
  for (const ModelIndex m : models) set.insert(m);
  return set;
}

}  // namespace

TEST_CASE("margins, regret, necessary and possible winners agree with brute force") {
  int undecided = 0;
  for (int trial = 0; trial < 300; ++trial) {
    CAPTURE(trial);
    Dice dice(static_cast<std::uint64_t>(trial) + 900);
    const Framework framework = random_framework(dice);
    const Entity entity = random_entity(dice, framework);
    Sheet sheet;
    resolve(framework, {}, entity, {}, sheet);
    std::size_t completions = 1;
    for (std::size_t item = 0; item < framework.items.size(); ++item) {
      if (sheet.in_play[item] != 0) completions *= sheet.items[item].count;
    }
    if (sheet.criteria.empty() || completions > 4000) continue;
    const auto tables = all_tables(framework, sheet);
    CHECK(tables.size() == completions);
    const Extremes found = extremes(framework, sheet, any_weights(sheet));
    for (ModelIndex a = 0; a < model_count; ++a) {
      bool possible = false;
      for (const auto& rows : tables) possible = possible || can_win(rows, a);
      CHECK(found.possible_of_all.contains(a) == possible);
      undecided += possible ? 1 : 0;
      for (ModelIndex b = 0; b < model_count; ++b) {
        if (a == b) continue;
        double least = 10, most = -10;
        for (const auto& rows : tables) {
          for (const ModelValues& row : rows) {
            least = std::min(least, row[a] - row[b]);
            most = std::max(most, row[a] - row[b]);
          }
        }
        CHECK(std::fabs(found.least[a][b] - least) < 1e-12);
        CHECK(std::fabs(found.most[a][b] - most) < 1e-12);
      }
    }
  }
  CHECK(undecided > 300);
}

TEST_CASE("a necessary winner is never behind, whatever is open") {
  const Framework framework = small_framework({{{1, 0, 0}, {.5, .5, 0}}, {{1, 0, 0}, {1, 0, .75}}});
  Sheet sheet;
  resolve(framework, {}, Entity{}, {}, sheet);
  const Extremes found = extremes(framework, sheet, any_weights(sheet));
  CHECK(necessary_winners(found, ModelSet::all()) == set_of({0}));
  CHECK(possible_winners(found, ModelSet::all()) == set_of({0, 1}));
  CHECK(max_regret(found, ModelSet::all()) == ModelValues{0, 1, 1});
}

TEST_CASE("models that gates leave are compared with each other only") {
  const Framework framework = small_framework({{{1, .2, 0}}, {{1, 0, .4}}});
  Sheet sheet;
  resolve(framework, {}, entity_with({{0, {0}}, {1, {0}}}), {}, sheet);
  const Extremes found = extremes(framework, sheet, any_weights(sheet));
  CHECK(necessary_winners(found, set_of({1, 2})).empty());
  CHECK(possible_winners(found, set_of({1, 2})) == set_of({1, 2}));
  CHECK(possible_winners(found, ModelSet::all()) == set_of({0}));
  CHECK(max_regret(found, set_of({1, 2})) == ModelValues{0, .4, .2});
  CHECK(necessary_winners(found, set_of({2})) == set_of({2}));
}

TEST_CASE("the middle model of two opposites is not a possible winner") {
  const Framework framework = small_framework({{{1, .4, 0}}, {{0, .4, 1}}});
  Sheet sheet;
  resolve(framework, {}, entity_with({{0, {0}}, {1, {0}}}), {}, sheet);
  CHECK(extremes(framework, sheet, any_weights(sheet)).possible_of_all == set_of({0, 2}));
  const Framework at_border = small_framework({{{1, .5, 0}}, {{0, .5, 1}}});
  resolve(at_border, {}, entity_with({{0, {0}}, {1, {0}}}), {}, sheet);
  CHECK(extremes(at_border, sheet, any_weights(sheet)).possible_of_all == ModelSet::all());
}

TEST_CASE("two answers to one criterion cannot be mixed to make a model win") {
  // With either answer one rival is ahead; only half of each would do.
  const Framework framework = small_framework({{{.5, 1, 0}, {.5, 0, 1}}});
  Sheet sheet;
  resolve(framework, {}, entity_with({{0, {}}}), {}, sheet);
  CHECK(extremes(framework, sheet, any_weights(sheet)).possible_of_all == set_of({1, 2}));
}

}  // namespace tripoint::test
