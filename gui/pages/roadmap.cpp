#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class RoadmapPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.roadmap")); }
};

}  // namespace

std::unique_ptr<Page> make_roadmap_page() { return std::make_unique<RoadmapPage>(); }

}  // namespace tripoint::gui
