#include "gui/pages/live_result.h"

#include <utility>

#include "core/report/report_figures.h"
#include "gui/ui/figure.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {

void LiveResult::tell(App& app, const Told& told) {
  if (told == told_) return;
  told_ = told;
  const GroupEvaluation& evaluation = *app.session.results()->evaluation;
  story_ = tell_entity(app.framework(), evaluation, told.entity, told.language);
  const FigureSize size{told.width, false, true};
  shares_ = shares_figure(app.framework(), evaluation, told.entity, told.language, size);
  plane_ = plane_figure(app.framework(), evaluation, told.entity, told.language, size);
}

void LiveResult::draw(App& app, std::size_t entity) {
  Ui& ui = app.ui;
  if (app.settings.blind) {
    const Card card(ui, "live", ui.t("assess.hidden"));
    body(ui, ui.t("assess.hidden_text"));
    bool blind = true;
    if (check(ui, "blind", ui.t("assess.blind"), blind)) app.settings.blind = false;
    return;
  }
  const Results* results = app.session.results();
  const Card card(ui, "live");
  if (results == nullptr || entity >= results->evaluation->entities.size()) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  tell(app, {results->version, entity, app.language(), scene_width(ui)});
  const bool units = app.session.group().entities.size() > 1;
  quiet(ui, units ? ui.t("assess.so_far_of", {{"unit", story_.name}}) : ui.t("assess.so_far"));
  text(ui, Face::heading, story_.headline);
  if (shares_) (void)figure(ui, "shares", *shares_);
  if (plane_) (void)figure(ui, "plane", *plane_);
  space(ui, 0.3F);
  bool blind = false;
  if (check(ui, "blind", ui.t("assess.blind"), blind)) app.settings.blind = true;
}

}  // namespace tripoint::gui
