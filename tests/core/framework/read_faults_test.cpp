// Faults of framework files: all are reported at once, each at its place, wherever it is.
#include <algorithm>
#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/json_place.h"
#include "tests/support/small_document.h"

namespace tripoint::test {
namespace {

using Json = nlohmann::json;
using Pointer = nlohmann::json::json_pointer;

// Pointers of all values below and including the one at `from`. The hundreds of texts are read
// alike: three of them stand for all.
std::vector<std::string> all_pointers(const Json& document, const std::string& from = {}) {
  std::vector<std::string> list = {from};
  const Json& value = document[Pointer(from)];
  std::size_t members = 0;
  for (const auto& [key, member] : value.items()) {
    if (!value.is_structured() || (from == "/texts" && members == 3)) break;
    ++members;
    const auto below = all_pointers(document, from + "/" + key);
    list.insert(list.end(), below.begin(), below.end());
  }
  return list;
}

std::string parent(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

bool is_same_type(const Json& a, const Json& b) {
  return a.type() == b.type() || (a.is_number() && b.is_number());
}

// Reads a document that must be refused, checks that every issue stands where its pointer says.
std::vector<Issue> faults_of(const Json& document) {
  const auto result = read_framework(document.dump(1), "file");
  CHECK(!result.value);
  CHECK(has_errors(result.issues));
  for (const Issue& issue : result.issues) {
    CAPTURE(to_text(issue));
    CHECK(place_of(issue).line > 0);
    CHECK(place_of(issue) == place_of(document, issue.pointer, issue.at_key));
  }
  return result.issues;
}

bool reported(const std::vector<Issue>& issues, const std::string& code,
              const std::string& pointer) {
  return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
    return issue.code == code && issue.pointer == pointer;
  });
}

// The document as text with one member written twice, and where its second key stands.
struct Doubled {
  std::string text;
  std::size_t column = 0;  // the text is one line
};

void write(const Json& value, const std::string& at, const std::string& twice, Doubled& out) {
  if (!value.is_structured()) {
    out.text += value.dump();
    return;
  }
  out.text += value.is_object() ? '{' : '[';
  bool first = true;
  for (const auto& [key, member] : value.items()) {
    const std::string below = at + "/" + key;
    for (int time = 0; time < (below == twice ? 2 : 1); ++time) {
      if (!first) out.text += ',';
      first = false;
      if (time == 1) {
        const auto characters = std::count_if(out.text.begin(), out.text.end(),
                                              [](char c) { return (c & '\xC0') != '\x80'; });
        out.column = static_cast<std::size_t>(characters) + 1;
      }
      if (value.is_object()) out.text += Json(key).dump() + ':';
      write(member, below, twice, out);
    }
  }
  out.text += value.is_object() ? '}' : ']';
}

}  // namespace

TEST_CASE("faults of many kinds are all reported at once, in the order of the file") {
  Json document = small_document();
  document["schemaVersion"] = "3.1";
  document["colour"] = "red";
  document["name"].erase("fr");
  document["models"][1]["symbol"] = "DD";
  document["criteria"][0]["items"][0]["weight"] = -1;
  document["criteria"][0]["items"][1].erase("unit");
  document["criteria"][0]["items"][1]["breakpoints"][0]["reason"]["de"] = "Wenig.";
  document["gates"][0]["when"]["all"][0]["value"][0] = "nowhere";
  document["interactions"][0]["source"][0] = "rumor";
  document["texts"].erase("none");
  document["sources"]["book"]["grade"] = "A+";
  std::vector<std::string> found;
  for (const Issue& issue : faults_of(document)) found.push_back(issue.code + " " + issue.pointer);
  CHECK(found == std::vector<std::string>{
                     "unknown-key /colour",
                     "range /criteria/0/items/0/weight",
                     "missing-key /criteria/0/items/1",
                     "unknown-language /criteria/0/items/1/breakpoints/0/reason/de",
                     "unknown-option /gates/0/when/all/0/value/0",
                     "unknown-source /interactions/0/source/0",
                     "symbol /models/1/symbol",
                     "missing-language /name",
                     "schema-version /schemaVersion",
                     "unknown-value /sources/book/grade",
                     "missing-text /texts",
                 });
}

TEST_CASE("a place is counted in lines and in characters, not bytes") {
  std::string text(embedded_framework());
  const auto put = [&](std::string_view old, std::string_view now) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    text.replace(at, old.size(), now);
  };
  put(R"("nl": "Geïntegreerd"})", R"("nl": "Geïntegreerd", "fr": "é"})");
  put(R"("schemaVersion": "1.0")", R"("schemaVersion": "2.0")");
  const auto result = read_framework(text, "file");
  REQUIRE(result.issues.size() == 2);
  CHECK(place_of(result.issues[0]) == Place{2, 20});
  CHECK(result.issues[1].pointer == "/models/2/name/fr");
  const std::string line = R"(      "name": {"en": "Integrated", "nl": "Geïntegreerd", "fr")";
  const std::size_t at = text.find(line);
  REQUIRE(at != std::string::npos);
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  CHECK(result.issues[1].line == static_cast<std::size_t>(lines) + 1);
  CHECK(result.issues[1].column == line.size() - 1 - 4 + 1);  // one character has two bytes
}

