#pragma once

#include <string>

#include "core/report/document.h"

namespace tripoint {

// The style sheet of reports: one grid, three sizes of type, two inks, and rules for paper.
std::string html_style(DocumentLayout layout);

}  // namespace tripoint
