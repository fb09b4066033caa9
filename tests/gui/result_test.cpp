// The page of one unit's result: what is said, what stands behind it, and the way to the question.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

std::size_t unit_of(const Robot& robot, std::string_view id) {
  const std::vector<Entity>& units = robot.group().entities;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].id == id) return i;
  }
  throw std::runtime_error("no such unit");
}

void show(Robot& robot, std::string_view unit) {
  robot.open_sample("benelux-retail");
  robot.app().unit = unit_of(robot, unit);
  robot.go(PageId::result);
}

EntityStory story_of(Robot& robot) {
  return tell_entity(robot.app().framework(), *robot.app().session.results()->evaluation,
                     robot.app().unit, robot.app().language());
}

}  // namespace

TEST_CASE("the result says the headline, the verdict and every reason as the core tells them") {
  for (const char* language : {"en", "nl"}) {
    Robot robot;
    robot.app().set_language(language);
    show(robot, "be-home");
    const EntityStory story = story_of(robot);
    CHECK(robot.says(story.headline));
    CHECK(robot.says(story.verdict));
    REQUIRE(!story.reasons.empty());
    CHECK(robot.says(story.reasons[0].because));
    CHECK(robot.has("result/picture/shares"));
    CHECK(robot.has("result/tab/0"));
  }
}

TEST_CASE("a reason leads to the answer, the rule with its sources in full, and the question") {
  Robot robot;
  show(robot, "be-home");
  robot.click("result/for/0/why");
  robot.settle();
  REQUIRE(robot.has("result/ground/change/answer"));
  const Framework& framework = robot.app().framework();
  bool full = false;
  for (const Source& source : framework.sources) {
    full = full || (!source.title.empty() && robot.says(source.title));
  }
  CHECK(full);
  CHECK(robot.says("Why it is asked"));
  robot.click("result/ground/change/answer");
  CHECK(robot.app().page == PageId::assess);
}

TEST_CASE("what stands behind a reason is closed by its button and by Escape") {
  Robot robot;
  show(robot, "be-home");
  robot.click("result/for/1/why");
  robot.settle();
  robot.click("result/ground/close");
  CHECK(!robot.has("result/ground/close"));
  robot.click("result/for/1/why");
  robot.settle();
  REQUIRE(robot.has("result/ground/close"));
  robot.press(ImGuiKey_Escape);
  CHECK(!robot.has("result/ground/close"));
}

TEST_CASE("reasons are opened by keyboard alone") {
  Robot robot;
  show(robot, "be-home");
  robot.tab_to("result/for/0/why");
  robot.enter();
  robot.settle();
  CHECK(robot.has("result/ground/change/answer"));
}

TEST_CASE("every tab of a result has something to say, for every unit") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::result);
  for (std::size_t unit = 0; unit < robot.group().entities.size(); ++unit) {
    robot.app().unit = unit;
    robot.settle();
    CAPTURE(unit);
    CHECK(robot.says(story_of(robot).headline));
    for (int tab = 0; tab < 5; ++tab) {
      CAPTURE(tab);
      robot.click("result/tab/" + std::to_string(tab));
      robot.settle();
      CHECK(!robot.says("working out"));
      CHECK(robot.text().size() > 500);
    }
  }
}

TEST_CASE("an open question leads to the page where it is answered") {
  Robot robot;
  show(robot, "nl-home");
  robot.click("result/tab/1");
  robot.settle();
  robot.click("result/questions/0/answer");
  CHECK(robot.app().page == PageId::assess);
}

TEST_CASE("a constraint leads to what lifts it and to the answers it rests on") {
  Robot robot;
  show(robot, "be-outlet");
  robot.click("result/constraints/0/why");
  robot.settle();
  CHECK(robot.says("Lifted by"));
  const std::vector<std::string> links = robot.paths("result/ground/");
  const auto answer = std::find_if(links.begin(), links.end(),
                                   [](const std::string& one) { return one.ends_with("/why"); });
  REQUIRE(answer != links.end());
  robot.click(*answer);
  robot.settle();
  CHECK(robot.has("result/ground/change/answer"));
}

TEST_CASE("without any answer the result says what to do next") {
  Robot robot;
  robot.open(Group());
  robot.go(PageId::result);
  CHECK(robot.says("Not assessed"));
  robot.click("result/assess");
  CHECK(robot.app().page == PageId::assess);
}

TEST_CASE("the result follows the document while what stands behind it is open") {
  Robot robot;
  show(robot, "be-home");
  robot.click("result/for/0/why");
  robot.settle();
  robot.app().session.edit("all gone", [](Group& group) { group.entities.resize(1); });
  robot.settle();
  CHECK(robot.says(story_of(robot).headline));
  robot.app().session.edit("empty", [](Group& group) { group = Group(); });
  robot.settle();
  CHECK(robot.says("Not assessed"));
  robot.ctrl('z');
  robot.settle();
  CHECK(!robot.says("Not assessed"));
}

TEST_CASE("a small window shows the result in one column, and nothing is cut") {
  for (const int width : {760, 1024}) {
    Robot robot(width, 700);
    show(robot, "nl-home");
    robot.click("result/for/0/why");
    robot.settle();
    for (const Mark& mark : robot.app().ui.probe.marks) {
      CAPTURE(mark.path);
      CHECK(!mark.cut);
    }
    robot.click("result/ground/close");
    CHECK(robot.has("result/tab/0"));
  }
}
