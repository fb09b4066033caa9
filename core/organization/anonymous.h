#pragma once

#include "core/organization/group.h"

namespace tripoint {

// The same group without names of people: people and respondents become "person-1",
// "respondent-1" and so on, in their order; whoever decides is left out, unless it is one of them.
// Their names are taken out of every typed text, too, where they stand as whole words; other names
// that somebody typed there stay. No number changes.
Group anonymous(const Framework& framework, const Group& group);

}  // namespace tripoint
