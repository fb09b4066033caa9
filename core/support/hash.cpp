#include "core/support/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tripoint {

std::string content_hash(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  std::string text;
  for (const unsigned char byte : canonical.digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

double uniform_draw(std::uint64_t stream, std::uint64_t index) {
  const std::uint64_t bits = XXH3_64bits_withSeed(&index, sizeof index, stream);
  return static_cast<double>(bits >> 11U) * 0x1.0p-53;
}

}  // namespace tripoint
