#include "gui/pages/pages.h"

#include "core/version.h"
#include "gui/ui/fields.h"

namespace tripoint::gui {
namespace {

class SettingsPage : public Page {
 public:
  void draw(App& app) override;

 private:
  static void appearance(App& app);
  static void framework(App& app);
};

void SettingsPage::appearance(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "appearance", ui.t("settings.appearance"));
  field_label(ui, ui.t("settings.language"));
  std::vector<std::string> languages;
  for (const Language& language : app.framework().languages) languages.push_back(language.name);
  std::size_t language = app.language();
  if (segments(ui, "language", languages, language)) {
    app.set_language(app.framework().languages[language].id);
  }
  space(ui, 0.4F);
  field_label(ui, ui.t("settings.theme"));
  std::size_t theme = static_cast<std::size_t>(app.settings.theme);
  if (segments(ui, "theme",
               {ui.t("settings.light"), ui.t("settings.dark"), ui.t("settings.high_contrast")},
               theme)) {
    app.set_theme(static_cast<PaletteName>(theme));
  }
  space(ui, 0.4F);
  field_label(ui, ui.t("settings.zoom"));
  const std::string percent =
      std::to_string(static_cast<int>(app.settings.zoom * 100 + 0.5)) + "\u00A0%";
  if (button(ui, "smaller", "\u2212")) app.set_zoom(app.settings.zoom - 0.1);
  flow(ui, button_width(ui, percent));
  if (button(ui, "usual", percent)) app.set_zoom(1);
  flow(ui, button_width(ui, "+"));
  if (button(ui, "larger", "+")) app.set_zoom(app.settings.zoom + 0.1);
  quiet(ui, ui.t("settings.zoom_keys"));
  space(ui, 0.4F);
  (void)check(ui, "blind", ui.t("assess.blind"), app.settings.blind);
}

void SettingsPage::framework(App& app) {
  Ui& ui = app.ui;
  const Framework& framework = app.framework();
  const Card card(ui, "framework", ui.t("settings.framework"));
  fact(ui, ui.t("settings.framework_name"), app.in(framework.name));
  fact(ui, ui.t("settings.framework_version"), framework.version + "  (" + framework.hash + ")");
  fact(ui, ui.t("settings.framework_holds"),
       ui.t("settings.framework_counts",
            {{"criteria", std::to_string(framework.criteria.size())},
             {"items", std::to_string(framework.items.size())},
             {"sources", std::to_string(framework.sources.size())}}));
  fact(ui, ui.t("settings.program"), "Tripoint " + std::string(engine_version));
  space(ui, 0.3F);
  if (!app.recovery.folder().empty()) {
    fact(ui, ui.t("settings.kept_copies"), app.recovery.folder());
    fact(ui, ui.t("settings.kept_settings"), settings_path());
  }
  quiet(ui, ui.t("settings.private"));
}

void SettingsPage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("page.settings"), ui.t("settings.lead"));
  Row row(ui, {1, 1}, 1.4F, 52);
  appearance(app);
  row.next();
  framework(app);
}

}  // namespace

std::unique_ptr<Page> make_settings_page() { return std::make_unique<SettingsPage>(); }

}  // namespace tripoint::gui
