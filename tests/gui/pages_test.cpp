#include <random>
#include <set>

#include <doctest/doctest.h>

#include "core/organization/answers.h"
#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

std::vector<PageId> all_pages() {
  std::vector<PageId> pages;
  for (std::size_t i = 0; i < page_names.size(); ++i) pages.push_back(static_cast<PageId>(i));
  return pages;
}

std::string name_of(PageId page) { return std::string(page_names[static_cast<std::size_t>(page)]); }

// Leaves fields, lists and questions that a press may have opened.
void close_all(Robot& robot) {
  robot.app().issues.clear();
  for (int i = 0; i < 3; ++i) robot.press(ImGuiKey_Escape);
  robot.app().closing = false;
  robot.settle();
}

Group many_units(const Framework& framework, std::size_t count) {
  std::mt19937 dice(7);
  Group group;
  group.name = "Many";
  for (std::size_t i = 0; i < count; ++i) {
    Entity& entity = group.entities.emplace_back();
    entity.id = "u" + std::to_string(i);
    entity.name = "Unit number " + std::to_string(i);
    entity.region = "Region " + std::to_string(i % 17);
    for (std::size_t item = 0; item < framework.items.size(); ++item) {
      const Item& one = framework.items[item];
      if (!one.headline || one.kind != ItemKind::choice) continue;
      Answer answer;
      answer.item = item;
      answer.count = 1;
      answer.values[0] = static_cast<double>(dice() % one.rows.size());
      entity.answers.push_back(answer);
    }
  }
  return group;
}

}  // namespace

TEST_CASE("every page draws without a document, with an empty one, and with the sample groups") {
  Robot robot;
  for (const PageId page : all_pages()) {
    robot.go(page);
    CHECK(robot.has("rail/" + name_of(page)));
  }
  robot.open(Group());
  for (const PageId page : all_pages()) {
    robot.go(page);
    CHECK(robot.app().page == page);
    CHECK(robot.text().size() > 20);
  }
  for (const char* sample : {"benelux-retail", "nordic-industry", "iberian-insurance"}) {
    robot.open_sample(sample);
    for (const PageId page : all_pages()) {
      CAPTURE(sample);
      CAPTURE(name_of(page));
      robot.go(page);
      CHECK(robot.text().size() > 20);
    }
  }
}

TEST_CASE("Ctrl and a digit open each page, F1 the help") {
  Robot robot;
  robot.open_sample("benelux-retail");
  for (std::size_t i = 0; i + 1 < page_names.size(); ++i) {
    robot.ctrl(static_cast<char>('1' + i));
    CHECK(robot.app().page == static_cast<PageId>(i));
  }
  robot.function(1);
  CHECK(robot.app().page == PageId::help);
}

TEST_CASE("nothing that can be pressed breaks anything, page by page") {
  for (const PageId page : all_pages()) {
    Robot robot;
    robot.open_sample("benelux-retail");
    robot.go(page);
    const std::string prefix = name_of(page) + "/";
    std::set<std::string> pressed;
    for (int turns = 0; turns < 60; ++turns) {
      robot.go(page);
      std::string next;
      for (const Mark& mark : robot.app().ui.probe.marks) {
        if (mark.path.starts_with(prefix) && !mark.disabled && !pressed.contains(mark.path)) {
          next = mark.path;
          break;
        }
      }
      if (next.empty()) break;
      pressed.insert(next);
      CAPTURE(next);
      try {
        robot.click(next);
      } catch (const std::runtime_error&) {
        continue;  // it moved away while it was brought into view
      }
      robot.settle();
      close_all(robot);
    }
    CAPTURE(prefix);
    CHECK((!pressed.empty() || page == PageId::help));
  }
}

TEST_CASE("the Tab key walks along every widget of a page and comes back") {
  Robot robot;
  robot.open_sample("benelux-retail");
  for (const PageId page : {PageId::assess, PageId::result, PageId::settings}) {
    robot.go(page);
    const std::size_t count = robot.app().ui.probe.marks.size();
    const std::string last = robot.app().ui.probe.marks.back().path;
    CAPTURE(name_of(page));
    CHECK(robot.tab_to(last, 2 * count + 4) <= 2 * count + 4);
  }
}

