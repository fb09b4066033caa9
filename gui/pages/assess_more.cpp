#include <algorithm>
#include <cctype>

#include "core/decision/open_items.h"
#include "gui/pages/assess.h"
#include "gui/ui/fields.h"
#include "gui/ui/keys.h"

// What surrounds the question: notes, refinements, the way on, keys and the workshop.
namespace tripoint::gui {
namespace {

// One entry a line.
std::string as_lines(const std::vector<std::string>& list) {
  std::string words;
  for (const std::string& line : list) words += (words.empty() ? "" : "\n") + line;
  return words;
}

std::vector<std::string> from_lines(const std::string& words) {
  std::vector<std::string> list(1);
  for (const char c : words) {
    if (c == '\n') list.emplace_back();
    else list.back() += c;
  }
  std::erase(list, std::string());
  return list;
}

}  // namespace

void AssessPage::notes(App& app, const Answer* answer) {
  Ui& ui = app.ui;
  static const AnswerDetail nothing;
  const AnswerDetail& detail =
      answer != nullptr && answer->detail ? *answer->detail : nothing;
  const bool something = !detail.note.empty() || !detail.evidence.empty();
  const std::string label = ui.t(something ? "assess.notes_there" : "assess.notes");
  if (!fold(ui, "notes", label)) return;
  const std::string kind = "/" + std::to_string(item_);
  std::string note = detail.note;
  if (text_area(ui, "note", ui.t("assess.note"), note, 2)) {
    set_detail(app, target_, item_, [&](AnswerDetail& d) { d.note = note; }, "note" + kind);
  }
  std::string evidence = as_lines(detail.evidence);
  if (text_area(ui, "evidence", ui.t("assess.evidence"), evidence, 2)) {
    set_detail(app, target_, item_,
               [&](AnswerDetail& d) { d.evidence = from_lines(evidence); }, "evidence" + kind);
  }
  std::string confidence = detail.confidence;
  if (text_field(ui, "confidence", ui.t("assess.confidence"), confidence,
                 ui.t("assess.confidence_hint"), 20)) {
    set_detail(app, target_, item_, [&](AnswerDetail& d) { d.confidence = confidence; },
               "confidence" + kind);
  }
}

void AssessPage::refinements(App& app) {
  Ui& ui = app.ui;
  const Framework& framework = app.framework();
  const Item& item = framework.items[item_];
  const auto asked = asked_items(framework, item.criterion, target_, app.session.group());
  if (asked.size() < 2) return;
  const Card card(ui, "refine", ui.t("assess.refine", {{"what", app.in(framework.criteria[item.criterion].name)}}));
  const Results* results = app.session.results();
  const Evaluation* evaluation = nullptr;
  if (results != nullptr && evaluated(app) < results->evaluation->evaluations.size()) {
    evaluation = &results->evaluation->evaluations[evaluated(app)];
  }
  for (const std::size_t one : asked) {
    const Scope scope(ui, framework.items[one].id);
    const bool here = one == item_;
    const std::string mark = is_answered(app, one) ? "\u2713  " : "\u25CB  ";
    if (here) {
      text(ui, Face::strong, mark + app.in(framework.items[one].name));
    } else if (link(ui, "go", mark + app.in(framework.items[one].name))) {
      item_ = one;
    }
    if (evaluation == nullptr || app.settings.blind) continue;
    const auto open =
        std::find_if(evaluation->open_items.begin(), evaluation->open_items.end(),
                     [&](const OpenItem& candidate) { return candidate.item == one; });
    if (open != evaluation->open_items.end() && open->changes_winner) {
      ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.3F));
      quiet(ui, ui.t("assess.may_change"));
    }
  }
  space(ui, 0.2F);
  if (fold(ui, "why", ui.t("assess.why"))) body(ui, app.in(item.why));
}

void AssessPage::go_on(App& app) {
  const auto six = headlines(app, false);
  const auto next = std::find_if(six.begin(), six.end(), [&](std::size_t one) {
    return one > item_ && !is_answered(app, one) &&
           is_asked(app.framework().items[one], target_, app.session.group());
  });
  if (next != six.end()) item_ = *next;
}

void AssessPage::go_back(App& app) {
  for (std::size_t i = item_; i > 0; --i) {
    const Item& before = app.framework().items[i - 1];
    if (before.headline && is_asked(before, target_, app.session.group())) {
      item_ = i - 1;
      return;
    }
  }
}

