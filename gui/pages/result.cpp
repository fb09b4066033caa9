#include "gui/pages/result.h"

#include <algorithm>
#include <utility>

#include "core/decision/reasons.h"
#include "core/report/report_figures.h"
#include "gui/pages/pages.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {

ResultPage::ResultPage() : worker_([this](const Request& request, const std::stop_token& stop) {
  const std::size_t unit = request.key.unit;
  Explained done;
  done.key = request.key;
  done.explanation = explain(*request.framework, *request.group, request.evaluation->entities[unit],
                             {}, request.evaluation->evaluations[unit]);
  if (stop.stop_requested()) return;
  {
    const std::lock_guard lock(mutex_);
    arrived_ = std::move(done);
  }
  if (request.wake) request.wake();
}) {}

void ResultPage::reset() {
  key_ = {};
  asked_ = {};
  explained_ = {};
  item_.reset();
  tab_ = 0;
}

void ResultPage::tell(App& app, const Key& key) {
  if (key == key_) return;
  key_ = key;
  const Framework& framework = app.framework();
  const GroupEvaluation& group = *app.session.results()->evaluation;
  const Evaluation& evaluation = group.evaluations[key.unit];
  story_ = tell_entity(framework, group, key.unit, key.language, 8);
  const FigureSize narrow{key.narrow, false, true}, wide{key.wide, false, true};
  fit_ = fit_figure(framework, group, key.unit, key.language, narrow);
  shares_ = shares_figure(framework, group, key.unit, key.language, narrow);
  plane_ = plane_figure(framework, group, key.unit, key.language, narrow);
  margin_ = margin_figure(framework, group, key.unit, key.language, wide);
  const auto item_of = [](const Contribution& one) {
    return one.of == Contribution::Of::item ? std::optional(one.index) : std::nullopt;
  };
  for_items_.clear();
  for (const Contribution& one : reasons_for(framework, evaluation)) {
    for_items_.push_back(item_of(one));
  }
  against_items_.clear();
  for (const GivenUp& one : given_up(framework, evaluation)) {
    against_items_.push_back(item_of(one.contribution));
  }
}

void ResultPage::tell_explained(App& app) {
  {
    const std::lock_guard lock(mutex_);
    if (arrived_) {
      explanation_ = std::move(arrived_->explanation);
      explained_ = arrived_->key;
      arrived_.reset();
    } else if (explained_ == key_ || asked_ == key_) {
      return;
    }
  }
  const Results& results = *app.session.results();
  if (explained_ != key_) {
    asked_ = key_;
    worker_.request({app.session.shared_framework(), results.group, results.evaluation, key_,
                     app.session.wake()});
    return;
  }
  const Framework& framework = app.framework();
  const GroupEvaluation& group = *results.evaluation;
  because_ = tell_explanation(framework, group, key_.unit, explanation_, key_.language, 10);
  effects_ = effects_figure(framework, group, key_.unit, key_.language,
                            {key_.wide, false, true}, 10);
  ways_.clear();
  for (const CounterfactualSearch& search : explanation_.flips) {
    ways_.emplace_back(framework.models[search.target].id,
                       tell_way(framework, group, key_.unit, explanation_, search.target,
                                key_.language, 6));
  }
}

void ResultPage::draw(App& app) {
  Ui& ui = app.ui;
  const Results* results = app.session.results();
  if (results == nullptr) {
    page_title(ui, ui.t("page.result"), ui.t("status.working"));
    return;
  }
  unit_picker(app);
  Key key{results->version, app.unit, app.language(), 0, 0};
  // Widths that the columns below will have.
  const bool stacked = ui.width() < ui.em(56);
  const float gap = ui.em(1.6F), pad = 2 * ui.em(1.1F);
  const float left = stacked ? ui.width() : (ui.width() - gap) * 1.45F / 2.45F;
  const float right = stacked ? ui.width() : (ui.width() - gap) / 2.45F;
  ui.push_width(left - pad);
  key.wide = scene_width(ui);
  ui.pop_width();
  ui.push_width(right - pad);
  key.narrow = scene_width(ui);
  ui.pop_width();
  tell(app, key);
  tell_explained(app);

  Row row(ui, {1.45F, 1}, 1.6F, 56);
  headline(app);
  (void)tabs(ui, "tab",
             {ui.t("result.reasons"), ui.t("result.how_sure"), ui.t("result.what_if"),
              ui.t("result.people"), ui.t("result.evidence")},
             tab_);
  switch (tab_) {
    case 0: reasons(app); break;
    case 1: how_sure(app); break;
    case 2: what_if(app); break;
    case 3: people(app); break;
    default: evidence(app); break;
  }
  row.next();
  item_panel(app);
  const Card card(ui, "picture");
  if (shares_) (void)figure(ui, "shares", *shares_);
  space(ui, 0.3F);
  if (fit_) (void)figure(ui, "fit", *fit_);
  space(ui, 0.3F);
  if (plane_) (void)figure(ui, "plane", *plane_);
}

