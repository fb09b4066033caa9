// What is done first, and how ready a group is.
#include "core/rollout/actions.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/rollout/rollout.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

struct Planned {
  Group group;
  GroupEvaluation evaluation;
  Rollout rollout;
};

Planned planned(Group group) {
  GroupEvaluation evaluation = evaluate_group(shipped(), group);
  Rollout rollout = plan_rollout(shipped(), group, evaluation);
  return {std::move(group), std::move(evaluation), std::move(rollout)};
}

Planned planned(const json& document) {
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return planned(*group);
}

// Two units, the first of three times the importance; all that can be lacking is there.
json settled() {
  json document = json::parse(R"json({
    "schemaVersion": "1.0",
    "governance": {
      "people": [{"id": "d", "role": "decision_maker"},
                 {"id": "e", "role": "executor", "reports_to": "d"},
                 {"id": "s", "role": "supporting_player", "reports_to": "e"}],
      "sponsors": {"cmo": "d", "cio": "d"},
      "raci": {"requirements": {"A": "it"}, "vendor_choice": {"A": "d"}},
      "goals": {"shared": ["more customers"]}},
    "defaults": {"answers": {}},
    "entities": [
      {"id": "one", "importance": 3, "users": {"count": 10, "training_planned": 10}},
      {"id": "two", "users": {"count": 5, "training_planned": 5}}]})json");
  const Framework& framework = shipped();
  for (const Topic& part : framework.governance.plan_parts) {
    document["governance"]["plan"][part.id] = {"x"};
  }
  for (const AlignmentItem& item : framework.governance.alignment) {
    document["governance"]["alignment"][item.id] = {{"state", "yes"}, {"owner", "d"}};
  }
  // Every headline by the option that one model likes best: certain enough.
  for (const Criterion& criterion : framework.criteria) {
    const Item& item = framework.items[criterion.first_item];
    const auto best = std::max_element(
        item.rows.begin(), item.rows.end(),
        [](const AnswerRow& a, const AnswerRow& b) { return a.affinity[0] < b.affinity[0]; });
    for (auto& entity : document["entities"]) entity["answers"][item.id] = best->code;
  }
  return document;
}

std::set<std::string> ids(const ActionPlan& plan) {
  std::set<std::string> found;
  for (const auto* part : {&plan.first, &plan.later}) {
    for (const RankedAction& one : *part) found.insert(shipped().journey.actions[one.action].id);
  }
  return found;
}

const RankedAction& called(const ActionPlan& plan, const std::string& id) {
  for (const auto* part : {&plan.first, &plan.later}) {
    for (const RankedAction& one : *part) {
      if (shipped().journey.actions[one.action].id == id) return one;
    }
  }
  FAIL("no such action: ", id);
  return plan.first.front();
}

const ReadinessLine& line(const Rollout& rollout, ReadinessKind kind) {
  const auto found = std::find_if(rollout.readiness.begin(), rollout.readiness.end(),
                                  [&](const ReadinessLine& one) { return one.kind == kind; });
  REQUIRE(found != rollout.readiness.end());
  return *found;
}

}  // namespace

TEST_CASE("a group that lacks nothing has the actions that always hold, and those of its models") {
  const Planned result = planned(settled());
  REQUIRE(result.rollout.plan.units.size() == 2);
  std::set<std::string> expected = {"publish_services"};
  for (const Action& action : shipped().journey.actions) {
    if (action.always()) expected.insert(action.id);
  }
  CHECK(ids(result.rollout.actions) == expected);
}

TEST_CASE("an action appears with its ground and goes with it") {
  const auto appears = [](const json& document, const std::string& id) {
    CHECK(ids(planned(settled()).rollout.actions).count(id) == 0);
    CHECK(ids(planned(document).rollout.actions).count(id) == 1);
  };
  json document = settled();
  document["governance"]["raci"].erase("vendor_choice");
  appears(document, "settle_accountable");
  document = settled();
  document["governance"].erase("plan");
  appears(document, "write_joint_plan");
  document = settled();
  document["governance"].erase("goals");
  appears(document, "sign_common_goals");
  document = settled();
  document["lessons"] = {{{"text", "x"}, {"outcome", "did_not_work"}}};
  appears(document, "act_on_lessons");
  document = settled();
  document["objectives"] = {{{"text", "x"}}};
  appears(document, "place_objectives");
  document = settled();
  document["entities"][0]["answers"]["who_runs_it"] = "nobody_yet";
  appears(document, "name_aftercare_owner");
  document = settled();
  document["entities"][1]["users"]["training_planned"] = 4;
  appears(document, "plan_pilot_training");
  document = settled();
  document["team"] = {{"center", {{"skills", {{"integration", 1}}}}}};
  appears(document, "start_on_critical_skills");
  document = settled();
  document["team"] = {{"center", {{"skills", {{"integration", {{"level", 5}, {"people", 1}}}}}}}};
  appears(document, "back_up_key_people");
  document = settled();
  document["entities"][1]["answers"].erase("main_goal");
  appears(document, "answer_deciding_question");
  document = settled();
  document["capacities"] = {{"central_fte", 0.7}};
  appears(document, "settle_capacity");
}

