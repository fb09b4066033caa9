#pragma once

#include "core/organization/group.h"
#include "tests/support/random_case.h"

namespace tripoint::test {

// A group that uses everything a group file can say: answers in every form, with details and
// several respondents, members kept for others, texts with any character. Valid against the
// framework; only members that are kept cause warnings.
Group random_group(Dice& dice, const Framework& framework);

}  // namespace tripoint::test
