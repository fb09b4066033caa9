#include "gui/pages/result.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "core/decision/reasons.h"
#include "core/report/report_figures.h"
#include "gui/pages/pages.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {
namespace {

constexpr std::size_t most_reasons = 8, most_ways = 6;
constexpr float narrow_page = 56, left_part = 1.45F, column_gap = 1.6F;  // em

}  // namespace

ResultPage::ResultPage()
    : worker_([this](const Request& request, const std::stop_token& stop) {
        const GroupEvaluation& group = *request.of.evaluation;
        const std::size_t unit = request.of.unit;
        Explained done{request.of, explain(*request.framework, *request.group, group.entities[unit],
                                           {}, group.evaluations[unit])};
        if (stop.stop_requested()) return;
        {
          const std::lock_guard lock(mutex_);
          arrived_ = std::move(done);
        }
        if (request.wake) request.wake();
      }) {}

void ResultPage::reset() {
  worker_.cancel();
  key_ = told_ = {};
  of_ = asked_ = {};
  explained_ = {};
  ground_.reset();
  wanted_.reset();
  tab_ = 0;
}

void ResultPage::settle() {
  while (worker_.busy()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void ResultPage::tell(App& app, const Key& key) {
  if (key == key_) return;
  key_ = key;
  of_ = {app.session.results()->evaluation, key.unit};
  const Framework& framework = app.framework();
  const GroupEvaluation& group = *of_.evaluation;
  story_ = tell_entity(framework, group, key.unit, key.language, most_reasons);
  const FigureSize narrow{key.narrow, false, true}, wide{key.wide, false, true};
  fit_ = fit_figure(framework, group, key.unit, key.language, narrow);
  shares_ = shares_figure(framework, group, key.unit, key.language, narrow);
  plane_ = plane_figure(framework, group, key.unit, key.language, narrow);
  margin_ = margin_figure(framework, group, key.unit, key.language, wide);
  const auto ground_of = [](const Contribution& one) {
    return Ground{one.of == Contribution::Of::item ? Ground::Of::item : Ground::Of::interaction,
                  one.index};
  };
  for_.clear();
  against_.clear();
  gates_.clear();
  if (evaluation().verdict > Verdict::no_option) {
    for (const Contribution& one : reasons_for(framework, evaluation())) {
      for_.push_back(ground_of(one));
    }
    for (const GivenUp& one : given_up(framework, evaluation())) {
      against_.push_back(ground_of(one.contribution));
    }
  }
  for (std::size_t gate = 0; gate < evaluation().gates.size(); ++gate) {
    if (evaluation().gates[gate].state != GateState::clear) gates_.push_back(gate);
  }
}

void ResultPage::explain_it(App& app) {
  {
    const std::lock_guard lock(mutex_);
    if (arrived_) explained_ = std::move(*arrived_);
    arrived_.reset();
  }
  if (is_explained()) {
    tell_explained(app);
  } else if (asked_ != of_) {
    asked_ = of_;
    worker_.request(
        {app.session.shared_framework(), app.session.results()->group, of_, app.session.wake()});
  }
}

void ResultPage::tell_explained(App& app) {
  if (told_ == key_) return;
  told_ = key_;
  told_ground_.reset();
  const Framework& framework = app.framework();
  const GroupEvaluation& group = *of_.evaluation;
  const Explanation& explanation = explained_.explanation;
  because_ = tell_explanation(framework, group, key_.unit, explanation, key_.language, most_lines);
  effects_ = effects_figure(framework, group, key_.unit, key_.language, {key_.wide, false, true},
                            most_lines);
  ways_.clear();
  for (const CounterfactualSearch& search : explanation.flips) {
    ways_.emplace_back(search.target, tell_way(framework, group, key_.unit, explanation,
                                               search.target, key_.language, most_ways));
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
  Key key{results->version, std::min(app.unit, results->evaluation->entities.size() - 1),
          app.language(), 0, 0};
  if (key.unit != key_.unit) ground_.reset();
  // Widths that the columns below will have.
  const bool stacked = ui.width() < ui.em(narrow_page);
  const float room = ui.width() - ui.em(column_gap), pad = 2 * ui.em(1.1F);
  const auto width_in = [&](float part) {
    ui.push_width((stacked ? ui.width() : room * part / (left_part + 1)) - pad);
    const double width = scene_width(ui);
    ui.pop_width();
    return width;
  };
  key.wide = width_in(left_part);
  key.narrow = width_in(1);
  tell(app, key);
  explain_it(app);
  just_opened_ = wanted_.has_value();
  if (wanted_) ground_ = std::exchange(wanted_, std::nullopt);

  Row row(ui, {left_part, 1}, column_gap, narrow_page);
  headline(app);
  if (stacked && ground_) {
    const Card card(ui, "ground");
    if (just_opened_) ImGui::SetScrollHereY(0);
    ground(app);
  } else if (evaluation().verdict != Verdict::not_assessed) {
    tab(app);
  }
  row.next();
  if (!stacked && ground_)
    side_panel(app);
  else
    pictures(app);
}

void ResultPage::headline(App& app) {
  Ui& ui = app.ui;
  const Evaluation& one = evaluation();
  if (app.session.group().entities.size() < 2) quiet(ui, story_.name);
  text(ui, Face::title, story_.headline);
  space(ui, 0.1F);
  badge(ui, story_.verdict, Skin::chosen);
  const auto percent = [](double share) { return share_number(share) + "\u00A0%"; };
  ui.push_width(std::min(ui.width(), ui.em(reading_width)));
  text(ui, Face::body,
       ui.t("result.means_" + std::string(verdict_names[static_cast<std::size_t>(one.verdict)]),
            {{"leaning", percent(app.framework().verdict.leaning_share)},
             {"robust", percent(app.framework().verdict.robust_share)}}),
       Skin::quiet_text);
  if (one.verdict == Verdict::not_assessed) {
    space(ui);
    if (button(ui, "assess", ui.t("result.answer_first"), ButtonKind::primary)) {
      app.go(PageId::assess);
    }
  } else {
    body(ui, story_.shares);
    body(ui, story_.status_quo);
  }
  ui.pop_width();
  constraints(app);
  space(ui, 0.5F);
}

void ResultPage::constraints(App& app) {
  if (story_.constraints.empty()) return;
  Ui& ui = app.ui;
  space(ui, 0.3F);
  const Card card(ui, "constraints", app.text(TextId::section_constraints), CardKind::notice);
  for (std::size_t i = 0; i < story_.constraints.size(); ++i) {
    bullet(ui, story_.constraints[i]);
    if (i >= gates_.size()) continue;
    ImGui::Indent(ui.em(1));
    why(app, std::to_string(i), {Ground::Of::gate, gates_[i]});
    ImGui::Unindent(ui.em(1));
  }
}

void ResultPage::pictures(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "picture");
  const bool assessed = evaluation().verdict != Verdict::not_assessed;
  if (assessed && shares_) {
    (void)figure(ui, "shares", *shares_);
    space(ui, 0.3F);
  }
  if (assessed && fit_) {
    (void)figure(ui, "fit", *fit_);
    space(ui, 0.3F);
  }
  if (plane_) (void)figure(ui, "plane", *plane_);
}

void ResultPage::tab(App& app) {
  Ui& ui = app.ui;
  (void)tabs(ui, "tab",
             {ui.t("result.reasons"), ui.t("result.how_sure"), ui.t("result.effects"),
              ui.t("result.respondents"), ui.t("result.evidence")},
             tab_);
  if (tab_ > 0 && tab_ < 4 && !is_explained()) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  switch (tab_) {
    case 0:
      reasons(app);
      break;
    case 1:
      how_sure(app);
      break;
    case 2:
      effects(app);
      break;
    case 3:
      respondents(app);
      break;
    default:
      evidence(app);
      break;
  }
}

void ResultPage::lines(App& app, std::string_view name, const std::string& title,
                       const std::vector<std::string>& list) {
  if (list.empty()) return;
  const Card card(app.ui, name, title);
  for (const std::string& line : list) {
    bullet(app.ui, line);
    space(app.ui, 0.15F);
  }
}

void ResultPage::why(App& app, std::string_view name, Ground ground, std::string_view label) {
  const Scope scope(app.ui, name);
  const std::string words = app.ui.t("result.why");
  if (link(app.ui, "why", label.empty() ? words : label)) wanted_ = ground;
}

void ResultPage::change(App& app, std::string_view name, std::size_t item, std::string_view label) {
  const Scope scope(app.ui, name);
  if (link(app.ui, "answer", label)) {
    app.wanted_item = item;
    app.go(PageId::assess);
  }
}

std::unique_ptr<Page> make_result_page() { return std::make_unique<ResultPage>(); }

}  // namespace tripoint::gui
