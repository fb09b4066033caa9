#pragma once

#include <cstddef>
#include <string>

#include "core/organization/group.h"

namespace tripoint {

// Adds somebody with the first role, under an id of the name that neither another person nor a party
// has. Needs a framework with roles. Returns the index.
std::size_t add_person(const Framework& framework, Group& group, const std::string& name);

// Removes somebody, and everything that refers to this person: what was owned has no owner, who
// reported to the person reports to nobody, and a letter of a step nobody is left with is again as
// the framework says.
void remove_person(Arrangements& told, std::size_t person);

// In how many places something refers to somebody.
std::size_t references_to(const Arrangements& told, std::size_t person);

}  // namespace tripoint
