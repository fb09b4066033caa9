// Where the rules of the lint draw their lines. That each of them reports what it should, at the
// place where it is, is shown by the faulty frameworks.
#include "core/framework/lint.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "core/framework/neutrality.h"
#include "tests/support/fixtures.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

const OptionTable one_each = {{1, 0, .25}, {.25, 1, 0}, {0, .25, 1}};

std::vector<Issue> faults_of(const Framework& framework, std::string_view rule) {
  std::vector<Issue> faults;
  for (Issue& issue : lint_framework(framework)) {
    if (issue.code == rule) faults.push_back(std::move(issue));
  }
  return faults;
}

std::vector<std::string> places(const std::vector<Issue>& issues) {
  std::vector<std::string> pointers;
  for (const Issue& issue : issues) pointers.push_back(issue.pointer);
  return pointers;
}

using Places = std::vector<std::string>;

// A small framework in two languages, so that translations have their own room.
Framework bilingual() {
  Framework framework = small_framework({one_each});
  framework.languages.push_back({"nl", "Nederlands", ",", {}});
  const auto doubled = [](Text& text) { text.in.push_back(text.in[0]); };
  for (Text* text : {&framework.name, &framework.text}) doubled(*text);
  for (Model& model : framework.models) {
    doubled(model.name);
    doubled(model.text);
  }
  for (Criterion& criterion : framework.criteria) {
    doubled(criterion.name);
    doubled(criterion.text);
  }
  for (Item& item : framework.items) {
    for (Text* text : {&item.name, &item.question, &item.question_entity, &item.help, &item.why}) {
      doubled(*text);
    }
    for (AnswerRow& row : item.rows) {
      for (Text* text : {&row.label, &row.text, &row.reason}) doubled(*text);
    }
  }
  for (Text& text : framework.texts.by_id) doubled(text);
  return framework;
}

std::string times(std::size_t count, const std::string& word) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? " " : "") + word;
  return text;
}

// A condition repeated, as the parts of "any".
Predicate repeated(std::size_t count, const Predicate& condition) {
  return any_of(std::vector<Predicate>(count, condition));
}

}  // namespace

TEST_CASE("rules of the lint have different names, in kebab case, and say what they demand") {
  std::set<std::string_view> names;
  for (const LintRule& rule : lint_rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK(!rule.name.empty());
    CHECK(rule.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK(rule.demand.size() > 10);
    CHECK(rule.demand.back() != '.');
  }
}

TEST_CASE("options that lead to the same winners are faults although their affinities differ") {
  // The first question outweighs the second.
  const Framework framework =
      small_framework({{{1, .25, 0}, {0, .25, 1}}, {{.5, .25, 0}, {.25, .25, 0}, {0, .5, .25}}});
  CHECK(places(faults_of(framework, "dead-option")) == Places{"/criteria/1/items/0/options/1",
                                                              "/criteria/1/items/0/options/2",
                                                              "/criteria/1/items/0/options/2"});
}

TEST_CASE("rules that count sheets keep silent while an affinity is off the grid") {
  Framework framework = small_framework({{{1, .5, .5}, {.75, .25, 0}}});
  CHECK(faults_of(framework, "reachable").size() == 2);
  CHECK(faults_of(framework, "neutrality").size() == 3);
  framework.items[0].rows[0].affinity[1] = .4;
  const auto faults = faults_of(framework, "grid");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].found == "0.4");
  CHECK(faults[0].allowed == "0, 0.25, 0.5, 0.75 or 1");
  CHECK(faults_of(framework, "reachable").empty());
  CHECK(faults_of(framework, "neutrality").empty());
}

TEST_CASE("a share of sheets on the edge of its range lies in the range") {
  Framework framework = small_framework({one_each, {{1, 0, .25}, {.25, 1, 0}, {0, .25, .75}}});
  const ModelValues won = neutrality(framework).won;
  const auto [least, most] = std::minmax({won[0], won[1], won[2]});
  REQUIRE(least < most);
  framework.neutrality = {least, most};
  CHECK(faults_of(framework, "neutrality").empty());
  framework.neutrality = {std::nextafter(least, 1), most};
  CHECK(faults_of(framework, "neutrality").size() == 1);
  framework.neutrality = {least, std::nextafter(most, 0)};
  CHECK(faults_of(framework, "neutrality").size() == 1);
}

TEST_CASE("a share out of its range is shown with the range, in percent") {
  Framework framework = small_framework({one_each});
  framework.neutrality = {.35, .45};
  const auto faults = faults_of(framework, "neutrality");
  REQUIRE(faults.size() == 3);
  CHECK(faults[2].pointer == "/models/2");
  CHECK(faults[2].found == "33.33 %");
  CHECK(faults[2].allowed == "35.00 % to 45.00 %");
}

