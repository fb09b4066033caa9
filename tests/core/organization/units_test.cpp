#include "core/organization/units.h"

#include <doctest/doctest.h>

namespace tripoint::test {
namespace {

Group three_units() {
  Group group;
  for (const char* name : {"A", "B", "C"}) add_unit(group, name);
  group.pilots = {0, 2};
  return group;
}

}  // namespace

TEST_CASE("a unit that is added has a name and an id of its own") {
  Group group = three_units();
  CHECK(entity_ids(group) == std::vector<std::string>{"unit-1", "unit-2", "unit-3"});
  remove_unit(group, 0);
  CHECK(add_unit(group, "D") == 2);
  CHECK(group.entities[2].id == "unit-4");
  CHECK(place_of_unit(group, "unit-3") == 1);
  CHECK(place_of_unit(group, "unit-1") == group.entities.size());
}

TEST_CASE("a copy stands behind its unit, and pilots stay who they are") {
  Group group = three_units();
  group.entities[0].importance = 3;
  CHECK(duplicate_unit(group, 0, "A2") == 1);
  CHECK(group.entities[1].name == "A2");
  CHECK(group.entities[1].id == "unit-4");
  CHECK(group.entities[1].importance == 3);
  CHECK(group.pilots == std::vector<std::size_t>{0, 3});
}

TEST_CASE("a unit that is removed is no pilot, and what refers to it goes along") {
  Group group = three_units();
  group.skill_decisions = {{0, Place::site, "unit-1", GapDecision::train, ""},
                           {0, Place::site, "unit-3", GapDecision::train, ""}};
  Person person;
  person.id = "ann";
  person.entity = "unit-1";
  group.arrangements.people = {person};
  remove_unit(group, 0);
  CHECK(group.pilots == std::vector<std::size_t>{1});
  REQUIRE(group.skill_decisions.size() == 1);
  CHECK(group.skill_decisions[0].of == "unit-3");
  CHECK(group.arrangements.people[0].entity.empty());
}

}  // namespace tripoint::test
