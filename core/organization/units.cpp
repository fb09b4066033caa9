#include "core/organization/units.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace tripoint {
namespace {

// "unit-1", or the first number that is free.
std::string free_id(const Group& group) {
  std::set<std::string_view> taken;
  for (const Entity& entity : group.entities) taken.insert(entity.id);
  std::size_t number = group.entities.size() + 1;
  std::string id = "unit-" + std::to_string(number);
  while (taken.contains(id)) id = "unit-" + std::to_string(++number);
  return id;
}

}  // namespace

std::size_t add_unit(Group& group, const std::string& name) {
  Entity unit;
  unit.id = free_id(group);
  unit.name = name;
  group.entities.push_back(std::move(unit));
  return group.entities.size() - 1;
}

std::size_t duplicate_unit(Group& group, std::size_t place, const std::string& name) {
  Entity copy = group.entities[place];
  copy.id = free_id(group);
  copy.name = name;
  group.entities.insert(group.entities.begin() + static_cast<std::ptrdiff_t>(place) + 1,
                        std::move(copy));
  for (std::size_t& pilot : group.pilots) pilot += pilot > place ? 1U : 0U;
  return place + 1;
}

void remove_unit(Group& group, std::size_t place) {
  const std::string id = group.entities[place].id;
  group.entities.erase(group.entities.begin() + static_cast<std::ptrdiff_t>(place));
  std::erase(group.pilots, place);
  for (std::size_t& pilot : group.pilots) pilot -= pilot > place ? 1U : 0U;
  std::erase_if(group.skill_decisions,
                [&](const SkillDecision& one) { return one.place == Place::site && one.of == id; });
  for (Person& person : group.arrangements.people) {
    if (person.entity == id) person.entity.clear();
  }
}

std::size_t place_of_unit(const Group& group, const std::string& id) {
  const auto found = std::find_if(group.entities.begin(), group.entities.end(),
                                  [&](const Entity& entity) { return entity.id == id; });
  return static_cast<std::size_t>(found - group.entities.begin());
}

}  // namespace tripoint
