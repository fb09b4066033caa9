#include <algorithm>

#include <doctest/doctest.h>

#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

Robot& with_sample(Robot& robot, const std::string& name = "benelux-retail") {
  robot.open_sample(name);
  robot.go(PageId::portfolio);
  return robot;
}

// The units of the table as they are shown, top down.
std::vector<std::string> shown(const Robot& robot) {
  std::vector<std::string> names;
  for (const std::string& path : robot.paths("portfolio/table/unit")) {
    names.push_back(robot.mark(path).label);
  }
  return names;
}

std::string of_unit(std::size_t unit) { return "portfolio/table/unit" + std::to_string(unit); }

}  // namespace

TEST_CASE("the portfolio says which model suits how many units, and what one for all would cost") {
  Robot robot;
  with_sample(robot);
  CHECK(robot.says("12 units"));
  CHECK(robot.says("One model for all"));
  CHECK(shown(robot).size() == 12);
  robot.app().set_language("nl");
  robot.settle();
  CHECK(robot.says("12 van 12 eenheden"));
  CHECK_FALSE(robot.says("portfolio."));
}

TEST_CASE("a group without units is offered its first one") {
  Robot robot;
  robot.open(Group());
  robot.go(PageId::portfolio);
  robot.click("portfolio/first");
  robot.settle();
  CHECK(robot.group().entities.size() == 1);
  CHECK(robot.has("portfolio/unit/name"));
  robot.ctrl('z');
  CHECK(robot.group().entities.empty());
  CHECK(robot.has("portfolio/first"));
}

TEST_CASE("a unit of the table is chosen with the mouse, and its card leads to its result") {
  Robot robot;
  with_sample(robot);
  robot.click(of_unit(4));
  CHECK(robot.app().unit == 4);
  CHECK(robot.mark(of_unit(4)).value == "on");
  CHECK(robot.mark("portfolio/unit/name").value == robot.group().entities[4].name);
  robot.click("portfolio/unit/result");
  CHECK(robot.app().page == PageId::result);
  robot.go(PageId::portfolio);
  robot.click("portfolio/unit/assess");
  CHECK(robot.app().page == PageId::assess);
}

TEST_CASE("the table is one stop of the Tab key, arrows walk it and Enter chooses") {
  Robot robot;
  with_sample(robot);
  robot.tab_to(of_unit(0));
  robot.press(ImGuiKey_DownArrow);
  robot.press(ImGuiKey_DownArrow);
  robot.press(ImGuiKey_Enter);
  CHECK(robot.app().unit == 2);
  robot.press(ImGuiKey_UpArrow);
  robot.press(ImGuiKey_Enter);
  CHECK(robot.app().unit == 1);
  std::size_t stops = 0;
  for (const std::string& path : robot.paths("portfolio/table/unit")) {
    stops += robot.mark(path).stop ? 1U : 0U;
  }
  CHECK(stops == 1);
}

TEST_CASE("every column sorts both ways, empty cells last and ties by name") {
  Robot robot(1920, 1080);
  with_sample(robot, "benelux-retail");
  const std::vector<std::string> in_file = shown(robot);
  robot.click("portfolio/table/sort0");
  std::vector<std::string> names = in_file;
  std::sort(names.begin(), names.end());
  CHECK(shown(robot) == names);
  robot.click("portfolio/table/sort0");
  CHECK(shown(robot).front() == names.back());
  for (const std::string& path : robot.paths("portfolio/table/sort")) {
    CAPTURE(path);
    robot.app().ui.focus(path);
    robot.frame(3);
    robot.enter();
    const std::string first = robot.mark(path).value;
    CHECK((first == "up" || first == "down"));
    robot.enter();
    CHECK(robot.mark(path).value != first);
    std::vector<std::string> again = shown(robot);
    std::sort(again.begin(), again.end());
    CHECK(again == names);
  }
}

TEST_CASE("the filter finds names, regions, models and verdicts without case and diacritics") {
  Robot robot;
  with_sample(robot);
  robot.type("portfolio/table/filter", "LUXEMB");
  CHECK(shown(robot).size() == 2);
  CHECK(robot.says("2 of 12 units"));
  robot.type("portfolio/table/filter", "distrib");
  CHECK(shown(robot).size() == 4);
  robot.type("portfolio/table/filter", "nobody is called that");
  CHECK(shown(robot).empty());
  robot.type("portfolio/table/filter", "");
  CHECK(shown(robot).size() == 12);
}

TEST_CASE("the table is copied as text, a line for each unit that is shown") {
  Robot robot;
  with_sample(robot);
  robot.type("portfolio/table/filter", "luxemb");
  robot.click("portfolio/table/copy");
  const std::string& words = robot.clipboard();
  CHECK(std::count(words.begin(), words.end(), '\n') == 3);
  CHECK(std::count(words.begin(), words.end(), '\t') == 3 * 11);
}

