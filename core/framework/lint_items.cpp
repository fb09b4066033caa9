#include <algorithm>
#include <cmath>

#include "core/framework/lint_parts.h"
#include "core/framework/neutrality.h"
#include "core/support/number.h"

namespace tripoint::lint {
namespace {

constexpr std::size_t fewest_rows = 3;
constexpr std::size_t most_rows = 5;

std::string row_name(const Item& item, std::size_t row) {
  return item.kind == ItemKind::choice ? item.rows[row].code : shortest(item.rows[row].value);
}

// What decides: a constant added to a row changes nothing.
std::pair<double, double> differences(const AnswerRow& row) {
  return {row.affinity[0] - row.affinity[1], row.affinity[0] - row.affinity[2]};
}

template <class Visit>
void for_each_row(const Framework& framework, Visit&& visit) {
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    for (std::size_t row = 0; row < framework.items[item].rows.size(); ++row) visit(item, row);
  }
}

bool uses(const std::vector<AnswerRow>& rows, double value) {
  return std::any_of(rows.begin(), rows.end(), [&](const AnswerRow& row) {
    return std::find(row.affinity.begin(), row.affinity.end(), value) != row.affinity.end();
  });
}

}  // namespace

void grid(const Framework& framework, Faults& faults) {
  for_each_row(framework, [&](std::size_t item, std::size_t row) {
    for (ModelIndex m = 0; m < model_count; ++m) {
      const double value = framework.items[item].rows[row].affinity[m];
      if (value * 4 == std::floor(value * 4)) continue;
      Issue& issue =
          faults.add(row_pointer(framework, item, row) + "/affinity/" + framework.models[m].id,
                     "is off the grid");
      issue.found = shortest(value);
      issue.allowed = "0, 0.25, 0.5, 0.75 or 1";
    }
  });
}

void headline(const Framework& framework, Faults& faults) {
  for (const Criterion& criterion : framework.criteria) {
    const Item& item = framework.items[criterion.first_item];
    if (item.kind != ItemKind::choice) {
      faults.add(item_pointer(framework, criterion.first_item), "is a headline but not a choice");
    }
    for (std::size_t row = 0; row < item.rows.size(); ++row) {
      if (differences(item.rows[row]) == std::pair(0.0, 0.0)) {
        faults.add(row_pointer(framework, criterion.first_item, row) + "/affinity",
                   "favors no model, so it is no answer to a headline");
      }
    }
  }
}

void rows(const Framework& framework, Faults& faults) {
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    const std::size_t count = framework.items[item].rows.size();
    if (count >= fewest_rows && count <= most_rows) continue;
    Issue& issue = faults.add(item_pointer(framework, item), "has too few or too many answers");
    issue.found = std::to_string(count);
    issue.allowed = std::to_string(fewest_rows) + " to " + std::to_string(most_rows);
  }
}

void full_range(const Framework& framework, Faults& faults) {
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    const Criterion& criterion = framework.criteria[g];
    std::vector<AnswerRow> all;
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const auto& own = framework.items[criterion.first_item + i].rows;
      all.insert(all.end(), own.begin(), own.end());
    }
    for (const double end : {0.0, 1.0}) {
      if (!uses(all, end)) {
        faults.add(criterion_pointer(g), "never uses the affinity " + shortest(end));
      } else if (!uses(framework.items[criterion.first_item].rows, end)) {
        faults.add(item_pointer(framework, criterion.first_item),
                   "never uses the affinity " + shortest(end));
      }
    }
  }
}

void monotone(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    if (item.ordered != item.direction.has_value()) {
      faults.add(item_pointer(framework, index), item.ordered
                                                     ? "is ordered but declares no direction"
                                                     : "declares a direction but is not ordered");
    }
    if (!item.direction || item.rows.empty()) continue;
    if (item.direction->favors.empty() || item.direction->over.empty()) {
      faults.add(item_pointer(framework, index) + "/direction",
                 "names no models to favor, or none to favor them over");
    }
    for (ModelIndex m = 0; m < model_count; ++m) {
      for (std::size_t row = 1; row < item.rows.size(); ++row) {
        const double step = item.rows[row].affinity[m] - item.rows[row - 1].affinity[m];
        const bool falls = item.direction->favors.contains(m) && step < 0;
        const bool rises = item.direction->over.contains(m) && step > 0;
        if (!falls && !rises) continue;
        faults.add(row_pointer(framework, index, row) + "/affinity/" + framework.models[m].id,
                   std::string(falls ? "falls" : "rises") + " against the declared direction");
      }
      if (!item.direction->favors.contains(m)) continue;
      for (ModelIndex other = 0; other < model_count; ++other) {
        const auto lead = [&](const AnswerRow& row) {
          return row.affinity[m] - row.affinity[other];
        };
        if (item.direction->over.contains(other) &&
            lead(item.rows.back()) <= lead(item.rows.front())) {
          faults.add(item_pointer(framework, index) + "/direction",
                     "has no effect: " + framework.models[m].id + " gains nothing over " +
                         framework.models[other].id);
        }
      }
    }
  }
}

