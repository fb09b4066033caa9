#include "gui/ui/theme.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace tripoint::gui {
namespace {

constexpr Color rgb(unsigned code) {
  return {static_cast<std::uint8_t>(code >> 16U & 255U),
          static_cast<std::uint8_t>(code >> 8U & 255U), static_cast<std::uint8_t>(code & 255U)};
}

constexpr std::array<Color, skin_count> skin(const std::array<unsigned, skin_count>& codes) {
  std::array<Color, skin_count> colors{};
  for (std::size_t i = 0; i < skin_count; ++i) colors[i] = rgb(codes[i]);
  return colors;
}

// In the order of Skin; print is the light one.
constexpr std::array<std::array<Color, skin_count>, palette_names.size()> skins = {
    skin({0xF3F5F8, 0xFFFFFF, 0xD3DAE2, 0x12304F, 0xDCE6F1, 0x23507F, 0x16202B, 0x55616E, 0x173F6B,
          0xFFFFFF, 0xFFFFFF, 0xE9EEF4, 0xE3EDF8, 0xC2571A, 0x1F5A99, 0xFFF4D6, 0xA3330F}),
    skin({0x0E1319, 0x171E26, 0x34404C, 0x0A0F14, 0xC3CED9, 0x24384F, 0xEEF2F6, 0xA9B4BF, 0xB5D5F8,
          0x10202F, 0x212B36, 0x2C3846, 0x22364D, 0xF08A3C, 0x8FC1F5, 0x3A3420, 0xFF9D7A}),
    skin({0xFFFFFF, 0xFFFFFF, 0x000000, 0x000000, 0xFFFFFF, 0x00205C, 0x000000, 0x262626, 0x00205C,
          0xFFFFFF, 0xFFFFFF, 0xE4ECFA, 0xDCE8F8, 0xA33B00, 0x00205C, 0xFFE98A, 0x8F1D00}),
    skin({0xF3F5F8, 0xFFFFFF, 0xD3DAE2, 0x12304F, 0xDCE6F1, 0x23507F, 0x16202B, 0x55616E, 0x173F6B,
          0xFFFFFF, 0xFFFFFF, 0xE9EEF4, 0xE3EDF8, 0xC2571A, 0x1F5A99, 0xFFF4D6, 0xA3330F})};

ImU32 packed(Color color, float alpha) {
  const auto opacity = static_cast<ImU32>(std::clamp(alpha, 0.0F, 1.0F) * 255.0F + 0.5F);
  return ImU32{color.red} << IM_COL32_R_SHIFT | ImU32{color.green} << IM_COL32_G_SHIFT |
         ImU32{color.blue} << IM_COL32_B_SHIFT | opacity << IM_COL32_A_SHIFT;
}

double luminance(Color color) {
  const auto part = [](std::uint8_t value) {
    const double s = value / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(color.red) + 0.7152 * part(color.green) + 0.0722 * part(color.blue);
}

// Letters of European scripts, and the signs that texts and charts use.
constexpr std::array<ImWchar, 17> ranges = {0x0020, 0x024F, 0x0370, 0x052F, 0x1E00, 0x1EFF,
                                            0x2000, 0x206F, 0x20A0, 0x20BF, 0x2190, 0x21FF,
                                            0x2200, 0x22FF, 0x25A0, 0x27BF, 0};

constexpr std::array<const char*, 2> regular = {"/usr/share/fonts/opentype/inter/Inter-Regular.otf",
                                                "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"};
constexpr std::array<const char*, 2> bold = {
    "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"};
constexpr const char* signs = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

const char* first_there(const std::array<const char*, 2>& files) {
  for (const char* file : files) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) return file;
  }
  return nullptr;
}

}  // namespace

ImU32 Theme::of(Skin part, float alpha) const {
  return packed(skin[static_cast<std::size_t>(part)], alpha);
}

ImU32 Theme::of(Role role, float alpha) const {
  if (role == Role::none) return 0;
  // Charts stand on cards.
  if (role == Role::background) return of(Skin::card, alpha);
  return packed(palette(name).of(role), alpha);
}

const std::array<Color, skin_count>& skin_of(PaletteName name) {
  return skins[static_cast<std::size_t>(name)];
}

