#include "core/rollout/roles.h"

#include <algorithm>

namespace tripoint {
namespace {

bool has_duty(const Person& person, std::size_t duty) {
  const auto& duties = person.duties;
  return duties.empty() || std::find(duties.begin(), duties.end(), duty) != duties.end();
}

RoleCover cover(const RoleCategory& category, std::size_t index,
                const std::vector<Person>& people) {
  RoleCover found;
  found.category = index;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i].role == index) found.people.push_back(i);
  }
  for (std::size_t duty = 0; duty < category.duties.size(); ++duty) {
    const bool taken = std::any_of(found.people.begin(), found.people.end(),
                                   [&](std::size_t i) { return has_duty(people[i], duty); });
    if (!taken) found.open_duties.push_back(duty);
  }
  return found;
}

// Whether the line upward from a person comes back to that person.
bool in_circle(const std::vector<Person>& people, std::size_t person) {
  auto at = people[person].reports_to;
  for (std::size_t steps = 0; at && steps < people.size(); ++steps) {
    if (*at == person) return true;
    at = people[*at].reports_to;
  }
  return false;
}

std::optional<ReportingFault> reporting_fault(const Framework& framework,
                                              const std::vector<Person>& people,
                                              std::size_t index) {
  const Person& person = people[index];
  const auto above = framework.governance.role_categories[person.role].reports_to;
  if (!person.reports_to) {
    return above ? std::optional(ReportingFault::to_nobody) : std::nullopt;
  }
  if (*person.reports_to == index) return ReportingFault::to_self;
  if (in_circle(people, index)) return ReportingFault::in_circle;
  const bool as_it_should = people[*person.reports_to].role == above.value_or(person.role);
  return as_it_should ? std::nullopt : std::optional(ReportingFault::to_other);
}

SponsorCheck check_sponsors(const Framework& framework, const Group& group) {
  const Arrangements& told = group.arrangements;
  SponsorCheck check;
  check.units = std::max<std::size_t>(1, group.entities.size());
  check.stated = told.large_project.has_value();
  check.large =
      told.large_project.value_or(check.units >= framework.governance.large_project.units);
  for (std::size_t i = 0; i < framework.governance.sponsors.size(); ++i) {
    const bool named = std::any_of(told.sponsors.begin(), told.sponsors.end(),
                                   [&](const auto& sponsor) { return sponsor.first == i; });
    if (!named) check.missing.push_back(i);
  }
  return check;
}

}  // namespace

RolesPlan check_roles(const Framework& framework, const Group& group) {
  const auto& categories = framework.governance.role_categories;
  const std::vector<Person>& people = group.arrangements.people;
  RolesPlan plan;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    plan.categories.push_back(cover(categories[i], i, people));
    plan.duties += categories[i].duties.size();
    plan.covered += categories[i].duties.size() - plan.categories.back().open_duties.size();
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (const auto fault = reporting_fault(framework, people, i)) {
      plan.reporting.push_back({i, *fault});
    }
  }
  plan.sponsors = check_sponsors(framework, group);
  return plan;
}

}  // namespace tripoint
