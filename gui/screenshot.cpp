#include "gui/screenshot.h"

#include <cfloat>

namespace tripoint::gui {

Offscreen::Offscreen(int width, int height) : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0F / 60;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;
  io.MousePos = {-FLT_MAX, -FLT_MAX};
  // Draws more than 65,536 corners with indices of 16 bits.
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
  io.KeyMap[ImGuiKey_Tab] = -1;  // the window has a ring of its own
}

Offscreen::~Offscreen() { ImGui::DestroyContext(context_); }

void Offscreen::frame(App& app, int count) {
  for (int i = 0; i < count; ++i) {
    if (app.needs_theme()) app.make_theme(1);
    ImGui::NewFrame();
    app.frame(now_);
    ImGui::Render();
    now_ += 1.0 / 60;
  }
}

Picture Offscreen::picture(const App& app) {
  const ImGuiIO& io = ImGui::GetIO();
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  const Color paper = app.ui.theme.skin[static_cast<std::size_t>(Skin::page)];
  return rasterize(*ImGui::GetDrawData(), static_cast<int>(io.DisplaySize.x),
                   static_cast<int>(io.DisplaySize.y), *io.Fonts, paper);
}

}  // namespace tripoint::gui
