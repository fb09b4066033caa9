#include <algorithm>

#include "core/report/report_figures.h"
#include "gui/pages/pages.h"
#include "gui/pages/told_key.h"
#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {
namespace {

// When what happens, and what to do first.
class RoadmapPage : public Page {
 public:
  void draw(App& app) override;
  void reset() override { key_ = {}; }

 private:
  void tell(App& app, const ToldKey& key);
  void start(App& app);
  void pilots(App& app);
  void waves(App& app);
  void first_days(App& app);
  void accompanying(App& app);
  void more(App& app);

  ToldKey key_;
  std::shared_ptr<const Results> told_;
  std::optional<DocumentFigure> gantt_;
  PlanStory plan_;
  std::vector<StorySection> sections_;
  std::size_t tab_ = 0;
};

void RoadmapPage::tell(App& app, const ToldKey& key) {
  const Results& results = *app.session.results();
  if (key == key_ || !results.rollout) return;
  key_ = key;
  told_ = app.session.shared_results();
  const Framework& framework = app.framework();
  gantt_ = roadmap_figure(framework, *results.group, *results.rollout, key.language,
                          {key.width, false, true});
  plan_ = tell_plan(framework, *results.evaluation, *results.group, results.rollout->plan,
                    key.language);
  sections_ = tell_rollout(framework, *results.group, *results.evaluation, *results.rollout,
                           key.language, true);
}

void RoadmapPage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("page.roadmap"), ui.t("roadmap.lead"));
  if (app.session.results() != nullptr) {
    ui.push_width(ui.width() - ui.em(2.2F));
    const ToldKey key{app.session.results()->version, app.language(), scene_width(ui)};
    ui.pop_width();
    tell(app, key);
  }
  if (!told_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  if (!gantt_) {
    body(ui, ui.t("roadmap.none"));
    if (button(ui, "assess", ui.t("page.assess"), ButtonKind::primary)) app.go(PageId::assess);
    return;
  }
  {
    const Card card(ui, "gantt");
    (void)figure(ui, "gantt", *gantt_);
  }
  space(ui, 0.5F);
  (void)tabs(ui, "tab",
             {ui.t("roadmap.first_days"), ui.t("roadmap.waves"), ui.t("roadmap.accompanying"),
              ui.t("roadmap.more")},
             tab_);
  if (tab_ == 0)
    first_days(app);
  else if (tab_ == 1)
    waves(app);
  else if (tab_ == 2)
    accompanying(app);
  else
    more(app);
}

void RoadmapPage::start(App& app) {
  Ui& ui = app.ui;
  date_field(app, "start", ui.t("roadmap.start"), app.session.group().start,
             [&](const std::string& day) {
               app.session.edit(
                   ui.t("roadmap.start"), [&](Group& group) { group.start = day; }, "start");
             });
}

void RoadmapPage::first_days(App& app) {
  Ui& ui = app.ui;
  const Framework& framework = app.framework();
  const ActionPlan& plan = told_->rollout->actions;
  start(app);
  space(ui, 0.3F);
  for (const RankedAction& one : plan.first) {
    const Action& action = framework.journey.actions[one.action];
    const Card card(ui, action.id);
    const std::string date = days_after(told_->group->start, action.days);
    Row row(ui, {1, 1.1F}, 1.4F, 46);
    const std::string when =
        date.empty()
            ? ui.t("roadmap.day", {{"n", plain_number(framework, action.days, app.language())}})
            : date;
    quiet(ui, ui.t("roadmap.by", {{"when", when}}));
    text(ui, Face::strong, app.in(action.name));
    body(ui, app.in(action.text));
    row.next();
    quiet(ui, ui.t("roadmap.done_when", {{"what", app.in(action.done)}}));
    attainment_row(app, one.action, "told", &Arrangements::actions,
                   ui.t("roadmap.did_action", {{"what", app.in(action.name)}}));
  }
  if (plan.later.empty()) return;
  const Card card(ui, "later", ui.t("roadmap.later"));
  for (const RankedAction& one : plan.later) {
    bullet(ui, app.in(framework.journey.actions[one.action].name));
  }
}