TEST_CASE("a value of the wrong type is an error at that value, wherever it stands") {
  const std::set<std::string> may_be_null = {"/sources/book/year", "/sources/book/address"};
  const std::set<std::string> free = {"/$schema", "/$comment"};
  const Json document = small_document();
  std::size_t spoilt = 0;
  for (const std::string& pointer : all_pointers(document)) {
    CAPTURE(pointer);
    const Json& good = document[Pointer(pointer)];
    if (good.is_null() || free.count(pointer) > 0) continue;
    const Json others[] = {true, 7.5, "text", Json::array(), Json::object()};
    // Null everywhere, of the other types two, by turns.
    const std::size_t turn = spoilt % 5;
    for (const Json& bad : {Json(), others[turn], others[(turn + 2) % 5]}) {
      if (is_same_type(good, bad)) continue;
      if (bad.is_null() && may_be_null.count(pointer) > 0) continue;
      CAPTURE(bad.dump());
      Json changed = document;
      changed[Pointer(pointer)] = bad;
      CHECK(reported(faults_of(changed), "type", pointer));
      ++spoilt;
    }
  }
  CHECK(spoilt > 2000);
}

TEST_CASE("a member that is missing is an error at its object, unless it may be left out") {
  const std::set<std::string> may_be_missing = {"/$comment",
                                                "/$schema",
                                                "/characteristics",
                                                "/criteria/0/question",
                                                "/gates",
                                                "/interactions",
                                                "/horizon_pairs",
                                                "/languages/0/never",
                                                "/neutrality",
                                                "/neutrality/least",
                                                "/neutrality/most",
                                                "/text",
                                                "/effort",
                                                "/transitions",
                                                "/steps",
                                                "/phases",
                                                "/guide",
                                                "/skills",
                                                "/needs",
                                                "/governance",
                                                "/journey",
                                                "/governance/alignment/0/mindset",
                                                "/governance/risks/0/when",
                                                "/journey/actions/0/when",
                                                "/journey/actions/0/when/models",
                                                "/phases/0/owner",
                                                "/phases/0/at_once/c",
                                                "/guide/tradeoffs",
                                                "/guide/tasks",
                                                "/guide/services",
                                                "/guide/briefing",
                                                "/guide/tradeoffs/0/details",
                                                "/guide/tradeoffs/0/relevant_when",
                                                "/guide/services/0/turnaround",
                                                "/guide/briefing/0/required"};
  const std::set<std::string> may_be_missing_of_items = {"describes_present",
                                                         "direction",
                                                         "integer",
                                                         "partial_order",
                                                         "question_entity",
                                                         "text_entity",
                                                         "derived_from",
                                                         "gap_from",
                                                         "gap_to",
                                                         "need_from",
                                                         "need_to",
                                                         "held_nearby",
                                                         "late_for",
                                                         "lacks",

                                                         "unanswered",
                                                         "candidates",
                                                         "independent_of",
                                                         "needs",
                                                         "proposed",
                                                         "reports_to",
                                                         "promises_leads",

                                                         "tip",
                                                         "way",
                                                         "who",
                                                         "them",
                                                         "us",
                                                         "span",
                                                         "weeks",
                                                         "at_once",
                                                         "weeks_reason",
                                                         "weeks_source",
                                                         "exit",
                                                         "signals",
                                                         "answers",
                                                         "training"};
  const Json document = small_document();
  for (const std::string& pointer : all_pointers(document)) {
    if (pointer.empty() || !document[Pointer(parent(pointer))].is_object()) continue;
    CAPTURE(pointer);
    const std::string key = Pointer(pointer).back();
    Json changed = document;
    changed[Pointer(parent(pointer))].erase(key);
    const bool left_out =
        may_be_missing.count(pointer) > 0 || may_be_missing_of_items.count(key) > 0;
    // Phases are parts of steps; owners are of governance.
    if (pointer == "/steps" || pointer == "/governance") changed.erase("phases");
    if (pointer == "/governance" || !changed.contains("phases")) changed.erase("journey");
    if (left_out) {
      const auto result = read_framework(changed.dump(1), "file");
      CHECK_MESSAGE(result.value.has_value(), listed(result.issues));
      continue;
    }
    const std::vector<Issue> issues = faults_of(changed);
    if (parent(pointer) == "/sources") {
      CHECK(issues[0].code == "unknown-source");
      continue;
    }
    CHECK(std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
      const bool missing = issue.code.rfind("missing-", 0) == 0 || issue.code == "predicate";
      // An option without text is reported at the list of options.
      return missing && (issue.pointer == parent(pointer) ||
                         (key == "text" && issue.pointer == parent(parent(pointer))));
    }));
  }
}

