#pragma once

#include <string>
#include <vector>

#include "core/decision/evaluation.h"
#include "core/organization/group.h"

namespace tripoint {

// What the answers of one person alone, with those that nobody put a name to, would come to.
struct RespondentView {
  std::string id;
  std::string role;       // of the group's list of respondents; may be empty
  double weight = 1;      // in the pool
  std::size_t items = 0;  // that this person answered
  Conclusion alone;
};

// What would be concluded without the answers of one role (people without one stand for
// themselves).
struct RoleLeftOut {
  std::string role;
  std::vector<std::string> respondents;
  Conclusion without;
};

// One item on which respondents differ.
struct Disagreement {
  struct Position {
    std::string respondent;  // empty: nobody put a name to it
    double weight = 0;       // part of the pool
    std::vector<double> values;
  };
  std::size_t item = 0;
  std::vector<Position> positions;
  // The largest total variation distance between the answers of two of them: 1, they have none in
  // common; and the largest number of steps from an answer of one to the nearest of another.
  double distance = 0;
  double steps = 0;
  // Expected gain in fit from knowing who is right, each with his weight in the pool (an EVPPI as
  // in OpenItem), the probability that the winner changes by it, and whether it can at all.
  double value = 0;
  double probability = 0;
  bool changes_winner = false;
};

struct RespondentAnalysis {
  std::vector<RespondentView> each;         // in order of the group's list, then of the file
  std::vector<RoleLeftOut> without_role;    // where there are two or more
  std::vector<Disagreement> disagreements;  // that can change the winner first, then by value,
                                            // distance, framework order
  // No way of settling the disagreements, alone or together, can change the point.
  bool none_matters = false;
};

// Empty where fewer than two people are named. `regions` are those of the group's priorities.
RespondentAnalysis respondents_of(const Framework& framework, const Group& group,
                                  const Entity& entity, std::span<const std::size_t> without,
                                  const Evaluation& evaluation, WeightRegions& regions);

}  // namespace tripoint
