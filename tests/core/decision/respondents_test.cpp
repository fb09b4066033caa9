#include "core/decision/respondents.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/standing.h"
#include "tests/support/variations.h"

namespace tripoint::test {
namespace {

Answer said(const std::string& who, std::size_t item, std::vector<double> values) {
  Entity one = entity_with({{item, std::move(values)}});
  Answer answer = one.answers.front();
  answer.detail.emplace();
  answer.detail->respondent = who;
  return answer;
}

RespondentAnalysis analysed(const Framework& framework, const Group& group, const Entity& entity) {
  const Evaluation evaluation = evaluate(framework, group, entity);
  WeightRegions regions(framework.verdict, group.priorities);
  return respondents_of(framework, group, entity, {}, evaluation, regions);
}

Group with_people(double first = 1, double second = 1) {
  Group group;
  group.respondents = {{"cmo", "marketing", first}, {"cio", "it", second}};
  return group;
}

}  // namespace

TEST_CASE("each respondent alone, and all without a role, are evaluations of those answers") {
  const Framework framework =
      small_framework({{{1, 0, 0}, {0, 1, 0}}, {{.25, .5, 0}, {.5, .25, .5}}});
  const Group group = with_people();
  Entity entity;
  entity.answers = {said("cmo", 0, {0}), said("cio", 0, {1}), said("cio", 1, {0})};
  const RespondentAnalysis found = analysed(framework, group, entity);
  REQUIRE(found.each.size() == 2);
  CHECK(found.each[0].id == "cmo");
  CHECK(found.each[0].role == "marketing");
  CHECK(found.each[0].items == 1);
  CHECK(found.each[1].items == 2);
  const Evaluation cmo = evaluate(framework, {}, entity_with({{0, {0}}}));
  const Evaluation cio = evaluate(framework, {}, entity_with({{0, {1}}, {1, {0}}}));
  CHECK(found.each[0].alone.fit == cmo.fit);
  CHECK(found.each[0].alone.verdict == cmo.verdict);
  CHECK(found.each[1].alone.fit == cio.fit);
  CHECK(found.each[1].alone.outcome.shares.value == cio.outcome.shares.value);
  REQUIRE(found.without_role.size() == 2);
  CHECK(found.without_role[0].role == "marketing");
  CHECK(found.without_role[0].without.fit == cio.fit);
  CHECK(found.without_role[1].without.fit == cmo.fit);
}

TEST_CASE("answers that nobody put a name to count for everybody") {
  const Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}, {{.25, .5, 0}}});
  Entity entity = entity_with({{1, {0}}});
  entity.answers.push_back(said("cmo", 0, {0}));
  entity.answers.push_back(said("cio", 0, {1}));
  const RespondentAnalysis found = analysed(framework, with_people(), entity);
  const Evaluation cmo = evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}}));
  CHECK(found.each[0].alone.fit == cmo.fit);
}

TEST_CASE("one loud disagreement decides, another provably cannot matter") {
  // Whoever is right on the first item names the winner. On the second they differ as much, but the
  // models hardly do.
  const Framework framework =
      small_framework({{{1, 0, 0}, {0, .75, 0}}, {{.5, .5, 0}, {.5, .45, 0}}});
  Entity entity;
  entity.answers = {said("cmo", 0, {0}), said("cio", 0, {1}), said("cmo", 1, {0}),
                    said("cio", 1, {1})};
  const RespondentAnalysis found = analysed(framework, with_people(), entity);
  REQUIRE(found.disagreements.size() == 2);
  const Disagreement& first = found.disagreements[0];
  CHECK(first.item == 0);
  CHECK(first.distance == 1);
  CHECK(first.changes_winner);
  CHECK(first.probability == 0.5);
  // Fits (0.5, 0.425) pooled; (0.75, 0.2375) and (0.25, 0.6125) when known.
  CHECK(first.value == doctest::Approx((0.75 + 0.6125) / 2 - 0.5));
  const Disagreement& second = found.disagreements[1];
  CHECK(second.item == 1);
  CHECK(second.distance == 1);
  CHECK_FALSE(second.changes_winner);
  CHECK(second.value == 0);
  CHECK_FALSE(found.none_matters);
}

