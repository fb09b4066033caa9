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

TEST_CASE("points are ratios to the criterion of 100 points, give or take what is stated") {
  Priorities priorities;
  priorities.swing = {{1, 60, 15, true}, {0, 100, 10, false}, {2, 10, 20, true}};
  CHECK(swing_reference(priorities.swing) == 1U);
  const auto list = dominances(priorities, {0, 1, 2});
  REQUIRE(list.size() == 3);
  CHECK(list[0].of == 1);
  CHECK(list[0].over == 0);
  CHECK(list[0].factor == .45);  // at least 45 to 100
  CHECK(list[1].of == 0);
  CHECK(list[1].factor == doctest::Approx(1 / .75));  // at most 75 to 100
  // 10 points, 20 more or less, may be none at all: only the upper side says something.
  CHECK(list[2].of == 0);
  CHECK(list[2].over == 2);
  CHECK(list[2].factor == doctest::Approx(1 / .3));
}

TEST_CASE("of several criteria of 100 points the first one is the reference") {
  Priorities priorities;
  priorities.swing = {{3, 100, 10, false}, {1, 100, 5, true}, {2, 100, 10, false}};
  CHECK(swing_reference(priorities.swing) == 2U);  // criterion 2; that of 1 is uncertain
  const auto list = dominances(priorities, {1, 2, 3});
  REQUIRE(list.size() == 4);
  CHECK(list[0].factor == .9);  // 3 over 2
  CHECK(list[2].factor == .95);
}

TEST_CASE("where the reference is not in play, the one with the most points takes its place") {
  Priorities priorities;
  priorities.swing = {{0, 100, 10, false}, {1, 80, 10, true}, {2, 40, 5, true}};
  const auto list = dominances(priorities, {1, 2});
  REQUIRE(list.size() == 2);
  CHECK(list[0].factor == doctest::Approx(35.0 / 90));  // the uncertainties of both
  CHECK(1 / list[1].factor == doctest::Approx(45.0 / 70));
  // They follow from the statements with the reference, so nothing is said that was not.
  const auto all = dominances(priorities, {0, 1, 2});
  CHECK(list[0].factor == doctest::Approx(all[2].factor * all[1].factor));
  CHECK(list[1].factor == doctest::Approx(all[3].factor * all[0].factor));
}

TEST_CASE("comparisons and weights are ratios to the heaviest criterion, a quarter more or less") {
  Priorities weighed;
  weighed.weights = {{0, 2}, {1, 8}, {2, 4}};
  Priorities compared;
  compared.comparisons = {{1, 0, 4, {}}, {0, 2, 0.5, {}}, {1, 2, 2, {}}};
  for (const Priorities& one : {weighed, compared}) {
    const auto list = dominances(one, {0, 1, 2});
    REQUIRE(list.size() == 4);
    CHECK(list[0].of == 0);
    CHECK(list[0].over == 1);
    CHECK(list[0].factor == doctest::Approx(.25 * .75));
    CHECK(1 / list[1].factor == doctest::Approx(.25 * 1.25));
    CHECK(list[2].factor == doctest::Approx(.5 * .75));
    CHECK(1 / list[3].factor == doctest::Approx(.5 * 1.25));
    // Without the heaviest: 2 is the heaviest of those left.
    const auto left = dominances(one, {0, 2});
    REQUIRE(left.size() == 2);
    CHECK(left[0].factor == doctest::Approx(.5 * .75));
  }
  for (Priorities::Weight& one : weighed.weights) one.weight *= 37;
  CHECK(dominances(weighed, {0, 1, 2})[0].factor == doctest::Approx(.25 * .75));
  // A statement of comparisons is known by the one that compares its criterion with the heaviest.
  const auto list = statements(compared, {0, 1, 2});
  CHECK(list[0].index == 0);
  CHECK(list[1].index == 2);
}

}  // namespace tripoint::test
