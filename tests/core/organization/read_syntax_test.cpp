// Documents that are no JSON: the fault is the only one of its file, and has a place.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/support/json_locate.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"
#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// The issue of a document that cannot be parsed.
Issue refused(std::string_view json) {
  CAPTURE(json);
  const auto result = read_group(tiny(), json, "f");
  CHECK_FALSE(result.value.has_value());
  REQUIRE(result.issues.size() == 1);
  CHECK(result.issues[0].severity == Severity::error);
  CHECK(result.issues[0].file == "f");
  CHECK(result.issues[0].pointer.empty());
  return result.issues[0];
}

std::string place(std::string_view json, const std::string& code = "json") {
  const Issue issue = refused(json);
  CHECK(issue.code == code);
  return std::to_string(issue.line) + ":" + std::to_string(issue.column);
}

const std::string start = "{\"schemaVersion\":\"1.0\",\n";

// Levels of nesting in all, the innermost of which holds a value or nothing.
std::string nested(std::size_t levels, const std::string& innermost = "") {
  return start + "\"extensions\":" + std::string(levels - 1, '[') + innermost +
         std::string(levels - 1, ']') + "}";
}

}  // namespace

TEST_CASE("a file without anything in it is refused at its end") {
  CHECK(place("") == "1:1");
  CHECK(place("   ") == "1:4");
  CHECK(place(" \r\n\n\t") == "3:2");
}

TEST_CASE("a file that is cut off is refused at its end") {
  CHECK(place(start) == "2:1");
  CHECK(place(start + "\"name\"") == "2:7");
  CHECK(place(start + "\"name\":\"Gr\xC3\xB6\xC3\x9F") == "2:13");
  CHECK(place(start + "\"entities\":[{\"id\":\"a\"}") == "2:23");
  CHECK(place("{\"schemaVersion\":\"1.0\"") == "1:23");
}

TEST_CASE("commas too many and too few are pointed at") {
  CHECK(place(start + "\"name\":\"x\",\n}") == "3:1");
  CHECK(place(start + "\"entities\":[{\"id\":\"a\"},\n ]}") == "3:2");
  CHECK(place(start + ",\"name\":\"x\"}") == "2:1");
  CHECK(place(start + "\"entities\":[\n{}\n{}]}") == "4:1");
}

TEST_CASE("what follows the document is pointed at") {
  CHECK(place(start + "\"name\":\"x\"}\n }") == "3:2");
  CHECK(place("{}{}") == "1:3");
  CHECK(place("{}\n\n[") == "3:1");
}

TEST_CASE("bytes that are no UTF-8 are pointed at, in values and in keys") {
  CHECK(place(start + "\"name\":\"\xC3\xA4\xFF\"}") == "2:10");
  CHECK(place(start + "\"\xE4\":1}") == "2:2");  // Latin-1: the byte after it is the fault
  CHECK(place(start + "\"n\":\"a\x80\"}") == "2:7");
  CHECK(refused(start + "\"n\":\"\xED\xA0\x80\"}").line == 2);
  CHECK(refused(start + "\"n\":\"\xF4\x90\x80\x80\"}").line == 2);
  CHECK(place("\xFF\xFE{") == "1:1");
}

TEST_CASE("a NUL byte and other control characters are refused where they stand") {
  CHECK(place(start + "\"name\":\"a" + std::string(1, '\0') + "b\"}") == "2:10");
  CHECK(place(start + "\"name\":" + std::string(1, '\0') + "\"b\"}") == "2:8");
  CHECK(place(start + "\"name\":\"a\x1F\"}") == "2:10");
  CHECK(place(start + "\"name\":\"a\n\"}") == "2:10");
}

TEST_CASE("half of a surrogate pair is refused") {
  for (const char* text : {"\\ud800", "\\udc00", "\\udfff\\ud800", "\\ud83dx", "\\ud83d\\u0041",
                           "\\ud83d\\ud83d", "\\ud83d\\n"}) {
    CHECK(refused(start + "\"name\":\"" + text + "\"}").line == 2);
    CHECK(refused(start + "\"" + text + "\":1}").line == 2);
    CHECK(refused(start + "\"extensions\":[\"" + text + "\"]}").line == 2);
  }
}

