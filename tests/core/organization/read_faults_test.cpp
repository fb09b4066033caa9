// Every fault of a group file outside of its answers: where it is pointed at, and in which words.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// The members of a group begin on line 2, column 1.
std::string group_faults(const std::string& members, bool strict = false) {
  return faults("{\"schemaVersion\":\"1.0\",\n" + members + "}", strict);
}

// A pointer and what follows it, at a place on line 2.
std::string at(int column, const std::string& rest) {
  return "f:2:" + std::to_string(column) + ": " + rest + "\n";
}

const std::string group_keys =
    "$schema, schemaVersion, name, note, framework, respondents, defaults, entities, priorities, "
    "extensions, $comment, lessons, objectives, team, skill_decisions, skill_parameters, "
    "governance, capacities, start, pilots, journey, decision, workshop, scenarios, history";
const std::string entity_keys =
    "id, name, region, importance, urgency, answers, skills, needs, extensions, $comment, "
    "lessons, objectives, users";

}  // namespace

TEST_CASE("a group without a version of the format is refused") {
  CHECK(faults("\n {}") == "missing-key: f:2:2: error: lacks \"schemaVersion\"\n");
}

TEST_CASE("a group of another version of the format is refused") {
  for (const char* version :
       {"2.0", "0.9", "1", "", "10.0", "v1.0", " 1.0", "1.", "1.x", "1.0.3"}) {
    CAPTURE(version);
    CHECK(faults("{\"schemaVersion\": \"" + std::string(version) + "\"}") ==
          "schema-version: f:1:19: error: /schemaVersion: is a format this program cannot read; "
          "found \"" +
              std::string(version) + "\"; allowed: 1.x\n");
  }
  CHECK(faults("{\"schemaVersion\": 1.0}") ==
        "type: f:1:19: error: /schemaVersion: has the wrong type; found 1; allowed: a text\n");
}

TEST_CASE("each member of a group must have its type") {
  const std::string text = " has the wrong type; found ";
  CHECK(group_faults("\"name\":[]") ==
        "type: " + at(8, "error: /name:" + text + "an array; allowed: a text"));
  CHECK(group_faults("\"note\":{}") ==
        "type: " + at(8, "error: /note:" + text + "an object; allowed: a text"));
  CHECK(group_faults("\"$schema\":null") ==
        "type: " + at(11, "error: /$schema:" + text + "null; allowed: a text"));
  CHECK(group_faults("\"framework\":true") ==
        "type: " + at(13, "error: /framework:" + text + "true; allowed: an object"));
  CHECK(group_faults("\"respondents\":{}") ==
        "type: " + at(15, "error: /respondents:" + text + "an object; allowed: an array"));
  CHECK(group_faults("\"defaults\":[]") ==
        "type: " + at(12, "error: /defaults:" + text + "an array; allowed: an object"));
  CHECK(group_faults("\"defaults\":{\"answers\":[]}") ==
        "type: " + at(23, "error: /defaults/answers:" + text + "an array; allowed: an object"));
  CHECK(group_faults("\"entities\":{\"a\":1}") ==
        "type: " + at(12, "error: /entities:" + text + "an object; allowed: an array"));
  CHECK(group_faults("\"entities\":-0.5") ==
        "type: " + at(12, "error: /entities:" + text + "-0.5; allowed: an array"));
}

