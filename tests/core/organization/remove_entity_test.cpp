#include "core/organization/remove_entity.h"

#include <doctest/doctest.h>

#include "core/organization/write.h"
#include "core/tripoint.h"
#include "tests/support/fixtures.h"

using namespace tripoint;

namespace {

Group three_units() {
  Group group;
  for (const char* id : {"a", "b", "c"}) group.entities.emplace_back().id = id;
  return group;
}

}  // namespace

TEST_CASE("pilots behind a unit that goes keep pointing at the same units") {
  Group group = three_units();
  group.pilots = {0, 1, 2};
  remove_entity(group, 1);
  CHECK(entity_ids(group) == std::vector<std::string>{"a", "c"});
  CHECK(group.pilots == std::vector<std::size_t>{0, 1});
}

TEST_CASE("what speaks of a unit that goes, goes or is let loose") {
  Group group = three_units();
  group.skill_decisions = {{0, Place::site, "b", GapDecision::hire, ""},
                           {0, Place::site, "c", GapDecision::hire, ""}};
  group.arrangements.people.resize(2);
  group.arrangements.people[0].entity = "b";
  group.arrangements.people[1].entity = "c";
  remove_entity(group, 1);
  REQUIRE(group.skill_decisions.size() == 1);
  CHECK(group.skill_decisions[0].of == "c");
  CHECK(group.arrangements.people[0].entity.empty());
  CHECK(group.arrangements.people[1].entity == "c");
}

TEST_CASE("any unit of a sample group can be removed, and the group still reads back") {
  const auto framework = load_framework();
  REQUIRE(framework);
  const auto sample =
      load_group(*framework, test::source_path("datasets/groups/benelux-retail.json"));
  REQUIRE(sample);
  for (std::size_t i = 0; i < sample->entities.size(); ++i) {
    Group group = *sample;
    remove_entity(group, i);
    const auto read = read_group(*framework, write_group(*framework, group), "written");
    CAPTURE(i);
    CHECK(!has_errors(read.issues));
  }
}
