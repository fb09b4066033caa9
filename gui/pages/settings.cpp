#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class SettingsPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.settings")); }
};

}  // namespace

std::unique_ptr<Page> make_settings_page() { return std::make_unique<SettingsPage>(); }

}  // namespace tripoint::gui
