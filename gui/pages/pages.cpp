#include "gui/pages/pages.h"

#include "gui/ui/fields.h"

namespace tripoint::gui {

std::unique_ptr<Page> make_page(PageId id) {
  switch (id) {
    case PageId::start: return make_start_page();
    case PageId::assess: return make_assess_page();
    case PageId::result: return make_result_page();
    case PageId::people: return make_people_page();
    case PageId::portfolio: return make_portfolio_page();
    case PageId::scenarios: return make_scenarios_page();
    case PageId::roadmap: return make_roadmap_page();
    case PageId::report: return make_report_page();
    case PageId::settings: return make_settings_page();
    case PageId::help: return make_help_page();
  }
  return nullptr;
}

void unit_picker(App& app) {
  const std::vector<Entity>& units = app.session.group().entities;
  if (units.size() < 2) return;
  std::vector<std::string> names;
  for (const Entity& entity : units) names.push_back(printable(display_name(entity)));
  std::optional<std::size_t> index = std::min(app.unit, units.size() - 1);
  if (picker(app.ui, "unit", "", names, index, {}, 22) && index) app.unit = *index;
}

}  // namespace tripoint::gui
