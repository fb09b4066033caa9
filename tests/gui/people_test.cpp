#include <algorithm>

#include <doctest/doctest.h>

#include "core/rollout/raci.h"
#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

Robot& opened(Robot& robot, const char* tab) {
  robot.open_sample("benelux-retail");
  robot.go(PageId::people);
  if (std::string_view(tab) != "0") robot.click("people/tab/" + std::string(tab));
  return robot;
}

std::size_t step_called(const Robot& robot, std::string_view id) {
  return find_topic(const_cast<Robot&>(robot).app().framework().governance.raci, id).value();
}

std::string first_gap(const Robot& robot) {
  for (const std::string& path : robot.paths("people/gaps/")) {
    if (path.ends_with("/decision")) return path;
  }
  return "";
}

}  // namespace

TEST_CASE("a gap is closed as advised until the group decides otherwise, which can be undone") {
  Robot robot;
  opened(robot, "0");
  const std::string path = first_gap(robot);
  REQUIRE_FALSE(path.empty());
  const auto before = robot.group().skill_decisions;
  robot.click(path);
  robot.click(path + "/2");
  robot.settle();
  CHECK(robot.group().skill_decisions != before);
  const auto& now = robot.group().skill_decisions;
  CHECK(std::any_of(now.begin(), now.end(), [](const SkillDecision& one) {
    return one.decision == GapDecision::partner;
  }));
  robot.ctrl('z');
  CHECK(robot.group().skill_decisions == before);
}

TEST_CASE("levels and posts of the center change what is told of its skills") {
  Robot robot;
  opened(robot, "0");
  robot.type("people/levels/center/fte", "4,5");
  CHECK(robot.group().teams.center->posts == 4.5);
  const auto paths = robot.paths("people/levels/center/");
  const auto level = std::find_if(paths.begin(), paths.end(), [](const std::string& path) {
    return path.ends_with("/level");
  });
  REQUIRE(level != paths.end());
  robot.click(*level);
  robot.click(*level + "/0");
  robot.settle();
  CHECK(std::any_of(robot.group().teams.center->skills.begin(),
                    robot.group().teams.center->skills.end(),
                    [](const HeldSkill& one) { return one.level == 0; }));
  robot.ctrl('z');
  robot.ctrl('z');
  CHECK(robot.group().teams.center->posts == 3);
}

TEST_CASE("an A that is chosen moves from whoever had it, by mouse and by a letter") {
  Robot robot;
  opened(robot, "1");
  const std::size_t step = step_called(robot, "problem");
  robot.click("people/raci/problem/it");
  robot.click("people/letters/A");
  robot.settle();
  const auto accountable = [&] {
    return plan_raci(robot.app().framework(), robot.group()).steps[step].with(
        RaciLetter::accountable);
  };
  const std::size_t it = find_topic(robot.app().framework().governance.parties, "it").value();
  const std::size_t sales = find_topic(robot.app().framework().governance.parties, "sales").value();
  CHECK(accountable() == std::vector<Actor>{{false, it}});
  CHECK(robot.app().told().find("moved") != std::string::npos);
  robot.tab_to("people/raci/problem/sales");
  robot.key('a');
  CHECK(accountable() == std::vector<Actor>{{false, sales}});
  robot.ctrl('z');
  robot.ctrl('z');
  CHECK(accountable() != std::vector<Actor>{{false, it}});
}

TEST_CASE("somebody is added, renamed, given a role, and removed with all that names him") {
  Robot robot;
  opened(robot, "1");
  const std::size_t count = robot.group().arrangements.people.size();
  robot.type("people/people/new/text", "Eva Maes");
  robot.click("people/people/new/add");
  robot.settle();
  REQUIRE(robot.group().arrangements.people.size() == count + 1);
  CHECK(robot.group().arrangements.people.back().id == "eva-maes");
  robot.type("people/people/eva-maes/name", "Eva M.");
  CHECK(robot.group().arrangements.people.back().name == "Eva M.");
  robot.click("people/people/eva-maes/role");
  robot.click("people/people/eva-maes/role/1");
  CHECK(robot.group().arrangements.people.back().role == 1);
  robot.click("people/people/claes/open");
  robot.click("people/people/claes/remove");
  robot.settle();
  CHECK(robot.group().arrangements.people.size() == count);
  CHECK(robot.group().arrangements.sponsors.empty());
  for (const Person& one : robot.group().arrangements.people) CHECK_FALSE(one.reports_to == count);
  robot.ctrl('z');
  CHECK(robot.group().arrangements.people.size() == count + 1);
  CHECK_FALSE(robot.group().arrangements.sponsors.empty());
}

TEST_CASE("states of alignment, promises, terms and stages are kept in the document") {
  Robot robot;
  opened(robot, "2");
  const auto& told = robot.app().session.group().arrangements;
  const auto paths = robot.paths("people/");
  const auto state = std::find_if(paths.begin(), paths.end(), [](const std::string& path) {
    return path.ends_with("/state/1");
  });
  REQUIRE(state != paths.end());
  const auto before = told.alignment;
  robot.click(*state);
  robot.settle();
  CHECK(robot.group().arrangements.alignment != before);
  robot.click("people/part/2");
  const std::size_t promises = robot.group().arrangements.service_levels.size();
  robot.type("people/sales/new/text", "Calls back");
  robot.click("people/sales/new/add");
  robot.settle();
  REQUIRE(robot.group().arrangements.service_levels.size() == promises + 1);
  // What must say something keeps what it said.
  robot.type("people/sales/" + std::to_string(promises) + "/action", "");
  CHECK(robot.group().arrangements.service_levels.back().action == "Calls back");
  CHECK(robot.says("cannot be empty"));
  robot.click("people/part/3");
  const std::size_t stages = robot.group().arrangements.funnel.size();
  robot.type("people/funnel/new/text", "Asked");
  robot.click("people/funnel/new/add");
  CHECK(robot.group().arrangements.funnel.size() == stages + 1);
}

TEST_CASE("lines of goals are typed as they come, blank ones are none") {
  Robot robot;
  opened(robot, "2");
  robot.click("people/part/1");
  robot.type("people/goals/shared", "One\n\nTwo\n");
  CHECK(robot.group().arrangements.shared_goals == Lines{"One", "Two"});
  robot.ctrl('z');
  CHECK(robot.group().arrangements.shared_goals != Lines{"One", "Two"});
}

TEST_CASE("every part of the page on people can be seen in every language, also of a new group") {
  for (const char* language : {"en", "nl"}) {
    Robot robot(1024, 700);
    robot.app().set_language(language);
    opened(robot, "0");
    for (const char* tab : {"0", "1", "2"}) {
      robot.click("people/tab/" + std::string(tab));
      robot.settle();
      CHECK_FALSE(robot.says("people."));
    }
    robot.app().new_document();
    robot.go(PageId::people);
    CHECK(robot.has("people/nothing/assess"));
  }
}
