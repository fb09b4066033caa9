#pragma once

#include <cstdint>

#include "core/framework/framework.h"

namespace tripoint {

// Which conditions of a rule hold, as bits by Predicate::number.
using Conditions = std::uint64_t;

// Whether a predicate is true when exactly these conditions hold.
bool is_true(const Predicate& predicate, Conditions hold);

// The conditions of a predicate that one definite answer (row index of a choice, or number) to an
// item meets.
Conditions conditions_met(const Predicate& predicate, std::size_t item, double value);

// How many conditions a predicate has.
std::size_t condition_count(const Predicate& predicate);

}  // namespace tripoint
