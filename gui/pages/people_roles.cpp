#include <algorithm>

#include <imgui_internal.h>

#include "core/organization/people.h"
#include "gui/pages/people_page.h"
#include "gui/ui/document_view.h"
#include "gui/ui/keys.h"

// Who answers for which step: the matrix, and what breaks its rules.
namespace tripoint::gui {
namespace {

// What one may be in a step; more would be the same as the first of them.
struct Choice {
  const char* name;
  unsigned letters;
};
constexpr auto choices = std::to_array<Choice>(
    {{"A", bit_of(RaciLetter::accountable)},
     {"R", bit_of(RaciLetter::responsible)},
     {"AR", bit_of(RaciLetter::accountable) | bit_of(RaciLetter::responsible)},
     {"C", bit_of(RaciLetter::consulted)},
     {"I", bit_of(RaciLetter::informed)},
     {"none", 0}});

std::string letters_word(unsigned letters) {
  std::string word;
  for (std::size_t i = 0; i < letter_count; ++i) {
    if ((letters >> i & 1U) != 0) word += (word.empty() ? "" : " ") + std::string(letter_names[i]);
  }
  return word;
}

std::string actor_id(const App& app, const Actor& actor) {
  return actor.is_person ? app.session.group().arrangements.people[actor.index].id
                         : app.framework().governance.parties[actor.index].id;
}

std::string actor_name(const App& app, const Actor& actor) {
  return actor.is_person
             ? printable(display_name(app.session.group().arrangements.people[actor.index]))
             : app.in(app.framework().governance.parties[actor.index].name);
}

std::string step_name(const App& app, std::size_t step) {
  const RaciStep& one = app.framework().governance.raci[step];
  return std::to_string(one.number) + "  " + app.in(one.name);
}

}  // namespace

void RolesTab::draw(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  // Somebody may be gone since, by an undo.
  const std::size_t count = app.session.group().arrangements.people.size();
  if (open_person_ && *open_person_ >= count) open_person_.reset();
  if (cell_actor_.is_person && cell_actor_.index >= count) cell_actor_ = {};
  faults(app, state);
  matrix(app, state);
  letters(app, state);
  space(ui, 0.5F);
  Row columns(ui, {1.5F, 1}, 1.4F, 58);
  people(app, state);
  columns.next();
  step_panel(app, state);
  space(ui, 0.6F);
  sponsors(app, state);
}

void RolesTab::faults(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const StorySection* steps = state.section(app, TextId::section_gov_steps);
  if (steps == nullptr || steps->sentences.empty()) return;
  text(ui, Face::strong, steps->sentences.front());
  if (steps->sentences.size() == 1) return;
  const Card card(ui, "faults", ui.t("people.to_settle"), CardKind::notice);
  sentences(ui, steps->sentences, 1);
}

void RolesTab::matrix(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  const auto& people = app.session.group().arrangements.people;
  const Card card(ui, "raci", ui.t("people.raci"));
  quiet(ui, ui.t("people.raci_text"));
  segments(ui, "columns", {ui.t("people.parties"), ui.t("people.people")}, shown_);
  std::vector<Actor> actors;
  if (shown_ == 0) {
    for (std::size_t i = 0; i < known.parties.size(); ++i) actors.push_back({false, i});
  } else {
    for (std::size_t i = 0; i < people.size(); ++i) actors.push_back({true, i});
  }
  if (actors.empty()) {
    body(ui, ui.t("people.no_people"));
    return;
  }
  // Many people make it wider than the page: then it scrolls to the side.
  const float step_width = ui.em(13), narrow = ui.em(5.4F);
  const float wanted = 2 * step_width + narrow * static_cast<float>(actors.size());
  const bool wide = wanted > ui.width();
  const float height = ui.em(3.2F) + ui.em(2.45F) * static_cast<float>(state.plan.raci.steps.size());
  const ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_NoSavedSettings |
                                (wide ? ImGuiTableFlags_ScrollX : ImGuiTableFlags_None);
  const float all = ui.width();
  if (!ImGui::BeginTable("matrix", static_cast<int>(actors.size()) + 2, flags,
                         {all, wide ? height + ui.em(2) : 0}, wide ? wanted : 0)) {
    return;
  }
  ImGui::TableSetupScrollFreeze(1, 0);
  ImGui::TableSetupColumn("step", ImGuiTableColumnFlags_WidthFixed, step_width);
  ImGui::TableSetupColumn("accountable", ImGuiTableColumnFlags_WidthFixed, step_width * 0.8F);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    ImGui::TableSetupColumn(std::to_string(i).c_str(), ImGuiTableColumnFlags_WidthStretch);
  }
  const auto words = [&](Face face, const std::string& what, Skin skin) {
    ImGui::TableNextColumn();
    ui.push_width(ImGui::GetContentRegionAvail().x);
    text(ui, face, what, skin);
    ui.pop_width();
  };
  ImGui::TableNextRow();
  words(Face::small, app.text(TextId::column_step), Skin::quiet_text);
  words(Face::small, app.text(TextId::column_accountable), Skin::quiet_text);
  for (const Actor& actor : actors) words(Face::small, actor_name(app, actor), Skin::quiet_text);
  for (const StepPlan& plan : state.plan.raci.steps) {
    const Scope scope(ui, known.raci[plan.step].id);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ui.push_width(ImGui::GetContentRegionAvail().x);
    const std::string name = step_name(app, plan.step) + (plan.done ? "  \u2713" : "");
    if (link(ui, "step", name)) step_ = plan.step;
    ui.pop_width();
    const auto& accountable = plan.with(RaciLetter::accountable);
    words(Face::small,
          accountable.empty() ? app.text(TextId::gov_nobody) : actor_name(app, accountable.front()),
          accountable.empty() ? Skin::danger : Skin::text);
    for (const Actor& actor : actors) {
      ImGui::TableNextColumn();
      cell(app, state, plan.step, actor);
    }
  }
  ImGui::EndTable();
}

