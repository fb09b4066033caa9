// Lessons and objectives in words and as JSON.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/report/narrative.h"
#include "core/report/result_json.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

Group learned() {
  const auto phase = [](const char* id) { return *find_phase(shipped(), id); };
  Group group;
  group.lessons = {{"late", "Training came late", false, "Earlier!", phase("waves"), ""},
                   {"", "Nobody owned the data.", false, "", std::nullopt, ""},
                   {"", "One team\x1b[31m", true, "", std::nullopt, ""}};
  group.objectives = {
      {"", "Faster", "2027-06-30", "Days to launch", {phase("pilot"), phase("waves")}, ""},
      {"", "Cheaper", "", "", {}, ""}};
  group.entities.resize(2);
  group.entities[0].id = "a";
  group.entities[1].id = "b";
  group.entities[1].lessons = {{"", "It rained", false, "", phase("build"), ""}};
  group.entities[1].objectives = {{"", "Its own", "", "", {phase("define")}, ""}};
  return group;
}

}  // namespace

TEST_CASE("lessons are told with what is done about them, and flagged where nothing is") {
  const GroupEvaluation group = evaluate_group(shipped(), learned());
  const auto en = tell_lessons(shipped(), group, 0);
  REQUIRE(en.size() == 3);
  CHECK(en[0] ==
        "Did not work: Training came late. How it is handled: Earlier! Phase of the plan: Waves.");
  CHECK(en[1] ==
        "Did not work: Nobody owned the data. No phase of the plan addresses this yet: an open "
        "risk.");
  CHECK(en[2].starts_with("Worked: One team"));
  CHECK_FALSE(contains(en[2], "\x1b"));
  CHECK_FALSE(contains(en[2], "risk"));
  const auto nl = tell_lessons(shipped(), group, 1);
  CHECK(nl[1] ==
        "Werkte niet: Nobody owned the data. Geen enkele fase van het plan pakt dit al aan: een "
        "open risico.");
}

TEST_CASE("objectives are told with their day, measure and phases, and flagged without any") {
  const GroupEvaluation group = evaluate_group(shipped(), learned());
  const auto en = tell_objectives(shipped(), group, 0);
  REQUIRE(en.size() == 3);
  CHECK(en[0] ==
        "Faster. Due 2027-06-30. Measured by: Days to launch. Phases that serve it: Pilot and "
        "Waves.");
  CHECK(en[1] == "Cheaper. No phase of the plan serves this yet.");
  CHECK(en[2] == "Phases that serve no objective: Discover, Define, Build, Hypercare and Improve.");
}

TEST_CASE("an entity tells its own, and a group without any tells nothing") {
  const GroupEvaluation group = evaluate_group(shipped(), learned());
  CHECK(tell_entity(shipped(), group, 0, 0).lessons.empty());
  CHECK(tell_entity(shipped(), group, 0, 0).objectives.empty());
  const EntityStory story = tell_entity(shipped(), group, 1, 0);
  REQUIRE(story.lessons.size() == 1);
  CHECK(story.lessons[0] == "Did not work: It rained. Phase of the plan: Build.");
  REQUIRE(story.objectives.size() == 2);
  // Beside those of the group: pilot and waves are served there.
  CHECK(story.objectives[1] ==
        "Phases that serve no objective: Discover, Build, Hypercare and Improve.");
  CHECK(tell_lessons(shipped(), evaluate_group(shipped(), {}), 0).empty());
  CHECK(tell_objectives(shipped(), evaluate_group(shipped(), {}), 0).empty());
}

TEST_CASE("results carry lessons and objectives of the group and of each entity") {
  const Group group = learned();
  const auto result =
      nlohmann::json::parse(result_json(shipped(), group, evaluate_group(shipped(), group), {}));
  const auto& lessons = result["group"]["lessons"];
  REQUIRE(lessons.size() == 3);
  CHECK(lessons[0] == nlohmann::json::parse(R"({"id":"late","text":"Training came late",
      "worked":false,"handled":"Earlier!","phase":"waves","open_risk":false})"));
  CHECK(lessons[1]["open_risk"] == true);
  CHECK(lessons[1]["phase"].is_null());
  CHECK(lessons[2]["open_risk"] == false);
  CHECK(result["group"]["objectives"][0]["phases"] == nlohmann::json{"pilot", "waves"});
  CHECK(result["group"]["objectives"][1]["phases"].empty());
  CHECK(result["group"]["phases_without_objective"].size() == 5);
  CHECK_FALSE(result["entities"][0].contains("lessons"));
  CHECK_FALSE(result["entities"][0].contains("phases_without_objective"));
  CHECK(result["entities"][1]["lessons"][0]["phase"] == "build");
  CHECK(result["entities"][1]["phases_without_objective"].size() == 4);
}

TEST_CASE("details show lessons and objectives, the table alone does not") {
  const std::string file = sample_group("benelux-retail");
  CHECK_FALSE(contains(run_cli({"evaluate", file}).out, "Lessons of earlier rollouts"));
  const std::string all = run_cli({"evaluate", file, "--details"}).out;
  CHECK(count_of(all, "\nLessons of earlier rollouts\n") == 2);  // the group's and one unit's
  CHECK(count_of(all, "\nObjectives\n") == 2);
  const std::string one = run_cli({"evaluate", file, "--entity", "nl-home", "--lang", "nl"}).out;
  CHECK(count_of(one, "\nLessen uit eerdere uitrollen\n") == 1);
  CHECK(count_of(one, "\nDoelstellingen\n") == 1);
}

}  // namespace tripoint::test
