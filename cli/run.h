#pragma once

#include <string>
#include <vector>

#include "cli/streams.h"

namespace tripoint::cli {

// Runs the program: `arguments` without its own name. Returns the exit code.
int run(const std::vector<std::string>& arguments, Streams& streams);

}  // namespace tripoint::cli