TEST_CASE("a model that wins only in ties is out of reach") {
  const Framework framework = small_framework({{{1, 1, 0}, {0, 0, 1}, {1, .25, .5}}});
  CHECK(places(faults_of(framework, "reachable")) == Places{"/models/1"});
}

TEST_CASE("three to five answers are enough and not too many") {
  for (std::size_t count = 1; count <= 6; ++count) {
    CAPTURE(count);
    OptionTable table(count, {1, 0, .25});
    const auto faults = faults_of(small_framework({table}), "rows");
    CHECK(faults.empty() == (count >= 3 && count <= 5));
    if (faults.empty()) continue;
    CHECK(faults[0].found == std::to_string(count));
    CHECK(faults[0].allowed == "3 to 5");
  }
}

TEST_CASE("what rests on judgement may reach 0.25 and 0.75, and headlines may go beyond") {
  Framework framework = small_framework({one_each});
  add_item(framework, 0, {{.25, .5, .75}, {.75, .25, .5}});
  index_framework(framework);
  CHECK(faults_of(framework, "judgement-range").empty());
  framework.items[1].rows[1].affinity = {1, 0, .5};
  CHECK(places(faults_of(framework, "judgement-range")) ==
        Places{"/criteria/0/items/1/options/1/affinity/c",
               "/criteria/0/items/1/options/1/affinity/d"});
  framework.items[1].evidence = Evidence::practice;
  CHECK(faults_of(framework, "judgement-range").empty());
}

TEST_CASE("an ordered item may stand still for a while, not all the way") {
  Framework framework = small_framework({{{.25, .5, 1}, {.25, .5, 1}, {.5, .5, .75}}});
  Item& item = framework.items[0];
  item.ordered = true;
  item.direction.emplace();
  item.direction->favors.insert(0);
  item.direction->over.insert(2);
  CHECK(faults_of(framework, "monotone").empty());
  item.direction->over.insert(1);
  CHECK(faults_of(framework, "monotone").empty());  // level against 1, but gains on it
  item.rows[2].affinity = {.25, .5, 1};
  CHECK(places(faults_of(framework, "monotone")) ==
        Places{"/criteria/0/items/0/direction", "/criteria/0/items/0/direction"});
}

TEST_CASE("a step of a partial order may be level, and only named models are held to it") {
  Framework framework = small_framework({{{1, .5, .25}, {0, .5, .5}, {.5, .25, 1}}});
  PartialOrder order;
  order.never_lowers.insert(1);
  order.never_lowers.insert(2);
  order.steps = {{0, 1}};
  framework.items[0].partial_order = order;
  CHECK(faults_of(framework, "partial-order").empty());
  framework.items[0].partial_order->steps.push_back({1, 2});
  CHECK(places(faults_of(framework, "partial-order")) ==
        Places{"/criteria/0/items/0/options/2/affinity/d"});
}

TEST_CASE("three interactions are not too many, and 0.1 is not too strong for one") {
  Framework framework = small_framework({one_each});
  for (const double strength : {.1, .05, .1}) {
    add_interaction(framework, is_one_of(0, {0}), 0, strength);
  }
  CHECK(faults_of(framework, "interaction").empty());
  framework.interactions[1].strength = std::nextafter(.1, 1);
  CHECK(places(faults_of(framework, "interaction"))[0] == "/interactions/1/strength");
  framework.interactions[1].strength = .01;
  add_interaction(framework, is_one_of(0, {1}), 0, .01);
  const auto faults = faults_of(framework, "interaction");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer == "/interactions");
  CHECK(faults[0].found == "4");
}

TEST_CASE("sixty-four conditions fit into a gate, and into all interactions together") {
  Framework framework = small_framework({one_each});
  add_gate(framework, repeated(64, is_one_of(0, {0})), {0});
  add_gate(framework, repeated(64, is_one_of(0, {1})), {0});
  add_interaction(framework, repeated(32, is_one_of(0, {0})), 0, .05);
  add_interaction(framework, repeated(32, is_one_of(0, {0})), 0, .05);
  CHECK(faults_of(framework, "gate").empty());
  CHECK(faults_of(framework, "interaction").empty());
}

