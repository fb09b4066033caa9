#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tripoint {

// A condition on one item, or all / any of several predicates.
struct Predicate {
  enum class Kind : std::uint8_t { one_of, at_most, at_least, all, any };
  Kind kind = Kind::all;
  std::size_t item = 0;              // conditions
  std::size_t number = 0;            // conditions: among all of their gate or of all interactions
  std::vector<std::size_t> options;  // one_of: row indices
  double bound = 0;                  // at_most, at_least
  std::vector<Predicate> parts;      // all, any
};

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
