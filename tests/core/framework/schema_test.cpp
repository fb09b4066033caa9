// The schema of framework files accepts and refuses what the reader accepts and refuses.
#include "core/framework/schema.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/mutation.h"
#include "tests/support/schema_check.h"
#include "tests/support/small_document.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

const SchemaCheck& schema() {
  static const SchemaCheck check(framework_schema());
  return check;
}

// What no schema can say: what must be named elsewhere in the file, or differ from it.
const std::set<std::string> beyond_schemas = {
    "unknown-language", "missing-language",  "unknown-model", "unknown-source", "unknown-item",
    "unknown-option",   "unknown-criterion", "duplicate-id",  "breakpoints",    "conditions",
    "unknown-step",     "horizon-pair",      "neutrality",    "verdict",        "number-item",
    "head-count",       "transition",        "unknown-role",  "unknown-party",  "unknown-response",
    "unknown-phase",    "mistakes"};

// The same, of rules that share their code with one that a schema can say.
const std::set<std::string> beyond_messages = {"is the symbol of an earlier model",
                                               "is nested too deep",
                                               "compares an item in a way its kind does not allow"};

// What a value lacks when one of its parts names what is unknown.
const std::set<std::string> consequences = {"partial-order", "missing-key"};

bool is_beyond(const Issue& issue, const std::vector<Issue>& issues) {
  if (beyond_schemas.contains(issue.code) || beyond_messages.contains(issue.message)) return true;
  return consequences.contains(issue.code) &&
         std::any_of(issues.begin(), issues.end(), [&](const Issue& other) {
           return beyond_schemas.contains(other.code) &&
                  other.pointer.starts_with(issue.pointer + "/");
         });
}

enum class Said { accepted, refused, beyond };

Said reader_says(const json& document) {
  const Result<Framework> read = read_framework(document.dump(), "f");
  if (read.value) return Said::accepted;
  const bool within = std::any_of(read.issues.begin(), read.issues.end(), [&](const Issue& issue) {
    return issue.severity == Severity::error && !is_beyond(issue, read.issues);
  });
  return within ? Said::refused : Said::beyond;
}

Material material() {
  Material all;
  all.keys = {"$schema", "$comment", "id",      "name",       "text",      "items",     "source",
              "sources", "all",      "any",     "item",       "op",        "value",     "code",
              "options", "unit",     "integer", "min",        "kind",      "question",  "en",
              "fr",      "de",       "never",   "weight",     "scope",     "c",         "d",
              "seed",    "least",    "Upper",   "",           "a_b-1",     "direction", "gates",
              "steps",   "year",     "book",    "neutrality", "none",      "raci",      "who",
              "us",      "duties",   "lacks",   "tip",        "governance"};
  for (const char* text : {"null",
                           "true",
                           "false",
                           "0",
                           "1",
                           "-1",
                           "0.5",
                           "0.25",
                           "2.0",
                           "12",
                           "13",
                           "1.5",
                           "1000",
                           "1000.5",
                           "1e-9",
                           "100",
                           "99",
                           "2200",
                           "2201",
                           "4294967296",
                           "2147483648",
                           "\"\"",
                           "\"x\"",
                           "\"Upper\"",
                           "\"a-b_1\"",
                           "\"1.\"",
                           "\"1.9\"",
                           "\"2.0\"",
                           "\"c\"",
                           "\"d\"",
                           "\"place\"",
                           "\"count\"",
                           "\"here\"",
                           "\"there\"",
                           "\"unknown\"",
                           "\"not_applicable\"",
                           "\"choice\"",
                           "\"number\"",
                           "\"both\"",
                           "\"in\"",
                           "\"<=\"",
                           "\"A\"",
                           "\".\"",
                           "\"ours\"",
                           "[]",
                           "{}",
                           "[null]",
                           "[\"c\"]",
                           "[\"here\"]",
                           "[[\"here\",\"there\"]]",
                           "[\"ours\"]",
                           "{\"en\":\"x\",\"fr\":\"y\"}",
                           "{\"en\":\"x\"}",
                           "{\"en\":\"\",\"fr\":\"y\"}",
                           "{\"item\":\"place\",\"op\":\"in\",\"value\":[]}",
                           "{\"item\":\"count\",\"op\":\">=\",\"value\":3}",
                           "{\"item\":\"count\",\"op\":\"in\",\"value\":[]}",
                           "{\"all\":[]}",
                           "{\"c\":0,\"d\":0,\"i\":0.5}",
                           "{\"c\":0,\"d\":0}",
                           "{\"c\":0,\"d\":0,\"i\":1.5}",
                           "{\"higher_favors\":[],\"over\":[\"c\"]}",
                           "{\"least\":0.6,\"most\":0.5}",
                           "\"AR\"",
                           "\"RA\"",
                           "\"us\"",
                           "[\"us\"]",
                           "{\"us\":\"A\"}",
                           "{\"c\":\"us\",\"d\":\"us\",\"i\":\"them\"}",
                           "[\"role\"]",
                           "[[\"nothing\"],[]]",
                           "99"}) {
    all.values.push_back(json::parse(text));
  }
  all.values.emplace_back(std::string(64, 'a'));
  all.values.emplace_back(std::string(65, 'a'));
  return all;
}

