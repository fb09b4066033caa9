#include "core/framework/predicate.h"

#include <doctest/doctest.h>

#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

Predicate bounded(Predicate::Kind kind, std::size_t item, double bound) {
  Predicate condition;
  condition.kind = kind;
  condition.item = item;
  condition.bound = bound;
  return condition;
}

Predicate numbered(std::size_t number) {
  Predicate condition = is_one_of(0, {0});
  condition.number = number;
  return condition;
}

// What a predicate says of one definite answer per item, said without bits.
bool holds(const Predicate& predicate, const std::vector<double>& answers) {
  switch (predicate.kind) {
    case Predicate::Kind::all:
      for (const Predicate& part : predicate.parts) {
        if (!holds(part, answers)) return false;
      }
      return true;
    case Predicate::Kind::any:
      for (const Predicate& part : predicate.parts) {
        if (holds(part, answers)) return true;
      }
      return false;
    case Predicate::Kind::one_of:
      for (const std::size_t option : predicate.options) {
        if (answers[predicate.item] == static_cast<double>(option)) return true;
      }
      return false;
    case Predicate::Kind::at_most:
      return answers[predicate.item] <= predicate.bound;
    case Predicate::Kind::at_least:
      return answers[predicate.item] >= predicate.bound;
  }
  return false;
}

}  // namespace

TEST_CASE("a condition holds when its bit is set, up to the last of 64") {
  for (const std::size_t number : {0U, 1U, 31U, 32U, 63U}) {
    CAPTURE(number);
    const Conditions bit = Conditions{1} << number;
    CHECK(is_true(numbered(number), bit));
    CHECK(!is_true(numbered(number), ~bit));
  }
}

TEST_CASE("all wants every part, any wants one, and both can be nested") {
  const Predicate all = all_of({numbered(0), numbered(1)});
  const Predicate any = any_of({numbered(0), numbered(1)});
  const Predicate nested = all_of({any_of({numbered(0), numbered(1)}), numbered(2)});
  for (Conditions hold = 0; hold < 8; ++hold) {
    CAPTURE(hold);
    const bool a = (hold & 1U) != 0, b = (hold & 2U) != 0, c = (hold & 4U) != 0;
    CHECK(is_true(all, hold) == (a && b));
    CHECK(is_true(any, hold) == (a || b));
    CHECK(is_true(nested, hold) == ((a || b) && c));
  }
}

TEST_CASE("conditions that one answer meets are those of its item with its value") {
  Framework framework =
      small_framework({{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{1, 0, 0}, {0, 1, 0}}});
  add_gate(framework,
           all_of({is_one_of(0, {0, 2}), any_of({is_one_of(1, {1}), is_one_of(0, {1, 2})}),
                   is_one_of(0, {})}),
           {0});
  const Predicate& when = framework.gates[0].when;
  CHECK(conditions_met(when, 0, 0) == 0b0001);
  CHECK(conditions_met(when, 0, 1) == 0b0100);
  CHECK(conditions_met(when, 0, 2) == 0b0101);
  CHECK(conditions_met(when, 1, 0) == 0);
  CHECK(conditions_met(when, 1, 1) == 0b0010);
  CHECK(conditions_met(when, 7, 1) == 0);
}

TEST_CASE("bounds on a number include the bound itself") {
  const Predicate at_most = bounded(Predicate::Kind::at_most, 3, .05);
  CHECK(conditions_met(at_most, 3, 0) == 1);
  CHECK(conditions_met(at_most, 3, .05) == 1);
  CHECK(conditions_met(at_most, 3, .0500001) == 0);
  CHECK(conditions_met(at_most, 2, 0) == 0);
  const Predicate at_least = bounded(Predicate::Kind::at_least, 3, 4);
  CHECK(conditions_met(at_least, 3, 3.999999) == 0);
  CHECK(conditions_met(at_least, 3, 4) == 1);
  CHECK(conditions_met(at_least, 3, 1e9) == 1);
  CHECK(conditions_met(at_least, 4, 1e9) == 0);
}

TEST_CASE("conditions of combinations are counted through all levels") {
  CHECK(condition_count(numbered(5)) == 1);
  CHECK(condition_count(all_of({})) == 0);
  CHECK(condition_count(all_of({numbered(0), any_of({numbered(1), all_of({numbered(2)})})})) == 3);
}

TEST_CASE("a predicate is true of definite answers exactly when it says so, on random ones") {
  int yes = 0, no = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Dice dice(seed);
    const Framework framework = random_framework(dice);
    for (const Gate& gate : framework.gates) {
      for (int sheet = 0; sheet < 10; ++sheet) {
        std::vector<double> answers;
        Conditions met = 0;
        for (std::size_t item = 0; item < framework.items.size(); ++item) {
          answers.push_back(static_cast<double>(dice.below(framework.items[item].rows.size())));
          met |= conditions_met(gate.when, item, answers.back());
        }
        const bool expected = holds(gate.when, answers);
        CHECK(is_true(gate.when, met) == expected);
        ++(expected ? yes : no);
      }
    }
  }
  CHECK(yes > 500);
  CHECK(no > 500);
}

}  // namespace tripoint::test
