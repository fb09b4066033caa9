// What holds for every questionnaire and every answer sheet, on random ones.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "core/decision/reasons.h"
#include "core/decision/shares.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

constexpr int trials = 400;
constexpr double close = 1e-11;

template <class Check>
void for_random_cases(Check&& check) {
  for (int trial = 0; trial < trials; ++trial) {
    CAPTURE(trial);
    Dice dice(static_cast<std::uint64_t>(trial) + 1);
    const Framework framework = random_framework(dice);
    check(dice, framework, random_entity(dice, framework));
  }
}

bool near(const ModelValues& a, const ModelValues& b, double tolerance = close) {
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (!(std::fabs(a[m] - b[m]) < tolerance)) return false;
  }
  return true;
}

bool all_finite(const Evaluation& evaluation) {
  bool finite = true;
  const auto check = [&](double value) { finite = finite && std::isfinite(value); };
  for (const ModelValues& row : evaluation.rows) std::for_each(row.begin(), row.end(), check);
  for (const Outcome* outcome : {&evaluation.outcome, &evaluation.without_gates}) {
    for (const ModelValues* values : {&evaluation.fit, &outcome->shares.value, &outcome->max_regret,
                                      &outcome->shares.standard_error}) {
      std::for_each(values->begin(), values->end(), check);
    }
    check(outcome->margin);
  }
  for (const OpenItem& open : evaluation.open_items) {
    check(open.value);
    check(open.swing);
  }
  return finite;
}

ModelValues permuted(const ModelValues& values, const std::array<ModelIndex, model_count>& to) {
  ModelValues moved{};
  for (ModelIndex m = 0; m < model_count; ++m) moved[to[m]] = values[m];
  return moved;
}

}  // namespace

TEST_CASE("every figure of every result is finite") {
  for_random_cases([](Dice&, const Framework& framework, const Entity& entity) {
    CHECK(all_finite(evaluate(framework, {}, entity)));
  });
}

TEST_CASE("shares are between 0 and 1, sum to 1, and are 0 for models that gates rule out") {
  for_random_cases([](Dice&, const Framework& framework, const Entity& entity) {
    const Evaluation evaluation = evaluate(framework, {}, entity);
    for (const Outcome* outcome : {&evaluation.outcome, &evaluation.without_gates}) {
      if (outcome->among.empty()) continue;
      double sum = 0;
      for (ModelIndex m = 0; m < model_count; ++m) {
        const double share = outcome->shares.value[m];
        CHECK(share >= 0);
        CHECK(share <= 1 + close);
        if (!outcome->among.contains(m)) CHECK(share == 0);
        sum += share;
      }
      CHECK(std::fabs(sum - 1) < close);
    }
  });
}

TEST_CASE("exchanging the models exchanges all results with them") {
  constexpr std::array<ModelIndex, model_count> to = {2, 0, 1};
  for_random_cases([&](Dice&, const Framework& framework, const Entity& entity) {
    Framework moved = framework;
    for (Item& item : moved.items) {
      for (AnswerRow& row : item.rows) row.affinity = permuted(row.affinity, to);
    }
    for (Gate& gate : moved.gates) {
      ModelSet set;
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (gate.rules_out.contains(m)) set.insert(to[m]);
      }
      gate.rules_out = set;
    }
    for (Interaction& rule : moved.interactions) rule.favors = to[rule.favors];
    const Evaluation before = evaluate(framework, {}, entity);
    const Evaluation after = evaluate(moved, {}, entity);
    CHECK(near(permuted(before.fit, to), after.fit));
    CHECK(near(permuted(before.outcome.shares.value, to), after.outcome.shares.value));
    CHECK(near(permuted(before.outcome.max_regret, to), after.outcome.max_regret));
    CHECK(before.verdict == after.verdict);
    for (ModelIndex m = 0; m < model_count; ++m) {
      CHECK(before.outcome.possible.contains(m) == after.outcome.possible.contains(to[m]));
      CHECK(before.outcome.necessary.contains(m) == after.outcome.necessary.contains(to[m]));
    }
  });
}

