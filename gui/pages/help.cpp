#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class HelpPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.help")); }
};

}  // namespace

std::unique_ptr<Page> make_help_page() { return std::make_unique<HelpPage>(); }

}  // namespace tripoint::gui