TEST_CASE("each member of an entity must have its type") {
  const auto entity_faults = [](const std::string& members) {
    return group_faults("\"entities\":[{\"id\":\"a\"," + members + "}]");
  };
  const std::string text = " has the wrong type; found ";
  CHECK(group_faults("\"entities\":[{\"id\":7}]") ==
        "type: " + at(19, "error: /entities/0/id:" + text + "7; allowed: a text"));
  CHECK(entity_faults("\"name\":1") ==
        "type: " + at(30, "error: /entities/0/name:" + text + "1; allowed: a text"));
  CHECK(entity_faults("\"region\":false") ==
        "type: " + at(32, "error: /entities/0/region:" + text + "false; allowed: a text"));
  CHECK(entity_faults("\"urgency\":\"5\"") ==
        "type: " +
            at(33, "error: /entities/0/urgency:" + text + "\"5\"; allowed: a number from 0 to 5"));
  CHECK(entity_faults("\"answers\":\"x\"") ==
        "type: " + at(33, "error: /entities/0/answers:" + text + "\"x\"; allowed: an object"));
  CHECK(entity_faults("\"importance\":[1]")
            .rfind("type: f:2:36: error: /entities/0/importance:" + text + "an array; allowed: ",
                   0) == 0);
}

TEST_CASE("an entity needs an id that no other has") {
  CHECK(group_faults("\"entities\":[{\"id\":\"a\"}, {}]") ==
        "missing-key: " + at(25, "error: /entities/1: lacks \"id\""));
  CHECK(group_faults("\"entities\":[{\"id\":\"\"}]") ==
        "empty: " + at(19, "error: /entities/0/id: is empty; allowed: a text"));
  CHECK(
      group_faults("\"entities\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"a\"},{\"id\":\"a\"}]") ==
      "duplicate-id: " +
          at(41, "error: /entities/2/id: is the id of an earlier entity; found \"a\"") +
          "duplicate-id: " +
          at(52, "error: /entities/3/id: is the id of an earlier entity; found \"a\""));
  // Ids are compared as they are read, letter by letter.
  CHECK(group_faults("\"entities\":[{\"id\":\"a\"},{\"id\":\"A\"},{\"id\":\"a \"}]").empty());
  CHECK(group_faults("\"entities\":[{\"id\":\"a\"},{\"id\":\"\\u0061\"}]") ==
        "duplicate-id: " +
            at(30, "error: /entities/1/id: is the id of an earlier entity; found \"a\""));
}

TEST_CASE("importance is above 0 and has a bound") {
  const auto importance = [](const std::string& value) {
    return group_faults("\"entities\":[{\"id\":\"a\",\"importance\":" + value + "}]");
  };
  CHECK(importance("0") == "range: " + at(36,
                                          "error: /entities/0/importance: is outside its range; "
                                          "found 0; allowed: a number above 0, at most 1000000"));
  CHECK(contains(importance("-0.0"), "is outside its range; found -0; "));
  CHECK(importance("0.0001").empty());
  const std::string outside = "range: f:2:36: error: /entities/0/importance: is outside its range";
  CHECK(importance("-1").rfind(outside + "; found -1;", 0) == 0);
  CHECK(importance("1000000.5").rfind(outside + "; found 1000000.5;", 0) == 0);
}

TEST_CASE("urgency is from 0 to 5") {
  const auto urgency = [](const std::string& value) {
    return group_faults("\"entities\":[{\"id\":\"a\",\"urgency\":" + value + "}]");
  };
  for (const char* value : {"-0.001", "5.001", "1e+300", "-7"}) {
    CHECK(urgency(value) ==
          "range: " + at(33, "error: /entities/0/urgency: is outside its range; found " +
                                 std::string(value) + "; allowed: a number from 0 to 5"));
  }
}

TEST_CASE("a respondent needs an id that no other has, and a weight above 0") {
  CHECK(group_faults("\"respondents\":[{\"id\":\"a\"},{\"role\":\"x\"}]") ==
        "missing-key: " + at(27, "error: /respondents/1: lacks \"id\""));
  CHECK(group_faults("\"respondents\":[{\"id\":\"\"}]") ==
        "empty: " + at(22, "error: /respondents/0/id: is empty; allowed: a text"));
  CHECK(group_faults("\"respondents\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"a\"}]") ==
        "duplicate-id: " +
            at(44, "error: /respondents/2/id: is the id of an earlier respondent; found \"a\""));
  CHECK(group_faults("\"respondents\":[{\"id\":\"a\",\"weight\":0}]") ==
        "range: " + at(35,
                       "error: /respondents/0/weight: is outside its range; found 0; allowed: a "
                       "number above 0, at most 1000000"));
  CHECK(group_faults("\"respondents\":[{\"id\":\"a\",\"weight\":-2}]")
            .rfind("range: f:2:35: error: /respondents/0/weight: is outside its range; found -2;",
                   0) == 0);
  CHECK(group_faults("\"respondents\":[{\"id\":\"a\",\"role\":3}]") ==
        "type: " +
            at(33, "error: /respondents/0/role: has the wrong type; found 3; allowed: a text"));
}

