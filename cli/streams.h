#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>

namespace tripoint::cli {

// Where a command reads and writes, and what kind of place that is. Tests hand in strings.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool color = false;       // `out` is a terminal that shows colors
  std::size_t width = 80;   // of `out`, in columns
  bool progress = false;    // `err` is a terminal
  std::size_t height = 24;  // of `out`, in lines
  bool typed = false;       // `in` is a terminal, which shows what is typed
  // Waits until `in` has something; false: the user interrupts. Empty: nothing to wait for.
  std::function<bool()> wait = {};
};

}  // namespace tripoint::cli
