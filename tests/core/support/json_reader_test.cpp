// The checks that all readers of JSON share, through the readers that use them.
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using Document = nlohmann::ordered_json;

// The only issue of the shipped framework with the value at `pointer` replaced.
Issue only_issue(const std::string& pointer, const Document& value) {
  Document framework = Document::parse(embedded_framework());
  framework.at(Document::json_pointer(pointer)) = value;
  const auto result = read_framework(framework.dump(1), "f");
  CHECK_FALSE(result.value.has_value());
  CAPTURE(listed(result.issues));
  REQUIRE(result.issues.size() == 1);
  CHECK(result.issues[0].pointer == pointer);
  CHECK(result.issues[0].severity == Severity::error);
  CHECK(result.issues[0].line > 1);
  return result.issues[0];
}

void check_type_issue(const Issue& issue, const std::string& found, const std::string& allowed) {
  CHECK(issue.code == "type");
  CHECK(issue.message == "has the wrong type");
  CHECK(issue.found == found);
  CHECK(issue.allowed == allowed);
}

bool accepted(const std::string& pointer, const Document& value) {
  Document framework = Document::parse(embedded_framework());
  framework.at(Document::json_pointer(pointer)) = value;
  return read_framework(framework.dump(), "f").value.has_value();
}

std::string group_with(const std::string& member, const std::string& value) {
  return "{\"schemaVersion\":\"1.0\",\"" + member + "\":" + value + "}";
}

}  // namespace

TEST_CASE("a value of the wrong type is described by its value, or its type where that is long") {
  const std::vector<std::pair<std::string, std::string>> values = {{"7", "7"},
                                                                   {"-0.5", "-0.5"},
                                                                   {"1e30", "1e+30"},
                                                                   {"true", "true"},
                                                                   {"false", "false"},
                                                                   {"null", "null"},
                                                                   {"[1,2]", "an array"},
                                                                   {"[]", "an array"},
                                                                   {"{\"a\":1}", "an object"}};
  for (const auto& [value, found] : values) {
    CHECK(faults(group_with("name", value)) ==
          "type: f:1:31: error: /name: has the wrong type; found " + found + "; allowed: a text\n");
  }
  CHECK(faults(group_with("defaults", "\"" + repeated("x", 50) + "\"")) ==
        "type: f:1:35: error: /defaults: has the wrong type; found \"" + repeated("x", 39) +
            "…\"; allowed: an object\n");
}

TEST_CASE("true and false are read, and nothing else for them") {
  const std::string pointer = "/criteria/0/question";
  REQUIRE(Document::parse(embedded_framework()).at(Document::json_pointer(pointer)) == true);
  for (const Document& value : {Document("true"), Document(1), Document(nullptr)}) {
    const Issue issue = only_issue(pointer, value);
    CHECK(issue.code == "type");
    CHECK(issue.allowed == "true or false");
  }
  check_type_issue(only_issue(pointer, "yes"), "\"yes\"", "true or false");
}

TEST_CASE("a whole number is read within its bounds, however it is written") {
  const std::string pointer = "/verdict/most_open_headlines";
  for (const Document& value : {Document(0), Document(12), Document(2.0), Document(-0.0)}) {
    CHECK(accepted(pointer, value));
  }
  for (const Document& value : {Document(-1), Document(13), Document(12.5), Document(1e300)}) {
    const Issue issue = only_issue(pointer, value);
    CHECK(issue.code == "range");
    CHECK(issue.message == "is outside its range");
    CHECK(issue.allowed == "a number from 0 to 12");
  }
  const Issue half = only_issue(pointer, 2.5);
  CHECK(half.code == "type");
  CHECK(half.message == "is not a whole number");
  CHECK(half.found == "2.5");
  check_type_issue(only_issue(pointer, "2"), "\"2\"", "a number from 0 to 12");
  check_type_issue(only_issue(pointer, false), "false", "a number from 0 to 12");
}

TEST_CASE("a number is read within its bounds, which are included") {
  const std::string pointer = "/criteria/0/items/0/weight";
  CHECK(accepted(pointer, 0.001));
  CHECK(accepted(pointer, 1000));
  Issue outside = only_issue(pointer, 1000.0000000000001);
  CHECK(outside.code == "range");
  CHECK(outside.found == "1000.0000000000001");
  CHECK(outside.allowed == "a number from 0.001 to 1000");
  outside = only_issue(pointer, -1);
  CHECK(outside.code == "range");
  CHECK(outside.found == "-1");
  check_type_issue(only_issue(pointer, nullptr), "null", "a number from 0.001 to 1000");
}

TEST_CASE("one of several words is read, and any other is told with the nearest") {
  const std::string pointer = "/criteria/0/items/0/level";
  CHECK(accepted(pointer, "both"));
  Issue issue = only_issue(pointer, "boht");
  CHECK(issue.code == "unknown-value");
  CHECK(issue.message == "is none of the possible values");
  CHECK(issue.found == "\"boht\"");
  CHECK(issue.allowed == "group, entity, both");
  CHECK(issue.nearest == "both");
  issue = only_issue(pointer, "Entity");  // the case counts, but not for the advice
  CHECK(issue.nearest == "entity");
  issue = only_issue(pointer, "everywhere");
  CHECK(issue.nearest.empty());
  check_type_issue(only_issue(pointer, 1), "1", "a text");
}

TEST_CASE("every required key that is missing is told, at its object") {
  Document framework = Document::parse(embedded_framework());
  framework["verdict"].erase("seed");
  framework["verdict"].erase("samples");
  const auto result = read_framework(framework.dump(), "f");
  REQUIRE(result.issues.size() == 2);
  for (const Issue& issue : result.issues) {
    CHECK(issue.code == "missing-key");
    CHECK(issue.pointer == "/verdict");
  }
  CHECK(result.issues[0].message == "lacks \"samples\"");
  CHECK(result.issues[1].message == "lacks \"seed\"");
}

TEST_CASE("data for others is kept minified, with its order and its escapes undone") {
  const auto kept = [](const std::string& value) {
    return understood(group_with("extensions", value)).extensions;
  };
  CHECK(kept(" { \"b\" : [ 1 , true ,\n null ] , \"a\" : \"\\u00e9\\/\" } ") ==
        "{\"b\":[1,true,null],\"a\":\"é/\"}");
  CHECK(kept("\"\\\"\\\\\\n\\u0000\"") == "\"\\\"\\\\\\n\\u0000\"");
  CHECK(kept("[ ]") == "[]");
  CHECK(kept("-9223372036854775808") == "-9223372036854775808");
}

TEST_CASE("an object may have any number of keys, of which equal ones are found") {
  std::string members = "\"k0\":0";
  for (int i = 1; i < 3000; ++i) members += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
  CHECK(faults(group_with("extensions", "{" + members + "}")).empty());
  // The places at which the way of remembering keys changes.
  for (const int again : {0, 1, 15, 16, 17, 2999}) {
    const std::string name = "k" + std::to_string(again);
    CHECK(faults(group_with("extensions", "{" + members + ",\n\"" + name + "\":0}")) ==
          "duplicate-key: f:2:1: error: /extensions/" + name +
              ": stands more than once in its object\n");
  }
}

TEST_CASE("keys that differ only behind a NUL are different keys") {
  CHECK(faults(group_with("extensions", "{\"a\\u0000b\":1,\"a\\u0000c\":2,\"a\":3}")).empty());
  CHECK(faults("{\"schemaVersion\":\"1.0\",\"name\\u0000\":1}").rfind("unknown-key: f:1:24:", 0) ==
        0);
}

}  // namespace tripoint::test
