#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tripoint {

// What an earlier rollout taught. Phases are indices of the framework.
struct Lesson {
  std::string id;    // empty: none
  std::string text;  // what happened
  bool worked = false;
  std::string handled;               // how it was handled, or will be; empty: not said
  std::optional<std::size_t> phase;  // of the plan, that addresses it
  std::string comment;               // "$comment", minified JSON

  bool operator==(const Lesson&) const = default;
};

// What the rollout is for.
struct Objective {
  std::string id;    // empty: none
  std::string text;  // what is to be reached
  std::string due;   // YYYY-MM-DD; empty: not said
  std::string measure;
  std::vector<std::size_t> phases;  // of the plan, that serve it; each once
  std::string comment;

  bool operator==(const Objective&) const = default;
};

}  // namespace tripoint
