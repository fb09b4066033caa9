#include <doctest/doctest.h>

#include "core/organization/answers.h"
#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

const Answer* answer(Robot& robot, std::size_t item) {
  return find_answer(robot.group().defaults, item);
}

std::size_t item_named(Robot& robot, std::size_t criterion) {
  return robot.app().framework().criteria[criterion].first_item;
}

std::size_t question_count(Robot& robot) {
  std::size_t count = 0;
  for (const Criterion& criterion : robot.app().framework().criteria) count += criterion.question;
  return count;
}

}  // namespace

TEST_CASE("six digits and six times Page Down lead from an empty window to a result") {
  Robot robot;
  robot.click("start/new");
  const std::size_t count = question_count(robot);
  for (std::size_t i = 0; i < count; ++i) {
    robot.key('1');
    CHECK(answer(robot, item_named(robot, i)) != nullptr);
    robot.press(ImGuiKey_PageDown);
    robot.settle();
  }
  CHECK(robot.says(std::to_string(count) + " of " + std::to_string(count)));
  const Results* results = robot.app().session.results();
  REQUIRE(results != nullptr);
  CHECK(results->evaluation->evaluations[0].verdict > Verdict::no_option);
  robot.click("assess/criterion/" + robot.app().framework().criteria[0].id);
  robot.click("assess/result");
  CHECK(robot.app().page == PageId::result);
  CHECK(robot.says("fits best"));
}

TEST_CASE("the same assessment with the mouse alone") {
  Robot robot;
  robot.click("start/new");
  const std::size_t count = question_count(robot);
  for (std::size_t i = 0; i < count; ++i) {
    robot.click("assess/option/2");
    robot.settle();
    if (i + 1 < count) robot.click("assess/next");
  }
  for (std::size_t i = 0; i < count; ++i) {
    REQUIRE(answer(robot, item_named(robot, i)) != nullptr);
    CHECK(answer(robot, item_named(robot, i))->values[0] == 1);
  }
  CHECK(robot.has("assess/result"));
}

TEST_CASE("the same assessment with the Tab key and the space bar alone") {
  Robot robot;
  robot.tab_to("start/new");
  robot.enter();
  robot.tab_to("assess/option/1");
  robot.enter();
  robot.tab_to("assess/next");
  robot.enter();
  robot.tab_to("assess/option/3");
  robot.enter();
  REQUIRE(answer(robot, item_named(robot, 1)) != nullptr);
  CHECK(answer(robot, item_named(robot, 1))->values[0] == 2);
}

TEST_CASE("a question can be answered with don't know, and with not applicable and why") {
  Robot robot;
  robot.click("start/new");
  robot.key('?');
  CHECK(answer(robot, 0)->kind == AnswerKind::unknown);
  robot.click("assess/not_applicable");
  robot.settle();
  CHECK(answer(robot, 0)->kind == AnswerKind::not_applicable);
  robot.type("assess/reason", "only one unit");
  CHECK(answer(robot, 0)->reason == "only one unit");
  robot.click("assess/clear");
  robot.settle();
  CHECK(answer(robot, 0) == nullptr);
}

TEST_CASE("several answers may be true") {
  Robot robot;
  robot.click("start/new");
  robot.click("assess/option/several");
  robot.key('1');
  robot.key('3');
  REQUIRE(answer(robot, 0) != nullptr);
  CHECK(answer(robot, 0)->count == 2);
  robot.key('1');
  CHECK(answer(robot, 0)->count == 1);
  CHECK(answer(robot, 0)->values[0] == 2);
}

TEST_CASE("every answer can be undone and redone") {
  Robot robot;
  robot.click("start/new");
  robot.key('1');
  robot.key('2');
  CHECK(answer(robot, 0)->values[0] == 1);
  robot.ctrl('z');
  CHECK(answer(robot, 0)->values[0] == 0);
  robot.ctrl('z');
  CHECK(answer(robot, 0) == nullptr);
  robot.ctrl('y');
  robot.ctrl('y');
  CHECK(answer(robot, 0)->values[0] == 1);
}

