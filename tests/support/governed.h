#pragma once

#include <nlohmann/json.hpp>

#include "core/rollout/governance.h"

namespace tripoint::test {

// A group of so many units that tells this as its governance, read against the shipped framework;
// fails the test when the reader refuses it.
Group governed(const nlohmann::json& governance, std::size_t units = 1);

// Its plan.
GovernancePlan plan_of(const Group& group);

// Places in the lists of the shipped framework.
std::size_t step_called(std::string_view id);
std::size_t party_called(std::string_view id);

// A step of a plan.
const StepPlan& step_of(const GovernancePlan& plan, std::string_view id);

}  // namespace tripoint::test
