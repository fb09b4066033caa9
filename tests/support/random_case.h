#pragma once

#include <random>

#include "tests/support/small_framework.h"

namespace tripoint::test {

// Deterministic choices on every platform: no <random> distributions.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  double unit() { return static_cast<double>(engine_() >> 11U) * 0x1.0p-53; }

 private:
  std::mt19937_64 engine_;
};

// A framework of 1 to 6 criteria with 1 to 3 items each, affinities on the grid of quarters or
// anywhere, sometimes with gates and interactions.
Framework random_framework(Dice& dice);

// Answers of every kind: definite, ranges, unknown, not applicable, not asked.
Entity random_entity(Dice& dice, const Framework& framework);
// One definite answer to every item.
Entity definite_entity(Dice& dice, const Framework& framework);

}  // namespace tripoint::test
