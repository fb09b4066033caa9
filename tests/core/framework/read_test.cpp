#include "core/framework/read.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "core/framework/predicate.h"
#include "core/support/hash.h"
#include "tests/support/fixtures.h"
#include "tests/support/json_place.h"
#include "tests/support/small_document.h"

namespace tripoint::test {
namespace {

using Json = nlohmann::json;
using Pointer = nlohmann::json::json_pointer;

Framework read_small(const Json& document) {
  auto result = read_framework(document.dump(1), "small");
  REQUIRE_MESSAGE(result.value.has_value(), listed(result.issues));
  CHECK_MESSAGE(result.issues.empty(), listed(result.issues));
  return *std::move(result.value);
}

// The only issue of a document that is refused.
Issue only_issue(const std::string& text) {
  const auto result = read_framework(text, "file.json");
  CHECK(!result.value);
  REQUIRE_MESSAGE(result.issues.size() == 1, listed(result.issues));
  CHECK(result.issues[0].file == "file.json");
  CHECK(result.issues[0].severity == Severity::error);
  return result.issues[0];
}

// The only issue of the small document with another value in one place.
Issue only_issue_with(const std::string& pointer, const Json& value) {
  Json document = small_document();
  document[Pointer(pointer)] = value;
  return only_issue(document.dump(1));
}

}  // namespace

TEST_CASE("the shipped framework reads without issues and is the file in the source tree") {
  const auto result = read_framework(embedded_framework(), "shipped");
  REQUIRE(result.value.has_value());
  CHECK_MESSAGE(result.issues.empty(), listed(result.issues));
  CHECK(read_text(source_path("datasets/frameworks/demand-center.json")) == embedded_framework());
}

TEST_CASE("the shipped framework has nine criteria, six of them questions, headlines first") {
  const Framework& framework = shipped();
  CHECK(framework.id == "demand-center");
  CHECK(framework.version == "1.0.0");
  REQUIRE(framework.criteria.size() == 9);
  std::size_t next = 0;
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    CAPTURE(g);
    const Criterion& criterion = framework.criteria[g];
    CHECK(criterion.question == (g < 6));
    CHECK(criterion.first_item == next);
    CHECK(criterion.item_count > 1);
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      CHECK(framework.items[next + i].criterion == g);
      CHECK(framework.items[next + i].headline == (i == 0));
    }
    next += criterion.item_count;
  }
  CHECK(next == framework.items.size());
  CHECK(framework.characteristics.size() == 36);
  CHECK(framework.gates.size() == 5);
  CHECK(framework.interactions.size() == 3);
}

TEST_CASE("everything in a file arrives in the framework") {
  const Framework framework = read_small(small_document());
  CHECK(framework.id == "small");
  CHECK(framework.version == "1.2.3");
  CHECK(framework.text.in == std::vector<std::string>{"One of everything.", "De tout un peu."});
  REQUIRE(framework.languages.size() == 2);
  CHECK(framework.languages[0].never == std::vector<std::string>{"hybrid"});
  CHECK(framework.languages[1].name == "Français");
  CHECK(framework.languages[1].decimal == ",");
  CHECK(framework.models[2].symbol == "I");
  CHECK(framework.models[2].sources == std::vector<std::size_t>{0, 1});
  CHECK(framework.criteria[0].question);
  CHECK(framework.horizon_pairs[0].now == 0);
  CHECK(framework.horizon_pairs[0].in_three_years == 1);
  CHECK(framework.characteristics[0].items == std::vector<std::size_t>{1});
  CHECK(framework.neutrality.least == .1);
  CHECK(framework.neutrality.most == .7);
  CHECK(framework.effort.of(Changeable::no) == 9);
  CHECK(framework.effort.of(Changeable::slowly) == 3);
  CHECK(framework.effort.of(Changeable::yes) == .5);
  REQUIRE(find_transition(framework, 0, 2) != nullptr);
  CHECK(find_transition(framework, 0, 2)->text.in == std::vector<std::string>{"Step.", "Pas."});
  CHECK(find_transition(framework, 2, 0) == nullptr);
  CHECK(framework.sources[0].year == 1999);
  CHECK(framework.sources[0].grade == 'A');
  CHECK(framework.sources[0].address == "example.org");
  CHECK(!framework.sources[1].year);
  CHECK(framework.sources[1].address.empty());
  CHECK(framework.texts[TextId::none].in == std::vector<std::string>{"none", "none"});
  const VerdictRules& verdict = framework.verdict;
  CHECK(verdict.robust_share == .8);
  CHECK(verdict.leaning_share == .6);
  CHECK(verdict.objective_criterion == 0);
  CHECK(verdict.most_open_headlines == 3);
  CHECK(verdict.max_exact_completions == 100);
  CHECK(verdict.samples == 200);
  CHECK(verdict.seed == 9);
  CHECK(verdict.sources == std::vector<std::size_t>{1});
}

