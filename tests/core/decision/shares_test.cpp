#include "core/decision/shares.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace tripoint::test {
namespace {

constexpr double exactness = 1e-15;

// A table with a row per model, as published; the function wants a row per criterion.
std::vector<ModelValues> columns(const std::array<std::vector<double>, model_count>& table) {
  std::vector<ModelValues> rows(table[0].size());
  for (std::size_t g = 0; g < rows.size(); ++g) {
    for (ModelIndex m = 0; m < model_count; ++m) rows[g][m] = table[m][g];
  }
  return rows;
}

void check_shares(const std::array<std::vector<double>, model_count>& table,
                  const ModelValues& expected) {
  const ModelValues shares = first_rank_shares(columns(table), ModelSet::all());
  for (ModelIndex m = 0; m < model_count; ++m) {
    CAPTURE(m);
    CHECK(std::fabs(shares[m] - expected[m]) < exactness);
  }
}

ModelSet two(ModelIndex a, ModelIndex b) {
  ModelSet set;
  set.insert(a);
  set.insert(b);
  return set;
}

}  // namespace

// Exact values derived in rational arithmetic by clipping, confirmed by a residue formula.
TEST_CASE("shares of three criteria that mirror each other are thirds and halves") {
  check_shares({{{1, 0, .5}, {0, 1, .5}, {.5, .5, .75}}}, {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

TEST_CASE("shares of a table with four criteria are 31/144, 7/24 and 71/144") {
  check_shares({{{.8, .2, .5, .3}, {.4, .6, .7, .5}, {.1, .9, .4, .8}}},
               {31.0 / 144, 7.0 / 24, 71.0 / 144});
}

TEST_CASE("shares of a table with six criteria and level ones are exact") {
  check_shares({{{1, .75, .5, .25, 0, .75}, {.5, 1, .75, .5, .5, .5}, {0, .25, .5, 1, 1, .25}}},
               {14309.0 / 56700, 2039.0 / 4050, 923.0 / 3780});
}

TEST_CASE("shares of a second table with six criteria are exact") {
  check_shares({{{.9, .7, .5, .2, .3, .8}, {.5, .9, .7, .5, .4, .6}, {.2, .3, .5, .9, 1, .4}}},
               {23158313.0 / 77144760, 4080017.0 / 11221056, 69163547.0 / 205719360});
}

TEST_CASE("shares of a table without level criteria agree with the residue formula") {
  check_shares({{{.9, .7, .5, .2, .3, .8}, {.5, .9, .7, .52, .4, .6}, {.2, .3, .52, .9, 1, .41}}},
               {.2931613208089668, .3673327929383864, .3395058862526468});
}

TEST_CASE("a model that is the mean of the two others never comes first") {
  check_shares({{{1, 0, .5, .25, .75, 1}, {.5, .5, .5, .5, .5, .5}, {0, 1, .5, .75, .25, 0}}},
               {13.0 / 18, 0, 5.0 / 18});
}

// Being last is being first with all fits reversed, so the shares give every rank of three models.
TEST_CASE("the rank acceptabilities of the published tables are exact for every rank") {
  struct Published {
    std::array<std::vector<double>, model_count> table;
    std::array<ModelValues, model_count> ranks;  // per model: first, second, third
  };
  const std::vector<Published> tables = {
      {{{{1, 0, .5}, {0, 1, .5}, {.5, .5, .75}}},
       {{{1.0 / 3, 1.0 / 6, 1.0 / 2}, {1.0 / 3, 1.0 / 6, 1.0 / 2}, {1.0 / 3, 2.0 / 3, 0}}}},
      {{{{.8, .2, .5, .3}, {.4, .6, .7, .5}, {.1, .9, .4, .8}}},
       {{{31.0 / 144, 37.0 / 288, 21.0 / 32},
         {7.0 / 24, 25.0 / 36, 1.0 / 72},
         {71.0 / 144, 17.0 / 96, 95.0 / 288}}}},
      {{{{1, .75, .5, .25, 0, .75}, {.5, 1, .75, .5, .5, .5}, {0, .25, .5, 1, 1, .25}}},
       {{{14309.0 / 56700, 36727.0 / 113400, 1373.0 / 3240},
         {2039.0 / 4050, 7979.0 / 16200, 13.0 / 3240},
         {923.0 / 3780, 347.0 / 1890, 103.0 / 180}}}},
      {{{{1, 0, .5, .25, .75, 1}, {.5, .5, .5, .5, .5, .5}, {0, 1, .5, .75, .25, 0}}},
       {{{13.0 / 18, 0, 5.0 / 18}, {0, 1, 0}, {5.0 / 18, 0, 13.0 / 18}}}}};
  for (const Published& published : tables) {
    std::vector<ModelValues> rows = columns(published.table);
    const ModelValues first = first_rank_shares(rows, ModelSet::all());
    for (ModelValues& row : rows) {
      for (double& value : row) value = -value;
    }
    const ModelValues last = first_rank_shares(rows, ModelSet::all());
    for (ModelIndex m = 0; m < model_count; ++m) {
      CHECK(std::fabs(first[m] - published.ranks[m][0]) < exactness);
      CHECK(std::fabs(1 - first[m] - last[m] - published.ranks[m][1]) < 2 * exactness);
      CHECK(std::fabs(last[m] - published.ranks[m][2]) < exactness);
    }
  }
}

TEST_CASE("the pairwise winning index of one criterion for and one against is by their sizes") {
  const std::array<double, 2> differences = {3, -1};
  CHECK(halfspace_share(differences) == doctest::Approx(0.75).epsilon(exactness));
}

TEST_CASE("the halfspace share of no negative difference is 1 and of no positive one 0") {
  CHECK(halfspace_share(std::array<double, 3>{0, 2, 1}) == 1);
  CHECK(halfspace_share(std::array<double, 3>{0, -2, -1}) == 0);
  CHECK(halfspace_share(std::array<double, 2>{0, 0}) == 1);
}

TEST_CASE("the halfspace shares of a difference and of its opposite sum to one") {
  std::mt19937_64 random(3);
  std::uniform_real_distribution<double> value(-1, 1);
  for (int trial = 0; trial < 500; ++trial) {
    std::vector<double> ahead(1 + random() % max_criteria), behind;
    for (double& difference : ahead) difference = value(random);
    for (const double difference : ahead) behind.push_back(-difference);
    CHECK(std::fabs(halfspace_share(ahead) + halfspace_share(behind) - 1) < 1e-14);
  }
}

TEST_CASE("models that are equal on every criterion share their part equally") {
  const std::vector<ModelValues> all_equal = {{.3, .3, .3}, {.8, .8, .8}};
  CHECK(first_rank_shares(all_equal, ModelSet::all()) == ModelValues{1.0 / 3, 1.0 / 3, 1.0 / 3});
  const std::vector<ModelValues> pair = {{1, 1, 0}, {0, 0, 1}};
  CHECK(first_rank_shares(pair, ModelSet::all()) == ModelValues{.25, .25, .5});
  const std::vector<ModelValues> pair_behind = {{.2, .9, .2}, {.4, .5, .4}};
  CHECK(first_rank_shares(pair_behind, ModelSet::all()) == ModelValues{0, 1, 0});
}

TEST_CASE("differences below the tie tolerance count as equal") {
  const std::vector<ModelValues> rows = {{.5, .5 + 1e-13, 0}, {.7, .7 - 1e-13, 0}};
  CHECK(first_rank_shares(rows, ModelSet::all()) == ModelValues{.5, .5, 0});
}

TEST_CASE("shares among two models or one leave the others nothing") {
  const std::vector<ModelValues> rows = {{1, 0, 5}, {0, 1, 5}, {1, 0, 5}};
  const ModelValues shares = first_rank_shares(rows, two(0, 1));
  CHECK(shares[0] == doctest::Approx(.75).epsilon(exactness));
  CHECK(shares[0] + shares[1] == 1);
  CHECK(shares[2] == 0);
  ModelSet one;
  one.insert(1);
  CHECK(first_rank_shares(rows, one) == ModelValues{0, 1, 0});
  CHECK(first_rank_shares(rows, ModelSet{}) == ModelValues{0, 0, 0});
}

TEST_CASE("without any criterion all models are equal") {
  CHECK(first_rank_shares({}, ModelSet::all()) == ModelValues{1.0 / 3, 1.0 / 3, 1.0 / 3});
}

TEST_CASE("exact shares agree with Monte Carlo within four standard deviations") {
  std::mt19937_64 random(11);
  std::exponential_distribution<double> exponential(1);
  std::uniform_real_distribution<double> value(0, 1);
  constexpr int draws = 20000;
  for (int trial = 0; trial < 12; ++trial) {
    std::vector<ModelValues> rows(2 + random() % (max_criteria - 1));
    for (ModelValues& row : rows) {
      // Half of the tables on the grid of quarters, where ties abound.
      for (double& fit : row) {
        fit = trial % 2 == 0 ? value(random) : static_cast<double>(random() % 5) / 4;
      }
    }
    ModelValues wins{};
    for (int draw = 0; draw < draws; ++draw) {
      ModelValues fit{};
      for (const ModelValues& row : rows) {
        const double weight = exponential(random);
        for (ModelIndex m = 0; m < model_count; ++m) fit[m] += weight * row[m];
      }
      const double best = std::max({fit[0], fit[1], fit[2]});
      double leaders = 0;
      for (const double f : fit) leaders += best - f < 1e-12 ? 1 : 0;
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (best - fit[m] < 1e-12) wins[m] += 1 / leaders;
      }
    }
    const ModelValues shares = first_rank_shares(rows, ModelSet::all());
    for (ModelIndex m = 0; m < model_count; ++m) {
      const double deviation = std::sqrt(shares[m] * (1 - shares[m]) / draws) + 1e-9;
      CHECK(std::fabs(wins[m] / draws - shares[m]) < 4 * deviation);
    }
  }
}

}  // namespace tripoint::test
