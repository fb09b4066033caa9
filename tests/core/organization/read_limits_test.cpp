// Documents that are large, long or deep.
#include <string>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/support/json_locate.h"
#include "tests/support/fixtures.h"
#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string start = "{\"schemaVersion\":\"1.0\",\n";

std::string entities(std::size_t count) {
  std::string text = "\"entities\":[";
  for (std::size_t i = 0; i < count; ++i) {
    text += (i > 0 ? ",\n" : "\n") + ("{\"id\":\"unit-" + std::to_string(i)) +
            "\",\"answers\":{\"color\":[\"red\",\"blue\"],\"count\":7}}";
  }
  return text + "]";
}

}  // namespace

TEST_CASE("ten thousand entities are read") {
  const Group group = understood(start + entities(10000) + "}");
  REQUIRE(group.entities.size() == 10000);
  CHECK(group.entities[9999].id == "unit-9999");
  CHECK(group.entities[9999].answers.size() == 2);
}

TEST_CASE("a fault in the last of ten thousand entities has its place") {
  std::string json = start + entities(10000) + "}";
  const std::size_t at = json.rfind('7');
  json.replace(at, 1, "99");
  CHECK(faults(json) ==
        "unknown-option: f:10002:61: error: /entities/9999/answers/count: is no possible answer to "
        "count; found 99; allowed: a whole number from 0 to 20, or \"unknown\"\n");
}

TEST_CASE("the same id ten thousand entities apart is noticed") {
  std::string json = start + entities(10000) + "}";
  json.replace(json.find("unit-0\""), 6, "unit-9999");
  CHECK(faults(json) ==
        "duplicate-id: f:10002:7: error: /entities/9999/id: is the id of an earlier entity; found "
        "\"unit-9999\"\n");
}

TEST_CASE("texts of many megabytes are read, and faults behind them have their place") {
  constexpr std::size_t length = std::size_t{5} << 20U;
  const std::string text = repeated("ä\\\"", length);
  const Group group = understood(start + "\"name\":\"" + text + "\"}");
  CHECK(group.name.size() == 3 * length);
  CHECK(faults(start + "\"name\":\"" + text + "\",\"note\":1}") ==
        "type: f:2:" + std::to_string(3 * length + 18) +
            ": error: /note: has the wrong type; found 1; allowed: a text\n");
}

TEST_CASE("the place of a fault in a line of megabytes is counted in characters") {
  const std::string wide = repeated("漢", 1000000);
  CHECK(answer_faults("{\"color\":\"" + wide + "\",\"count\":-1}") ==
        "unknown-option: f:2:10: error: /entities/0/answers/color: is no possible answer to color; "
        "found \"" +
            repeated("漢", 19) +
            "…\"; allowed: red, green, blue, unknown\n"
            "unknown-option: f:2:1000021: error: /entities/0/answers/count: is no possible answer "
            "to count; found -1; allowed: a whole number from 0 to 20, or \"unknown\"\n");
}

TEST_CASE("a key of a megabyte is unknown like any other") {
  const std::string key = repeated("k", 1000000);
  const auto result = read_group(tiny(), start + "\"" + key + "\":1}", "f");
  REQUIRE(result.issues.size() == 1);
  CHECK(result.issues[0].code == "unknown-key");
  CHECK(result.issues[0].pointer == "/" + key);
  CHECK(result.issues[0].nearest.empty());
  const auto item = read_group(tiny(), document_with("{\"" + key + "\":1}"), "f");
  REQUIRE(item.issues.size() == 1);
  CHECK(item.issues[0].code == "unknown-item");
  CHECK(item.issues[0].found.size() < 100);
}

TEST_CASE("a range of a hundred thousand values is refused once, and repeats are told each") {
  const auto refused = read_group(tiny(),
                                  document_with("{\"hours\":[1" +
                                                [] {
                                                  std::string values;
                                                  for (int i = 1; i < 100000; ++i)
                                                    values += "," + std::to_string(1 + i * 1e-4);
                                                  return values;
                                                }() +
                                                "]}"),
                                  "f");
  CHECK_FALSE(refused.value.has_value());
  REQUIRE(refused.issues.size() == 1);
  CHECK(refused.issues[0].code == "range-size");
  CHECK(refused.issues[0].pointer == "/entities/0/answers/hours/16");
  const auto repeats =
      read_group(tiny(), document_with("{\"count\":[1" + repeated(",1", 1000) + "]}"), "f");
  REQUIRE(repeats.value.has_value());
  CHECK(repeats.issues.size() == 1000);
  CHECK(repeats->entities[0].answers[0].count == 1);
}

TEST_CASE("a fault at the end of the deepest path has its place") {
  // Two levels hold the extensions themselves: the group, and the object with the duplicate.
  std::string open, close, pointer;
  for (std::size_t i = 0; i < (max_json_depth - 2) / 2 - 1; ++i) {
    open += "{\"a/b~\":[";
    close += "]}";
    pointer += "/a~1b~0/0";
  }
  const std::string json = start + "\"extensions\":" + open + "\n{\"~\":{},\"~\":{}}" + close + "}";
  const auto result = read_group(tiny(), json, "f");
  REQUIRE(result.issues.size() == 1);
  CHECK(result.issues[0].pointer == "/extensions" + pointer + "/~0");
  CHECK(result.issues[0].line == 3);
  CHECK(result.issues[0].column == 9);
}

TEST_CASE("a thousand faults in a file are all told, each at its place") {
  std::string members;
  for (int i = 0; i < 1000; ++i) members += ",\n\"zz" + std::to_string(i) + "\":0";
  const auto result = read_group(tiny(), "{\"schemaVersion\":\"1.0\"" + members + "}", "f", {true});
  REQUIRE(result.issues.size() == 1000);
  for (std::size_t i = 0; i < 1000; ++i) {
    CHECK(result.issues[i].line == i + 2);
    CHECK(result.issues[i].column == 1);
    CHECK(result.issues[i].pointer == "/zz" + std::to_string(i));
  }
}

TEST_CASE("a thousand respondents may answer the same item") {
  std::string list;
  for (int i = 0; i < 1000; ++i) {
    list +=
        (i > 0 ? "," : "") + ("{\"value\":\"red\",\"respondent\":\"r" + std::to_string(i)) + "\"}";
  }
  CHECK(understood_answers("{\"color\":[" + list + "]}").size() == 1000);
}

TEST_CASE("as many levels as allowed are read, whatever stands in the innermost") {
  for (const char* innermost : {"1", "\"x\"", "null", "1,2"}) {
    CHECK(faults(start + "\"extensions\":" + std::string(max_json_depth - 1, '[') + innermost +
                 std::string(max_json_depth - 1, ']') + "}")
              .empty());
  }
}

TEST_CASE("each of ten thousand faults has its place") {
  std::string json = start + "\"entities\":[";
  for (int i = 0; i < 10000; ++i) {
    json += (i > 0 ? ",\n" : "") + ("{\"id\":\"e" + std::to_string(i)) + "\",\"zz\":1}";
  }
  const auto result = read_group(tiny(), json + "]}", "f");
  REQUIRE(result.issues.size() == 10000);
  for (std::size_t i = 0; i < result.issues.size(); ++i) {
    CHECK(result.issues[i].line == i + 2);
  }
}

}  // namespace tripoint::test
