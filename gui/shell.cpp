#include <algorithm>
#include <filesystem>

#include <imgui_internal.h>

#include "gui/app.h"
#include "gui/ui/keys.h"
#include "gui/ui/widgets.h"

// What stands around the pages: list of pages, status, questions before something is lost.
namespace tripoint::gui {
namespace {

constexpr double told_seconds = 6;

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

// A question in the middle of the window; false: it is not open.
bool begin_modal(Ui& ui, const char* name, float width) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({screen.x / 2, screen.y * 0.45F}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({std::min(ui.em(width), screen.x * 0.94F), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(1.4F), ui.em(1.2F)});
  const std::string id = "##" + std::string(name);
  const bool open = ImGui::BeginPopupModal(
      id.c_str(), nullptr,
      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize);
  ImGui::PopStyleVar();
  if (!open) return false;
  ui.push_scope(name);
  ui.push_width(ImGui::GetContentRegionAvail().x);
  return true;
}

void end_modal(Ui& ui) {
  ui.pop_width();
  ui.pop_scope();
  ImGui::EndPopup();
}

}  // namespace

void App::shortcuts() {
  const bool modal = ImGui::GetTopMostPopupModal() != nullptr;
  if (modal) return;
  if (ctrl('z', false, true)) session.undo();
  if (ctrl('y', false, true) || ctrl('z', true, true)) session.redo();
  if (ctrl('n')) new_document();
  if (ctrl('o')) ask_to_open();
  if (ctrl('s') && session.is_open()) save();
  if (ctrl('s', true) && session.is_open()) ask_to_save_as();
  if (ctrl('q')) leaving([this] { closing = true; });
  if (ctrl('p') && session.is_open()) go(PageId::report);
  const ImGuiIO& io = ImGui::GetIO();
  const KeyMap& map = key_map();
  if (io.KeyCtrl && !io.KeyAlt) {
    for (std::size_t i = 0; i + 1 < page_names.size(); ++i) {
      if (ImGui::IsKeyPressed(map.digits[i + 1], false)) go(static_cast<PageId>(i));
    }
    if (ImGui::IsKeyPressed(map.digits[0], false)) set_zoom(1);
    if (ImGui::IsKeyPressed(map.plus)) set_zoom(settings.zoom + 0.1);
    if (ImGui::IsKeyPressed(map.minus)) set_zoom(settings.zoom - 0.1);
  }
  if (function_key(1)) go(PageId::help);
}

void App::rail() {
  const float width = ui.em(10.5F);
  const float bottom = ui.em(2.1F);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImGui::PushStyleColor(ImGuiCol_ChildBg, ui.theme.of(Skin::rail));
  {
    const Pane pane(ui, "rail", width, screen.y - bottom, 0.7F);
    const ImFont* font = ui.theme.font(Face::heading);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x + ui.em(0.5F), at.y + ui.em(0.4F)},
                                        ui.theme.of(Skin::rail_text), "Tripoint");
    space(ui, 2.4F);
    const float height = ui.theme.font(Face::body)->FontSize + ui.em(0.85F);
    for (std::size_t i = 0; i < page_names.size(); ++i) {
      const PageId id = static_cast<PageId>(i);
      if (id == PageId::settings) space(ui, 0.9F);
      const bool here = page == id;
      const bool enabled = session.is_open() || id == PageId::start || id >= PageId::settings;
      const std::string name(page_names[i]);
      const std::string label = ui.t("page." + name);
      const ImVec2 corner = ImGui::GetCursorScreenPos();
      const float wide = ui.width();
      ImGui::BeginDisabled(!enabled);
      if (ImGui::InvisibleButton(name.c_str(), {wide, height}) && enabled) go(id);
      ImDrawList& list = *ImGui::GetWindowDrawList();
      const ImVec2 most = {corner.x + wide, corner.y + height};
      if (here || ImGui::IsItemHovered()) {
        list.AddRectFilled(corner, most, ui.theme.of(Skin::rail_here, here ? 1 : 0.55F),
                           ui.em(0.35F));
      }
      if (here) {
        list.AddRectFilled({corner.x, corner.y + ui.em(0.4F)},
                           {corner.x + ui.em(0.2F), most.y - ui.em(0.4F)},
                           ui.theme.of(Skin::focus), ui.em(0.1F));
      }
      ui.focus_outline();
      const ImFont* face = ui.theme.font(here ? Face::strong : Face::body);
      const float text_width = face->CalcTextSizeA(face->FontSize, FLT_MAX, 0, label.c_str()).x;
      const bool cut = text_width > wide - ui.em(1.1F);
      ImVec2 words = {corner.x + ui.em(0.7F), corner.y + ui.em(0.42F)};
      list.AddText(face, face->FontSize, words, ui.theme.of(Skin::rail_text, enabled ? 1 : 0.5F),
                   label.c_str());
      ui.note(name, label, here ? "on" : "off", false, cut);
      ImGui::EndDisabled();
      ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.35F));
    }
  }
  ImGui::PopStyleColor();
}

