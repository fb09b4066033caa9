#include "core/framework/framework.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "core/support/hash.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

// A number item with breakpoints at 1, 2 and 4.
Item measured() {
  Item item;
  item.kind = ItemKind::number;
  item.least = 0;
  item.most = 10;
  for (const auto& [value, affinity] :
       {std::pair(1.0, ModelValues{1, 0, .5}), std::pair(2.0, ModelValues{.5, .25, .5}),
        std::pair(4.0, ModelValues{0, 1, .25})}) {
    AnswerRow row;
    row.value = value;
    row.affinity = affinity;
    item.rows.push_back(row);
  }
  return item;
}

}  // namespace

TEST_CASE("a set of models holds what was put in and not taken out") {
  ModelSet set;
  CHECK(set.empty());
  CHECK(set.first() == model_count);
  set.insert(2);
  set.insert(1);
  set.insert(1);
  CHECK(set.size() == 2);
  CHECK(set.first() == 1);
  CHECK(!set.contains(0));
  CHECK(set.contains(2));
  set.erase(0);
  CHECK(set.size() == 2);
  ModelSet others = ModelSet::all();
  CHECK(others.size() == model_count);
  others.erase(set);
  CHECK(others.size() == 1);
  CHECK(others.first() == 0);
  set.erase(1);
  set.erase(2);
  CHECK(set == ModelSet{});
}

TEST_CASE("every item, criterion, model, language and option is found by its id, at its index") {
  const Framework& framework = shipped();
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    CHECK(find_item(framework, framework.items[item].id) == item);
    for (std::size_t row = 0; row < framework.items[item].rows.size(); ++row) {
      if (framework.items[item].kind == ItemKind::number) continue;
      CHECK(find_option(framework.items[item], framework.items[item].rows[row].code) == row);
    }
  }
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    CHECK(find_criterion(framework, framework.criteria[g].id) == g);
  }
  CHECK(find_model(framework, "centralized") == 0);
  CHECK(find_model(framework, "distributed") == 1);
  CHECK(find_model(framework, "integrated") == 2);
  CHECK(find_language(framework, "en") == 0);
  CHECK(find_language(framework, "nl") == 1);
}

TEST_CASE("ids that are not there, or not quite, are not found") {
  const Framework& framework = shipped();
  for (const std::string_view id :
       {"", "a", "zzz", "main_goa", "main_goals", "Main_goal", "markets", "main_goal "}) {
    CAPTURE(id);
    CHECK(!find_item(framework, id));
  }
  CHECK(!find_criterion(framework, "main_goal"));
  CHECK(!find_model(framework, "Centralized"));
  CHECK(!find_model(framework, "C"));
  CHECK(!find_language(framework, "fr"));
  CHECK(!find_option(framework.items[0], "unknown"));
  CHECK(!find_option(measured(), "1"));
  CHECK(!find_item(Framework{}, "main_goal"));
}

TEST_CASE("lists of ids are in the order of the framework") {
  const Framework& framework = shipped();
  CHECK(model_ids(framework) ==
        std::vector<std::string>{"centralized", "distributed", "integrated"});
  CHECK(language_ids(framework) == std::vector<std::string>{"en", "nl"});
  const auto items = item_ids(framework);
  REQUIRE(items.size() == framework.items.size());
  for (std::size_t i = 0; i < items.size(); ++i) CHECK(items[i] == framework.items[i].id);
  const auto criteria = criterion_ids(framework);
  REQUIRE(criteria.size() == framework.criteria.size());
  CHECK(criteria.front() == "q1_organization");
  CHECK(criteria.back() == "change_capacity");
  const Item& item = framework.items[find_item(framework, "platform_landscape").value()];
  CHECK(option_codes(item) == std::vector<std::string>{"one_connected_stack", "stack_per_group",
                                                       "simple_set", "patchwork"});
}

TEST_CASE("the affinity of a choice is that of its option") {
  const Framework framework = small_framework({{{1, .25, 0}, {.5, .5, .25}, {0, .75, 1}}});
  for (std::size_t row = 0; row < 3; ++row) {
    CHECK(affinity(framework.items[0], static_cast<double>(row)) ==
          framework.items[0].rows[row].affinity);
  }
}

