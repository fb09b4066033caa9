#include <algorithm>

#include <imgui_internal.h>

#include "gui/pages/pages.h"
#include "gui/pages/result.h"
#include "gui/ui/fields.h"

// What stands behind a statement: the answer, the rule that reads it, and its sources.
namespace tripoint::gui {
namespace {

void add_each(std::vector<std::size_t>& to, const std::vector<std::size_t>& list) {
  for (const std::size_t one : list) {
    if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
  }
}

}  // namespace

std::string source_words(const App& app, std::size_t index) {
  const Source& source = app.framework().sources[index];
  std::string words = source.author;
  if (!source.title.empty()) words += (words.empty() ? "" : ": ") + source.title;
  if (source.year) words += " (" + std::to_string(*source.year) + ")";
  words +=
      (words.empty() ? "" : "  \u00B7  ") + app.ui.t(std::string("result.grade_") + source.grade);
  if (!source.address.empty()) words += "  \u00B7  " + source.address;
  return words;
}

// Stays in view while the page scrolls below it.
void ResultPage::side_panel(App& app) {
  Ui& ui = app.ui;
  const ImGuiWindow& page = *ImGui::GetCurrentWindow();
  const ImVec2 here = ImGui::GetCursorScreenPos();
  const float top = std::max(here.y, page.Pos.y + ui.em(1));
  const float bottom = page.Pos.y + page.Size.y - ui.em(3.4F);
  ImGui::SetCursorScreenPos({here.x, top});
  const ImVec2 corner = {here.x + ui.width(), std::max(top + ui.em(12), bottom)};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({here.x, top}, corner, ui.theme.of(Skin::card), ui.em(0.45F));
  list.AddRect({here.x, top}, corner, ui.theme.of(Skin::primary), ui.em(0.45F), 0,
               std::max(2.0F, ui.em(0.1F)));
  const Pane pane(ui, "ground", ui.width(), corner.y - top, 1.1F);
  if (just_opened_) ImGui::SetScrollY(0);
  ground(app);
}

void ResultPage::ground(App& app) {
  Ui& ui = app.ui;
  const std::string words = ui.t("close");
  const float left = ImGui::GetCursorPosX();
  ImGui::SetCursorPosX(left + ui.width() - text_size(ui, Face::body, words));
  const bool escape = !ImGui::IsAnyItemActive() && ImGui::GetTopMostPopupModal() == nullptr &&
                      ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false);
  const bool closed = link(ui, "close", words) || escape;
  if (ground_->of == Ground::Of::item)
    ground_of_item(app, ground_->index);
  else
    ground_of_rule(app);
  if (closed) ground_.reset();
}

void ResultPage::ground_of_item(App& app, std::size_t index) {
  Ui& ui = app.ui;
  const Item& item = app.framework().items[index];
  if (!is_explained()) {
    text(ui, Face::heading, app.in(item.name));
    quiet(ui, ui.t("status.working"));
    return;
  }
  if (told_ground_ != ground_) {
    told_ground_ = ground_;
    item_ = tell_item(app.framework(), *of_.evaluation, of_.unit, explained_.explanation, index,
                      key_.language);
  }
  text(ui, Face::heading, item_.title);
  body(ui, item_.question);
  space(ui, 0.2F);
  text(ui, Face::strong, item_.today);
  change(app, "change", index, ui.t("result.change"));
  space(ui, 0.4F);
  const auto part = [&](const std::string& title) {
    space(ui, 0.4F);
    text(ui, Face::small, title, Skin::quiet_text);
  };
  part(app.text(TextId::label_why));
  body(ui, item_.why);
  for (const std::string& line : item_.facts) bullet(ui, line);
  part(app.text(TextId::section_answers));
  for (const AnswerText& answer : item_.answers) {
    text(ui, Face::strong, answer.answer);
    if (!answer.model.empty()) {
      quiet(ui, ui.t("result.then", {{"model", answer.model}, {"margin", answer.margin}}));
    }
    body(ui, answer.because);
    space(ui, 0.25F);
  }
  std::vector<std::size_t> all;
  for (const AnswerRow& row : item.rows) add_each(all, row.sources);
  sources(app, all);
}

// A constraint, or answers that reinforce each other.
void ResultPage::ground_of_rule(App& app) {
  Ui& ui = app.ui;
  const Framework& framework = app.framework();
  const bool is_gate = ground_->of == Ground::Of::gate;
  const Gate* gate = is_gate ? &framework.gates[ground_->index] : nullptr;
  const Interaction* rule = is_gate ? nullptr : &framework.interactions[ground_->index];
  text(ui, Face::heading, app.in(gate != nullptr ? gate->name : rule->name));
  body(ui, app.in(gate != nullptr ? gate->text : rule->text));
  if (gate != nullptr) {
    std::vector<std::string> closed;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (gate->rules_out.contains(m)) closed.push_back(app.in(framework.models[m].name));
    }
    fact(ui, app.text(TextId::label_closes),
         joined(framework, closed, TextId::word_and, app.language()));
    fact(ui, app.text(TextId::label_lifted_by), app.in(gate->lifted_by));
  } else {
    fact(ui, app.text(TextId::label_strength),
         plain_number(framework, rule->strength, app.language()) + "  \u00B7  " +
             app.in(framework.models[rule->favors].name));
  }
  space(ui, 0.4F);
  text(ui, Face::small, ui.t("result.rests_on_answers"), Skin::quiet_text);
  for (const std::size_t item : gate != nullptr ? gate->items : rule->items) {
    why(app, framework.items[item].id, {Ground::Of::item, item},
        app.in(framework.items[item].name));
  }
  sources(app, gate != nullptr ? gate->sources : rule->sources);
}

void ResultPage::sources(App& app, const std::vector<std::size_t>& list) {
  if (list.empty()) return;
  Ui& ui = app.ui;
  space(ui, 0.4F);
  text(ui, Face::small, app.text(TextId::label_source), Skin::quiet_text);
  for (const std::size_t one : list) {
    const std::string words = source_words(app, one);
    bullet(ui, words);
    space(ui, 0.15F);
  }
}

}  // namespace tripoint::gui
