// Keys that stand twice in an object: each but the first is an error, at its own place.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/reading.h"

namespace tripoint::test {
namespace {

std::string twice(std::size_t line, std::size_t column, const std::string& pointer) {
  return "duplicate-key: f:" + std::to_string(line) + ":" + std::to_string(column) +
         ": error: " + pointer + ": stands more than once in its object\n";
}

// A group whose other members begin on line 2, column 1.
std::string with(const std::string& members) {
  return "{\"schemaVersion\":\"1.0\",\n" + members + "}";
}

}  // namespace

TEST_CASE("a duplicate key of the group is an error at its second place") {
  CHECK(faults(with("\"name\":\"x\",\n \"name\":\"x\"")) == twice(3, 2, "/name"));
  CHECK(faults(with("\"schemaVersion\":\"1.0\"")) == twice(2, 1, "/schemaVersion"));
  CHECK(faults(with("\"entities\":[],\n\"defaults\":{},\"entities\":[]")) ==
        twice(3, 15, "/entities"));
}

TEST_CASE("a duplicate key is found in every object that the reader knows") {
  CHECK(faults(with("\"framework\":{\"id\":\"small\",\"id\":\"small\"}")) ==
        twice(2, 27, "/framework/id"));
  CHECK(faults(with("\"respondents\":[{\"id\":\"a\"},{\"id\":\"b\",\"id\":\"c\"}]")) ==
        twice(2, 37, "/respondents/1/id"));
  CHECK(faults(with("\"defaults\":{\"answers\":{},\"answers\":{}}")) ==
        twice(2, 26, "/defaults/answers"));
  CHECK(faults(with("\"defaults\":{\"answers\":{\"color\":\"red\",\"color\":\"blue\"}}")) ==
        twice(2, 38, "/defaults/answers/color"));
  CHECK(faults(with("\"entities\":[{\"id\":\"a\"},\n{\"id\":\"b\",\"id\":\"a\"}]")) ==
        twice(3, 11, "/entities/1/id"));
  const std::string answers = "/entities/0/answers/";
  CHECK(answer_faults("{\"color\":\"red\",\"count\":1,\n\"color\":\"nonsense\"}") ==
        twice(3, 1, answers + "color"));
  CHECK(answer_faults("{\"color\":{\"value\":\"red\",\"value\":\"blue\"}}") ==
        twice(2, 25, answers + "color/value"));
  CHECK(answer_faults("{\"color\":[{\"value\":\"red\",\"note\":\"\",\"note\":\"\"}]}") ==
        twice(2, 36, answers + "color/0/note"));
}

TEST_CASE("a duplicate key is found in all that is kept for others") {
  const std::string inside = "[0,{\"a\":{\"b\":1,\n\"b\":2}}]";
  for (const char* key : {"extensions", "$comment"}) {
    const std::string name = key;
    CHECK(faults(with("\"" + name + "\":" + inside)) == twice(3, 1, "/" + name + "/1/a/b"));
    CHECK(faults(with("\"entities\":[{\"id\":\"e\",\"" + name + "\":" + inside + "}]")) ==
          twice(3, 1, "/entities/0/" + name + "/1/a/b"));
  }
  CHECK(answer_faults("{\"color\":{\"value\":\"red\",\"$comment\":" + inside + "}}") ==
        twice(3, 1, "/entities/0/answers/color/$comment/1/a/b"));
  const std::string kept = ": is kept, but this version does not use it\n";
  CHECK(faults(with("\"history\":" + inside)) ==
        "not-used: f:2:1: warning: /history" + kept + twice(3, 1, "/history/1/a/b"));
}

TEST_CASE("a key that stands many times is an error at each place but the first") {
  CHECK(faults(with("\"name\":\"\",\n\"name\":\"\",\n \"name\":\"\",\n  \"name\":\"\"")) ==
        twice(3, 1, "/name") + twice(4, 2, "/name") + twice(5, 3, "/name"));
  std::string members, expected;
  for (std::size_t i = 0; i < 40; ++i) {
    members += (i > 0 ? ",\n" : "") + ("\"k" + std::to_string(i % 20)) + "\":0";
    if (i >= 20) expected += twice(2 + i, 1, "/extensions/k" + std::to_string(i % 20));
  }
  CHECK(faults(with("\"extensions\":{" + members + "}")) == expected);
}

TEST_CASE("equal keys of different objects are no duplicates") {
  CHECK(faults(with("\"extensions\":[{\"a\":{\"a\":1}},{\"a\":2}],\n"
                    "\"entities\":[{\"id\":\"a\"},{\"id\":\"b\"}]"))
            .empty());
}

TEST_CASE("keys are compared as they are read, not as they are written") {
  CHECK(faults(with("\"extensions\":{\"a\":1,\"\\u0061\":2}")) == twice(2, 21, "/extensions/a"));
  CHECK(faults(with("\"extensions\":{\"a\":1,\"A\":2,\"a \":3,\"\\u0000a\":4,\"a\\u0000\":5}"))
            .empty());
  CHECK(faults(with("\"extensions\":{\"~/\":1,\"~/\":2,\"~1\":3,\"~0/\":4}")) ==
        twice(2, 22, "/extensions/~0~1"));
  CHECK(faults(with("\"extensions\":{\"\":1,\"\":2}")) == twice(2, 20, "/extensions/"));
}

TEST_CASE("duplicates of objects that hold duplicates are told apart") {
  // The second "a" is an error as a whole, what stands in it is not looked at.
  CHECK(faults(with("\"extensions\":{\"a\":{\"b\":1,\n\"b\":2},\n\"a\":{\"b\":3,\"b\":4}}")) ==
        twice(3, 1, "/extensions/a/b") + twice(4, 1, "/extensions/a"));
}

TEST_CASE("a duplicate of an unknown key is told beside the unknown key") {
  const std::string json = with("\"nmae\":1,\n\"nmae\":2");
  CHECK(faults(json) ==
        "unknown-key: f:2:1: warning: /nmae: is an unknown key and is ignored; did you mean "
        "\"name\"?\n" +
            twice(3, 1, "/nmae"));
}

TEST_CASE("the value that is read is that of the first of equal keys, so its faults are told") {
  CHECK(answer_faults("{\"color\":\"rde\",\"color\":\"red\"}") ==
        "unknown-option: f:2:10: error: /entities/0/answers/color: is no possible answer to color; "
        "found \"rde\"; allowed: red, green, blue, unknown; did you mean \"red\"?\n" +
            twice(2, 16, "/entities/0/answers/color"));
}

TEST_CASE("answers of each entity are counted afresh") {
  CHECK(faults(with("\"defaults\":{\"answers\":{\"color\":\"red\"}},\"entities\":["
                    "{\"id\":\"a\",\"answers\":{\"color\":\"red\",\n\"color\":\"red\"}},"
                    "{\"id\":\"b\",\"answers\":{\"color\":\"red\",\n \"color\":\"red\"}}]")) ==
        twice(3, 1, "/entities/0/answers/color") + twice(4, 2, "/entities/1/answers/color"));
}

TEST_CASE("each duplicate of an unknown item has its own place") {
  CHECK(answer_faults("{\"foo\":1,\n\"foo\":2}") ==
        "unknown-item: f:2:2: error: /entities/0/answers/foo: is no item of the framework; found "
        "\"foo\"\n"
        "duplicate-key: f:3:1: error: /entities/0/answers/foo: stands more than once in its "
        "object\n");
}

}  // namespace tripoint::test
