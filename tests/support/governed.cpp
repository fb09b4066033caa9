#include "tests/support/governed.h"

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {

Group governed(const nlohmann::json& governance, std::size_t units) {
  nlohmann::json document = {{"schemaVersion", "1.0"}, {"governance", governance}};
  for (std::size_t i = 1; i <= units; ++i) {
    document["entities"].push_back({{"id", "unit-" + std::to_string(i)}});
  }
  const Result<Group> group = read_group(shipped(), document.dump(), "f", {true});
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return *group;
}

GovernancePlan plan_of(const Group& group) {
  return plan_governance(shipped(), group, evaluate_group(shipped(), group));
}

std::size_t step_called(std::string_view id) {
  return find_topic(shipped().governance.raci, id).value();
}

std::size_t party_called(std::string_view id) {
  return find_topic(shipped().governance.parties, id).value();
}

const StepPlan& step_of(const GovernancePlan& plan, std::string_view id) {
  return plan.raci.steps[step_called(id)];
}

}  // namespace tripoint::test
