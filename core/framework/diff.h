#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tripoint {

// One difference between two framework files. Elements of lists are told apart by their id, code,
// or breakpoint, not by their position: "/criteria/markets/items/number_of_units/weight".
struct FrameworkChange {
  enum class Kind : std::uint8_t { added, removed, renamed, changed, reordered };
  Kind kind = Kind::changed;
  std::string path;
  std::string before;  // JSON, or the former name; empty: added
  std::string after;   // JSON, or the present name; empty: removed
  // It can change a result, not only how it reads: answers, affinities, weights, rules, thresholds.
  bool counts = false;
};

// Everything that differs, in the order of the second document. Both must be documents that
// read_framework accepts. An element of the first that the second lists among its "aliases" is
// renamed.
std::vector<FrameworkChange> diff_frameworks(std::string_view before, std::string_view after);

}  // namespace tripoint
