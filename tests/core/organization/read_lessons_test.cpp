// Lessons of earlier rollouts and objectives of the next one: what is read, and what is refused.
#include <string>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// The members of the group begin on line 2, column 1.
Result<Group> with(const std::string& members) {
  return read_group(shipped(), "{\"schemaVersion\":\"1.0\",\n" + members + "}", "f");
}

std::string told(const std::string& members) {
  std::string text;
  for (const Issue& issue : with(members).issues) text += to_text(issue) + "\n";
  return text;
}

std::size_t phase(const char* id) { return *find_phase(shipped(), id); }

}  // namespace

TEST_CASE("lessons and objectives are read, of the group and of an entity") {
  const auto group = with(
      R"("lessons":[{"id":"a","text":"It was late","outcome":"did_not_work","handled":"Earlier",)"
      R"("phase":"pilot","$comment":7},{"text":"One team","outcome":"worked"}],)"
      R"("objectives":[{"id":"o","text":"Faster","due":"2028-02-29","measure":"Days",)"
      R"("phases":["waves","build"]},{"text":"Cheaper","$comment":[]}],)"
      R"("entities":[{"id":"x","lessons":[{"text":"Own","outcome":"worked","phase":"define"}],)"
      R"("objectives":[{"text":"Its own"}]}])");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  CHECK(group.issues.empty());
  CHECK(group->lessons ==
        std::vector<Lesson>{{"a", "It was late", false, "Earlier", phase("pilot"), "7"},
                            {"", "One team", true, "", std::nullopt, ""}});
  CHECK(group->objectives ==
        std::vector<Objective>{
            {"o", "Faster", "2028-02-29", "Days", {phase("waves"), phase("build")}, ""},
            {"", "Cheaper", "", "", {}, "[]"}});
  const Entity& entity = group->entities[0];
  CHECK(entity.lessons == std::vector<Lesson>{{"", "Own", true, "", phase("define"), ""}});
  CHECK(entity.objectives == std::vector<Objective>{{"", "Its own", "", "", {}, ""}});
  Entity again = entity;
  clear(again);
  CHECK(again == Entity{});
}

TEST_CASE("a lesson says what happened and whether it worked") {
  CHECK(told(R"("lessons":[{}])") ==
        "f:2:12: error: /lessons/0: lacks \"text\"\n"
        "f:2:12: error: /lessons/0: lacks \"outcome\"\n");
  CHECK(contains(told(R"("lessons":[{"text":"","outcome":"worked"}])"), "/lessons/0/text: "));
  CHECK(contains(told(R"("lessons":[{"text":"x","outcome":"failed"}])"),
                 "allowed: did_not_work, worked"));
  CHECK(told(R"("objectives":[{"due":"2027-01-01"}])") ==
        "f:2:15: error: /objectives/0: lacks \"text\"\n");
}

TEST_CASE("phases that do not exist are named with the nearest one, and each is named once") {
  CHECK(told(R"("lessons":[{"text":"x","outcome":"worked","phase":"pilott"}])") ==
        "f:2:51: error: /lessons/0/phase: is no phase of the framework; found \"pilott\"; did you "
        "mean \"pilot\"?\n");
  CHECK(contains(told(R"("objectives":[{"text":"x","phases":["zzz"]}])"),
                 "/objectives/0/phases/0: is no phase of the framework; found \"zzz\"; allowed: "
                 "discover, define, build, pilot, waves, hypercare, improve"));
  CHECK(contains(told(R"("objectives":[{"text":"x","phases":["pilot","waves","pilot"]}])"),
                 "/objectives/0/phases/2: stands there already; found \"pilot\""));
}

TEST_CASE("objectives are due on days that exist") {
  CHECK(told(R"("objectives":[{"text":"x","due":"2027-02-29"}])") ==
        "f:2:33: error: /objectives/0/due: is no date; found \"2027-02-29\"; allowed: "
        "YYYY-MM-DD\n");
}

TEST_CASE("ids differ in their list, but not from list to list") {
  CHECK(contains(told(R"("lessons":[{"id":"a","text":"x","outcome":"worked"},)"
                      R"({"id":"a","text":"y","outcome":"worked"}])"),
                 "/lessons/1/id: is the id of an earlier one; found \"a\""));
  CHECK(told(R"("lessons":[{"id":"a","text":"x","outcome":"worked"}],)"
             R"("objectives":[{"id":"a","text":"x"}],)"
             R"("entities":[{"id":"a","lessons":[{"id":"a","text":"y","outcome":"worked"}]}])")
            .empty());
}

}  // namespace tripoint::test
