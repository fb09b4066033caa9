// What a group file may hold besides answers.
#include "core/organization/read.h"

#include <string>

#include <doctest/doctest.h>

#include "core/organization/file_format.h"
#include "core/support/hash.h"
#include "tests/support/fixtures.h"
#include "tests/support/reading.h"

namespace tripoint::test {
namespace {

using namespace std::string_literals;

const std::string bom = "\xEF\xBB\xBF";

std::string document(const std::string& members) {
  return "{\"schemaVersion\":\"1.0\"" + (members.empty() ? "" : "," + members) + "}";
}

}  // namespace

TEST_CASE("the least group is a version") {
  Group expected;
  expected.hash = content_hash(document(""));
  CHECK(understood(document("")) == expected);
}

TEST_CASE("later versions of the format with the same first number are read with a warning") {
  CHECK(faults("{\"schemaVersion\":\"1.0\"}").empty());
  for (const std::string version : {"1.1", "1.27", "1.00"}) {
    CAPTURE(version);
    CHECK(faults("{\"schemaVersion\":\"" + version + "\"}") ==
          "schema-version: f:1:18: warning: /schemaVersion: is newer than this program; what it "
          "adds is not understood; found \"" +
              version + "\"; allowed: 1.0\n");
  }
}

TEST_CASE("all that a group says of itself is kept") {
  const Group group = understood(document(R"("$schema":"https://example.org/s.json",
      "name":"Größe & Söhne","note":"a \"note\"\n","framework":{"version":"1.0.0","id":"small"},
      "respondents":[{"id":"ann","role":"lead","weight":2.5},{"id":"bob"}],
      "extensions":{"x" : [1, {"y":null}]},"$comment":["a", "b"],"entities":[],
      "defaults":{"answers":{}})"));
  CHECK(group.schema == "https://example.org/s.json");
  CHECK(group.name == "Größe & Söhne");
  CHECK(group.note == "a \"note\"\n");
  CHECK(group.framework_id == "small");
  CHECK(group.framework_version == "1.0.0");
  CHECK(group.respondents == std::vector<Respondent>{{"ann", "lead", 2.5}, {"bob", "", 1}});
  CHECK(group.extensions == R"({"x":[1,{"y":null}]})");
  CHECK(group.comment == R"(["a","b"])");
  CHECK(group.defaults.empty());
  CHECK(group.entities.empty());
  CHECK(group.kept.empty());
}

TEST_CASE("all that is said of an entity is kept") {
  const Group group = understood(document(R"("entities":[{"id":"a"},
      {"urgency":4.5,"importance":0.25,"region":"Süd","name":"B","id":"b",
       "extensions":"x","$comment":7,"answers":{"color":"red"}}])"));
  REQUIRE(group.entities.size() == 2);
  Entity plain;
  plain.id = "a";
  CHECK(group.entities[0] == plain);
  CHECK(plain.importance == 1);
  CHECK(plain.urgency == 0);
  const Entity& full = group.entities[1];
  CHECK(full.id == "b");
  CHECK(full.name == "B");
  CHECK(full.region == "Süd");
  CHECK(full.importance == 0.25);
  CHECK(full.urgency == 4.5);
  CHECK(full.answers.size() == 1);
  CHECK(full.extensions == R"("x")");
  CHECK(full.comment == "7");
  CHECK(display_name(full) == "B");
  CHECK(display_name(plain) == "a");
}

TEST_CASE("the bounds of importance, urgency and weight are allowed") {
  CHECK(faults(document(R"("entities":[{"id":"a","importance":1e6,"urgency":0},
      {"id":"b","importance":1e-9,"urgency":5}],
      "respondents":[{"id":"a","weight":1000000},{"id":"b","weight":1e-300}])"))
            .empty());
}

TEST_CASE("a decision is read whole") {
  const auto result = read_group(
      tiny(), document(R"("decision":{"status":"accepted","owner":"Ann","date":"2026-02-01",
      "decide_by":"2026-03-01","context":"c","dissent":["no","not yet"],"supersedes":"s",
      "$comment":"x"})"),
      "f");
  REQUIRE(result.value.has_value());
  CHECK(result.issues.empty());
  CHECK(result->decision == DecisionRecord{DecisionStatus::accepted,
                                           "Ann",
                                           "2026-02-01",
                                           "2026-03-01",
                                           "c",
                                           {"no", "not yet"},
                                           "s",
                                           "\"x\""});
  CHECK(decision_status_names.size() == group_file::decision_statuses.size());
}

TEST_CASE("faults of a decision are told at their place, with what is allowed") {
  CHECK(faults(document("\n\"decision\":{\"status\":\"acepted\",\n\"decide_by\":\"soon\","
                        "\n\"dissent\":\"no\",\"owners\":1}"))
            .find("accepted") != std::string::npos);
  const std::string all = faults(document(
      "\n\"decision\":{\"status\":\"acepted\",\n\"decide_by\":\"soon\",\n\"dissent\":\"no\"}"));
  for (const char* place :
       {"f:2:", "f:3:", "f:4:", "/decision/status", "/decision/decide_by", "/decision/dissent"}) {
    CAPTURE(place);
    CHECK(all.find(place) != std::string::npos);
  }
}

TEST_CASE("members that this version does not use are kept as they are, and told") {
  const std::string json =
      document("\n\"scenarios\":{\"a\" : [1]},\n\"history\":null,\n\"entities\":[{\"id\":\"a\"}]");
  const auto result = read_group(tiny(), json, "f");
  REQUIRE(result.value.has_value());
  using Kept = std::vector<std::pair<std::string, std::string>>;
  CHECK(result->kept == Kept{{"scenarios", R"({"a":[1]})"}, {"history", "null"}});
  const std::string words = "is kept, but this version does not use it\n";
  CHECK(faults(json) == "not-used: f:2:1: warning: /scenarios: " + words +
                            "not-used: f:3:1: warning: /history: " + words);
  CHECK(faults(json, true) == faults(json));  // they are known keys
  for (const char* key : {"scenarios", "history"}) {
    CAPTURE(key);
    CHECK(faults(document("\"" + std::string(key) + "\":0")) ==
          "not-used: f:1:24: warning: /" + std::string(key) + ": " + words);
  }
}

TEST_CASE("a group that was written for another framework is read with a warning") {
  CHECK(faults(document("\"framework\":\n{\"id\":\"other\",\"version\":\"1.0.1\"}")) ==
        "framework: f:2:7: warning: /framework/id: names another framework than the one in use; "
        "found \"other\"; allowed: small\n"
        "framework: f:2:25: warning: /framework/version: names another version of the framework; "
        "found \"1.0.1\"; allowed: 1.0.0\n");
  CHECK(faults(document(R"("framework":{"id":"small"})")).empty());
  CHECK(faults(document(R"("framework":{})")).empty());
}

TEST_CASE("respondents may be listed after the answers that name them") {
  CHECK(faults(document(R"("entities":[{"id":"a","answers":{"color":
      {"value":"red","respondent":"ann"}}}],"respondents":[{"id":"ann"}])"))
            .empty());
}