void partial_order(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    if (!item.partial_order) continue;
    for (const auto& [from, to] : item.partial_order->steps) {
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (item.partial_order->never_lowers.contains(m) &&
            item.rows[to].affinity[m] < item.rows[from].affinity[m]) {
          faults.add(row_pointer(framework, index, to) + "/affinity/" + framework.models[m].id,
                     "is lower than at " + row_name(item, from));
        }
      }
    }
  }
}

void dead_option(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    for (std::size_t a = 0; a < item.rows.size(); ++a) {
      for (std::size_t b = a + 1; b < item.rows.size(); ++b) {
        if (differences(item.rows[a]) == differences(item.rows[b])) {
          faults.add(row_pointer(framework, index, b) + "/affinity",
                     "differs from " + row_name(item, a) + " in nothing that decides");
        }
      }
    }
  }
  if (!on_grid(framework)) return;
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    const std::size_t headline = framework.criteria[g].first_item;
    const Item& item = framework.items[headline];
    for (const auto& [a, b] : dead_options(framework, g)) {
      if (differences(item.rows[a]) == differences(item.rows[b])) continue;  // said already
      faults.add(row_pointer(framework, headline, b),
                 "never leads to other winners than " + row_name(item, a));
    }
  }
}

void dead_item(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const auto& all = framework.items[index].rows;
    const bool alike = std::all_of(all.begin(), all.end(), [&](const AnswerRow& row) {
      return differences(row) == differences(all.front());
    });
    if (alike) faults.add(item_pointer(framework, index), "decides nothing, whatever the answer");
  }
}

void duplicate_item(const Framework& framework, Faults& faults) {
  const auto pattern = [&](std::size_t item) {
    std::vector<ModelValues> values;
    for (const AnswerRow& row : framework.items[item].rows) values.push_back(row.affinity);
    std::sort(values.begin(), values.end());
    return values;
  };
  for (std::size_t a = 0; a < framework.items.size(); ++a) {
    for (std::size_t b = a + 1; b < framework.items.size(); ++b) {
      if (framework.items[a].criterion == framework.items[b].criterion &&
          pattern(a) == pattern(b)) {
        faults.add(item_pointer(framework, b),
                   "has the same affinities as " + framework.items[a].id);
      }
    }
  }
}

void judgement_range(const Framework& framework, Faults& faults) {
  for_each_row(framework, [&](std::size_t index, std::size_t row) {
    const Item& item = framework.items[index];
    if (item.headline || item.evidence != Evidence::judgement) return;
    for (ModelIndex m = 0; m < model_count; ++m) {
      const double value = item.rows[row].affinity[m];
      if (value >= 0.25 && value <= 0.75) continue;
      Issue& issue =
          faults.add(row_pointer(framework, index, row) + "/affinity/" + framework.models[m].id,
                     "is too strong for what rests on judgement");
      issue.found = shortest(value);
      issue.allowed = "0.25 to 0.75";
    }
  });
}

void entity_question(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    const bool wanted = item.level != ItemLevel::group;
    if (wanted == !item.question_entity.absent()) continue;
    faults.add(item_pointer(framework, index),
               wanted ? "lacks the question asked of one entity"
                      : "is of level group but has a question asked of one entity");
  }
}

void horizon_pair(const Framework& framework, Faults& faults) {
  for (std::size_t pair = 0; pair < framework.horizon_pairs.size(); ++pair) {
    const HorizonPair& horizons = framework.horizon_pairs[pair];
    if (option_codes(framework.items[horizons.now]) !=
        option_codes(framework.items[horizons.in_three_years])) {
      faults.add("/horizon_pairs/" + std::to_string(pair), "pairs items with different options");
    }
  }
}

void characteristic(const Framework& framework, Faults& faults) {
  for (std::size_t index = 0; index < framework.characteristics.size(); ++index) {
    if (framework.characteristics[index].items.empty()) {
      faults.add("/characteristics/" + std::to_string(index), "is asked for by no item");
    }
  }
}

}  // namespace tripoint::lint
