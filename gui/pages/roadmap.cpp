#include <algorithm>

#include "core/organization/file_format.h"
#include "core/report/report_figures.h"
#include "gui/pages/pages.h"
#include "gui/pages/people_page.h"
#include "gui/ui/document_view.h"
#include "gui/ui/figure.h"

// When what happens: the journey, its waves, what is done first, what accompanies it, what may go
// wrong.
namespace tripoint::gui {
namespace {

class RoadmapPage : public Page {
 public:
  void draw(App& app) override;
  void reset() override {
    whole_.reset();
    made_ = {};
    drawn_ = {};
    sections_.clear();
    figure_.reset();
  }

 private:
  void make(App& app, const Results& results);
  const StorySection* section(const App& app, TextId title) const {
    return section_called(sections_, app.text(title));
  }
  void plan(App& app, const Results& results);
  void chart(App& app);
  void settings(App& app);
  void capacities(App& app);
  void pilots(App& app);
  void waves(App& app, const Results& results);
  void first_days(App& app, const Results& results);
  void action(App& app, const Results& results, std::size_t index);
  void activities(App& app, const Results& results);
  void gates(App& app);
  void risks(App& app);
  void told(App& app, std::string_view name, TextId title, bool heading = true);
  std::string owner_of(const App& app, const Results& results,
                       const std::optional<Owner>& owner) const;

  WholeResults whole_;
  Made made_, drawn_;
  std::vector<StorySection> sections_;
  PlanStory story_;
  std::optional<DocumentFigure> figure_;
  std::size_t tab_ = 0;
};

bool is_day(const std::string& words) {
  return words.empty() || days_after(words, 0) == words;
}

}  // namespace

void RoadmapPage::make(App& app, const Results& results) {
  if (!made_.old(results.version, app.language())) return;
  sections_ = tell_rollout(app.framework(), *results.group, *results.evaluation, *results.rollout,
                           app.language(), true);
  story_ = tell_plan(app.framework(), *results.evaluation, *results.group, results.rollout->plan,
                     app.language());
  drawn_ = {};
}

void RoadmapPage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("roadmap.title"), ui.t("roadmap.lead"));
  const Results* results = whole_.draw(app, ui.t("roadmap.nothing_text"));
  if (results == nullptr) return;
  make(app, *results);
  tabs(ui, "tab", {ui.t("roadmap.tab_plan"), app.text(TextId::section_first_days),
                   ui.t("roadmap.tab_activities"), ui.t("roadmap.tab_gates"),
                   ui.t("roadmap.tab_risks")},
       tab_);
  if (tab_ == 0) plan(app, *results);
  if (tab_ == 1) first_days(app, *results);
  if (tab_ == 2) activities(app, *results);
  if (tab_ == 3) gates(app);
  if (tab_ == 4) risks(app);
}

void RoadmapPage::told(App& app, std::string_view name, TextId title, bool heading) {
  const StorySection* one = section(app, title);
  if (one == nullptr) return;
  const Card card(app.ui, name, heading ? one->title : "");
  sentences(app.ui, one->sentences);
  section_table(app.ui, "table", *one);
}

void RoadmapPage::plan(App& app, const Results& results) {
  Ui& ui = app.ui;
  const StorySection* map = section(app, TextId::section_roadmap);
  ui.push_width(std::min(ui.width(), ui.em(reading_width * 1.4F)));
  if (map != nullptr && !map->sentences.empty()) body(ui, map->sentences.front());
  ui.pop_width();
  if (map != nullptr && map->sentences.size() > 1) {
    const Card card(ui, "late", ui.t("roadmap.watch"), CardKind::notice);
    sentences(ui, map->sentences, 1);
  }
  space(ui, 0.3F);
  {
    const Card card(ui, "chart");
    const double width = scene_width(ui);
    if (drawn_.old(results.version, app.language(), width)) {
      figure_ = roadmap_figure(app.framework(), *results.group, *results.rollout, app.language(),
                               {width, false, true});
    }
    chart(app);
  }
  space(ui, 0.5F);
  Row columns(ui, {1.5F, 1}, 1.4F, 58);
  waves(app, results);
  columns.next();
  settings(app);
  space(ui, 0.5F);
  pilots(app);
}

void RoadmapPage::chart(App& app) {
  if (figure_) figure(app.ui, "figure", *figure_);
}