TEST_CASE("an unknown key is warned of, with the key that was probably meant") {
  const std::string told = ": is an unknown key and is ignored; ";
  CHECK(group_faults("\"entites\":[]") ==
        "unknown-key: " + at(1, "warning: /entites" + told + "did you mean \"entities\"?"));
  CHECK(group_faults("\"Name\":1") ==
        "unknown-key: " + at(1, "warning: /Name" + told + "did you mean \"name\"?"));
  CHECK(group_faults("\"something\":{\"x\":[]}") ==
        "unknown-key: " + at(1, "warning: /something" + told + "allowed: " + group_keys));
  CHECK(group_faults("\"entities\":[{\"id\":\"a\",\"regoin\":1}]") ==
        "unknown-key: " +
            at(23, "warning: /entities/0/regoin" + told + "did you mean \"region\"?"));
  CHECK(group_faults("\"entities\":[{\"size of it\":1,\"id\":\"a\"}]") ==
        "unknown-key: " +
            at(14, "warning: /entities/0/size of it" + told + "allowed: " + entity_keys));
  CHECK(group_faults("\"defaults\":{\"answer\":{}}") ==
        "unknown-key: " + at(13, "warning: /defaults/answer" + told + "did you mean \"answers\"?"));
  CHECK(group_faults("\"framework\":{\"hash\":0}") ==
        "unknown-key: " + at(14, "warning: /framework/hash" + told + "allowed: id, version"));
  CHECK(group_faults("\"respondents\":[{\"id\":\"a\",\"wieght\":2}]") ==
        "unknown-key: " +
            at(26, "warning: /respondents/0/wieght" + told + "did you mean \"weight\"?"));
  CHECK(answer_faults("{\"color\":{\"value\":\"red\",\"notes\":\"x\"}}") ==
        "unknown-key: " +
            at(25, "warning: /entities/0/answers/color/notes" + told + "did you mean \"note\"?"));
}

TEST_CASE("strictly read, an unknown key is an error with the same place and advice") {
  CHECK(group_faults("\"entites\":[]", true) ==
        "unknown-key: " + at(1, "error: /entites: is an unknown key; did you mean \"entities\"?"));
  CHECK(
      group_faults("\"entities\":[{\"id\":\"a\",\"x\":0,\"regoin\":1}]", true) ==
      "unknown-key: " + at(23, "error: /entities/0/x: is an unknown key; allowed: " + entity_keys) +
          "unknown-key: " +
          at(29, "error: /entities/0/regoin: is an unknown key; did you mean \"region\"?"));
  CHECK(group_faults("\"name\":\"x\"", true).empty());
}

TEST_CASE("what is inside extensions and comments is nobody's business") {
  CHECK(group_faults("\"extensions\":{\"entities\":3,\"\":{}},\"$comment\":{\"x\":[]}", true)
            .empty());
  CHECK(group_faults("\"entities\":[{\"id\":\"a\",\"extensions\":[{\"y\":1}],\"$comment\":\"x\"}]",
                     true)
            .empty());
}

TEST_CASE("a pointer escapes the characters that have a meaning in it") {
  CHECK(group_faults("\"a/b~c\":1", true) ==
        "unknown-key: " + at(1, "error: /a~1b~0c: is an unknown key; allowed: " + group_keys));
  CHECK(group_faults("\"\":1", true) ==
        "unknown-key: " + at(1, "error: /: is an unknown key; allowed: " + group_keys));
}

