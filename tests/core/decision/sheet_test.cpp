#include "core/decision/sheet.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

const std::vector<OptionTable> two_questions = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                                                {{1, 0, 0}, {0, 1, 0}}};

Framework with_refinement() {
  Framework framework = small_framework(two_questions);
  add_item(framework, 0, {{1, 0, 0}, {0, 1, 0}}, 3);
  index_framework(framework);
  return framework;
}

Framework with_number() {
  Framework framework = with_refinement();
  Item& item = framework.items[1];
  item.kind = ItemKind::number;
  item.least = 0;
  item.most = 100;
  item.rows[0].value = 10;
  item.rows[1].value = 20;
  item.rows.push_back(item.rows[0]);
  item.rows[2].value = 40;
  return framework;
}

Sheet resolved(const Framework& framework, const Group& group, const Entity& entity,
               const std::vector<std::size_t>& without = {}) {
  Sheet sheet;
  resolve(framework, group, entity, without, sheet);
  return sheet;
}

std::vector<double> values(const Sheet& sheet, std::size_t item) {
  std::vector<double> list;
  for (const Possibility& possibility : sheet.of(item)) list.push_back(possibility.value);
  return list;
}

Answer of_respondent(std::size_t item, std::vector<double> given, const std::string& who) {
  Entity entity = entity_with({{item, std::move(given)}});
  entity.answers[0].detail.emplace().respondent = who;
  return entity.answers[0];
}

}  // namespace

TEST_CASE("a headline that was not asked is open, a refinement that was not asked is absent") {
  const Framework framework = with_refinement();
  const Sheet sheet = resolved(framework, {}, entity_with({{2, {1}}}));
  CHECK(sheet.items[0].state == AnswerState::open);
  CHECK_FALSE(sheet.items[0].asked);
  CHECK(sheet.items[0].count == 3);
  CHECK(sheet.items[1].state == AnswerState::absent);
  CHECK(sheet.in_play[1] == 0);
  CHECK(sheet.items[2].state == AnswerState::definite);
  CHECK(sheet.criteria == std::vector<std::size_t>{0, 1});
}

TEST_CASE("an unknown refinement counts, with every option equally likely") {
  const Sheet sheet = resolved(with_refinement(), {}, entity_with({{1, {}}}));
  CHECK(sheet.items[1].state == AnswerState::open);
  CHECK(sheet.in_play[1] == 1);
  for (const Possibility& possibility : sheet.of(1)) CHECK(possibility.probability == 0.5);
  CHECK(sheet.weight[0] == 4);
}

TEST_CASE("a range of all options is open, of some a range, of one definite") {
  const Framework framework = with_refinement();
  CHECK(resolved(framework, {}, entity_with({{0, {2, 0, 1}}})).items[0].state == AnswerState::open);
  CHECK(resolved(framework, {}, entity_with({{0, {2, 0}}})).items[0].state == AnswerState::range);
  CHECK(resolved(framework, {}, entity_with({{0, {2}}})).items[0].state == AnswerState::definite);
}

TEST_CASE("an item that does not apply leaves, and its criterion with the last of them") {
  Entity entity = entity_with({{2, {0}}});
  entity.answers.push_back(excluded(0));
  const Sheet sheet = resolved(with_refinement(), {}, entity);
  CHECK(sheet.items[0].state == AnswerState::not_applicable);
  CHECK(sheet.criteria == std::vector<std::size_t>{1});
  entity.answers.push_back(entity_with({{1, {0}}}).answers[0]);
  const Sheet with_other = resolved(with_refinement(), {}, entity);
  CHECK(with_other.criteria == std::vector<std::size_t>{0, 1});
  CHECK(with_other.weight[0] == 3);
}

