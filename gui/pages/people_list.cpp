#include <algorithm>

#include "core/organization/people.h"
#include "gui/pages/people_page.h"

// The people of a rollout: who they are, whom they report to, who backs it.
namespace tripoint::gui {
namespace {

template <class T>
std::vector<std::string> topic_names(const App& app, const std::vector<T>& topics) {
  std::vector<std::string> names;
  for (const T& one : topics) names.push_back(app.in(one.name));
  return names;
}

// Changes one person; `kind` joins letters that are typed.
template <class Change>
void change_person(App& app, std::size_t index, const Change& change, const std::string& kind = {}) {
  app.session.edit(
      app.ui.t("people.step_person"),
      [&](Group& group) { change(group.arrangements.people[index]); }, kind);
}

}  // namespace

void RolesTab::people(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Card card(ui, "people", ui.t("people.people"));
  const StorySection* roles = state.section(app, TextId::section_gov_roles);
  if (roles != nullptr && !roles->sentences.empty()) body(ui, roles->sentences.front());
  const std::size_t count = app.session.group().arrangements.people.size();
  if (count == 0) quiet(ui, ui.t("people.no_people"));
  for (std::size_t i = 0; i < count; ++i) {
    // One may go while they are drawn.
    if (i < app.session.group().arrangements.people.size()) person(app, i);
  }
  space(ui, 0.3F);
  if (add_field(ui, "new", ui.t("people.new_person"), name_, ui.t("people.name"))) {
    app.session.edit(ui.t("people.step_add"), [&](Group& group) {
      open_person_ = add_person(app.framework(), group, name_);
    });
    name_.clear();
    shown_ = 1;
  }
}

void RolesTab::person(App& app, std::size_t index) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  const Arrangements& told = app.session.group().arrangements;
  const Person one = told.people[index];
  const Scope scope(ui, one.id);
  const bool open = open_person_ == index;
  {
    std::string role = app.in(known.role_categories[one.role].name);
    for (const Entity& entity : app.session.group().entities) {
      if (!one.entity.empty() && entity.id == one.entity) role += "  \u00B7  " + unit_name(entity);
    }
    const std::string name = printable(display_name(one));
    if (choice(ui, "open", open ? "\u2212" : "+", name, role, false)) {
      open_person_ = open ? std::optional<std::size_t>() : index;
    }
  }
  if (!open) return;
  {
    Row row(ui, {1, 1}, 0.8F, 26);
    std::string name = one.name;
    if (text_field(ui, "name", ui.t("people.name"), name, one.id)) {
      change_person(app, index, [&](Person& person) { person.name = name; }, ui.path("name"));
    }
    row.next();
    std::optional<std::size_t> role = one.role;
    if (picker(ui, "role", app.text(TextId::column_role), topic_names(app, known.role_categories),
               role) &&
        role) {
      // Duties are those of a role.
      change_person(app, index, [&](Person& person) {
        person.role = *role;
        person.duties.clear();
      });
    }
  }
  {
    Row row(ui, {1, 1, 1}, 0.8F, 30);
    std::vector<std::string> units;
    std::optional<std::size_t> unit;
    const auto& entities = app.session.group().entities;
    for (std::size_t i = 0; i < entities.size(); ++i) {
      units.push_back(unit_name(entities[i]));
      if (!one.entity.empty() && entities[i].id == one.entity) unit = i;
    }
    if (picker(ui, "unit", app.text(TextId::column_unit), units, unit, ui.t("people.for_all"))) {
      const std::string id = unit ? entities[*unit].id : "";
      change_person(app, index, [&](Person& person) { person.entity = id; });
    }
    row.next();
    std::optional<std::size_t> above = one.reports_to;
    if (picker(ui, "reports_to", ui.t("people.reports_to"), person_names(app), above,
               ui.t("people.nobody"))) {
      change_person(app, index, [&](Person& person) { person.reports_to = above; });
    }
    row.next();
    std::optional<std::size_t> title = one.title;
    if (picker(ui, "title", ui.t("people.profile"), topic_names(app, known.role_catalogue), title,
               ui.t("people.none"))) {
      change_person(app, index, [&](Person& person) { person.title = title; });
    }
  }
  duties(app, index);
  const std::size_t references = references_to(app.session.group().arrangements, index);
  if (button(ui, "remove", ui.t("remove"))) {
    app.session.edit(ui.t("people.step_remove"),
                     [&](Group& group) { remove_person(group.arrangements, index); });
    open_person_.reset();
    cell_actor_ = {};
    return;
  }
  if (references > 0) {
    quiet(ui, ui.t("people.referred", {{"count", std::to_string(references)}}));
  }
  space(ui, 0.5F);
}

void RolesTab::duties(App& app, std::size_t index) {
  Ui& ui = app.ui;
  const Person& one = app.session.group().arrangements.people[index];
  const auto& all = app.framework().governance.role_categories[one.role].duties;
  field_label(ui, app.text(TextId::column_duties));
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Nothing said means all of them.
    const Person& now = app.session.group().arrangements.people[index];
    bool has = now.duties.empty() || std::find(now.duties.begin(), now.duties.end(), i) !=
                                         now.duties.end();
    if (!check(ui, all[i].id, app.in(all[i].text), has)) continue;
    change_person(app, index, [&](Person& person) {
      if (person.duties.empty()) {
        for (std::size_t d = 0; d < all.size(); ++d) person.duties.push_back(d);
      }
      if (has) person.duties.push_back(i);
      else if (person.duties.size() > 1) std::erase(person.duties, i);
      std::sort(person.duties.begin(), person.duties.end());
      if (person.duties.size() == all.size()) person.duties.clear();
    });
  }
}

void RolesTab::sponsors(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  const Card card(ui, "sponsors", ui.t("people.sponsors"));
  for (std::size_t i = 0; i < known.sponsors.size(); ++i) {
    std::optional<std::size_t> who;
    for (const auto& [sponsor, person] : app.session.group().arrangements.sponsors) {
      if (sponsor == i) who = person;
    }
    if (!picker(ui, known.sponsors[i].id, app.in(known.sponsors[i].name), person_names(app), who,
                ui.t("people.nobody"))) {
      continue;
    }
    app.session.edit(ui.t("people.step_sponsor"), [&](Group& group) {
      auto& sponsors = group.arrangements.sponsors;
      std::erase_if(sponsors, [&](const auto& one) { return one.first == i; });
      if (who) sponsors.emplace_back(i, *who);
    });
  }
  std::optional<bool> told = app.session.group().arrangements.large_project;
  std::size_t large = told ? (*told ? 1U : 2U) : 0U;
  field_label(ui, ui.t("people.large"));
  if (segments(ui, "large", {ui.t("people.by_units"), app.text(TextId::gov_state_yes),
                             app.text(TextId::gov_state_no)},
               large)) {
    told.reset();
    if (large > 0) told = large == 1;
    app.session.edit(ui.t("people.step_sponsor"),
                     [&](Group& group) { group.arrangements.large_project = told; });
  }
  const StorySection* roles = state.section(app, TextId::section_gov_roles);
  if (roles != nullptr && roles->sentences.size() > 1) {
    space(ui, 0.3F);
    sentences(ui, roles->sentences, 1);
  }
}

}  // namespace tripoint::gui
