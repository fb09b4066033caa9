// What the field says of where skills sit, as properties of the shipped catalogue; and the verbs on
// a framework's skills.
#include "core/framework/skills.h"

#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

// From the least to the most spread; see the test of their order.
constexpr ModelIndex centralized = 0, distributed = 1, integrated = 2;

const Skills& skills() { return shipped().skills; }

const Skill& skill(const std::string& id) {
  const auto index = find_skill(shipped(), id);
  REQUIRE(index);
  return skills().catalogue[*index];
}

int need(const std::string& id, ModelIndex model, Place place) {
  return skill(id).need[model][static_cast<std::size_t>(place)];
}

int sum(ModelIndex model, Place place) {
  int sum = 0;
  for (const Skill& one : skills().catalogue) {
    sum += one.need[model][static_cast<std::size_t>(place)];
  }
  return sum;
}

int highest(const Skill& one, ModelIndex model) {
  return *std::max_element(one.need[model].begin(), one.need[model].end());
}

}  // namespace

TEST_CASE("the catalogue has 23 skills with the sums of the table they come from") {
  CHECK(skills().catalogue.size() == 23);
  CHECK(sum(centralized, Place::center) == 96);
  CHECK(sum(distributed, Place::center) == 74);
  CHECK(sum(integrated, Place::center) == 60);
  CHECK(sum(centralized, Place::site) == 29);
  CHECK(sum(distributed, Place::site) == 44);
  CHECK(sum(integrated, Place::site) == 79);
  // Over all places, the table's own totals.
  const std::array<int, model_count> totals = {172, 210, 193};
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(sum(m, Place::center) + sum(m, Place::region) + sum(m, Place::site) == totals[m]);
  }
}

TEST_CASE("1: the models go from the least spread to the most, integrated") {
  CHECK(shipped().models[centralized].id == "centralized");
  CHECK(shipped().models[distributed].id == "distributed");
  CHECK(shipped().models[integrated].id == "integrated");
  CHECK(specialists_place(skills(), centralized) == Place::center);
  CHECK(specialists_place(skills(), distributed) == Place::region);
  CHECK(specialists_place(skills(), integrated) == Place::site);
}

TEST_CASE("2: the skills of the center's team grow with centralization") {
  CHECK(sum(centralized, Place::center) > sum(distributed, Place::center));
  CHECK(sum(distributed, Place::center) > sum(integrated, Place::center));
}

TEST_CASE("3: the skills of the whole organization hardly vary, and all are needed in each model") {
  std::array<int, model_count> whole{};
  for (const Skill& one : skills().catalogue) {
    CAPTURE(one.id);
    for (ModelIndex m = 0; m < model_count; ++m) {
      CHECK(highest(one, m) >= 1);
      whole[m] += highest(one, m);
    }
  }
  const auto [least, most] = std::minmax_element(whole.begin(), whole.end());
  CHECK(*most - *least <= 0.09 * *most);
}

TEST_CASE("4: the proficiency of the center falls while that of the units rises") {
  for (ModelIndex m = 1; m < model_count; ++m) {
    CHECK(sum(m, Place::center) < sum(m - 1, Place::center));
    CHECK(sum(m, Place::site) > sum(m - 1, Place::site));
  }
}

TEST_CASE("5: the center administers the platform in every model, at the same level") {
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(need("map_administration", m, Place::center) == 4);
  }
  // What the work consists of changes, and the catalogue says so.
  CHECK(skill("map_administration").reason[0].find("turns from") != std::string::npos);
}

TEST_CASE("6 and 7: integration is deepest in the centralized model, least in the integrated one") {
  CHECK(highest(skill("integration"), centralized) == 5);
  CHECK(highest(skill("integration"), distributed) < highest(skill("integration"), centralized));
  CHECK(highest(skill("integration"), integrated) < highest(skill("integration"), distributed));
  // In the integrated model the field executes.
  CHECK(need("campaign_operations", integrated, Place::site) == 5);
  CHECK(need("campaign_operations", centralized, Place::center) == 5);
}

TEST_CASE("8: the more spread, the more communication is managed") {
  for (ModelIndex m = 1; m < model_count; ++m) {
    CHECK(highest(skill("communication"), m) > highest(skill("communication"), m - 1));
  }
}

TEST_CASE("9: the more centralized, the more process is managed") {
  for (ModelIndex m = 1; m < model_count; ++m) {
    CHECK(highest(skill("process_design"), m) < highest(skill("process_design"), m - 1));
  }
}

TEST_CASE("10: goals, tolerance for new skills and for change are asked for") {
  for (const char* item : {"main_goal", "change_appetite", "tool_learning", "agreed_procedure"}) {
    CAPTURE(item);
    CHECK(find_item(shipped(), item));
  }
}

TEST_CASE("11: the same place is expected to know other things in each model") {
  for (const Place place : {Place::center, Place::region, Place::site}) {
    for (ModelIndex m = 1; m < model_count; ++m) {
      std::size_t different = 0;
      for (const Skill& one : skills().catalogue) {
        const auto at = static_cast<std::size_t>(place);
        different += one.need[m][at] != one.need[m - 1][at] ? 1U : 0U;
      }
      CHECK(different >= 10);
    }
  }
}

TEST_CASE("a unit always knows enough to ask, and answers for its customers' data") {
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(need("campaign_architecture", m, Place::site) >= 1);
    CHECK(need("campaign_operations", m, Place::site) >= 1);
    CHECK(need("consent_and_privacy", m, Place::site) >= 2);
  }
}

TEST_CASE("the tiers of autonomy begin and end at their thresholds") {
  const AutonomyRules& rules = skills().autonomy;
  CHECK(rules.tiers[0].id == "daily_email");
  CHECK(rules.tiers[2].id == "full_automation");
  struct Unit {
    double team, level;
    std::size_t tier;
  };
  for (const Unit& unit :
       {Unit{0, 5, 0}, Unit{0.99, 3, 0}, Unit{1, 1.5, 1}, Unit{1, 1.49, 0}, Unit{200, 1.49, 0},
        Unit{3, 2.99, 1}, Unit{2.99, 3, 1}, Unit{3, 3, 2}, Unit{200, 5, 2}}) {
    CAPTURE(unit.team);
    CAPTURE(unit.level);
    CHECK(autonomy_tier(rules, unit.team, unit.level) == unit.tier);
  }
}

TEST_CASE("a framework without skills is read, and one with an empty catalogue is not") {
  auto document = nlohmann::json::parse(embedded_framework());
  document["skills"]["catalogue"] = nlohmann::json::array();
  CHECK_FALSE(read_framework(document.dump(), "f").value);
  document.erase("skills");
  const auto without = read_framework(document.dump(), "f");
  REQUIRE(without.value);
  CHECK_FALSE(without->skills.known());
}

TEST_CASE("a gap can be helped by sharing, by a person or an agency, or by joining a group") {
  std::vector<std::string> ids;
  for (const HelpOption& one : shipped().skills.help) {
    ids.push_back(one.id);
    CHECK(one.needs_holder == (one.id == "share"));  // only with whom has the skill
    CHECK_FALSE(one.sources.empty());
  }
  CHECK(ids == std::vector<std::string>{"share", "person_or_agency", "join_group"});
}

}  // namespace tripoint::test