// Every pointer to a value below the document.
void gather(const json& value, const std::string& at, std::vector<std::string>& list) {
  if (!value.is_structured()) return;
  for (const auto& [key, member] : value.items()) {
    const std::string below = at + "/" + key;
    list.push_back(below);
    gather(member, below, list);
  }
}

void check_agreement(const json& document) {
  const Said said = reader_says(document);
  if (said != Said::beyond) CHECK(schema().accepts(document) == (said == Said::accepted));
}

}  // namespace

TEST_CASE("the shipped framework and the one with one of everything are accepted by the schema") {
  CHECK(schema().faults(json::parse(embedded_framework())) == "");
  CHECK(schema().faults(small_document()) == "");
}

TEST_CASE("reader and schema agree on a framework that lacks any one value") {
  const json document = small_document();
  std::vector<std::string> pointers;
  gather(document, "", pointers);
  std::size_t refused = 0;
  for (const std::string& pointer : pointers) {
    CAPTURE(pointer);
    const std::size_t end = pointer.rfind('/');
    const std::string key = pointer.substr(end + 1);  // none needs escaping
    json changed = document;
    json& holder = changed[json::json_pointer(pointer.substr(0, end))];
    if (holder.is_object()) {
      holder.erase(key);
    } else {
      holder.erase(std::stoul(key));
    }
    check_agreement(changed);
    if (reader_says(changed) == Said::refused) ++refused;
  }
  CHECK(refused > 200);
}

TEST_CASE("reader and schema agree on a framework in which any one word is another") {
  const std::vector<std::string> words = {"",
                                          "x",
                                          "c",
                                          "here",
                                          "Upper",
                                          "unknown",
                                          "not_applicable",
                                          "a b",
                                          "ordered",
                                          "study",
                                          "1.5",
                                          std::string(64, 'a'),
                                          std::string(65, 'a')};
  const json document = small_document();
  std::vector<std::string> pointers;
  gather(document, "", pointers);
  std::size_t refused = 0, accepted = 0;
  for (const std::string& pointer : pointers) {
    const bool of_text = pointer.ends_with("/en") || pointer.ends_with("/fr");
    if (of_text || !document[json::json_pointer(pointer)].is_string()) continue;
    CAPTURE(pointer);
    for (const std::string& word : words) {
      CAPTURE(word);
      json changed = document;
      changed[json::json_pointer(pointer)] = word;
      check_agreement(changed);
      const Said said = reader_says(changed);
      refused += said == Said::refused ? 1U : 0U;
      accepted += said == Said::accepted ? 1U : 0U;
    }
  }
  CHECK(refused > 200);
  CHECK(accepted > 100);
}

