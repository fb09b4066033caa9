// Figures of an independent evaluator of the same method, for sheets that between them meet every
// gate, every interaction under open answers, ranges, and nothing at all.
#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

void check_values(const nlohmann::json& expected, const ModelValues& found) {
  for (ModelIndex m = 0; m < model_count; ++m) {
    CHECK(std::fabs(expected[m].get<double>() - found[m]) < 1e-9);
  }
}

ModelSet model_set(const Framework& framework, const nlohmann::json& ids) {
  ModelSet set;
  for (const auto& id : ids) set.insert(find_model(framework, id.get<std::string>()).value());
  return set;
}

}  // namespace

TEST_CASE("fits and shares of all golden sheets agree with the independent evaluator to 1e-9") {
  Framework framework = shipped();
  framework.verdict.max_exact_completions = 1'000'000;
  for (const auto& sheet : read_json("tests/data/golden/sheets.json")) {
    CAPTURE(sheet["name"].get<std::string>());
    const Group group = group_of(framework, sheet["answers"]);
    const Evaluation evaluation = evaluate(framework, group, group.entities[0]);
    const bool applies = !evaluation.criteria.empty();
    check_values(sheet["fit"], evaluation.fit);
    CHECK(evaluation.outcome.shares.completions == sheet["completions"].get<std::uint64_t>());
    CHECK(evaluation.outcome.shares.exact);
    std::vector<std::string> hit;
    for (std::size_t gate = 0; gate < framework.gates.size(); ++gate) {
      if (evaluation.gates[gate].state == GateState::hit) hit.push_back(framework.gates[gate].id);
    }
    std::sort(hit.begin(), hit.end());
    CHECK(hit == sheet["gates_hit"].get<std::vector<std::string>>());
    check_values(sheet["shares"], evaluation.outcome.shares.value);
    check_values(sheet["shares_without_gates"], evaluation.without_gates.shares.value);
    if (!applies) continue;  // the other evaluator has no word for "not assessed"
    CHECK(evaluation.outcome.possible == model_set(framework, sheet["possible"]));
    CHECK(evaluation.outcome.necessary == model_set(framework, sheet["necessary"]));
  }
}

}  // namespace tripoint::test
