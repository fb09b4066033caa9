// Items and options that were renamed: older group files are read, and told what changed.
#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "core/organization/read.h"
#include "core/organization/schema.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/schema_check.h"

namespace tripoint::test {
namespace {

using json = nlohmann::ordered_json;

json with_aliases(const json& aliases) {
  json document = framework_document();
  document["aliases"] = aliases;
  return document;
}

std::string faults_of(const json& aliases) {
  std::string text;
  for (const Issue& issue : read_framework(with_aliases(aliases).dump(), "f").issues) {
    text += issue.code + " " + issue.pointer + "\n";
  }
  return text;
}

const json renamed = {{"items", {{"main_objective", "main_goal"}}},
                      {"options", {{"main_goal", {{"speed", "local_speed"}}}}}};

}  // namespace

TEST_CASE("answers under former names are read, with a warning that names what changed") {
  const auto framework = read_framework(with_aliases(renamed).dump(), "f");
  REQUIRE_MESSAGE(framework.value.has_value(), listed(framework.issues));
  const std::string file =
      R"({"schemaVersion":"1.0","defaults":{"answers":{
"main_objective":["speed","scale_and_cost"]}}})";
  const auto group = read_group(*framework, file, "g");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  CHECK(listed(group.issues) ==
        "g:2:1: warning: /defaults/answers/main_objective: has another name in this version of "
        "the framework; found \"main_objective\"; allowed: main_goal\n"
        "g:2:19: warning: /defaults/answers/main_objective/0: has another name in this version "
        "of the framework; found \"speed\"; allowed: local_speed\n");
  const auto same = group_of(*framework, {{"main_goal", {"local_speed", "scale_and_cost"}}});
  REQUIRE(group->defaults.size() == 1);
  CHECK(group->defaults[0].item == same.entities[0].answers[0].item);
  CHECK(group->defaults[0].values == same.entities[0].answers[0].values);
}

TEST_CASE("a former and a present name of one item are the same key twice") {
  const auto framework = read_framework(with_aliases(renamed).dump(), "f");
  REQUIRE(framework.value.has_value());
  const auto group =
      read_group(*framework,
                 R"({"schemaVersion":"1.0","defaults":{"answers":{"main_goal":"unknown",)"
                 "\n"
                 R"("main_objective":"speed"}}})",
                 "g");
  CHECK_FALSE(group.value.has_value());
  CHECK(listed(group.issues)
            .find("g:2:1: error: /defaults/answers/main_objective: stands more "
                  "than once") != std::string::npos);
}

TEST_CASE("the schema of groups accepts former names as the reader does") {
  const auto framework = read_framework(with_aliases(renamed).dump(), "f");
  REQUIRE(framework.value.has_value());
  const SchemaCheck schema(group_schema(*framework));
  const auto document = [](const char* item, const char* option) {
    return nlohmann::json{{"schemaVersion", "1.0"},
                          {"entities", {{{"id", "a"}, {"answers", {{item, option}}}}}}};
  };
  CHECK(schema.accepts(document("main_objective", "speed")));
  CHECK(schema.accepts(document("main_goal", "speed")));
  CHECK_FALSE(schema.accepts(document("main_objective", "spede")));
  CHECK_FALSE(SchemaCheck(group_schema(shipped())).accepts(document("main_objective", "speed")));
}

TEST_CASE("aliases name what exists, and are no present name") {
  CHECK(faults_of(renamed).empty());
  CHECK(faults_of({{"items", {{"x", "no_such_item"}}}}) == "unknown-item /aliases/items/x\n");
  CHECK(faults_of({{"items", {{"main_goal", "crm_count"}}}}) == "alias /aliases/items/main_goal\n");
  CHECK(faults_of({{"options", {{"no_such_item", json::object()}}}}) ==
        "unknown-item /aliases/options/no_such_item\n");
  CHECK(faults_of({{"options", {{"main_goal", {{"a", "b"}}}}}}) ==
        "unknown-option /aliases/options/main_goal/a\n");
  CHECK(faults_of({{"options", {{"main_goal", {{"local_speed", "scale_and_cost"}}}}}}) ==
        "alias /aliases/options/main_goal/local_speed\n");
  CHECK(faults_of({{"items", {{"Not an id", "main_goal"}}}}) == "id /aliases/items/Not an id\n");
}

}  // namespace tripoint::test
