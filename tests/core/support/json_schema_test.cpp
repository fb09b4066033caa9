#include "core/support/json_schema.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/schema_check.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Schema = JsonSchema;
using Words = std::vector<std::string>;

bool accepts(const Schema& schema, const char* document) {
  return SchemaCheck(schema_document(schema, {})).accepts(json::parse(document));
}

}  // namespace

TEST_CASE("what describes a value stands before what is checked, whatever the order of the calls") {
  CHECK(Schema::text(1).titled("T").about("D").remark("C").json() ==
        R"({"title":"T","description":"D","$comment":"C","type":"string","minLength":1})");
  CHECK(Schema::anything().json() == "{}");
  CHECK(Schema::nothing().json() == "false");
}

TEST_CASE("words of users are escaped in a schema") {
  CHECK(Schema::exactly("a\"b\\c\n").about("\"").json() ==
        R"({"description":"\"","const":"a\"b\\c\n"})");
}

TEST_CASE("a reference that something is added to gets a schema of its own") {
  CHECK(Schema::defined("a").json() == R"({"$ref":"#/definitions/a"})");
  CHECK(Schema::defined("a").about("D").json() ==
        R"({"description":"D","allOf":[{"$ref":"#/definitions/a"}]})");
  CHECK(Schema::defined("a").but_not(Schema::exactly("b")).json() ==
        R"({"allOf":[{"$ref":"#/definitions/a"}],"not":{"const":"b"}})");
}

TEST_CASE("telling a schema more leaves the one it came from as it was") {
  const Schema number = Schema::number();
  CHECK(number.whole().json() != number.json());
  CHECK(number.json() == R"({"type":"number"})");
}

TEST_CASE("bounds of numbers are inclusive unless they are to be above") {
  const Schema from_to = Schema::number(-0.5, 2);
  for (const char* inside : {"-0.5", "0", "2", "2.0"}) CHECK(accepts(from_to, inside));
  for (const char* outside : {"-0.51", "2.01", "\"1\"", "null"})
    CHECK_FALSE(accepts(from_to, outside));
  const Schema above = Schema::number_above(0, 1e6);
  CHECK(accepts(above, "1e-9"));
  CHECK(accepts(above, "1000000"));
  CHECK_FALSE(accepts(above, "0"));
  CHECK_FALSE(accepts(above, "1000000.5"));
}

TEST_CASE("a whole number may be written with a decimal point") {
  const Schema whole = Schema::number().least(0).whole();
  for (const char* good : {"0", "3", "3.0", "3e2"}) CHECK(accepts(whole, good));
  for (const char* bad : {"-1", "3.5", "0.001"}) CHECK_FALSE(accepts(whole, bad));
}

TEST_CASE("an object has the keys of its list, the schemas in their order") {
  const Words keys = {"a", "b"};
  const Schema open = Schema::object(keys, {Schema::text(), Schema::boolean()});
  CHECK(accepts(open, R"({"a": "x", "b": true, "c": 1})"));
  CHECK(accepts(open, "{}"));
  CHECK_FALSE(accepts(open, R"({"a": true})"));
  CHECK_FALSE(accepts(open, "[]"));
  CHECK_FALSE(accepts(open.closed(), R"({"c": 1})"));
  CHECK_FALSE(accepts(open.requiring(keys), R"({"a": "x"})"));
  CHECK(accepts(open.requiring(keys).closed(), R"({"a": "x", "b": true})"));
  CHECK_FALSE(accepts(Schema::object().members_from(1), "{}"));
  CHECK_FALSE(accepts(Schema::object().members_to(1), R"({"a": 1, "b": 1})"));
}

TEST_CASE("lists have sizes and may have to be of different elements") {
  const Schema list = Schema::list(Schema::number()).at_least(1).at_most(2);
  CHECK(accepts(list, "[1]"));
  CHECK(accepts(list, "[1, 1]"));
  CHECK_FALSE(accepts(list, "[]"));
  CHECK_FALSE(accepts(list, "[1, 2, 3]"));
  CHECK_FALSE(accepts(list, "[null]"));
  CHECK_FALSE(accepts(list.distinct(), "[1, 1]"));
}

TEST_CASE("alternatives are any of them, exactly one of them, or depend on a test") {
  const Schema either = Schema::any_of({Schema::text(), Schema::null()});
  CHECK(accepts(either, "null"));
  CHECK_FALSE(accepts(either, "1"));
  const Schema one = Schema::object().exactly_one(
      {Schema().requiring(Words{"a"}), Schema().requiring(Words{"b"})});
  CHECK(accepts(one, R"({"a": 1})"));
  CHECK_FALSE(accepts(one, R"({"a": 1, "b": 1})"));
  CHECK_FALSE(accepts(one, "{}"));
  const Schema depending = Schema().when(Schema::text(), Schema::exactly("x"), Schema::number());
  CHECK(accepts(depending, "\"x\""));
  CHECK(accepts(depending, "1"));
  CHECK_FALSE(accepts(depending, "\"y\""));
  CHECK_FALSE(accepts(depending, "true"));
  CHECK(accepts(Schema::number().as_well({Schema::constant("1")}), "1"));
  CHECK_FALSE(accepts(Schema::number().as_well({Schema::constant("1")}), "2"));
}

TEST_CASE("a document of a schema names its draft, lies over lines and holds its definitions") {
  const std::string text =
      schema_document(Schema::list(Schema::defined("word")).about("D"),
                      {{"word", Schema::one_of(Words{"a", "b"}, Words{"first", "second"})}});
  CHECK(
      text.starts_with("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
                       "  \"description\": \"D\",\n"));
  CHECK(text.ends_with("}\n"));
  const SchemaCheck check(text);
  CHECK(structure_faults(check.document()) == "");
  CHECK(check.accepts(json::parse(R"(["a", "b", "a"])")));
  CHECK_FALSE(check.accepts(json::parse(R"(["c"])")));
}

TEST_CASE("faults of the structure of a schema are found") {
  const auto faults = [](const char* schema) { return structure_faults(json::parse(schema)); };
  CHECK(faults(R"({"typ": "object"})") == "/typ: is no keyword\n");
  CHECK(faults(R"({"type": "text"})") == "/type: takes no such value\n");
  CHECK(faults(R"({"items": {"pattern": "["}})") == "/items/pattern: takes no such value\n");
  CHECK(faults(R"({"items": {"$ref": "#/definitions/a"}})") == "#/definitions/a: is not defined\n");
  CHECK(faults(R"({"definitions": {"a": {}}})") == "#/definitions/a: is never used\n");
  CHECK(faults(R"({"minimum": 2, "maximum": 1})") == ": has its bounds reversed\n");
  CHECK(faults(R"({"required": ["a"], "properties": {}, "additionalProperties": false})") ==
        ": requires what it refuses\n");
  CHECK(faults(R"({"enum": ["a", "b"], "enumDescriptions": ["a"]})") ==
        ": describes other words than it has\n");
}

}  // namespace tripoint::test
