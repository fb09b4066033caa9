#include "tests/support/clear_answers.h"

#include <algorithm>

#include "tests/support/fixtures.h"

namespace tripoint::test {

nlohmann::json clear_answers(ModelIndex model) {
  const auto lead = [model](const AnswerRow& row) {
    double others = 0;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (m != model) others = std::max(others, row.affinity[m]);
    }
    return row.affinity[model] - others;
  };
  nlohmann::json answers;
  for (const Criterion& criterion : shipped().criteria) {
    const Item& item = shipped().items[criterion.first_item];
    const auto best =
        std::max_element(item.rows.begin(), item.rows.end(),
                         [&](const AnswerRow& a, const AnswerRow& b) { return lead(a) < lead(b); });
    answers[item.id] = best->code;
  }
  return answers;
}

}  // namespace tripoint::test
