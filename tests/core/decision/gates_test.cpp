#include "core/decision/gates.h"

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "core/framework/predicate.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

const OptionTable table = {{1, 0, 0.5}, {0, 1, 0.5}, {0.5, 0, 1}};

// Two headline questions (items 0 and 3) with two refinements of the first (1 and 2).
Framework questions() {
  Framework framework = small_framework({table, table});
  add_item(framework, 0, table);
  add_item(framework, 0, table);
  index_framework(framework);
  return framework;
}

GateResult tested(const Framework& framework, const Entity& entity) {
  Sheet sheet;
  resolve(framework, {}, entity, {}, sheet);
  return test_gate(framework, framework.gates[0], sheet);
}

}  // namespace

TEST_CASE("a gate is hit when it is true for every possible answer") {
  Framework framework = questions();
  add_gate(framework, all_of({is_one_of(0, {0, 1}), is_one_of(1, {2})}), {0});
  CHECK(tested(framework, entity_with({{0, {0, 1}}, {1, {2}}})).state == GateState::hit);
  CHECK(tested(framework, entity_with({{0, {2}}, {1, {2}}})).state == GateState::clear);
}

TEST_CASE("a gate that an open answer may make true is not settled, and names the open answer") {
  Framework framework = questions();
  add_gate(framework, all_of({is_one_of(0, {0}), is_one_of(1, {2})}), {0});
  const GateResult range = tested(framework, entity_with({{0, {0, 1}}, {1, {2}}}));
  CHECK(range.state == GateState::not_settled);
  CHECK(range.settled_by == std::vector<std::size_t>{0});
  const GateResult headline = tested(framework, entity_with({{1, {2}}}));
  CHECK(headline.state == GateState::not_settled);
  CHECK(headline.settled_by == std::vector<std::size_t>{0});
}

TEST_CASE("an item not asked leaves a gate open only when a condition holds already") {
  Framework framework = questions();
  add_gate(framework, all_of({is_one_of(1, {0}), is_one_of(2, {0})}), {0});
  CHECK(tested(framework, entity_with({{0, {0}}})).state == GateState::clear);
  const GateResult open = tested(framework, entity_with({{1, {0}}}));
  CHECK(open.state == GateState::not_settled);
  CHECK(open.settled_by == std::vector<std::size_t>{2});
  CHECK(tested(framework, entity_with({{1, {1}}})).state == GateState::clear);
}

TEST_CASE("a gate on a single item that was not asked is clear") {
  Framework framework = questions();
  add_gate(framework, all_of({is_one_of(1, {0})}), {0});
  CHECK(tested(framework, entity_with({{0, {0}}})).state == GateState::clear);
}

TEST_CASE("a condition on an item that does not apply does not hold") {
  Framework framework = questions();
  add_gate(framework, all_of({is_one_of(1, {0}), is_one_of(2, {0})}), {0});
  Entity entity = entity_with({{1, {0}}});
  entity.answers.push_back(excluded(2));
  CHECK(tested(framework, entity).state == GateState::clear);
}

TEST_CASE("two conditions on one item are weighed together, not one by one") {
  Framework framework = questions();
  add_gate(framework, any_of({is_one_of(0, {0, 1}), is_one_of(0, {1, 2})}), {0});
  CHECK(tested(framework, entity_with({{0, {}}})).state == GateState::hit);
  Framework never = questions();
  add_gate(never, all_of({is_one_of(0, {0}), is_one_of(0, {1})}), {0});
  CHECK(tested(never, entity_with({{0, {}}})).state == GateState::clear);
}

TEST_CASE("a gate of every random questionnaire is as brute force over all answers says") {
  for (int trial = 0; trial < 300; ++trial) {
    CAPTURE(trial);
    Dice dice(static_cast<std::uint64_t>(trial) + 100);
    const Framework framework = random_framework(dice);
    const Entity entity = random_entity(dice, framework);
    Sheet sheet;
    resolve(framework, {}, entity, {}, sheet);
    for (const Gate& gate : framework.gates) {
      // Every combination of the possible answers to the items of the gate.
      std::vector<Conditions> states = {0};
      for (const std::size_t item : gate.items) {
        std::vector<Conditions> next;
        for (const Conditions state : states) {
          for (const Possibility& answer : sheet.of(item)) {
            next.push_back(state | conditions_met(gate.when, item, answer.value));
          }
          if (sheet.of(item).empty()) next.push_back(state);
        }
        states = next;
      }
      bool always = true, sometimes = false;
      for (const Conditions state : states) {
        always = always && is_true(gate.when, state);
        sometimes = sometimes || is_true(gate.when, state);
      }
      const GateState state = test_gate(framework, gate, sheet).state;
      CHECK((state == GateState::hit) == always);
      if (sometimes && !always) CHECK(state == GateState::not_settled);
    }
  }
}

TEST_CASE("the winner without gates stands beside the winner with them") {
  Framework framework = questions();
  add_gate(framework, all_of({is_one_of(0, {0})}), {0});
  const Evaluation evaluation =
      evaluate(framework, {}, entity_with({{0, {0}}, {1, {0}}, {2, {0}}, {3, {0}}}));
  CHECK(evaluation.without_gates.point == ModelIndex{0});
  CHECK(evaluation.without_gates.shares.value[0] == 1);
  CHECK(evaluation.outcome.point == ModelIndex{2});
  CHECK_FALSE(evaluation.outcome.among.contains(0));
  CHECK(evaluation.outcome.max_regret[0] == 0);
}

TEST_CASE("the smallest sets of gates to lift open a model again, and no smaller one does") {
  Framework framework = questions();
  const auto always = [] { return any_of({is_one_of(0, {0, 1, 2})}); };
  add_gate(framework, always(), {0, 1});
  add_gate(framework, always(), {1});
  add_gate(framework, always(), {2});
  add_gate(framework, always(), {2});
  const Evaluation evaluation = evaluate(framework, {}, entity_with({{0, {0}}}));
  CHECK(evaluation.verdict == Verdict::no_option);
  CHECK(smallest_sets_to_lift(framework, evaluation.gates) ==
        std::vector<std::vector<std::size_t>>{{0}});
  framework.gates[3].rules_out.insert(0);
  CHECK(smallest_sets_to_lift(framework, evaluation.gates) ==
        std::vector<std::vector<std::size_t>>{{0, 1}, {0, 3}, {2, 3}});
}

TEST_CASE("the gate on local skill needs missing skill and no way to get it") {
  const Framework& framework = shipped();
  const auto state = [&](const nlohmann::json& answers) {
    const Group group = group_of(framework, answers);
    Sheet sheet;
    resolve(framework, group, group.entities[0], {}, sheet);
    for (const Gate& gate : framework.gates) {
      if (gate.id == "no_local_skill_and_no_way_to_get_it") {
        return test_gate(framework, gate, sheet).state;
      }
    }
    return GateState::clear;
  };
  CHECK(state({{"skill_location", "hardly_anyone"}, {"skill_supply", "nowhere"}}) ==
        GateState::hit);
  CHECK(state({{"skill_location", "one_place"},
               {"unit_skill_level", 0.5},
               {"skill_supply", "central_experts"}}) == GateState::hit);
  CHECK(state({{"skill_location", "one_place"},
               {"unit_skill_level", 0.6},
               {"skill_supply", "central_experts"}}) == GateState::clear);
  CHECK(state({{"skill_location", "hardly_anyone"}}) == GateState::not_settled);
  CHECK(state({{"skill_location", "hardly_anyone"}, {"skill_supply", "train_marketers"}}) ==
        GateState::clear);
}

}  // namespace tripoint::test