TEST_CASE("the order of the criteria changes no result") {
  for (int trial = 0; trial < trials; ++trial) {
    Dice dice(static_cast<std::uint64_t>(trial) + 7);
    std::vector<OptionTable> tables;
    for (std::size_t g = 0; g < 2 + dice.below(5); ++g) {
      OptionTable table(3);
      for (auto& row : table) {
        for (double& value : row) value = static_cast<double>(dice.below(5)) / 4;
      }
      tables.push_back(table);
    }
    const Framework forward = small_framework(tables);
    std::vector<Given> answers, mirrored;
    for (std::size_t g = 0; g < tables.size(); ++g) {
      const std::vector<double> values = {static_cast<double>(dice.below(3))};
      if (dice.one_in(4)) continue;
      answers.push_back({g, values});
      mirrored.push_back({tables.size() - 1 - g, values});
    }
    std::reverse(tables.begin(), tables.end());
    const Evaluation before = evaluate(forward, {}, entity_with(answers));
    const Evaluation after = evaluate(small_framework(tables), {}, entity_with(mirrored));
    CHECK(near(before.fit, after.fit));
    CHECK(near(before.outcome.shares.value, after.outcome.shares.value));
    CHECK(before.verdict == after.verdict);
  }
}

TEST_CASE("scaling the weights of the items of a criterion changes nothing") {
  for_random_cases([](Dice& dice, const Framework& framework, const Entity& entity) {
    Framework scaled = framework;
    const std::size_t criterion = dice.below(framework.criteria.size());
    for (Item& item : scaled.items) {
      if (item.criterion == criterion) item.weight *= 7;
    }
    const Evaluation before = evaluate(framework, {}, entity);
    const Evaluation after = evaluate(scaled, {}, entity);
    CHECK(near(before.fit, after.fit));
    CHECK(near(before.outcome.shares.value, after.outcome.shares.value));
    CHECK(before.verdict == after.verdict);
  });
}

TEST_CASE("a constant added to an option row changes no share, no verdict and no winner") {
  for_random_cases([](Dice& dice, const Framework& framework, const Entity& entity) {
    Framework shifted = framework;
    Item& item = shifted.items[dice.below(shifted.items.size())];
    for (double& value : item.rows[dice.below(item.rows.size())].affinity) value += 0.25;
    const Evaluation before = evaluate(framework, {}, entity);
    const Evaluation after = evaluate(shifted, {}, entity);
    CHECK(near(before.outcome.shares.value, after.outcome.shares.value));
    CHECK(near(before.outcome.max_regret, after.outcome.max_regret));
    CHECK(before.verdict == after.verdict);
    CHECK(before.outcome.leaders == after.outcome.leaders);
    CHECK(before.outcome.necessary == after.outcome.necessary);
    CHECK(before.outcome.possible == after.outcome.possible);
  });
}

TEST_CASE("a model that is better on every possible answer has all shares and is certain") {
  for_random_cases([](Dice& dice, const Framework& framework, const Entity& entity) {
    Framework dominated = framework;
    dominated.gates.clear();
    dominated.interactions.clear();
    const ModelIndex best = dice.below(model_count);
    for (Item& item : dominated.items) {
      for (AnswerRow& row : item.rows) {
        row.affinity[best] = std::max({row.affinity[0], row.affinity[1], row.affinity[2]}) + 0.1;
      }
    }
    const Evaluation evaluation = evaluate(dominated, {}, entity);
    if (evaluation.verdict == Verdict::not_assessed) return;
    CHECK(evaluation.verdict == Verdict::certain);
    CHECK(evaluation.outcome.point == best);
    CHECK(std::fabs(evaluation.outcome.shares.value[best] - 1) < 1e-12);
    CHECK(evaluation.outcome.max_regret[best] == 0);
  });
}