TEST_CASE("no label is cut in a small window at any zoom, in any language") {
  for (const double zoom : {0.8, 1.0, 1.5, 2.0}) {
    for (const char* language : {"en", "nl"}) {
      Settings settings;
      settings.zoom = zoom;
      settings.language = language;
      Robot robot(1024, 700, settings);
      robot.open_sample("benelux-retail");
      for (const PageId page : all_pages()) {
        robot.go(page);
        for (const Mark& mark : robot.app().ui.probe.marks) {
          CAPTURE(zoom);
          CAPTURE(language);
          CAPTURE(mark.path);
          CAPTURE(mark.label);
          CHECK(!mark.cut);
        }
      }
    }
  }
}

TEST_CASE("the language changes while the window is open, in every word of the page") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::settings);
  robot.click("settings/appearance/language/1");
  robot.settle();
  CHECK(robot.app().settings.language == "nl");
  CHECK(robot.says("Instellingen"));
  robot.go(PageId::assess);
  CHECK(robot.says(robot.app().framework().items[0].question[1]));
  CHECK(!robot.says(robot.app().framework().items[0].question[0]));
}

TEST_CASE("themes and zoom change while the window is open") {
  Robot robot;
  robot.go(PageId::settings);
  robot.click("settings/appearance/theme/1");
  robot.settle();
  CHECK(robot.app().ui.theme.name == PaletteName::dark);
  const float before = robot.app().ui.theme.em;
  robot.ctrl('+');
  CHECK(robot.app().ui.theme.em > before);
  robot.ctrl('-');
  robot.ctrl('-');
  CHECK(robot.app().ui.theme.em < before);
  robot.ctrl('0');
  CHECK(robot.app().ui.theme.em == before);
}

TEST_CASE("the table of a thousand units is filtered and sorted, and only what is seen is drawn") {
  Robot robot;
  robot.open(many_units(robot.app().framework(), 1000));
  robot.go(PageId::portfolio);
  robot.settle();
  CHECK(robot.paths("portfolio/row/").size() < 80);
  CHECK(robot.says("1000 of 1000"));
  robot.type("portfolio/filter", "number 99");
  CHECK(robot.says("11 of 1000"));
  robot.click("portfolio/row/990");
  robot.settle();
  CHECK(robot.app().unit == 990);
}

TEST_CASE("figures of the table have the decimal sign of the language") {
  Settings settings;
  settings.language = "nl";
  Robot robot(1920, 1080, settings);
  robot.open_sample("benelux-retail");
  robot.go(PageId::portfolio);
  CHECK(robot.says("0,946"));
  CHECK(!robot.says("0.946"));
}

TEST_CASE("units are added, renamed, duplicated and removed, each step undone") {
  Robot robot;
  robot.open(Group());
  robot.go(PageId::portfolio);
  robot.click("portfolio/first");
  robot.settle();
  REQUIRE(robot.group().entities.size() == 1);
  robot.click("portfolio/unit/edit");
  robot.type("portfolio/unit/name", "North");
  CHECK(robot.group().entities[0].name == "North");
  robot.type("portfolio/unit/urgency", "4");
  CHECK(robot.group().entities[0].urgency == 4);
  robot.click("portfolio/unit/duplicate");
  robot.settle();
  REQUIRE(robot.group().entities.size() == 2);
  CHECK(robot.group().entities[0].id != robot.group().entities[1].id);
  robot.click("portfolio/unit/remove");
  robot.settle();
  CHECK(robot.group().entities.size() == 1);
  for (int i = 0; i < 5; ++i) robot.ctrl('z');
  CHECK(robot.group().entities.empty());
}

TEST_CASE("a capacity is limited with a slider, and the mix follows") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::portfolio);
  robot.click("portfolio/tab/1");
  robot.settle();
  const bool limited = robot.group().capacities.models.has_value();
  robot.click("portfolio/capacities/models/limited");
  robot.settle();
  CHECK(robot.group().capacities.models.has_value() != limited);
}

