// What the shipped framework knows of people: the published lists, whole and in their order.
#include "core/framework/governance.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/small_document.h"

namespace tripoint::test {
namespace {

const Governance& known() { return shipped().governance; }

std::vector<std::string> letters_of(std::string_view step) {
  std::vector<std::string> list;
  const RaciStep& found = known().raci[find_topic(known().raci, step).value()];
  for (const RaciAssignment& one : found.assignments) {
    std::string letters = known().parties[one.party].id + " ";
    for (std::size_t letter = 0; letter < letter_count; ++letter) {
      if ((one.letters >> letter & 1U) != 0) letters += letter_names[letter];
    }
    list.push_back(letters);
  }
  std::sort(list.begin(), list.end());
  return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("the three categories of roles have four, eight and three duties, fifteen in all") {
  REQUIRE(known().role_categories.size() == 3);
  CHECK(known().role_categories[0].duties.size() == 4);
  CHECK(known().role_categories[1].duties.size() == 8);
  CHECK(known().role_categories[2].duties.size() == 3);
  CHECK_FALSE(known().role_categories[0].reports_to.has_value());
  CHECK(known().role_categories[1].reports_to == 0);
  CHECK(known().role_categories[2].reports_to == 1);
}

TEST_CASE("the ten published steps stand in their order, with the test in two parts") {
  CHECK(topic_ids(known().raci) == List{"problem", "outcomes", "requirements", "technologies",
                                        "vendor_choice", "build", "project_management",
                                        "system_test", "acceptance_test", "launch", "maintenance"});
  std::vector<std::size_t> numbers;
  for (const RaciStep& step : known().raci) numbers.push_back(step.number);
  CHECK(numbers == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10});
}

TEST_CASE("requirements and the choice of a vendor leave open who is accountable, no other step") {
  for (const RaciStep& step : known().raci) {
    CAPTURE(step.id);
    CHECK(step.open() == (step.id == "requirements" || step.id == "vendor_choice"));
  }
  const RaciStep& vendor = known().raci[4];
  CHECK(known().parties[vendor.candidates.front()].id == "budget_owner");
  for (const auto& party : vendor.proposed) CHECK(party == vendor.candidates.front());
  const RaciStep& requirements = known().raci[2];
  CHECK(known().parties[*requirements.proposed[0]].id == "marketing");
  CHECK(known().parties[*requirements.proposed[2]].id == "it");
}

TEST_CASE("who is accountable for the steps is what the literature says") {
  CHECK(letters_of("problem") == List{"it I", "marketing AR", "sponsors I"});
  CHECK(letters_of("technologies") == List{"it AR", "marketing R", "users C"});
  CHECK(letters_of("vendor_choice") == List{"it R", "marketing R", "vendor C"});
  CHECK(letters_of("project_management") == List{"it A", "marketing C", "project_manager R"});
  CHECK(letters_of("system_test") == List{"it AR", "marketing I"});
  CHECK(letters_of("acceptance_test") == List{"it C", "marketing AR", "users R"});
  CHECK(letters_of("maintenance") == List{"it AR", "marketing C", "vendor C"});
}

TEST_CASE("acceptance needs the written requirements and a stable system, and another judge") {
  const RaciStep& acceptance = known().raci[find_topic(known().raci, "acceptance_test").value()];
  const std::size_t requirements = find_topic(known().raci, "requirements").value();
  const std::size_t system = find_topic(known().raci, "system_test").value();
  CHECK(acceptance.needs == std::vector<std::size_t>{requirements, system});
  CHECK(acceptance.independent_of == system);
}

TEST_CASE("the checklist has seventeen items, which are seven tips and eleven ways less one") {
  std::set<std::size_t> tips, ways;
  std::size_t both = 0;
  for (const AlignmentItem& item : known().alignment) {
    if (item.tip > 0) tips.insert(item.tip);
    if (item.way > 0) ways.insert(item.way);
    both += item.tip > 0 && item.way > 0 ? 1U : 0U;
  }
  CHECK(known().alignment.size() == 17);
  CHECK(tips == std::set<std::size_t>{1, 2, 3, 4, 5, 6, 7});
  CHECK(ways == std::set<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
  CHECK(both == 1);
  CHECK(topic_ids(known().mindset) == List{"owns_problem", "shared_goals"});
}

TEST_CASE("the catalogue, the glossary, the plan and the measures are whole") {
  CHECK(topic_ids(known().role_catalogue) == List{"campaign_manager", "lead_qualification_lead",
                                                  "platform_administrator", "business_analyst",
                                                  "content_editor"});
  CHECK(topic_ids(known().glossary) == List{"lead", "mql", "sal", "sql"});
  CHECK(topic_ids(known().plan_parts) ==
        List{"goals", "activities", "outcomes", "incentives", "promotions"});
  CHECK(topic_ids(known().measures) ==
        List{"spend", "closed_won", "anticipated_revenue", "hot_lead_follow_up", "data_quality"});
  CHECK(topic_ids(known().risks) == List{"unclear_roles", "rogue_tool", "technology_without_need"});
}

TEST_CASE("mistakes are answered by how bad they are and by how many saw them") {
  const MistakeRules& rules = known().mistakes;
  const auto response = [&](std::string_view severity, std::string_view audience) {
    return rules
        .responses[response_to(rules, find_topic(rules.severities, severity).value(),
                               find_topic(rules.audiences, audience).value())]
        .id;
  };
  CHECK(response("slip", "few") == "ignore");
  CHECK(response("slip", "many") == "correct");
  CHECK(response("wrong_content", "few") == "correct");
  CHECK(response("wrong_content", "many") == "correct");
  CHECK(response("wrong_sending", "few") == "apologise");
  CHECK(response("wrong_sending", "many") == "apologise");
}

TEST_CASE("governance is read as it stands in the file") {
  const auto read = read_framework(small_document().dump(), "f");
  REQUIRE_MESSAGE(read.value.has_value(), listed(read.issues));
  const Governance& governance = read->governance;
  REQUIRE(governance.raci.size() == 2);
  const auto& assignments = governance.raci[0].assignments;
  REQUIRE(assignments.size() == 2);
  for (const RaciAssignment& one : assignments) CHECK(one.letters == (one.party == 1 ? 12 : 3));
  CHECK(governance.raci[1].candidates == std::vector<std::size_t>{0, 1});
  CHECK(governance.raci[1].proposed[2] == 1);
  CHECK(governance.raci[1].needs == std::vector<std::size_t>{0});
  CHECK(governance.role_categories[1].reports_to == 0);
  CHECK(governance.parties[0].who[2][1] == "c");
  CHECK(governance.parties[1].who[0].absent());
  CHECK(governance.mindset[0].shown_by == ShownBy::items);
  CHECK(governance.alignment[0].mindset);
  CHECK(governance.sides[0].promises_leads);
  CHECK(governance.risks[0].lacks == std::vector<Lack>{Lack::role, Lack::joint_plan});
  CHECK(governance.large_project.units == 4);
}

TEST_CASE("a framework may know nothing of governance") {
  nlohmann::json document = small_document();
  document.erase("governance");
  document.erase("journey");  // whose owners are of governance
  document.erase("phases");
  const auto read = read_framework(document.dump(), "f");
  REQUIRE_MESSAGE(read.value.has_value(), listed(read.issues));
  CHECK_FALSE(read->governance.known());
}

TEST_CASE("every role of the catalogue has duties and skills, data quality is with the analyst") {
  for (const JobProfile& one : known().role_catalogue) {
    CAPTURE(one.id);
    CHECK(one.duties.size() >= 3);
    CHECK(one.skills.size() >= 2);
  }
  const auto holds = [](std::string_view role, const std::string& word) {
    const JobProfile& one =
        known().role_catalogue[find_topic(known().role_catalogue, role).value()];
    return std::any_of(one.duties.begin(), one.duties.end(),
                       [&](const Text& duty) { return duty[0].find(word) != std::string::npos; });
  };
  CHECK(holds("business_analyst", "data quality"));
  CHECK(holds("business_analyst", "report"));
  CHECK(holds("lead_qualification_lead", "hot leads"));
  CHECK(holds("platform_administrator", "scoring and programs"));
}

TEST_CASE("every item of alignment can be shown and becomes an action, one is in both lists") {
  for (const AlignmentItem& one : known().alignment) {
    CAPTURE(one.id);
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      CHECK_FALSE(one.evidence[language].empty());
      CHECK_FALSE(one.action[language].empty());
    }
    CHECK((one.tip > 0 && one.way > 0) == (one.id == "service_levels"));
    CHECK(one.mindset == (one.id == "shared_objective" || one.id == "shared_measure"));
  }
}

TEST_CASE("every risk between those who work together is triggered by answers and has an action") {
  for (const RelationshipRisk& one : known().risks) {
    CAPTURE(one.id);
    CHECK_FALSE(one.when.empty());
    CHECK_FALSE(one.lacks.empty());
    CHECK_FALSE(one.sources.empty());
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      CHECK_FALSE(one.action[language].empty());
    }
  }
}

}  // namespace tripoint::test
