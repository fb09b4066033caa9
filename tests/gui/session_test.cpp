#include "gui/state/session.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "gui/state/recovery.h"
#include "gui/state/settings.h"
#include "tests/support/scratch.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

std::shared_ptr<const Framework> framework() {
  static const auto shared = std::make_shared<const Framework>(*load_framework());
  return shared;
}

std::string sample() {
  return std::string(TRIPOINT_SOURCE_DIR) + "/datasets/groups/benelux-retail.json";
}

void rename(Session& session, const std::string& name, std::string_view kind = {}) {
  session.edit("name", [&](Group& group) { group.name = name; }, kind);
}

}  // namespace

TEST_CASE("what is saved reads back as the same group") {
  const test::Scratch scratch;
  Session session(framework());
  REQUIRE(!has_errors(session.open(sample())));
  rename(session, "Renamed");
  CHECK(session.changed());
  const std::string path = scratch.at("saved.json");
  REQUIRE(session.save(path).empty());
  CHECK(!session.changed());
  Session other(framework());
  REQUIRE(!has_errors(other.open(path)));
  Group read = other.group();
  read.hash.clear();
  CHECK(read == session.group());
}

TEST_CASE("a file at fault leaves the document as it is") {
  const test::Scratch scratch;
  REQUIRE(write_file(scratch.at("bad.json"), "{\"entities\": [}").empty());
  Session session(framework());
  REQUIRE(!has_errors(session.open(sample())));
  const std::uint64_t version = session.version();
  CHECK(has_errors(session.open(scratch.at("bad.json"))));
  CHECK(has_errors(session.open(scratch.at("not there.json"))));
  CHECK(session.version() == version);
  CHECK(session.path() == sample());
}

TEST_CASE("a report that carries its group opens as a new document") {
  const test::Scratch scratch;
  Session session(framework());
  REQUIRE(!has_errors(session.open(sample())));
  session.settle();
  const Results& results = *session.results();
  REQUIRE(results.rollout);
  const std::string bytes = write_group(session.framework(), session.group());
  const std::string html = to_html(brief_report(
      {session.framework(), *results.group, *results.evaluation, *results.rollout, 0}, bytes));
  REQUIRE(write_file(scratch.at("brief.html"), html).empty());
  Session other(framework());
  REQUIRE(!has_errors(other.open(scratch.at("brief.html"))));
  CHECK(other.path().empty());
  CHECK(other.group().entities.size() == session.group().entities.size());
}

TEST_CASE("steps of one kind are one step, until another comes between") {
  Session session(framework());
  session.start(Group());
  rename(session, "a", "name");
  rename(session, "ab", "name");
  rename(session, "abc", "name");
  session.undo();
  CHECK(session.group().name.empty());
  session.redo();
  CHECK(session.group().name == "abc");
  rename(session, "abcd", "name");
  session.undo();
  CHECK(session.group().name == "abc");
}

TEST_CASE("a change that changes nothing is no step") {
  Session session(framework());
  session.start(Group());
  rename(session, "");
  CHECK(!session.can_undo());
  CHECK(!session.changed());
}

TEST_CASE("a new change forgets what was undone") {
  Session session(framework());
  session.start(Group());
  rename(session, "a");
  rename(session, "b");
  session.undo();
  rename(session, "c");
  CHECK(!session.can_redo());
  session.undo();
  CHECK(session.group().name == "a");
}

TEST_CASE("undo back to what was saved is no unsaved change") {
  Session session(framework());
  session.start(Group());
  rename(session, "a");
  CHECK(session.changed());
  session.undo();
  CHECK(!session.changed());
}

TEST_CASE("results are those of the newest state however fast changes come") {
  Session session(framework());
  REQUIRE(!has_errors(session.open(sample())));
  for (int i = 0; i < 40; ++i) {
    session.edit("urgency", [&](Group& group) { group.entities[0].urgency = i % 6; });
    session.poll();
  }
  session.settle();
  REQUIRE(session.fresh());
  CHECK(session.results()->group->entities[0].urgency == 39 % 6);
  CHECK(session.results()->rollout != nullptr);
}

