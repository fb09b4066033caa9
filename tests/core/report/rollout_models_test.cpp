// What each model in use means for its units, in words: points for and against, agreements,
// services, platform.
#include <algorithm>
#include <array>
#include <map>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/report/rollout_story.h"
#include "tests/support/clear_answers.h"
#include "tests/support/fixtures.h"
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

  // All sections in one language.
  std::vector<StorySection> sections(LanguageIndex language = 0) const {
    return tell_rollout(shipped(), group, evaluation, rollout, language, true);
  }
};

Told told(Group group) {
  Told all{std::move(group), {}, {}};
  all.evaluation = evaluate_group(shipped(), all.group);
  all.rollout = plan_rollout(shipped(), all.group, all.evaluation);
  return all;
}

// One unit whose answers to all headlines are as clear for this model as they can be.
Told unit_with(ModelIndex model, const json& more = json::object()) {
  json answers = clear_answers(model);
  answers.update(more);
  Told all = told(group_of(shipped(), answers));
  REQUIRE(all.rollout.models == std::vector<std::optional<ModelIndex>>{model});
  return all;
}

// The group with a unit of every model.
const Told& retail() {
  static const Told all = [] {
    const std::string path = sample_group("benelux-retail");
    return told(*read_group(shipped(), read_text(path), path));
  }();
  return all;
}

StorySection section_of(const std::vector<StorySection>& sections, ModelIndex model,
                        LanguageIndex language = 0) {
  const std::string& title = shipped().texts[TextId::section_model][language];
  const std::string before = title.substr(0, title.find('{'));
  const auto found =
      std::find_if(sections.begin(), sections.end(), [&](const StorySection& section) {
        return section.title.starts_with(before + shipped().models[model].name[language]);
      });
  REQUIRE(found != sections.end());
  return *found;
}

// The texts of all tasks of this kind that the section tells, as ids.
Lines tasks_told(const StorySection& section, TaskKind kind) {
  Lines ids;
  for (const Task& task : shipped().guide.tasks) {
    if (task.kind != kind) continue;
    const std::string line = task.name[0] + ": " + task.text[0];
    for (const std::string& sentence : section.sentences) {
      if (contains(sentence, line)) ids.push_back(task.id);
    }
  }
  return ids;
}

bool tells(const StorySection& section, const std::string& words) {
  return std::any_of(section.sentences.begin(), section.sentences.end(),
                     [&](const std::string& sentence) { return contains(sentence, words); });
}

}  // namespace

TEST_CASE("every point of a model in use is told with its sub-points, drawbacks with what to do") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const auto sections = retail().sections(language);
    for (ModelIndex model = 0; model < model_count; ++model) {
      CAPTURE(model);
      const StorySection section = section_of(sections, model, language);
      std::size_t expected = 0;
      for (const Tradeoff& one : shipped().guide.tradeoffs) {
        CAPTURE(one.id);
        const auto row = std::find_if(
            section.rows.begin(), section.rows.end(),
            [&](const auto& cells) { return cells[0].ends_with(": " + one.name[language]); });
        CHECK((row != section.rows.end()) == one.models.contains(model));
        if (row == section.rows.end()) continue;
        ++expected;
        CHECK(contains((*row)[1], one.text[language]));
        for (const Text& detail : one.details) CHECK(contains((*row)[1], detail[language]));
        if (one.drawback) CHECK(contains((*row)[1], one.mitigation[language]));
      }
      CHECK(section.rows.size() == expected);
    }
  }
}

TEST_CASE("points that the answers make relevant are told first, advantages before drawbacks") {
  const json leave = {{"when_experts_leave", "long_search"}, {"central_team_fte", 1}};
  const auto first_drawback = [](const StorySection& section) {
    const auto row = std::find_if(section.rows.begin(), section.rows.end(), [](const auto& cells) {
      return cells[0].starts_with(shipped().texts[TextId::word_drawback][0]);
    });
    REQUIRE(row != section.rows.end());
    for (auto later = row; later != section.rows.end(); ++later) {
      CHECK((*later)[0].starts_with(shipped().texts[TextId::word_drawback][0]));
    }
    return *row;
  };
  const auto with = first_drawback(section_of(unit_with(0, leave).sections(), 0));
  CHECK(contains(with[0], "The loss of one expert hurts"));
  CHECK(with[2] == "1 of 1");
  const json zones = {{"time_zone_span", 9}};
  const auto other = first_drawback(section_of(unit_with(0, zones).sections(), 0));
  CHECK(contains(other[0], "Units depend on the hours of head office"));
  CHECK(other[2] == "1 of 1");
}

