#include "core/rollout/roles.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/governed.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Indices = std::vector<std::size_t>;

json person(const std::string& id, const std::string& role, const std::string& above = {}) {
  json one = {{"id", id}, {"role", role}};
  if (!above.empty()) one["reports_to"] = above;
  return one;
}

RolesPlan roles_of(const json& people) {
  return check_roles(shipped(), governed({{"people", people}}));
}

std::vector<std::pair<std::size_t, ReportingFault>> faults_of(const json& people) {
  std::vector<std::pair<std::size_t, ReportingFault>> list;
  for (const ReportingFinding& one : roles_of(people).reporting) {
    list.emplace_back(one.person, one.fault);
  }
  return list;
}

using Faults = std::vector<std::pair<std::size_t, ReportingFault>>;

SponsorCheck sponsors_of(const json& governance, std::size_t units) {
  return check_roles(shipped(), governed(governance, units)).sponsors;
}

}  // namespace

TEST_CASE("a category of roles without anybody is empty and leaves all of its duties open") {
  const RolesPlan plan = roles_of({person("a", "decision_maker"), person("b", "executor", "a")});
  CHECK(plan.categories[0].people == Indices{0});
  CHECK(plan.categories[1].people == Indices{1});
  CHECK(plan.categories[2].people.empty());
  CHECK(plan.categories[2].open_duties == Indices{0, 1, 2});
  CHECK(plan.duties == 15);
  CHECK(plan.covered == 12);
}

TEST_CASE("a group that names nobody has fifteen open duties") {
  const RolesPlan plan = check_roles(shipped(), Group{});
  CHECK(plan.duties == 15);
  CHECK(plan.covered == 0);
  CHECK(plan.reporting.empty());
}

TEST_CASE("whoever names some duties has only those, and two people have them together") {
  json first = person("a", "decision_maker"), second = person("b", "decision_maker");
  first["duties"] = {"keep_progress"};
  second["duties"] = {"set_objectives", "keep_progress"};
  CHECK(roles_of(json::array({first})).categories[0].open_duties == Indices{0, 1, 2});
  CHECK(roles_of({first, second}).categories[0].open_duties == Indices{1, 2});
}

TEST_CASE("supporting players report to executors, and those to decision makers") {
  const json right = {person("d", "decision_maker"), person("e", "executor", "d"),
                      person("s", "supporting_player", "e")};
  CHECK(faults_of(right).empty());
  CHECK(faults_of({right[0], right[1], person("s", "supporting_player", "d")}) ==
        Faults{{2, ReportingFault::to_other}});
  CHECK(faults_of({right[0], right[1], person("f", "executor", "e")}) ==
        Faults{{2, ReportingFault::to_other}});
  CHECK(faults_of({person("d", "decision_maker"), person("e", "executor")}) ==
        Faults{{1, ReportingFault::to_nobody}});
}

TEST_CASE("at the top one may report to a peer, but not to somebody below") {
  CHECK(faults_of({person("a", "decision_maker", "b"), person("b", "decision_maker")}).empty());
  CHECK(faults_of({person("a", "decision_maker", "e"), person("b", "decision_maker"),
                   person("e", "executor", "b")}) == Faults{{0, ReportingFault::to_other}});
}

TEST_CASE("nobody reports to oneself") {
  CHECK(faults_of(json::array({person("a", "decision_maker", "a")})) ==
        Faults{{0, ReportingFault::to_self}});
}

TEST_CASE("a circle of people is told of those in it, not of those who report into it") {
  const json people = {person("a", "decision_maker", "b"), person("b", "decision_maker", "c"),
                       person("c", "decision_maker", "a"), person("d", "executor", "a")};
  CHECK(faults_of(people) == Faults{{0, ReportingFault::in_circle},
                                    {1, ReportingFault::in_circle},
                                    {2, ReportingFault::in_circle}});
}

TEST_CASE("a large project without one of its sponsors is warned of, and the missing one named") {
  const json people = {person("a", "decision_maker"), person("b", "decision_maker")};
  const std::size_t large = shipped().governance.large_project.units;
  const json cmo = {{"people", people}, {"sponsors", {{"cmo", "a"}}}};
  const json both = {{"people", people}, {"sponsors", {{"cmo", "a"}, {"cio", "b"}}}};
  CHECK(sponsors_of(cmo, large).warns());
  CHECK(sponsors_of(cmo, large).missing == Indices{1});
  CHECK_FALSE(sponsors_of(cmo, large - 1).warns());
  CHECK_FALSE(sponsors_of(both, large).warns());
  CHECK(sponsors_of(json::object(), large).missing == Indices{0, 1});
}

TEST_CASE("what a group says of the size of its project goes before the number of units") {
  const std::size_t large = shipped().governance.large_project.units;
  CHECK(sponsors_of({{"large_project", true}}, 1).warns());
  CHECK(sponsors_of({{"large_project", true}}, 1).stated);
  CHECK_FALSE(sponsors_of({{"large_project", false}}, large).warns());
}

}  // namespace tripoint::test
