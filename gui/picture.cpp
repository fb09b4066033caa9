#include "gui/picture.h"

#include <algorithm>
#include <cmath>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#pragma GCC diagnostic ignored "-Wmissing-declarations"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

#include "core/support/file.h"

namespace tripoint::gui {
namespace {

struct Texture {
  const unsigned char* pixels = nullptr;  // red, green, blue, alpha
  int width = 0;
  int height = 0;
};

class Raster {
 public:
  Raster(int width, int height, Color background, Texture texture)
      : width_(width), height_(height), texture_(texture) {
    pixels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (std::size_t i = 0; i < pixels_.size(); i += 3) {
      pixels_[i] = background.red;
      pixels_[i + 1] = background.green;
      pixels_[i + 2] = background.blue;
    }
  }

  void clip(const ImVec4& rect) {
    left_ = std::max(0, static_cast<int>(rect.x));
    top_ = std::max(0, static_cast<int>(rect.y));
    right_ = std::min(width_, static_cast<int>(rect.z));
    bottom_ = std::min(height_, static_cast<int>(rect.w));
  }

  void triangle(const ImDrawVert* a, const ImDrawVert* b, const ImDrawVert* c) {
    float area = edge(a->pos, b->pos, c->pos);
    if (area == 0) return;
    if (area < 0) {
      std::swap(b, c);
      area = -area;
    }
    const auto [x0, x1] = std::minmax({a->pos.x, b->pos.x, c->pos.x});
    const auto [y0, y1] = std::minmax({a->pos.y, b->pos.y, c->pos.y});
    const int from_x = std::max(left_, static_cast<int>(std::floor(x0)));
    const int to_x = std::min(right_, static_cast<int>(std::ceil(x1)));
    const int from_y = std::max(top_, static_cast<int>(std::floor(y0)));
    const int to_y = std::min(bottom_, static_cast<int>(std::ceil(y1)));
    for (int y = from_y; y < to_y; ++y) {
      for (int x = from_x; x < to_x; ++x) {
        const ImVec2 at = {static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
        const float wa = edge(b->pos, c->pos, at), wb = edge(c->pos, a->pos, at),
                    wc = edge(a->pos, b->pos, at);
        if (!inside(wa, b->pos, c->pos) || !inside(wb, c->pos, a->pos) ||
            !inside(wc, a->pos, b->pos)) {
          continue;
        }
        shade(x, y, *a, *b, *c, wa / area, wb / area, wc / area);
      }
    }
  }

  std::vector<std::uint8_t> take() { return std::move(pixels_); }

 private:
  static float edge(ImVec2 a, ImVec2 b, ImVec2 p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  }
  // A point on an edge that two triangles share belongs to one of them.
  static bool inside(float weight, ImVec2 a, ImVec2 b) {
    return weight > 0 || (weight == 0 && ((a.y == b.y && b.x > a.x) || b.y < a.y));
  }

  void shade(int x, int y, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, float wa,
             float wb, float wc) {
    const float u = wa * a.uv.x + wb * b.uv.x + wc * c.uv.x;
    const float v = wa * a.uv.y + wb * b.uv.y + wc * c.uv.y;
    const int tx =
        std::clamp(static_cast<int>(u * static_cast<float>(texture_.width)), 0, texture_.width - 1);
    const int ty = std::clamp(static_cast<int>(v * static_cast<float>(texture_.height)), 0,
                              texture_.height - 1);
    const unsigned char* texel = texture_.pixels + 4 * (ty * texture_.width + tx);
    const auto channel = [&](unsigned shift) {
      const auto part = [&](const ImDrawVert& vertex) {
        return static_cast<float>(vertex.col >> shift & 255U);
      };
      return wa * part(a) + wb * part(b) + wc * part(c);
    };
    const float alpha =
        channel(IM_COL32_A_SHIFT) * static_cast<float>(texel[3]) / (255.0F * 255.0F);
    if (alpha <= 0) return;
    std::uint8_t* pixel =
        &pixels_[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                      static_cast<std::size_t>(x))];
    const std::array<unsigned, 3> shifts = {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
    for (std::size_t i = 0; i < 3; ++i) {
      const float color = channel(shifts[i]) * static_cast<float>(texel[i]) / 255.0F;
      const float mixed = static_cast<float>(pixel[i]) * (1 - alpha) + color * alpha;
      pixel[i] = static_cast<std::uint8_t>(std::clamp(mixed + 0.5F, 0.0F, 255.0F));
    }
  }

  int width_, height_;
  Texture texture_;
  int left_ = 0, top_ = 0, right_ = 0, bottom_ = 0;
  std::vector<std::uint8_t> pixels_;
};

}  // namespace

Picture rasterize(const ImDrawData& data, int width, int height, const ImFontAtlas& atlas,
                  Color background) {
  Raster raster(width, height, background,
                {reinterpret_cast<const unsigned char*>(atlas.TexPixelsRGBA32), atlas.TexWidth,
                 atlas.TexHeight});
  for (int l = 0; l < data.CmdListsCount; ++l) {
    const ImDrawList& list = *data.CmdLists[l];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      raster.clip(command.ClipRect);
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto corner = [&](unsigned k) {
          const auto at = static_cast<int>(command.IdxOffset + i + k);
          return &list.VtxBuffer[static_cast<int>(command.VtxOffset + list.IdxBuffer[at])];
        };
        raster.triangle(corner(0), corner(1), corner(2));
      }
    }
  }
  return {width, height, raster.take()};
}

bool write_png(const Picture& picture, const std::string& path) {
  std::string bytes;
  const auto add = [](void* to, void* data, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data),
                                          static_cast<std::size_t>(size));
  };
  const int done = stbi_write_png_to_func(add, &bytes, picture.width, picture.height, 3,
                                          picture.pixels.data(), picture.width * 3);
  return done != 0 && write_file(path, bytes).empty();
}

}  // namespace tripoint::gui
