// The rollout in words: the four steps, what comes first, how ready a group is.
#include "core/report/rollout_story.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/report/words.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Lines = std::vector<std::string>;

struct Told {
  Group group;
  GroupEvaluation evaluation;
  Rollout rollout;

  std::vector<StorySection> sections(LanguageIndex language = 0) const {
    return tell_rollout(shipped(), group, evaluation, rollout, language, true);
  }
  StorySection section(TextId title, LanguageIndex language = 0) const {
    for (StorySection& one : sections(language)) {
      if (one.title == shipped().texts[title][language]) return std::move(one);
    }
    FAIL("is not told");
    return {};
  }
};

Told told(Group group) {
  Told all{std::move(group), {}, {}};
  all.evaluation = evaluate_group(shipped(), all.group);
  all.rollout = plan_rollout(shipped(), all.group, all.evaluation);
  return all;
}

Group retail() {
  const std::string path = sample_group("benelux-retail");
  return *read_group(shipped(), read_text(path), path);
}

Lines column(const StorySection& section, std::size_t number) {
  Lines cells;
  for (const auto& row : section.rows) cells.push_back(row.at(number));
  return cells;
}

// Where one of the sentences has all of these words.
bool tells(const StorySection& section, const Lines& words) {
  return std::any_of(section.sentences.begin(), section.sentences.end(), [&](const auto& line) {
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& one) { return contains(line, one); });
  });
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// No word of these groups is a user's own, so that none of them may hold a blank to fill.
Group without_words(Dice& dice) {
  Group group = random_group(dice, shipped());
  for (std::size_t i = 0; i < group.entities.size(); ++i) {
    group.entities[i].name = "Unit";
    group.entities[i].lessons.clear();
    group.entities[i].objectives.clear();
  }
  group.arrangements = {};
  group.lessons.clear();
  group.objectives.clear();
  return group;
}

}  // namespace

TEST_CASE("the roadmap tells four steps in their order, the last one without an end") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const StorySection map = told(retail()).section(TextId::section_roadmap, language);
    Lines steps = column(map, 0);
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    Lines all;
    for (const Step& step : shipped().steps) all.push_back(step.name[language]);
    CHECK(steps == all);
    const std::string& no_end = shipped().texts[TextId::no_end][language];
    const Lines ends = column(map, 3);
    CHECK(ends.back() == no_end);
    CHECK(std::count(ends.begin(), ends.end(), no_end) == 1);
  }
}

TEST_CASE("a plan that is shorter than three years is cautioned of, with the source for it") {
  Group group = retail();
  const auto caution = [&](const Group& one) {
    const StorySection map = told(one).section(TextId::section_roadmap);
    const std::string source = cited(shipped(), shipped().journey.sources, 0);
    REQUIRE(tells(map, {"36", source}));  // of the span
    return tells(map, {"Caution", " 24 ", " 36 ", "[" + source + "]"});
  };
  CHECK_FALSE(caution(group));
  group.journey.months = 24;
  CHECK(caution(group));
}

TEST_CASE("a few actions are told now with owner and day, every other one is named as kept") {
  const Told all = told(retail());
  const StorySection first = all.section(TextId::section_first_days);
  REQUIRE(first.rows.size() == first_action_count);
  REQUIRE(all.rollout.actions.later.size() > first_action_count);
  for (std::size_t i = 0; i < first.rows.size(); ++i) {
    const Action& action = shipped().journey.actions[all.rollout.actions.first[i].action];
    CHECK(action.days <= 90);
    CHECK(first.rows[i][1] == action.name[0]);
    CHECK_FALSE(first.rows[i][2].empty());
    CHECK(first.rows[i][3] == action.done[0]);
  }
  const std::string count = "(" + std::to_string(all.rollout.actions.later.size()) + ")";
  for (const RankedAction& one : all.rollout.actions.later) {
    const std::string& name = shipped().journey.actions[one.action].name[0];
    CAPTURE(name);
    CHECK(tells(first, {count, name}));
    const Lines now = column(first, 1);
    CHECK(std::count(now.begin(), now.end(), name) == 0);
  }
}

