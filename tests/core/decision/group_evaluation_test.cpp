#include "core/decision/group_evaluation.h"

#include <doctest/doctest.h>

#include "core/decision/threshold.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

// Three options, one for each model.
const OptionTable table = {{1, .25, 0}, {0, 1, .5}, {.25, .5, 1}};

Entity unit(const std::string& id, std::vector<double> answer, double importance = 1) {
  Entity entity = entity_with({{0, std::move(answer)}});
  entity.id = id;
  entity.importance = importance;
  return entity;
}

}  // namespace

TEST_CASE("every entity is counted once, under its own best model") {
  const Framework framework = small_framework({table});
  Group group;
  group.entities = {unit("a", {0}), unit("b", {1}), unit("c", {1}), unit("d", {2}), Entity{}};
  const GroupEvaluation result = evaluate_group(framework, group);
  CHECK(result.best == std::array<std::size_t, 3>{1, 2, 1});
  CHECK(result.assessed == 4);
  CHECK(result.evaluations[4].verdict == Verdict::not_assessed);
  std::size_t sum = 0;
  for (const std::size_t count : result.verdicts) sum += count;
  CHECK(sum == 5);
}

TEST_CASE("the loss of a single model is the importance-weighted mean of what entities lose") {
  const Framework framework = small_framework({table});
  Group group;
  group.entities = {unit("a", {0}, 3), unit("b", {1}, 1)};
  const GroupEvaluation result = evaluate_group(framework, group);
  CHECK(result.mean_loss[0] == doctest::Approx(1.0 / 4));
  CHECK(result.mean_loss[1] == doctest::Approx(3 * 0.75 / 4));
  CHECK(result.mean_loss[2] == doctest::Approx((3 * 1.0 + 0.5) / 4));
  CHECK(result.single == ModelIndex{0});
}

TEST_CASE("a single model that is open to more entities goes before one with a smaller loss") {
  Framework framework = small_framework({table});
  add_gate(framework, all_of({is_one_of(0, {1})}), {0});
  Group group;
  group.entities = {unit("a", {0}, 30), unit("b", {1}, 1)};
  const GroupEvaluation result = evaluate_group(framework, group);
  CHECK(result.closed_to == std::array<std::size_t, 3>{1, 0, 0});
  CHECK(result.mean_loss[0] == 0);
  CHECK(result.single == ModelIndex{1});
}

TEST_CASE("a group without entities is evaluated as one entity on its defaults") {
  const Framework framework = small_framework({table});
  Group group;
  group.name = "All of it";
  group.defaults = unit("", {1}).answers;
  const GroupEvaluation result = evaluate_group(framework, group);
  REQUIRE(result.entities.size() == 1);
  CHECK(result.whole_group);
  CHECK(result.entities[0].name == "All of it");
  CHECK(result.evaluations[0].outcome.point == ModelIndex{1});
}

TEST_CASE("a group in which nothing is assessed has no best single model") {
  const Framework framework = small_framework({table});
  Group group;
  group.entities = {Entity{}, Entity{}};
  const GroupEvaluation result = evaluate_group(framework, group);
  CHECK(result.assessed == 0);
  CHECK_FALSE(result.single.has_value());
  CHECK(result.mean_loss == ModelValues{0, 0, 0});
}

TEST_CASE("a threshold is hit by the weakest entity, and only options count as leaning") {
  Framework framework = small_framework({table});
  Group group;
  group.entities = {unit("a", {0})};
  const auto hit = [&](const char* rule) {
    return is_hit(parse_threshold(rule).value.value(), evaluate_group(framework, group));
  };
  CHECK_FALSE(hit("verdict<certain"));
  CHECK_FALSE(hit("unanswered>0"));
  group.entities.push_back(unit("b", {}));
  CHECK(hit("verdict<certain"));
  CHECK(hit("unanswered>0"));
  CHECK_FALSE(hit("unanswered>1"));
  group.entities.pop_back();
  add_gate(framework, all_of({is_one_of(0, {0})}), {1, 2});
  CHECK_FALSE(hit("verdict<leaning"));
  CHECK(hit("verdict<robust"));
}

TEST_CASE("what is no rule to fail on is refused with what would be one") {
  for (const char* wrong : {"", "verdict", "verdict<sure", "verdict>robust", "unanswered>",
                            "unanswered>-1", "unanswered>1.5", "unanswered>x", "gap"}) {
    CAPTURE(wrong);
    const auto result = parse_threshold(wrong);
    CHECK_FALSE(result.value.has_value());
    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].allowed.find("too_close_to_call") != std::string::npos);
  }
  CHECK(parse_threshold("unanswered>12").value->count == 12);
}

}  // namespace tripoint::test
