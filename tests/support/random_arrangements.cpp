#include "tests/support/random_arrangements.h"

namespace tripoint::test {
namespace {

using Words = std::function<std::string()>;

class Maker {
 public:
  Maker(Dice& dice, const Framework& framework, const Words& words)
      : dice_(dice), framework_(framework), known_(framework.governance), words_(words) {}

  Arrangements make() {
    if (!known_.role_categories.empty()) people();
    some(known_.sponsors, [&](std::size_t i) {
      if (const auto who = person()) told_.sponsors.emplace_back(i, *who);
    });
    if (dice_.one_in(3)) told_.large_project = dice_.one_in(2);
    some(known_.raci, [&](std::size_t i) { told_.raci.push_back(choice(i)); });
    some(known_.alignment, [&](std::size_t i) { told_.alignment.push_back(attainment(i)); });
    some(known_.measures, [&](std::size_t i) { told_.measures.push_back(attainment(i)); });
    some(framework_.journey.activities,
         [&](std::size_t i) { told_.activities.push_back(attainment(i)); });
    some(framework_.journey.actions,
         [&](std::size_t i) { told_.actions.push_back(attainment(i)); });
    for (std::size_t i = dice_.below(3); i > 0; --i) {
      told_.terms.emplace_back("t" + std::to_string(i) + words_(), "d" + words_());
    }
    some(known_.sides, [&](std::size_t i) { told_.goals.emplace_back(i, lines()); });
    if (!known_.sides.empty()) told_.shared_goals = lines();
    some(known_.plan_parts, [&](std::size_t i) { told_.plan.emplace_back(i, lines()); });
    some(known_.sides, [&](std::size_t i) {
      told_.service_levels.push_back(
          {i, "a" + words_(), words_(), words_(), words_(), words_(), lines()});
    });
    for (std::size_t i = dice_.below(3); i > 0; --i) {
      told_.funnel.push_back({"s" + words_(), words_(), words_(), person()});
    }
    return std::move(told_);
  }

 private:
  template <class T, class Visit>
  void some(const std::vector<T>& list, const Visit& visit) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (dice_.one_in(3)) visit(i);
    }
  }
  std::optional<std::size_t> person() {
    if (told_.people.empty() || dice_.one_in(3)) return std::nullopt;
    return dice_.below(told_.people.size());
  }
  Lines lines() {
    Lines list;
    for (std::size_t i = dice_.below(3); i > 0; --i) list.push_back("l" + words_());
    return list;
  }

  void people() {
    const std::size_t count = dice_.below(5);
    for (std::size_t i = 0; i < count; ++i) {
      Person one;
      one.id = "person" + std::to_string(i) + words_();
      one.name = words_();
      one.role = dice_.below(known_.role_categories.size());
      some(known_.role_categories[one.role].duties,
           [&](std::size_t duty) { one.duties.push_back(duty); });
      if (!known_.role_catalogue.empty() && dice_.one_in(2)) {
        one.title = dice_.below(known_.role_catalogue.size());
      }
      if (dice_.one_in(2)) one.reports_to = dice_.below(count);
      told_.people.push_back(std::move(one));
    }
  }

  Actor actor() {
    if (const auto who = person()) return {true, *who};
    return {false, dice_.below(known_.parties.size())};
  }

  RaciChoice choice(std::size_t step) {
    RaciChoice one;
    one.step = step;
    for (std::size_t letter = 0; letter < letter_count; ++letter) {
      for (std::size_t i = dice_.below(letter == 0 ? 2 : 3); i > 0; --i) {
        one.actors[letter].push_back(actor());
      }
    }
    one.done = dice_.one_in(2);
    one.note = words_();
    return one;
  }

  Attainment attainment(std::size_t of) {
    return {of, static_cast<Attained>(dice_.below(attained_names.size())), person(), words_()};
  }

  Dice& dice_;
  const Framework& framework_;
  const Governance& known_;
  const Words& words_;
  Arrangements told_;
};

}  // namespace

Arrangements random_arrangements(Dice& dice, const Framework& framework, const Words& words,
                                 const Words& json) {
  Arrangements told = Maker(dice, framework, words).make();
  if (dice.one_in(3)) told.comment = json();
  return told;
}

}  // namespace tripoint::test
