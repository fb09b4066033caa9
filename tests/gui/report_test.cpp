// Reports: what is seen is what is written, and the record of the decision.
#include <doctest/doctest.h>

#include "tests/gui/robot.h"
#include "tests/support/scratch.h"

using namespace tripoint;
using namespace tripoint::gui;
using tripoint::test::Scratch;

namespace {

std::string exported(Robot& robot, const std::string& path) {
  robot.settle();
  robot.click("report/export");
  robot.frame(2);
  robot.type("files/name", path);
  robot.click("files/accept");
  robot.settle();
  return read_file(path).value.value_or("");
}

// The report that the program would write of the open group.
std::string written(Robot& robot, Document (*make)(const ReportMaterial&, const std::string&),
                    LanguageIndex language) {
  const Framework& framework = robot.app().framework();
  const std::string file = write_group(framework, robot.group());
  const Group group = *read_group(framework, file, "");
  const GroupEvaluation evaluation = evaluate_group(framework, group);
  const Rollout rollout = plan_rollout(framework, group, evaluation);
  return to_html(make({framework, group, evaluation, rollout, language}, file));
}

}  // namespace

TEST_CASE("Ctrl+P shows the brief, and Export writes the bytes that the program writes") {
  const Scratch scratch;
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::portfolio);
  robot.ctrl('p');
  robot.settle();
  CHECK(robot.app().page == PageId::report);
  CHECK(robot.says("Decision asked"));
  const std::string bytes = exported(robot, scratch.at("brief.html"));
  CHECK(bytes == written(robot, brief_report, 0));
  CHECK(robot.app().told().find("brief.html") != std::string::npos);
}

TEST_CASE("every kind of document is previewed and exported") {
  const Scratch scratch;
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::report);
  const std::vector<std::string> starts = {
      "<!DOCTYPE html>", "<!DOCTYPE html>", "<!DOCTYPE html>", "<!DOCTYPE html>", "{", "", "PK"};
  const std::vector<std::string> endings = {"html", "html", "html", "html", "json", "csv", "xlsx"};
  for (std::size_t kind = 0; kind < starts.size(); ++kind) {
    CAPTURE(kind);
    robot.click("report/kind/" + std::to_string(kind));
    robot.settle();
    CHECK(robot.text().size() > 600);
    const std::string bytes =
        exported(robot, scratch.at(std::to_string(kind) + "." + endings[kind]));
    CHECK(bytes.size() > 400);
    CHECK(bytes.starts_with(starts[kind]));
  }
}

TEST_CASE("a report is written in its own language, as Markdown, without names of people") {
  const Scratch scratch;
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.app().session.edit("owner", [](Group& group) { group.decision.owner = "Xanthippe"; });
  robot.go(PageId::report);
  CHECK(robot.says("Xanthippe"));
  robot.click("report/language");
  robot.frame(2);
  robot.click("report/language/1");
  robot.click("report/format/1");
  robot.click("report/anonymous");
  robot.settle();
  CHECK(robot.says("Gevraagde beslissing"));
  CHECK(robot.says("Preview"));
  CHECK(!robot.says("Xanthippe"));
  const std::string bytes = exported(robot, scratch.at("brief.md"));
  CHECK(bytes.starts_with("# "));
  CHECK(bytes.find("Xanthippe") == std::string::npos);
  CHECK(bytes.find("Gevraagde beslissing") != std::string::npos);
}

TEST_CASE("what cannot be written is told") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::report);
  (void)exported(robot, "/proc/no/such/folder/brief.html");
  CHECK((!robot.app().issues.empty() || robot.has("files/name")));
}

TEST_CASE("digits choose the report, and the list of contents jumps to a part") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::report);
  robot.key('2');
  robot.settle();
  const std::vector<std::string> parts = robot.paths("report/contents/");
  REQUIRE(parts.size() > 2);
  robot.click(parts.back());
  robot.frame(3);
  CHECK(robot.has(parts.back()));
}

TEST_CASE("the record of the decision is edited, shown in the report, and undone") {
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::report);
  robot.click("report/tab/1");
  robot.type("report/decision/owner", "The board");
  robot.type("report/decision/date", "2026-13-01");
  CHECK(robot.group().decision.date.empty());
  CHECK(robot.says("no such day"));
  robot.type("report/decision/date", "2026-12-01");
  robot.type("report/decision/decide_by", "2027-01-31");
  robot.type("report/decision/context", "The licence ends.");
  robot.type("report/decision/supersedes", "D-12");
  robot.click("report/decision/status");
  robot.frame(2);
  robot.click("report/decision/status/1");
  robot.click("report/decision/dissent/add");
  robot.type("report/decision/dissent/0/text", "Too early");
  const DecisionRecord& record = robot.group().decision;
  CHECK(record.owner == "The board");
  CHECK(record.date == "2026-12-01");
  CHECK(record.decide_by == "2027-01-31");
  CHECK(record.context == "The licence ends.");
  CHECK(record.supersedes == "D-12");
  CHECK(record.status == DecisionStatus::proposed);
  CHECK(record.dissent == std::vector<std::string>{"Too early"});
  robot.click("report/tab/0");
  robot.click("report/kind/3");
  robot.settle();
  for (const char* words : {"The board", "The licence ends.", "D-12", "Too early"}) {
    CAPTURE(words);
    CHECK(robot.says(words));
  }
  robot.click("report/tab/1");
  robot.click("report/decision/dissent/0/remove");
  CHECK(robot.group().decision.dissent.empty());
  for (int i = 0; i < 40 && robot.app().session.can_undo(); ++i) robot.app().session.undo();
  CHECK(robot.group().decision == DecisionRecord());
}

TEST_CASE("a report is exported by keyboard alone") {
  const Scratch scratch;
  Robot robot;
  robot.open_sample("benelux-retail");
  robot.go(PageId::report);
  robot.settle();
  robot.tab_to("report/kind/2");
  robot.enter();
  robot.settle();
  robot.tab_to("report/export");
  robot.enter();
  CHECK(robot.has("files/name"));
}

TEST_CASE("reports of an empty group are seen and nothing is cut in a small window") {
  for (const int width : {760, 1024}) {
    Robot robot(width, 700);
    robot.open(Group());
    robot.go(PageId::report);
    robot.settle();
    CHECK(robot.has("report/export"));
    CHECK(!robot.says("working out"));
    for (const Mark& mark : robot.app().ui.probe.marks) {
      CAPTURE(mark.path);
      CHECK(!mark.cut);
    }
  }
}
