#include "core/framework/neutrality.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

constexpr double four_decimals = 5e-5;
constexpr double close = 1e-12;

void check_values(const ModelValues& found, const ModelValues& expected, double tolerance) {
  for (ModelIndex m = 0; m < model_count; ++m) {
    CAPTURE(m);
    CHECK(std::fabs(found[m] - expected[m]) < tolerance);
  }
}

bool meets(const Predicate& predicate, const std::vector<std::size_t>& answers) {
  const auto part_meets = [&](const Predicate& part) { return meets(part, answers); };
  if (predicate.kind == Predicate::Kind::all) {
    return std::all_of(predicate.parts.begin(), predicate.parts.end(), part_meets);
  }
  if (predicate.kind == Predicate::Kind::any) {
    return std::any_of(predicate.parts.begin(), predicate.parts.end(), part_meets);
  }
  const auto& options = predicate.options;
  return std::find(options.begin(), options.end(), answers[predicate.item]) != options.end();
}

// Every sheet by itself, in whole hundredths: affinities are quarters, strengths hundredths.
class EverySheet {
 public:
  EverySheet(const Framework& framework, std::vector<std::size_t> criteria)
      : framework_(framework), criteria_(std::move(criteria)), answers_(framework.items.size()) {
    for (const Interaction& rule : framework.interactions) {
      const auto asked = [&](std::size_t item) {
        return framework.items[item].headline &&
               std::count(criteria_.begin(), criteria_.end(), framework.items[item].criterion) > 0;
      };
      if (std::all_of(rule.items.begin(), rule.items.end(), asked)) rules_.push_back(&rule);
    }
  }

  std::size_t rules_in_play() const { return rules_.size(); }

  // Calls visit(answers by item, winners) for every sheet.
  template <class Visit>
  void visit(Visit&& visit_sheet, std::size_t place = 0) {
    if (place == criteria_.size()) {
      visit_sheet(answers_, winners());
      return;
    }
    const std::size_t headline = framework_.criteria[criteria_[place]].first_item;
    for (std::size_t row = 0; row < framework_.items[headline].rows.size(); ++row) {
      answers_[headline] = row;
      visit(visit_sheet, place + 1);
    }
  }

  Neutrality figures() {
    Neutrality sums;
    visit([&](const auto&, ModelSet best) {
      ++sums.sheets;
      if (best.size() > 1) sums.tied += 1;
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (!best.contains(m)) continue;
        sums.won[m] += 1.0 / static_cast<double>(best.size());
        if (best.size() == 1) sums.strict[m] += 1;
      }
    });
    const auto all = static_cast<double>(sums.sheets);
    sums.tied /= all;
    for (double& part : sums.won) part /= all;
    for (double& part : sums.strict) part /= all;
    return sums;
  }

 private:
  ModelSet winners() const {
    std::array<long, model_count> fit{};
    for (const std::size_t criterion : criteria_) {
      const std::size_t headline = framework_.criteria[criterion].first_item;
      const ModelValues& row = framework_.items[headline].rows[answers_[headline]].affinity;
      for (ModelIndex m = 0; m < model_count; ++m) fit[m] += std::lround(100 * row[m]);
    }
    for (const Interaction* rule : rules_) {
      if (!meets(rule->when, answers_)) continue;
      fit[rule->favors] += std::lround(100 * rule->strength) * static_cast<long>(criteria_.size());
    }
    ModelSet best;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (fit[m] == *std::max_element(fit.begin(), fit.end())) best.insert(m);
    }
    return best;
  }

  const Framework& framework_;
  std::vector<std::size_t> criteria_;
  std::vector<const Interaction*> rules_;
  std::vector<std::size_t> answers_;
};

std::vector<std::size_t> all_criteria(const Framework& framework) {
  std::vector<std::size_t> criteria(framework.criteria.size());
  std::iota(criteria.begin(), criteria.end(), std::size_t{0});
  return criteria;
}

void check_same(const Neutrality& found, const Neutrality& expected) {
  CHECK(found.sheets == expected.sheets);
  CHECK(std::fabs(found.tied - expected.tied) < close);
  check_values(found.won, expected.won, close);
  check_values(found.strict, expected.strict, close);
}

// Random frameworks on the grid, at most a few thousand sheets each.
template <class Check>
void for_random_frameworks(int trials, Check&& check) {
  for (std::uint64_t seed = 1; trials > 0; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Framework framework = random_framework(dice);
    if (!on_grid(framework)) continue;
    --trials;
    check(dice, framework);
  }
}

}  // namespace

