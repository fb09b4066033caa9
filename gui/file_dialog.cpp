#include "gui/file_dialog.h"

#include <algorithm>

#include <imgui_internal.h>

#include "gui/ui/fields.h"

namespace tripoint::gui {

namespace fs = std::filesystem;

void FileDialog::ask(Mode mode, std::string title, const std::string& folder, std::string name,
                     std::vector<std::string> endings, std::vector<std::string> recent, Then then) {
  mode_ = mode;
  title_ = std::move(title);
  name_ = std::move(name);
  endings_ = std::move(endings);
  recent_ = std::move(recent);
  then_ = std::move(then);
  opening_ = true;
  std::error_code error;
  go(folder.empty() ? fs::current_path(error) : fs::path(folder));
}

void FileDialog::go(const fs::path& folder) {
  std::error_code error;
  const fs::path full = fs::absolute(folder, error).lexically_normal();
  fs::directory_iterator at(full, fs::directory_options::skip_permission_denied, error);
  replace_ = false;
  if (error) {
    fault_ = "files.no_folder";
    if (folder_.empty()) folder_ = full;
    return;
  }
  folder_ = full;
  fault_.clear();
  entries_.clear();
  for (; at != fs::directory_iterator(); at.increment(error)) {
    if (error) break;
    Entry entry;
    entry.name = at->path().filename().string();
    if (entry.name.empty() || entry.name.front() == '.') continue;
    entry.folder = at->is_directory(error);
    const std::string ending = at->path().extension().string();
    const bool fits =
        endings_.empty() || std::find(endings_.begin(), endings_.end(), ending) != endings_.end();
    if (entry.folder || fits) entries_.push_back(std::move(entry));
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.folder != b.folder ? a.folder : a.name < b.name;
  });
}

void FileDialog::accept() {
  if (name_.empty()) return;
  fs::path path = name_;
  if (name_.front() == '~') {
    if (const char* home = std::getenv("HOME")) path = home + name_.substr(1);
  }
  if (path.is_relative()) path = folder_ / path;
  std::error_code error;
  if (fs::is_directory(path, error)) {
    name_.clear();
    go(path);
    return;
  }
  if (mode_ == Mode::open && !fs::exists(path, error)) {
    fault_ = "files.not_there";
    return;
  }
  if (mode_ == Mode::save) {
    if (path.extension().empty() && !endings_.empty()) path += endings_.front();
    if (!fs::is_directory(path.parent_path(), error)) {
      fault_ = "files.no_folder";
      return;
    }
    if (fs::exists(path, error) && !replace_) {
      replace_ = true;
      fault_ = "files.there_already";
      return;
    }
  }
  ImGui::CloseCurrentPopup();
  open_ = false;
  // What follows may ask for another file.
  const Then then = std::move(then_);
  then(path.lexically_normal().string());
}

void FileDialog::list(Ui& ui, float height) {
  const Pane pane(ui, "list", ui.width(), height, 0.4F);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.em(0.25F)});
  const auto line = [&](std::string_view name, const std::string& label) {
    const bool pressed = ImGui::Selectable((label + "##" + std::string(name)).c_str(), false,
                                           ImGuiSelectableFlags_AllowDoubleClick);
    ui.note(name, label);
    return pressed;
  };
  fs::path to;
  if (folder_.has_parent_path() && folder_ != folder_.root_path() &&
      line("up", "\u2190  " + ui.t("files.up"))) {
    to = folder_.parent_path();
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    if (!line(entry.name, entry.folder ? "\u25B8  " + entry.name + "/" : "     " + entry.name)) {
      continue;
    }
    if (entry.folder) {
      to = folder_ / entry.name;
    } else {
      name_ = entry.name;
      replace_ = false;
      fault_.clear();
      if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && mode_ == Mode::open) accept();
      break;
    }
  }
  if (entries_.empty()) quiet(ui, ui.t("files.empty"));
  ImGui::PopStyleVar();
  if (!to.empty()) go(to);
}

void FileDialog::buttons(Ui& ui) {
  if (!fault_.empty()) text(ui, Face::body, ui.t(fault_), Skin::danger);
  const std::string label = replace_              ? ui.t("files.replace")
                            : mode_ == Mode::open ? ui.t("files.open")
                                                  : ui.t("files.save");
  if (button(ui, "accept", label, ButtonKind::primary, !name_.empty())) accept();
  if (!open_) return;
  flow(ui, button_width(ui, ui.t("cancel")));
  if (button(ui, "cancel", ui.t("cancel"))) {
    ImGui::CloseCurrentPopup();
    open_ = false;
  }
}

void FileDialog::draw(Ui& ui) {
  if (opening_) {
    ImGui::OpenPopup("##files");
    opening_ = false;
    open_ = true;
  }
  if (!open_) return;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const ImVec2 size = {std::min(screen.x * 0.92F, ui.em(46)),
                       std::min(screen.y * 0.88F, ui.em(36))};
  ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(1.3F), ui.em(1.1F)});
  const bool shown = ImGui::BeginPopupModal(
      "##files", nullptr,
      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize);
  ImGui::PopStyleVar();
  if (!shown) {
    open_ = false;  // closed by Esc
    return;
  }
  ui.push_scope("files");
  ui.push_width(size.x - ui.em(2.6F));
  text(ui, Face::heading, title_);
  quiet(ui, folder_.string());
  list(ui, std::max(ui.em(6), size.y - ui.em(recent_.empty() ? 15 : 19)));
  if (!recent_.empty() && mode_ == Mode::open) {
    quiet(ui, ui.t("files.recent"));
    for (std::size_t i = 0; i < std::min<std::size_t>(recent_.size(), 2); ++i) {
      if (link(ui, "recent" + std::to_string(i), recent_[i])) name_ = recent_[i];
    }
  }
  if (text_field(ui, "name", ui.t("files.name"), name_, ui.t("files.hint"))) {
    replace_ = false;
    fault_.clear();
  }
  const bool enter = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
  if (ImGui::IsItemDeactivated() && enter) accept();
  if (open_) buttons(ui);
  if (open_ && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false) &&
      !ImGui::IsAnyItemActive()) {
    ImGui::CloseCurrentPopup();
    open_ = false;
  }
  ui.pop_width();
  ui.pop_scope();
  ImGui::EndPopup();
}

}  // namespace tripoint::gui
