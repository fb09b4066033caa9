#include "core/decision/mixture.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/fixtures.h"
#include "tests/support/regions.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

const OptionTable table = {{1, .25, 0}, {0, 1, .5}, {.25, .25, 1}, {.5, .5, .25}};

Framework four_questions() { return small_framework({table, table, table, table}); }

MixedShares shares_of(const Framework& framework, const Entity& entity) {
  Sheet sheet;
  resolve(framework, {}, entity, {}, sheet);
  WeightRegion region = any_weights(sheet);
  return mixed_shares(framework, sheet, region, ModelSet::all());
}

}  // namespace

TEST_CASE("the limit of exact mixtures is the number of completions, not one less or more") {
  Framework framework = four_questions();
  framework.verdict.max_exact_completions = 64;
  const Entity entity = entity_with({{0, {0}}});
  CHECK(shares_of(framework, entity).all.completions == 64);
  CHECK(shares_of(framework, entity).all.exact);
  framework.verdict.max_exact_completions = 63;
  CHECK_FALSE(shares_of(framework, entity).all.exact);
}

TEST_CASE("drawn shares agree with exact ones within four standard errors, which they state") {
  Framework framework = four_questions();
  add_interaction(framework, all_of({is_one_of(0, {0, 1}), is_one_of(1, {1})}), 2, 0.1);
  const Shares exact = shares_of(framework, {}).all;
  REQUIRE(exact.exact);
  framework.verdict.max_exact_completions = 1;
  framework.verdict.samples = 4000;
  const Shares drawn = shares_of(framework, {}).all;
  REQUIRE_FALSE(drawn.exact);
  CHECK(drawn.draws == 4000);
  double sum = 0;
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(drawn.standard_error[m] > 0);
    CHECK(drawn.standard_error[m] < 0.01);
    CHECK(std::fabs(drawn.value[m] - exact.value[m]) < 4 * drawn.standard_error[m]);
    sum += drawn.value[m];
  }
  CHECK(std::fabs(sum - 1) < 1e-12);
}

TEST_CASE("the same draws are taken every time, and others with another seed") {
  Framework framework = four_questions();
  framework.verdict.max_exact_completions = 1;
  const Shares first = shares_of(framework, {}).all;
  CHECK(shares_of(framework, {}).all.value == first.value);
  framework.verdict.seed = 99;
  index_framework(framework);
  CHECK_FALSE(shares_of(framework, {}).all.value == first.value);
}

TEST_CASE("an item draws the same answers whatever else is asked") {
  // The draws of the open item are shared, so the difference between two sheets that differ in a
  // definite answer to an item without effect is exactly zero.
  Framework framework = small_framework({table, table, {{.5, .5, .5}, {.5, .5, .5}}});
  framework.verdict.max_exact_completions = 1;
  const Entity one = entity_with({{0, {}}, {1, {}}, {2, {0}}});
  const Entity other = entity_with({{0, {}}, {1, {}}, {2, {1}}});
  CHECK(shares_of(framework, one).all.value == shares_of(framework, other).all.value);
}

TEST_CASE("pooled answers are drawn by their probabilities") {
  Framework framework = four_questions();
  Group group;
  group.respondents = {{"a", "", 9}, {"b", "", 1}};
  Entity entity = entity_with({{0, {0}}, {0, {1}}, {1, {0, 1}}, {2, {2}}, {3, {3}}});
  entity.answers[0].detail.emplace().respondent = "a";
  entity.answers[1].detail.emplace().respondent = "b";
  const Evaluation exact = evaluate(framework, group, entity);
  framework.verdict.max_exact_completions = 1;
  framework.verdict.samples = 20000;
  const Evaluation drawn = evaluate(framework, group, entity);
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(std::fabs(exact.outcome.shares.value[m] - drawn.outcome.shares.value[m]) <
          4 * drawn.outcome.shares.standard_error[m] + 1e-12);
  }
}

TEST_CASE("completions beyond what can be counted are said to be at least that many") {
  std::vector<OptionTable> tables(max_criteria, table);
  Framework framework = small_framework(tables);
  for (std::size_t g = 0; g < max_criteria; ++g) {
    for (int i = 0; i < 3; ++i) add_item(framework, g, table);
  }
  index_framework(framework);
  framework.verdict.samples = 100;
  std::vector<Given> answers;
  for (std::size_t item = 0; item < framework.items.size(); ++item) answers.push_back({item, {}});
  const Shares shares = shares_of(framework, entity_with(answers)).all;
  CHECK(shares.completions == std::uint64_t{1} << 63U);
  CHECK_FALSE(shares.exact);
}

}  // namespace tripoint::test
