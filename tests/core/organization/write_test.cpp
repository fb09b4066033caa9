#include "core/organization/write.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/reading.h"

namespace tripoint::test {
namespace {

// The group of a document as it is written anew.
std::string rewritten(const std::string& json) { return write_group(tiny(), understood(json)); }

// What is written for an answer, without layout.
std::string rewritten_answer(const std::string& id, const std::string& value) {
  std::string text = rewritten(document_with("{\"" + id + "\":" + value + "}"));
  std::erase(text, '\n');
  std::erase(text, ' ');
  const std::size_t begin = text.find("\"answers\":{") + 11;
  return text.substr(begin, text.size() - begin - 4);
}

}  // namespace

TEST_CASE("the least group is written as the least document") {
  CHECK(write_group(tiny(), Group{}) == "{\n  \"schemaVersion\": \"1.0\"\n}\n");
}

TEST_CASE("a group is written in a fixed order and layout") {
  const std::string json = R"({
  "$schema": "s",
  "schemaVersion": "1.0",
  "$comment": [
    1
  ],
  "name": "Größe",
  "note": "a\nb",
  "framework": {
    "id": "small",
    "version": "1.0.0"
  },
  "respondents": [
    {
      "id": "ann",
      "role": "lead",
      "weight": 2.5
    },
    {
      "id": "bob"
    }
  ],
  "defaults": {
    "answers": {
      "shared": "yes",
      "color": [
        {
          "$comment": {
            "a": 1
          },
          "value": "red",
          "note": "n",
          "evidence": [
            "x",
            ""
          ],
          "respondent": "ann",
          "role": "r",
          "date": "2024-01-31",
          "confidence": "low"
        },
        {
          "value": [
            "red",
            "blue"
          ],
          "respondent": "bob"
        }
      ]
    }
  },
  "entities": [
    {
      "$comment": "c",
      "id": "a",
      "name": "A",
      "region": "south",
      "importance": 0.1,
      "urgency": 5,
      "answers": {
        "count": 7,
        "hours": [
          0.5,
          2
        ],
        "local": {
          "not_applicable": "why"
        },
        "color": "unknown"
      },
      "extensions": null
    },
    {
      "id": "b"
    }
  ],
  "extensions": {
    "x": []
  }
}
)";
  CHECK(rewritten(json) == json);
}

TEST_CASE("what says nothing is left out") {
  CHECK(rewritten(R"({"schemaVersion":"1.0","$schema":"","name":"","note":"","framework":{},
      "respondents":[],"defaults":{"answers":{}},"entities":[]})") == write_group(tiny(), Group{}));
  const std::string least =
      rewritten(R"({"schemaVersion":"1.0","entities":[{"id":"a"}],"respondents":[{"id":"r"}]})");
  CHECK(rewritten(R"({"schemaVersion":"1.0",
      "entities":[{"id":"a","name":"","region":"","importance":1.0,"urgency":0.0,"answers":{}}],
      "respondents":[{"id":"r","role":"","weight":1}]})") == least);
}

TEST_CASE("answers are written in their short form where that loses nothing") {
  CHECK(rewritten_answer("color", R"({"value":"red"})") == R"("color":"red")");
  CHECK(rewritten_answer("color", R"(["red"])") == R"("color":"red")");
  CHECK(rewritten_answer("color", R"([{"value":["red","blue"]}])") == R"("color":["red","blue"])");
  CHECK(rewritten_answer("color", R"({"value":"unknown"})") == R"("color":"unknown")");
  CHECK(rewritten_answer("count", R"({"value":3.0,"note":""})") == R"("count":3)");
}

TEST_CASE("answers are written in their long form where the short one would lose something") {
  CHECK(rewritten_answer("color", R"({"note":"n","value":"red"})") ==
        R"("color":{"value":"red","note":"n"})");
  CHECK(rewritten_answer("color", R"({"value":"unknown","$comment":0})") ==
        R"("color":{"$comment":0,"value":"unknown"})");
  CHECK(rewritten_answer("color", R"({"not_applicable":"x"})") ==
        R"("color":{"not_applicable":"x"})");
  CHECK(rewritten_answer("color", R"([{"value":"red"},{"not_applicable":"x","respondent":"r"}])") ==
        R"("color":[{"value":"red"},{"not_applicable":"x","respondent":"r"}])");
}

TEST_CASE("numbers are written as short as they read back exactly") {
  CHECK(rewritten_answer("hours", "0.1e1") == R"("hours":1)");
  CHECK(rewritten_answer("hours", "2.50") == R"("hours":2.5)");
  CHECK(rewritten_answer("hours", "[7.1,0.7000000000000001]") ==
        R"("hours":[7.1,0.7000000000000001])");
}

TEST_CASE("a group that is made, not read, is written the same way") {
  Group group;
  group.entities.resize(1);
  group.entities[0].id = "a";
  Answer answer;
  answer.item = 0;
  answer.values = {2};
  answer.count = 1;
  group.entities[0].answers = {answer};
  CHECK(write_group(tiny(), group) ==
        rewritten(R"({"schemaVersion":"1.0","entities":[{"id":"a","answers":{"color":"blue"}}]})"));
}

}  // namespace tripoint::test
