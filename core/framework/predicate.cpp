#include "core/framework/predicate.h"

#include <algorithm>

namespace tripoint {
namespace {

bool is_combination(const Predicate& predicate) {
  return predicate.kind == Predicate::Kind::all || predicate.kind == Predicate::Kind::any;
}

bool meets(const Predicate& condition, double value) {
  if (condition.kind == Predicate::Kind::at_most) return value <= condition.bound;
  if (condition.kind == Predicate::Kind::at_least) return value >= condition.bound;
  return std::find(condition.options.begin(), condition.options.end(),
                   static_cast<std::size_t>(value)) != condition.options.end();
}

}  // namespace

bool is_true(const Predicate& predicate, Conditions hold) {
  if (!is_combination(predicate)) return (hold >> predicate.number & 1U) != 0;
  const auto holds = [&](const Predicate& part) { return is_true(part, hold); };
  return predicate.kind == Predicate::Kind::all
             ? std::all_of(predicate.parts.begin(), predicate.parts.end(), holds)
             : std::any_of(predicate.parts.begin(), predicate.parts.end(), holds);
}

Conditions conditions_met(const Predicate& predicate, std::size_t item, double value) {
  if (!is_combination(predicate)) {
    return predicate.item == item && meets(predicate, value) ? Conditions{1} << predicate.number
                                                             : 0;
  }
  Conditions met = 0;
  for (const Predicate& part : predicate.parts) met |= conditions_met(part, item, value);
  return met;
}

std::size_t condition_count(const Predicate& predicate) {
  if (!is_combination(predicate)) return 1;
  std::size_t count = 0;
  for (const Predicate& part : predicate.parts) count += condition_count(part);
  return count;
}

}  // namespace tripoint