TEST_CASE("columns count the characters before the fault, not the bytes") {
  CHECK(group_faults("\"name\":\"Größe 漢字 😀\",\"note\":1") ==
        "type: " + at(28, "error: /note: has the wrong type; found 1; allowed: a text"));
}

TEST_CASE("a fault in a file with CRLF line ends has the place an editor shows") {
  CHECK(faults("{\r\n  \"schemaVersion\": \"1.0\",\r\n\r\n  \"name\": 1\r\n}\r\n") ==
        "type: f:4:11: error: /name: has the wrong type; found 1; allowed: a text\n");
}

TEST_CASE("all faults of a file are told at once, in the order of the file") {
  const std::string json = R"({
  "zzz": 0,
  "entities": [
    {"importance": 0, "id": "a", "answers": {"hours": 0.4, "colour": "red"}},
    {"id": "a", "urgency": 9},
    {"id": "c", "name": 5, "answers": {"color": ["red", "purple"], "shared": "no"}}
  ],
  "defaults": {"answers": {"shared": "yes", "count": 1.5}},
  "respondents": [{"id": "r", "id": "s"}],
  "schemaVersion": "3.0",
  "name": null
})";
  CHECK(
      faults(json) ==
      "unknown-key: f:2:3: warning: /zzz: is an unknown key and is ignored; allowed: " +
          group_keys +
          "\n"
          "range: f:4:20: error: /entities/0/importance: is outside its range; found 0; allowed: a "
          "number above 0, at most 1000000\n"
          "unknown-option: f:4:55: error: /entities/0/answers/hours: is no possible answer to "
          "hours; found 0.4; allowed: a number from 0.5 to 24, or \"unknown\"\n"
          "unknown-item: f:4:60: error: /entities/0/answers/colour: is no item of the framework; "
          "found \"colour\"; did you mean \"color\"?\n"
          "duplicate-id: f:5:12: error: /entities/1/id: is the id of an earlier entity; found "
          "\"a\"\n"
          "range: f:5:28: error: /entities/1/urgency: is outside its range; found 9; allowed: "
          "a number from 0 to 5\n"
          "type: f:6:25: error: /entities/2/name: has the wrong type; found 5; allowed: a text\n"
          "unknown-option: f:6:57: error: /entities/2/answers/color/1: is no possible answer to "
          "color; found \"purple\"; allowed: red, green, blue, unknown\n"
          "group-answer: f:6:78: warning: /entities/2/answers/shared: differs from the answer in "
          "defaults, which holds for the whole group\n"
          "unknown-option: f:8:54: error: /defaults/answers/count: is no possible answer to "
          "count; found 1.5; allowed: a whole number from 0 to 20, or \"unknown\"\n"
          "duplicate-key: f:9:31: error: /respondents/0/id: stands more than once in its "
          "object\n"
          "schema-version: f:10:20: error: /schemaVersion: is a format this program cannot read; "
          "found \"3.0\"; allowed: 1.x\n"
          "type: f:11:11: error: /name: has the wrong type; found null; allowed: a text\n");
}

TEST_CASE("what is of the wrong type is told once") {
  const auto told = [](const std::string& json) { return count_of(faults(json), "\n"); };
  CHECK(told("[]") == 1);
  CHECK(count_of(group_faults("\"entities\":[\"x\"]"), "\n") == 1);
  CHECK(count_of(group_faults("\"respondents\":[3]"), "\n") == 1);
  CHECK(count_of(group_faults("\"respondents\":[{},{}]"), "\n") == 2);
  CHECK(count_of(group_faults("\"framework\":{\"id\":1}"), "\n") == 1);
}

TEST_CASE("an issue is one line without control characters, whatever the key") {
  const std::string told = group_faults("\"a\\nb\\u001b[31m\":1");
  CHECK(count_of(told, "\n") == 1);
  CHECK(told.find('\x1B') == std::string::npos);
}

}  // namespace tripoint::test
