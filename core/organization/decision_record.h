#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tripoint {

enum class DecisionStatus : std::uint8_t { draft, proposed, accepted, rejected, superseded };
inline constexpr auto decision_status_names =
    std::to_array<std::string_view>({"draft", "proposed", "accepted", "rejected", "superseded"});

// What a group writes down of the decision that it is about to take or has taken. Changes no
// number; reports show it. Texts that are empty are not told.
struct DecisionRecord {
  std::optional<DecisionStatus> status;
  std::string owner;      // who decides
  std::string date;       // of the paper that the decision is taken on, YYYY-MM-DD
  std::string decide_by;  // YYYY-MM-DD
  std::string context;    // why it is to be taken now
  std::vector<std::string> dissent;
  std::string supersedes;  // the decision that it replaces
  std::string comment;     // "$comment", minified JSON

  bool operator==(const DecisionRecord&) const = default;
};

}  // namespace tripoint
