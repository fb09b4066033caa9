#pragma once

#include <cstddef>
#include <iosfwd>

namespace tripoint::cli {

// Where a command reads and writes, and what kind of place that is. Tests hand in strings.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool color = false;      // `out` is a terminal that shows colors
  std::size_t width = 80;  // of `out`, in columns
  bool progress = false;   // `err` is a terminal
};

}  // namespace tripoint::cli