TEST_CASE("items arrive with their kind, scale, rows and texts") {
  const Framework framework = read_small(small_document());
  REQUIRE(framework.items.size() == 2);
  const Item& place = framework.items[0];
  CHECK(place.headline);
  CHECK(place.kind == ItemKind::choice);
  CHECK(place.level == ItemLevel::both);
  CHECK(place.weight == 5);
  CHECK(!place.ordered);
  CHECK(!place.direction);
  REQUIRE(place.partial_order.has_value());
  CHECK(place.partial_order->never_lowers.first() == 1);
  CHECK(place.partial_order->steps == std::vector<std::array<std::size_t, 2>>{{0, 1}});
  CHECK(place.changeable == Changeable::slowly);
  CHECK(place.evidence == Evidence::study);
  CHECK(place.describes_present);
  CHECK(place.question_entity[1] == "Où est-ce ?");
  CHECK(place.rows[0].text_entity[0] == "It is here.");
  CHECK(place.rows[1].text_entity.absent());
  CHECK(place.rows[1].code == "there");
  CHECK(place.rows[1].value == 1);
  CHECK(place.rows[1].affinity == ModelValues{0, .5, 1});
  CHECK(place.rows[1].reason[1] == "Loin.");
  CHECK(place.rows[1].sources == std::vector<std::size_t>{1});
  const Item& count = framework.items[1];
  CHECK(!count.headline);
  CHECK(count.kind == ItemKind::number);
  CHECK(count.level == ItemLevel::group);
  CHECK(count.evidence == Evidence::judgement);
  CHECK(count.ordered);
  REQUIRE(count.direction.has_value());
  CHECK(count.direction->favors.first() == 0);
  CHECK(count.direction->over.first() == 2);
  CHECK(!count.partial_order);
  CHECK(!count.describes_present);
  CHECK(count.question_entity.absent());
  CHECK(count.least == 0);
  CHECK(count.most == 9);
  CHECK(count.whole);
  CHECK(count.unit[0] == "things");
  CHECK(count.rows[1].value == 4);
}

TEST_CASE("gates and interactions arrive with their predicates, numbered") {
  const Framework framework = read_small(small_document());
  const Gate& gate = framework.gates[0];
  CHECK(gate.scope == ItemLevel::both);
  CHECK(gate.rules_out.size() == 2);
  CHECK(!gate.rules_out.contains(0));
  CHECK(gate.items == std::vector<std::size_t>{0, 1});
  CHECK(gate.lifted_by[0] == "opening");
  CHECK(condition_count(gate.when) == 3);
  const auto met = [&](double place, double count) {
    return conditions_met(gate.when, 0, place) | conditions_met(gate.when, 1, count);
  };
  CHECK(is_true(gate.when, met(0, .5)));
  CHECK(is_true(gate.when, met(0, 8)));
  CHECK(!is_true(gate.when, met(0, 1)));
  CHECK(!is_true(gate.when, met(1, 8)));
  const Interaction& rule = framework.interactions[0];
  CHECK(rule.favors == 2);
  CHECK(rule.strength == .05);
  CHECK(conditions_met(rule.when, 0, 1) == 1);
}

