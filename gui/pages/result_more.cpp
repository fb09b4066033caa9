#include <algorithm>
#include <tuple>

#include "gui/pages/pages.h"
#include "gui/pages/result.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

// What stands behind the tabs of the result.
namespace tripoint::gui {

void ResultPage::reasons(App& app) {
  const Replacements names = {{"model", story_.model}, {"runner_up", story_.rival}};
  if (evaluation().verdict == Verdict::no_option) {
    body(app.ui, app.ui.t("result.no_reasons"));
    return;
  }
  reason_list(app, "for", app.text(TextId::section_reasons, names), story_.reasons, for_,
              story_.more_reasons);
  space(app.ui);
  if (margin_) {
    const Card card(app.ui, "margin");
    (void)figure(app.ui, "waterfall", *margin_);
  }
  space(app.ui);
  reason_list(app, "given_up", app.text(TextId::section_given_up), story_.given_up, against_,
              story_.more_given_up);
}

void ResultPage::reason_list(App& app, std::string_view name, const std::string& title,
                             const std::vector<ReasonText>& list,
                             const std::vector<Ground>& grounds, const std::string& more) {
  Ui& ui = app.ui;
  const Card card(ui, name, title);
  if (list.empty()) body(ui, app.text(TextId::gives_up_nothing));
  for (std::size_t i = 0; i < list.size(); ++i) {
    const ReasonText& reason = list[i];
    Row row(ui, {0.16F, 1}, 0.6F);
    text(ui, Face::strong, reason.amount);
    row.next();
    text(ui, Face::strong, reason.answer);
    body(ui, reason.because);
    quiet(ui, name == "for" ? reason.sources : reason.favors + "  \u00B7  " + reason.sources);
    if (i < grounds.size()) {
      flow(ui, text_size(ui, Face::body, ui.t("result.why")));
      why(app, std::to_string(i), grounds[i]);
    }
    space(ui, 0.3F);
  }
  quiet(ui, more);
}

void ResultPage::how_sure(App& app) {
  Ui& ui = app.ui;
  lines(app, "remarks", app.text(TextId::section_remarks), story_.remarks);
  if (!story_.remarks.empty()) space(ui);
  questions(app);
  space(ui);
  lines(app, "rests_on", app.text(TextId::section_rests_on), because_.rests_on);
  if (because_.weights.empty()) return;
  space(ui);
  const Card card(ui, "weights", app.text(TextId::section_weights));
  DocumentTable table;
  table.columns = {app.text(TextId::column_criterion), app.text(TextId::column_weight),
                   app.text(TextId::column_stays), app.text(TextId::column_beyond)};
  for (const WeightText& one : because_.weights) {
    table.rows.push_back({one.criterion, one.weight, one.stays, one.beyond});
  }
  table_view(ui, "table", table);
}

// What is open, most valuable first, with a way to answer it.
void ResultPage::questions(App& app) {
  Ui& ui = app.ui;
  const std::vector<OpenItem>& asked = explained_.explanation.questions;
  const std::vector<std::string>& told = because_.questions;
  if (told.empty()) {
    const Card card(ui, "questions", app.text(TextId::section_questions));
    body(ui, app.text(TextId::nothing_open));
    return;
  }
  const Card card(ui, "questions", app.text(TextId::section_questions));
  // A sentence on all of them may come before those that are told.
  const std::size_t count = explained_.explanation.nothing_left_matters
                                ? 0
                                : std::min({asked.size(), told.size(), most_lines});
  const std::size_t first = told.size() - count;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (i < first) {
      body(ui, told[i]);
      space(ui, 0.2F);
      continue;
    }
    const std::size_t item = asked[i - first].item;
    bullet(ui, told[i]);
    ImGui::Indent(ui.em(1));
    change(app, std::to_string(i - first), item, ui.t("result.answer"));
    flow(ui, text_size(ui, Face::body, ui.t("result.why")), 1.2F);
    why(app, std::to_string(i - first), {Ground::Of::item, item});
    ImGui::Unindent(ui.em(1));
    space(ui, 0.2F);
  }
  quiet(ui, because_.more_questions);
}