TEST_CASE("many steps of a large group keep a bounded number of states") {
  Session session(framework());
  Group group;
  for (int i = 0; i < 2000; ++i) group.entities.emplace_back().id = "u" + std::to_string(i);
  session.start(group);
  for (int i = 0; i < 100; ++i) rename(session, "n" + std::to_string(i));
  std::size_t undone = 0;
  while (session.can_undo()) {
    session.undo();
    ++undone;
  }
  CHECK(undone >= 19);
  CHECK(undone < 60);
  session.cancel();
}

TEST_CASE("unsaved work is kept beside the file within a second of the change, and goes when saved") {
  const test::Scratch scratch;
  const std::string folder = scratch.at("state");
  Session session(framework());
  Recovery recovery(folder);
  REQUIRE(!has_errors(session.open(sample())));
  double now = 10;
  CHECK(recovery.tick(session, now) < 0);
  rename(session, "Unsaved");
  CHECK(recovery.tick(session, now) == doctest::Approx(Recovery::delay));
  rename(session, "Unsaved and changed again");
  (void)recovery.tick(session, now + Recovery::delay);
  recovery.settle();
  std::size_t copies = 0;
  std::string copy;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    ++copies;
    copy = entry.path().string();
  }
  REQUIRE(copies == 1);
  const auto read = load_group(*framework(), copy);
  REQUIRE(read);
  CHECK(read->name == "Unsaved and changed again");
  // The copy is that of a program that runs: nobody else offers it.
  CHECK(recovery.found().empty());
  REQUIRE(session.save(scratch.at("saved.json")).empty());
  (void)recovery.tick(session, now + 5);
  recovery.settle();
  CHECK(!std::filesystem::exists(copy));
}

TEST_CASE("what a program that is gone has left can be restored or discarded") {
  const test::Scratch scratch;
  // No process has this number: it is beyond the largest that Linux gives.
  const std::string copy = scratch.at("unsaved-99999999.json");
  Group group;
  group.name = "Left behind";
  REQUIRE(write_file(copy, write_group(*framework(), group)).empty());
  REQUIRE(write_file(copy + ".of", R"({"path": "/tmp/x.json", "name": "Left behind"})").empty());
  REQUIRE(write_file(scratch.at("unsaved-abc.json"), "{}").empty());
  const Recovery recovery(scratch.path());
  const auto found = recovery.found();
  REQUIRE(found.size() == 1);
  CHECK(found[0].name == "Left behind");
  CHECK(found[0].path == "/tmp/x.json");
  CHECK(found[0].when.size() == 16);
  Recovery::discard(found[0]);
  CHECK(recovery.found().empty());
}

TEST_CASE("settings are read back as they were written") {
  const test::Scratch scratch;
  Settings settings;
  settings.language = "nl";
  settings.theme = PaletteName::dark;
  settings.zoom = 1.3;
  settings.blind = true;
  remember(settings, "/tmp/a.json");
  remember(settings, "/tmp/b.json");
  remember(settings, "/tmp/a.json");
  CHECK(settings.recent == std::vector<std::string>{"/tmp/a.json", "/tmp/b.json"});
  const std::string path = scratch.at("deep/er/window.json");
  REQUIRE(write_settings(settings, path).empty());
  CHECK(read_settings(path) == settings);
}

TEST_CASE("settings at fault are those of the first start, member by member") {
  const test::Scratch scratch;
  const std::string path = scratch.at("window.json");
  for (const char* bad : {"", "[]", "{", "{\"zoom\": \"large\", \"theme\": 3, \"recent\": {}}",
                          "{\"theme\": \"print\", \"zoom\": 1e9}"}) {
    REQUIRE(write_file(path, bad).empty());
    const Settings read = read_settings(path);
    CAPTURE(bad);
    CHECK(read.theme == PaletteName::light);
    CHECK(read.zoom <= most_zoom);
    CHECK(read.recent.empty());
  }
}
