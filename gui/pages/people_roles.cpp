#include <algorithm>

#include "core/organization/remove_person.h"
#include "gui/pages/pages.h"
#include "gui/pages/people.h"
#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"

// Who has a part in the rollout, and who answers for which step.
namespace tripoint::gui {
namespace {

std::string letters_of(const StepPlan& step, const Actor& actor) {
  std::string letters;
  for (std::size_t l = 0; l < letter_count; ++l) {
    const std::vector<Actor>& with = step.actors[l];
    if (std::find(with.begin(), with.end(), actor) != with.end()) letters += letter_names[l];
  }
  return letters;
}

// Everybody who may take part in steps: the parties of the framework, then the people of the group.
std::vector<Actor> all_actors(const App& app) {
  std::vector<Actor> actors;
  for (std::size_t i = 0; i < app.framework().governance.parties.size(); ++i) {
    actors.push_back({false, i});
  }
  for (std::size_t i = 0; i < app.session.group().arrangements.people.size(); ++i) {
    actors.push_back({true, i});
  }
  return actors;
}

}  // namespace

std::string PeoplePage::actor_name(const App& app, const Actor& actor) const {
  if (!actor.is_person) return app.in(app.framework().governance.parties[actor.index].name);
  const auto& people = app.session.group().arrangements.people;
  return actor.index < people.size() ? printable(display_name(people[actor.index])) : "";
}

void PeoplePage::roles(App& app) {
  Ui& ui = app.ui;
  Row row(ui, {1.3F, 1}, 1.4F, 56);
  persons(app);
  row.next();
  const Governance& known = app.framework().governance;
  {
    const Card card(ui, "cover", ui.t("people.cover"));
    const RolesPlan& plan = told_->rollout->governance.roles;
    for (const RoleCover& cover : plan.categories) {
      const RoleCategory& category = known.role_categories[cover.category];
      const bool filled = !cover.people.empty();
      text(ui, Face::strong, (filled ? "\u2713  " : "\u25CB  ") + app.in(category.name));
      quiet(ui, filled ? ui.t("people.duties_open", {{"n", std::to_string(cover.open_duties.size())},
                                                     {"all", std::to_string(category.duties.size())}})
                       : app.in(category.text));
    }
  }
  space(ui, 0.5F);
  const Card card(ui, "sponsors", ui.t("people.sponsors"));
  for (std::size_t s = 0; s < known.sponsors.size(); ++s) {
    const auto& told = app.session.group().arrangements.sponsors;
    const auto at =
        std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.first == s; });
    std::optional<std::size_t> who;
    if (at != told.end()) who = at->second;
    const std::string name = app.in(known.sponsors[s].name);
    if (person_picker(app, known.sponsors[s].id, name, who)) {
      app.session.edit(name, [&](Group& group) {
        auto& list = group.arrangements.sponsors;
        std::erase_if(list, [&](const auto& one) { return one.first == s; });
        if (who) list.emplace_back(s, *who);
        std::sort(list.begin(), list.end());
      });
    }
  }
}

void PeoplePage::persons(App& app) {
  Ui& ui = app.ui;
  const std::size_t count = app.session.group().arrangements.people.size();
  if (count == 0) body(ui, ui.t("people.no_people"));
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t before = app.session.group().arrangements.people.size();
    person(app, i);
    if (app.session.group().arrangements.people.size() != before) return;
  }
  if (button(ui, "add", "+  " + ui.t("people.add"), ButtonKind::primary)) {
    app.session.edit(ui.t("people.did_add"), [&](Group& group) {
      Person one;
      std::size_t number = group.arrangements.people.size() + 1;
      const auto taken = [&] {
        return std::any_of(group.arrangements.people.begin(), group.arrangements.people.end(),
                           [&](const Person& other) { return other.id == one.id; });
      };
      do one.id = "person-" + std::to_string(number++);
      while (taken());
      group.arrangements.people.push_back(one);
    });
  }
}

