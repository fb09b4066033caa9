#include <algorithm>

#include <doctest/doctest.h>

#include "core/report/words.h"
#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

Robot& opened(Robot& robot, const char* tab = "0") {
  robot.open_sample("benelux-retail");
  robot.go(PageId::roadmap);
  if (std::string_view(tab) != "0") robot.click("roadmap/tab/" + std::string(tab));
  return robot;
}

}  // namespace

TEST_CASE("a start makes dates of weeks, and what is no day changes nothing") {
  Robot robot;
  opened(robot);
  robot.type("roadmap/settings/start", "2027-03-01");
  CHECK(robot.group().start == "2027-03-01");
  robot.settle();
  CHECK(robot.says("2027-03-01"));
  robot.type("roadmap/settings/start", "2027-13-01");
  CHECK(robot.group().start == "2027-03-01");
  CHECK(robot.says("A day as"));
  robot.type("roadmap/settings/start", "");
  CHECK(robot.group().start.empty());
}

TEST_CASE("the size of waves and the pilots that are chosen change the waves") {
  Robot robot;
  opened(robot);
  robot.type("roadmap/settings/wave_size", "2");
  REQUIRE(robot.group().capacities.wave_size == 2);
  robot.settle();
  const auto waves = robot.app().session.results()->rollout->plan.waves.waves.size();
  CHECK(waves >= 6);
  const std::string unit = robot.group().entities[3].id;
  robot.click("roadmap/pilots/" + unit + "/pilot");
  robot.settle();
  CHECK(robot.group().pilots == std::vector<std::size_t>{3});
  CHECK(robot.app().session.results()->rollout->plan.waves.pilots_named);
  robot.ctrl('z');
  CHECK(robot.group().pilots.empty());
}

TEST_CASE("an action of the first days is done by a press, with owner and note") {
  Robot robot;
  opened(robot, "1");
  const std::size_t action =
      robot.app().session.results()->rollout->actions.first[0].action;
  const std::string path = "roadmap/" + robot.app().framework().journey.actions[action].id;
  robot.click(path + "/state/0");
  robot.type(path + "/note", "Signed.");
  robot.click(path + "/owner");
  robot.click(path + "/owner/1");
  robot.settle();
  REQUIRE(robot.group().arrangements.actions.size() == 1);
  const Attainment& told = robot.group().arrangements.actions[0];
  CHECK(told.of == action);
  CHECK(told.state == Attained::yes);
  CHECK(told.owner == 1);
  CHECK(told.note == "Signed.");
  for (int i = 0; i < 3; ++i) robot.ctrl('z');
  CHECK(robot.group().arrangements.actions.empty());
}

TEST_CASE("activities are arranged by the keyboard alone") {
  Robot robot;
  opened(robot, "2");
  const auto paths = robot.paths("roadmap/change/");
  const auto state = std::find_if(paths.begin(), paths.end(), [](const std::string& path) {
    return path.ends_with("/state/0");
  });
  REQUIRE(state != paths.end());
  const auto before = robot.group().arrangements.activities;
  robot.tab_to(*state);
  robot.enter();
  CHECK(robot.group().arrangements.activities != before);
}

TEST_CASE("every part of the roadmap is told in every language, also of a new group") {
  for (const char* language : {"en", "nl"}) {
    Robot robot(1024, 700);
    robot.app().set_language(language);
    opened(robot);
    for (const char* tab : {"0", "1", "2", "3", "4"}) {
      robot.click("roadmap/tab/" + std::string(tab));
      robot.settle();
      CHECK_FALSE(robot.says("roadmap."));
      CHECK(robot.text().size() > 300);
    }
    robot.app().new_document();
    robot.go(PageId::roadmap);
    CHECK(robot.has("roadmap/nothing/assess"));
  }
}