TEST_CASE("the affinity of a number is that of the breakpoint it equals, to the last bit") {
  const Item item = measured();
  for (const AnswerRow& row : item.rows) CHECK(affinity(item, row.value) == row.affinity);
  for (const Item& shipped_item : shipped().items) {
    if (shipped_item.kind != ItemKind::number) continue;
    for (const AnswerRow& row : shipped_item.rows) {
      CHECK(affinity(shipped_item, row.value) == row.affinity);
    }
  }
}

TEST_CASE("the affinity of a number between breakpoints lies on the line between them") {
  const Item item = measured();
  CHECK(affinity(item, 1.5) == ModelValues{.75, .125, .5});
  CHECK(affinity(item, 2.5) == ModelValues{.375, .4375, .4375});
  CHECK(affinity(item, 3) == ModelValues{.25, .625, .375});
}

TEST_CASE("the affinity of a number is constant outside its breakpoints") {
  const Item item = measured();
  for (const double below : {-1e300, -1.0, 0.0, .999999}) {
    CHECK(affinity(item, below) == item.rows.front().affinity);
  }
  for (const double above : {4.000001, 10.0, 1e300}) {
    CHECK(affinity(item, above) == item.rows.back().affinity);
  }
}

TEST_CASE("the affinity of a number is continuous and stays between its neighbors") {
  for (const Item& item : shipped().items) {
    if (item.kind != ItemKind::number) continue;
    CAPTURE(item.id);
    const double step = (item.most - item.least) / 1000;
    ModelValues last = affinity(item, item.least);
    double steepest = 0;
    for (std::size_t row = 1; row < item.rows.size(); ++row) {
      steepest = std::max(steepest, 1 / (item.rows[row].value - item.rows[row - 1].value));
    }
    for (int i = 1; i <= 1000; ++i) {
      const ModelValues now = affinity(item, item.least + i * step);
      for (ModelIndex m = 0; m < model_count; ++m) {
        CHECK(now[m] >= 0);
        CHECK(now[m] <= 1);
        CHECK(std::abs(now[m] - last[m]) <= steepest * step + 1e-12);
      }
      last = now;
    }
  }
}

TEST_CASE("indexing names every stream after its item and the seed") {
  Framework framework = small_framework({{{1, 0, 0}, {0, 1, 0}}, {{1, 0, 0}, {0, 1, 0}}});
  CHECK(framework.items[1].stream == hash64("q1"));
  framework.verdict.seed = 77;
  index_framework(framework);
  CHECK(framework.items[0].stream == (hash64("q0") ^ 77U));
  CHECK(framework.items[1].stream == (hash64("q1") ^ 77U));
  std::set<std::uint64_t> streams;
  for (const Item& item : shipped().items) streams.insert(item.stream);
  CHECK(streams.size() == shipped().items.size());
}

TEST_CASE("indexing orders items by id, so that all are found wherever they stand") {
  Dice dice(5);
  for (int trial = 0; trial < 50; ++trial) {
    Framework framework = random_framework(dice);
    for (std::size_t item = 0; item < framework.items.size(); ++item) {
      framework.items[item].id = "x" + std::to_string(dice.below(1'000'000) * 100 + item);
    }
    index_framework(framework);
    for (std::size_t item = 0; item < framework.items.size(); ++item) {
      CHECK(find_item(framework, framework.items[item].id) == item);
    }
  }
}

TEST_CASE("conditions are numbered within each gate, and through all interactions") {
  const OptionTable table = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  Framework framework = small_framework({table, table, table});
  const auto nested = [] {
    return all_of({is_one_of(2, {0}), any_of({is_one_of(0, {1}), is_one_of(2, {1})})});
  };
  add_gate(framework, nested(), {0});
  add_gate(framework, is_one_of(1, {0}), {0});
  add_interaction(framework, nested(), 0, .05);
  add_interaction(framework, is_one_of(1, {0}), 0, .05);
  const Predicate& gate = framework.gates[0].when;
  CHECK(gate.parts[0].number == 0);
  CHECK(gate.parts[1].parts[0].number == 1);
  CHECK(gate.parts[1].parts[1].number == 2);
  CHECK(framework.gates[1].when.number == 0);
  CHECK(framework.interactions[0].when.parts[1].parts[1].number == 2);
  CHECK(framework.interactions[1].when.number == 3);
  CHECK(framework.gates[0].items == std::vector<std::size_t>{0, 2});
  CHECK(framework.interactions[0].items == std::vector<std::size_t>{0, 2});
  CHECK(framework.interactions[1].items == std::vector<std::size_t>{1});
}

}  // namespace tripoint::test
