#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/report/words.h"
#include "core/rollout/plan.h"

namespace tripoint {

// A row of the comparison: the mix, each unit's own best, one model for all.
struct ComparisonText {
  std::string plan;
  std::string loss;         // mean fit lost; empty: there is none to tell
  std::string central_fte;  // used
  std::string cost;         // empty: no costs are stated
  std::string within;       // keeps to the capacities, or why not
};

struct CapacityText {
  std::string name;
  std::string limit;
  std::string used;
  std::string more;  // what one step more brings
  std::string less;  // what one step less costs
};

struct WaveUnitText {
  std::string name;
  std::string model;
  std::string urgency;
  std::string training_days;
  std::string central_fte;
};

struct WaveText {
  std::string heading;
  std::string remark;  // pilots beyond a limit; empty: none
  std::vector<WaveUnitText> units;
};

// What is said of a plan. Every figure in it is one of the plan or of the framework.
struct PlanStory {
  std::vector<std::string> summary;   // one sentence each
  std::vector<std::string> conflict;  // what cannot hold together
  std::vector<ComparisonText> comparison;
  std::vector<std::string> moved;  // who does not get its own best, largest loss first
  std::vector<CapacityText> capacities;
  std::vector<WaveText> waves;
  std::vector<std::string> remarks;
};

PlanStory tell_plan(const Framework& framework, const GroupEvaluation& group, const Group& said,
                    const GroupPlan& plan, LanguageIndex language);

}  // namespace tripoint
