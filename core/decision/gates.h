#pragma once

#include <cstdint>
#include <vector>

#include "core/decision/sheet.h"

namespace tripoint {

enum class GateState : std::uint8_t {
  clear,       // cannot become true through what is open
  hit,         // true for every possible answer: rules its models out for now
  not_settled  // open answers, or items not asked, may still make it true
};

struct GateResult {
  GateState state = GateState::clear;
  std::vector<std::size_t> settled_by;  // not_settled: the items whose answers would decide it
};

// The state of one gate. A condition on an item that was not asked or does not apply does not hold.
// A gate that is not hit may still become true through an open answer; or through an item that was
// not asked, when at least one of its conditions on an answered item holds already.
GateResult test_gate(const Framework& framework, const Gate& gate, const Sheet& sheet);

// The models that hit gates leave.
ModelSet left_by_gates(const Framework& framework, const Sheet& sheet);

// The smallest sets of hit gates whose lifting lets some model in again; for a result in which
// gates rule out all models. Each set is in ascending order of gates.
std::vector<std::vector<std::size_t>> smallest_sets_to_lift(const Framework& framework,
                                                            std::span<const GateResult> gates);

}  // namespace tripoint
