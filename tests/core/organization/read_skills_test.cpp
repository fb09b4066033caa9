// What a group tells of skills: read, warned of, refused, written.
#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/organization/team.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

Result<Group> read(const std::string& members) {
  return read_group(shipped(), "{\"schemaVersion\": \"1.0\", " + members + "}", "f");
}

Group understood(const std::string& members) {
  Result<Group> group = read(members);
  REQUIRE_MESSAGE(group.value, listed(group.issues));
  CHECK_MESSAGE(group.issues.empty(), listed(group.issues));
  return *std::move(group.value);
}

// "code /pointer" of every issue.
std::vector<std::string> faults(const std::string& members) {
  std::vector<std::string> list;
  for (const Issue& issue : read(members).issues) list.push_back(issue.code + " " + issue.pointer);
  return list;
}

std::vector<HeldSkill> levels(const std::string& skills) {
  return understood(R"("entities": [{"id": "a", "skills": )" + skills + "}]").entities[0].skills;
}

}  // namespace

TEST_CASE("a level is told in short, with people and a note, or as unknown") {
  const auto held = levels(R"({"email_production": 3, "segmentation": "unknown", "analytics": 0,
      "integration": {"level": 5, "people": 1, "note": "Els"},
      "documentation": {"level": "unknown"}})");
  REQUIRE(held.size() == 5);
  CHECK(held[0] == HeldSkill{*find_skill(shipped(), "email_production"), 3, 0, ""});
  CHECK(held[1].level == std::nullopt);
  CHECK(held[2].level == 0);
  CHECK(held[3] == HeldSkill{*find_skill(shipped(), "integration"), 5, 1, "Els"});
  CHECK(held[4].level == std::nullopt);
}

TEST_CASE("the mean of levels leaves out what is not known and is rounded to hundredths") {
  CHECK(mean_level(levels("{}")) == std::nullopt);
  CHECK(mean_level(levels(R"({"analytics": "unknown"})")) == std::nullopt);
  CHECK(*mean_level(levels(R"({"analytics": 0, "segmentation": "unknown"})")) == 0);
  CHECK(*mean_level(levels(R"({"analytics": 1, "segmentation": 2, "integration": 2})")) == 1.67);
  CHECK(*mean_level(levels(R"({"analytics": 1, "segmentation": 1, "integration": 2})")) == 1.33);
}

TEST_CASE("teams, decisions and parameters are read as they stand") {
  const Group group = understood(R"("entities": [{"id": "a", "region": "North"}],
      "team": {"center": {"fte": 2.5, "skills": {"analytics": 4}}, "regions": [{"id": "North"}]},
      "skill_decisions": [
        {"skill": "analytics", "place": "center", "decision": "train", "note": "n"},
        {"skill": "analytics", "region": "North", "decision": "share"},
        {"skill": "analytics", "entity": "a", "decision": "partner"}],
      "skill_parameters": {"weeks_to_full": 20, "weeks_to_partner": 1, "weeks_to_share": 0,
        "skills": {"analytics": {"weeks_per_level": 5, "weeks_to_hire": 6}},
        "fte": {"centralized": {"center": 4, "site": 0.5}}})");
  REQUIRE(group.teams.center);
  CHECK(group.teams.center->posts == 2.5);
  CHECK(group.teams.center->skills.size() == 1);
  CHECK(group.teams.regions.at(0).id == "North");
  REQUIRE(group.skill_decisions.size() == 3);
  CHECK(group.skill_decisions[0].place == Place::center);
  CHECK(group.skill_decisions[1].of == "North");
  CHECK(group.skill_decisions[2].decision == GapDecision::partner);
  CHECK(group.skill_parameters.weeks_to_share == 0);
  CHECK(group.skill_parameters.skills.at(0).to_hire == 6);
  CHECK(group.skill_parameters.posts.at(0).at[1] == std::nullopt);
  CHECK(group.skill_parameters.posts.at(0).at[2] == 0.5);
}

