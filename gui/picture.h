#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <imgui.h>

#include "core/chart/palette.h"

// Pictures of what was drawn, without a graphics card.
namespace tripoint::gui {

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  // red, green, blue
};

// Paints triangles as a graphics card does: textured, coloured at their corners, one over the
// other.
Picture rasterize(const ImDrawData& data, int width, int height, const ImFontAtlas& atlas,
                  Color background);

// As PNG. Whether it was written.
bool write_png(const Picture& picture, const std::string& path);

}  // namespace tripoint::gui