TEST_CASE("what may be left out of a file has a default") {
  Json document = small_document();
  for (const char* key : {"$schema", "$comment", "text", "characteristics", "gates", "interactions",
                          "horizon_pairs", "neutrality", "effort", "transitions"}) {
    CHECK(document.erase(key) == 1);
  }
  CHECK(document["criteria"][0].erase("question") == 1);
  CHECK(document["criteria"][0]["items"][1].erase("integer") == 1);
  CHECK(document["criteria"][0]["items"][0].erase("partial_order") == 1);
  const Framework framework = read_small(document);
  CHECK(framework.text.absent());
  CHECK(framework.gates.empty());
  CHECK(framework.neutrality.least == .25);
  CHECK(framework.neutrality.most == .45);
  CHECK(framework.effort.of(Changeable::no) == 1);
  CHECK(framework.transitions.empty());
  CHECK(!framework.criteria[0].question);
  CHECK(!framework.items[1].whole);
}

TEST_CASE("the hash of a framework is that of its bytes, whatever they mean") {
  const std::string one = small_document().dump(1), other = small_document().dump(2);
  CHECK(read_framework(one, "")->hash == content_hash(one));
  CHECK(read_framework(one, "elsewhere")->hash == content_hash(one));
  CHECK(read_framework(other, "")->hash == content_hash(other));
  CHECK(content_hash(one) != content_hash(other));
}

TEST_CASE("every version of the format with the same first number is read, and no other") {
  for (const char* version : {"1.0", "1.1", "1.99"}) {
    Json document = small_document();
    document["schemaVersion"] = version;
    CAPTURE(version);
    CHECK(read_framework(document.dump(), "").value.has_value());
  }
  for (const char* version :
       {"2.0", "0.1", "10.0", "11.0", "", "one", ".1", " 1.0", "v1.0", "1.2.3", "1."}) {
    CAPTURE(version);
    const Issue issue = only_issue_with("/schemaVersion", version);
    CHECK(issue.code == "schema-version");
    CHECK(issue.pointer == "/schemaVersion");
    CHECK(issue.found == '"' + std::string(version) + '"');
    CHECK(issue.allowed == "1.x");
  }
  CHECK(only_issue_with("/schemaVersion", 1.0).code == "type");
}

TEST_CASE("what is misspelt is named, with what was probably meant") {
  struct Misspelt {
    std::string pointer;
    std::string value;
    std::string code;
    std::string nearest;
  };
  for (const Misspelt& one :
       {Misspelt{"/gates/0/when/all/0/item", "palce", "unknown-item", "place"},
        Misspelt{"/gates/0/when/all/0/value/0", "her", "unknown-option", "here"},
        Misspelt{"/gates/0/source/0", "bok", "unknown-source", "book"},
        Misspelt{"/gates/0/rules_out/0", "C", "unknown-model", "c"},
        Misspelt{"/verdict/objective_criterion", "fist", "unknown-criterion", "first"},
        Misspelt{"/criteria/0/items/0/evidence", "studdy", "unknown-value", "study"},
        Misspelt{"/criteria/0/items/0/level", "entities", "unknown-value", ""},
        Misspelt{"/interactions/0/source/0", "nothing like it", "unknown-source", ""}}) {
    CAPTURE(one.pointer);
    const Issue issue = only_issue_with(one.pointer, one.value);
    CHECK(issue.code == one.code);
    CHECK(issue.pointer == one.pointer);
    CHECK(issue.found == '"' + one.value + '"');
    CHECK(issue.nearest == one.nearest);
    if (issue.nearest.empty()) CHECK(!issue.allowed.empty());
  }
}

TEST_CASE("a misspelt key is an error at the key that names the one meant") {
  Json document = small_document();
  document["criteria"][0]["items"][0]["describe_present"] = true;
  const Issue issue = only_issue(document.dump(1));
  CHECK(issue.code == "unknown-key");
  CHECK(issue.at_key);
  CHECK(issue.nearest == "describes_present");
  CHECK(place_of(issue) == place_of(document, issue.pointer, true));
}