void RoadmapPage::pilots(App& app) {
  Ui& ui = app.ui;
  const Group& group = app.session.group();
  const Card card(ui, "pilots", ui.t("roadmap.pilots"));
  quiet(ui, ui.t("roadmap.pilots_text"));
  for (std::size_t i = 0; i < group.pilots.size(); ++i) {
    const Scope scope(ui, "pilot" + std::to_string(i));
    bullet(ui, printable(display_name(group.entities[group.pilots[i]])));
    ImGui::SameLine();
    if (link(ui, "remove", ui.t("remove"))) {
      app.session.edit(ui.t("roadmap.pilots"), [&](Group& g) {
        g.pilots.erase(g.pilots.begin() + static_cast<std::ptrdiff_t>(i));
      });
      return;
    }
  }
  std::vector<std::string> names;
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < group.entities.size(); ++i) {
    if (std::find(group.pilots.begin(), group.pilots.end(), i) != group.pilots.end()) continue;
    free.push_back(i);
    names.push_back(printable(display_name(group.entities[i])));
  }
  std::optional<std::size_t> chosen;
  if (!names.empty() && picker(ui, "add", "", names, chosen, ui.t("roadmap.add_pilot"), 20) &&
      chosen) {
    app.session.edit(ui.t("roadmap.pilots"), [&](Group& g) { g.pilots.push_back(free[*chosen]); });
  }
}

void RoadmapPage::waves(App& app) {
  Ui& ui = app.ui;
  Row row(ui, {2, 1}, 1.4F, 56);
  for (std::size_t w = 0; w < plan_.waves.size(); ++w) {
    const WaveText& wave = plan_.waves[w];
    const Card card(ui, "wave" + std::to_string(w), wave.heading);
    if (!wave.remark.empty()) text(ui, Face::body, wave.remark, Skin::danger);
    DocumentTable table;
    table.columns = {app.text(TextId::column_unit), app.text(TextId::column_model),
                     ui.t("portfolio.urgency"), ui.t("portfolio.training_days"),
                     ui.t("portfolio.central_fte")};
    for (const WaveUnitText& unit : wave.units) {
      table.rows.push_back(
          {unit.name, unit.model, unit.urgency, unit.training_days, unit.central_fte});
    }
    table_view(ui, "table", table);
  }
  row.next();
  start(app);
  space(ui, 0.5F);
  if (!app.session.group().entities.empty()) pilots(app);
}

void RoadmapPage::accompanying(App& app) {
  Ui& ui = app.ui;
  const std::vector<Activity>& activities = app.framework().journey.activities;
  for (const AccompanyingPlan& plan : told_->rollout->activities) {
    const std::string id(activity_plan_names[static_cast<std::size_t>(plan.plan)]);
    const Card card(ui, id, ui.t("roadmap." + id));
    for (const PlannedActivity& one : plan.activities) {
      const Activity& activity = activities[one.activity];
      const Scope scope(ui, activity.id);
      Row row(ui, {1, 1.1F}, 1.4F, 46);
      text(ui, Face::strong, app.in(activity.name));
      quiet(ui, app.in(activity.text));
      row.next();
      attainment_row(app, one.activity, "told", &Arrangements::activities, app.in(activity.name));
    }
  }
}

// Gates, readiness, risks, what would reverse the choice: as reports tell them.
void RoadmapPage::more(App& app) {
  Ui& ui = app.ui;
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    const StorySection& section = sections_[i];
    if (!fold(ui, "section" + std::to_string(i), section.title)) continue;
    const Card card(ui, "told" + std::to_string(i));
    for (const std::string& sentence : section.sentences) body(ui, sentence);
    if (section.columns.empty()) continue;
    table_view(ui, "table", {"", section.columns, section.rows});
  }
}

}  // namespace

std::unique_ptr<Page> make_roadmap_page() { return std::make_unique<RoadmapPage>(); }

}  // namespace tripoint::gui
