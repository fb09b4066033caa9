// What the shipped framework knows of running each model, against what was published.
#include "core/framework/guide.h"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

const Guide& guide() { return shipped().guide; }

// "C", "DI": the symbols of the models.
std::string symbols(ModelSet models) {
  std::string text;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (models.contains(m)) text += shipped().models[m].symbol;
  }
  return text;
}

struct Point {
  std::string id;
  std::string models;
  bool drawback = false;
  std::size_t details = 0;

  bool operator==(const Point&) const = default;
};

std::vector<Point> points_of(bool centralized) {
  std::vector<Point> points;
  for (const Tradeoff& one : guide().tradeoffs) {
    if (one.models.contains(0) != centralized) continue;
    points.push_back({one.id, symbols(one.models), one.drawback, one.details.size()});
  }
  return points;
}

void check_points(const std::vector<Point>& found, const std::vector<Point>& published) {
  REQUIRE(found.size() == published.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(found[i].id);
    CHECK(found[i].id == published[i].id);
    CHECK(found[i].models == published[i].models);
    CHECK(found[i].drawback == published[i].drawback);
    CHECK(found[i].details == published[i].details);
  }
}

}  // namespace

TEST_CASE("the nine published points on one central team stand in their order with sub-points") {
  check_points(points_of(true), {{"pooled_expertise", "C", false, 1},
                                 {"fewer_to_train", "C", false, 0},
                                 {"central_control_of_data", "C", false, 2},
                                 {"consistency", "C", false, 0},
                                 {"fewer_errors", "C", false, 2},
                                 {"slower_rollout", "C", true, 0},
                                 {"head_office_hours", "C", true, 0},
                                 {"knowledge_stays_central", "C", true, 1},
                                 {"key_people", "C", true, 0}});
}

TEST_CASE("the nine published points on local teams say which of the two models each concerns") {
  check_points(points_of(false), {{"parallel_rollout", "DI", false, 0},
                                  {"local_expertise", "DI", false, 2},
                                  {"local_control", "DI", false, 0},
                                  {"own_hours", "DI", false, 0},
                                  {"local_training", "DI", true, 0},
                                  {"local_resources", "DI", true, 0},
                                  {"more_errors", "I", true, 2},
                                  {"consistency_harder", "DI", true, 0},
                                  {"uneven_use", "DI", true, 0}});
}

TEST_CASE("every point, task and service names a source, and every sub-point stands in full") {
  for (const Tradeoff& one : guide().tradeoffs) {
    CAPTURE(one.id);
    CHECK_FALSE(one.sources.empty());
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      for (const Text& detail : one.details) CHECK(detail[language].size() > 10);
      CHECK(one.drawback == (!one.mitigation.absent() && one.mitigation[language].size() > 10));
    }
  }
  for (const Task& one : guide().tasks) CHECK_FALSE(one.sources.empty());
  for (const Service& one : guide().services) CHECK_FALSE(one.sources.empty());
}

TEST_CASE("each model implies one platform: connected, with spaces for groups, or simple") {
  std::map<std::string, std::string> platforms;
  for (const Task& one : guide().tasks) {
    if (one.kind == TaskKind::platform) platforms[symbols(one.models)] = one.id;
  }
  CHECK(platforms == std::map<std::string, std::string>{{"C", "connected_platform"},
                                                        {"D", "partitioned_platform"},
                                                        {"I", "simple_platform"}});
  const auto text = [](std::string_view id) {
    const auto found = std::find_if(guide().tasks.begin(), guide().tasks.end(),
                                    [&](const Task& one) { return one.id == id; });
    REQUIRE(found != guide().tasks.end());
    return found->text[0];
  };
  CHECK(text("connected_platform").find("integrations and connectors") != std::string::npos);
  CHECK(text("partitioned_platform").find("discipline") != std::string::npos);
  CHECK(text("simple_platform").find("few functions") != std::string::npos);
}

}  // namespace tripoint::test
