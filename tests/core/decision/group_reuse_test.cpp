// Evaluations that are kept: the same to the byte as those made from scratch.
#include <doctest/doctest.h>

#include "core/decision/group_evaluation.h"
#include "core/organization/units.h"
#include "core/report/result_json.h"
#include "core/tripoint.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"

namespace tripoint::test {
namespace {

std::string told(const Group& group, const GroupEvaluation& evaluation) {
  return result_json(shipped(), group, evaluation, {});
}

void change_something(Dice& dice, Group& group, Group& other) {
  const std::size_t units = group.entities.size();
  const std::size_t at = units > 0 ? dice.below(units) : 0;
  const std::size_t kind = dice.below(10);
  if (kind == 0) group.defaults = other.defaults;
  if (kind == 1) group.priorities = other.priorities;
  if (kind == 2) group.respondents = other.respondents;
  if (kind == 3) group.objectives = other.objectives;
  if (kind == 4) add_unit(group, "new");
  if (units == 0) return;
  Entity& unit = group.entities[at];
  if (kind == 5) remove_unit(group, at);
  if (kind == 6) duplicate_unit(group, at, "copy");
  if (kind == 7) unit.answers = dice.one_in(2) ? std::vector<Answer>() : other.defaults;
  if (kind == 8) unit.skills.clear();
  if (kind == 9) {
    unit.importance += 1;
    unit.name += "x";
    unit.objectives = other.objectives;
    std::swap(group.entities.front(), group.entities.back());
  }
}

}  // namespace

TEST_CASE(
    "a group evaluated with what is known of the one before is as if evaluated from scratch") {
  for (int trial = 0; trial < 12; ++trial) {
    CAPTURE(trial);
    Dice dice(static_cast<std::uint64_t>(trial) + 77);
    Group group = random_group(dice, shipped());
    GroupEvaluation evaluation = evaluate_group(shipped(), group);
    for (int step = 0; step < 4; ++step) {
      CAPTURE(step);
      Group other = random_group(dice, shipped());
      Group next = group;
      change_something(dice, next, other);
      GroupEvaluation kept = evaluate_group(shipped(), next, {}, group, evaluation);
      REQUIRE(told(next, kept) == told(next, evaluate_group(shipped(), next)));
      group = std::move(next);
      evaluation = std::move(kept);
    }
  }
}

TEST_CASE("criteria left out are not those of the evaluation before") {
  const Group group = *load_group(shipped(), source_path("datasets/groups/alpine-inns.json"));
  const GroupEvaluation before = evaluate_group(shipped(), group);
  EvaluateOptions options;
  options.without = {1};
  CHECK(told(group, evaluate_group(shipped(), group, options, group, before)) ==
        told(group, evaluate_group(shipped(), group, options)));
  options = {};
  options.acceptability = true;
  CHECK(evaluate_group(shipped(), group, options, group, before)
            .evaluations.front()
            .acceptability.has_value());
}

}  // namespace tripoint::test
