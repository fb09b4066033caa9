#include "core/organization/people.h"

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"
#include "tests/support/governed.h"
#include "tests/support/random_arrangements.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

Group with_people() {
  return governed(
      {{"people",
        {{{"id", "ann"}, {"role", "decision_maker"}},
         {{"id", "bob"}, {"role", "executor"}, {"reports_to", "ann"}},
         {{"id", "cas"}, {"role", "supporting_player"}, {"reports_to", "bob"}}}},
       {"sponsors", {{"cmo", "bob"}}},
       {"raci", {{"launch", {{"A", "bob"}, {"R", {"cas", "bob"}}}}, {"problem", {{"A", "bob"}}}}},
       {"alignment", {{"joint_plan", {{"state", "yes"}, {"owner", "bob"}}}}},
       {"activities", {{"help_desk", {{"state", "no"}, {"owner", "cas"}}}}},
       {"actions", {{"name_sponsors", {{"state", "yes"}, {"owner", "bob"}}}}},
       {"measures", {{"spend", {{"state", "yes"}, {"owner", "ann"}}}}},
       {"funnel", {{{"stage", "s"}, {"owner", "bob"}}}}});
}

}  // namespace

TEST_CASE("who is removed is named nowhere any more, and the others stay who they were") {
  Group group = with_people();
  Arrangements& told = group.arrangements;
  CHECK(references_to(told, 1) == 8);
  remove_person(told, 1);
  REQUIRE(told.people.size() == 2);
  CHECK(told.people[1].id == "cas");
  CHECK_FALSE(told.people[1].reports_to);
  CHECK(told.sponsors.empty());
  REQUIRE(told.raci.size() == 1);  // the other one said nothing else
  CHECK(told.raci[0].actors[0].empty());
  CHECK(told.raci[0].actors[1] == std::vector<Actor>{{true, 1}});
  CHECK_FALSE(told.alignment[0].owner);
  CHECK(told.alignment[0].state == Attained::yes);
  CHECK(told.activities[0].owner == 1);
  CHECK_FALSE(told.actions[0].owner);
  CHECK(told.measures[0].owner == 0);
  CHECK_FALSE(told.funnel[0].owner);
}

TEST_CASE("a group of which people are removed, one by one, can be written and read") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    Group group;
    group.entities.emplace_back().id = "one";
    const auto words = [] { return std::string("w"); };
    group.arrangements = random_arrangements(dice, shipped(), words, [] { return "{}"; });
    while (!group.arrangements.people.empty()) {
      const std::size_t before = group.arrangements.people.size();
      remove_person(group.arrangements, dice.below(before));
      const std::string written = write_group(shipped(), group);
      const auto read = read_group(shipped(), written, "removed.json");
      CAPTURE(written);
      REQUIRE(read.value.has_value());
      CHECK(write_group(shipped(), *read) == written);
    }
  }
}

TEST_CASE("who is added has an id of the name that nobody else has") {
  Group group = with_people();
  CHECK(add_person(shipped(), group, "Ann de Vries") == 3);
  CHECK(group.arrangements.people[3].id == "ann-de-vries");
  CHECK(display_name(group.arrangements.people[3]) == "Ann de Vries");
  add_person(shipped(), group, "Ann");
  CHECK(group.arrangements.people[4].id == "ann-2");
  const std::string party = shipped().governance.parties[0].id;
  add_person(shipped(), group, party);
  CHECK(group.arrangements.people[5].id == party + "-2");
  add_person(shipped(), group, "\xC3\x89");  // nothing that an id could have
  CHECK(group.arrangements.people[6].id == "person");
  CHECK(read_group(shipped(), write_group(shipped(), group), "added.json").value.has_value());
}

}  // namespace tripoint::test
