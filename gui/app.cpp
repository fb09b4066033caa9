#include "gui/app.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "gui/pages/pages.h"

namespace tripoint::gui {

App::App(std::shared_ptr<const Framework> framework, Settings first, std::function<void()> wake,
         const std::string& state_folder)
    : session(std::move(framework), std::move(wake)),
      settings(std::move(first)),
      recovery(state_folder) {
  for (std::size_t i = 0; i < pages_.size(); ++i) pages_[i] = make_page(static_cast<PageId>(i));
  set_language(settings.language);
}

App::~App() = default;

void App::make_theme(float scale) {
  ui.theme.name = settings.theme;
  ui.theme.skin = skin_of(settings.theme);
  ui.theme.em = std::round(18.0F * scale * static_cast<float>(settings.zoom) * 4) / 4;
  load_fonts(ui.theme);
  apply_theme(ui.theme);
  needs_theme_ = false;
}

void App::set_language(const std::string& id) {
  const auto found = find_language(framework(), id);
  language_ = found.value_or(0);
  settings.language = framework().languages[language_].id;
  ui.words.choose(settings.language);
}

void App::set_theme(PaletteName name) {
  if (settings.theme == name) return;
  settings.theme = name;
  needs_theme_ = true;
}

void App::set_zoom(double zoom) {
  const double next = std::clamp(std::round(zoom * 10) / 10, least_zoom, most_zoom);
  if (next == settings.zoom) return;
  settings.zoom = next;
  needs_theme_ = true;
}

void App::go(PageId to) { page = to; }

void App::settle() {
  session.settle();
  pages_[static_cast<std::size_t>(page)]->settle();
}

void App::document_replaced() {
  unit = 0;
  ui.drafts.clear();
  for (const auto& one : pages_) one->reset();
}

void App::leaving(std::function<void()> then) {
  if (!session.is_open() || !session.changed()) {
    then();
    return;
  }
  after_ = std::move(then);
  ask_ = true;
}

void App::open_file(const std::string& path) {
  leaving([this, path] {
    issues = session.open(path);
    if (has_errors(issues)) return;
    remember(settings, path);
    document_replaced();
    go(session.group().entities.size() > 1 ? PageId::portfolio : PageId::result);
    tell(ui.t("told.opened", {{"file", path}}));
  });
}

void App::new_document() {
  leaving([this] {
    session.start(Group());
    document_replaced();
    go(PageId::assess);
  });
}

void App::save() {
  if (session.path().empty())
    ask_to_save_as();
  else
    save_as(session.path());
}

bool App::save_as(const std::string& path) {
  std::vector<Issue> faults = session.save(path);
  if (!faults.empty()) {
    issues = std::move(faults);
    return false;
  }
  remember(settings, path);
  tell(ui.t("told.saved", {{"file", path}}));
  return true;
}

void App::ask_for_file(FileDialog::Mode mode, const std::string& title, const std::string& name,
                       std::function<void(const std::string&)> then) {
  std::string folder;
  for (const std::string& known :
       {session.path(), settings.recent.empty() ? std::string() : settings.recent.front()}) {
    std::error_code error;
    const std::string parent = std::filesystem::path(known).parent_path().string();
    if (folder.empty() && std::filesystem::is_directory(parent, error)) folder = parent;
  }
  const std::string ending = std::filesystem::path(name).extension().string();
  std::vector<std::string> endings;
  if (!ending.empty()) endings.push_back(ending);
  if (mode == FileDialog::Mode::open) endings = {".json", ".html"};
  dialog_.ask(mode, title, folder, mode == FileDialog::Mode::open ? "" : name, std::move(endings),
              settings.recent, std::move(then));
}

void App::ask_to_open() {
  ask_for_file(FileDialog::Mode::open, ui.t("files.open_title"), "",
               [this](const std::string& path) { open_file(path); });
}

void App::ask_to_save_as() {
  std::string name = session.group().name.empty() ? ui.t("files.new_name") : session.group().name;
  std::replace(name.begin(), name.end(), '/', '-');
  if (!session.path().empty())
    name = std::filesystem::path(session.path()).filename().string();
  else
    name += ".json";
  ask_for_file(FileDialog::Mode::save, ui.t("files.save_title"), name,
               [this](const std::string& path) {
                 if (save_as(path) && after_) {
                   const auto then = std::exchange(after_, nullptr);
                   then();
                 }
               });
}

}  // namespace tripoint::gui