void RolesTab::cell(App& app, const PeopleState& state, std::size_t step, const Actor& actor) {
  Ui& ui = app.ui;
  const unsigned letters = letters_of(state.plan.raci.steps[step], actor);
  const std::string word = letters_word(letters);
  const std::string id = actor_id(app, actor);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = {std::max(1.0F, ImGui::GetContentRegionAvail().x), ui.em(1.9F)};
  if (ImGui::InvisibleButton(id.c_str(), size)) {
    cell_step_ = step;
    cell_actor_ = actor;
    open_ = true;
  }
  const bool hovered = ImGui::IsItemHovered();
  const bool first = (letters & bit_of(RaciLetter::accountable)) != 0;
  const bool second = (letters & bit_of(RaciLetter::responsible)) != 0;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 most = {at.x + size.x, at.y + size.y};
  const Skin fill = hovered  ? Skin::hovered
                    : first  ? Skin::primary
                    : second ? Skin::chosen
                             : Skin::control;
  if (!word.empty() || hovered) list.AddRectFilled(at, most, ui.theme.of(fill), ui.em(0.3F));
  list.AddRect(at, most, ui.theme.of(Skin::border), ui.em(0.3F));
  const ImFont* font = ui.theme.font(Face::strong);
  const float wide = text_size(ui, Face::strong, word);
  const ImVec2 words = {at.x + (size.x - wide) / 2, at.y + (size.y - font->FontSize) / 2};
  list.AddText(font, font->FontSize, words,
               ui.theme.of(first && !hovered ? Skin::on_primary : Skin::text), word.c_str());
  if (ImGui::GetCurrentContext()->LogEnabled) ImGui::LogRenderedText(&words, word.c_str());
  ui.focus_outline();
  if (ui.focused_visibly()) {
    for (const Choice& one : choices) {
      const char sign = one.name[0];
      if (one.letters != 0 && one.name[1] == 0 &&
          (typed(sign) || typed(static_cast<char>(sign - 'A' + 'a')))) {
        choose(app, step, actor, letters == one.letters ? 0 : one.letters);
        break;
      }
    }
  }
  ui.note(id, actor_name(app, actor), word);
}

