#include "core/organization/remove_person.h"

namespace tripoint {
namespace {

// The number of a person after another one has gone; nothing for that one.
void shift(std::optional<std::size_t>& person, std::size_t gone) {
  if (!person) return;
  if (*person == gone) {
    person.reset();
  } else if (*person > gone) {
    --*person;
  }
}

}  // namespace

void remove_person(Group& group, std::size_t index) {
  Arrangements& told = group.arrangements;
  told.people.erase(told.people.begin() + static_cast<std::ptrdiff_t>(index));
  for (Person& person : told.people) shift(person.reports_to, index);
  std::erase_if(told.sponsors, [&](const auto& one) { return one.second == index; });
  for (auto& sponsor : told.sponsors) {
    if (sponsor.second > index) --sponsor.second;
  }
  const Actor gone{true, index};
  for (RaciChoice& choice : told.raci) {
    for (std::vector<Actor>& actors : choice.actors) {
      std::erase(actors, gone);
      for (Actor& actor : actors) {
        if (actor.is_person && actor.index > index) --actor.index;
      }
    }
  }
  std::erase_if(told.raci, [](const RaciChoice& choice) {
    return choice == RaciChoice{choice.step, {}, false, ""};
  });
  for (auto* list : {&told.alignment, &told.measures, &told.activities, &told.actions}) {
    for (Attainment& one : *list) shift(one.owner, index);
  }
  for (FunnelStage& stage : told.funnel) shift(stage.owner, index);
}

}  // namespace tripoint