TEST_CASE("a reason leads to its answer, its rule, its sources, and to the question itself") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::result);
  robot.click("result/for/0/why");
  robot.settle();
  CHECK(robot.has("result/ground/change/answer"));
  robot.click("result/ground/change/answer");
  robot.settle();
  CHECK(robot.app().page == PageId::assess);
}

TEST_CASE("every tab of the result says something") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::result);
  std::set<std::string> seen;
  for (int tab = 0; tab < 5; ++tab) {
    robot.click("result/tab/" + std::to_string(tab));
    robot.settle();
    seen.insert(robot.text());
  }
  CHECK(seen.size() == 5);
}

TEST_CASE("skill levels and decisions on gaps are set by hand") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::people);
  const auto levels = [&] {
    for (const std::string& path : robot.paths("people/")) {
      if (path.ends_with("/level/5")) return path;
    }
    return std::string();
  };
  const std::string level = levels();
  REQUIRE(!level.empty());
  const Group before = robot.group();
  robot.click(level);
  robot.settle();
  CHECK(robot.group().teams != before.teams);
  robot.ctrl('z');
  CHECK(robot.group().teams == before.teams);
}

TEST_CASE(
    "people are named, given a role, made accountable, and removed with all that names them") {
  Robot robot;
  robot.open(Group());
  robot.app().session.edit("", [](Group& group) {
    Answer answer;
    answer.item = 0;
    answer.count = 1;
    group.defaults.push_back(answer);
  });
  robot.settle();
  robot.go(PageId::people);
  robot.click("people/tab/1");
  robot.settle();
  robot.click("people/add");
  robot.settle();
  REQUIRE(robot.group().arrangements.people.size() == 1);
  robot.type("people/person-1/name", "Ann");
  robot.click("people/tab/2");
  robot.settle();
  const std::size_t parties = robot.app().framework().governance.parties.size();
  robot.click("people/step/A/who");
  robot.click("people/step/A/who/" + std::to_string(parties));
  robot.settle();
  REQUIRE(!robot.group().arrangements.raci.empty());
  CHECK(robot.group().arrangements.raci[0].actors[0] == std::vector<Actor>{{true, 0}});
  // Another one takes the place: there is one who answers.
  robot.click("people/step/A/who");
  robot.click("people/step/A/who/0");
  robot.settle();
  CHECK(robot.group().arrangements.raci[0].actors[0].size() == 1);
  robot.click("people/tab/1");
  robot.settle();
  robot.click("people/person-1/remove");
  robot.settle();
  CHECK(robot.group().arrangements.people.empty());
}

TEST_CASE("the roadmap has a first day, pilots, and first actions with a state") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::roadmap);
  robot.type("roadmap/start", "2027-02-30");
  CHECK(robot.says("no such day"));
  robot.type("roadmap/start", "2027-02-01");
  CHECK(robot.group().start == "2027-02-01");
  std::string state;
  for (const std::string& path : robot.paths("roadmap/")) {
    if (state.empty() && path.ends_with("/state/0")) state = path;
  }
  REQUIRE(!state.empty());
  robot.click(state);
  robot.settle();
  REQUIRE(robot.group().arrangements.actions.size() == 1);
  CHECK(robot.group().arrangements.actions[0].state == Attained::yes);
  robot.ctrl('z');
  CHECK(robot.group().arrangements.actions.empty());
}

TEST_CASE("the decision record is filled in, and the report shows it") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.ctrl('p');
  CHECK(robot.app().page == PageId::report);
  robot.click("report/tab/1");
  robot.type("report/decision/owner", "The board of Meridiaan");
  robot.click("report/tab/0");
  robot.settle();
  CHECK(robot.group().decision.owner == "The board of Meridiaan");
  CHECK(robot.says("The board of Meridiaan"));
}

TEST_CASE("closing with unsaved changes asks first") {
  Robot robot;
  robot.click("start/new");
  robot.key('1');
  robot.ctrl('q');
  CHECK(!robot.app().closing);
  robot.click("save_first/cancel");
  CHECK(!robot.app().closing);
  robot.ctrl('q');
  robot.click("save_first/discard");
  CHECK(robot.app().closing);
}

TEST_CASE("the page is copied as text") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::result);
  robot.ctrl('c', true);
  CHECK(robot.clipboard().find("fits best") != std::string::npos);
}
