#include "gui/pages/people_parts.h"

#include <algorithm>
#include <cmath>

#include "core/rollout/roadmap.h"
#include "gui/ui/document_view.h"

namespace tripoint::gui {
namespace {

bool blank(const std::string& words) {
  return words.find_first_not_of(" \t\n") == std::string::npos;
}

std::string joined_lines(const Lines& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
  return all;
}

Lines parted_lines(const std::string& all) {
  Lines lines;
  std::size_t from = 0;
  while (from <= all.size()) {
    const std::size_t to = std::min(all.find('\n', from), all.size());
    std::string line = all.substr(from, to - from);
    if (!blank(line)) lines.push_back(std::move(line));
    from = to + 1;
  }
  return lines;
}

// What is being typed, while it is not what the document says.
class Draft {
 public:
  Draft(Ui& ui, std::string_view name) : ui_(ui), key_(ui.path(name)) {}
  std::string* find() {
    const auto at = ui_.drafts.find(key_);
    return at == ui_.drafts.end() ? nullptr : &at->second;
  }
  void keep(const std::string& words) { ui_.drafts[key_] = words; }
  void drop() { ui_.drafts.erase(key_); }

 private:
  Ui& ui_;
  std::string key_;
};

}  // namespace

std::vector<std::string> person_names(const App& app) {
  std::vector<std::string> names;
  for (const Person& one : app.session.group().arrangements.people) {
    names.push_back(printable(display_name(one)));
  }
  return names;
}

std::string unit_name(const Entity& entity) { return printable(display_name(entity)); }

std::vector<std::string> state_words(const App& app) {
  return {app.text(TextId::gov_state_yes), app.text(TextId::gov_state_partly),
          app.text(TextId::gov_state_no), app.text(TextId::gov_state_unknown)};
}

std::string decision_word(const App& app, GapDecision decision) {
  static constexpr auto ids = std::to_array<TextId>(
      {TextId::decision_train, TextId::decision_hire, TextId::decision_partner,
       TextId::decision_share});
  return app.text(ids[static_cast<std::size_t>(decision)]);
}

std::string severity_word(const App& app, GapSeverity severity) {
  static constexpr auto ids = std::to_array<TextId>(
      {TextId::severity_minor, TextId::severity_major, TextId::severity_critical});
  return app.text(ids[static_cast<std::size_t>(severity)]);
}

std::string place_word(const App& app, Place place, const std::string& of) {
  if (place == Place::center) return app.text(TextId::place_center);
  if (place == Place::region) {
    return app.text(TextId::place_region, {{"name", printable(of)}});
  }
  for (const Entity& entity : app.session.group().entities) {
    if (entity.id == of) return unit_name(entity);
  }
  return printable(of);
}

std::string when_word(const App& app, double weeks) {
  const std::string day = days_after(app.session.group().start, 7 * weeks);
  if (!day.empty()) return day;
  const double rounded = std::round(weeks * 10) / 10;
  return app.text(TextId::week_offset,
                  {{"week", plain_number(app.framework(), rounded, app.language())}});
}

const Attainment* find_attainment(const Arrangements& told, AttainmentList list, std::size_t of) {
  const auto& all = told.*list;
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Attainment& one) { return one.of == of; });
  return at == all.end() ? nullptr : &*at;
}

bool attainment_fields(App& app, AttainmentList list, std::size_t of, const std::string& label,
                       const std::string& owner) {
  Ui& ui = app.ui;
  const Attainment* told = find_attainment(app.session.group().arrangements, list, of);
  Attainment now = told == nullptr ? Attainment{} : *told;
  now.of = of;
  std::size_t state = static_cast<std::size_t>(now.state);
  std::string kind;
  bool changed = segments(ui, "state", state_words(app), state);
  now.state = static_cast<Attained>(state);
  Row row(ui, {1, 1.6F}, 0.8F, 22);
  changed |= picker(ui, "owner", ui.t("people.owner"), person_names(app), now.owner,
                    owner.empty() ? ui.t("people.nobody") : owner);
  row.next();
  if (text_field(ui, "note", ui.t("people.note"), now.note)) {
    changed = true;
    kind = ui.path("note");
  }
  if (!changed) return false;
  app.session.edit(
      label,
      [&](Group& group) {
        auto& all = group.arrangements.*list;
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const Attainment& one) { return one.of == of; });
        const bool nothing = now.state == Attained::unknown && !now.owner && now.note.empty();
        if (nothing && at != all.end()) all.erase(at);
        else if (at != all.end()) *at = now;
        else if (!nothing) all.push_back(now);
      },
      kind);
  return true;
}

