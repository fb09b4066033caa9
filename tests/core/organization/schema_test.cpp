// The schema of group files accepts and refuses what the reader accepts and refuses.
#include "core/organization/schema.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/organization/skeleton.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"
#include "tests/support/mutation.h"
#include "tests/support/random_group.h"
#include "tests/support/reading.h"
#include "tests/support/run_cli.h"
#include "tests/support/schema_check.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

const SchemaCheck& schema() {
  static const SchemaCheck check(group_schema(shipped()));
  return check;
}

// What no schema can say, and what it says of some cases only. Each has a test of its own below.
const std::set<std::string> beyond_schemas = {"duplicate-id",        "respondent-twice",
                                              "contradiction",       "decided-twice",
                                              "unknown-pilot",       "users",
                                              "missing-comparisons", "inconsistent",
                                              "unknown-person",      "unknown-person-or-party"};
const std::set<std::string> partly_beyond = {"date", "range-size", "bound", "comparison", "swing"};

// Codes of the errors, without those in `left_out`.
std::set<std::string> errors(const std::vector<Issue>& issues,
                             const std::set<std::string>& left_out) {
  std::set<std::string> codes;
  for (const Issue& issue : issues) {
    if (issue.severity == Severity::error && !left_out.contains(issue.code)) {
      codes.insert(issue.code);
    }
  }
  return codes;
}

bool reader_accepts(const json& document) {
  return read_group(shipped(), document.dump(), "f").value.has_value();
}

json with_answer(const std::string& item, const json& answer) {
  return {{"schemaVersion", "1.0"}, {"defaults", {{"answers", {{item, answer}}}}}};
}

// An answer that reader and schema must both accept, or both refuse.
void check_answer(const std::string& item, const json& answer, bool accepted) {
  for (const json& document :
       {with_answer(item, answer),
        json{{"schemaVersion", "1.0"},
             {"entities", {{{"id", "a"}, {"answers", {{item, answer}}}}}}}}) {
    CAPTURE(document.dump());
    CHECK(reader_accepts(document) == accepted);
    CHECK(schema().accepts(document) == accepted);
  }
}

// Every form of answer, and every key.
json rich_document() {
  return json::parse(read_text(source_path("tests/data/everything-of-a-group.json")));
}

Material material() {
  Material all;
  all.keys = {"$schema",
              "schemaVersion",
              "name",
              "note",
              "framework",
              "id",
              "version",
              "role",
              "respondents",
              "defaults",
              "answers",
              "entities",
              "weight",
              "extensions",
              "priorities",
              "history",
              "region",
              "urgency",
              "importance",
              "users",
              "journey",
              "skills",
              "team",
              "center",
              "regions",
              "fte",
              "level",
              "people",
              "skill_decisions",
              "skill_parameters",
              "analytics",
              "place",
              "entity",
              "decision",
              "weeks_to_share",
              "value",
              "evidence",
              "date",
              "not_applicable",
              "respondent",
              "$comment",
              "confidence",
              "main_goal",
              "decision_rights",
              "crm_count",
              "ranking",
              "floors",
              "bounds",
              "needs",
              "centralized",
              "cost",
              "central_fte",
              "training_days",
              "training_days_per_wave",
              "budget",
              "wave_size",
              "models",
              "capacities",
              "start",
              "pilots",
              "of",
              "over",
              "least",
              "most",
              "swing",
              "comparisons",
              "weights",
              "exact_weights",
              "points",
              "plus_minus",
              "lessons",
              "objectives",
              "text",
              "outcome",
              "handled",
              "phase",
              "phases",
              "due",
              "markets",
              "q6_goals",
              "no_such_item",
              "",
              "a/b~c",
              "governance",
              "people",
              "duties",
              "raci",
              "launch",
              "A",
              "R",
              "state",
              "owner",
              "sales",
              "cmo"};
  all.values = json::parse(R"json([
    "worked", "pilot", ["pilot"], ["pilot", "pilot"], [{"text":"x"}],
    [{"text":"x","outcome":"worked"}],
    null, true, false, 0, 1, -1, 0.5, 2.0, 5, 5.000001, 6, 1e6, 1000001, 1e-9, 1e300, "", "x",
    "markets", ["markets","q6_goals"], ["markets","markets"], "1.x", "a", "1.", "1.7", "2.0",
    "10", [], {}, [[]], [{}], [null], [1,null], [1,1], [0,5], "unknown", "not_applicable",
    ["unknown"], {"value":"unknown"}, {"value":1}, {"value":[]}, {"not_applicable":""},
    {"not_applicable":"x"}, {"not_applicable":"x","value":"unknown"}, {"note":"x"},
    [{"value":"unknown"},1], [1,{"value":"unknown"}],
    [{"value":"unknown"},{"value":1,"respondent":"b"}], [{"not_applicable":"x"}], {"id":"c"},
    {"id":""}, [{"id":"c"}], {"answers":{}}, {"main_goal":"local_speed"}, "local_speed",
    ["local_speed","local_speed"], "2024-02-29", "2023-04-30", "2023-04-31", "2023-12-31",
    "2023-00-10", "2023-1-1", "23-01-01", 4, 4.5, 521, 1000001, "center", "hire",
    {"level": 3}, {"level": "unknown", "people": 1}, {"people": 2}, {"analytics": 2}, {"fte": 1},
    {"skill": "analytics", "place": "center", "decision": "train"}, "analytics",
    "executor", "configure", "bob", "marketing",
    ["marketing"], ["configure"], {"state":"yes"}, {"state":"maybe"}, {"sales":["x"]},
    {"launch":{"A":"it"}}, {"side":"sales","action":"x"}, {"id":"zoe","role":"executor"}
  ])json")
                   .get<std::vector<json>>();
  return all;
}

