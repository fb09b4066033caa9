// What skill levels say of an item.
#include <doctest/doctest.h>

#include "core/decision/evaluate.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

std::size_t item() { return *find_item(shipped(), "unit_skill_level"); }

// All skills at the level, one after the other as far as `levels` goes.
std::vector<HeldSkill> held(const std::vector<std::uint8_t>& levels) {
  std::vector<HeldSkill> skills;
  for (std::size_t i = 0; i < levels.size(); ++i) skills.push_back({i, levels[i], 0, {}});
  return skills;
}

Sheet sheet_of(const Group& group, const Entity& entity) {
  Sheet sheet;
  resolve(shipped(), group, entity, {}, sheet);
  return sheet;
}

Entity with(const std::vector<std::uint8_t>& levels, const std::vector<Given>& answers = {}) {
  Entity entity = entity_with(answers);
  entity.skills = held(levels);
  return entity;
}

}  // namespace

TEST_CASE("a unit that gives levels but no answer has their mean as its answer") {
  const Sheet sheet = sheet_of({}, with({1, 2, 2}));
  CHECK(sheet.items[item()].state == AnswerState::definite);
  CHECK(sheet.items[item()].derived);
  CHECK(sheet.items[item()].asked);
  REQUIRE(sheet.of(item()).size() == 1);
  CHECK(sheet.of(item())[0].value == 1.67);
  CHECK(sheet.in_play[item()] == 1);
}

TEST_CASE("an answer of the unit goes before its levels, these before the default of the group") {
  Group group;
  group.defaults = entity_with({{item(), {5}}}).answers;
  CHECK(sheet_of(group, entity_with({})).of(item())[0].value == 5);
  CHECK(sheet_of(group, with({2})).of(item())[0].value == 2);
  const Sheet own = sheet_of(group, with({2}, {{item(), {4}}}));
  CHECK(own.of(item())[0].value == 4);
  CHECK_FALSE(own.items[item()].derived);
  // "Don't know" is no answer that levels would contradict.
  CHECK(sheet_of(group, with({2}, {{item(), {}}})).of(item())[0].value == 2);
  Entity excluding = with({2});
  excluding.answers.push_back(excluded(item()));
  CHECK(sheet_of(group, excluding).items[item()].state == AnswerState::not_applicable);
}

TEST_CASE("levels that are not known say nothing, not zero") {
  Entity entity = with({4, 4});
  entity.skills.push_back({2, std::nullopt, 0, {}});
  CHECK(sheet_of({}, entity).of(item())[0].value == 4);
  entity.skills = {{0, std::nullopt, 0, {}}};
  CHECK(sheet_of({}, entity).items[item()].state == AnswerState::absent);
}

TEST_CASE("to lower all skills never raises the fit of a model that needs them locally") {
  std::size_t lowered = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Entity entity = random_entity(dice, shipped());
    std::erase_if(entity.answers, [](const Answer& answer) { return answer.item == item(); });
    std::vector<std::uint8_t> levels(1 + dice.below(shipped().skills.catalogue.size()));
    for (auto& level : levels) level = static_cast<std::uint8_t>(dice.below(6));
    ModelValues before{};
    for (int step = 0; step <= 5; ++step) {
      entity.skills = held(levels);
      const ModelValues fit = evaluate(shipped(), {}, entity).fit;
      if (step > 0) {
        for (const char* model : {"distributed", "integrated"}) {
          const ModelIndex m = *find_model(shipped(), model);
          CHECK(fit[m] <= before[m] + 1e-12);
          lowered += fit[m] < before[m] - 1e-9 ? 1U : 0U;
        }
      }
      before = fit;
      for (auto& level : levels) level = static_cast<std::uint8_t>(std::max(0, level - 1));
    }
  }
  CHECK(lowered > 40);
}

}  // namespace tripoint::test
