// Every form in which an answer can be given, and what becomes of it.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

enum : std::size_t { color, count, hours, shared, local };
constexpr double red = 0, green = 1, blue = 2;

Answer given(std::size_t item, std::vector<double> values) {
  Answer answer;
  answer.item = item;
  for (const double value : values) answer.values[answer.count++] = value;
  return answer;
}

Answer unknown(std::size_t item) {
  Answer answer;
  answer.item = item;
  answer.kind = AnswerKind::unknown;
  return answer;
}

Answer not_applicable(std::size_t item, std::string reason) {
  Answer answer;
  answer.item = item;
  answer.kind = AnswerKind::not_applicable;
  answer.reason = std::move(reason);
  return answer;
}

Answer only(const std::string& answers) {
  const auto all = understood_answers(answers);
  REQUIRE(all.size() == 1);
  return all[0];
}

}  // namespace

TEST_CASE("an option code is an answer to a choice") {
  CHECK(only(R"({"color": "red"})") == given(color, {red}));
  CHECK(only(R"({"color": "blue"})") == given(color, {blue}));
  CHECK(only(R"({"color": "gr\u0065en"})") == given(color, {green}));
}

TEST_CASE("a number within its bounds is an answer to a number") {
  CHECK(only(R"({"count": 0})") == given(count, {0}));
  CHECK(only(R"({"count": 20})") == given(count, {20}));
  CHECK(only(R"({"count": 3.0})") == given(count, {3}));
  CHECK(only(R"({"count": 1e1})") == given(count, {10}));
  CHECK(only(R"({"count": -0})") == given(count, {0}));
  CHECK(only(R"({"hours": 0.5})") == given(hours, {0.5}));
  CHECK(only(R"({"hours": 24})") == given(hours, {24}));
  CHECK(only(R"({"hours": 7.123456789012345})") == given(hours, {7.123456789012345}));
}

TEST_CASE("several values are a range, in the order of the file") {
  CHECK(only(R"({"color": ["blue", "red"]})") == given(color, {blue, red}));
  CHECK(only(R"({"color": ["green"]})") == given(color, {green}));
  CHECK(only(R"({"hours": [2, 8.5]})") == given(hours, {2, 8.5}));
  CHECK(only(R"({"hours": [8.5, 2]})") == given(hours, {8.5, 2}));
  CHECK(only(R"({"count": [1, 5, 3]})") == given(count, {1, 5, 3}));
}

TEST_CASE("a range may have as many values as an answer holds") {
  std::vector<double> values;
  std::string list;
  for (std::size_t i = 0; i < Answer::max_values; ++i) {
    values.push_back(static_cast<double>(i));
    list += (i > 0 ? "," : "") + std::to_string(i);
  }
  CHECK(only("{\"count\": [" + list + "]}") == given(count, values));
}

TEST_CASE("a value that a range repeats counts once") {
  const auto result = read_group(tiny(), document_with(R"({"count": [4, 2, 4.0, 4]})"), "f");
  REQUIRE(result.value.has_value());
  CHECK(result->entities[0].answers == std::vector<Answer>{given(count, {4, 2})});
}

TEST_CASE("unknown is an answer to every question") {
  CHECK(only(R"({"color": "unknown"})") == unknown(color));
  CHECK(only(R"({"count": "unknown"})") == unknown(count));
  CHECK(only(R"({"hours": {"value": "unknown"}})") == unknown(hours));
}

TEST_CASE("a question that does not apply has a reason") {
  CHECK(only(R"({"count": {"not_applicable": "no such thing"}})") ==
        not_applicable(count, "no such thing"));
  CHECK(only(R"({"color": {"not_applicable": "not_applicable"}})") ==
        not_applicable(color, "not_applicable"));
}

TEST_CASE("the long form without anything beside its value equals the short form") {
  CHECK(only(R"({"color": {"value": "red"}})") == given(color, {red}));
  CHECK(only(R"({"count": {"value": [1, 2]}})") == given(count, {1, 2}));
  CHECK(only(R"({"color": {"value": "red", "note": "", "evidence": [], "role": ""}})") ==
        given(color, {red}));
}

TEST_CASE("the long form keeps all that accompanies an answer") {
  Answer expected = given(hours, {2, 3});
  expected.detail = AnswerDetail{"a note", {"one", "", "three"}, "ann", "lead", "2024-02-29",
                                 "high",   R"({"a":[1,"é"]})"};
  CHECK(only(R"({"hours": {"value": [2, 3], "note": "a note", "evidence": ["one", "", "three"],
                 "respondent": "ann", "role": "lead", "date": "2024-02-29",
                 "confidence": "high", "$comment": {"a": [1, "\u00e9"]}}})") == expected);
}