TEST_CASE("faults of levels are all told, each at its place, with the nearest skill") {
  const std::string unit = R"("entities": [{"id": "a", "skills": )";
  CHECK(faults(unit + R"({"analitics": 3}}])") ==
        std::vector<std::string>{"unknown-skill /entities/0/skills/analitics"});
  CHECK(read(unit + R"({"analitics": 3}}])").issues.at(0).nearest == "analytics");
  CHECK(faults(unit + R"({"analytics": 6, "integration": -1, "segmentation": 2.5,
      "documentation": "none", "email_production": null, "communication": {"people": 2},
      "enablement": {"level": 2, "people": 0}, "content_creation": [1]}}])") ==
        std::vector<std::string>{
            "range /entities/0/skills/analytics", "range /entities/0/skills/integration",
            "type /entities/0/skills/segmentation", "level /entities/0/skills/documentation",
            "level /entities/0/skills/email_production",
            "missing-key /entities/0/skills/communication",
            "range /entities/0/skills/enablement/people",
            "level /entities/0/skills/content_creation"});
  CHECK(faults(unit + "3}]") == std::vector<std::string>{"type /entities/0/skills"});
}

TEST_CASE("faults of teams and decisions are told at their places") {
  CHECK(faults(R"("team": {"regions": [{"fte": -1}, {"id": "x"}, {"id": "x"}, {"id": ""}]})") ==
        std::vector<std::string>{"missing-key /team/regions/0", "range /team/regions/0/fte",
                                 "duplicate-id /team/regions/2/id", "empty /team/regions/3/id"});
  CHECK(faults(R"("skill_decisions": [
      {"skill": "analytics", "decision": "train"},
      {"skill": "analytics", "place": "center", "region": "x", "decision": "train"},
      {"skill": "analytics", "place": "site", "decision": "wait"},
      {"skill": "analytics", "place": "center"},
      {"skill": "analytics", "region": "x", "decision": "hire"},
      {"skill": "analytics", "region": "x", "decision": "train"}])") ==
        std::vector<std::string>{
            "place /skill_decisions/0", "place /skill_decisions/1",
            "unknown-value /skill_decisions/2/place", "unknown-value /skill_decisions/2/decision",
            "missing-key /skill_decisions/3", "decided-twice /skill_decisions/5"});
  CHECK(faults(R"("skill_parameters": {"fte": {"central": {}}, "weeks_to_share": -1,
      "skills": {"analytic": {}}})") ==
        std::vector<std::string>{"unknown-model /skill_parameters/fte/central",
                                 "range /skill_parameters/weeks_to_share",
                                 "unknown-skill /skill_parameters/skills/analytic"});
}

TEST_CASE("regions and units that the group does not have are warned of") {
  const Result<Group> group = read(R"("entities": [{"id": "a", "region": "North"}, {"id": "b"}],
      "team": {"regions": [{"id": "Nort"}, {"id": "b"}]},
      "skill_decisions": [{"skill": "analytics", "region": "South", "decision": "train"},
                          {"skill": "analytics", "entity": "A", "decision": "train"},
                          {"skill": "analytics", "region": "b", "decision": "train"}])");
  REQUIRE(group.value);
  REQUIRE(group.issues.size() == 3);
  CHECK(group.issues[0].pointer == "/team/regions/0/id");
  CHECK(group.issues[0].nearest == "North");
  CHECK(group.issues[1].code == "unknown-region");
  CHECK(group.issues[2].code == "unknown-entity");
  for (const Issue& issue : group.issues) CHECK(issue.severity == Severity::warning);
  // A group that lends its file to units of a batch names regions that it has no unit of.
  CHECK(faults(R"("team": {"regions": [{"id": "North"}]})").empty());
}

TEST_CASE("an answer that is far from the mean of the levels is pointed out, and holds") {
  const auto told = [](const std::string& answer) {
    return faults(R"("entities": [{"id": "a", "answers": {"unit_skill_level": )" + answer +
                  R"(}, "skills": {"analytics": 2, "segmentation": 3}}])");
  };
  const std::vector<std::string> differs = {"skills-differ /entities/0/skills"};
  CHECK(told("2").empty());  // half a level below the mean of 2.5
  CHECK(told("3").empty());
  CHECK(told("1.99") == differs);
  CHECK(told("3.01") == differs);
  CHECK(told("[0, 2]").empty());
  CHECK(told("[3.5, 5]") == differs);
  CHECK(told("\"unknown\"").empty());
  const char* two = R"([{"value": 2.5, "respondent": "a"}, {"value": 5, "respondent": "b"}])";
  CHECK(told(two) == differs);  // one of them
}

}  // namespace tripoint::test
