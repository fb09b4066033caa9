#include "core/organization/remove_entity.h"

namespace tripoint {

void remove_entity(Group& group, std::size_t index) {
  const std::string id = group.entities[index].id;
  group.entities.erase(group.entities.begin() + static_cast<std::ptrdiff_t>(index));
  std::erase(group.pilots, index);
  for (std::size_t& pilot : group.pilots) {
    if (pilot > index) --pilot;
  }
  std::erase_if(group.skill_decisions, [&](const SkillDecision& decision) {
    return decision.place == Place::site && decision.of == id;
  });
  for (Person& person : group.arrangements.people) {
    if (person.entity == id) person.entity.clear();
  }
}

}  // namespace tripoint
