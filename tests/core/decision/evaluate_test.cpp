#include "core/decision/evaluate.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

// One question per row of affinities, with that row as its only answer but one.
Framework with_rows(const std::vector<ModelValues>& rows) {
  std::vector<OptionTable> tables;
  for (const ModelValues& row : rows) tables.push_back({row, {0, 0, 0}});
  return small_framework(tables);
}

Evaluation evaluated(const Framework& framework) {
  std::vector<Given> answers;
  for (std::size_t item = 0; item < framework.items.size(); ++item) answers.push_back({item, {0}});
  return evaluate(framework, {}, entity_with(answers));
}

Evaluation of_shipped(const nlohmann::json& answers, const EvaluateOptions& options = {}) {
  const Group group = group_of(shipped(), answers);
  return evaluate(shipped(), group, group.entities[0], options);
}

const nlohmann::json all_headlines = {{"org_structure_now", "divisions_or_regions_run"},
                                      {"rollout_that_worked", "group_specialists"},
                                      {"need_pattern", "groups_differ"},
                                      {"skill_location", "group_specialists"},
                                      {"who_runs_it", "group_people"},
                                      {"main_goal", "segment_programs"},
                                      {"market_difference", "few_distinct_groups"},
                                      {"platform_landscape", "stack_per_group"},
                                      {"change_appetite", "new_roles_too"}};

}  // namespace

TEST_CASE("a share of exactly the threshold is robust or leaning, just below it is less") {
  // Two models apart on two criteria: the first has the share a / (a + b).
  const auto verdict = [](double ahead, double behind) {
    return evaluated(with_rows({{ahead, 0, 0}, {0, behind, 0}})).verdict;
  };
  CHECK(verdict(.75, .25) == Verdict::robust);
  CHECK(verdict(.74, .25) == Verdict::leaning);
  CHECK(verdict(1, .5) == Verdict::leaning);
  CHECK(verdict(.75, 0) == Verdict::certain);
}

TEST_CASE("equal best fits are no point and too close to call, with both named") {
  const Evaluation evaluation = evaluated(with_rows({{.5, 0, 0}, {0, .5, 0}}));
  CHECK(evaluation.verdict == Verdict::too_close_to_call);
  CHECK_FALSE(evaluation.outcome.point.has_value());
  CHECK(evaluation.outcome.first == 0);
  CHECK(evaluation.outcome.runner_up == ModelIndex{1});
  CHECK(evaluation.outcome.margin == 0);
  CHECK(evaluation.outcome.leaders.size() == 2);
}

TEST_CASE("three identical models share the credit and are too close to call") {
  const Evaluation evaluation = evaluated(with_rows({{.5, .5, .5}, {1, 1, 1}}));
  CHECK(evaluation.verdict == Verdict::too_close_to_call);
  CHECK(evaluation.outcome.shares.value == ModelValues{1.0 / 3, 1.0 / 3, 1.0 / 3});
  CHECK(evaluation.outcome.leaders == ModelSet::all());
}

TEST_CASE("the winner at equal weights with a share below one half is too close to call") {
  const Evaluation evaluation = evaluated(with_rows({{1, 0, .7}, {0, 1, .7}}));
  CHECK(evaluation.outcome.point == ModelIndex{2});
  CHECK(evaluation.outcome.shares.value[2] == doctest::Approx(0.4));
  CHECK(evaluation.verdict == Verdict::too_close_to_call);
}

TEST_CASE("gates that leave one model make it the only option, gates that leave none no option") {
  Framework framework = with_rows({{1, 0, 0}, {1, 0, 0}});
  add_gate(framework, all_of({is_one_of(0, {0})}), {0, 1});
  CHECK(evaluated(framework).verdict == Verdict::only_option);
  CHECK(evaluated(framework).outcome.point == ModelIndex{2});
  CHECK_FALSE(evaluated(framework).outcome.runner_up.has_value());
  add_gate(framework, all_of({is_one_of(1, {0})}), {2});
  CHECK(evaluated(framework).verdict == Verdict::no_option);
  CHECK_FALSE(evaluated(framework).outcome.point.has_value());
}

TEST_CASE("a gate that is not settled and could rule out the winner holds the verdict at leaning") {
  Framework framework = with_rows({{1, 0, 0}, {1, 0, 0}});
  add_item(framework, 0, {{1, 0, 0}, {0, 1, 0}});
  index_framework(framework);
  add_gate(framework, all_of({is_one_of(0, {0}), is_one_of(1, {1})}), {0});
  const std::vector<Given> answers = {{0, {0}}, {2, {0}}};
  const Evaluation capped = evaluate(framework, {}, entity_with(answers));
  CHECK(capped.verdict == Verdict::leaning);
  CHECK(capped.capped);
  CHECK(capped.outcome.shares.value[0] == 1);
  CHECK(unsettled_against(framework, capped, 0) == std::vector<std::size_t>{0});
  framework.gates[0].rules_out = {};
  framework.gates[0].rules_out.insert(1);
  const Evaluation free = evaluate(framework, {}, entity_with(answers));
  CHECK(free.verdict == Verdict::certain);
  CHECK_FALSE(free.capped);
}

