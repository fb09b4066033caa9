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
std::unique_ptr<Page> make_roadmap_page();
std::unique_ptr<Page> make_report_page();
std::unique_ptr<Page> make_settings_page();
std::unique_ptr<Page> make_help_page();

// Lets the reader choose the unit that a page speaks of; nothing where there is only one.
void unit_picker(App& app);

// A day, YYYY-MM-DD, or nothing; `set` gets it once it is a day.
void date_field(App& app, std::string_view name, std::string_view label, const std::string& value,
                const std::function<void(const std::string&)>& set);

// Who sees to something: one of the people of the group, or nobody. Whether it changed.
bool person_picker(App& app, std::string_view name, std::string_view label,
                   std::optional<std::size_t>& person, float width = 0);

// Where each entry of a list stands, with who sees to it and a note; as `list` of the arrangements
// tells it. What is changed is one step, told by `label`.
void attainment_row(App& app, std::size_t of, std::string_view name,
                    std::vector<Attainment> Arrangements::*list, const std::string& label);

// A source in full: author, title, year, how strong it is.
std::string source_words(const App& app, std::size_t index);

}  // namespace tripoint::gui