TEST_CASE("an action that is done is told as done, with who saw to it, even among the later ones") {
  Group group = retail();
  const Told before = told(group);
  const std::size_t now = before.rollout.actions.first[1].action;
  const std::size_t later = before.rollout.actions.later[0].action;
  group.arrangements.actions = {{now, Attained::yes, 1, "Signed."}, {later, Attained::partly, {}, ""}};
  const StorySection first = told(group).section(TextId::section_first_days);
  REQUIRE(first.columns.size() == before.section(TextId::section_first_days).columns.size() + 2);
  REQUIRE(first.rows.size() == first_action_count + 1);
  CHECK(first.rows[0][4] == shipped().texts[TextId::gov_state_unknown][0]);
  CHECK(first.rows[1][2] == display_name(group.arrangements.people[1]));
  CHECK(first.rows[1][4] == shipped().texts[TextId::gov_state_yes][0]);
  CHECK(first.rows[1][5] == "Signed.");
  CHECK(first.rows.back()[1] == shipped().journey.actions[later].name[0]);
  CHECK(first.rows.back()[4] == shipped().texts[TextId::gov_state_partly][0]);
}

TEST_CASE("readiness is told with its denominators, roles and trained users among it") {
  const Told all = told(retail());
  const StorySection ready = all.section(TextId::section_readiness);
  const auto row = [&](TextId name) {
    const auto found = std::find_if(ready.rows.begin(), ready.rows.end(), [&](const auto& cells) {
      return cells[0] == shipped().texts[name][0];
    });
    REQUIRE(found != ready.rows.end());
    return Lines{(*found)[1], (*found)[2]};
  };
  CHECK(row(TextId::readiness_duties) == Lines{"14", "15"});
  std::size_t users = 0, trained = 0;
  const json document = json::parse(read_text(sample_group("benelux-retail")));
  for (const json& unit : document["entities"]) {
    if (!unit.contains("users")) continue;
    users += unit["users"]["count"].get<std::size_t>();
    trained += unit["users"].value("training_planned", std::size_t{0});
  }
  REQUIRE(users > 0);
  CHECK(row(TextId::readiness_users) == Lines{std::to_string(trained), std::to_string(users)});
  for (const auto& cells : ready.rows) {
    for (const std::string& cell : cells) CHECK_FALSE(contains(cell, "%"));
  }
}

TEST_CASE("what is done about a mistake in public is told by its severity and its audience") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const StorySection table = told(retail()).section(TextId::section_gov_mistakes, language);
    const MistakeRules& rules = shipped().governance.mistakes;
    const std::string &nothing = rules.responses[0].name[language],
                      &correct = rules.responses[1].name[language],
                      &sorry = rules.responses[2].name[language];
    REQUIRE(table.rows.size() == 3);
    CHECK(table.columns.size() == 3);
    CHECK(table.rows[0] == Lines{rules.severities[0].name[language], nothing, correct});
    CHECK(table.rows[1] == Lines{rules.severities[1].name[language], correct, correct});
    CHECK(table.rows[2] == Lines{rules.severities[2].name[language], sorry, sorry});
    for (const Topic& response : rules.responses) {
      CHECK(tells(table, {response.name[language], response.text[language]}));
    }
  }
}

TEST_CASE("goals of both sides stand side by side, and having none in common is told") {
  json document = {{"schemaVersion", "1.0"},
                   {"entities", {{{"id", "one"}, {"answers", {{"main_goal", "local_speed"}}}}}}};
  const auto with_goals = [&](const json& goals) {
    document["governance"]["goals"] = goals;
    return told(*read_group(shipped(), document.dump(), "f")).section(TextId::section_gov_plan);
  };
  const json apart = {{"sales", {"ten new accounts"}}, {"marketing", {"more visitors"}}};
  const StorySection none = with_goals(apart);
  CHECK(tells(none, {"Sales and Marketing have goals, but none in common"}));
  const Lines goals = column(none, 1);
  CHECK(goals == Lines{"more visitors", "ten new accounts"});
  json together = apart;
  together["marketing"].push_back("Ten new accounts");
  const StorySection common = with_goals(together);
  CHECK_FALSE(tells(common, {"none in common"}));
  CHECK(tells(common, {"ten new accounts"}));
}

TEST_CASE("no sentence or cell of a rollout calls a model by a forbidden word or has a blank") {
  std::size_t lines = 0;
  for (std::uint64_t seed = 0; seed <= 12; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Told all = told(seed == 0 ? retail() : without_words(dice));
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      for (const StorySection& section : all.sections(language)) {
        Lines text = section.sentences;
        text.push_back(section.title);
        text.insert(text.end(), section.columns.begin(), section.columns.end());
        for (const auto& row : section.rows) {
          CHECK(row.size() == section.columns.size());
          text.insert(text.end(), row.begin(), row.end());
        }
        for (const std::string& line : text) {
          CAPTURE(line);
          for (const std::string& word : shipped().languages[language].never) {
            CHECK_FALSE(contains(lower(line), word));
          }
          CHECK(line.find('{') == std::string::npos);
          ++lines;
        }
      }
    }
  }
  CHECK(lines > 3000);
}

}  // namespace tripoint::test