void ResultPage::headline(App& app) {
  Ui& ui = app.ui;
  quiet(ui, story_.name);
  text(ui, Face::title, story_.headline);
  if (!story_.verdict.empty()) badge(ui, story_.verdict, Skin::chosen);
  body(ui, story_.shares);
  if (!story_.status_quo.empty()) quiet(ui, story_.status_quo);
  for (const std::string& line : story_.constraints) {
    text(ui, Face::strong, line);
  }
  space(ui, 0.4F);
}

void ResultPage::lines(App& app, const char* title, const std::vector<std::string>& list) {
  if (list.empty()) return;
  Ui& ui = app.ui;
  const Card card(ui, title, ui.t(std::string("result.") + title));
  for (const std::string& line : list) {
    bullet(ui, line);
    space(ui, 0.15F);
  }
}

void ResultPage::why(App& app, std::string_view name, std::size_t item) {
  const Scope scope(app.ui, name);
  if (link(app.ui, "why", app.ui.t("result.why"))) item_ = item;
}

void ResultPage::reason_list(App& app, std::string_view name, const std::vector<ReasonText>& list,
                             const std::vector<std::optional<std::size_t>>& items,
                             const std::string& more) {
  Ui& ui = app.ui;
  const Card card(ui, name, ui.t("result." + std::string(name)));
  if (list.empty()) quiet(ui, ui.t("result.none"));
  for (std::size_t i = 0; i < list.size(); ++i) {
    const ReasonText& reason = list[i];
    Row row(ui, {0.17F, 1}, 0.6F);
    text(ui, Face::strong, reason.amount);
    row.next();
    text(ui, Face::strong, reason.answer);
    body(ui, reason.because);
    quiet(ui, reason.sources);
    if (i < items.size() && items[i]) {
      ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.3F));
      why(app, std::to_string(i), *items[i]);
    }
  }
  if (!more.empty()) quiet(ui, more);
}

void ResultPage::reasons(App& app) {
  reason_list(app, "speaks_for", story_.reasons, for_items_, story_.more_reasons);
  space(app.ui, 0.3F);
  reason_list(app, "given_up", story_.given_up, against_items_, story_.more_given_up);
  space(app.ui, 0.3F);
  if (margin_) {
    const Card card(app.ui, "margin");
    (void)figure(app.ui, "waterfall", *margin_);
  }
  lines(app, "remarks", story_.remarks);
}

void ResultPage::item_panel(App& app) {
  if (!item_ || app.session.results() == nullptr) return;
  Ui& ui = app.ui;
  const GroupEvaluation& group = *app.session.results()->evaluation;
  const Item& item = app.framework().items[*item_];
  const Card card(ui, "ground", {}, CardKind::chosen);
  if (explained_ != key_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  const ItemStory story =
      tell_item(app.framework(), group, key_.unit, explanation_, *item_, app.language());
  text(ui, Face::heading, story.title);
  body(ui, story.question);
  text(ui, Face::strong, story.today);
  body(ui, story.why);
  for (const std::string& line : story.facts) bullet(ui, line);
  for (const AnswerText& answer : story.answers) {
    text(ui, Face::strong, answer.answer);
    quiet(ui, answer.because + "  " + ui.t("result.then", {{"model", answer.model},
                                                           {"margin", answer.margin}}));
  }
  std::vector<std::size_t> sources;
  for (const AnswerRow& row : item.rows) {
    for (const std::size_t one : row.sources) {
      if (std::find(sources.begin(), sources.end(), one) == sources.end()) sources.push_back(one);
    }
  }
  if (fold(ui, "sources", ui.t("result.sources"))) {
    for (const std::size_t one : sources) bullet(ui, source_words(app, one));
  }
  if (button(ui, "change", ui.t("result.change"), ButtonKind::primary)) {
    app.wanted_item = *item_;
    app.go(PageId::assess);
  }
  flow(ui, button_width(ui, ui.t("close")));
  if (button(ui, "close", ui.t("close"))) item_.reset();
}

std::unique_ptr<Page> make_result_page() { return std::make_unique<ResultPage>(); }

}  // namespace tripoint::gui