void RoadmapPage::settings(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "settings", ui.t("roadmap.settings"));
  {
    Row row(ui, {1, 1, 1}, 0.8F, 20);
    std::string start = app.session.group().start;
    if (checked_field(ui, "start", ui.t("roadmap.start"), start, is_day, ui.t("roadmap.day_fault"),
                      ui.t("roadmap.day_hint"))) {
      app.session.edit(
          ui.t("roadmap.step_start"), [&](Group& group) { group.start = start; }, "start");
    }
    row.next();
    std::optional<double> months = app.session.group().journey.months;
    if (number_field(ui, "months", ui.t("roadmap.months"), months, 1, group_file::most_months,
                     false, 0,
                     plain_number(app.framework(), app.framework().journey.months,
                                  app.language()))) {
      app.session.edit(
          ui.t("roadmap.step_months"), [&](Group& group) { group.journey.months = months; },
          "months");
    }
    row.next();
    std::optional<double> weeks = app.session.group().journey.review_weeks;
    if (number_field(ui, "review_weeks", ui.t("roadmap.review_weeks"), weeks, 1,
                     group_file::most_weeks, false, 0,
                     plain_number(app.framework(), app.framework().journey.review_weeks,
                                  app.language()))) {
      app.session.edit(
          ui.t("roadmap.step_months"), [&](Group& group) { group.journey.review_weeks = weeks; },
          "review_weeks");
    }
  }
  capacities(app);
}

void RoadmapPage::capacities(App& app) {
  Ui& ui = app.ui;
  const std::string label = ui.t("roadmap.step_capacity");
  Row row(ui, {1, 1}, 0.8F, 20);
  std::optional<double> days = app.session.group().capacities.training_days_per_wave;
  if (number_field(ui, "training_days", ui.t("roadmap.training_days"), days, 0,
                   group_file::most_days, false, 0, ui.t("roadmap.unlimited"))) {
    app.session.edit(
        label, [&](Group& group) { group.capacities.training_days_per_wave = days; }, "days");
  }
  row.next();
  std::optional<double> size;
  if (const auto told_size = app.session.group().capacities.wave_size) {
    size = static_cast<double>(*told_size);
  }
  if (number_field(ui, "wave_size", ui.t("roadmap.wave_size"), size, 1,
                   static_cast<double>(group_file::most_wave_size), true, 0,
                   ui.t("roadmap.unlimited"))) {
    app.session.edit(
        label,
        [&](Group& group) {
          group.capacities.wave_size.reset();
          if (size) group.capacities.wave_size = static_cast<std::size_t>(*size);
        },
        "size");
  }
}

void RoadmapPage::pilots(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "pilots", ui.t("roadmap.pilots"));
  const Group& group = app.session.group();
  quiet(ui, ui.t(group.pilots.empty() ? "roadmap.pilots_proposed" : "roadmap.pilots_named"));
  const std::size_t count = group.entities.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Group& now = app.session.group();
    const Scope scope(ui, now.entities[i].id);
    bool chosen = std::find(now.pilots.begin(), now.pilots.end(), i) != now.pilots.end();
    if (!check(ui, "pilot", unit_name(now.entities[i]), chosen)) continue;
    app.session.edit(ui.t("roadmap.step_pilots"), [&](Group& changed) {
      if (chosen) changed.pilots.push_back(i);
      else std::erase(changed.pilots, i);
    });
  }
}

void RoadmapPage::waves(App& app, const Results& results) {
  Ui& ui = app.ui;
  const Card card(ui, "waves", ui.t("roadmap.waves"));
  for (const std::string& line : story_.remarks) quiet(ui, line);
  const auto& times = results.rollout->roadmap.waves;
  const std::vector<std::string> columns = {
      app.text(TextId::column_unit), app.text(TextId::column_model),
      app.text(TextId::column_urgency), app.text(TextId::column_days)};
  for (std::size_t i = 0; i < story_.waves.size(); ++i) {
    const WaveText& wave = story_.waves[i];
    text(ui, Face::strong, wave.heading);
    if (i < times.size()) {
      quiet(ui, ui.t("roadmap.from_to", {{"from", when_word(app, times[i].from)},
                                         {"to", when_word(app, times[i].to)}}));
    }
    if (!wave.remark.empty()) quiet(ui, wave.remark);
    DocumentTable table{"", columns, {}};
    for (const WaveUnitText& unit : wave.units) {
      table.rows.push_back({unit.name, unit.model, unit.urgency, unit.training_days});
    }
    table_view(ui, "wave" + std::to_string(i), table);
    space(ui, 0.4F);
  }
}

std::string RoadmapPage::owner_of(const App& app, const Results& results,
                                  const std::optional<Owner>& owner) const {
  if (!owner) return "";
  const Governance& known = app.framework().governance;
  std::vector<std::string> words;
  for (const Actor& actor : actors_of(*owner, results.rollout->governance)) {
    words.push_back(actor.is_person
                        ? printable(display_name(results.group->arrangements.people[actor.index]))
                        : app.in(known.parties[actor.index].name));
  }
  return joined(app.framework(), words, TextId::word_and, app.language());
}

