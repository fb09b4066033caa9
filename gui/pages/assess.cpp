#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class AssessPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.assess")); }
};

}  // namespace

std::unique_ptr<Page> make_assess_page() { return std::make_unique<AssessPage>(); }

}  // namespace tripoint::gui
