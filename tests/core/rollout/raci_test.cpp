#include "core/rollout/raci.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/governed.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Actors = std::vector<Actor>;

Actor party(std::string_view id) { return {false, party_called(id)}; }

GovernancePlan with_raci(const json& raci) {
  return plan_of(governed({{"people",
                            {{{"id", "ann"}, {"role", "decision_maker"}},
                             {{"id", "bob"}, {"role", "executor"}, {"reports_to", "ann"}}}},
                           {"raci", raci}}));
}

}  // namespace

TEST_CASE("every step has exactly one who is accountable, but for the two that are open") {
  const GovernancePlan plan = with_raci(json::object());
  CHECK(plan.raci.steps.size() == 11);
  CHECK(plan.raci.settled == 9);
  for (const StepPlan& step : plan.raci.steps) {
    const bool open = shipped().governance.raci[step.step].open();
    CHECK(step.with(RaciLetter::accountable).size() == (open ? 0U : 1U));
    CHECK(!step.with(RaciLetter::responsible).empty());
    CHECK(step.accountability == (open ? Accountability::open : Accountability::given));
  }
}

TEST_CASE("a choice of the group settles an open step") {
  const GovernancePlan plan =
      with_raci({{"requirements", {{"A", "it"}}}, {"vendor_choice", {{"A", "ann"}}}});
  CHECK(plan.raci.settled == 11);
  CHECK(step_of(plan, "requirements").accountability == Accountability::chosen);
  CHECK(step_of(plan, "requirements").with(RaciLetter::accountable) == Actors{party("it")});
  CHECK_FALSE(step_of(plan, "requirements").no_candidate);
  CHECK(step_of(plan, "vendor_choice").with(RaciLetter::accountable) == Actors{{true, 0}});
  CHECK_FALSE(step_of(plan, "vendor_choice").no_candidate);
}

TEST_CASE("a party that is no candidate for an open step is pointed out") {
  const GovernancePlan plan =
      with_raci({{"requirements", {{"A", "vendor"}}}, {"launch", {{"A", "sales"}}}});
  CHECK(step_of(plan, "requirements").no_candidate);
  CHECK_FALSE(step_of(plan, "launch").no_candidate);  // the step is not open
}

TEST_CASE("the letters that a group gives go before those of the framework, one by one") {
  const GovernancePlan plan =
      with_raci({{"launch", {{"R", {"bob", "users"}}, {"I", {"sponsors"}}}}});
  const StepPlan& launch = step_of(plan, "launch");
  CHECK(launch.with(RaciLetter::accountable) == Actors{party("marketing")});
  CHECK(launch.with(RaciLetter::responsible) == Actors{{true, 1}, party("users")});
  CHECK(launch.with(RaciLetter::consulted) == Actors{party("it")});
  CHECK(launch.with(RaciLetter::informed) == Actors{party("sponsors")});
}

TEST_CASE("whoever becomes accountable or responsible is no longer consulted or informed") {
  const GovernancePlan plan =
      with_raci({{"requirements", {{"A", "it"}}}, {"launch", {{"R", {"sales"}}}}});
  const auto& consulted = step_of(plan, "requirements").with(RaciLetter::consulted);
  CHECK(std::find(consulted.begin(), consulted.end(), party("it")) == consulted.end());
  CHECK(step_of(plan, "launch").with(RaciLetter::informed) == Actors{party("users")});
}

TEST_CASE("acceptance that is done before the system is stable is too early") {
  const json done = {{"done", true}};
  json raci = {{"requirements", done}, {"acceptance_test", done}};
  CHECK(step_of(with_raci(raci), "acceptance_test").done_before ==
        std::vector<std::size_t>{step_called("system_test")});
  raci = {{"system_test", done}, {"acceptance_test", done}, {"build", done}};
  CHECK(step_of(with_raci(raci), "acceptance_test").done_before ==
        std::vector<std::size_t>{step_called("requirements")});
  raci["requirements"] = done;
  CHECK(step_of(with_raci(raci), "acceptance_test").done_before.empty());
  CHECK(step_of(with_raci({{"system_test", {{"done", false}}}}), "acceptance_test")
            .done_before.empty());
}

TEST_CASE("the two stages of the test have different judges") {
  CHECK_FALSE(step_of(with_raci(json::object()), "acceptance_test").same_accountable);
  const json one = {{"system_test", {{"A", "bob"}}}, {"acceptance_test", {{"A", "bob"}}}};
  CHECK(step_of(with_raci(one), "acceptance_test").same_accountable);
  CHECK(
      step_of(with_raci({{"acceptance_test", {{"A", "it"}}}}), "acceptance_test").same_accountable);
}

TEST_CASE("who marketing and IT are depends on the model, who sales is does not") {
  const auto& parties = shipped().governance.parties;
  const auto who = [&](std::string_view id, ModelIndex model) {
    return who_is(parties[party_called(id)], model)[0];
  };
  CHECK(who("marketing", 0) == "lead of the demand center");
  CHECK(who("marketing", 1) == "lead of the division or region specialists");
  CHECK(who("marketing", 2) == "marketing lead of the unit");
  CHECK(who("it", 0) == "group IT");
  CHECK(who("it", 2) == "owner of the platform at the center");
  CHECK(who("sales", 1) == "Sales");
}

TEST_CASE("who takes the A takes it from whoever had it, and keeps what else he has") {
  Group group = governed({{"people", {{{"id", "ann"}, {"role", "decision_maker"}}}}});
  const Actor ann{true, 0};
  constexpr unsigned a = bit_of(RaciLetter::accountable), r = bit_of(RaciLetter::responsible);
  const std::size_t step = step_called("problem");
  const auto plan = [&] { return plan_raci(shipped(), group).steps[step]; };
  CHECK(letters_of(plan(), party("marketing")) == (a | r));
  set_letters(shipped(), group, step, ann, a);
  CHECK(letters_of(plan(), ann) == a);
  CHECK(letters_of(plan(), party("marketing")) == r);
  CHECK(plan().with(RaciLetter::accountable) == Actors{ann});
  set_letters(shipped(), group, step, party("marketing"), a | r);
  CHECK(plan().with(RaciLetter::accountable) == Actors{party("marketing")});
  CHECK(group.arrangements.raci.empty());  // as the framework says
}

TEST_CASE("a letter that nobody is left with is as the framework says") {
  Group group = governed(json::object());
  const std::size_t step = step_called("problem");
  set_letters(shipped(), group, step, party("marketing"), 0);
  CHECK(group.arrangements.raci.empty());
  CHECK(letters_of(plan_raci(shipped(), group).steps[step], party("marketing")) != 0);
}

TEST_CASE("whatever letters are given, one at most is accountable in each step") {
  Dice dice(7);
  Group group = governed({{"people",
                           {{{"id", "ann"}, {"role", "decision_maker"}},
                            {{"id", "bob"}, {"role", "executor"}}}}});
  for (int i = 0; i < 2000; ++i) {
    const std::size_t step = dice.below(shipped().governance.raci.size());
    const bool person = dice.one_in(3);
    const Actor actor{person,
                      dice.below(person ? 2 : shipped().governance.parties.size())};
    set_letters(shipped(), group, step, actor, static_cast<unsigned>(dice.below(16)));
    for (const StepPlan& one : plan_raci(shipped(), group).steps) {
      CHECK(one.with(RaciLetter::accountable).size() <= 1);
    }
    for (const RaciChoice& choice : group.arrangements.raci) {
      CHECK(choice != RaciChoice{choice.step, {}, false, {}});
    }
  }
}

}  // namespace tripoint::test
