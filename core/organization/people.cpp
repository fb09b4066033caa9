#include "core/organization/people.h"

#include <algorithm>

namespace tripoint {
namespace {

// Lower-case letters and digits; everything between them is one hyphen.
std::string id_from(const std::string& name) {
  std::string id;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      id += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "person" : id;
}

// Calls visit(optional index) for everything that one person owns or reports to.
template <class Told, class Visit>
void for_owners(Told& told, const Visit& visit) {
  for (auto& one : told.people) visit(one.reports_to);
  for (auto* list : {&told.alignment, &told.measures, &told.activities, &told.actions}) {
    for (auto& one : *list) visit(one.owner);
  }
  for (auto& one : told.funnel) visit(one.owner);
}

}  // namespace

std::size_t add_person(const Framework& framework, Group& group, const std::string& name) {
  auto& people = group.arrangements.people;
  const std::string base = id_from(name);
  std::string id = base;
  for (std::size_t count = 2; find_topic(people, id) ||
                              find_topic(framework.governance.parties, id);
       ++count) {
    id = base + "-" + std::to_string(count);
  }
  Person person;
  person.id = id;
  if (name != id) person.name = name;
  people.push_back(std::move(person));
  return people.size() - 1;
}

void remove_person(Arrangements& told, std::size_t person) {
  told.people.erase(told.people.begin() + static_cast<std::ptrdiff_t>(person));
  const auto renumber = [&](std::size_t& index) { index -= index > person ? 1U : 0U; };
  for_owners(told, [&](std::optional<std::size_t>& owner) {
    if (owner == person) owner.reset();
    else if (owner) renumber(*owner);
  });
  std::erase_if(told.sponsors, [&](const auto& one) { return one.second == person; });
  for (auto& one : told.sponsors) renumber(one.second);
  const Actor gone{true, person};
  for (RaciChoice& choice : told.raci) {
    for (auto& actors : choice.actors) {
      std::erase(actors, gone);
      for (Actor& actor : actors) {
        if (actor.is_person) renumber(actor.index);
      }
    }
  }
  std::erase_if(told.raci, [](const RaciChoice& choice) {
    return choice == RaciChoice{choice.step, {}, false, {}};
  });
}

std::size_t references_to(const Arrangements& told, std::size_t person) {
  std::size_t count = 0;
  for_owners(told, [&](const std::optional<std::size_t>& owner) {
    count += owner == person ? 1U : 0U;
  });
  for (const auto& one : told.sponsors) count += one.second == person ? 1U : 0U;
  const Actor actor{true, person};
  for (const RaciChoice& choice : told.raci) {
    for (const auto& actors : choice.actors) {
      count += static_cast<std::size_t>(std::count(actors.begin(), actors.end(), actor));
    }
  }
  return count;
}

}  // namespace tripoint
