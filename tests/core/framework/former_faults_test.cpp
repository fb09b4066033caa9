// Faults that were once let through, or told twice.
#include <doctest/doctest.h>

#include "core/tripoint.h"
#include "tests/support/fixtures.h"
#include "tests/support/json_place.h"
#include "tests/support/small_document.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {
using Json = nlohmann::json;
std::size_t count(const std::vector<Issue>& issues, std::string_view code) {
  std::size_t n = 0;
  for (const Issue& issue : issues) n += issue.code == code ? 1U : 0U;
  return n;
}
}  // namespace

TEST_CASE("a criterion may name its name before its id") {
  nlohmann::ordered_json document = nlohmann::ordered_json::parse(embedded_framework());
  for (auto& criterion : document["criteria"]) {
    nlohmann::ordered_json turned;
    for (const char* key : {"name", "text", "question", "items", "id"}) {
      if (criterion.contains(key)) turned[key] = criterion[key];
    }
    criterion = turned;
  }
  const auto result = read_framework(document.dump(), "file");
  REQUIRE_MESSAGE(result.value.has_value(), listed(result.issues));
  CHECK(result->criteria[0].name.in == shipped().criteria[0].name.in);
}

TEST_CASE("an item without any answer is refused by the reader") {
  for (const char* pointer : {"/criteria/0/items/0/options", "/criteria/0/items/1/breakpoints"}) {
    CAPTURE(std::string(pointer));
    Json document = small_document();
    document["gates"] = document["interactions"] = Json::array();
    document["criteria"][0]["items"][0].erase("partial_order");
    document[Json::json_pointer(pointer)] = Json::array();
    CHECK(!read_framework(document.dump(1), "file").value);
  }
}

TEST_CASE("more conditions than fit are refused by the reader") {
  Json document = small_document();
  const Json condition = document["interactions"][0]["when"];
  document["interactions"][0]["when"] = {{"any", Json(std::vector<Json>(65, condition))}};
  CHECK(!read_framework(document.dump(1), "file").value);
  document = small_document();
  document["gates"][0]["when"] = {{"any", Json(std::vector<Json>(65, condition))}};
  CHECK(!read_framework(document.dump(1), "file").value);
}

TEST_CASE("three interactions of 0.1 each are not stronger than 0.3 together") {
  Framework framework = small_framework({{{1, 0, .25}, {.25, 1, 0}, {0, .25, 1}}});
  for (int i = 0; i < 3; ++i) add_interaction(framework, is_one_of(0, {0}), 0, .1);
  CHECK(count(lint_framework(framework), "interaction") == 0);
}

TEST_CASE("a gate on a number is judged by its whole range, not by breakpoints") {
  for (const char* op : {"<=", ">="}) {
    CAPTURE(std::string(op));
    Json document = Json::parse(embedded_framework());
    document["gates"][4]["when"] = {{"item", "central_team_fte"}, {"op", op}, {"value", 20}};
    const auto issues = check_framework(document.dump(1), "file");
    CHECK_MESSAGE(issues.empty(), listed(issues));
  }
  Json document = Json::parse(embedded_framework());
  const auto fte = [](const char* op, double value) {
    return Json{{"item", "central_team_fte"}, {"op", op}, {"value", value}};
  };
  document["gates"][4]["when"] = {{"all", {fte(">=", 3), fte("<=", 4)}}};
  const auto issues = check_framework(document.dump(1), "file");
  CHECK_MESSAGE(issues.empty(), listed(issues));
}

TEST_CASE("a declared direction names models on both sides") {
  Json document = Json::parse(embedded_framework());
  Json& item = document["criteria"][0]["items"][2];
  REQUIRE(item["id"] == "decision_rights");
  item["direction"] = {{"higher_favors", Json::array()}, {"over", Json::array()}};
  CHECK(!check_framework(document.dump(1), "file").empty());
}

TEST_CASE("a source id that cannot be an id is refused, or at least located") {
  for (const char* id : {"a/b", "a~b", ""}) {
    CAPTURE(std::string(id));
    Json document = Json::parse(embedded_framework());
    document["sources"][id] = document["sources"]["our-judgement"];
    for (const Issue& issue : check_framework(document.dump(1), "file")) {
      CAPTURE(to_text(issue));
      CHECK(place_of(issue).line > 0);
    }
    CHECK(!read_framework(document.dump(1), "file").value);
  }
}

TEST_CASE("a symbol is one ASCII letter, and no other model's") {
  Json document = small_document();
  for (const char* symbol : {"7", "?", " "}) {
    document["models"][0]["symbol"] = symbol;
    CHECK(!read_framework(document.dump(1), "file").value);
  }
  document["models"][0]["symbol"] = "D";
  CHECK(!read_framework(document.dump(1), "file").value);
}

TEST_CASE("an empty id is one fault, not also that of an earlier one") {
  Json document = small_document();
  document["models"][0]["id"] = "";
  const auto issues = read_framework(document.dump(1), "file").issues;
  CHECK(count(issues, "empty") == 1);
  CHECK(count(issues, "duplicate-id") == 0);
  document = small_document();
  document["models"][0]["symbol"] = "";
  CHECK(read_framework(document.dump(1), "file").issues.size() == 1);
}

TEST_CASE("an element of the wrong type is one fault") {
  Json document = small_document();
  document["gates"][0] = nullptr;
  const auto issues = read_framework(document.dump(1), "file").issues;
  CHECK_MESSAGE(issues.size() == 1, listed(issues));
}

TEST_CASE("a misspelt kind does not also make options missing") {
  Json document = small_document();
  document["gates"] = Json::array();
  document["governance"]["risks"] = Json::array();
  document["journey"]["actions"] = Json::array();
  document["criteria"][0]["items"][1]["kind"] = "numbr";
  const auto issues = read_framework(document.dump(1), "file").issues;
  CHECK_MESSAGE(issues.size() == 1, listed(issues));
}

TEST_CASE("a breakpoint has no code and no statement, an option no value") {
  const auto refused = [](const char* pointer, const char* key, const Json& value) {
    CAPTURE(key);
    Json document = small_document();
    document[Json::json_pointer(pointer)][key] = value;
    const auto issues = read_framework(document.dump(1), "file").issues;
    CHECK_MESSAGE(issues.size() == 1, listed(issues));
    CHECK(count(issues, "kind") == 1);
  };
  const char* option = "/criteria/0/items/0/options/1";
  const char* breakpoint = "/criteria/0/items/1/breakpoints/1";
  refused(option, "value", 1);
  refused(breakpoint, "code", "four");
  for (const char* key : {"text", "text_entity"}) {
    refused(breakpoint, key, {{"en", "Four."}, {"fr", "Quatre."}});
  }
}

TEST_CASE("placeholders that the program never fills in are a fault") {
  Json document = Json::parse(embedded_framework());
  for (const char* language : {"en", "nl"}) {
    document["texts"]["headline_certain"][language] = "{modle} x";
  }
  CHECK(!check_framework(document.dump(1), "file").empty());
}

}  // namespace tripoint::test