TEST_CASE("limits are inclusive") {
  Json document = small_document();
  document["gates"][0]["id"] = "a" + std::string(63, '-');
  document["sources"]["book"]["year"] = 1800;
  document["sources"]["ours"]["year"] = 2200;
  document["criteria"][0]["items"][0]["weight"] = .001;
  document["criteria"][0]["items"][1]["weight"] = 1000;
  document["criteria"][0]["items"][1]["breakpoints"][0]["value"] = 0;
  document["criteria"][0]["items"][1]["breakpoints"][1]["value"] = 9;
  document["verdict"]["robust_share"] = .5;
  document["verdict"]["leaning_share"] = .5;
  document["verdict"]["most_open_headlines"] = 0;
  document["verdict"]["max_exact_completions"] = 1;
  document["verdict"]["samples"] = 100;
  document["verdict"]["seed"] = 2147483647;
  Json when = document["gates"][0]["when"];  // with two levels of its own
  for (int level = 0; level < 6; ++level) when = {{"any", {when}}};
  document["gates"][0]["when"] = when;
  read_small(document);
}

TEST_CASE("a step beyond a limit is an error that names the limits") {
  struct Beyond {
    std::string pointer;
    Json value;
    std::string allowed;
  };
  const std::string year = "a number from 1800 to 2200", weight = "a number from 0.001 to 1000";
  for (const Beyond& one :
       {Beyond{"/sources/book/year", 1799, year}, Beyond{"/sources/book/year", 2201, year},
        Beyond{"/criteria/0/items/0/weight", .0009, weight},
        Beyond{"/criteria/0/items/0/weight", 1000.1, weight},
        Beyond{"/criteria/0/items/0/options/0/affinity/c", 1.01, "a number from 0 to 1"},
        Beyond{"/interactions/0/strength", 1.01, "a number from 0 to 1"},
        Beyond{"/verdict/robust_share", .49, "a number from 0.5 to 1"},
        Beyond{"/verdict/robust_share", 1.01, "a number from 0.5 to 1"},
        Beyond{"/verdict/most_open_headlines", 13, "a number from 0 to 12"},
        Beyond{"/verdict/max_exact_completions", 0, "a number from 1 to 4294967296"},
        Beyond{"/verdict/seed", -1, "a number from 0 to 2147483647"},
        Beyond{"/neutrality/least", -.01, "a number from 0 to 1"}}) {
    CAPTURE(one.pointer);
    const Issue issue = only_issue_with(one.pointer, one.value);
    CHECK(issue.code == "range");
    CHECK(issue.pointer == one.pointer);
    CHECK(issue.allowed == one.allowed);
  }
  CHECK(only_issue_with("/verdict/samples", 10'000'001).code == "range");
  CHECK(only_issue_with("/gates/0/id", "a" + std::string(64, '-')).code == "id");
}

TEST_CASE("twelve criteria and twelve options are read, one more is not") {
  Json document = small_document();
  Json& options = document["criteria"][0]["items"][0]["options"];
  while (options.size() < 12) {
    options.push_back(options[0]);
    options.back()["code"] = "more" + std::to_string(options.size());
  }
  while (document["criteria"].size() < max_criteria) {
    Json criterion = document["criteria"][0];
    const std::string number = std::to_string(document["criteria"].size());
    criterion["id"] = "more" + number;
    for (Json& item : criterion["items"]) item["id"] = item["id"].get<std::string>() + number;
    document["criteria"].push_back(criterion);
  }
  CHECK(read_small(document).criteria.size() == max_criteria);
  Json criterion = document["criteria"][0];
  criterion["id"] = "last";
  for (Json& item : criterion["items"]) item["id"] = item["id"].get<std::string>() + "_last";
  Json crowded = document;
  crowded["criteria"].push_back(criterion);
  const Issue issue = only_issue(crowded.dump());
  CHECK(issue.code == "criteria");
  CHECK(issue.found == "13");
  options.push_back(options[0]);
  options.back()["code"] = "last";
  CHECK(only_issue(document.dump()).pointer == "/criteria/0/items/0/options");
}

}  // namespace tripoint::test