bool checked_field(Ui& ui, std::string_view name, std::string_view label, std::string& value,
                   const std::function<bool(const std::string&)>& right, std::string_view fault,
                   std::string_view hint, float width) {
  ImGui::BeginGroup();
  Draft draft(ui, name);
  const std::string* kept = draft.find();
  std::string words = kept == nullptr ? value : *kept;
  const bool typed = text_field(ui, name, label, words, hint, width);
  const bool active = ImGui::IsItemActive();
  const bool fits = words == value || right(words);
  bool changed = false;
  if (typed) {
    draft.keep(words);
    changed = fits && words != value;
    if (changed) value = words;
  } else if (kept != nullptr && !active && fits) {
    draft.drop();
  }
  if (!fits) text(ui, Face::small, fault, Skin::danger);
  ImGui::EndGroup();
  return changed;
}

bool lines_area(Ui& ui, std::string_view name, std::string_view label, Lines& value, float lines) {
  Draft draft(ui, name);
  const std::string* kept = draft.find();
  // What was undone, or changed elsewhere, goes before what was typed.
  std::string words =
      kept != nullptr && parted_lines(*kept) == value ? *kept : joined_lines(value);
  const bool typed = text_area(ui, name, label, words, lines);
  if (!typed) {
    if (!ImGui::IsItemActive()) draft.drop();
    return false;
  }
  draft.keep(words);
  Lines now = parted_lines(words);
  if (now == value) return false;
  value = std::move(now);
  return true;
}

bool add_field(Ui& ui, std::string_view name, std::string_view label, std::string& draft,
               std::string_view hint, bool allowed) {
  const Scope scope(ui, name);
  const std::string word = ui.t("add");
  const float room = ui.width() - button_width(ui, word) - ui.em(0.6F);
  ui.push_width(std::max(ui.em(6), room));
  text_field(ui, "text", label, draft, hint);
  ui.pop_width();
  // Enter in the field adds it as well.
  const bool entered = ImGui::IsItemDeactivated() &&
                       ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
  ImGui::SameLine(0, ui.em(0.6F));
  if (!label.empty()) ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.em(1.15F));
  const bool full = !blank(draft) && allowed;
  return (button(ui, "add", word, ButtonKind::plain, full) || entered) && full;
}

const StorySection* section_called(const std::vector<StorySection>& sections,
                                   const std::string& title) {
  for (const StorySection& one : sections) {
    if (one.title == title) return &one;
  }
  return nullptr;
}

void section_table(Ui& ui, std::string_view name, const StorySection& section) {
  if (!section.rows.empty()) table_view(ui, name, {"", section.columns, section.rows});
}

void sentences(Ui& ui, const std::vector<std::string>& lines, std::size_t from) {
  ui.push_width(std::min(ui.width(), ui.em(reading_width)));
  for (std::size_t i = from; i < lines.size(); ++i) bullet(ui, lines[i]);
  ui.pop_width();
}

const Results* WholeResults::draw(App& app, const std::string& words) {
  Ui& ui = app.ui;
  const Results* results = app.session.results();
  if (results != nullptr && results->rollout) kept_ = *results;
  if (!kept_.rollout) {
    quiet(ui, ui.t("status.working"));
    return nullptr;
  }
  if (!kept_.rollout->plan.units.empty()) return &kept_;
  ui.push_width(std::min(ui.width(), ui.em(reading_width)));
  {
    const Card card(ui, "nothing", ui.t("people.nothing"));
    body(ui, words);
    space(ui);
    if (button(ui, "assess", ui.t("people.to_assess"), ButtonKind::primary)) {
      app.go(PageId::assess);
    }
  }
  ui.pop_width();
  return nullptr;
}

}  // namespace tripoint::gui
