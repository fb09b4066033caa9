// Priorities of leadership: of the file, or tried out on the command line.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string ranking = "q2_past_rollouts,q6_goals,q4_skills,change_capacity,q1_organization";

nlohmann::json unit_of(const nlohmann::json& result, const std::string& id) {
  for (const auto& entity : result["entities"]) {
    if (entity["id"] == id) return entity;
  }
  FAIL("there is no unit " << id);
  return {};
}

}  // namespace

TEST_CASE("a ranking of criteria changes a verdict of the Benelux group, and says why") {
  const std::string file = sample_group("benelux-retail");
  CHECK(unit_of(evaluated(file), "nl-home")["verdict"] == "too_close_to_call");
  const auto ranked = evaluated(file, {"--ranking", ranking});
  const auto unit = unit_of(ranked, "nl-home");
  CHECK(unit["verdict"] == "robust");
  CHECK(unit["model"] == "centralized");
  CHECK(unit["any_weights"]["verdict"] == "too_close_to_call");
  CHECK(ranked["priorities"]["ranking"].size() == 5);
  const std::string text =
      unwrapped(run_cli({"evaluate", file, "--ranking", ranking, "--entity", "nl-home"}).out);
  CHECK(contains(text, "under >99\u00A0% of all priorities within your statements."));
  CHECK(contains(text,
                 "Your priorities matter here: under any priorities the result would be \"too "
                 "close to call\", Centralized first under 50\u00A0% of them. Most of it comes "
                 "from Past rollouts, whose weight goes from 11\u00A0% to 31\u00A0%: that moves "
                 "the margin over Integrated by 0.203."));
}

TEST_CASE("--ranking takes the place of the priorities of the file") {
  const Scratch scratch;
  const std::string file =
      scratch.file("g.json", R"({"schemaVersion":"1.0","priorities":{"floors":{"markets":0.5}},)"
                             R"("defaults":{"answers":{"main_goal":"local_speed"}}})");
  CHECK(evaluated(file)["priorities"] == nlohmann::json{{"floors", {{"markets", 0.5}}}});
  CHECK(evaluated(file, {"--ranking", "markets"})["priorities"] ==
        nlohmann::json{{"ranking", {"markets"}}});
}

TEST_CASE("statements of the file are told before the table, in the language") {
  const Scratch scratch;
  const std::string file = scratch.file(
      "g.json",
      R"({"schemaVersion":"1.0","priorities":{"ranking":["q6_goals"],"floors":{"markets":0.055},)"
      R"("bounds":[{"of":"q6_goals","over":"q4_skills","most":3.5}]},)"
      R"("entities":[{"id":"a","answers":{"main_goal":"local_speed"}},{"id":"b"}]})");
  CHECK(contains(unwrapped(run_cli({"evaluate", file}).out),
                 "Your priorities: most important first Goals, none of the others above these; "
                 "Markets at least 5.5\u00A0% of the weight; Goals at most 3.5 times as much as "
                 "Skills."));
  CHECK(contains(unwrapped(run_cli({"evaluate", file, "--lang", "nl"}).out),
                 "Markten minstens 5,5\u00A0% van het gewicht"));
}

TEST_CASE("--acceptability tells all ranks, pairwise indices and central weights") {
  const std::string file = sample_group("benelux-retail");
  CHECK_FALSE(unit_of(evaluated(file), "nl-home").contains("acceptability"));
  const auto unit = unit_of(evaluated(file, {"--acceptability"}), "nl-home");
  const auto& found = unit["acceptability"];
  CHECK(found["exact"] == true);
  for (const auto& [model, ranks] : found["ranks"].items()) {
    CHECK(ranks[0] == unit["outcome"]["shares"][model]);
  }
  CHECK(found["pairwise"]["centralized"]["distributed"] == 0.999584);
  CHECK(found["central_weights"]["distributed"].is_null());
  double sum = 0;
  for (const auto& weight : found["central_weights"]["centralized"]) sum += weight.get<double>();
  CHECK(std::fabs(sum - 1) < 1e-5);
  const std::string text =
      unwrapped(run_cli({"evaluate", file, "--entity", "nl-home", "--acceptability"}).out);
  CHECK(contains(text, "Distributed comes first under 0\u00A0%, second under"));
  CHECK(contains(text, "Integrated tends to come first where"));
}

TEST_CASE("a ranking with a criterion twice, or none that exists, is a usage error") {
  const std::string file = sample_group("nordic-industry");
  const Finished twice = run_cli({"evaluate", file, "--ranking", "markets,markets"});
  CHECK(twice.code == 2);
  CHECK(twice.err == "tripoint: --ranking: a criterion can be ranked once only\n");
  const Finished unknown = run_cli({"evaluate", file, "--ranking", "market"});
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err,
                 "--ranking: there is no criterion \"market\"; did you mean "
                 "\"markets\"?"));
}

}  // namespace tripoint::test
