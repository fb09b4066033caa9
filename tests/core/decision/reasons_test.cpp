#include "core/decision/reasons.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/fixtures.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

Evaluation evaluated(const Framework& framework, const std::vector<Given>& answers) {
  return evaluate(framework, {}, entity_with(answers));
}

}  // namespace

TEST_CASE("reasons are the answers that put the first model ahead, largest first") {
  const Framework framework =
      small_framework({{{.5, 0, 0}}, {{1, 0, 0}}, {{0, .25, 0}}, {{.25, 0, 0}, {.5, 0, 0}}});
  const Evaluation evaluation = evaluated(framework, {{0, {0}}, {1, {0}}, {2, {0}}, {3, {}}});
  const auto reasons = reasons_for(framework, evaluation);
  REQUIRE(reasons.size() == 2);  // the open answer is no reason
  CHECK(reasons[0].index == 1);
  CHECK(reasons[0].amount == doctest::Approx(0.25));
  CHECK(reasons[1].index == 0);
}

TEST_CASE("removing an answer removes its reason") {
  nlohmann::json answers = {{"skill_location", "one_place"},
                            {"who_runs_it", "core_team"},
                            {"main_goal", "scale_and_cost"}};
  const auto has_reason = [&](const char* id) {
    const Group group = group_of(shipped(), answers);
    const Evaluation evaluation = evaluate(shipped(), group, group.entities[0]);
    for (const Contribution& one : reasons_for(shipped(), evaluation)) {
      if (one.of == Contribution::Of::item && shipped().items[one.index].id == id) return true;
    }
    return false;
  };
  CHECK(has_reason("skill_location"));
  answers.erase("skill_location");
  CHECK_FALSE(has_reason("skill_location"));
  CHECK(has_reason("who_runs_it"));
}

TEST_CASE("what is given up names for each answer the model it speaks for most") {
  const Framework framework = small_framework({{{1, 0, 0}}, {{1, 0, 0}}, {{0, .5, 1}}});
  const auto list = given_up(framework, evaluated(framework, {{0, {0}}, {1, {0}}, {2, {0}}}));
  REQUIRE(list.size() == 1);
  CHECK(list[0].contribution.index == 2);
  CHECK(list[0].favors == 2);
  CHECK(list[0].contribution.amount == doctest::Approx(1.0 / 3));
}

TEST_CASE("an open answer that can change the winner is the deciding question") {
  const Framework framework =
      small_framework({{{.5, .25, 0}}, {{.5, 0, 0}, {0, .75, 0}}, {{.5, .25, 0}, {.25, .5, 0}}});
  const Evaluation evaluation = evaluated(framework, {{0, {0}}, {1, {}}, {2, {}}});
  CHECK(deciding_question(evaluation).item == std::size_t{1});
}

TEST_CASE("without a deciding answer a close result turns on the criteria that pull hardest") {
  const Framework framework =
      small_framework({{{.5, .25, 0}}, {{1, .25, 0}}, {{.25, .5, 0}}, {{0, .75, 0}}});
  const Deciding deciding =
      deciding_question(evaluated(framework, {{0, {0}}, {1, {0}}, {2, {0}}, {3, {0}}}));
  CHECK_FALSE(deciding.item.has_value());
  CHECK(deciding.criterion_for == std::size_t{1});
  CHECK(deciding.criterion_against == std::size_t{3});
}

TEST_CASE("the safest first step is the available model with the least regret") {
  Framework framework = small_framework({{{1, .8, 0}}, {{0, .8, 1}}});
  const std::vector<Given> answers = {{0, {0}}, {1, {0}}};
  CHECK(safest_first_step(evaluated(framework, answers)) == 1);
  add_gate(framework, all_of({is_one_of(0, {0})}), {1});
  CHECK(safest_first_step(evaluated(framework, answers)) == 0);
}

TEST_CASE("the rival of an only option is the best of the models that gates close") {
  Framework framework = small_framework({{{1, .25, .5}}});
  add_gate(framework, all_of({is_one_of(0, {0})}), {1, 2});
  const Evaluation evaluation = evaluated(framework, {{0, {0}}});
  CHECK(rival(evaluation) == 2);
  CHECK(reasons_for(framework, evaluation).size() == 1);
}

TEST_CASE("the value of an answer is what knowing it gains, by hand") {
  // Fits at equal weights: first 0.5 for sure; second 0.25 or 0.75 by the open answer.
  const Framework framework = small_framework({{{.5, .25, 0}}, {{.5, .25, 0}, {.5, 1.25, 0}}});
  const Evaluation evaluation = evaluated(framework, {{0, {0}}, {1, {}}});
  REQUIRE(evaluation.open_items.size() == 1);
  // E max = (0.5 + 0.75) / 2, max E = 0.5.
  CHECK(evaluation.open_items[0].value == doctest::Approx(0.125));
  CHECK(evaluation.open_items[0].swing == doctest::Approx(0.5));
}

TEST_CASE("an answer that cannot change the winner is worth nothing but still moves the margin") {
  const Framework framework = small_framework({{{1, 0, 0}}, {{.5, .25, 0}, {.25, .5, 0}}});
  const Evaluation evaluation = evaluated(framework, {{0, {0}}, {1, {}}});
  REQUIRE(evaluation.open_items.size() == 1);
  CHECK(evaluation.open_items[0].value == 0);
  CHECK(evaluation.open_items[0].swing == doctest::Approx(0.25));
}

TEST_CASE("the value of an open answer counts what it does to an interaction") {
  Framework framework = small_framework({{{.5, .45, 0}}, {{.5, .5, 0}, {.5, .5, 0}}});
  add_interaction(framework, all_of({is_one_of(0, {0}), is_one_of(1, {1})}), 1, 0.1);
  const Evaluation evaluation = evaluated(framework, {{0, {0}}, {1, {}}});
  // Fits: first 0.5; second 0.475 plus 0.1 when on, with probability one half: 0.525 expected.
  CHECK(evaluation.outcome.point == ModelIndex{1});
  REQUIRE(evaluation.open_items.size() == 1);
  CHECK(evaluation.open_items[0].value == doctest::Approx((0.5 + 0.575) / 2 - 0.525));
}

TEST_CASE("what priorities do is told by the criterion whose weight moves the margin most") {
  const Framework framework =
      small_framework({{{1, .25, 0}}, {{0, 1, .25}}, {{.25, .75, 0}}, {{.5, .25, 1}}});
  Group group;
  const Entity entity = entity_with({{0, {0}}, {1, {0}}, {2, {0}}, {3, {0}}});
  CHECK_FALSE(priority_shift(evaluate(framework, group, entity)).has_value());
  group.priorities.ranking = {0, 3, 2, 1};
  const Evaluation ranked = evaluate(framework, group, entity);
  REQUIRE(ranked.any_weights.has_value());
  CHECK(ranked.any_weights->outcome.point == ModelIndex{1});
  CHECK(ranked.outcome.point == ModelIndex{0});
  const auto shift = priority_shift(ranked);
  REQUIRE(shift.has_value());
  // By hand: weights 25/48, 13/48, 7/48, 3/48 in order of the ranking, against 1/4.
  CHECK(shift->criterion == 0);
  CHECK(shift->over == 1);
  CHECK(shift->equal == .25);
  CHECK(std::fabs(shift->weight - 25.0 / 48) < 1e-14);
  CHECK(std::fabs(shift->amount - (25.0 / 48 - .25) * .75) < 1e-14);
}

}  // namespace tripoint::test
