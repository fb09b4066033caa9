#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

struct ImGuiWindow;

namespace tripoint::gui {

// One interactive widget as it was drawn in this frame.
struct Mark {
  std::string path;  // "assess/next"; names never change with the language
  std::string label;
  std::string value;  // "on", "off", the text of a field …
  ImVec2 least, most;  // its rectangle, px
  ImVec2 clip_least, clip_most;
  ImGuiID id = 0;
  ImGuiWindow* window = nullptr;
  bool disabled = false;
  bool field = false;  // text is typed into it
  bool cut = false;    // its label did not fit
  bool stop = true;    // the Tab key stops here; a list has one stop and is walked with arrows
};

// The widgets of a frame in the order they were drawn: what the Tab key walks along, and what a
// robot plays on.
struct Probe {
  std::vector<Mark> marks;

  const Mark* find(std::string_view path) const {
    for (const Mark& mark : marks) {
      if (mark.path == path) return &mark;
    }
    return nullptr;
  }
};

}  // namespace tripoint::gui
