#include "core/decision/acceptability.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/golden_case.h"
#include "tests/support/random_case.h"
#include "tests/support/regions.h"

namespace tripoint::test {
namespace {

using Table = std::array<std::vector<double>, model_count>;  // a row per model

// Indices of definite rows: one option per criterion.
Acceptability of_table(const Table& table, const Priorities& priorities = {}) {
  std::vector<OptionTable> options(table[0].size());
  std::vector<Given> given;
  for (std::size_t g = 0; g < options.size(); ++g) {
    options[g] = {{table[0][g], table[1][g], table[2][g]}};
    given.push_back({g, {0}});
  }
  const Framework framework = small_framework(options);
  Sheet sheet;
  resolve(framework, {}, entity_with(given), {}, sheet);
  WeightRegion region = weight_region(priorities, sheet.criteria, framework.verdict);
  return acceptability(framework, sheet, region, ModelSet::all());
}

void check_central(const Acceptability& found, ModelIndex m, const std::vector<double>& expected,
                   double within = 1e-14) {
  CAPTURE(m);
  REQUIRE(found.central[m].has_value());
  for (std::size_t g = 0; g < expected.size(); ++g) {
    CAPTURE(g);
    CHECK(std::fabs((*found.central[m])[g] - expected[g]) < within);
  }
}

void check_ranks(const Acceptability& found, ModelIndex m, const ModelValues& expected) {
  CAPTURE(m);
  for (std::size_t r = 0; r < model_count; ++r) {
    CHECK(std::fabs(found.rank[m][r] - expected[r]) < 1e-14);
  }
}

Priorities order(std::vector<std::size_t> ranking) {
  Priorities priorities;
  priorities.ranking = std::move(ranking);
  return priorities;
}

const Table six = {{{1, .75, .5, .25, 0, .75}, {.5, 1, .75, .5, .5, .5}, {0, .25, .5, 1, 1, .25}}};

}  // namespace

// Exact values derived in rational arithmetic by clipping.
TEST_CASE("ranks and central weights of three criteria that mirror each other are exact") {
  const Acceptability found = of_table({{{1, 0, .5}, {0, 1, .5}, {.5, .5, .75}}});
  CHECK(found.exact);
  check_ranks(found, 0, {1.0 / 3, 1.0 / 6, 1.0 / 2});
  check_ranks(found, 1, {1.0 / 3, 1.0 / 6, 1.0 / 2});
  check_ranks(found, 2, {1.0 / 3, 2.0 / 3, 0});
  check_central(found, 0, {11.0 / 18, 1.0 / 6, 2.0 / 9});
  check_central(found, 1, {1.0 / 6, 11.0 / 18, 2.0 / 9});
  check_central(found, 2, {2.0 / 9, 2.0 / 9, 5.0 / 9});
}

TEST_CASE("ranks and central weights of a table with four criteria are exact") {
  const Acceptability found = of_table({{{.8, .2, .5, .3}, {.4, .6, .7, .5}, {.1, .9, .4, .8}}});
  check_ranks(found, 0, {31.0 / 144, 37.0 / 288, 21.0 / 32});
  check_ranks(found, 1, {7.0 / 24, 25.0 / 36, 1.0 / 72});
  check_ranks(found, 2, {71.0 / 144, 17.0 / 96, 95.0 / 288});
  check_central(found, 0, {271.0 / 496, 1.0 / 8, 127.0 / 744, 235.0 / 1488});
  check_central(found, 1, {11.0 / 56, 5.0 / 28, 13.0 / 28, 9.0 / 56});
  check_central(found, 2, {173.0 / 1136, 197.0 / 568, 269.0 / 1704, 1169.0 / 3408});
}

TEST_CASE("ranks and central weights of a table with six criteria are exact") {
  const Acceptability found = of_table(six);
  check_ranks(found, 0, {14309.0 / 56700, 36727.0 / 113400, 1373.0 / 3240});
  check_ranks(found, 1, {2039.0 / 4050, 7979.0 / 16200, 13.0 / 3240});
  check_ranks(found, 2, {923.0 / 3780, 347.0 / 1890, 103.0 / 180});
  check_central(found, 0, {.318942, .116483, .116342, .113165, .087858, .247209}, 6e-7);
  check_central(found, 1, {.123999, .233110, .212048, .135997, .147736, .147111}, 6e-7);
  check_central(found, 2, {.097262, .081537, .125109, .285197, .287148, .123746}, 6e-7);
}

TEST_CASE("ranks and central weights under a full ranking are exact") {
  const Acceptability found = of_table(six, order({0, 1, 2, 3, 4, 5}));
  CHECK(found.exact);
  CHECK(std::fabs(found.rank[0][0] - 6494.0 / 9009) < 1e-14);
  CHECK(std::fabs(found.rank[1][0] - 2515.0 / 9009) < 1e-14);
  CHECK(found.rank[2][0] < 1e-14);
  CHECK(std::fabs(found.rank[2][2] - 32185.0 / 32186) < 1e-14);
  check_central(found, 0, {.452155, .239449, .144304, .088749, .050933, .024410}, 6e-7);
  CHECK_FALSE(found.central[2].has_value());
}

TEST_CASE("a model that is the mean of the two others is always second, and has no weights") {
  const Acceptability found =
      of_table({{{1, 0, .5, .25, .75, 1}, {.5, .5, .5, .5, .5, .5}, {0, 1, .5, .75, .25, 0}}});
  check_ranks(found, 0, {13.0 / 18, 0, 5.0 / 18});
  check_ranks(found, 1, {0, 1, 0});
  CHECK_FALSE(found.central[1].has_value());
}

TEST_CASE("alternatives that are equal share all ranks, and equal weights are central to each") {
  const Acceptability found = of_table({{{.5, .2, .1}, {.5, .2, .1}, {.5, .2, .1}}});
  for (ModelIndex m = 0; m < model_count; ++m) {
    check_ranks(found, m, {1.0 / 3, 1.0 / 3, 1.0 / 3});
    check_central(found, m, {1.0 / 3, 1.0 / 3, 1.0 / 3});
    for (ModelIndex b = 0; b < model_count; ++b) {
      CHECK(found.pairwise[m][b] == (m == b ? 0 : .5));
    }
  }
}

TEST_CASE("where a model beats the others on everything, the others have no central weights") {
  const Acceptability found = of_table({{{1, 1, 1}, {0, .5, 0}, {.5, 0, 0}}});
  check_central(found, 0, {1.0 / 3, 1.0 / 3, 1.0 / 3});
  CHECK_FALSE(found.central[1].has_value());
  CHECK(found.pairwise[0][1] == 1);
  CHECK(found.pairwise[1][0] == 0);
}

TEST_CASE("the golden case has exact ranks and central weights, free and ranked") {
  const Framework framework = small_framework(golden::tables());
  Sheet sheet;
  resolve(framework, {}, entity_with(golden::given(golden::base)), {}, sheet);
  WeightRegion free = any_weights(sheet);
  const Acceptability found = acceptability(framework, sheet, free, ModelSet::all());
  check_ranks(found, 0, {1.0 / 9, 7.0 / 18, 1.0 / 2});
  check_ranks(found, 1, {7.0 / 9, 2.0 / 9, 0});
  check_ranks(found, 2, {1.0 / 9, 7.0 / 18, 1.0 / 2});
  check_central(found, 0, {1.0 / 12, 1.0 / 6, 1.0 / 9, 4.0 / 9, 1.0 / 9, 1.0 / 12});
  check_central(found, 1, {.138889, .166667, .182540, .138889, .182540, .190476}, 6e-7);
  check_central(found, 2, {4.0 / 9, 1.0 / 6, 1.0 / 9, 1.0 / 12, 1.0 / 9, 1.0 / 12});

  Group group;
  group.priorities = order({3, 0, 2, 4, 1, 5});
  const Evaluation ranked = evaluate(framework, group, entity_with(golden::given(golden::base)));
  CHECK(std::fabs(ranked.outcome.shares.value[0] - 3.0 / 7) < 1e-14);
  CHECK(std::fabs(ranked.outcome.shares.value[1] - 4.0 / 7) < 1e-14);
  CHECK(ranked.outcome.shares.value[2] < 1e-14);
  CHECK(std::fabs(ranked.fit[0] - 7.0 / 12) < 1e-14);
  CHECK(std::fabs(ranked.fit[1] - 139.0 / 240) < 1e-14);
  CHECK(std::fabs(ranked.fit[2] - 5.0 / 12) < 1e-14);
  // The point says one model, most of the region another: both are told, and it is too close.
  CHECK(ranked.outcome.point == ModelIndex{0});
  CHECK(ranked.verdict == Verdict::too_close_to_call);
}

TEST_CASE("the largest regret of the ranked golden case with an open answer is exact") {
  const Framework framework = small_framework(golden::tables());
  std::vector<Given> given = golden::given(golden::base);
  given[5].values.clear();
  Group group;
  group.priorities = order({3, 0, 2, 4, 1, 5});
  const Evaluation ranked = evaluate(framework, group, entity_with(given));
  CHECK(std::fabs(ranked.outcome.max_regret[0] - 1.0 / 6) < 1e-14);
  CHECK(std::fabs(ranked.outcome.max_regret[1] - 1.0 / 2) < 1e-14);
  CHECK(std::fabs(ranked.outcome.max_regret[2] - 1) < 1e-14);
}

TEST_CASE("indices of random sheets and regions keep their properties, drawn ones agree") {
  Dice dice(4242);
  int drawn = 0;
  for (int trial = 0; trial < 120; ++trial) {
    CAPTURE(trial);
    Framework framework = random_framework(dice);
    framework.verdict.samples = 4000;
    Sheet sheet;
    resolve(framework, {}, random_entity(dice, framework), {}, sheet);
    if (sheet.criteria.size() < 2 || count_completions(framework, sheet) > 300) continue;
    Priorities priorities;
    if (trial % 2 == 0) priorities.ranking = {sheet.criteria.back()};
    WeightRegion region = weight_region(priorities, sheet.criteria, framework.verdict);
    const Acceptability exact = acceptability(framework, sheet, region, ModelSet::all());
    if (!exact.exact) continue;
    for (ModelIndex m = 0; m < model_count; ++m) {
      CHECK(std::fabs(exact.rank[m][0] + exact.rank[m][1] + exact.rank[m][2] - 1) < 1e-12);
      CHECK(std::fabs(exact.rank[0][m] + exact.rank[1][m] + exact.rank[2][m] - 1) < 1e-12);
      for (ModelIndex b = 0; b < model_count; ++b) {
        if (b != m) CHECK(std::fabs(exact.pairwise[m][b] + exact.pairwise[b][m] - 1) < 1e-12);
      }
      if (!exact.central[m]) continue;
      double sum = 0;
      for (const double weight : *exact.central[m]) sum += weight;
      CHECK(std::fabs(sum - 1) < 1e-9);
      CHECK(fulfills(region, *exact.central[m]));
    }
    framework.verdict.max_exact_completions = 1;
    const Acceptability rough = acceptability(framework, sheet, region, ModelSet::all());
    CHECK_FALSE(rough.exact);
    for (ModelIndex m = 0; m < model_count; ++m) {
      for (std::size_t r = 0; r < model_count; ++r) {
        CHECK(std::fabs(rough.rank[m][r] - exact.rank[m][r]) < .04);
      }
      if (exact.rank[m][0] < .2) continue;
      for (std::size_t g = 0; g < sheet.criteria.size(); ++g) {
        CHECK(std::fabs((*rough.central[m])[g] - (*exact.central[m])[g]) < .04);
      }
    }
    ++drawn;
  }
  CHECK(drawn > 40);
}

TEST_CASE("models that gates close have no ranks") {
  const Framework framework = small_framework({{{1, .2, 0}}, {{1, 0, .4}}});
  Sheet sheet;
  resolve(framework, {}, entity_with({{0, {0}}, {1, {0}}}), {}, sheet);
  WeightRegion region = any_weights(sheet);
  ModelSet two;
  two.insert(1);
  two.insert(2);
  const Acceptability found = acceptability(framework, sheet, region, two);
  check_ranks(found, 0, {0, 0, 0});
  CHECK(std::fabs(found.rank[1][0] + found.rank[1][1] - 1) < 1e-15);
  CHECK(found.pairwise[1][0] == 0);
  CHECK_FALSE(found.central[0].has_value());
}

}  // namespace tripoint::test