TEST_CASE("two values of a number are an interval with the breakpoints inside it") {
  const Framework framework = with_number();
  CHECK(values(resolved(framework, {}, entity_with({{1, {5, 30}}})), 1) ==
        std::vector<double>{5, 10, 20, 30});
  CHECK(values(resolved(framework, {}, entity_with({{1, {30, 5}}})), 1) ==
        std::vector<double>{5, 10, 20, 30});
  CHECK(values(resolved(framework, {}, entity_with({{1, {10, 20}}})), 1) ==
        std::vector<double>{10, 20});
  CHECK(values(resolved(framework, {}, entity_with({{1, {12, 12.5}}})), 1) ==
        std::vector<double>{12, 12.5});
}

TEST_CASE("more than two values of a number are a set, and unknown is the set of breakpoints") {
  const Framework framework = with_number();
  CHECK(values(resolved(framework, {}, entity_with({{1, {5, 30, 12}}})), 1) ==
        std::vector<double>{5, 12, 30});
  CHECK(values(resolved(framework, {}, entity_with({{1, {}}})), 1) ==
        std::vector<double>{10, 20, 40});
}

TEST_CASE("an own answer goes before the default, except for an item of the whole group") {
  Framework framework = with_refinement();
  Group group;
  group.defaults = entity_with({{0, {1}}, {2, {1}}}).answers;
  const Entity entity = entity_with({{2, {0}}});
  CHECK(values(resolved(framework, group, entity), 0) == std::vector<double>{1});
  CHECK(values(resolved(framework, group, entity), 2) == std::vector<double>{0});
  framework.items[2].level = ItemLevel::group;
  CHECK(values(resolved(framework, group, entity), 2) == std::vector<double>{1});
  group.defaults.pop_back();
  CHECK(values(resolved(framework, group, entity), 2) == std::vector<double>{0});
}

TEST_CASE("respondents are pooled by their weights") {
  const Framework framework = with_refinement();
  Group group;
  group.respondents = {{"cmo", "", 3}, {"cio", "", 1}};
  Entity entity;
  entity.answers = {of_respondent(0, {0}, "cmo"), of_respondent(0, {0, 2}, "cio")};
  const Sheet sheet = resolved(framework, group, entity);
  REQUIRE(values(sheet, 0) == std::vector<double>{0, 2});
  CHECK(sheet.of(0)[0].probability == 3.5 / 4);
  CHECK(sheet.of(0)[1].probability == 0.5 / 4);
  const ModelValues mean = expected_affinity(sheet.of(0));
  CHECK(mean == ModelValues{0.875, 0, 0.125});
}

TEST_CASE("a respondent who finds an item not applicable does not silence the others") {
  const Framework framework = with_refinement();
  Entity entity;
  Answer none = excluded(0);
  none.detail.emplace().respondent = "cio";
  entity.answers = {none, of_respondent(0, {1}, "cmo")};
  CHECK(values(resolved(framework, {}, entity), 0) == std::vector<double>{1});
  entity.answers = {of_respondent(0, {1}, "cmo"), none};
  CHECK(resolved(framework, {}, entity).items[0].state == AnswerState::definite);
  entity.answers = {none};
  CHECK(resolved(framework, {}, entity).items[0].state == AnswerState::not_applicable);
}

TEST_CASE("a criterion left out takes its items out of play but keeps their answers") {
  const std::vector<std::size_t> without = {0};
  const Sheet sheet = resolved(with_refinement(), {}, entity_with({{0, {2}}, {1, {0}}}), without);
  CHECK(sheet.criteria == std::vector<std::size_t>{1});
  CHECK(sheet.in_play[0] == 0);
  CHECK(values(sheet, 0) == std::vector<double>{2});
}

TEST_CASE("a sheet that is used again holds nothing of its former answers") {
  const Framework framework = with_refinement();
  Sheet sheet;
  resolve(framework, {}, entity_with({{0, {1}}, {1, {}}}), {}, sheet);
  resolve(framework, {}, entity_with({{2, {1}}}), {}, sheet);
  const Sheet fresh = resolved(framework, {}, entity_with({{2, {1}}}));
  CHECK(sheet.possibilities.size() == fresh.possibilities.size());
  CHECK(sheet.in_play == fresh.in_play);
  CHECK(sheet.weight == fresh.weight);
}

}  // namespace tripoint::test
