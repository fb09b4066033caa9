#include "gui/pages/pages.h"

#include "gui/ui/document_view.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

struct Entry {
  const char* name;  // key of its words
  const char* keys;
  const char* command;  // that does the same in a terminal
};

constexpr Entry everywhere[] = {
    {"help.new", "Ctrl+N", "tripoint new"},
    {"help.open", "Ctrl+O", "tripoint evaluate FILE"},
    {"help.save", "Ctrl+S", "-o FILE"},
    {"help.save_as", "Ctrl+Shift+S", "-o FILE"},
    {"help.undo", "Ctrl+Z", ""},
    {"help.redo", "Ctrl+Y, Ctrl+Shift+Z", ""},
    {"help.pages", "Ctrl+1 \u2026 Ctrl+8", ""},
    {"help.brief", "Ctrl+P", "tripoint report FILE --brief"},
    {"help.copy_page", "Ctrl+Shift+C", "tripoint evaluate FILE"},
    {"help.copy_one", "help.right_button", ""},
    {"help.zoom", "Ctrl+Plus, Ctrl+\u2212, Ctrl+0", ""},
    {"help.ring", "Tab, Shift+Tab", ""},
    {"help.press", "help.space", ""},
    {"help.help", "F1", "tripoint --help"},
    {"help.quit", "Ctrl+Q", ""}};

constexpr Entry questions[] = {{"help.pick", "1 \u2026 9", "tripoint evaluate FILE"},
                               {"help.unknown", "?", "\"unknown\""},
                               {"help.not_applicable", "N", "\"not_applicable\""},
                               {"help.next", "Page Down", ""},
                               {"help.back", "Page Up", ""},
                               {"help.workshop", "F11", ""},
                               {"help.leave", "Esc", ""}};

class HelpPage : public Page {
 public:
  void draw(App& app) override;

 private:
  template <std::size_t count>
  static void shortcuts(App& app, const char* name, const Entry (&entries)[count]);
  static void method(App& app);
};

// Keys that are words are told in the language.
std::string told(const Ui& ui, std::string_view words) {
  return words.starts_with("help.") ? ui.t(words) : std::string(words);
}

template <std::size_t count>
void HelpPage::shortcuts(App& app, const char* name, const Entry (&entries)[count]) {
  Ui& ui = app.ui;
  const Card card(ui, name, ui.t(std::string("help.") + name));
  DocumentTable table;
  table.columns = {ui.t("help.what"), ui.t("help.keys"), ui.t("help.command")};
  for (const Entry& entry : entries) {
    table.rows.push_back({ui.t(entry.name), told(ui, entry.keys), entry.command});
  }
  table_view(ui, "table", table);
}

void HelpPage::method(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "method", ui.t("help.method"));
  for (int i = 1; i <= 5; ++i) bullet(ui, ui.t("help.method" + std::to_string(i)));
  space(ui, 0.4F);
  for (ModelIndex m = 0; m < model_count; ++m) {
    model_mark(ui, m);
    text(ui, Face::strong, app.in(app.framework().models[m].name));
    quiet(ui, app.in(app.framework().models[m].text));
  }
}

void HelpPage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("page.help"), ui.t("help.lead"));
  Row row(ui, {1.25F, 1}, 1.4F, 56);
  shortcuts(app, "everywhere", everywhere);
  space(ui, 0.6F);
  shortcuts(app, "questions", questions);
  row.next();
  method(app);
  space(ui, 0.6F);
  const Card card(ui, "readers", ui.t("help.readers"));
  body(ui, ui.t("help.readers_text"));
}

}  // namespace

std::unique_ptr<Page> make_help_page() { return std::make_unique<HelpPage>(); }

}  // namespace tripoint::gui
