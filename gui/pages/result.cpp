#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class ResultPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.result")); }
};

}  // namespace

std::unique_ptr<Page> make_result_page() { return std::make_unique<ResultPage>(); }

}  // namespace tripoint::gui