TEST_CASE("the shipped framework is won by each model on about a third of all its sheets") {
  const Neutrality figures = neutrality(shipped());
  CHECK(figures.sheets == 512'000);
  check_values(figures.won, {.3330, .3571, .3099}, four_decimals);
  check_values(figures.strict, {.3139, .3338, .2902}, four_decimals);
}

TEST_CASE("the figures of the shipped framework are those of counting all 512,000 sheets") {
  check_same(neutrality(shipped()), EverySheet(shipped(), all_criteria(shipped())).figures());
}

TEST_CASE("the six questions of the shipped framework alone are won as often as they should") {
  const Framework& framework = shipped();
  std::vector<std::size_t> questions;
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    if (framework.criteria[g].question) questions.push_back(g);
  }
  REQUIRE(questions.size() == 6);
  const Neutrality figures = neutrality(framework, questions);
  CHECK(figures.sheets == 8'000);
  check_values(figures.won, {.3662, .3371, .2966}, four_decimals);
  check_same(figures, EverySheet(framework, questions).figures());
}

TEST_CASE("the shares of all models sum to one, and lone wins and ties to all sheets") {
  for_random_frameworks(200, [](Dice&, const Framework& framework) {
    const Neutrality figures = neutrality(framework);
    const auto sum = [](const ModelValues& v) { return v[0] + v[1] + v[2]; };
    CHECK(std::fabs(sum(figures.won) - 1) < close);
    CHECK(std::fabs(sum(figures.strict) + figures.tied - 1) < close);
    for (ModelIndex m = 0; m < model_count; ++m) CHECK(figures.won[m] >= figures.strict[m]);
  });
}

TEST_CASE("figures of random frameworks agree with counting every sheet by itself") {
  std::size_t with_interactions = 0;
  for_random_frameworks(200, [&](Dice&, const Framework& framework) {
    EverySheet sheets(framework, all_criteria(framework));
    if (sheets.rules_in_play() > 0) ++with_interactions;
    check_same(neutrality(framework), sheets.figures());
  });
  CHECK(with_interactions > 20);
}

TEST_CASE("figures of some of the criteria agree with counting every sheet of those") {
  for_random_frameworks(200, [](Dice& dice, const Framework& framework) {
    std::vector<std::size_t> some;
    for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
      if (dice.one_in(2)) some.push_back(g);
    }
    check_same(neutrality(framework, some), EverySheet(framework, some).figures());
  });
}

TEST_CASE("an interaction decides a sheet on which two models are level without it") {
  const OptionTable table = {{1, 1, 0}, {0, 0, 1}};
  Framework framework = small_framework({table, table});
  CHECK(neutrality(framework).strict == ModelValues{0, 0, .25});
  CHECK(neutrality(framework).tied == .75);
  add_interaction(framework, all_of({is_one_of(0, {0}), is_one_of(1, {0})}), 1, .05);
  const Neutrality figures = neutrality(framework);
  CHECK(figures.strict == ModelValues{0, .25, .25});
  CHECK(figures.tied == .5);
  // Not when one of its two items is not asked.
  const std::vector<std::size_t> first = {0};
  CHECK(neutrality(framework, first).strict == ModelValues{0, 0, .5});
}

TEST_CASE("without any criterion there is one sheet, and all models are level on it") {
  const Neutrality figures = neutrality(shipped(), {});
  CHECK(figures.sheets == 1);
  CHECK(figures.tied == 1);
  check_values(figures.won, {1.0 / 3, 1.0 / 3, 1.0 / 3}, close);
  CHECK(figures.strict == ModelValues{0, 0, 0});
}

TEST_CASE("options that always lead to the same winners are found, and only those") {
  std::size_t dead = 0, alive = 0;
  for_random_frameworks(200, [&](Dice&, const Framework& framework) {
    for (std::size_t criterion = 0; criterion < framework.criteria.size(); ++criterion) {
      const std::size_t headline = framework.criteria[criterion].first_item;
      const std::size_t rows = framework.items[headline].rows.size();
      // Winners on all sheets, by row; sheets come in the same order for every row.
      std::vector<std::vector<ModelSet>> winners(rows);
      EverySheet(framework, all_criteria(framework))
          .visit([&](const std::vector<std::size_t>& answers, ModelSet best) {
            winners[answers[headline]].push_back(best);
          });
      std::vector<std::pair<std::size_t, std::size_t>> expected;
      for (std::size_t a = 0; a < rows; ++a) {
        for (std::size_t b = a + 1; b < rows; ++b) {
          if (winners[a] == winners[b]) {
            expected.emplace_back(a, b);
          } else {
            ++alive;
          }
        }
      }
      dead += expected.size();
      CHECK(dead_options(framework, criterion) == expected);
    }
  });
  CHECK(dead > 50);
  CHECK(alive > 500);
}

TEST_CASE("no headline of the shipped framework has options that decide the same") {
  for (std::size_t g = 0; g < shipped().criteria.size(); ++g) {
    CAPTURE(g);
    CHECK(dead_options(shipped(), g).empty());
  }
}

TEST_CASE("an interaction can bring an option to life that decides nothing without it") {
  // The second question is outweighed by the first, whatever its answer.
  Framework framework =
      small_framework({{{1, .25, 0}, {0, .25, 1}}, {{.5, .25, 0}, {.25, .25, .25}}});
  CHECK(dead_options(framework, 1) == std::vector{std::pair<std::size_t, std::size_t>{0, 1}});
  add_interaction(framework, all_of({is_one_of(0, {1}), is_one_of(1, {1})}), 1, .5);
  CHECK(dead_options(framework, 1).empty());
}

TEST_CASE("affinities are on the grid when all are quarters, of refinements too") {
  Framework framework = small_framework({{{1, .25, 0}, {.5, .75, 1}}});
  CHECK(on_grid(framework));
  CHECK(on_grid(shipped()));
  add_item(framework, 0, {{.5, .25, 0}, {.5, .3, 0}});
  CHECK(!on_grid(framework));
  framework.items[1].rows[1].affinity[1] = std::nextafter(.25, 1);
  CHECK(!on_grid(framework));
  framework.items[1].rows[1].affinity[1] = .25;
  CHECK(on_grid(framework));
}

}  // namespace tripoint::test