TEST_CASE("a result is provisional while the question about the goal is open or not applicable") {
  CHECK_FALSE(of_shipped(all_headlines).provisional);
  for (const nlohmann::json& goal :
       {nlohmann::json("unknown"), nlohmann::json{{"not_applicable", "no goal yet"}}}) {
    nlohmann::json answers = all_headlines;
    answers["main_goal"] = goal;
    CHECK(of_shipped(answers).provisional);
    CHECK(of_shipped(answers).objective_open);
  }
  nlohmann::json answers = all_headlines;
  answers.erase("main_goal");
  CHECK(of_shipped(answers).provisional);
  answers["main_goal"] = {"scale_and_cost", "local_speed"};
  CHECK_FALSE(of_shipped(answers).provisional);
}

TEST_CASE("a result is provisional while more than two headlines are open") {
  nlohmann::json answers = all_headlines;
  answers.erase("market_difference");
  answers["platform_landscape"] = "unknown";
  CHECK_FALSE(of_shipped(answers).provisional);
  CHECK(of_shipped(answers).open_headlines.size() == 2);
  answers.erase("change_appetite");
  CHECK(of_shipped(answers).provisional);
  CHECK_FALSE(of_shipped(answers).objective_open);
  CHECK(of_shipped(answers).open_headlines.size() == 3);
}

TEST_CASE("an entity without any answer is not assessed, but its figures are defined") {
  const Evaluation evaluation = of_shipped(nlohmann::json::object());
  CHECK(evaluation.verdict == Verdict::not_assessed);
  CHECK_FALSE(evaluation.provisional);
  CHECK(evaluation.criteria.size() == 9);
}

TEST_CASE("an entity to which nothing applies is not assessed") {
  nlohmann::json answers;
  for (const auto& [item, value] : all_headlines.items()) {
    answers[item] = {{"not_applicable", "dormant company"}};
  }
  const Evaluation evaluation = of_shipped(answers);
  CHECK(evaluation.verdict == Verdict::not_assessed);
  CHECK(evaluation.criteria.empty());
  CHECK(evaluation.fit == ModelValues{0, 0, 0});
}

TEST_CASE("leaving a criterion out keeps gates, and switches off interactions that need it") {
  nlohmann::json answers = all_headlines;
  answers["main_goal"] = "one_customer_view";
  answers["specialist_posts"] = "no_group";
  const std::size_t goals = find_criterion(shipped(), "q6_goals").value();
  const std::size_t staffing = find_criterion(shipped(), "q5_staffing").value();
  const Evaluation all = of_shipped(answers);
  REQUIRE(all.interactions.size() == 1);
  const Evaluation without = of_shipped(answers, {{goals, staffing}});
  CHECK(without.interactions.empty());
  CHECK(without.criteria.size() == 7);
  CHECK(without.weights[0] == 1.0 / 7);
  CHECK_FALSE(without.outcome.among.contains(1));
  CHECK_FALSE(without.provisional);
}

TEST_CASE("an interaction enters the fit with its probability and each completion whole") {
  Framework framework = with_rows({{.5, .5, .5}, {.5, .5, .5}});
  for (Item& item : framework.items) item.rows[1].affinity = item.rows[0].affinity;
  add_interaction(framework, all_of({is_one_of(0, {0}), is_one_of(1, {0})}), 1, 0.1);
  const Evaluation half = evaluate(framework, {}, entity_with({{0, {0}}, {1, {}}}));
  REQUIRE(half.interactions.size() == 1);
  CHECK(half.interactions[0].probability == 0.5);
  CHECK(half.fit[1] == doctest::Approx(0.55));
  // On in one completion, where the model has all shares; all equal in the other.
  CHECK(half.outcome.necessary.size() == 1);
  CHECK(half.outcome.shares.value == ModelValues{0, 1, 0});
  const Evaluation off = evaluate(framework, {}, entity_with({{0, {1}}, {1, {}}}));
  CHECK(off.interactions.empty());
}

TEST_CASE("the status quo is the model that suits the answers about the present best") {
  CHECK(of_shipped(all_headlines).status_quo == ModelIndex{1});
  CHECK_FALSE(of_shipped({{"main_goal", "local_speed"}}).status_quo.has_value());
  CHECK(of_shipped({{"main_goal", "local_speed"}, {"who_runs_it", "core_team"}}).status_quo ==
        ModelIndex{0});
}

TEST_CASE("verdicts compare by strength, leaning like only option") {
  CHECK(strength(Verdict::no_option) < strength(Verdict::too_close_to_call));
  CHECK(strength(Verdict::too_close_to_call) < strength(Verdict::leaning));
  CHECK(strength(Verdict::leaning) == strength(Verdict::only_option));
  CHECK(strength(Verdict::only_option) < strength(Verdict::robust));
  CHECK(strength(Verdict::robust) < strength(Verdict::certain));
}

}  // namespace tripoint::test
