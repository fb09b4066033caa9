#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/report/document.h"
#include "gui/ui/ui.h"

// Scenes of the core on the screen.
namespace tripoint::gui {

// Paints a scene at a place, `scale` px for each of its own. Returns the name of the shape below
// `mouse`; empty: none.
std::string paint_scene(Ui& ui, const Scene& scene, ImVec2 at, float scale,
                        const ImVec2* mouse = nullptr);

// px of the screen for one px of a scene, so that its type is as large as the window's.
float scene_scale(const Ui& ui);
// Width to ask a chart for, so that it fills the column.
double scene_width(const Ui& ui);

struct FigureEvent {
  std::string hovered;  // name of the shape below the mouse
  std::string pressed;  // that was pressed
};

// A drawing with its title told to the log, names of shapes as tips, and its figures on the
// clipboard by a press of the right button or Ctrl+C while it is below the mouse.
FigureEvent figure(Ui& ui, std::string_view name, const DocumentFigure& drawing);

// A table as words, cells parted by tabs.
std::string as_text(const DocumentTable& table);

}  // namespace tripoint::gui