void RolesTab::letters(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  if (open_) ImGui::OpenPopup("##letters");
  open_ = false;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(0.8F), ui.em(0.7F)});
  const bool open = ImGui::BeginPopup("##letters");
  ImGui::PopStyleVar();
  if (!open) return;
  {
    const Scope scope(ui, "letters");
    ui.push_width(ui.em(17));
    text(ui, Face::strong, actor_name(app, cell_actor_));
    quiet(ui, step_name(app, cell_step_));
    static constexpr auto names = std::to_array<TextId>(
        {TextId::column_accountable, TextId::column_responsible, TextId::column_consulted,
         TextId::column_informed});
    const unsigned now = letters_of(state.plan.raci.steps[cell_step_], cell_actor_);
    for (const Choice& one : choices) {
      std::string label;
      for (std::size_t i = 0; i < letter_count; ++i) {
        if ((one.letters >> i & 1U) == 0) continue;
        label += (label.empty() ? "" : " + ") + app.text(names[i]);
      }
      if (one.letters == 0) label = ui.t("people.no_part");
      const std::string shown = letters_word(one.letters);
      const std::string whole = (shown.empty() ? "" : shown + "   ") + label + "##" + one.name;
      if (ImGui::Selectable(whole.c_str(), now == one.letters, ImGuiSelectableFlags_None,
                            {ui.em(17), 0})) {
        choose(app, cell_step_, cell_actor_, one.letters);
      }
      ui.note(one.name, label, now == one.letters ? "on" : "off");
    }
    ui.pop_width();
  }
  ImGui::EndPopup();
}

void RolesTab::choose(App& app, std::size_t step, const Actor& actor, unsigned letters) {
  Ui& ui = app.ui;
  const auto& framework = app.framework();
  const RaciPlan before = plan_raci(framework, app.session.group());
  app.session.edit(ui.t("people.step_raci"), [&](Group& group) {
    set_letters(framework, group, step, actor, letters);
  });
  step_ = step;
  const RaciPlan after = plan_raci(framework, app.session.group());
  const auto& had = before.steps[step].with(RaciLetter::accountable);
  const auto& has = after.steps[step].with(RaciLetter::accountable);
  if (letters_of(after.steps[step], actor) != letters) {
    app.tell(ui.t("people.letter_stays"));
  } else if (!had.empty() && !has.empty() && had != has) {
    app.tell(ui.t("people.moved", {{"from", actor_name(app, had.front())},
                                   {"to", actor_name(app, has.front())}}));
  }
}

void RolesTab::step_panel(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const RaciStep& step = app.framework().governance.raci[step_];
  const StepPlan& plan = state.plan.raci.steps[step_];
  const Card card(ui, "step", step_name(app, step_));
  body(ui, app.in(step.text));
  if (plan.accountability == Accountability::open) {
    quiet(ui, ui.t("people.settle_with"));
    for (const std::size_t party : step.candidates) {
      const Actor actor{false, party};
      const Scope scope(ui, "candidate_" + actor_id(app, actor));
      if (button(ui, "take", actor_name(app, actor))) {
        choose(app, step_, actor, letters_of(plan, actor) | bit_of(RaciLetter::accountable));
      }
    }
  }
  const RaciChoice* told = find_choice(app.session.group().arrangements, step_);
  bool done = told != nullptr && told->done;
  std::string note = told == nullptr ? "" : told->note;
  const auto change = [&](const std::string& kind) {
    app.session.edit(
        ui.t("people.step_step"),
        [&](Group& group) {
          auto& all = group.arrangements.raci;
          auto at = std::find_if(all.begin(), all.end(),
                                 [&](const RaciChoice& one) { return one.step == step_; });
          if (at == all.end()) at = all.insert(all.end(), RaciChoice{step_, {}, false, {}});
          at->done = done;
          at->note = note;
          if (*at == RaciChoice{step_, {}, false, {}}) all.erase(at);
        },
        kind);
  };
  if (check(ui, "done", ui.t("people.step_done"), done)) change("");
  if (text_field(ui, "note", ui.t("people.note"), note)) change(ui.path("note") + step.id);
}

}  // namespace tripoint::gui
