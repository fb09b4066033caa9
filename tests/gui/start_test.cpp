#include <doctest/doctest.h>

#include "tests/gui/robot.h"

using namespace tripoint::gui;

TEST_CASE("the start page leads to the first question, a file and an example") {
  Robot robot;
  CHECK(robot.says("Which demand center"));
  robot.click("start/new");
  CHECK(robot.app().page == PageId::assess);
  robot.go(PageId::start);
  robot.click("start/example");
  robot.settle();
  CHECK(robot.app().page == PageId::portfolio);
  CHECK(robot.group().entities.size() > 2);
}

TEST_CASE("the Tab key reaches every tile of the start page, and the space bar presses it") {
  Robot robot;
  robot.tab_to("start/open");
  robot.enter();
  CHECK(robot.has("files/name"));
}
