#pragma once

#include <vector>

#include "core/decision/evaluation.h"
#include "core/organization/group.h"

namespace tripoint {

struct EvaluateOptions {
  std::vector<std::size_t> without;  // criteria to leave out: "what if we forget this?"
  bool acceptability = false;        // all ranks, pairwise indices and central weights, too
};

// Evaluates one entity of a group. Every framework that read_framework accepts and every sheet
// gives a defined result: no error, no NaN.
Evaluation evaluate(const Framework& framework, const Group& group, const Entity& entity,
                    const EvaluateOptions& options = {});
// The same for many entities of one group, whose regions are made once.
void evaluate(const Framework& framework, const Group& group, const Entity& entity,
              const EvaluateOptions& options, WeightRegions& regions, Evaluation& evaluation);

// The same for a sheet that is resolved already (evaluation.sheet) and the region of its criteria;
// keeps the memory of `evaluation`.
void evaluate_sheet(const Framework& framework, WeightRegion& region, Evaluation& evaluation);

}  // namespace tripoint