void AssessPage::onward(App& app) {
  Ui& ui = app.ui;
  space(ui, 0.4F);
  const auto six = headlines(app, true);
  const bool first = item_ == six.front();
  const bool all = std::all_of(six.begin(), six.end(),
                               [&](std::size_t one) { return is_answered(app, one); });
  if (button(ui, "back", "\u2190  " + ui.t("assess.back"), ButtonKind::plain, !first)) go_back(app);
  if (!all) {
    const std::string label = ui.t("assess.next") + "  \u2192";
    flow(ui, button_width(ui, label));
    if (button(ui, "next", label, ButtonKind::primary)) {
      const std::size_t before = item_;
      go_on(app);
      // Behind the last one: back to the first that is open.
      if (item_ == before) {
        for (const std::size_t one : six) {
          if (!is_answered(app, one)) {
            item_ = one;
            break;
          }
        }
      }
    }
    return;
  }
  const std::string label = ui.t("assess.see_result") + "  \u2192";
  flow(ui, button_width(ui, label));
  if (button(ui, "result", label, ButtonKind::primary)) app.go(PageId::result);
  const Results* results = app.session.results();
  if (results == nullptr || !app.session.fresh()) return;
  const Evaluation& evaluation = results->evaluation->evaluations[evaluated(app)];
  const std::optional<std::size_t> next = next_question(app.framework(), evaluation);
  if (!next || !is_asked(app.framework().items[*next], target_, app.session.group())) {
    if (!next) quiet(ui, ui.t("assess.nothing_left"));
    return;
  }
  const std::string name = app.in(app.framework().items[*next].name);
  const std::string ask = ui.t("assess.best_next", {{"item", name}});
  flow(ui, button_width(ui, ask));
  if (button(ui, "best_next", ask, ButtonKind::quiet)) item_ = *next;
}

void AssessPage::keys(App& app, const Item& item, const Answer* answer) {
  if (ImGui::GetIO().WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
  if (item.kind == ItemKind::choice) {
    for (std::size_t r = 0; r < item.rows.size(); ++r) {
      if (typed(static_cast<char>('1' + r))) choose(app, answer, r);
    }
  }
  if (typed('?')) set_unknown(app, target_, item_);
  if (typed('n') || typed('N')) {
    set_not_applicable(app, target_, item_, app.ui.t("assess.no_reason_yet"));
    app.ui.focus("assess/reason");
  }
  const auto pressed = [](int key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false); };
  if (pressed(ImGuiKey_PageDown)) go_on(app);
  if (pressed(ImGuiKey_PageUp)) go_back(app);
  if (function_key(11)) app.full_screen = !app.full_screen;
  if (app.full_screen && pressed(ImGuiKey_Escape)) app.full_screen = false;
}

void AssessPage::workshop(App& app) {
  Ui& ui = app.ui;
  if (button(ui, "leave", "\u2190  " + ui.t("assess.leave_workshop"))) app.full_screen = false;
  flow(ui, button_width(ui, ui.t("assess.blind")) + ui.em(2), 1.5F);
  (void)check(ui, "blind_workshop", ui.t("assess.blind"), app.settings.blind);
  progress(app);
  space(ui, 0.8F);
  Row row(ui, {1.9F, 1}, 2, 52);
  question(app);
  onward(app);
  row.next();
  if (!app.settings.blind) live_.draw(app, evaluated(app));
  {
    const Card card(ui, "prompts", ui.t("assess.prompts"));
    body(ui, app.in(app.framework().items[item_].why));
    for (int i = 1; i <= 3; ++i) bullet(ui, ui.t("assess.prompt" + std::to_string(i)));
  }
  space(ui, 0.4F);
  workshop_notes(app);
}

void AssessPage::workshop_notes(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "workshop_notes", ui.t("assess.workshop_notes"));
  const Workshop& workshop = app.session.group().workshop;
  const auto list = [&](const char* name, const std::vector<std::string>& lines,
                        std::vector<std::string> Workshop::*member, std::string& fresh) {
    const Scope scope(ui, name);
    text(ui, Face::strong, ui.t(std::string("assess.") + name));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Scope line(ui, std::to_string(i));
      bullet(ui, lines[i]);
      ImGui::SameLine();
      if (link(ui, "remove", "\u00D7")) {
        app.session.edit(ui.t("assess.did_workshop"), [&](Group& group) {
          auto& all = group.workshop.*member;
          all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
        });
        return;
      }
    }
    (void)text_field(ui, "new", "", fresh, ui.t(std::string("assess.") + name + "_hint"));
    const bool enter = ImGui::IsItemDeactivatedAfterEdit() &&
                       ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
    if ((button(ui, "add", ui.t("add"), ButtonKind::plain, !fresh.empty()) || enter) &&
        !fresh.empty()) {
      app.session.edit(ui.t("assess.did_workshop"), [&](Group& group) {
        (group.workshop.*member).push_back(fresh);
        if (group.workshop.date.empty()) group.workshop.date = app.today;
      });
      fresh.clear();
    }
  };
  list("note_of_meeting", workshop.notes, &Workshop::notes, new_note_);
  list("parking_lot", workshop.parking_lot, &Workshop::parking_lot, new_parked_);
  list("attendees", workshop.attendees, &Workshop::attendees, new_attendee_);
}

}  // namespace tripoint::gui
