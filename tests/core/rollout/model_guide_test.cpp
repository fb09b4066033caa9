#include "core/rollout/model_guide.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

const Guide& guide() { return shipped().guide; }

ModelGuide guide_of(const nlohmann::json& answers, const char* model) {
  const Group group = group_of(shipped(), answers.is_null() ? nlohmann::json::object() : answers);
  Sheet sheet;
  resolve(shipped(), group, group.entities[0], {}, sheet);
  return model_guide(shipped(), sheet, find_model(shipped(), model).value());
}

std::size_t rank_of(const std::vector<RankedTradeoff>& list, const std::string& id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const RankedTradeoff& one) {
    return guide().tradeoffs[one.tradeoff].id == id;
  });
  REQUIRE(at != list.end());
  return static_cast<std::size_t>(at - list.begin());
}

std::size_t tasks_of(const ModelGuide& guide_of_model, TaskKind kind) {
  return static_cast<std::size_t>(
      std::count_if(guide_of_model.tasks.begin(), guide_of_model.tasks.end(),
                    [&](std::size_t task) { return guide().tasks[task].kind == kind; }));
}

}  // namespace

TEST_CASE("centralized has nine trade-offs, the decentralized models nine between them") {
  const ModelGuide centralized = guide_of({}, "centralized");
  CHECK(centralized.advantages.size() == 5);
  CHECK(centralized.drawbacks.size() == 4);
  std::set<std::size_t> advantages, drawbacks;
  for (const char* model : {"distributed", "integrated"}) {
    const ModelGuide found = guide_of({}, model);
    for (const RankedTradeoff& one : found.advantages) advantages.insert(one.tradeoff);
    for (const RankedTradeoff& one : found.drawbacks) drawbacks.insert(one.tradeoff);
  }
  CHECK(advantages.size() == 4);
  CHECK(drawbacks.size() == 5);
}

TEST_CASE("every drawback has a mitigation and every trade-off something that makes it matter") {
  for (const Tradeoff& tradeoff : guide().tradeoffs) {
    CAPTURE(tradeoff.id);
    CHECK(tradeoff.drawback == !tradeoff.mitigation.absent());
    CHECK(tradeoff.relevant_when.size() >= 2);
    CHECK(!tradeoff.sources.empty());
  }
}

TEST_CASE("what the answers make relevant comes first, by how many of its conditions hold") {
  const ModelGuide found =
      guide_of({{"when_experts_leave", "long_search"}, {"central_team_fte", 1}}, "centralized");
  CHECK(rank_of(found.drawbacks, "key_people") == 0);
  CHECK(found.drawbacks[0].relevance == 2);
  CHECK(found.drawbacks[0].because_of.size() == 2);
  const ModelGuide other = guide_of({{"time_zone_span", 8}}, "centralized");
  CHECK(rank_of(other.drawbacks, "head_office_hours") == 0);
}

TEST_CASE("an open answer makes a trade-off matter as far as it is probable") {
  const ModelGuide found = guide_of({{"when_experts_leave", "unknown"}}, "centralized");
  const RankedTradeoff& one = found.drawbacks[rank_of(found.drawbacks, "key_people")];
  CHECK(one.relevance == doctest::Approx(2.0 / 3));
  CHECK(guide_of({}, "centralized")
            .drawbacks[rank_of(guide_of({}, "centralized").drawbacks, "key_people")]
            .relevance == 0);
}

TEST_CASE("the more distributed, the more communication; the more centralized, the more process") {
  std::size_t communication = 0, process = 100;
  for (const char* model : {"centralized", "distributed", "integrated"}) {
    const ModelGuide found = guide_of({}, model);
    CHECK(tasks_of(found, TaskKind::communication) > communication);
    CHECK(tasks_of(found, TaskKind::process) < process);
    communication = tasks_of(found, TaskKind::communication);
    process = tasks_of(found, TaskKind::process);
    CHECK(tasks_of(found, TaskKind::platform) == 1);
  }
  CHECK(process > 0);
}

TEST_CASE("tasks are shared along the order of the models, with no gap in between") {
  for (const Task& task : guide().tasks) {
    if (task.kind == TaskKind::platform) continue;
    CAPTURE(task.id);
    const bool gap = task.models.contains(0) && task.models.contains(2) && !task.models.contains(1);
    CHECK_FALSE(gap);
  }
}

TEST_CASE("every model that is not central asks for agreements on names, data and roles") {
  for (const char* model : {"distributed", "integrated"}) {
    std::set<std::string> agreements;
    for (const std::size_t task : guide_of({}, model).tasks) {
      if (guide().tasks[task].kind == TaskKind::governance) {
        agreements.insert(guide().tasks[task].id);
      }
    }
    CHECK(agreements == std::set<std::string>{"naming", "data_management", "role_management"});
  }
  CHECK(tasks_of(guide_of({}, "centralized"), TaskKind::governance) == 0);
}

TEST_CASE("a centralized model offers services and has a form to brief them; the others do not") {
  CHECK(guide_of({}, "centralized").services.size() >= 5);
  CHECK(guide_of({}, "distributed").services.empty());
  CHECK(guide_of({}, "integrated").services.empty());
  const auto required = std::count_if(guide().briefing.begin(), guide().briefing.end(),
                                      [](const BriefingField& field) { return field.required; });
  CHECK(required >= 5);
}

}  // namespace tripoint::test
