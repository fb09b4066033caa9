#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/report/document.h"

namespace tripoint {

// The document as one HTML file: no script, nothing from elsewhere, drawings inside, one h1, a
// table beside each drawing, and a style for paper (A4 and Letter).
std::string to_html(const Document& document);

// The group file that a report carries, byte for byte as it was; absent where the text is no report
// of this program.
std::optional<std::string> group_in_html(std::string_view html);

}  // namespace tripoint