TEST_CASE("letters typed into a note are one step, and the answer keeps its value") {
  Robot robot;
  robot.click("start/new");
  robot.key('2');
  robot.click("assess/notes");
  robot.type("assess/note", "said in the board, digits 1 and 2 are no answers here");
  REQUIRE(answer(robot, 0)->detail);
  CHECK(answer(robot, 0)->detail->note.starts_with("said in the board"));
  CHECK(answer(robot, 0)->values[0] == 1);
  robot.ctrl('z');
  CHECK(!answer(robot, 0)->detail);
}

TEST_CASE("two people answer for themselves") {
  Robot robot;
  robot.click("start/new");
  robot.key('1');
  robot.click("assess/respondent");
  robot.click("assess/respondent/0");
  robot.settle();
  robot.type("assess/new_respondent", "sales");
  robot.click("assess/add_respondent");
  robot.settle();
  CHECK(answer(robot, 0)->values[0] == 0);
  robot.key('3');
  const Answer* other = find_answer(robot.group().defaults, 0, "sales");
  REQUIRE(other != nullptr);
  CHECK(other->values[0] == 2);
  CHECK(answer(robot, 0)->values[0] == 0);
}

TEST_CASE("a unit has answers of its own") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::assess);
  robot.click("assess/whose");
  robot.click("assess/whose/1");
  robot.settle();
  robot.key('4');
  const Answer* own = find_answer(robot.group().entities[1].answers, 0);
  REQUIRE(own != nullptr);
  CHECK(own->values[0] == 3);
  CHECK(robot.app().unit == 1);
}

TEST_CASE("a number is typed with a comma or a point, and nonsense is refused with what is allowed") {
  Robot robot;
  robot.click("start/new");
  const Framework& framework = robot.app().framework();
  std::size_t number = 0;
  while (framework.items[number].kind != ItemKind::number || framework.items[number].whole ||
         framework.items[number].level == ItemLevel::entity) {
    ++number;
  }
  robot.app().wanted_item = number;
  robot.settle();
  robot.type("assess/number", "1,5");
  REQUIRE(answer(robot, number) != nullptr);
  CHECK(answer(robot, number)->values[0] == doctest::Approx(1.5));
  robot.type("assess/number", "2.5");
  CHECK(answer(robot, number)->values[0] == doctest::Approx(2.5));
  robot.type("assess/number", "plenty");
  CHECK(answer(robot, number)->values[0] == doctest::Approx(2.5));
  CHECK(robot.says("a number from"));
}

TEST_CASE("blind mode hides every word on the result while answers are given") {
  Robot robot;
  robot.click("start/new");
  robot.key('1');
  CHECK(robot.says("So far"));
  robot.click("assess/live/blind");
  robot.settle();
  CHECK(!robot.says("So far"));
  CHECK(robot.says("hidden"));
  for (const Model& model : robot.app().framework().models) {
    CHECK(!robot.says(model.name[0] + " fits"));
  }
}

TEST_CASE("a workshop has the window for itself and keeps notes, parked questions and attendees") {
  Robot robot;
  robot.click("start/new");
  robot.function(11);
  CHECK(robot.app().full_screen);
  CHECK(!robot.has("rail/result"));
  robot.key('2');
  CHECK(answer(robot, 0)->values[0] == 1);
  robot.type("assess/workshop_notes/note_of_meeting/new", "head office answers");
  robot.click("assess/workshop_notes/note_of_meeting/add");
  robot.type("assess/workshop_notes/parking_lot/new", "who pays?");
  robot.click("assess/workshop_notes/parking_lot/add");
  robot.settle();
  CHECK(robot.group().workshop.notes == std::vector<std::string>{"head office answers"});
  CHECK(robot.group().workshop.parking_lot == std::vector<std::string>{"who pays?"});
  robot.press(ImGuiKey_Escape);
  robot.settle();
  CHECK(!robot.app().full_screen);
}

TEST_CASE("refinements say which of them could change the recommendation") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::assess);
  const Item& second = robot.app().framework().items[1];
  robot.click("assess/refine/" + second.id + "/go");
  robot.settle();
  CHECK(robot.says(second.question[0]));
}
