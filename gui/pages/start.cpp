#include <filesystem>

#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class StartPage : public Page {
 public:
  void draw(App& app) override;

 private:
  void rescued(App& app);

  std::vector<Rescued> rescued_;
  bool looked_ = false;
};

std::string file_of(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace

void StartPage::rescued(App& app) {
  Ui& ui = app.ui;
  if (!looked_) rescued_ = app.recovery.found();
  looked_ = true;
  if (rescued_.empty()) return;
  const Card card(ui, "rescued", ui.t("start.rescued"), CardKind::notice);
  for (std::size_t i = 0; i < rescued_.size(); ++i) {
    const Scope scope(ui, std::to_string(i));
    const Rescued one = rescued_[i];
    const std::string name = one.name.empty() ? ui.t("start.rescued_new") : one.name;
    body(ui, ui.t("start.rescued_line", {{"name", name}, {"when", one.when}}));
    if (button(ui, "restore", ui.t("start.restore"), ButtonKind::primary)) {
      Result<Group> read = load_group(app.framework(), one.copy);
      if (read) {
        app.session.start(std::move(*read), one.path, true);
        app.document_replaced();
        Recovery::discard(one);
        rescued_.erase(rescued_.begin() + static_cast<std::ptrdiff_t>(i));
        app.go(PageId::assess);
      } else {
        app.issues = std::move(read.issues);
      }
      return;
    }
    flow(ui, button_width(ui, ui.t("start.discard")));
    if (button(ui, "discard", ui.t("start.discard"))) {
      Recovery::discard(one);
      rescued_.erase(rescued_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
  }
}

void StartPage::draw(App& app) {
  Ui& ui = app.ui;
  ui.push_width(std::min(ui.width(), ui.em(66)));
  space(ui, 1);
  text(ui, Face::display, ui.t("start.title"));
  text(ui, Face::body, app.in(app.framework().text), Skin::quiet_text);
  space(ui, 1);
  rescued(app);
  {
    Row row(ui, {1, 1, 1}, 1.2F, 40);
    const float height = ui.em(8.5F);
    if (tile(ui, "new", ui.t("start.new"), ui.t("start.new_text"), height, true)) {
      app.new_document();
    }
    row.next();
    if (tile(ui, "open", ui.t("start.open"), ui.t("start.open_text"), height)) app.ask_to_open();
    row.next();
    if (tile(ui, "example", ui.t("start.example"), ui.t("start.example_text"), height)) {
      app.open_example("benelux-retail");
    }
  }
  space(ui, 0.4F);
  quiet(ui, ui.t("start.private"));
  space(ui, 1);
  Row row(ui, {1, 1}, 2, 40);
  text(ui, Face::heading, ui.t("start.recent"));
  if (app.settings.recent.empty()) quiet(ui, ui.t("start.no_recent"));
  for (std::size_t i = 0; i < app.settings.recent.size(); ++i) {
    const std::string path = app.settings.recent[i];
    if (link(ui, "recent" + std::to_string(i), file_of(path))) {
      app.open_file(path);
      break;
    }
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.3F));
    quiet(ui, std::filesystem::path(path).parent_path().string());
  }
  row.next();
  text(ui, Face::heading, ui.t("start.models"));
  for (ModelIndex m = 0; m < model_count; ++m) {
    const Model& model = app.framework().models[m];
    model_mark(ui, m);
    text(ui, Face::strong, app.in(model.name));
    quiet(ui, app.in(model.text));
  }
  ui.pop_width();
}

std::unique_ptr<Page> make_start_page() { return std::make_unique<StartPage>(); }

}  // namespace tripoint::gui