double contrast(Color one, Color other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void apply_theme(const Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  const float em = theme.em;
  style.WindowPadding = {0, 0};
  style.FramePadding = {0.6F * em, 0.4F * em};
  style.ItemSpacing = {0.6F * em, 0.5F * em};
  style.ItemInnerSpacing = {0.4F * em, 0.4F * em};
  style.CellPadding = {0.5F * em, 0.32F * em};
  style.ScrollbarSize = 0.7F * em;
  style.GrabMinSize = 0.9F * em;
  style.WindowRounding = 0;
  style.ChildRounding = 0;
  style.PopupRounding = style.FrameRounding = style.GrabRounding = 0.3F * em;
  style.ScrollbarRounding = 0.35F * em;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.FrameBorderSize = 1;
  style.PopupBorderSize = 1;
  style.DisabledAlpha = 0.62F;
  const auto set = [&](ImGuiCol color, Skin part, float alpha = 1) {
    style.Colors[color] = ImGui::ColorConvertU32ToFloat4(theme.of(part, alpha));
  };
  set(ImGuiCol_Text, Skin::text);
  set(ImGuiCol_TextDisabled, Skin::quiet_text);
  set(ImGuiCol_WindowBg, Skin::page);
  set(ImGuiCol_ChildBg, Skin::page, 0);
  set(ImGuiCol_PopupBg, Skin::card);
  set(ImGuiCol_Border, Skin::border);
  set(ImGuiCol_FrameBg, Skin::control);
  set(ImGuiCol_FrameBgHovered, Skin::hovered);
  set(ImGuiCol_FrameBgActive, Skin::hovered);
  set(ImGuiCol_ScrollbarBg, Skin::page, 0);
  set(ImGuiCol_ScrollbarGrab, Skin::border);
  set(ImGuiCol_ScrollbarGrabHovered, Skin::quiet_text);
  set(ImGuiCol_ScrollbarGrabActive, Skin::quiet_text);
  set(ImGuiCol_CheckMark, Skin::primary);
  set(ImGuiCol_SliderGrab, Skin::primary);
  set(ImGuiCol_SliderGrabActive, Skin::primary);
  set(ImGuiCol_Button, Skin::control);
  set(ImGuiCol_ButtonHovered, Skin::hovered);
  set(ImGuiCol_ButtonActive, Skin::chosen);
  set(ImGuiCol_Header, Skin::chosen);
  set(ImGuiCol_HeaderHovered, Skin::hovered);
  set(ImGuiCol_HeaderActive, Skin::chosen);
  set(ImGuiCol_Separator, Skin::border);
  set(ImGuiCol_TableHeaderBg, Skin::page);
  set(ImGuiCol_TableBorderStrong, Skin::border);
  set(ImGuiCol_TableBorderLight, Skin::border);
  set(ImGuiCol_TableRowBg, Skin::card, 0);
  set(ImGuiCol_TableRowBgAlt, Skin::page, 0.5F);
  set(ImGuiCol_TextSelectedBg, Skin::focus, 0.35F);
  set(ImGuiCol_NavHighlight, Skin::focus);
  set(ImGuiCol_ModalWindowDimBg, Skin::text, 0.45F);
  style.Colors[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, 0.5F};
}

std::string load_fonts(Theme& theme) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.TexGlyphPadding = 1;
  std::string missing;
  const char* files[] = {first_there(regular), first_there(bold)};
  std::error_code error;
  const bool has_signs = std::filesystem::exists(signs, error);
  for (std::size_t i = 0; i < face_count; ++i) {
    const Face face = static_cast<Face>(i);
    const char* file = files[face >= Face::strong ? 1 : 0];
    const float size = std::round(theme.size(face));
    ImFontConfig config;
    config.OversampleH = 2;
    config.OversampleV = 1;
    if (file == nullptr) {
      config.SizePixels = size;
      theme.fonts[i] = atlas.AddFontDefault(&config);
      missing = "fonts-inter";
      continue;
    }
    theme.fonts[i] = atlas.AddFontFromFileTTF(file, size, &config, ranges.data());
    if (!has_signs) continue;
    config.MergeMode = true;  // signs that the first font lacks
    atlas.AddFontFromFileTTF(signs, size, &config, ranges.data());
  }
  atlas.Build();
  ImGui::GetIO().FontDefault = theme.font(Face::body);
  return missing;
}

}  // namespace tripoint::gui