TEST_CASE("no point is told before one that matters more to the units of its model") {
  const auto sections = retail().sections();
  std::size_t relevant = 0;
  for (ModelIndex model = 0; model < model_count; ++model) {
    std::map<std::size_t, double> matters;
    for (const auto& guide : retail().rollout.guides) {
      if (!guide || guide->model != model) continue;
      for (const auto* side : {&guide->advantages, &guide->drawbacks}) {
        for (const RankedTradeoff& one : *side) matters[one.tradeoff] += one.relevance;
      }
    }
    double last = 1e9;
    bool drawbacks = false;
    const StorySection section = section_of(sections, model);
    for (const auto& row : section.rows) {
      const auto found = std::find_if(matters.begin(), matters.end(), [&](const auto& entry) {
        return row[0].ends_with(": " + shipped().guide.tradeoffs[entry.first].name[0]);
      });
      REQUIRE(found != matters.end());
      if (shipped().guide.tradeoffs[found->first].drawback && !drawbacks) {
        drawbacks = true;
        last = 1e9;
      }
      CHECK(found->second <= last);
      last = found->second;
      relevant += found->second > 0 ? 1U : 0U;
    }
  }
  CHECK(relevant > 5);
}

TEST_CASE("agreements on names, data and roles are told for every model that is not central") {
  const Lines all = {"naming", "data_management", "role_management"};
  CHECK(tasks_told(section_of(unit_with(1).sections(), 1), TaskKind::governance) == all);
  CHECK(tasks_told(section_of(unit_with(2).sections(), 2), TaskKind::governance) == all);
  CHECK(tasks_told(section_of(unit_with(0).sections(), 0), TaskKind::governance).empty());
}

TEST_CASE("services and the form to brief them are told only where the center serves the units") {
  const StorySection served = section_of(retail().sections(), 0);
  const Guide& guide = shipped().guide;
  for (const Service& service : guide.services) {
    CAPTURE(service.id);
    CHECK(tells(served, service.name[0]));
    CHECK(tells(served, service.text[0]));
  }
  for (const BriefingField& field : guide.briefing) {
    CAPTURE(field.id);
    CHECK(tells(served, field.name[0] + (field.required ? "*" : "")));
  }
  const std::string& form = shipped().texts[TextId::briefing_line][0];
  const std::string begin = form.substr(0, form.find('{'));
  CHECK(tells(served, begin));
  for (const ModelIndex model : {1U, 2U}) {
    const StorySection section = section_of(retail().sections(), model);
    CHECK_FALSE(tells(section, begin));
    for (const Service& service : guide.services) CHECK_FALSE(tells(section, service.text[0]));
  }
}

TEST_CASE("from the center to the units process tasks fall, communication tasks rise, as told") {
  std::array<std::size_t, model_count> process{}, communication{};
  for (ModelIndex model = 0; model < model_count; ++model) {
    const StorySection section = section_of(retail().sections(), model);
    process[model] = tasks_told(section, TaskKind::process).size();
    communication[model] = tasks_told(section, TaskKind::communication).size();
  }
  CHECK(process == std::array<std::size_t, model_count>{5, 3, 1});
  CHECK(communication == std::array<std::size_t, model_count>{1, 3, 5});
}

TEST_CASE("each model in use is told the platform that it implies, and no other") {
  const auto sections = retail().sections();
  CHECK(tasks_told(section_of(sections, 0), TaskKind::platform) == Lines{"connected_platform"});
  CHECK(tasks_told(section_of(sections, 1), TaskKind::platform) == Lines{"partitioned_platform"});
  CHECK(tasks_told(section_of(sections, 2), TaskKind::platform) == Lines{"simple_platform"});
}

TEST_CASE("the guide of every unit of every sample group is that of its model") {
  std::size_t units = 0;
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const Finished run = run_cli({"plan", path, "--format", "json"});
    REQUIRE(run.code == 0);
    const json plan = json::parse(run.out)["plan"];
    for (const json& guide : plan["guides"]) {
      CAPTURE(guide["unit"]);
      const auto tasks = guide["tasks"].get<Lines>();
      const bool central = guide["model"] == "centralized";
      for (const char* agreement : {"naming", "data_management", "role_management"}) {
        CHECK(std::count(tasks.begin(), tasks.end(), agreement) == (central ? 0 : 1));
      }
      CHECK(guide["services"].empty() == !central);
      CHECK(guide["advantages"].size() + guide["drawbacks"].size() ==
            (guide["model"] == "distributed" ? 8 : 9));
      ++units;
    }
    CHECK(plan["guides"].size() == plan["units"].size());
  }
  CHECK(units > 12);
}

}  // namespace tripoint::test