TEST_CASE("an integer beyond 64 bits is refused, wherever it stands") {
  CHECK(place(start + "\"entities\":[{\"id\":\"a\",\"urgency\":18446744073709551616}]}",
              "json-number") == "2:33");
  CHECK(place(start + "\"extensions\":[-9223372036854775809]}", "json-number") == "2:15");
  CHECK(refused(start + "\"extensions\":1e400}").line == 2);
  CHECK(refused(start + "\"extensions\":-1e+309}").line == 2);
}

TEST_CASE("the largest numbers are read") {
  CHECK(understood(start + "\"extensions\":[18446744073709551615,-9223372036854775808]}")
            .extensions == "[18446744073709551615,-9223372036854775808]");
  CHECK(faults(start + "\"extensions\":[1.7976931348623157e308,5e-324,1e-999]}").empty());
}

TEST_CASE("nesting is allowed to a depth and refused beyond it") {
  CHECK(understood(nested(max_json_depth, "1")).extensions.size() == 2 * max_json_depth - 1);
  CHECK(understood(nested(max_json_depth + 1)).extensions.size() == 2 * max_json_depth);
  for (const char* innermost : {"[]", "1", "\"[\"", "null"}) {
    CHECK(place(nested(max_json_depth + 1, innermost), "json-depth") == "2:77");
  }
  CHECK(place(nested(100000), "json-depth") == "2:77");
  CHECK(place(start + "\"extensions\":" + std::string(1000000, '['), "json-depth") == "2:77");
  CHECK(refused(start + "\"extensions\":" + repeated("{\"a\":", 1000000)).code == "json-depth");
}

TEST_CASE("of two syntax faults the first is told") {
  CHECK(place("[1,]\n[,") == "1:4");
  CHECK(refused(start + "\"a\":tru,\"b\":18446744073709551616}").code == "json");
}

TEST_CASE("documents with random damage are read or refused with a place, as JSON demands") {
  const std::string json = read_text(source_path("datasets/groups/alpine-inns.json"));
  static const std::string bytes = "{}[]\",:\\ \n0e-.tfnu\xC3\xFF\x01~";
  int broken = 0;
  for (int trial = 0; trial < 4000; ++trial) {
    Dice dice(static_cast<std::uint64_t>(trial));
    std::string damaged = json;
    for (std::size_t i = 1 + dice.below(2); i > 0; --i) {
      const std::size_t at = dice.below(damaged.size());
      switch (dice.below(3)) {
        case 0:
          damaged[at] = bytes[dice.below(bytes.size())];
          break;
        case 1:
          damaged.insert(at, 1, bytes[dice.below(bytes.size())]);
          break;
        default:
          damaged.erase(at, 1 + dice.below(30));
          break;
      }
    }
    const auto result = read_group(shipped(), damaged, "f");
    CAPTURE(trial);
    CAPTURE(listed(result.issues));
    CHECK(result.value.has_value() == !has_errors(result.issues));
    const bool refused_as_json = !result.issues.empty() && result.issues[0].code == "json";
    CHECK(refused_as_json == !nlohmann::json::accept(damaged));
    broken += refused_as_json ? 1 : 0;
    if (refused_as_json) CHECK(result.issues.size() == 1);
    for (const Issue& issue : result.issues) {
      CHECK(issue.line > 0);
      CHECK(issue.column > 0);
    }
  }
  CHECK(broken > 1000);
  CHECK(broken < 3900);
}

TEST_CASE("a NUL behind the document is pointed at") {
  CHECK(place(start + "\"name\":\"x\"}" + std::string(1, '\0')) == "2:12");
}

TEST_CASE("a second byte order mark is pointed at in words that name it") {
  const std::string twice = "\xEF\xBB\xBF\xEF\xBB\xBF{\"schemaVersion\":\"1.0\"}";
  const auto result = read_group(tiny(), twice, "f");
  CHECK_FALSE(result.value.has_value());
  REQUIRE(result.issues.size() == 2);  // the first one is a warning
  for (const Issue& issue : result.issues) {
    CHECK(issue.message.find("byte order mark") != std::string::npos);
    CHECK(issue.line == 1);
  }
}

}  // namespace tripoint::test