void ResultPage::effects(App& app) {
  Ui& ui = app.ui;
  for (const auto& entry : ways_) {
    const WayStory& way = entry.second;
    const std::string& model = app.in(app.framework().models[entry.first].name);
    {
      const Card card(ui, app.framework().models[entry.first].id,
                      app.text(TextId::section_way, {{"model", model}}));
      body(ui, way.changeable.summary);
      for (const std::string& one : way.changeable.ways) bullet(ui, one);
      if (!way.any.summary.empty()) {
        space(ui, 0.3F);
        text(ui, Face::strong, app.text(TextId::section_way_any));
        body(ui, way.any.summary);
        for (const std::string& one : way.any.ways) bullet(ui, one);
      }
    }
    space(ui);
  }
  if (effects_) {
    const Card card(ui, "effects");
    (void)figure(ui, "tornado", *effects_);
    space(ui, 0.3F);
    const std::vector<ItemEffect>& items = explained_.explanation.effects;
    for (std::size_t i = 0; i < because_.effects.size() && i < items.size(); ++i) {
      const EffectText& one = because_.effects[i];
      why(app, std::to_string(i), {Ground::Of::item, items[i].item}, one.answer);
      if (!one.tips.empty()) quiet(ui, one.tips);
    }
    quiet(ui, because_.more_effects);
  }
  if (because_.horizons.empty()) return;
  space(ui);
  lines(app, "horizons", app.text(TextId::section_horizons), because_.horizons);
}

void ResultPage::respondents(App& app) {
  Ui& ui = app.ui;
  if (because_.respondents.empty() && because_.disagreements.empty()) {
    body(ui, ui.t("result.one_voice"));
    space(ui, 0.3F);
    if (button(ui, "people", ui.t("page.people"))) app.go(PageId::people);
    return;
  }
  lines(app, "said", app.text(TextId::section_respondents), because_.respondents);
  space(ui);
  const std::vector<Disagreement>& items = explained_.explanation.respondents.disagreements;
  const std::vector<std::string>& told = because_.disagreements;
  if (told.empty()) return;
  const Card card(ui, "differ", app.text(TextId::section_disagreements));
  // A sentence on all of them may come last.
  for (std::size_t i = 0; i < told.size(); ++i) {
    bullet(ui, told[i]);
    if (i >= items.size()) continue;
    ImGui::Indent(ui.em(1));
    why(app, std::to_string(i), {Ground::Of::item, items[i].item});
    ImGui::Unindent(ui.em(1));
    space(ui, 0.2F);
  }
}

// Every answer that counts, with a way to what it rests on.
void ResultPage::evidence(App& app) {
  Ui& ui = app.ui;
  const Framework& framework = app.framework();
  quiet(ui, ui.t("result.evidence_text"));
  {
    const Card card(ui, "answers");
    bool first = true;
    for (const Criterion& criterion : framework.criteria) {
      bool titled = false;
      for (std::size_t i = 0; i < criterion.item_count; ++i) {
        const std::size_t item = criterion.first_item + i;
        if (evaluation().sheet.in_play[item] == 0) continue;
        if (!titled) {
          if (!first) space(ui, 0.3F);
          text(ui, Face::strong, app.in(criterion.name));
        }
        titled = true;
        first = false;
        why(app, framework.items[item].id, {Ground::Of::item, item},
            app.in(framework.items[item].name));
      }
    }
  }
  for (const auto& [name, title, list] :
       {std::tuple("objectives", TextId::section_objectives, &story_.objectives),
        std::tuple("lessons", TextId::section_lessons, &story_.lessons)}) {
    if (list->empty()) continue;
    space(ui);
    lines(app, name, app.text(title), *list);
  }
}

}  // namespace tripoint::gui
