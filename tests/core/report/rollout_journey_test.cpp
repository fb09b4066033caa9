// What accompanies a rollout, in words: gates, change, adoption, launch, and the improvement loop.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/report/rollout_story.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Lines = std::vector<std::string>;

json retail() { return json::parse(read_text(sample_group("benelux-retail"))); }

// A section of what is told of this group file.
StorySection section_of(const json& document, TextId title, LanguageIndex language = 0) {
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  const GroupEvaluation evaluation = evaluate_group(shipped(), *group);
  const Rollout rollout = plan_rollout(shipped(), *group, evaluation);
  for (StorySection& one : tell_rollout(shipped(), *group, evaluation, rollout, language, true)) {
    if (one.title == shipped().texts[title][language]) return std::move(one);
  }
  FAIL("is not told");
  return {};
}

bool tells(const StorySection& section, const std::string& words) {
  return std::any_of(section.sentences.begin(), section.sentences.end(),
                     [&](const std::string& sentence) { return contains(sentence, words); });
}

// The row of an activity.
Lines row_of(const StorySection& section, std::string_view id) {
  const auto& list = shipped().journey.activities;
  const Activity& activity = list[find_topic(list, id).value()];
  const auto found = std::find_if(section.rows.begin(), section.rows.end(), [&](const Lines& row) {
    return row[1].starts_with(activity.name[0] + ". ");
  });
  REQUIRE(found != section.rows.end());
  return *found;
}

json plan_of(const std::string& file) {
  const Finished run = run_cli({"plan", file, "--format", "json"});
  REQUIRE(run.code == 0);
  return json::parse(run.out)["plan"];
}

std::string model_of(const json& plan, const std::string& unit) {
  for (const json& one : plan["units"]) {
    if (one["id"] == unit) return one["model"];
  }
  FAIL("is not planned");
  return {};
}

}  // namespace

TEST_CASE("every criterion that holds before what follows is told, and when it is due") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const StorySection gates = section_of(retail(), TextId::section_gates, language);
    Lines told;
    for (const Lines& row : gates.rows) {
      CHECK(row[0].empty() == row[1].empty());  // a phase has its time
      told.push_back(row[2]);
    }
    std::size_t criteria = 0;
    for (const Phase& phase : shipped().phases) {
      criteria += phase.exit.size();
      for (const Text& one : phase.exit) {
        CAPTURE(one[language]);
        CHECK(std::count(told.begin(), told.end(), one[language]) == 1);
      }
    }
    CHECK(criteria == told.size());
    CHECK(criteria >= 18);
  }
}

TEST_CASE("the plans for change, adoption and launch are told with an owner for every row") {
  const StorySection plans = section_of(retail(), TextId::section_activities);
  CHECK(plans.rows.size() == shipped().journey.activities.size());
  for (const Lines& row : plans.rows) {
    CAPTURE(row[1]);
    CHECK_FALSE(row[3].empty());
    CHECK_FALSE(row[4].empty());
  }
  CHECK(row_of(plans, "pilot_training")[3] == "Nele Vandael");  // named by the group
  CHECK(row_of(plans, "pilot_training")[4] == "partly");
  for (const char* plan : {"Change plan: 1 of 7", "Adoption plan: 1 of 7", "Launch plan: 0 of 4"}) {
    CHECK(tells(plans, plan));
  }
}

TEST_CASE("an adoption plan without any training is told that it cannot be complete") {
  json document = retail();
  json& told = document["governance"]["activities"];
  for (const Activity& one : shipped().journey.activities) {
    told[one.id] = {{"state", one.training ? "no" : "yes"}};
  }
  const std::string never = "Adoption plan: it cannot be complete, since no training is arranged.";
  const StorySection untrained = section_of(document, TextId::section_activities);
  CHECK(tells(untrained, never));
  CHECK(tells(untrained, "Change plan: complete"));
  CHECK_FALSE(tells(untrained, "Adoption plan: complete"));
  told["wave_training"] = {{"state", "yes"}};
  const StorySection one = section_of(document, TextId::section_activities);
  CHECK_FALSE(tells(one, never));
  CHECK_FALSE(tells(one, "Adoption plan: complete"));
  for (const Activity& activity : shipped().journey.activities) {
    told[activity.id] = {{"state", "yes"}};
  }
  CHECK(tells(section_of(document, TextId::section_activities), "Adoption plan: complete"));
}

TEST_CASE("the launch is told with its position, training, targets and the joint celebration") {
  const StorySection plans = section_of(retail(), TextId::section_activities);
  CHECK(contains(row_of(plans, "positioning")[1], "what the platform makes easier"));
  CHECK(contains(row_of(plans, "guided_start")[1], "with a trainer beside them"));
  CHECK(contains(row_of(plans, "adoption_targets")[1], "how many people should use"));
  const Lines celebration = row_of(plans, "joint_celebration");
  CHECK(contains(celebration[1], "once the objectives of both teams are met"));
  CHECK(celebration[2] == "Improve");
}

TEST_CASE("the improvement loop tells every review, and that each computes anew") {
  json document = retail();
  document["journey"]["review_weeks"] = 20;
  document.erase("start");
  const StorySection loop = section_of(document, TextId::section_reviews);
  CHECK(tells(loop, "answer anew, compute anew, and explain what changed answer by answer"));
  const auto group = read_group(shipped(), document.dump(), "f");
  REQUIRE(group.value.has_value());
  const Rollout rollout = plan_rollout(shipped(), *group, evaluate_group(shipped(), *group));
  const auto& reviews = rollout.roadmap.reviews;
  REQUIRE(reviews.size() > 2);
  CHECK(tells(loop, "Reviews (" + std::to_string(reviews.size()) + "): "));
  for (std::size_t i = 0; i < reviews.size(); ++i) {
    CHECK(reviews[i].week ==
          doctest::Approx(rollout.roadmap.gates.front().week + 20.0 * static_cast<double>(i + 1)));
  }
}

TEST_CASE("a review that finds a told answer changed comes to the told model when run again") {
  const Scratch scratch;
  const json document = retail();
  const json before = plan_of(sample_group("benelux-retail"));
  REQUIRE(before["reversals"].size() > 3);
  std::size_t tried = 0;
  for (std::size_t i = 0; i < before["reversals"].size(); i += 4) {
    const json& reversal = before["reversals"][i];
    const json& change = reversal["answers"][0];
    const auto unit = change["unit"].get<std::string>();
    const auto item = reversal["item"].get<std::string>();
    CAPTURE(unit);
    CAPTURE(item);
    const bool shared =
        shipped().items[find_item(shipped(), item).value()].level == ItemLevel::group;
    json changed = document;
    if (shared) changed["defaults"]["answers"][item] = change["answer"];
    for (json& one : changed["entities"]) {
      if (!shared && one["id"] == unit) one["answers"][item] = change["answer"];
    }
    const json after = plan_of(scratch.file("changed.json", changed.dump()));
    const auto models = change["models"].get<Lines>();
    CHECK(std::count(models.begin(), models.end(), model_of(before, unit)) == 0);
    CHECK(std::count(models.begin(), models.end(), model_of(after, unit)) == 1);
    for (const json& other : before["units"]) {
      const auto id = other["id"].get<std::string>();
      if (id != unit && !shared) CHECK(model_of(after, id) == model_of(before, id));
    }
    ++tried;
  }
  CHECK(tried >= 4);
}

}  // namespace tripoint::test