TEST_CASE("reader and schema agree on frameworks that were changed at random") {
  const Material all = material();
  // Without most of the texts, which are all alike, changes meet the rest more often.
  const json original = small_document();
  std::size_t accepted = 0, refused = 0, beyond = 0;
  for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
    Dice dice(seed);
    json document = original;
    const json texts = document["texts"];
    if (!dice.one_in(20)) document["texts"] = json::object();
    for (std::size_t i = dice.one_in(4) ? 2 : 1; i > 0; --i) mutate(dice, all, document);
    if (document.is_object() && document.contains("texts") && document["texts"].empty()) {
      document["texts"] = texts;
    }
    const Said said = reader_says(document);
    const bool taken = schema().accepts(document);
    CAPTURE(seed);
    CAPTURE(document.dump());
    switch (said) {
      case Said::accepted:
        ++accepted;
        CHECK_MESSAGE(taken, schema().faults(document));
        break;
      case Said::refused:
        ++refused;
        CHECK_MESSAGE(!taken, listed(read_framework(document.dump(), "f").issues));
        break;
      case Said::beyond:
        ++beyond;
        break;
    }
  }
  CAPTURE(accepted);
  CAPTURE(refused);
  CAPTURE(beyond);
  CHECK(accepted > 400);
  CHECK(refused > 2500);
  CHECK(beyond > 400);
}

TEST_CASE("reader and schema agree at the bounds of every number of a framework") {
  struct Bounded {
    const char* pointer;
    double least, most;
  };
  for (const Bounded& one :
       {Bounded{"/criteria/0/items/0/weight", 0.001, 1000},
        Bounded{"/criteria/0/items/0/options/0/affinity/c", 0, 1},
        Bounded{"/interactions/0/strength", 0, 1}, Bounded{"/verdict/robust_share", 0.6, 1},
        Bounded{"/verdict/leaning_share", 1.0 / 3.0, 0.8},
        Bounded{"/verdict/most_open_headlines", 0, 12},
        Bounded{"/verdict/max_exact_completions", 1, 4294967296.0},
        Bounded{"/verdict/samples", 100, 1e7}, Bounded{"/verdict/seed", 0, 2147483647},
        Bounded{"/sources/book/year", 1800, 2200}, Bounded{"/neutrality/least", 0, 0.7}}) {
    CAPTURE(one.pointer);
    for (const double value : {one.least, one.most, one.least - 0.125, one.most + 0.125,
                               one.least + 0.125, one.most - 1, one.least * (1 - 1e-12)}) {
      CAPTURE(value);
      json document = small_document();
      document[json::json_pointer(one.pointer)] = value;
      check_agreement(document);
      if (value == one.least || value == one.most) CHECK(schema().accepts(document));
    }
  }
}

TEST_CASE("reader and schema agree on numbers of models, criteria, items, answers and conditions") {
  struct Counted {
    const char* pointer;
    std::size_t least, most;
  };
  for (const Counted& one :
       {Counted{"/models", 3, 3}, Counted{"/criteria", 1, 12}, Counted{"/languages", 1, 1000},
        Counted{"/criteria/0/items", 1, 1000}, Counted{"/criteria/0/items/0/options", 2, 12},
        Counted{"/criteria/0/items/1/breakpoints", 2, 12}, Counted{"/gates/0/when/all", 1, 1000}}) {
    CAPTURE(one.pointer);
    for (std::size_t count = 0; count <= 14; ++count) {
      CAPTURE(count);
      json document = small_document();
      json& list = document[json::json_pointer(one.pointer)];
      const json first = list[0];
      while (list.size() > count) list.erase(list.size() - 1);
      while (list.size() < count) list.push_back(first);
      check_agreement(document);
      CHECK(schema().accepts(document) == (count >= one.least && count <= one.most));
    }
  }
}

TEST_CASE("a shipped framework that was changed at random is accepted only if the schema does") {
  const Material all = material();
  const json original = json::parse(embedded_framework());
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    json document = original;
    mutate(dice, all, document);
    CAPTURE(seed);
    check_agreement(document);
  }
}

TEST_CASE("the schema of frameworks is sound, and tells of every key what it means") {
  CHECK(structure_faults(schema().document()) == "");
  CHECK(without_description(schema().document()) == "");
}

}  // namespace tripoint::test
