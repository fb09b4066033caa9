#include "core/organization/remove_person.h"

#include <doctest/doctest.h>

#include "core/tripoint.h"
#include "tests/support/fixtures.h"

using namespace tripoint;

TEST_CASE("whoever goes leaves nothing behind, and the others keep what is theirs") {
  Group group;
  Arrangements& told = group.arrangements;
  told.people.resize(3);
  told.people[0].reports_to = 1;
  told.people[2].reports_to = 0;
  told.sponsors = {{0, 1}, {1, 2}};
  RaciChoice choice;
  choice.actors[0] = {{true, 1}};
  choice.actors[1] = {{true, 2}, {false, 1}};
  told.raci = {choice};
  told.alignment = {{0, Attained::yes, 1, "n"}, {1, Attained::yes, 2, ""}};
  told.actions = {{0, Attained::no, 0, ""}};
  remove_person(group, 1);
  CHECK(told.people.size() == 2);
  CHECK(!told.people[0].reports_to);
  CHECK(told.people[1].reports_to == 0);
  CHECK(told.sponsors == std::vector<std::pair<std::size_t, std::size_t>>{{1, 1}});
  CHECK(told.raci[0].actors[0].empty());
  CHECK(told.raci[0].actors[1] == std::vector<Actor>{{true, 1}, {false, 1}});
  CHECK(!told.alignment[0].owner);
  CHECK(told.alignment[1].owner == 1);
  CHECK(told.actions[0].owner == 0);
}

TEST_CASE("a choice that named nobody but whoever goes is no choice any more") {
  Group group;
  group.arrangements.people.resize(1);
  RaciChoice choice;
  choice.actors[0] = {{true, 0}};
  group.arrangements.raci = {choice};
  remove_person(group, 0);
  CHECK(group.arrangements.raci.empty());
}

TEST_CASE("everybody of a group that tells everything can go, one after the other") {
  const auto framework = load_framework();
  REQUIRE(framework);
  auto read = load_group(*framework, test::source_path("tests/data/everything-of-a-group.json"));
  REQUIRE(read);
  while (!read->arrangements.people.empty()) {
    remove_person(*read, 0);
    const auto again = read_group(*framework, write_group(*framework, *read), "written");
    CHECK(!has_errors(again.issues));
  }
}