TEST_CASE("each detail stands alone, and beside what does not apply or is unknown") {
  const auto with = [](const std::string& member) {
    const Answer answer = only("{\"color\": {\"value\": \"unknown\", " + member + "}}");
    CHECK(answer.kind == AnswerKind::unknown);
    REQUIRE(answer.detail.has_value());
    return *answer.detail;
  };
  AnswerDetail expected;
  expected.note = "x";
  CHECK(with(R"("note": "x")") == expected);
  expected = {};
  expected.evidence = {""};
  CHECK(with(R"("evidence": [""])") == expected);
  expected = {};
  expected.respondent = "x";
  CHECK(with(R"("respondent": "x")") == expected);
  expected = {};
  expected.role = "x";
  CHECK(with(R"("role": "x")") == expected);
  expected = {};
  expected.date = "2000-02-29";
  CHECK(with(R"("date": "2000-02-29")") == expected);
  expected = {};
  expected.confidence = "x";
  CHECK(with(R"("confidence": "x")") == expected);
  expected = {};
  expected.comment = "null";
  CHECK(with(R"("$comment": null)") == expected);
  Answer excluded = not_applicable(color, "none");
  excluded.detail.emplace().note = "x";
  CHECK(only(R"({"color": {"note": "x", "not_applicable": "none"}})") == excluded);
}

TEST_CASE("several respondents give an answer each, in the order of the file") {
  const auto answers = understood_answers(R"({"color": [
      {"value": "red", "respondent": "ann"}, {"value": "unknown", "respondent": "bob"},
      {"not_applicable": "why", "respondent": "cy"}, {"value": ["red", "blue"]}], "count": 3})");
  REQUIRE(answers.size() == 5);
  for (std::size_t i = 0; i < 4; ++i) CHECK(answers[i].item == color);
  CHECK(answers[0].detail->respondent == "ann");
  CHECK(answers[0].values[0] == red);
  CHECK(answers[1].kind == AnswerKind::unknown);
  CHECK(answers[2].reason == "why");
  CHECK(answers[3] == given(color, {red, blue}));
  CHECK(answers[4] == given(count, {3}));
}

TEST_CASE("a list with a single long form is one answer") {
  CHECK(only(R"({"color": [{"value": "red"}]})") == given(color, {red}));
}

TEST_CASE("answers stand in the order of the file") {
  const auto answers = understood_answers(R"({"local": "no", "color": "red", "hours": 1})");
  CHECK(answers == std::vector<Answer>{given(local, {1}), given(color, {red}), given(hours, {1})});
  CHECK(understood_answers("{}").empty());
}

TEST_CASE("defaults are answers of the group, and an entity may give its own") {
  const Group group = understood(R"({"schemaVersion": "1.0",
      "entities": [{"id": "a", "answers": {"color": "blue"}}, {"id": "b"}],
      "defaults": {"answers": {"color": "red", "shared": "no", "local": "yes"}}})");
  CHECK(group.defaults ==
        std::vector<Answer>{given(color, {red}), given(shared, {1}), given(local, {0})});
  CHECK(group.entities[0].answers == std::vector<Answer>{given(color, {blue})});
  CHECK(group.entities[1].answers.empty());
}

TEST_CASE("an entity may repeat what holds for the whole group, whatever stands beside it") {
  const auto faults_of = [](const std::string& defaults, const std::string& own) {
    return faults("{\"schemaVersion\":\"1.0\",\"entities\":[{\"id\":\"a\",\"answers\":{" + own +
                  "}}],\"defaults\":{\"answers\":{" + defaults + "}}}");
  };
  CHECK(faults_of(R"("shared":"yes")", R"("shared":"yes")").empty());
  CHECK(faults_of(R"("shared":"yes")", R"("shared":{"value":"yes","note":"x"})").empty());
  CHECK(faults_of(R"("color":"red")", R"("shared":"yes")").empty());
  CHECK(faults_of(R"("color":"red","local":"no")", R"("color":"blue","local":"yes")").empty());
}

TEST_CASE("an entity that contradicts the whole group is warned of") {
  const std::string start = R"({"schemaVersion":"1.0","defaults":{"answers":{"shared":"yes"}},)";
  for (const char* own : {R"("no")", R"("unknown")", R"(["yes","no"])", R"({"not_applicable":"x"})",
                          R"({"value":"no","note":"x"})"}) {
    CAPTURE(own);
    CHECK(faults(start + "\n\"entities\":[{\"id\":\"a\",\"answers\":{\"shared\":" + own + "}}]}") ==
          "group-answer: f:2:43: warning: /entities/0/answers/shared: differs from the answer in "
          "defaults, which holds for the whole group\n");
  }
}

TEST_CASE("an entity with several respondents differs from the whole group once") {
  CHECK(count_of(faults(R"({"schemaVersion":"1.0","defaults":{"answers":{"shared":"yes"}},)"
                        R"("entities":[{"id":"a","answers":{"shared":[)"
                        R"({"value":"no","respondent":"x"},{"value":"no","respondent":"y"}]}}]})"),
                 "group-answer") == 1);
}

}  // namespace tripoint::test
