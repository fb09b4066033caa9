#include "gui/ui/ui.h"

#include <algorithm>

#include <imgui_internal.h>

namespace tripoint::gui {

std::string Ui::path(std::string_view name) const {
  std::string path;
  for (const std::string& scope : scopes_) {
    if (!scope.empty()) path += scope + "/";
  }
  return path.append(name);
}

void Ui::push_scope(std::string_view name) {
  scopes_.emplace_back(name);
  ImGui::PushID(name.empty() ? "page" : scopes_.back().c_str());
}

void Ui::pop_scope() {
  scopes_.pop_back();
  ImGui::PopID();
}

void Ui::note(std::string_view name, std::string_view label, std::string_view value, bool field,
              bool cut) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  Mark mark;
  mark.path = path(name);
  mark.label = label;
  mark.value = value;
  mark.least = ImGui::GetItemRectMin();
  mark.most = ImGui::GetItemRectMax();
  const ImRect& clip = context.CurrentWindow->ClipRect;
  mark.clip_least = clip.Min;
  mark.clip_most = clip.Max;
  mark.id = ImGui::GetItemID();
  mark.window = context.CurrentWindow;
  mark.disabled = (context.LastItemData.InFlags & ImGuiItemFlags_Disabled) != 0;
  mark.field = field;
  mark.cut = cut;
  if (wanted_ != 0 && mark.id == wanted_) {
    ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
    wanted_ = 0;
  }
  probe.marks.push_back(std::move(mark));
}

void Ui::begin_frame() {
  last_probe = std::move(probe);
  probe.marks.clear();
  widths_.clear();
  scopes_.clear();
}

void Ui::go(const Mark& mark) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGui::ClearActiveID();
  // A child window is reached through the one that holds it.
  ImGui::FocusWindow(mark.window);
  context.NavInitRequest = false;
  context.NavWindow = mark.window;
  ImGui::SetNavID(mark.id, ImGuiNavLayer_Main, context.NavFocusScopeId,
                  ImRect({mark.least.x - mark.window->Pos.x, mark.least.y - mark.window->Pos.y},
                         {mark.most.x - mark.window->Pos.x, mark.most.y - mark.window->Pos.y}));
  context.NavDisableHighlight = false;
  context.NavDisableMouseHover = true;
  if (mark.field) ImGui::ActivateItem(mark.id);
  wanted_ = mark.id;
}

void Ui::end_frame(bool tab, bool back) {
  if (!wanted_path_.empty()) {
    const std::string wanted = std::move(wanted_path_);
    wanted_path_.clear();
    if (const Mark* mark = probe.find(wanted)) go(*mark);
  }
  if (!tab) return;
  std::vector<const Mark*> ring;
  for (const Mark& mark : probe.marks) {
    if (!mark.disabled && mark.stop && mark.id != 0) ring.push_back(&mark);
  }
  // Below a modal window nothing can be reached.
  if (const ImGuiWindow* modal = ImGui::GetTopMostPopupModal()) {
    const auto outside = [&](const Mark* mark) {
      return mark->window->RootWindow != modal && mark->window->RootWindowPopupTree != modal;
    };
    ring.erase(std::remove_if(ring.begin(), ring.end(), outside), ring.end());
  }
  if (ring.empty()) return;
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const ImGuiID here = context.ActiveId != 0 ? context.ActiveId : context.NavId;
  const auto at = std::find_if(ring.begin(), ring.end(),
                               [&](const Mark* mark) { return mark->id == here; });
  const std::size_t count = ring.size();
  std::size_t next = back ? count - 1 : 0;
  if (at != ring.end()) {
    const auto index = static_cast<std::size_t>(at - ring.begin());
    next = (index + (back ? count - 1 : 1)) % count;
  }
  go(*ring[next]);
}

bool Ui::focused_visibly() const {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return !context.NavDisableHighlight && context.NavId == ImGui::GetItemID() &&
         ImGui::GetItemID() != 0;
}

void Ui::focus_outline() const {
  if (!focused_visibly()) return;
  const float out = em(0.16F);
  ImVec2 least = ImGui::GetItemRectMin(), most = ImGui::GetItemRectMax();
  least = {least.x - out, least.y - out};
  most = {most.x + out, most.y + out};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect({least.x - out, least.y - out}, {most.x + out, most.y + out}, true);
  list.AddRect(least, most, theme.of(Skin::focus), em(0.36F), 0, std::max(2.0F, em(0.14F)));
  list.PopClipRect();
}

void Ui::copy(const std::string& words_to_copy) {
  ImGui::SetClipboardText(words_to_copy.c_str());
  copied = words_to_copy;
}

}  // namespace tripoint::gui
