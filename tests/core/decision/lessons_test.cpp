// What lessons and objectives leave open.
#include "core/decision/lessons.h"

#include <doctest/doctest.h>

#include "core/decision/group_evaluation.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

Lesson lesson(bool worked, std::optional<std::size_t> phase) {
  return {"", "x", worked, "handled", phase, ""};
}

Objective serving(std::vector<std::size_t> phases) {
  return {"", "x", "", "", std::move(phases), ""};
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("every lesson that did not work is a risk, and open without a phase that addresses it") {
  const std::vector<Lesson> lessons = {lesson(true, std::nullopt), lesson(false, 2),
                                       lesson(false, std::nullopt), lesson(true, 1)};
  // How it was handled does not count: only a phase of the plan does.
  CHECK(lesson_risks(lessons) == std::vector<LessonRisk>{{1, true}, {2, false}});
  CHECK(lesson_risks({}).empty());
}

TEST_CASE("an objective that no phase serves is found") {
  CHECK(objectives_without_phase({serving({1}), serving({}), serving({0, 2})}) == Places{1});
}

TEST_CASE("phases that serve no objective are those that neither the group nor the entity names") {
  REQUIRE(shipped().phases.size() == 7);
  CHECK(phases_without_objective(shipped(), {}) == Places{});
  CHECK(phases_without_objective(shipped(), {serving({})}) == Places{0, 1, 2, 3, 4, 5, 6});
  CHECK(phases_without_objective(shipped(), {serving({1, 2}), serving({4})}) == Places{0, 3, 5, 6});
  CHECK(phases_without_objective(shipped(), {serving({1, 2})}, {serving({0, 6})}) ==
        Places{3, 4, 5});
  CHECK(phases_without_objective(shipped(), {}, {serving({0, 1, 2, 3, 4, 5, 6})}) == Places{});
}

TEST_CASE("an evaluation knows the phases that its entity leaves, beside those of the group") {
  Group group;
  group.objectives = {serving({0, 1, 2})};
  group.lessons = {lesson(false, 1)};
  group.entities.resize(2);
  group.entities[0].id = "a";
  group.entities[1].id = "b";
  group.entities[1].objectives = {serving({3, 4})};
  const GroupEvaluation found = evaluate_group(shipped(), group);
  CHECK(found.lessons == group.lessons);
  CHECK(found.objectives == group.objectives);
  CHECK(found.phases_without_objective == Places{3, 4, 5, 6});
  CHECK(found.evaluations[0].phases_without_objective == Places{3, 4, 5, 6});
  CHECK(found.evaluations[1].phases_without_objective == Places{5, 6});
}

TEST_CASE("the phases of the shipped framework follow its four steps in order") {
  REQUIRE(shipped().steps.size() == 4);
  CHECK(shipped().steps[0].id == "strategy_and_process");
  CHECK(shipped().steps[3].id == "continual_improvement");
  for (std::size_t i = 1; i < shipped().phases.size(); ++i) {
    CHECK(shipped().phases[i].step >= shipped().phases[i - 1].step);
    CHECK(shipped().phases[i].step <= shipped().phases[i - 1].step + 1);
  }
  CHECK(shipped().phases.front().step == 0);
  CHECK(shipped().phases.back().step == 3);
}

}  // namespace tripoint::test
