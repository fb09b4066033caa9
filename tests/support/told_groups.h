#pragma once

#include <vector>

#include "core/decision/group_evaluation.h"

namespace tripoint::test {

// Results to be told, evaluated once: those of the sample groups, then of groups with random
// answers of every kind against the shipped framework, last of a unit without answers. Between
// them they have every verdict.
const std::vector<GroupEvaluation>& told_groups();

}  // namespace tripoint::test
