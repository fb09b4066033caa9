#pragma once

#include <string>

#include "core/report/document.h"

namespace tripoint {

// The document as GitHub-flavoured Markdown; drawings as their tables.
std::string to_markdown(const Document& document);

}  // namespace tripoint
