#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class ReportPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.report")); }
};

}  // namespace

std::unique_ptr<Page> make_report_page() { return std::make_unique<ReportPage>(); }

}  // namespace tripoint::gui
