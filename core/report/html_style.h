#pragma once

#include <string>

namespace tripoint {

// The style sheet of reports: one grid, three sizes of type, two inks, and rules for paper.
std::string html_style();

}  // namespace tripoint