void RoadmapPage::action(App& app, const Results& results, std::size_t index) {
  Ui& ui = app.ui;
  const Action& one = app.framework().journey.actions[index];
  const Attainment* told =
      find_attainment(app.session.group().arrangements, &Arrangements::actions, index);
  const bool done = told != nullptr && told->state == Attained::yes;
  const Card card(ui, one.id, (done ? "\u2713  " : "") + app.in(one.name),
                  done ? CardKind::chosen : CardKind::plain);
  const std::string day = days_after(app.session.group().start, one.days);
  quiet(ui, (day.empty() ? app.text(TextId::day_offset,
                                    {{"day", plain_number(app.framework(), one.days,
                                                          app.language())}})
                         : day) +
                "  \u00B7  " + ui.t("roadmap.done_when", {{"what", app.in(one.done)}}));
  body(ui, app.in(one.text));
  attainment_fields(app, &Arrangements::actions, index, ui.t("roadmap.step_action"),
                    owner_of(app, results, one.owner));
}

void RoadmapPage::first_days(App& app, const Results& results) {
  Ui& ui = app.ui;
  const ActionPlan& plan = results.rollout->actions;
  const auto& told = app.session.group().arrangements.actions;
  std::vector<std::size_t> first, later;
  for (const RankedAction& one : plan.first) first.push_back(one.action);
  for (const RankedAction& one : plan.later) later.push_back(one.action);
  // What is done may have no ground any more; it stays to be seen.
  for (const Attainment& one : told) {
    const bool shown = std::find(first.begin(), first.end(), one.of) != first.end() ||
                       std::find(later.begin(), later.end(), one.of) != later.end();
    if (!shown) later.push_back(one.of);
  }
  const StorySection* section_of = section(app, TextId::section_first_days);
  if (section_of != nullptr && !section_of->sentences.empty()) {
    text(ui, Face::body, section_of->sentences.front(), Skin::quiet_text);
  }
  const auto cards = [&](const std::vector<std::size_t>& list) {
    Row columns(ui, {1, 1}, 1.4F, 60);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0 && i == (list.size() + 1) / 2) columns.next();
      else if (i > 0) space(ui, 0.5F);
      action(app, results, list[i]);
    }
  };
  cards(first);
  if (later.empty()) return;
  space(ui, 0.5F);
  if (fold(ui, "later", ui.t("roadmap.later", {{"count", std::to_string(later.size())}}))) {
    cards(later);
  }
}

void RoadmapPage::activities(App& app, const Results& results) {
  Ui& ui = app.ui;
  static constexpr auto names = std::to_array<TextId>(
      {TextId::plan_of_change, TextId::plan_of_adoption, TextId::plan_of_launch});
  const StorySection* section_of = section(app, TextId::section_activities);
  if (section_of != nullptr) sentences(ui, section_of->sentences);
  const auto& all = app.framework().journey.activities;
  for (std::size_t kind = 0; kind < names.size(); ++kind) {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].plan == static_cast<ActivityPlan>(kind)) list.push_back(i);
    }
    if (list.empty()) continue;
    space(ui, 0.4F);
    const Scope scope(ui, activity_plan_names[kind]);
    if (!fold(ui, "fold", app.text(names[kind]), true)) continue;
    Row columns(ui, {1, 1}, 1.4F, 60);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0 && i == (list.size() + 1) / 2) columns.next();
      else if (i > 0) space(ui, 0.5F);
      const Activity& one = all[list[i]];
      const Card card(ui, one.id, app.in(one.name));
      quiet(ui, app.in(app.framework().phases[one.phase].name));
      body(ui, app.in(one.text));
      attainment_fields(app, &Arrangements::activities, list[i], ui.t("roadmap.step_activity"),
                        owner_of(app, results, one.owner));
    }
  }
}

void RoadmapPage::gates(App& app) {
  Ui& ui = app.ui;
  Row columns(ui, {1.5F, 1}, 1.4F, 58);
  told(app, "gates", TextId::section_gates);
  columns.next();
  told(app, "readiness", TextId::section_readiness);
}

void RoadmapPage::risks(App& app) {
  Ui& ui = app.ui;
  {
    Row columns(ui, {1, 1}, 1.4F, 58);
    told(app, "premortem", TextId::section_premortem);
    columns.next();
    told(app, "relations", TextId::section_gov_risks);
  }
  space(ui, 0.5F);
  told(app, "reviews", TextId::section_reviews);
}

std::unique_ptr<Page> make_roadmap_page() { return std::make_unique<RoadmapPage>(); }

}  // namespace tripoint::gui
