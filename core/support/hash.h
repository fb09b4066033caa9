#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tripoint {

// XXH3, 128 bits, as 32 hexadecimal digits: names an input or a framework in a result, so that
// equal results can be told to rest on equal bytes. Not for security.
std::string content_hash(std::string_view bytes);

// XXH3, 64 bits.
std::uint64_t hash64(std::string_view bytes);

// Number `index` of the stream of uniform draws named by `stream`, in [0, 1). Counter-based: any
// draw can be had alone, so that entities, scenarios and threads that ask for the same one get the
// same one.
double uniform_draw(std::uint64_t stream, std::uint64_t index);

}  // namespace tripoint
