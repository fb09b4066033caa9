#pragma once

#include <memory>

#include "gui/app.h"

namespace tripoint::gui {

std::unique_ptr<Page> make_page(PageId id);

// One file per page.
std::unique_ptr<Page> make_start_page();
std::unique_ptr<Page> make_assess_page();
std::unique_ptr<Page> make_result_page();
std::unique_ptr<Page> make_people_page();
std::unique_ptr<Page> make_portfolio_page();
std::unique_ptr<Page> make_scenarios_page();
std::unique_ptr<Page> make_roadmap_page();
std::unique_ptr<Page> make_report_page();
std::unique_ptr<Page> make_settings_page();
std::unique_ptr<Page> make_help_page();

// Lets the reader choose the unit that a page speaks of; nothing where there is only one.
void unit_picker(App& app);

// A source in full: author, title, year, how strong it is.
std::string source_words(const App& app, std::size_t index);

}  // namespace tripoint::gui