void PeoplePage::person(App& app, std::size_t index) {
  Ui& ui = app.ui;
  const Person now = app.session.group().arrangements.people[index];
  const Governance& known = app.framework().governance;
  const Card card(ui, now.id);
  const std::string name = display_name(now);
  const auto edit = [&](const std::function<void(Person&)>& change, std::string_view kind = {}) {
    app.session.edit(
        ui.t("people.did_edit", {{"who", name}}),
        [&](Group& group) { change(group.arrangements.people[index]); }, kind);
  };
  Row row(ui, {1, 1}, 1, 34);
  std::string words = now.name;
  if (text_field(ui, "name", ui.t("people.name"), words, now.id)) {
    edit([&](Person& one) { one.name = words; }, "name" + now.id);
  }
  std::vector<std::string> roles;
  for (const RoleCategory& one : known.role_categories) roles.push_back(app.in(one.name));
  std::optional<std::size_t> role = now.role;
  if (picker(ui, "role", ui.t("people.role"), roles, role) && role) {
    edit([&](Person& one) {
      one.role = *role;
      one.duties.clear();  // they were those of the other role
    });
  }
  row.next();
  std::optional<std::size_t> superior = now.reports_to;
  if (person_picker(app, "reports_to", ui.t("people.reports_to"), superior)) {
    edit([&](Person& one) { one.reports_to = superior; });
  }
  std::vector<std::string> units;
  std::optional<std::size_t> unit;
  const auto& entities = app.session.group().entities;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    units.push_back(printable(display_name(entities[i])));
    if (entities[i].id == now.entity) unit = i;
  }
  if (picker(ui, "unit", ui.t("people.works_for"), units, unit, ui.t("people.the_group"))) {
    edit([&](Person& one) { one.entity = unit ? entities[*unit].id : std::string(); });
  }
  if (button(ui, "remove", ui.t("remove"), ButtonKind::quiet)) {
    app.session.edit(ui.t("people.did_remove", {{"who", name}}),
                     [&](Group& group) { remove_person(group, index); });
  }
}

void PeoplePage::raci(App& app) {
  const RaciPlan& plan = told_->rollout->governance.raci;
  Ui& ui = app.ui;
  if (plan.steps.empty()) return;
  step_ = std::min(step_, plan.steps.size() - 1);
  quiet(ui, ui.t("people.raci_legend", {{"settled", std::to_string(plan.settled)},
                                        {"all", std::to_string(plan.steps.size())}}));
  Row row(ui, {1.5F, 1}, 1.4F, 60);
  raci_table(app);
  row.next();
  raci_step(app, plan.steps[step_]);
}

void PeoplePage::raci_table(App& app) {
  Ui& ui = app.ui;
  const Scope scope(ui, "matrix");
  const RaciPlan& plan = told_->rollout->governance.raci;
  const std::vector<Actor> actors = all_actors(app);
  if (!ImGui::BeginTable("matrix", static_cast<int>(actors.size() + 1),
                         ImGuiTableFlags_ScrollX | ImGuiTableFlags_BordersInnerH |
                             ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_SizingFixedFit |
                             ImGuiTableFlags_NoSavedSettings,
                         {ui.width(), 0})) {
    return;
  }
  ImGui::TableSetupScrollFreeze(1, 1);
  ImGui::TableSetupColumn(ui.t("people.step").c_str(), ImGuiTableColumnFlags_WidthFixed,
                          std::min(ui.em(17), ui.width() * 0.5F));
  for (const Actor& actor : actors) ImGui::TableSetupColumn(actor_name(app, actor).c_str());
  ImGui::TableHeadersRow();
  for (std::size_t s = 0; s < plan.steps.size(); ++s) {
    const StepPlan& step = plan.steps[s];
    const RaciStep& known = app.framework().governance.raci[step.step];
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    const bool open = step.accountability == Accountability::open;
    const std::string label = std::string(step.done ? "\u2713 " : open ? "! " : "") +
                              std::to_string(known.number) + "  " + app.in(known.name) + "##" +
                              known.id;
    if (ImGui::Selectable(label.c_str(), s == step_, ImGuiSelectableFlags_SpanAllColumns)) {
      step_ = s;
    }
    ui.note(known.id, label, s == step_ ? "on" : "off");
    for (const Actor& actor : actors) {
      ImGui::TableNextColumn();
      const std::string letters = letters_of(step, actor);
      ImGui::PushFont(ui.theme.font(letters.find('A') != std::string::npos ? Face::strong
                                                                           : Face::body));
      ImGui::TextUnformatted(letters.c_str());
      ImGui::PopFont();
    }
  }
  ImGui::EndTable();
}

