// The people of a rollout in words: every figure and every name is one of the plan.
#include "core/report/governance_story.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/report/governance_json.h"
#include "tests/support/figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/governed.h"
#include "tests/support/random_group.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

Group sample() {
  const auto group =
      read_group(shipped(), read_text(source_path("datasets/groups/benelux-retail.json")), "f");
  REQUIRE(group.value.has_value());
  return *group;
}

nlohmann::json document_of(const Group& group) {
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  std::string out;
  JsonWriter json(out);
  write_governance(shipped(), group, evaluation, plan_governance(shipped(), group, evaluation),
                   json);
  return nlohmann::json::parse(out);
}

// Every number of a document counts; numbers in its words may be told with them.
void gather(const nlohmann::json& value, Ledger& ledger) {
  if (value.is_number()) ledger.count(value.get<std::size_t>());
  if (value.is_string()) ledger.words(value.get<std::string>());
  if (!value.is_structured()) return;
  for (const auto& [key, member] : value.items()) {
    if (value.is_object()) ledger.words(key);  // a term is the key of its definition
    gather(member, ledger);
  }
}

std::vector<std::string> all_lines(const std::vector<StorySection>& sections) {
  std::vector<std::string> lines;
  for (const StorySection& section : sections) {
    lines.push_back(section.title);
    lines.insert(lines.end(), section.sentences.begin(), section.sentences.end());
    lines.insert(lines.end(), section.columns.begin(), section.columns.end());
    for (const auto& row : section.rows) lines.insert(lines.end(), row.begin(), row.end());
  }
  return lines;
}

std::string all_text(const Group& group, LanguageIndex language) {
  std::string text;
  for (const std::string& line :
       all_lines(tell_governance(shipped(), group, plan_of(group), language))) {
    text += line + "\n";
  }
  return text;
}

void check_figures(const Group& group) {
  const nlohmann::json document = document_of(group);
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    Ledger ledger(shipped(), language);
    gather(document, ledger);
    // What people are called, and the sources of the framework.
    for (const Person& person : group.arrangements.people) ledger.words(display_name(person));
    for (const Source& source : shipped().sources) ledger.words(source.cite);
    for (const std::string& line :
         all_lines(tell_governance(shipped(), group, plan_of(group), language))) {
      CAPTURE(line);
      CHECK(ledger.unknown_in(line).empty());
    }
  }
}

}  // namespace

TEST_CASE("every number told of people and agreements is in the result") {
  check_figures(sample());
  check_figures(Group{});
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    check_figures(random_group(dice, shipped()));
  }
}

TEST_CASE("no placeholder is left and rows have a cell for every column") {
  for (const Group& group : {sample(), Group{}}) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      CHECK(all_text(group, language).find('{') == std::string::npos);
      for (const auto& section : tell_governance(shipped(), group, plan_of(group), language)) {
        CAPTURE(section.title);
        CHECK(!section.title.empty());
        for (const auto& row : section.rows) CHECK(row.size() == section.columns.size());
        for (const std::string& sentence : section.sentences) CHECK(!sentence.empty());
      }
    }
  }
}

TEST_CASE("everybody who is named is told, and every note, goal, promise and definition") {
  Group group = sample();
  Arrangements& told = group.arrangements;
  Lines tokens;
  const auto mark = [&](std::string& text) {
    text = "token" + std::to_string(tokens.size()) + ".";
    tokens.push_back(text);
  };
  for (Person& one : told.people) {
    mark(one.name);
    mark(one.entity);
  }
  for (RaciChoice& one : told.raci) mark(one.note);
  for (auto* list : {&told.alignment, &told.measures}) {
    for (Attainment& one : *list) mark(one.note);
  }
  for (auto& [term, definition] : told.terms) mark(definition);
  for (auto& [side, goals] : told.goals) std::for_each(goals.begin(), goals.end(), mark);
  for (auto& [part, content] : told.plan) std::for_each(content.begin(), content.end(), mark);
  for (ServiceLevel& one : told.service_levels) {
    for (std::string* text : {&one.action, &one.time_limit, &one.escalation, &one.number,
                              &one.quality, &one.terms.front()}) {
      mark(*text);
    }
  }
  for (FunnelStage& one : told.funnel) {
    for (std::string* text : {&one.stage, &one.definition, &one.metric}) mark(*text);
  }
  REQUIRE(tokens.size() > 50);
  const std::string document = document_of(group).dump();
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const std::string text = all_text(group, language);
    for (const std::string& token : tokens) {
      CHECK_MESSAGE(contains(text, token), token);
      CHECK_MESSAGE(contains(document, token), token);
    }
  }
}

