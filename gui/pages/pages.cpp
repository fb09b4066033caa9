#include "gui/pages/pages.h"

#include <algorithm>

#include "gui/ui/fields.h"

namespace tripoint::gui {

std::unique_ptr<Page> make_page(PageId id) {
  switch (id) {
    case PageId::start: return make_start_page();
    case PageId::assess: return make_assess_page();
    case PageId::result: return make_result_page();
    case PageId::people: return make_people_page();
    case PageId::portfolio: return make_portfolio_page();
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

void date_field(App& app, std::string_view name, std::string_view label, const std::string& value,
                const std::function<void(const std::string&)>& set) {
  Ui& ui = app.ui;
  const std::string key = ui.path(name);
  const auto draft = ui.drafts.find(key);
  std::string words = draft == ui.drafts.end() ? value : draft->second;
  if (text_field(ui, name, label, words, ui.t("date.hint"), 16)) {
    ui.drafts[key] = words;
    if ((words.empty() || days_after(words, 0) == words) && words != value) set(words);
  }
  const bool right = words.empty() || days_after(words, 0) == words;
  if (right && words == value) ui.drafts.erase(key);
  if (!right) text(ui, Face::small, ui.t("date.wrong"), Skin::danger);
}

bool person_picker(App& app, std::string_view name, std::string_view label,
                   std::optional<std::size_t>& person, float width) {
  std::vector<std::string> names;
  for (const Person& one : app.session.group().arrangements.people) {
    names.push_back(printable(display_name(one)));
  }
  return picker(app.ui, name, label, names, person, app.ui.t("people.nobody"), width);
}

void attainment_row(App& app, std::size_t of, std::string_view name,
                    std::vector<Attainment> Arrangements::*list, const std::string& label) {
  Ui& ui = app.ui;
  const Scope scope(ui, name);
  const std::vector<Attainment>& all = app.session.group().arrangements.*list;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Attainment& one) { return one.of == of; });
  const Attainment now = found == all.end() ? Attainment{of, Attained::unknown, {}, ""} : *found;
  const auto edit = [&](const std::function<void(Attainment&)>& change, std::string_view kind) {
    app.session.edit(
        label,
        [&](Group& group) {
          std::vector<Attainment>& entries = group.arrangements.*list;
          auto at = std::find_if(entries.begin(), entries.end(),
                                 [&](const Attainment& one) { return one.of >= of; });
          if (at == entries.end() || at->of != of) at = entries.insert(at, now);
          change(*at);
          if (*at == Attainment{of, Attained::unknown, {}, ""}) entries.erase(at);
        },
        kind);
  };
  std::size_t state = static_cast<std::size_t>(now.state);
  std::vector<std::string> states;
  for (const std::string_view one : attained_names) {
    states.push_back(ui.t("people.state_" + std::string(one)));
  }
  if (segments(ui, "state", states, state)) {
    edit([&](Attainment& one) { one.state = static_cast<Attained>(state); }, "");
  }
  Row row(ui, {1, 1.6F}, 0.8F, 24);
  std::optional<std::size_t> owner = now.owner;
  if (person_picker(app, "owner", "", owner)) {
    edit([&](Attainment& one) { one.owner = owner; }, "");
  }
  row.next();
  std::string note = now.note;
  if (text_field(ui, "note", "", note, ui.t("people.note"))) {
    edit([&](Attainment& one) { one.note = note; }, ui.path("note"));
  }
}

}  // namespace tripoint::gui
