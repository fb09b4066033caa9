// Skills in results: as JSON, where the totals are those of the rows, and in sentences, which say
// no number that is not in the plan.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/report/narrative.h"
#include "core/report/result_json.h"
#include "core/rollout/skills.h"
#include "core/support/number.h"
#include "tests/support/figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

struct Told {
  Group group;
  GroupEvaluation evaluation;
  SkillPlan plan;
};

Told told(Group group) {
  Told all{std::move(group), {}, {}};
  all.evaluation = evaluate_group(shipped(), all.group);
  all.plan = plan_skills(shipped(), all.group, all.evaluation, recommended_models(all.evaluation));
  return all;
}

Told sample() {
  const std::string path = sample_group("benelux-retail");
  return told(*read_group(shipped(), read_text(path), path));
}

// Groups whose sentences are checked: the sample, and some that say everything there is to say.
std::vector<Told> groups() {
  std::vector<Told> list = {sample()};
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Dice dice(seed);
    list.push_back(told(random_group(dice, shipped())));
  }
  return list;
}

void check_totals(const json& place) {
  const json& totals = place.at("totals");
  CHECK(totals.at("met") == place.at("met").size());
  CHECK(totals.at("unknown") == place.at("unknown").size());
  CHECK(totals.at("gaps") == place.at("gaps").size());
  CHECK(totals.at("needed") ==
        place.at("met").size() + place.at("unknown").size() + place.at("gaps").size());
  CHECK(totals.at("key_people") == place.at("key_people").size());
  std::map<std::string, std::size_t> counts;
  for (const json& gap : place.at("gaps")) {
    ++counts[gap.at("severity").get<std::string>()];
    ++counts[gap.at(gap.contains("decided") ? "decided" : "advised").get<std::string>()];
    CHECK(gap.at("gap") == gap.at("need").get<int>() - gap.at("level").get<int>());
    const auto help = gap.at("help").get<std::vector<std::string>>();
    const bool shares = std::find(help.begin(), help.end(), "share") != help.end();
    CHECK(shares == gap.contains("holder"));
    CHECK(help.size() == (shares ? 3 : 2));
  }
  for (const auto name : severity_names)
    CHECK(totals.at(std::string(name)) == counts[std::string(name)]);
  for (const auto name : decision_names)
    CHECK(totals.at(std::string(name)) == counts[std::string(name)]);
}

// Everything that the lines on skills may say in numbers.
Ledger ledger(const Told& all, LanguageIndex language) {
  Ledger allowed(shipped(), language);
  const auto plain = [&](double value) {
    std::string text = shortest(value);
    allowed.words(text);
    std::replace(text.begin(), text.end(), '.', ',');
    allowed.words(text);
  };
  for (const PlacePlan& place : all.plan.places) {
    allowed.words(place.of);
    allowed.count(place.totals.needed).count(place.totals.met).count(place.totals.gaps);
    allowed.count(place.totals.unknown).count(place.skills.size());
    if (place.posts) plain(*place.posts);
    plain(place.posts_needed);
    for (std::size_t more = 0; more < place.totals.gaps; ++more) allowed.count(more);
    for (const SkillGap& one : place.skills) {
      allowed.count(one.need).count(one.level.value_or(0)).words(one.note);
      if (one.advised_weeks) plain(*one.advised_weeks);
      if (one.decided_weeks) plain(*one.decided_weeks);
    }
  }
  for (const Entity& entity : all.evaluation.entities) allowed.words(display_name(entity));
  for (const DecisionRule& rule : shipped().skills.decisions) allowed.sources(rule.sources);
  for (const HeadCount& posts : shipped().skills.head_counts) allowed.sources(posts.sources);
  allowed.sources(shipped().skills.key_person.sources);
  allowed.sources(shipped().skills.autonomy.sources);
  return allowed;
}

}  // namespace

TEST_CASE("the totals of skills in a result are the numbers of their rows") {
  for (const Told& all : groups()) {
    const json result = json::parse(result_json(shipped(), all.group, all.evaluation, {}));
    std::size_t needed = 0, gaps = 0;
    const auto add = [&](const json& place) {
      check_totals(place);
      needed += place.at("totals").at("needed").get<std::size_t>();
      gaps += place.at("totals").at("gaps").get<std::size_t>();
    };
    CHECK(result.contains("skills") == tells_skills(all.group));
    if (!result.contains("skills")) continue;
    for (const json& place : result.at("skills").at("places")) add(place);
    for (const json& entity : result.at("entities")) {
      if (entity.contains("skills")) add(entity.at("skills"));
    }
    // Units that tell nothing of their skills have no rows in the result, but count.
    CHECK(result.at("skills").at("totals").at("gaps") == gaps);
    CHECK(result.at("skills").at("totals").at("needed") >= needed);
  }
}

