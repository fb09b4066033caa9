#include <set>

#include <doctest/doctest.h>

#include "core/tripoint.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/schema_check.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {

TEST_CASE("schema prints the schema of each file format, to standard output or to a file") {
  const std::vector<std::pair<std::string, std::string>> schemas = {
      {"group", group_schema(shipped())},
      {"framework", framework_schema()},
      {"result", result_schema(shipped())}};
  for (const auto& [format, schema] : schemas) {
    const std::string name = format;
    CAPTURE(name);
    const Finished shown = run_cli({"schema", name});
    CHECK(shown.code == 0);
    CHECK(shown.err == "");
    CHECK(shown.out == schema);
    CHECK(nlohmann::json::parse(schema)["$schema"] == "http://json-schema.org/draft-07/schema#");
    const Scratch scratch;
    const Finished written = run_cli({"schema", name, "-o", scratch.at("schema.json")});
    CHECK(written.code == 0);
    CHECK(written.out == "");
    CHECK(read_text(scratch.at("schema.json")) == schema);
  }
}

TEST_CASE("no object of a schema has a key twice") {
  for (const char* name : {"group", "framework", "result"}) {
    std::vector<std::set<std::string>> keys;
    const auto twice = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
      using Event = nlohmann::json::parse_event_t;
      if (event == Event::object_start) keys.emplace_back();
      if (event == Event::object_end) keys.pop_back();
      if (event == Event::key) CHECK(keys.back().insert(parsed.get<std::string>()).second);
      return true;
    };
    const auto document = nlohmann::json::parse(run_cli({"schema", name}).out, twice);
    CHECK(document.is_object());
  }
}

TEST_CASE("the schema of groups and that of results follow the framework of --framework") {
  const Scratch scratch;
  auto framework = framework_document();
  framework["id"] = "my-own";
  auto& item = item_in(framework, "main_goal");
  item["question"]["en"] = "What is it all for?";
  item["options"][0]["code"] = "something_new";
  framework["gates"] = framework["interactions"] = nlohmann::ordered_json::array();
  const std::string mine = scratch.file("mine.json", framework.dump());
  const Finished group = run_cli({"schema", "group", "--framework", mine});
  CHECK(group.code == 0);
  CHECK(contains(group.out, "What is it all for?"));
  const auto file = [](const char* code) {
    return nlohmann::json{{"schemaVersion", "1.0"},
                          {"defaults", {{"answers", {{"main_goal", code}}}}}};
  };
  const SchemaCheck check(group.out);
  CHECK(check.accepts(file("something_new")));
  CHECK_FALSE(SchemaCheck(run_cli({"schema", "group"}).out).accepts(file("something_new")));

  const Finished result = run_cli({"schema", "result", "--framework", mine});
  CHECK(structure_faults(nlohmann::json::parse(result.out)) == "");
  const SchemaCheck results(result.out);
  const std::string skeleton =
      scratch.file("group.json", run_cli({"new", "--framework", mine}).out);
  CHECK(results.faults(evaluated(skeleton, {"--framework", mine})) == "");
  CHECK_FALSE(results.accepts(evaluated(sample_group("alpine-inns"))));
}

TEST_CASE("a skeleton of new that names its schema is accepted by it, and read without a remark") {
  for (const char* kind : {"minimal", "full"}) {
    for (const char* language : {"en", "nl"}) {
      const Finished skeleton = run_cli({"new", "--template", kind, "--lang", language});
      auto document = nlohmann::json::parse(skeleton.out);
      document["$schema"] = "group.schema.json";
      CHECK(SchemaCheck(run_cli({"schema", "group"}).out).faults(document) == "");
      CHECK(run_cli({"validate", "-", "--strict"}, {document.dump()}).out == "-: no faults\n");
    }
  }
}

TEST_CASE("a schema that is not there is a usage error that names the nearest one") {
  const Finished run = run_cli({"schema", "gruop"});
  CHECK(run.code == 2);
  CHECK(run.out == "");
  CHECK(contains(run.err, "\"gruop\"; did you mean \"group\"?\nSee: tripoint schema --help\n"));
  CHECK(contains(run_cli({"schema", "zzz"}).err, "there are: group, framework, result"));
  CHECK(run_cli({"schema"}).code == 2);
  CHECK(run_cli({"schema", "group", "result"}).code == 2);
}

}  // namespace tripoint::test
