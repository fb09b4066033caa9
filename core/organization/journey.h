#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace tripoint {

// How long a group's journey takes, instead of what the framework says. Phases are indices of the
// framework.
struct JourneyChoices {
  std::optional<double> months;                       // that the plan spans
  std::optional<double> review_weeks;                 // from one review to the next
  std::vector<std::pair<std::size_t, double>> weeks;  // of phases, whatever the model; each once

  bool operator==(const JourneyChoices&) const = default;
};

// Those who are to use the platform in a unit.
struct Users {
  std::size_t count = 0;
  std::optional<std::size_t> training_planned;  // of them; absent: not told

  bool operator==(const Users&) const = default;
};

}  // namespace tripoint