TEST_CASE("the sample group shows every state, decision and severity") {
  const Told all = sample();
  const SkillTotals& totals = all.plan.totals;
  CHECK(totals.met > 0);
  CHECK(totals.unknown > 0);
  for (const std::size_t count : totals.by_severity) CHECK(count > 0);
  for (const std::size_t count : totals.by_decision) CHECK(count > 0);
  CHECK(totals.key_people > 0);
  CHECK(all.plan.places[0].place == Place::center);
  std::size_t derived = 0;
  for (const Evaluation& one : all.evaluation.evaluations) {
    for (const SheetItem& item : one.sheet.items) derived += item.derived ? 1U : 0U;
  }
  CHECK(derived > 0);
}

TEST_CASE("the sentences on skills say only figures of the plan") {
  std::size_t lines = 0;
  for (const Told& all : groups()) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      const Ledger allowed = ledger(all, language);
      const SkillStory story = tell_skills(shipped(), all.group, all.evaluation, language, 3);
      REQUIRE(story.units.size() == all.evaluation.entities.size());
      std::vector<std::string> told = story.shared;
      for (const auto& unit : story.units) told.insert(told.end(), unit.begin(), unit.end());
      for (const std::string& line : told) {
        CAPTURE(line);
        const std::vector<std::string> made_up = allowed.unknown_in(line);
        CHECK_MESSAGE(made_up.empty(), (made_up.empty() ? "" : made_up.front()));
        ++lines;
      }
    }
  }
  CHECK(lines > 300);
  // Where no name has a brace, none is left of a placeholder either.
  const Told plain = sample();
  const SkillStory story = tell_skills(shipped(), plain.group, plain.evaluation, 0);
  for (const std::string& line : story.shared) CHECK(line.find('{') == std::string::npos);
  for (const auto& unit : story.units) {
    for (const std::string& line : unit) CHECK(line.find('{') == std::string::npos);
  }
}

TEST_CASE("a unit is told of its skills where it gives levels, and of its tier where it is known") {
  const Told all = sample();
  const SkillStory story = tell_skills(shipped(), all.group, all.evaluation, 0);
  const auto models = recommended_models(all.evaluation);
  for (std::size_t i = 0; i < story.units.size(); ++i) {
    const Entity& entity = all.evaluation.entities[i];
    CAPTURE(entity.id);
    const auto tier = autonomy(shipped(), all.evaluation.evaluations[i].sheet);
    const bool has_tier = tier && tier->lowest == tier->highest;
    const bool has_levels = !entity.skills.empty() && models[i];
    CHECK(story.units[i].empty() == (!has_tier && !has_levels));
    if (has_tier) {
      const AutonomyTier& one = shipped().skills.autonomy.tiers[tier->lowest];
      CHECK(contains(story.units[i].front(), one.name[0]));
    }
    if (has_levels) {
      const std::size_t at = has_tier ? 1 : 0;
      CHECK(story.units[i].at(at).starts_with(display_name(entity) + ": "));
    }
  }
}

TEST_CASE("with --details the skills of units, center and regions have their sections") {
  const Finished run = run_cli({"evaluate", sample_group("benelux-retail"), "--details"});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "\nSkills\n"));
  CHECK(contains(run.out, "\nSkills of the center and the regions\n"));
  CHECK(contains(run.out, "Region Netherlands:"));
  CHECK(contains(run.out, "The group decided: train"));
  const Finished one =
      run_cli({"evaluate", sample_group("benelux-retail"), "--entity", "lu-books"});
  CHECK(contains(one.out, "\nSkills\n"));
  CHECK_FALSE(contains(one.out, "Skills of the center"));
  const Finished none = run_cli({"evaluate", sample_group("alpine-inns"), "--details"});
  CHECK_FALSE(contains(none.out, "Skills of the center"));
}

TEST_CASE("framework show lists the skills, and one of them in full") {
  const Finished all = run_cli({"framework", "show"});
  CHECK(contains(all.out, "    map_administration\n"));
  const Finished one = run_cli({"framework", "show", "--skill", "integration", "--lang", "nl"});
  CHECK(one.code == 0);
  CHECK(contains(one.out, "Gecentraliseerd: centrum 5, regio 1, vestiging 0"));
  const Finished wrong = run_cli({"framework", "show", "--skill", "integrations"});
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "did you mean \"integration\"?"));
}

TEST_CASE("a critical skill that one person holds alone is told with what covers it") {
  json document = {{"schemaVersion", "1.0"},
                   {"entities", {{{"id", "one"}, {"answers", {{"main_goal", "scale_and_cost"}}}}}}};
  const auto told_of = [&](int people) {
    document["team"]["center"]["skills"]["integration"] = {{"level", 5}, {"people", people}};
    const Told all = told(*read_group(shipped(), document.dump(), "f"));
    std::string text;
    for (const std::string& line : tell_skills(shipped(), all.group, all.evaluation, 0).shared) {
      text += line + "\n";
    }
    return text;
  };
  const std::string& cover = shipped().skills.key_person.cover[0];
  CHECK(contains(told_of(1), cover));
  CHECK(contains(told_of(1), "Integration"));
  CHECK_FALSE(contains(told_of(2), cover));
}

}  // namespace tripoint::test
