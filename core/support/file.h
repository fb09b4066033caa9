#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/support/result.h"

namespace tripoint {

// Largest document that is read as a whole (batches are streams and have no such limit).
inline constexpr std::uint64_t max_document_bytes = std::uint64_t{256} << 20U;

// The bytes of a file. Errors (code "file"): not there, a directory, not readable, too large.
Result<std::string> read_file(const std::string& path,
                              std::uint64_t max_bytes = max_document_bytes);

// Writes a file as a whole or not at all: into a temporary file beside it, which is flushed to disk
// and then renamed over it. An existing file keeps its permissions; a link is followed.
// Returns the issues (code "file"); none means it is written.
std::vector<Issue> write_file(const std::string& path, std::string_view bytes);

}  // namespace tripoint