TEST_CASE("a gate over several items is judged by all combinations of their answers") {
  Framework framework = small_framework({one_each, one_each});
  const Predicate first = is_one_of(0, {0}), second = is_one_of(1, {1, 2});
  add_gate(framework, all_of({first, second}), {0});
  add_gate(framework, any_of({first, second}), {0, 1});
  CHECK(faults_of(framework, "gate").empty());
  // Excluded and certain only together.
  add_gate(framework, all_of({first, second, any_of({is_one_of(0, {1, 2}), is_one_of(1, {0})})}),
           {0});
  add_gate(framework, any_of({all_of({first, second}), is_one_of(0, {1, 2}), is_one_of(1, {0})}),
           {0});
  const auto faults = faults_of(framework, "gate");
  REQUIRE(places(faults) == Places{"/gates/2/when", "/gates/3/when"});
  CHECK(faults[0].message == "can never be true");
  CHECK(faults[1].message == "is always true");
}

TEST_CASE("labels may have 6 words and 34 columns, their translations a quarter more") {
  Framework framework = bilingual();
  auto& label = framework.items[0].rows[1].label.in;
  const auto too_long = [&](LanguageIndex language, const std::string& text) {
    label = {"x", "x"};
    label[language] = text;
    const auto faults = faults_of(framework, "text-length");
    const std::string pointer = "/criteria/0/items/0/options/1/label/";
    CHECK((faults.empty() || places(faults) == Places{pointer + framework.languages[language].id}));
    return !faults.empty();
  };
  CHECK(!too_long(0, times(6, "a")));
  CHECK(too_long(0, times(7, "a")));
  CHECK(!too_long(1, times(7, "a")));
  CHECK(too_long(1, times(8, "a")));
  CHECK(!too_long(0, std::string(34, 'a')));
  CHECK(too_long(0, std::string(35, 'a')));
  CHECK(!too_long(1, std::string(42, 'a')));
  CHECK(too_long(1, std::string(43, 'a')));
  CHECK(!too_long(0, "ééééééééééééééééééééééééééééééééé"));    // 33 columns in 66 bytes
  CHECK(too_long(0, "部門部門部門部門部門部門部門部門部門"));  // 18 characters in 36 columns
}

TEST_CASE("a forbidden word is found in any case and within other words, in its language only") {
  Framework framework = bilingual();
  framework.languages[0].never = {"hybrid"};
  auto& text = framework.models[0].text.in;
  text = {"Not a HYBRIDIZED one.", "No hybrid."};
  const auto faults = faults_of(framework, "forbidden-word");
  REQUIRE(places(faults) == Places{"/models/0/text/en"});
  CHECK(faults[0].found == "\"hybrid\"");
  text[0] = "Not a hybri d one.";
  CHECK(faults_of(framework, "forbidden-word").empty());
}

TEST_CASE("placeholders may change their order and stand more than once in a translation") {
  Framework framework = bilingual();
  auto& text = framework.models[1].text.in;
  text = {"{a} before {b}", "{b} {b} {a}"};
  CHECK(faults_of(framework, "placeholder").empty());
  text[1] = "{b} {c} {a}";
  const auto faults = faults_of(framework, "placeholder");
  REQUIRE(places(faults) == Places{"/models/1/text/nl"});
  CHECK(faults[0].found == "{a}, {b}, {c}");
  CHECK(faults[0].allowed == "{a}, {b}");
}

TEST_CASE("a number in a reason does not end its sentence") {
  Framework framework = bilingual();
  framework.items[0].rows[0].reason.in = {"About 2.5 of them.", "Ongeveer 2,5."};
  const auto in_first_row = [&] {
    const auto faults = places(faults_of(framework, "sentence"));
    return std::any_of(faults.begin(), faults.end(), [](const std::string& pointer) {
      return pointer.find("/options/0/reason/") != std::string::npos;
    });
  };
  CHECK(!in_first_row());
  framework.items[0].rows[0].reason.in[1] = "Ongeveer. 2,5.";
  CHECK(in_first_row());
}

TEST_CASE("a source is used when any kind of rule names it, and an unused one is a warning") {
  Framework framework = small_framework({one_each});
  for (const char* id : {"model", "row", "gate", "rule", "verdict", "nobody"}) {
    Source source;
    source.id = id;
    framework.sources.push_back(source);
  }
  framework.models[2].sources = {0};
  framework.items[0].rows[2].sources = {1};
  add_gate(framework, is_one_of(0, {0}), {0});
  framework.gates[0].sources = {2};
  add_interaction(framework, is_one_of(0, {0}), 0, .05);
  framework.interactions[0].sources = {3};
  framework.verdict.sources = {4};
  const auto faults = faults_of(framework, "unused-source");
  REQUIRE(places(faults) == Places{"/sources/nobody"});
  CHECK(faults[0].severity == Severity::warning);
  CHECK(faults[0].at_key);
}

}  // namespace tripoint::test