TEST_CASE("the sample group is told its open step, its missing sponsor and its gaps") {
  const std::string told = all_text(sample(), 0);
  for (const char* sentence :
       {"14 of 15 duties",
        "12 units this is a large project (from 5 on) that lacks as sponsor: CIO.",
        "10 of 11 rows have exactly one who is accountable.",
        "Step 5 Choose the vendor: choose who is accountable: Budget owner, Marketing or IT.",
        "Sanne de Wit reports to Marthe Claes, who does not have the role above: Executor.",
        "Of 17 items: yes 2, partly 5, no 3, not known 7.",
        "\"hot lead\" stands in an agreement, but nobody has defined it.",
        "Stage \"Customer\" of the funnel lacks: definition and owner.",
        "Sales, \"Follow up every MQL\": not agreed yet: escalation.",
        "Marketing promises leads without saying: quality."}) {
    CHECK_MESSAGE(contains(told, sentence), sentence << "\n" << told);
  }
}

TEST_CASE("the same is told in Dutch") {
  const std::string told = all_text(sample(), 1);
  for (const char* sentence :
       {"10 van de 11 rijen hebben precies één eindverantwoordelijke.",
        "en als sponsor ontbreekt: CIO.", "Stap 5 Leverancier kiezen",
        "\"hot lead\" staat in een afspraak, maar niemand heeft het omschreven."}) {
    CHECK_MESSAGE(contains(told, sentence), sentence << "\n" << told);
  }
}

TEST_CASE("a group that tells nothing is told what to fill in first") {
  const std::string told = all_text(Group{}, 0);
  for (const char* sentence :
       {"0 of 15 duties are with somebody.", "Decision maker: nobody is named; open duties: 4.",
        "First of all: Marketing owns the problem.",
        "The goals of Sales and Marketing are not told.", "No stages of a shared funnel are told.",
        "Of 17 items: yes 0"}) {
    CHECK_MESSAGE(contains(told, sentence), sentence << "\n" << told);
  }
}

TEST_CASE("every step, duty category and open item is in the result") {
  const nlohmann::json document = document_of(sample());
  CHECK(document["raci"]["steps"].size() == 11);
  CHECK(document["raci"]["settled"] == 10);
  CHECK(document["raci"]["steps"][4]["accountability"] == "open");
  CHECK(document["raci"]["steps"][4]["proposed"]["centralized"] == "budget_owner");
  CHECK(document["roles"]["sponsors"]["missing"] == nlohmann::json{"cio"});
  CHECK(document["alignment"]["open"].size() == 15);
  CHECK(document["alignment"]["items"]["of"] == 17);
  CHECK(document["models"].size() == 3);
  for (const auto& risk : document["risks"]) {
    CHECK(risk["lacks"].size() + risk["triggers"].size() > 0);
  }
}

TEST_CASE("every open item of alignment is told with its evidence and the action that it becomes") {
  const Group group = sample();
  const GovernancePlan plan = plan_of(group);
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    std::vector<std::vector<std::string>> rows;
    for (const StorySection& section : tell_governance(shipped(), group, plan, language)) {
      if (section.title == shipped().texts[TextId::section_gov_alignment][language]) {
        rows = section.rows;
      }
    }
    REQUIRE(rows.size() == 17);
    REQUIRE(plan.alignment.open.size() == 15);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool open = i < plan.alignment.open.size();
      const Attainment& one =
          open ? plan.alignment.open[i] : plan.alignment.met[i - plan.alignment.open.size()];
      const AlignmentItem& item = shipped().governance.alignment[one.of];
      CHECK(rows[i][0] == item.name[language]);
      CHECK(rows[i][3] == item.evidence[language]);
      CHECK(rows[i][4] == (open ? item.action[language] : ""));
    }
  }
}

TEST_CASE("every relationship risk that is found is told with its action") {
  const Group bare = governed(nlohmann::json::object(), 6);
  const GovernancePlan plan = plan_of(bare);
  REQUIRE(plan.risks.size() == shipped().governance.risks.size());
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const std::string told = all_text(bare, language);
    for (const RelationshipRisk& risk : shipped().governance.risks) {
      CHECK(contains(told, risk.name[language]));
      CHECK(contains(told, risk.action[language]));
    }
  }
}

}  // namespace tripoint::test
