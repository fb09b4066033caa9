#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/chart/scene.h"

namespace tripoint {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Color&) const = default;
};

// "#173f6b"
std::string hexadecimal(Color color);

// A colour for every role. Text has a contrast of at least 4.5:1 to background, surface and
// highlight, marks at least 3:1 to the background (WCAG 2.1, 1.4.3 and 1.4.11); the models also
// stay apart for colour-blind eyes, and in grey.
struct Palette {
  std::array<Color, role_count> colors;
  Color of(Role role) const { return colors[static_cast<std::size_t>(role)]; }
};

enum class PaletteName : std::uint8_t { light, dark, high_contrast, print };
inline constexpr auto palette_names =
    std::to_array<std::string_view>({"light", "dark", "high-contrast", "print"});

// `print` has two inks and their tints.
const Palette& palette(PaletteName name);

}  // namespace tripoint
