#include "tests/support/told_groups.h"

#include <limits>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"
#include "tests/support/run_cli.h"

namespace tripoint::test {
namespace {

std::vector<GroupEvaluation> evaluated_groups() {
  std::vector<GroupEvaluation> list;
  for (const std::string& path : sample_groups()) {
    const auto group = read_group(shipped(), read_text(path), path);
    REQUIRE(group);
    list.push_back(evaluate_group(shipped(), *group));
    Group ranked = *group;
    ranked.priorities.ranking = {1, 5, 3, 8, 0};
    list.push_back(evaluate_group(shipped(), ranked));
    ranked.priorities.ranking = {5, 2};
    ranked.priorities.floors = {{4, 0.055}};
    ranked.priorities.ratios = {{5, 6, 1.25, 4, {}},
                                {2, 7, 1.5, std::numeric_limits<double>::infinity(), {}}};
    list.push_back(evaluate_group(shipped(), ranked, {{}, true}));
    ranked.priorities = {};
    ranked.priorities.swing = {{5, 100, 10, false}, {2, 60, 12.5, true}, {3, 25, 10, false}};
    ranked.priorities.comparisons = {{1, 0, 3, {}}, {0, 4, 2, {}}, {1, 4, 7, {}}};
    ranked.priorities.weights = {{7, 3}, {8, 1.5}};
    list.push_back(evaluate_group(shipped(), ranked));
    ranked.priorities = {};
    for (std::size_t g = 0; g < 9; ++g) {
      ranked.priorities.weights.push_back({g, 1 + 2.5 * static_cast<double>(g)});
    }
    ranked.priorities.exact_weights = true;
    list.push_back(evaluate_group(shipped(), ranked, {{}, true}));
  }
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    Group group;
    for (const char* id : {"one", "two"}) {
      group.entities.push_back(random_entity(dice, shipped()));
      group.entities.back().id = id;
      // Fewer answers than random_entity gives, so that constraints and ties occur as well.
      std::erase_if(group.entities.back().answers, [&](const Answer&) { return dice.one_in(2); });
    }
    list.push_back(evaluate_group(shipped(), group));
  }
  Group bare;
  bare.entities.resize(1);
  bare.entities[0].id = "bare";
  list.push_back(evaluate_group(shipped(), bare));
  return list;
}

}  // namespace

const std::vector<GroupEvaluation>& told_groups() {
  static const std::vector<GroupEvaluation> groups = evaluated_groups();
  return groups;
}

}  // namespace tripoint::test