TEST_CASE("every text that is missing is named") {
  Json document = small_document();
  const Json texts = document["texts"];
  document["texts"] = Json::object();
  std::vector<std::string> named;
  for (const Issue& issue : faults_of(document)) named.push_back(issue.message);
  REQUIRE(named.size() == texts.size());
  for (const auto& text : texts.items()) {
    const std::string quoted = "\"" + text.key() + "\"";
    CAPTURE(quoted);
    CHECK(std::any_of(named.begin(), named.end(), [&](const std::string& message) {
      return message.find(quoted) != std::string::npos;
    }));
  }
}

TEST_CASE("a key that nobody knows is an error at that key, in every object but the source table") {
  const Json document = small_document();
  std::size_t objects = 0;
  for (const std::string& pointer : all_pointers(document)) {
    if (!document[Pointer(pointer)].is_object() || pointer == "/sources") continue;
    CAPTURE(pointer);
    Json changed = document;
    changed[Pointer(pointer)]["zzz"] = "text";
    const std::vector<Issue> issues = faults_of(changed);
    CHECK(issues.size() == 1);
    CHECK(issues[0].pointer == pointer + "/zzz");
    CHECK(issues[0].at_key);
    CHECK(issues[0].code.rfind("unknown-", 0) == 0);
    ++objects;
  }
  CHECK(objects > 100);
}

TEST_CASE("a key that stands twice in an object is an error where it stands again") {
  const Json document = small_document();
  for (const std::string& pointer : all_pointers(document)) {
    if (pointer.empty() || !document[Pointer(parent(pointer))].is_object()) continue;
    CAPTURE(pointer);
    Doubled doubled;
    write(document, {}, pointer, doubled);
    const auto result = read_framework(doubled.text, "file");
    CHECK(!result.value);
    REQUIRE_MESSAGE(result.issues.size() == 1, listed(result.issues));
    CHECK(result.issues[0].code == "duplicate-key");
    CHECK(result.issues[0].pointer == pointer);
    CHECK(place_of(result.issues[0]) == Place{1, doubled.column});
  }
}

TEST_CASE("an empty text is an error at that text, in every language") {
  const Json document = small_document();
  for (const std::string& pointer : all_pointers(document)) {
    const std::string key = pointer.empty() ? "" : Pointer(pointer).back();
    if (key != "en" && key != "fr") continue;
    CAPTURE(pointer);
    Json changed = document;
    changed[Pointer(pointer)] = "";
    const std::vector<Issue> issues = faults_of(changed);
    CHECK(issues.size() == 1);
    CHECK(issues[0].code == "empty");
    CHECK(issues[0].pointer == pointer);
  }
}

TEST_CASE("what is no JSON, or not an object, is one error with its place") {
  struct Unreadable {
    std::string text;
    std::string code;
    Place place;
  };
  const std::string deep(65, '[');
  for (const Unreadable& one :
       {Unreadable{"", "json", {1, 1}}, Unreadable{"{\n \"id\": \"x\",\n}", "json", {3, 1}},
        Unreadable{"{\"id\": tru}", "json", {1, 11}}, Unreadable{"[]", "type", {1, 1}},
        Unreadable{"\n \"text\"", "type", {2, 2}}, Unreadable{deep, "json-depth", {1, 65}}}) {
    CAPTURE(one.text);
    const auto result = read_framework(one.text, "file");
    CHECK(!result.value);
    REQUIRE(!result.issues.empty());
    CAPTURE(listed(result.issues));
    CHECK(result.issues[0].code == one.code);
    CHECK(result.issues[0].file == "file");
    CHECK(place_of(result.issues[0]) == one.place);
  }
}

TEST_CASE("a shipped framework cut off anywhere is one error, never a framework") {
  const std::string_view text = embedded_framework();
  for (std::size_t length = 0; length + 2 < text.size(); length += 9973) {
    CAPTURE(length);
    const auto result = read_framework(text.substr(0, length), "file");
    CHECK(!result.value);
    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].code == "json");
    CHECK(result.issues[0].line > 0);
  }
}

TEST_CASE("a way between two models that is told twice, or leads nowhere, is an error") {
  Json document = small_document();
  document["transitions"].push_back(document["transitions"][0]);
  CHECK(reported(faults_of(document), "transition", "/transitions/1"));
  document["transitions"][1]["to"] = "c";
  CHECK(reported(faults_of(document), "transition", "/transitions/1"));
}

}  // namespace tripoint::test
