#pragma once

#include <string>

#include "gui/app.h"
#include "gui/picture.h"

namespace tripoint::gui {

// The window without a window: an ImGui context of a stated size that frames are drawn into.
class Offscreen {
 public:
  Offscreen(int width, int height);
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;
  Offscreen(Offscreen&&) = delete;
  Offscreen& operator=(Offscreen&&) = delete;

  // Draws frames, a sixtieth of a second apart.
  void frame(App& app, int count = 1);
  Picture picture(const App& app);

 private:
  ImGuiContext* context_;
  double now_ = 0;
};

}  // namespace tripoint::gui
