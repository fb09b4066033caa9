#include "gui/pages/people.h"

#include <algorithm>

#include "gui/pages/pages.h"
#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {
namespace {

// The team of a place that is no unit; made where there is none.
Team& team_of(Group& group, const PlacePlan& plan) {
  if (plan.place == Place::center) {
    if (!group.teams.center) group.teams.center.emplace();
    return *group.teams.center;
  }
  for (Team& team : group.teams.regions) {
    if (team.id == plan.of) return team;
  }
  Team& team = group.teams.regions.emplace_back();
  team.id = plan.of;
  return team;
}

std::vector<HeldSkill>* held_at(Group& group, const PlacePlan& plan) {
  if (plan.place != Place::site) return &team_of(group, plan).skills;
  for (Entity& entity : group.entities) {
    if (entity.id == plan.of) return &entity.skills;
  }
  return nullptr;
}

}  // namespace

void PeoplePage::reset() {
  key_ = {};
  told_.reset();
  place_ = step_ = 0;
}

void PeoplePage::tell(App& app, const ToldKey& key) {
  const Results& results = *app.session.results();
  if (key == key_ || !results.rollout) return;
  key_ = key;
  told_ = app.session.shared_results();
  gaps_ = skills_figure(app.framework(), *results.evaluation, results.rollout->skills, key.language,
                        {key.width, false, true}, 10);
  governance_ =
      tell_governance(app.framework(), *results.group, results.rollout->governance, key.language);
}

void PeoplePage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("page.people"), ui.t("people.lead"));
  if (app.session.results() != nullptr) {
    ui.push_width((ui.width() - ui.em(1.4F)) / 2.4F - ui.em(2.2F));
    const ToldKey key{app.session.results()->version, app.language(), scene_width(ui)};
    ui.pop_width();
    tell(app, key);
  }
  if (!told_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  (void)tabs(
      ui, "tab",
      {ui.t("people.skills"), ui.t("people.roles"), ui.t("people.raci"), ui.t("people.agreements")},
      tab_);
  if (tab_ == 0)
    skills(app);
  else if (tab_ == 1)
    roles(app);
  else if (tab_ == 2)
    raci(app);
  else
    agreements(app);
}

std::string PeoplePage::place_name(const App& app, const PlacePlan& plan) const {
  if (plan.place == Place::center) return app.ui.t("people.center");
  if (plan.place == Place::region) return app.ui.t("people.region", {{"name", plan.of}});
  for (const Entity& entity : told_->evaluation->entities) {
    if (entity.id == plan.of) return printable(display_name(entity));
  }
  return plan.of;
}

void PeoplePage::skills(App& app) {
  Ui& ui = app.ui;
  const SkillPlan& plan = told_->rollout->skills;
  if (plan.places.empty()) {
    body(ui, ui.t("people.no_skills"));
    return;
  }
  std::vector<std::string> names;
  for (const PlacePlan& one : plan.places) {
    const std::size_t open = one.totals.gaps + one.totals.unknown;
    names.push_back(place_name(app, one) +
                    (open > 0 ? "  \u00B7  " + ui.t("people.open", {{"n", std::to_string(open)}})
                              : std::string()));
  }
  std::optional<std::size_t> chosen = std::min(place_, plan.places.size() - 1);
  if (picker(ui, "place", ui.t("people.place"), names, chosen, {}, 30) && chosen) place_ = *chosen;
  const PlacePlan& here = plan.places[*chosen];
  space(ui, 0.3F);
  Row row(ui, {1.4F, 1}, 1.4F, 56);
  place(app, here);
  row.next();
  {
    const Card card(ui, "totals", place_name(app, here));
    const SkillTotals& totals = here.totals;
    fact(ui, ui.t("people.needed"), std::to_string(totals.needed));
    fact(ui, ui.t("people.met"), std::to_string(totals.met));
    fact(ui, ui.t("people.gaps"), std::to_string(totals.gaps));
    fact(ui, ui.t("people.unknown"), std::to_string(totals.unknown));
    posts(app, here);
  }
  space(ui, 0.5F);
  if (gaps_) {
    const Card card(ui, "gravest");
    (void)figure(ui, "gaps", *gaps_);
  }
}

