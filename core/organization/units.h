#pragma once

#include <string>

#include "core/organization/group.h"

// Units that come and go; what refers to them by place or id goes along.
namespace tripoint {

// Adds a unit without answers behind the others; returns its place.
std::size_t add_unit(Group& group, const std::string& name);

// Adds a copy, under this name, behind the unit at `place`; returns its place.
std::size_t duplicate_unit(Group& group, std::size_t place, const std::string& name);

// Removes the unit at `place`: it is no pilot any more, decisions on its skills go, its people
// work for the group.
void remove_unit(Group& group, std::size_t place);

// The place of the unit with this id; the number of units: there is none.
std::size_t place_of_unit(const Group& group, const std::string& id);

}  // namespace tripoint
