#include "core/chart/palette.h"

namespace tripoint {
namespace {

constexpr Color rgb(unsigned code) {
  return {static_cast<std::uint8_t>(code >> 16U & 255U),
          static_cast<std::uint8_t>(code >> 8U & 255U), static_cast<std::uint8_t>(code & 255U)};
}

// In the order of Role.
constexpr Palette palette_of(const std::array<unsigned, role_count>& codes) {
  Palette palette{};
  for (std::size_t role = 0; role < role_count; ++role) palette.colors[role] = rgb(codes[role]);
  return palette;
}

// Two hues, blue and orange, which all kinds of colour-blind eyes tell apart; the third model is a
// lighter blue, told from the first by its lightness.
constexpr std::array<Palette, palette_names.size()> palettes = {
    palette_of({0xFFFFFF, 0xFFFFFF, 0xF3F5F8, 0xFFF4D6, 0xDDE2E8, 0x7B8794, 0x16202B, 0x55616E,
                0x173F6B, 0xC2571A, 0x5489C7, 0xD5DFEA, 0xF6E0D3, 0xE3EDF8, 0x16202B, 0x173F6B,
                0xC2571A, 0x79828C}),
    palette_of({0x12181F, 0x12181F, 0x1B232D, 0x3A3420, 0x2C3742, 0x7F8C99, 0xEEF2F6, 0xA9B4BF,
                0xB5D5F8, 0xF08A3C, 0x5B93D6, 0x2D3B4C, 0x46301F, 0x1F3048, 0xFFFFFF, 0xB5D5F8,
                0xF08A3C, 0x8B959F}),
    palette_of({0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFE98A, 0xB8B8B8, 0x000000, 0x000000, 0x262626,
                0x00205C, 0xA33B00, 0x2F6FC4, 0xD0D9E8, 0xF3D9C9, 0xDCE8F8, 0x000000, 0x00205C,
                0xA33B00, 0x595959}),
    palette_of({0xFFFFFF, 0xFFFFFF, 0xF4F4F2, 0xF6ECDD, 0xD9D9D6, 0x737373, 0x111111, 0x4D4D4D,
                0x12365E, 0xB4500A, 0x6489AF, 0xD3DBE4, 0xF4DFD1, 0xE4EBF2, 0x111111, 0x12365E,
                0xB4500A, 0x777777})};

}  // namespace

std::string hexadecimal(Color color) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned part : {unsigned{color.red}, unsigned{color.green}, unsigned{color.blue}}) {
    text += digits[part >> 4U];
    text += digits[part & 15U];
  }
  return text;
}

const Palette& palette(PaletteName name) { return palettes[static_cast<std::size_t>(name)]; }

}  // namespace tripoint
