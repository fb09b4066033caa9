#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/issue.h"

namespace tripoint {

// U+FEFF in UTF-8, which some editors put before a text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Documents nested deeper than this are refused; an empty innermost level does not count.
inline constexpr std::size_t max_json_depth = 64;

// Fills in line and column of every issue from its JSON pointer. A second pass over the document
// that only documents with issues pay for. `text` must be valid JSON; `first_line` is the number of
// the line on which it starts in its file.
void locate(std::vector<Issue>& issues, std::string_view text, std::size_t first_line = 1);

// Why `text` is not acceptable JSON, with line and column: syntax, encoding, a number that no
// double holds, nesting deeper than max_json_depth. Falls back to `otherwise` at the start of the
// text when it finds nothing.
Issue syntax_issue(std::string_view text, const std::string& otherwise, std::size_t first_line = 1);

}  // namespace tripoint