// Documents that are accepted, small enough to be read many times: what the samples say of two
// units, every form by hand, and groups that use whatever a group can say.
std::vector<json> originals() {
  std::vector<json> list = {rich_document()};
  for (const std::string& path : sample_groups()) {
    json document = json::parse(read_text(path));
    while (document["entities"].size() > 2) document["entities"].erase(2);
    list.push_back(std::move(document));
  }
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Dice dice(seed);
    Group group = random_group(dice, shipped());
    for (Entity& entity : group.entities) entity.answers.resize(entity.answers.size() / 4);
    group.defaults.resize(group.defaults.size() / 4);
    list.push_back(json::parse(write_group(shipped(), group)));
  }
  return list;
}

}  // namespace

TEST_CASE("every sample group and every skeleton is accepted by the schema of groups") {
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    CHECK(schema().faults(json::parse(read_text(path))) == "");
  }
  for (const SkeletonKind kind : {SkeletonKind::minimal, SkeletonKind::full}) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      const Group group = make_skeleton(shipped(), kind, language);
      CHECK(schema().faults(json::parse(write_group(shipped(), group))) == "");
    }
  }
}

TEST_CASE("groups that use everything are accepted by the schema of groups") {
  CHECK(schema().faults(rich_document()) == "");
  CHECK(reader_accepts(rich_document()));
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Group group = random_group(dice, shipped());
    CHECK(schema().faults(json::parse(write_group(shipped(), group))) == "");
  }
}

TEST_CASE("reader and schema agree on groups that were changed at random") {
  const Material all = material();
  const std::vector<json> documents = originals();
  std::size_t accepted = 0, refused = 0, beyond = 0;
  for (const json& original : documents) REQUIRE_MESSAGE(reader_accepts(original), original.dump());
  for (std::uint64_t seed = 1; seed <= 12'000; ++seed) {
    Dice dice(seed);
    json document = documents[dice.below(documents.size())];
    for (std::size_t i = dice.one_in(3) ? 2 : 1; i > 0; --i) mutate(dice, all, document);
    const std::string text = document.dump();
    const Result<Group> read = read_group(shipped(), text, "f");
    const bool taken = schema().accepts(document);
    const std::set<std::string> within = errors(read.issues, beyond_schemas);
    CAPTURE(text);
    if (std::any_of(within.begin(), within.end(),
                    [](const std::string& code) { return !partly_beyond.contains(code); })) {
      ++refused;
      CHECK_MESSAGE(!taken, listed(read.issues));
    } else if (within.empty()) {
      ++(read.value ? accepted : beyond);
      CHECK_MESSAGE(taken, schema().faults(document));
    }
  }
  CAPTURE(accepted);
  CAPTURE(refused);
  CAPTURE(beyond);
  CHECK(accepted > 3000);
  CHECK(refused > 6000);
  CHECK(beyond > 50);
}

TEST_CASE(
    "reader and schema agree on every answer and every number near the bounds of every item") {
  for (const Item& item : shipped().items) {
    check_answer(item.id, "unknown", true);
    check_answer(item.id, "not_applicable", false);
    check_answer(item.id, json::array(), false);
    check_answer(item.id, json::array({"unknown"}), false);
    check_answer(item.id, nullptr, false);
    check_answer(item.id, true, false);
    if (item.kind == ItemKind::choice) {
      check_answer(item.id, option_codes(item), true);
      for (const std::string& code : option_codes(item)) {
        check_answer(item.id, code, true);
        check_answer(item.id, code + "s", false);
      }
      check_answer(item.id, 0, false);
      continue;
    }
    for (const double bound : {item.least, item.most}) {
      check_answer(item.id, bound, true);
      check_answer(item.id, json{{"value", json::array({bound, bound})}}, true);
      check_answer(item.id, std::to_string(bound), false);
    }
    check_answer(item.id, item.least - 1, false);
    check_answer(item.id, item.most + 1e-9, false);
    check_answer(item.id, item.least + 0.5, !item.whole);
  }
}