void PeoplePage::raci_step(App& app, const StepPlan& step) {
  Ui& ui = app.ui;
  const RaciStep& known = app.framework().governance.raci[step.step];
  const Card card(ui, "step", app.in(known.name));
  body(ui, app.in(known.text));
  const std::string label = ui.t("people.did_raci", {{"step", app.in(known.name)}});
  const auto edit = [&](const std::function<void(RaciChoice&)>& change,
                        std::string_view kind = {}) {
    app.session.edit(
        label,
        [&](Group& group) {
          auto& list = group.arrangements.raci;
          auto at = std::find_if(list.begin(), list.end(), [&](const RaciChoice& one) {
            return one.step >= step.step;
          });
          if (at == list.end() || at->step != step.step) at = list.insert(at, RaciChoice{step.step, {}, false, ""});
          change(*at);
          if (*at == RaciChoice{step.step, {}, false, ""}) list.erase(at);
        },
        kind);
  };
  const std::vector<Actor> actors = all_actors(app);
  std::vector<std::string> names;
  for (const Actor& actor : actors) names.push_back(actor_name(app, actor));
  for (std::size_t l = 0; l < letter_count; ++l) {
    const std::string letter(letter_names[l]);
    const Scope scope(ui, letter);
    field_label(ui, ui.t("people.letter_" + letter));
    const std::vector<Actor>& with = step.actors[l];
    const auto set = [&](std::vector<Actor> next) {
      edit([&](RaciChoice& choice) { choice.actors[l] = std::move(next); });
    };
    // One is accountable, and only one: another one takes the place of the first.
    if (static_cast<RaciLetter>(l) == RaciLetter::accountable) {
      std::optional<std::size_t> who;
      if (!with.empty()) {
        const auto at = std::find(actors.begin(), actors.end(), with.front());
        if (at != actors.end()) who = static_cast<std::size_t>(at - actors.begin());
      }
      if (picker(ui, "who", "", names, who, ui.t("people.as_framework"))) {
        set(who ? std::vector<Actor>{actors[*who]} : std::vector<Actor>{});
      }
      continue;
    }
    for (std::size_t i = 0; i < with.size(); ++i) {
      const std::string name = actor_name(app, with[i]) + "  \u00D7";
      if (i > 0) flow(ui, button_width(ui, name), 0.3F);
      if (button(ui, "drop" + std::to_string(i), name)) {
        std::vector<Actor> next = with;
        next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
        set(std::move(next));
        return;
      }
    }
    std::optional<std::size_t> more;
    if (picker(ui, "more", "", names, more, ui.t("people.add_actor"), 16) && more &&
        std::find(with.begin(), with.end(), actors[*more]) == with.end()) {
      std::vector<Actor> next = with;
      next.push_back(actors[*more]);
      set(std::move(next));
    }
  }
  bool done = step.done;
  if (check(ui, "done", ui.t("people.done"), done)) {
    edit([&](RaciChoice& choice) { choice.done = done; });
  }
  std::string note = step.note;
  if (text_field(ui, "note", "", note, ui.t("people.note"))) {
    edit([&](RaciChoice& choice) { choice.note = note; }, "raci note" + known.id);
  }
  if (step.no_candidate) text(ui, Face::small, ui.t("people.no_candidate"), Skin::danger);
  if (step.same_accountable) text(ui, Face::small, ui.t("people.same_accountable"), Skin::danger);
  if (!step.done_before.empty()) text(ui, Face::small, ui.t("people.too_early"), Skin::danger);
}

void PeoplePage::agreements(App& app) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  for (std::size_t i = 0; i < known.alignment.size(); ++i) {
    const AlignmentItem& item = known.alignment[i];
    const Card card(ui, item.id);
    Row row(ui, {1, 1.1F}, 1.4F, 46);
    text(ui, Face::strong, app.in(item.name));
    body(ui, app.in(item.evidence));
    row.next();
    attainment_row(app, i, "told", &Arrangements::alignment, app.in(item.name));
  }
  space(ui, 0.4F);
  for (std::size_t i = 0; i < governance_.size(); ++i) {
    const StorySection& section = governance_[i];
    if (!fold(ui, "section" + std::to_string(i), section.title)) continue;
    const Card card(ui, "told" + std::to_string(i));
    for (const std::string& sentence : section.sentences) body(ui, sentence);
    if (!section.columns.empty()) table_view(ui, "table", {"", section.columns, section.rows});
  }
}

}  // namespace tripoint::gui