TEST_CASE("where no way of settling disagreements changes the winner, that is said of all") {
  const Framework framework = small_framework(
      {{{1, 0, 0}, {1, .25, 0}}, {{.5, .5, 0}, {.5, .45, 0}}, {{1, 0, 0}, {0, 1, 0}}});
  Entity entity = entity_with({{2, {0}}});
  for (const std::size_t item : {0U, 1U}) {
    entity.answers.push_back(said("cmo", item, {0}));
    entity.answers.push_back(said("cio", item, {1}));
  }
  const RespondentAnalysis found = analysed(framework, with_people(), entity);
  CHECK(found.disagreements.size() == 2);
  CHECK(found.none_matters);
}

TEST_CASE("alone two disagreements change nothing, together they do") {
  // First leads by 0.1 on each of three items; each dispute could cost it 0.2 of its lead.
  const Framework framework =
      small_framework({{{.6, .5, 0}, {.5, .66, 0}}, {{.6, .5, 0}, {.5, .66, 0}}, {{.6, .5, 0}}});
  Entity entity = entity_with({{2, {0}}});
  for (const std::size_t item : {0U, 1U}) {
    entity.answers.push_back(said("cmo", item, {0}));
    entity.answers.push_back(said("cio", item, {1}));
  }
  const RespondentAnalysis found = analysed(framework, with_people(9, 1), entity);
  REQUIRE(found.disagreements.size() == 2);
  for (const Disagreement& one : found.disagreements) CHECK_FALSE(one.changes_winner);
  CHECK_FALSE(found.none_matters);
}

TEST_CASE("role weights say who is believed, in the pool and in the value of knowing") {
  const Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}});
  Entity entity;
  entity.answers = {said("cmo", 0, {0}), said("cio", 0, {1})};
  const RespondentAnalysis found = analysed(framework, with_people(3, 1), entity);
  REQUIRE(found.disagreements.size() == 1);
  CHECK(found.disagreements[0].positions[0].weight == 0.75);
  CHECK(found.disagreements[0].value == doctest::Approx(0.25));
  CHECK(found.disagreements[0].probability == doctest::Approx(0.25));
}

TEST_CASE("ranges that overlap disagree in part; equal answers do not disagree") {
  const Framework framework =
      small_framework({{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{1, 0, 0}, {0, 1, 0}}});
  Entity entity;
  entity.answers = {said("cmo", 0, {0, 1}), said("cio", 0, {1, 2}), said("cmo", 1, {0}),
                    said("cio", 1, {0})};
  const RespondentAnalysis found = analysed(framework, with_people(), entity);
  REQUIRE(found.disagreements.size() == 1);
  CHECK(found.disagreements[0].distance == 0.5);
}

TEST_CASE("a single respondent, or none, is no analysis") {
  const Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}});
  Entity entity = entity_with({{0, {0}}});
  CHECK(analysed(framework, {}, entity).each.empty());
  entity.answers = {said("cmo", 0, {0})};
  CHECK(analysed(framework, with_people(), entity).each.empty());
}

TEST_CASE("an entity's own answers go before those of the group's respondents") {
  const Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}, {{1, 0, 0}, {0, 1, 0}}});
  Group group = with_people();
  group.defaults = {said("cmo", 0, {0}), said("cio", 0, {1}), said("cmo", 1, {0}),
                    said("cio", 1, {1})};
  const Entity entity = entity_with({{0, {0}}});
  const RespondentAnalysis found = analysed(framework, group, entity);
  REQUIRE(found.disagreements.size() == 1);
  CHECK(found.disagreements[0].item == 1);
}

}  // namespace tripoint::test