TEST_CASE("without a list of respondents every name is good") {
  CHECK(answer_faults(R"({"color":{"value":"red","respondent":"whoever"}})").empty());
  CHECK(faults(document(R"("respondents":[],"defaults":{"answers":{"color":
      {"value":"red","respondent":"whoever"}}})"))
            .empty());
}

TEST_CASE("keys may stand in any order and be written with escapes") {
  CHECK(understood(R"({"\u006eame":"x","schemaVersion":"1.0"})").name == "x");
}

TEST_CASE("line ends, blanks and CRLF change nothing but the hash") {
  const std::string json = document(R"("name":"x","entities":[{"id":"a"}])");
  std::string spread;
  for (const char c : json) {
    spread += c;
    if (c == ',' || c == '{' || c == '[') spread += " \r\n\t";
  }
  Group plain = understood(json), other = understood("\n" + spread + "\r\n");
  CHECK(plain.hash != other.hash);
  plain.hash = other.hash;
  CHECK(plain == other);
}

TEST_CASE("a byte order mark is ignored with a warning and takes no column") {
  const std::string json = document("\"zzz\":1");
  const auto result = read_group(tiny(), bom + json, "f");
  REQUIRE(result.value.has_value());
  CHECK(result->hash == content_hash(bom + json));
  const std::string told =
      "byte-order-mark: f:1:1: warning: starts with a byte order mark, which JSON does not have; "
      "it is ignored\n";
  CHECK(faults(bom + json) == told + faults(json));
  CHECK(faults(bom + document("")) == told);
  CHECK(faults(bom + "[1,]") == told + faults("[1,]"));
  CHECK(faults(bom) == told + faults(""));
}

TEST_CASE("a group names the bytes it was read from") {
  const std::string json = document("");
  CHECK(understood(json).hash == content_hash(json));
  CHECK(understood(json + " ").hash == content_hash(json + " "));
}

TEST_CASE("the name of the file stands in every issue") {
  for (const char* file : {"-", "a/b c.json", ""}) {
    for (const Issue& issue : read_group(tiny(), "{\"a\":1}", file).issues) {
      CHECK(issue.file == file);
    }
  }
}

TEST_CASE("texts may hold any character") {
  const Group group =
      understood(document("\"name\":\"a\\u0000b\\u001f\\\"\\\\\\/"
                          "\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\xF4\x8F\xBF\xBF\""));
  CHECK(group.name == "a\0b\x1F\"\\/\b\f\n\r\té😀\xF4\x8F\xBF\xBF"s);
}

}  // namespace tripoint::test
