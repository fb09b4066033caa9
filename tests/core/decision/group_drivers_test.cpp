// What drives the recommendations of a whole group.
#include "core/decision/group_drivers.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/run_cli.h"

namespace tripoint::test {
namespace {

GroupEvaluation sample() {
  const std::string path = sample_group("benelux-retail");
  return evaluate_group(shipped(), *read_group(shipped(), read_text(path), path));
}

}  // namespace

TEST_CASE("the parts of the mean margin sum to it, in every group") {
  for (std::uint64_t seed = 0; seed <= 12; ++seed) {
    Dice dice(seed);
    const GroupEvaluation group =
        seed == 0 ? sample() : evaluate_group(shipped(), random_group(dice, shipped()));
    const GroupDrivers drivers = group_drivers(shipped(), group);
    double sum = 0;
    for (const MarginDriver& one : drivers.margin) sum += one.amount;
    bool gates = false;  // the rival of an only option is not the one its margin is over
    for (const Evaluation& one : group.evaluations) {
      gates = gates || one.verdict == Verdict::only_option;
    }
    if (!gates) CHECK(sum == doctest::Approx(drivers.mean_margin).epsilon(1e-9));
    CHECK(std::is_sorted(
        drivers.margin.begin(), drivers.margin.end(),
        [](const MarginDriver& a, const MarginDriver& b) { return a.amount > b.amount; }));
    CHECK(drivers.reasons.size() <= shared_reason_count);
  }
}

TEST_CASE("every model in use has a reason of its own, which its units share") {
  const GroupEvaluation group = sample();
  const GroupDrivers drivers = group_drivers(shipped(), group);
  REQUIRE(drivers.reasons.size() == 3);
  for (const SharedReason& reason : drivers.reasons) {
    CHECK(reason.of == group.best[reason.model]);
    CHECK(reason.units >= 1);
    CHECK(reason.units <= reason.of);
    CHECK(reason.amount > 0);
    std::size_t with_answer = 0;
    for (const Evaluation& one : group.evaluations) {
      if (one.outcome.point != reason.model) continue;
      const auto possible = one.sheet.of(reason.item);
      with_answer += possible.size() == 1 && possible[0].value == reason.value ? 1U : 0U;
    }
    CHECK(with_answer >= reason.units);
  }
}

TEST_CASE("staying as today costs what the units lose that would have to change") {
  const GroupEvaluation group = sample();
  double lost = 0, importance = 0;
  std::size_t known = 0;
  for (std::size_t i = 0; i < group.evaluations.size(); ++i) {
    const Evaluation& one = group.evaluations[i];
    if (!one.status_quo || one.verdict <= Verdict::no_option) continue;
    ++known;
    importance += group.entities[i].importance;
    lost += group.entities[i].importance *
            std::max(0.0, one.fit[one.outcome.first] - one.fit[*one.status_quo]);
  }
  const GroupDrivers drivers = group_drivers(shipped(), group);
  CHECK(drivers.today_known == known);
  CHECK(drivers.today_loss == doctest::Approx(lost / importance));
}

TEST_CASE("a group of which nothing is known has no drivers") {
  const GroupDrivers drivers = group_drivers(shipped(), evaluate_group(shipped(), Group{}));
  CHECK(drivers.margin.empty());
  CHECK(drivers.reasons.empty());
  CHECK(drivers.today_known == 0);
  CHECK(drivers.mean_margin == 0);
}

}  // namespace tripoint::test
