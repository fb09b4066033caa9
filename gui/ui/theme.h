#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <imgui.h>

#include "core/chart/palette.h"

// Colours, type and spacing of the window. Everything is a multiple of `em`.
namespace tripoint::gui {

// The type scale.
enum class Face : std::uint8_t { small, body, strong, heading, title, display };
inline constexpr std::size_t face_count = 6;
inline constexpr std::array<float, face_count> face_sizes = {0.86F, 1, 1, 1.22F, 1.7F, 2.3F};  // em

// What a part of the window is for; beside the roles of charts.
enum class Skin : std::uint8_t {
  page,        // behind everything
  card,        // where text stands
  border,      // of cards and fields
  rail,        // the list of pages
  rail_text,   // on it
  rail_here,   // behind the page that is open
  text,        // on page and card
  quiet_text,  // secondary text on page and card
  primary,     // the one button to press
  on_primary,  // text on it
  control,     // other buttons, fields
  hovered,     // a control below the mouse
  chosen,      // behind what is chosen
  focus,       // the outline of what the keyboard is at
  link,        // text to press
  warning,     // behind a notice
  danger       // text of what is at fault
};
inline constexpr std::size_t skin_count = 17;

struct Theme {
  PaletteName name = PaletteName::light;
  float em = 16;  // px
  std::array<ImFont*, face_count> fonts{};
  std::array<Color, skin_count> skin{};

  ImU32 of(Skin part, float alpha = 1) const;
  ImU32 of(Role role, float alpha = 1) const;
  ImFont* font(Face face) const { return fonts[static_cast<std::size_t>(face)]; }
  float size(Face face) const { return em * face_sizes[static_cast<std::size_t>(face)]; }
};

// The colours of a theme; print is not one of the window's.
const std::array<Color, skin_count>& skin_of(PaletteName name);

// Ratio of the luminances of two colours, 1 to 21 (WCAG 2.1).
double contrast(Color one, Color other);

// Sets colours, sizes and spacing of the current ImGui context.
void apply_theme(const Theme& theme);

// Puts the fonts into the atlas of the current context, for `em` px, and builds it. Without font
// files the one of ImGui serves. Returns what could not be found; empty: nothing.
std::string load_fonts(Theme& theme);

}  // namespace tripoint::gui