TEST_CASE("the value is the worth times the part of the group that is concerned, by importance") {
  json document = settled();
  document["entities"][1]["users"]["training_planned"] = 4;
  const ActionPlan one = planned(document).rollout.actions;
  const RankedAction& training = called(one, "plan_pilot_training");
  const Action& action = shipped().journey.actions[training.action];
  CHECK(std::fabs(training.concern - 0.25) < 1e-12);
  CHECK(std::fabs(training.value - 0.25 * action.worth) < 1e-12);
  CHECK(training.signals == std::vector<Signal>{Signal::training_unplanned});
  document["entities"][0].erase("users");
  CHECK(std::fabs(called(planned(document).rollout.actions, "plan_pilot_training").concern - 1) <
        1e-12);
}

TEST_CASE("five actions come first, the most valuable ones, in the order of their days") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Planned result = planned(random_group(dice, shipped()));
    const ActionPlan& actions = result.rollout.actions;
    CHECK(actions.first.size() == first_action_count);
    double least = 1e9;
    for (const RankedAction& one : actions.first) {
      least = std::min(least, one.value);
      CHECK(one.concern > 0);
      CHECK(one.concern <= 1);
    }
    for (const RankedAction& one : actions.later) {
      CHECK(one.value <= least);
      least = one.value;  // descending
    }
    for (std::size_t i = 1; i < actions.first.size(); ++i) {
      const auto& list = shipped().journey.actions;
      CHECK(list[actions.first[i - 1].action].days <= list[actions.first[i].action].days);
    }
  }
}

TEST_CASE("readiness counts with denominators") {
  json document = settled();
  document["entities"][0]["users"] = {{"count", 10}, {"training_planned", 4}};
  document["entities"][1].erase("users");
  document["lessons"] = {{{"text", "x"}, {"outcome", "did_not_work"}},
                         {{"text", "y"}, {"outcome", "worked"}},
                         {{"text", "z"}, {"outcome", "did_not_work"}, {"phase", "pilot"}}};
  document["governance"]["activities"]["help_desk"] = {{"state", "yes"}};
  const Rollout rollout = planned(document).rollout;
  const ReadinessLine users = line(rollout, ReadinessKind::users);
  CHECK(users.done == 4);
  CHECK(users.of == 10);
  CHECK(users.silent == 1);
  const ReadinessLine lessons = line(rollout, ReadinessKind::risky_lessons);
  CHECK(lessons.done == 1);
  CHECK(lessons.of == 2);
  CHECK(line(rollout, ReadinessKind::activities).done == 1);
  CHECK(line(rollout, ReadinessKind::activities).of == shipped().journey.activities.size());
  CHECK(line(rollout, ReadinessKind::sponsors).done == 2);
  CHECK(line(rollout, ReadinessKind::steps).done == line(rollout, ReadinessKind::steps).of);
  CHECK(line(rollout, ReadinessKind::alignment).done == 17);
  CHECK(line(rollout, ReadinessKind::alignment).of == 17);
}

TEST_CASE("without a training that is arranged no adoption plan is complete") {
  json document = settled();
  for (const Activity& activity : shipped().journey.activities) {
    document["governance"]["activities"][activity.id] = {{"state", "yes"}};
  }
  const auto plans = planned(document).rollout.activities;
  REQUIRE(plans.size() == 3);
  for (const AccompanyingPlan& plan : plans) CHECK(plan.complete());
  for (const Activity& activity : shipped().journey.activities) {
    if (!activity.training || activity.plan != ActivityPlan::adoption) continue;
    json less = document;
    less["governance"]["activities"].erase(activity.id);
    CHECK_FALSE(planned(less).rollout.activities[1].complete());
  }
  for (const Activity& activity : shipped().journey.activities) {
    CHECK(activity.owner.has_value());
  }
}

TEST_CASE("every failure of an earlier rollout is in the premortem, unaddressed ones first") {
  json document = settled();
  document["lessons"] = {{{"text", "a"}, {"outcome", "did_not_work"}, {"phase", "pilot"}},
                         {{"text", "b"}, {"outcome", "worked"}}};
  document["entities"][1]["lessons"] = {{{"text", "c"}, {"outcome", "did_not_work"}}};
  const auto lessons = planned(document).rollout.premortem;
  CHECK(lessons == std::vector<PremortemLesson>{{1, 0, false}, {std::nullopt, 0, true}});
}

}  // namespace tripoint::test