TEST_CASE("name, region, importance and urgency of a unit are changed and undone") {
  Robot robot;
  with_sample(robot);
  const Entity before = robot.group().entities[0];
  robot.type("portfolio/unit/name", "Nieuwe naam");
  CHECK(robot.group().entities[0].name == "Nieuwe naam");
  CHECK(shown(robot).front() == "Nieuwe naam");
  robot.type("portfolio/unit/region", "Noord");
  robot.type("portfolio/unit/importance", "2,5");
  robot.type("portfolio/unit/urgency", "4");
  CHECK(robot.group().entities[0].region == "Noord");
  CHECK(robot.group().entities[0].importance == 2.5);
  CHECK(robot.group().entities[0].urgency == 4);
  for (int i = 0; i < 4; ++i) robot.ctrl('z');
  CHECK(robot.group().entities[0] == before);
  robot.type("portfolio/unit/urgency", "9");
  CHECK(robot.group().entities[0].urgency == before.urgency);
}

TEST_CASE("needs of a unit under a model are stated and left open again") {
  Robot robot;
  with_sample(robot);
  const std::string model = robot.app().framework().models[0].id;
  robot.click("portfolio/unit/needs");
  robot.type("portfolio/unit/" + model + "/cost", "40000");
  CHECK(robot.group().entities[0].needs[0].cost == 40000);
  robot.type("portfolio/unit/" + model + "/cost", "");
  CHECK_FALSE(robot.group().entities[0].needs[0].cost);
}

TEST_CASE("units are added, duplicated and removed, and each is undone") {
  Robot robot;
  with_sample(robot);
  robot.click("portfolio/table/add");
  robot.settle();
  CHECK(robot.group().entities.size() == 13);
  CHECK(robot.app().unit == 12);
  CHECK(robot.mark("portfolio/unit/name").value == robot.group().entities[12].name);
  robot.ctrl('z');
  robot.click(of_unit(2));
  robot.click("portfolio/unit/duplicate");
  robot.settle();
  CHECK(robot.group().entities.size() == 13);
  CHECK(robot.group().entities[3].answers == robot.group().entities[2].answers);
  CHECK(robot.app().unit == 3);
  robot.click("portfolio/unit/remove");
  robot.settle();
  CHECK(robot.group().entities.size() == 12);
  CHECK(robot.app().unit == 2);
  robot.ctrl('z');
  robot.ctrl('z');
  CHECK_FALSE(robot.app().session.changed());
}

TEST_CASE("a point of the map that is pressed chooses its unit") {
  Robot robot;
  with_sample(robot);
  // The unit whose point stands alone inside the triangle is found by looking for its tip.
  const Mark map = robot.mark("portfolio/map/figure");
  ImGuiIO& io = ImGui::GetIO();
  std::vector<std::size_t> chosen;
  for (float y = map.least.y; y < map.most.y; y += 7) {
    for (float x = map.least.x; x < map.most.x; x += 7) {
      if (y > map.clip_most.y) continue;
      io.MousePos = {x, y};
      io.MouseDown[0] = true;
      robot.screen().frame(robot.app());
      io.MouseDown[0] = false;
      robot.screen().frame(robot.app());
      const std::size_t unit = robot.app().unit;
      if (std::find(chosen.begin(), chosen.end(), unit) == chosen.end()) chosen.push_back(unit);
    }
  }
  CHECK(chosen.size() > 5);
}

TEST_CASE("a capacity is limited, typed and no longer limited, and the mix follows") {
  Robot robot;
  with_sample(robot);
  robot.click("portfolio/tab/1");
  const std::string fte = "portfolio/capacities/central_fte";
  const std::optional<double> before = robot.group().capacities.central_fte;
  if (!before) robot.click(fte + "/limited");
  robot.settle();
  robot.type(fte + "/number", "4");
  CHECK(robot.group().capacities.central_fte == 4);
  const auto moved = [&] {
    const auto& units = robot.app().session.results()->rollout->plan.units;
    return std::count_if(units.begin(), units.end(),
                         [](const PlannedEntity& unit) { return unit.moved(); });
  };
  CHECK(moved() > 0);
  CHECK(robot.says(robot.app().text(TextId::figure_matrix)));
  CHECK(robot.says(robot.app().text(TextId::section_moved)));
  robot.click(fte + "/limited");
  robot.settle();
  CHECK_FALSE(robot.group().capacities.central_fte);
  CHECK(moved() == 0);
  robot.ctrl('z');
  CHECK(robot.group().capacities.central_fte == 4);
}

TEST_CASE("capacities that nothing fits into are told as a conflict") {
  Robot robot;
  robot.app().issues = robot.app().session.open(std::string(TRIPOINT_SOURCE_DIR) +
                                                "/datasets/plans/benelux-retail-conflict.json");
  robot.app().issues.clear();
  robot.app().document_replaced();
  robot.settle();
  robot.go(PageId::portfolio);
  robot.click("portfolio/tab/1");
  robot.settle();
  CHECK(robot.says(robot.app().text(TextId::section_conflict)));
  CHECK_FALSE(robot.app().session.results()->rollout->plan.mix.found);
}

TEST_CASE("of a thousand units only the rows that are seen are drawn") {
  Robot robot;
  with_sample(robot);
  Group group = robot.group();
  const std::vector<Entity> sample = group.entities;
  while (group.entities.size() < 1000) {
    group.entities.push_back(sample[group.entities.size() % sample.size()]);
    group.entities.back().id = "more-" + std::to_string(group.entities.size());
  }
  group.pilots.clear();
  robot.open(std::move(group));
  CHECK(robot.says("1000 of 1000 units"));
  CHECK(shown(robot).size() < 60);
  robot.app().unit = 900;
  robot.frame(4);
  CHECK(robot.has(of_unit(900)));
}