TEST_CASE("the schema knows the days of months, but not which years have a 29 February") {
  for (const int year : {1999, 2000, 2023, 2024, 1900}) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        const auto two = [](int number) {
          return (number < 10 ? "0" : "") + std::to_string(number);
        };
        const json document = with_answer(
            "main_goal", {{"value", "unknown"},
                          {"date", std::to_string(year) + "-" + two(month) + "-" + two(day)}});
        const bool leap_day = month == 2 && day == 29;
        CHECK(schema().accepts(document) == (leap_day || reader_accepts(document)));
      }
    }
  }
  for (const char* text :
       {"", "2024-1-01", "24-01-01", "2024/01/01", "2024-01-01 ", "2024-01-01T0"}) {
    check_answer("main_goal", {{"value", "unknown"}, {"date", text}}, false);
  }
}

TEST_CASE("seventeen different numbers are refused by the schema, unless one is repeated besides") {
  json numbers = json::array();
  for (int i = 1; i <= 16; ++i) numbers.push_back(i);
  check_answer("number_of_units", numbers, true);
  numbers.push_back(16);
  check_answer("number_of_units", numbers, true);
  numbers.push_back(17);
  CHECK_FALSE(reader_accepts(with_answer("number_of_units", numbers)));
  CHECK(schema().accepts(with_answer("number_of_units", numbers)));
  numbers.erase(16);
  check_answer("number_of_units", numbers, false);
}

TEST_CASE("ids that stand twice and respondents who answer twice are beyond the schema") {
  for (const char* text :
       {R"({"schemaVersion": "1.0", "entities": [{"id": "a"}, {"id": "a"}]})",
        R"({"schemaVersion": "1.0", "respondents": [{"id": "a"}, {"id": "a"}]})",
        R"({"schemaVersion": "1.0", "team": {"regions": [{"id": "a"}, {"id": "a"}]}})",
        R"({"schemaVersion": "1.0", "skill_decisions": [
            {"skill": "analytics", "region": "a", "decision": "train"},
            {"skill": "analytics", "region": "a", "decision": "hire"}]})",
        R"({"schemaVersion": "1.0", "defaults": {"answers": {"main_goal": [{"value": "unknown"},
            {"value": "local_speed"}]}}})"}) {
    const json document = json::parse(text);
    CHECK_FALSE(reader_accepts(document));
    CHECK(schema().accepts(document));
  }
}

TEST_CASE("keys that the reader only warns of are accepted by the schema") {
  json document = rich_document();
  document["colour"] = document["entities"][0]["colour"] = document["respondents"][0]["colour"] = 1;
  document["defaults"]["colour"] = document["framework"]["colour"] = 1;
  document["entities"][0]["answers"]["who_runs_it"]["colour"] = 1;
  CHECK(reader_accepts(document));
  CHECK(schema().faults(document) == "");
}

TEST_CASE("the schema of groups puts each question in the words for the group and for a unit") {
  const json& definitions = schema().document()["definitions"];
  std::size_t options = 0;
  for (const Item& item : shipped().items) {
    CAPTURE(item.id);
    const json& common = definitions["GroupAnswers"]["properties"][item.id];
    const json& own = definitions["UnitAnswers"]["properties"][item.id];
    CHECK(common["title"] == item.name[0]);
    CHECK(common["description"].get<std::string>().starts_with(item.question[0] + "\n\n"));
    const Text& asked = item.question_entity.absent() ? item.question : item.question_entity;
    CHECK(own["description"].get<std::string>().starts_with(asked[0] + "\n\n"));
    if (item.kind != ItemKind::choice) continue;
    CHECK(definitions[item.id]["enum"] == json(option_codes(item)));
    const bool reworded = definitions.contains(item.id + ".unit");
    for (std::size_t row = 0; row < item.rows.size(); ++row, ++options) {
      const AnswerRow& answer = item.rows[row];
      CHECK(definitions[item.id]["enumDescriptions"][row] == answer.text[0]);
      const Text& text = answer.text_entity.absent() ? answer.text : answer.text_entity;
      CHECK(definitions[item.id + (reworded ? ".unit" : "")]["enumDescriptions"][row] == text[0]);
    }
  }
  CHECK(options > 100);
}

TEST_CASE("the schema of groups is sound, and tells of every key what it means") {
  CHECK(structure_faults(schema().document()) == "");
  CHECK(without_description(schema().document()) == "");
}

TEST_CASE("the schema of another framework asks its questions") {
  const SchemaCheck check(group_schema(tiny()));
  CHECK(structure_faults(check.document()) == "");
  CHECK(check.accepts(json::parse(document_with(R"({"color": "red", "hours": 0.5})"))));
  CHECK_FALSE(check.accepts(json::parse(document_with(R"({"color": "pink"})"))));
  CHECK_FALSE(check.accepts(json::parse(document_with(R"({"main_goal": "unknown"})"))));
}

}  // namespace tripoint::test
