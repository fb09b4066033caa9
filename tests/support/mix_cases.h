#pragma once

#include <optional>

#include "core/rollout/mix.h"
#include "tests/support/random_case.h"

namespace tripoint::test {

// A random problem: values in [0, 1] times an importance, uses in tenths, some options closed,
// sometimes fixed costs and a limit on the number of options; capacities from scarce to plenty.
MixProblem random_problem(Dice& dice, std::size_t entities, std::size_t options,
                          std::size_t resources);

// The best objective by trying every mix; nothing when none keeps to everything.
std::optional<double> best_of_all(const MixProblem& problem);

// Whether a mix keeps to everything.
bool keeps_to_everything(const MixProblem& problem, const std::vector<std::size_t>& choice);

}  // namespace tripoint::test
