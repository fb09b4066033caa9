// Deliberately faulty questionnaires: each file of tests/data/faulty_frameworks is a patch of the
// shipped framework and the faults that a check must then report, all of them and nothing else.
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "core/tripoint.h"
#include "tests/support/fixtures.h"
#include "tests/support/json_place.h"

namespace tripoint::test {
namespace {

constexpr std::string_view folder = "tests/data/faulty_frameworks";

struct Faulty {
  std::string name;  // of its file, without the ending
  std::string rule;
  std::vector<std::string> faults;  // "rule /pointer", sorted
  nlohmann::json document;
  bool readable = false;
};

std::string fault(const std::string& rule, const std::string& pointer) {
  return rule + " " + pointer;
}

const std::vector<Faulty>& all_faulty() {
  static const std::vector<Faulty> all = [] {
    const auto shipped_document = nlohmann::json::parse(embedded_framework());
    std::vector<Faulty> list;
    for (const auto& entry : std::filesystem::directory_iterator(source_path(folder))) {
      const auto file = nlohmann::json::parse(read_text(entry.path().string()));
      Faulty faulty;
      faulty.name = entry.path().stem().string();
      faulty.rule = file.at("rule").get<std::string>();
      faulty.faults.push_back(fault(faulty.rule, file.at("pointer").get<std::string>()));
      for (const auto& also : file.value("also", nlohmann::json::array())) {
        faulty.faults.push_back(
            fault(also.at("rule").get<std::string>(), also.at("pointer").get<std::string>()));
      }
      std::sort(faulty.faults.begin(), faulty.faults.end());
      faulty.document = shipped_document.patch(file.at("patch"));
      faulty.readable = read_framework(faulty.document.dump(), faulty.name).value.has_value();
      list.push_back(std::move(faulty));
    }
    return list;
  }();
  return all;
}

// Reader and lint have rules of the same name, but only the reader makes a file unreadable.
std::set<std::string> rules_with_a_file(bool readable) {
  std::set<std::string> rules;
  for (const Faulty& faulty : all_faulty()) {
    if (faulty.readable == readable) rules.insert(faulty.rule);
  }
  return rules;
}

// What the reader can find wrong in a document that is valid JSON without duplicate keys.
const std::vector<std::string> reader_rules = {"conditions",
                                               "kind",
                                               "breakpoints",
                                               "criteria",
                                               "duplicate-id",
                                               "empty",
                                               "id",
                                               "languages",
                                               "missing-key",
                                               "missing-language",
                                               "missing-text",
                                               "mistakes",
                                               "models",
                                               "no-items",
                                               "partial-order",
                                               "predicate",
                                               "range",
                                               "reserved-code",
                                               "rows",
                                               "schema-version",
                                               "symbol",
                                               "type",
                                               "unknown-criterion",
                                               "unknown-item",
                                               "unknown-step",
                                               "unknown-key",
                                               "unknown-language",
                                               "unknown-model",
                                               "unknown-option",
                                               "unknown-party",
                                               "unknown-phase",
                                               "owner",
                                               "missing-owner",
                                               "unknown-response",
                                               "unknown-role",
                                               "unknown-source",
                                               "unknown-step",
                                               "unknown-text",
                                               "unknown-value",
                                               "verdict",
                                               "levels",
                                               "no-skills",
                                               "head-count",
                                               "head-counts",
                                               "tiers",
                                               "number-item"};

// Exactly the faults that the file lists, each where its pointer says, in the order of the file.
void check_faults(const Faulty& faulty, const std::vector<Issue>& issues) {
  CAPTURE(faulty.name);
  CAPTURE(listed(issues));
  std::vector<std::string> found;
  Place last;
  for (const Issue& issue : issues) {
    CAPTURE(to_text(issue));
    found.push_back(fault(issue.code, issue.pointer));
    const Place place = place_of(issue);
    CHECK(place.line > 0);
    CHECK(place == place_of(faulty.document, issue.pointer, issue.at_key));
    CHECK(std::pair(last.line, last.column) <= std::pair(place.line, place.column));
    last = place;
    CHECK(issue.file == faulty.name);
    CHECK(!issue.message.empty());
    CHECK((issue.severity == Severity::warning) == (issue.code == "unused-source"));
  }
  std::sort(found.begin(), found.end());
  CHECK(found == faulty.faults);
}

}  // namespace

TEST_CASE("the shipped framework has no faults, however it is laid out") {
  const auto document = nlohmann::json::parse(embedded_framework());
  for (const std::string& text :
       {std::string(embedded_framework()), document.dump(1), document.dump()}) {
    const std::vector<Issue> issues = check_framework(text, "shipped");
    CHECK_MESSAGE(issues.empty(), listed(issues));
  }
}

TEST_CASE("a framework that cannot be read is refused for exactly the faults it has") {
  for (const Faulty& faulty : all_faulty()) {
    if (faulty.readable) continue;
    check_faults(faulty, check_framework(faulty.document.dump(1), faulty.name));
  }
}

TEST_CASE("a bad questionnaire can be read and is reported with exactly the faults it has") {
  for (const Faulty& faulty : all_faulty()) {
    if (!faulty.readable) continue;
    check_faults(faulty, check_framework(faulty.document.dump(1), faulty.name));
  }
}

TEST_CASE("every rule of the lint has a faulty framework that breaks it") {
  const std::set<std::string> rules = rules_with_a_file(true);
  for (const LintRule& rule : lint_rules()) {
    CAPTURE(rule.name);
    CHECK(rules.count(std::string(rule.name)) == 1);
  }
}

TEST_CASE("every fault the reader knows has a faulty framework that has it") {
  const std::set<std::string> rules = rules_with_a_file(false);
  for (const std::string& rule : reader_rules) {
    CAPTURE(rule);
    CHECK(rules.count(rule) == 1);
  }
}

TEST_CASE("faulty frameworks are named after the rule they break, and no rule is unheard of") {
  std::set<std::string> known(reader_rules.begin(), reader_rules.end());
  for (const LintRule& rule : lint_rules()) known.insert(std::string(rule.name));
  for (const Faulty& faulty : all_faulty()) {
    CAPTURE(faulty.name);
    CHECK((faulty.name == faulty.rule || faulty.name.rfind(faulty.rule + "-", 0) == 0));
    CHECK(known.count(faulty.rule) == 1);
  }
}

}  // namespace tripoint::test
