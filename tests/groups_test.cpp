// The sample groups and what is concluded for them, to the byte.
#include <set>

#include <doctest/doctest.h>

#include "core/tripoint.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

const std::vector<std::string> samples = {"benelux-retail", "nordic-industry", "alpine-inns",
                                          "iberian-insurance", "baltic-foods"};

std::string path_of(const std::string& name) {
  return source_path("datasets/groups/" + name + ".json");
}

GroupEvaluation evaluated(const std::string& name) {
  const Result<Group> group = load_group(shipped(), path_of(name));
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  CHECK_MESSAGE(group.issues.empty(), listed(group.issues));
  return evaluate_group(shipped(), *group);
}

}  // namespace

TEST_CASE("every sample group reads without a warning and gives its stored result to the byte") {
  for (const std::string& name : samples) {
    CAPTURE(name);
    const Result<Group> group = load_group(shipped(), path_of(name));
    REQUIRE(group.value.has_value());
    const GroupEvaluation evaluation = evaluate_group(shipped(), *group);
    const Rollout rollout = plan_rollout(shipped(), *group, evaluation);
    const std::string result = result_json(shipped(), *group, evaluation, group.issues, &rollout);
    const std::string stored = read_text(source_path("datasets/groups/" + name + ".result.json"));
    CHECK_MESSAGE(result == stored,
                  "if the change is wanted, run scripts/update-results and review the difference");
  }
}

TEST_CASE("the sample groups between them show every kind of result") {
  std::set<Verdict> verdicts;
  std::set<ModelIndex> models;
  bool tie = false, provisional = false, gate_hit = false, gate_with_price = false;
  for (const std::string& name : samples) {
    for (const Evaluation& one : evaluated(name).evaluations) {
      verdicts.insert(one.verdict);
      if (one.outcome.point) models.insert(*one.outcome.point);
      tie = tie || (one.verdict == Verdict::too_close_to_call && !one.outcome.point);
      provisional = provisional || one.provisional;
      gate_hit = gate_hit || one.outcome.among.size() < model_count;
      gate_with_price = gate_with_price ||
                        (one.outcome.point && !(one.outcome.leaders == one.without_gates.leaders));
    }
  }
  CHECK(models.size() == model_count);
  CHECK(verdicts.contains(Verdict::certain));
  CHECK(verdicts.contains(Verdict::robust));
  CHECK(verdicts.contains(Verdict::leaning));
  CHECK(verdicts.contains(Verdict::too_close_to_call));
  CHECK(verdicts.contains(Verdict::only_option));
  CHECK(verdicts.contains(Verdict::no_option));
  CHECK(tie);
  CHECK(provisional);
  CHECK(gate_hit);
  CHECK(gate_with_price);
}

TEST_CASE("all three models are the best of some company of the Benelux group") {
  const GroupEvaluation group = evaluated("benelux-retail");
  CHECK(group.entities.size() == 12);
  for (const std::size_t count : group.best) CHECK(count > 0);
}

TEST_CASE("every sample group says that it is invented") {
  for (const std::string& name : samples) {
    const auto document = read_json("datasets/groups/" + name + ".json");
    CHECK(document["name"].get<std::string>().find("(invented)") != std::string::npos);
    CHECK(document["note"].get<std::string>().find("not a real case") != std::string::npos);
  }
}

}  // namespace tripoint::test
