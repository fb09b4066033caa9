#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class PeoplePage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.people")); }
};

}  // namespace

std::unique_ptr<Page> make_people_page() { return std::make_unique<PeoplePage>(); }

}  // namespace tripoint::gui
