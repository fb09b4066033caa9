#include "gui/pages/pages.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

class PortfolioPage : public Page {
 public:
  void draw(App& app) override { page_title(app.ui, app.ui.t("page.portfolio")); }
};

}  // namespace

std::unique_ptr<Page> make_portfolio_page() { return std::make_unique<PortfolioPage>(); }

}  // namespace tripoint::gui