TEST_CASE("the only necessary winner has share 1 and no regret, and is the point") {
  int seen = 0;
  for_random_cases([&](Dice&, const Framework& framework, const Entity& entity) {
    const Evaluation evaluation = evaluate(framework, {}, entity);
    const Outcome& outcome = evaluation.outcome;
    if (evaluation.criteria.empty() || outcome.necessary.size() != 1) return;
    ++seen;
    const ModelIndex winner = outcome.necessary.first();
    CHECK(std::fabs(outcome.shares.value[winner] - 1) < 1e-12);
    CHECK(outcome.max_regret[winner] == 0);
    CHECK(outcome.point == winner);
  });
  CHECK(seen > trials / 20);
}

TEST_CASE("a necessary winner is possible, and a model with a share is possible") {
  for_random_cases([](Dice&, const Framework& framework, const Entity& entity) {
    const Outcome outcome = evaluate(framework, {}, entity).outcome;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (outcome.necessary.contains(m)) CHECK(outcome.possible.contains(m));
      if (outcome.shares.value[m] > 1e-9) CHECK(outcome.possible.contains(m));
    }
  });
}

TEST_CASE("contributions of criteria and of items sum to the margin") {
  for_random_cases([](Dice&, const Framework& framework, const Entity& entity) {
    const Evaluation evaluation = evaluate(framework, {}, entity);
    for (ModelIndex a = 0; a < model_count; ++a) {
      for (ModelIndex b = 0; b < model_count; ++b) {
        double sum = 0;
        for (const Contribution& one : contributions_by_item(framework, evaluation, a, b)) {
          sum += one.amount;
        }
        CHECK(std::fabs(sum - (evaluation.fit[a] - evaluation.fit[b])) < close);
      }
    }
  });
}

TEST_CASE("knowing an answer is never worth less than nothing") {
  for_random_cases([](Dice&, const Framework& framework, const Entity& entity) {
    for (const OpenItem& open : evaluate(framework, {}, entity).open_items) {
      CHECK(open.value >= 0);
      CHECK(open.swing >= 0);
    }
  });
}

TEST_CASE("moving an answer to an option that favors a model never lowers the fit of that model") {
  for_random_cases([](Dice& dice, const Framework& framework, const Entity&) {
    Framework plain = framework;
    plain.interactions.clear();  // they reward combinations, not single answers
    Entity entity = definite_entity(dice, plain);
    const Evaluation before = evaluate(plain, {}, entity);
    const std::size_t item = dice.below(plain.items.size());
    const auto& rows = plain.items[item].rows;
    const ModelIndex model = dice.below(model_count);
    const double now =
        rows[static_cast<std::size_t>(entity.answers[item].values[0])].affinity[model];
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (rows[row].affinity[model] < now) continue;
      entity.answers[item].values[0] = static_cast<double>(row);
      CHECK(evaluate(plain, {}, entity).fit[model] >= before.fit[model] - close);
    }
  });
}

TEST_CASE("a mixture over open answers is the mean of the results for each of them") {
  for_random_cases([](Dice& dice, const Framework& framework, const Entity&) {
    Framework plain = framework;
    plain.gates.clear();
    Entity entity = definite_entity(dice, plain);
    const std::size_t item = dice.below(plain.items.size());
    ModelValues mean{}, fit{};
    const std::size_t rows = plain.items[item].rows.size();
    for (std::size_t row = 0; row < rows; ++row) {
      entity.answers[item].values[0] = static_cast<double>(row);
      const Evaluation one = evaluate(plain, {}, entity);
      for (ModelIndex m = 0; m < model_count; ++m) {
        mean[m] += one.outcome.shares.value[m] / static_cast<double>(rows);
        fit[m] += one.fit[m] / static_cast<double>(rows);
      }
    }
    entity.answers[item].kind = AnswerKind::unknown;
    entity.answers[item].count = 0;
    const Evaluation open = evaluate(plain, {}, entity);
    // The only necessary winner keeps the credit where an answer makes all models equal.
    if (open.outcome.necessary.size() != 1) CHECK(near(open.outcome.shares.value, mean));
    CHECK(near(open.fit, fit));
  });
}

}  // namespace tripoint::test
