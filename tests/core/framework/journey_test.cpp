// The journey of the shipped framework: its steps, phases and what accompanies them.
#include "core/framework/journey.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const Journey& journey() { return shipped().journey; }

const Activity& activity(std::string_view id) {
  const auto found = std::find_if(journey().activities.begin(), journey().activities.end(),
                                  [&](const Activity& one) { return one.id == id; });
  REQUIRE(found != journey().activities.end());
  return *found;
}

const Phase& phase(std::string_view id) {
  return shipped().phases[find_phase(shipped(), id).value()];
}

std::vector<std::string> activities_of(ActivityPlan plan) {
  std::vector<std::string> ids;
  for (const Activity& one : journey().activities) {
    if (one.plan == plan) ids.push_back(one.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("strategy and process come before technology, that before people, and all of it once") {
  CHECK(topic_ids(shipped().steps) == std::vector<std::string>{"strategy_and_process", "technology",
                                                               "people", "continual_improvement"});
  std::set<std::size_t> steps;
  for (const Phase& one : shipped().phases) steps.insert(one.step);
  CHECK(steps == std::set<std::size_t>{0, 1, 2, 3});  // none without a phase
}

TEST_CASE("only the last step has no end, and it has a rhythm of reviews") {
  for (const Phase& one : shipped().phases) {
    CAPTURE(one.id);
    const bool last = one.step + 1 == shipped().steps.size();
    CHECK((one.span == PhaseSpan::open) == last);
    CHECK(one.weeks_reason.absent() == last);
    CHECK(one.exit.empty() == last);  // nothing follows it
    CHECK(one.owner.has_value());
  }
  CHECK(journey().review_weeks == 26);
}

TEST_CASE("a first rollout takes three years or more, by a source that is not our own judgement") {
  CHECK(journey().months == 36);
  CHECK(contains(journey().text[0], "three years or more"));
  CHECK(std::any_of(journey().sources.begin(), journey().sources.end(), [](std::size_t source) {
    return shipped().sources[source].id != "our-judgement";
  }));
}

TEST_CASE("units of a central team start in turns, units with people of their own side by side") {
  for (const char* id : {"pilot", "waves"}) {
    CAPTURE(id);
    CHECK(phase(id).at_once == std::array<std::size_t, model_count>{2, 0, 0});
  }
}

TEST_CASE("the launch gives targets for use, a position, a trained start and a joint celebration") {
  CHECK(activities_of(ActivityPlan::launch) ==
        std::vector<std::string>{"adoption_targets", "positioning", "guided_start",
                                 "joint_celebration"});
  CHECK(activity("guided_start").training);
  const std::string& celebration = activity("joint_celebration").text[0];
  CHECK(contains(celebration, "once the objectives of both teams are met"));
  CHECK(contains(celebration, "not when only one of them"));
  // Only when there are results to celebrate.
  CHECK(shipped().phases[activity("joint_celebration").phase].span == PhaseSpan::open);
}

TEST_CASE("change and adoption have plans of their own, with an owner for every row") {
  CHECK(activities_of(ActivityPlan::change).size() == 7);
  CHECK(activities_of(ActivityPlan::adoption).size() == 7);
  for (const Activity& one : journey().activities) {
    CAPTURE(one.id);
    CHECK(one.owner.has_value());
  }
  const auto trains = [](ActivityPlan plan) {
    return std::count_if(journey().activities.begin(), journey().activities.end(),
                         [&](const Activity& one) { return one.plan == plan && one.training; });
  };
  CHECK(trains(ActivityPlan::adoption) == 4);
  CHECK(trains(ActivityPlan::change) == 0);
}

}  // namespace tripoint::test
