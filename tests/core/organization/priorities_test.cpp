#include "core/organization/priorities.h"

#include <cmath>

#include <doctest/doctest.h>

namespace tripoint::test {
namespace {

// The statements that take part in the smallest circle, as pairs "of > over".
std::string circle(std::size_t size, const std::vector<Dominance>& list) {
  std::string text;
  for (const std::size_t link : room(size, list, {}).circle) {
    text += std::to_string(list[link].of) + ">" + std::to_string(list[link].over) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a ranking is a chain, and what it does not name hangs on its end") {
  Priorities priorities;
  priorities.ranking = {7, 2};
  const auto list = dominances(priorities, {0, 2, 5, 7});
  REQUIRE(list.size() == 3);
  CHECK(list[0].of == 3);  // places among the criteria, not their indices
  CHECK(list[0].over == 1);
  CHECK(list[1].of == 1);
  CHECK(list[1].over == 0);
  CHECK(list[2].over == 2);
}

TEST_CASE("bounds are dominances in both directions") {
  Priorities priorities;
  priorities.ratios.push_back({0, 1, 0.5, 4, {}});
  const auto list = dominances(priorities, {0, 1});
  REQUIRE(list.size() == 2);
  CHECK(list[0].factor == 0.5);
  CHECK(list[1].of == 1);
  CHECK(list[1].factor == 0.25);
}

TEST_CASE("statements in a circle leave room while their factors multiply to less than 1") {
  CHECK(circle(2, {{0, 1, 2}, {1, 0, .49}}).empty());
  CHECK(circle(2, {{0, 1, 2}, {1, 0, .5}}) == "0>1 1>0 ");
  CHECK(circle(3, {{0, 1, 2}, {1, 2, 2}, {2, 0, .3}}) == "0>1 1>2 2>0 ");
  CHECK(circle(3, {{0, 1, 2}, {1, 2, 2}, {2, 0, .2}}).empty());
}

TEST_CASE("the smallest circle is told, without statements that have no part in it") {
  // 0 > 1 > 2 > 3 > 0 and, shorter, 2 > 3 > 2.
  CHECK(circle(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 0, 1}, {3, 2, 1}}) == "2>3 3>2 ");
}

TEST_CASE("floors count with all that follows from them") {
  CHECK(room(3, {}, {{0, .25}, {1, .5}}).floors == 0.75);
  // Twice the floor of 1 follows for 0, and as much for 2.
  CHECK(std::fabs(room(3, {{0, 1, 2}, {2, 0, 1}}, {{1, .2}}).floors - 1) < 1e-15);
  // A floor of its own that is larger stands.
  CHECK(std::fabs(room(2, {{0, 1, 1}}, {{0, .4}, {1, .3}}).floors - .7) < 1e-15);
}

}  // namespace tripoint::test
