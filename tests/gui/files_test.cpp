#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/gui/robot.h"
#include "tests/support/scratch.h"

using namespace tripoint;
using namespace tripoint::gui;

TEST_CASE("a new group is saved where the user says, and opened again") {
  const test::Scratch scratch;
  Robot robot;
  robot.click("start/new");
  robot.key('2');
  robot.ctrl('s');
  robot.settle();
  robot.type("files/name", scratch.at("mine"));
  robot.click("files/accept");
  robot.settle();
  const std::string path = scratch.at("mine.json");
  REQUIRE(std::filesystem::exists(path));
  CHECK(!robot.app().session.changed());
  Robot other;
  other.ctrl('o');
  other.type("files/name", path);
  other.click("files/accept");
  other.settle();
  CHECK(other.group().defaults == robot.group().defaults);
  CHECK(other.app().settings.recent.front() == path);
}

TEST_CASE("a file that is there already is replaced only after a question") {
  const test::Scratch scratch;
  const std::string path = scratch.file("there.json", "untouched");
  Robot robot;
  robot.click("start/new");
  robot.ctrl('s', true);
  robot.type("files/name", path);
  robot.click("files/accept");
  CHECK(*read_file(path).value == "untouched");
  CHECK(robot.has("files/accept"));
  robot.click("files/accept");
  robot.settle();
  CHECK(*read_file(path).value != "untouched");
}

TEST_CASE("faults of a file are told with their places, and can be copied") {
  const test::Scratch scratch;
  Robot robot;
  robot.app().open_file(scratch.file("bad.json", "{\"entities\": 3}"));
  robot.settle();
  REQUIRE(robot.has("issues/copy"));
  robot.click("issues/copy");
  CHECK(robot.clipboard().find("bad.json:1:") != std::string::npos);
  robot.click("issues/close");
  robot.settle();
  CHECK(!robot.has("issues/close"));
  CHECK(robot.app().page == PageId::start);
}

TEST_CASE("Esc closes the dialog for files") {
  Robot robot;
  robot.ctrl('o');
  CHECK(robot.has("files/name"));
  robot.press(ImGuiKey_Escape);
  robot.press(ImGuiKey_Escape);
  robot.settle();
  CHECK(!robot.has("files/name"));
}

TEST_CASE("every kind of report is written where the user says") {
  const test::Scratch scratch;
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::report);
  for (const char* kind : {"0", "4", "5", "6"}) {
    robot.click(std::string("report/kind/") + kind);
    robot.settle();
    robot.click("report/export");
    robot.settle();
    const std::string path = scratch.at(std::string("out.") + kind);
    robot.type("files/name", path);
    robot.click("files/accept");
    robot.settle();
    CAPTURE(kind);
    REQUIRE(std::filesystem::exists(path));
    CHECK(std::filesystem::file_size(path) > 400);
  }
}

TEST_CASE("a folder that cannot be written to is told, and nothing is lost") {
  Robot robot;
  robot.click("start/new");
  robot.key('1');
  CHECK(!robot.app().save_as("/proc/nothing/here.json"));
  CHECK(!robot.app().issues.empty());
  CHECK(robot.app().session.changed());
}

TEST_CASE("a picture of a page is the same every time") {
  const test::Scratch scratch;
  const auto picture = [&] {
    Robot robot(640, 480);
    robot.open_sample("benelux-retail");
    robot.go(PageId::result);
    robot.settle();
    return robot.screen().picture(robot.app());
  };
  const Picture one = picture(), two = picture();
  CHECK(one.width == 640);
  CHECK(one.pixels == two.pixels);
  // Something was painted.
  CHECK(std::count(one.pixels.begin(), one.pixels.end(), one.pixels[0]) <
        static_cast<std::ptrdiff_t>(one.pixels.size()));
  REQUIRE(write_png(one, scratch.at("x.png")));
  CHECK(read_file(scratch.at("x.png")).value->substr(1, 3) == "PNG");
}
