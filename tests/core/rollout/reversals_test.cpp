// What would reverse the choice, against evaluating every changed sheet.
#include "core/rollout/reversals.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/rollout/rollout.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

Group retail() {
  const auto group =
      read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
  REQUIRE(group.value.has_value());
  return *group;
}

}  // namespace

TEST_CASE("each reversal makes those models the best ones when the answer is given so") {
  const Group group = retail();
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const GroupPlan plan = plan_group(shipped(), group, evaluation);
  const auto triggers = reversal_triggers(shipped(), evaluation, plan);
  std::size_t tested = 0;
  for (const ReversalTrigger& trigger : triggers) {
    const Item& item = shipped().items[trigger.item];
    if (item.level == ItemLevel::group) continue;  // the defaults would answer it
    for (const Reversal& one : trigger.reversals) {
      ++tested;
      CAPTURE(item.id);
      Group changed = group;
      auto& answers = changed.entities[one.entity].answers;
      std::erase_if(answers, [&](const Answer& answer) { return answer.item == trigger.item; });
      Answer answer;
      answer.item = trigger.item;
      answer.kind = AnswerKind::values;
      answer.values[0] = one.value;
      answer.count = 1;
      answers.push_back(answer);
      const GroupEvaluation then = evaluate_group(shipped(), changed);
      CHECK(then.evaluations[one.entity].outcome.leaders == one.leaders);
      CHECK_FALSE(one.leaders == evaluation.evaluations[one.entity].outcome.leaders);
    }
  }
  CHECK(tested > 20);
}

TEST_CASE("triggers stand by the importance of the units that they concern") {
  const Group group = retail();
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const auto triggers =
      reversal_triggers(shipped(), evaluation, plan_group(shipped(), group, evaluation));
  double importance = 0;
  for (const Entity& entity : group.entities) importance += entity.importance;
  double last = 1;
  for (const ReversalTrigger& trigger : triggers) {
    std::vector<std::size_t> units;
    for (const Reversal& one : trigger.reversals) units.push_back(one.entity);
    units.erase(std::unique(units.begin(), units.end()), units.end());
    double sum = 0;
    for (const std::size_t unit : units) sum += group.entities[unit].importance;
    CHECK(trigger.units == units.size());
    CHECK(trigger.importance == doctest::Approx(sum / importance));
    CHECK(trigger.importance <= last + 1e-12);
    last = trigger.importance;
  }
}

TEST_CASE("a group without answers has nothing to reverse, and no plan") {
  const Group group;
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const Rollout rollout = plan_rollout(shipped(), group, evaluation);
  CHECK(rollout.reversals.empty());
  CHECK(rollout.roadmap.empty());
  CHECK(rollout.models == std::vector<std::optional<ModelIndex>>{std::nullopt});
}

}  // namespace tripoint::test