void PeoplePage::posts(App& app, const PlacePlan& plan) {
  Ui& ui = app.ui;
  const auto words = [&](double value) {
    return plain_number(app.framework(), value, app.language());
  };
  fact(ui, ui.t("people.posts_needed"), words(plan.posts_needed));
  if (plan.place == Place::site) {
    if (plan.posts) fact(ui, ui.t("people.posts"), words(*plan.posts));
    return;
  }
  std::optional<double> value = plan.posts;
  const Teams& teams = app.session.group().teams;
  if (plan.place == Place::center) value = teams.center ? teams.center->posts : std::nullopt;
  if (number_field(ui, "posts", ui.t("people.posts"), value, 0, 10000, false)) {
    app.session.edit(
        ui.t("people.posts"), [&](Group& group) { team_of(group, plan).posts = value; },
        "posts" + plan.of);
  }
}

void PeoplePage::set_level(App& app, const PlacePlan& plan, std::size_t skill,
                           std::optional<std::uint8_t> level) {
  const std::string name = app.in(app.framework().skills.catalogue[skill].name);
  app.session.edit(app.ui.t("people.did_level", {{"skill", name}}), [&](Group& group) {
    std::vector<HeldSkill>* held = held_at(group, plan);
    if (held == nullptr) return;
    const auto at = std::find_if(held->begin(), held->end(),
                                 [&](const HeldSkill& one) { return one.skill == skill; });
    if (at != held->end()) {
      at->level = level;
    } else {
      held->push_back({skill, level, 0, ""});
    }
  });
}

void PeoplePage::decide(App& app, const PlacePlan& plan, std::size_t skill,
                        std::optional<GapDecision> decision) {
  const std::string name = app.in(app.framework().skills.catalogue[skill].name);
  app.session.edit(app.ui.t("people.did_decide", {{"skill", name}}), [&](Group& group) {
    std::erase_if(group.skill_decisions, [&](const SkillDecision& one) {
      return one.skill == skill && one.place == plan.place && one.of == plan.of;
    });
    if (decision) group.skill_decisions.push_back({skill, plan.place, plan.of, *decision, ""});
  });
}

void PeoplePage::place(App& app, const PlacePlan& plan) {
  Ui& ui = app.ui;
  (void)check(ui, "only_gaps", ui.t("people.only_gaps"), only_gaps_);
  bool any = false;
  for (const SkillGap& one : plan.skills) {
    if (only_gaps_ && one.met()) continue;
    any = true;
    gap(app, plan, one);
  }
  if (!any) body(ui, ui.t("people.all_met"));
}

void PeoplePage::gap(App& app, const PlacePlan& plan, const SkillGap& gap) {
  Ui& ui = app.ui;
  const Skill& skill = app.framework().skills.catalogue[gap.skill];
  const Card card(ui, skill.id);
  Row row(ui, {1, 1.1F}, 1.2F, 40);
  text(ui, Face::strong, app.in(skill.name));
  const std::string severity(severity_names[static_cast<std::size_t>(gap.severity)]);
  const std::string state = !gap.known() ? ui.t("people.not_known")
                            : gap.met()  ? ui.t("people.is_met")
                                         : ui.t("people." + severity);
  badge(ui, state, !gap.met() && gap.known() ? Skin::warning : Skin::control);
  quiet(ui, app.in(skill.reason));
  if (gap.key_person) text(ui, Face::small, ui.t("people.key_person"), Skin::danger);
  row.next();
  field_label(ui, ui.t("people.level", {{"need", std::to_string(gap.need)}}));
  std::vector<std::string> levels;
  for (std::size_t i = 0; i <= top_level; ++i) levels.push_back(std::to_string(i));
  levels.push_back("?");
  std::size_t level = gap.level ? *gap.level : levels.size() - 1;
  if (segments(ui, "level", levels, level)) {
    set_level(app, plan, gap.skill,
              level > top_level ? std::nullopt : std::optional(static_cast<std::uint8_t>(level)));
  }
  if (gap.met()) return;
  std::string advice;
  if (gap.advised) {
    advice =
        ui.t("people.advised",
             {{"what", ui.t("people.do_" +
                            std::string(decision_names[static_cast<std::size_t>(*gap.advised)]))}});
  }
  field_label(ui, advice.empty() ? ui.t("people.decision") : advice);
  std::vector<std::string> ways = {ui.t("people.as_advised")};
  for (const std::string_view one : decision_names) {
    ways.push_back(ui.t("people.do_" + std::string(one)));
  }
  std::size_t way = gap.decided ? static_cast<std::size_t>(*gap.decided) + 1 : 0;
  if (segments(ui, "decision", ways, way)) {
    decide(app, plan, gap.skill,
           way == 0 ? std::nullopt : std::optional(static_cast<GapDecision>(way - 1)));
  }
}

std::unique_ptr<Page> make_people_page() { return std::make_unique<PeoplePage>(); }

}  // namespace tripoint::gui
