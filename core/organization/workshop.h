#pragma once

#include <string>
#include <vector>

namespace tripoint {

// The meeting in which a group was assessed. Changes no number; the full report shows it.
struct Workshop {
  std::string date;  // YYYY-MM-DD; empty: not said
  std::vector<std::string> attendees;
  std::vector<std::string> notes;
  std::vector<std::string> parking_lot;  // what came up and was put off
  std::string comment;                   // "$comment", minified JSON

  bool operator==(const Workshop&) const = default;
};

}  // namespace tripoint