void App::status_bar() {
  const float height = ui.em(2.1F);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImGui::SetCursorPos({0, screen.y - height});
  ImGui::PushStyleColor(ImGuiCol_ChildBg, ui.theme.of(Skin::card));
  {
    const Pane pane(ui, "status", screen.x, height, 0.45F);
    ImGui::GetWindowDrawList()->AddLine({0, screen.y - height}, {screen.x, screen.y - height},
                                        ui.theme.of(Skin::border));
    std::string left;
    if (session.is_open()) {
      const std::string name =
          session.path().empty() ? ui.t("status.not_saved_yet") : file_name(session.path());
      left = name + (session.changed() ? "  \u2022  " + ui.t("status.changed")
                                       : "  \u2713  " + ui.t("status.saved"));
      if (!session.fresh()) left += "  \u2022  " + ui.t("status.working");
    } else {
      left = ui.t("status.nothing_leaves");
    }
    quiet(ui, left);
    std::string right = told_;
    if (right.empty() && session.can_undo()) {
      right = ui.t("status.undo", {{"what", session.undo_label()}});
    }
    if (!right.empty()) {
      const float room = ui.width() * 0.55F;
      right = clip(right, static_cast<std::size_t>(std::max(8.0F, room / ui.em(0.5F))));
      const float wide = text_size(ui, Face::small, right);
      ImGui::SameLine(std::max(ui.width() * 0.4F, ui.width() - wide));
      ui.push_width(wide + ui.em(1));
      gui::text(ui, Face::small, right, told_.empty() ? Skin::quiet_text : Skin::text);
      ui.pop_width();
    }
  }
  ImGui::PopStyleColor();
}

void App::ask_to_save() {
  if (ask_) {
    ImGui::OpenPopup("##save_first");
    ask_ = false;
  }
  if (!begin_modal(ui, "save_first", 30)) return;
  gui::text(ui, Face::heading, ui.t("save_first.title"));
  body(ui, ui.t("save_first.text"));
  space(ui);
  const auto close = [&] { ImGui::CloseCurrentPopup(); };
  if (button(ui, "save", ui.t("save_first.save"), ButtonKind::primary)) {
    close();
    if (session.path().empty()) {
      ask_to_save_as();
    } else if (save_as(session.path())) {
      const auto then = std::exchange(after_, nullptr);
      then();
    }
  }
  flow(ui, button_width(ui, ui.t("save_first.discard")));
  if (button(ui, "discard", ui.t("save_first.discard"))) {
    close();
    const auto then = std::exchange(after_, nullptr);
    if (then) then();
  }
  flow(ui, button_width(ui, ui.t("cancel")));
  if (button(ui, "cancel", ui.t("cancel")) ||
      ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false)) {
    after_ = nullptr;
    close();
  }
  end_modal(ui);
}

void App::issue_panel() {
  if (issues.empty()) return;
  if (!ImGui::IsPopupOpen("##issues")) ImGui::OpenPopup("##issues");
  if (!begin_modal(ui, "issues", 52)) return;
  gui::text(ui, Face::heading,
            ui.t(has_errors(issues) ? "issues.errors" : "issues.warnings"));
  quiet(ui, summary(issues));
  {
    const float height = std::min(ImGui::GetIO().DisplaySize.y * 0.5F,
                                  ui.em(4.5F) * static_cast<float>(issues.size()) + ui.em(1));
    const Pane pane(ui, "list", ui.width(), height);
    for (const Issue& issue : issues) {
      bullet(ui, printable(to_text(issue)));
      space(ui, 0.2F);
    }
  }
  const bool escape = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false);
  if (button(ui, "copy", ui.t("copy"))) {
    std::string words;
    for (const Issue& issue : issues) words += to_text(issue) + "\n";
    ui.copy(words);
  }
  flow(ui, button_width(ui, ui.t("close")));
  if (button(ui, "close", ui.t("close"), ButtonKind::primary) || escape) {
    issues.clear();
    ImGui::CloseCurrentPopup();
  }
  end_modal(ui);
}

double App::wait() const {
  double wait = recovery_wait_;
  if (!told_.empty()) {
    const double left = told_at_ < 0 ? told_seconds : told_at_ + told_seconds - now_ + 0.01;
    wait = wait < 0 ? left : std::min(wait, left);
  }
  return wait;
}

void App::frame(double now) {
  now_ = now;
  session.poll();
  if (const Results* results = session.results()) {
    unit = std::min(unit, results->evaluation->entities.size() - 1);
  }
  recovery_wait_ = recovery.tick(session, now);
  ui.begin_frame();
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(screen);
  ImGui::Begin("##tripoint", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse);
  shortcuts();
  if (!session.is_open() && page > PageId::start && page < PageId::settings) {
    page = PageId::start;
  }
  full_screen = full_screen && page == PageId::assess;
  if (!full_screen) rail();
  const float left = full_screen ? 0 : ui.em(10.5F), bottom = ui.em(2.1F);
  ImGui::SetCursorPos({left, 0});
  const PageId shown = page;
  const bool copy_page = ctrl('c', true);
  if (copy_page) ImGui::LogToBuffer();
  {
    const Scope scope(ui, page_names[static_cast<std::size_t>(shown)]);
    const Pane pane(ui, "", screen.x - left, screen.y - bottom, 1.6F);
    pages_[static_cast<std::size_t>(shown)]->draw(*this);
    space(ui, 1);
  }
  if (copy_page) {
    const std::string words(ImGui::GetCurrentContext()->LogBuffer.c_str());
    ImGui::LogFinish();
    ui.copy(words);
  }
  status_bar();
  dialog_.draw(ui);
  ask_to_save();
  issue_panel();
  if (!ui.copied.empty()) {
    ui.copied.clear();
    tell(ui.t("told.copied"));
  }
  if (!told_.empty()) {
    if (told_at_ < 0) told_at_ = now;
    if (now - told_at_ > told_seconds) told_.clear();
  }
  const bool tab = ImGui::IsKeyPressed(key_map().tab);
  ui.end_frame(tab, ImGui::GetIO().KeyShift);
  ImGui::End();
}

}  // namespace tripoint::gui
