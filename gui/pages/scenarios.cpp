#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class ScenariosPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.scenarios")); }
};

}  // namespace

std::unique_ptr<Page> make_scenarios_page() { return std::make_unique<ScenariosPage>(); }

}  // namespace tripoint::gui
