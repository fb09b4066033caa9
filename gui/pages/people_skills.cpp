#include <algorithm>
#include <tuple>

#include "core/organization/file_format.h"
#include "gui/pages/people_page.h"
#include "gui/ui/figure.h"

// Gaps in skills, what is done about them, and the levels that they follow from.
namespace tripoint::gui {
namespace {

constexpr std::size_t shown_at_first = 8;

std::vector<SkillPlace> places_of(const Group& group) {
  std::vector<SkillPlace> places = {{Place::center, ""}};
  for (const std::string& region : region_names(group)) places.push_back({Place::region, region});
  for (const Entity& entity : group.entities) places.push_back({Place::site, entity.id});
  return places;
}

// The team of a place that has one; null: nothing is told of it.
const Team* find_team(const Group& group, const SkillPlace& at) {
  if (at.place == Place::center) return group.teams.center ? &*group.teams.center : nullptr;
  for (const Team& team : group.teams.regions) {
    if (at.place == Place::region && team.id == at.of) return &team;
  }
  return nullptr;
}

Team& made_team(Group& group, const SkillPlace& at) {
  if (at.place == Place::center) {
    if (!group.teams.center) group.teams.center.emplace();
    return *group.teams.center;
  }
  auto& regions = group.teams.regions;
  const auto found = std::find_if(regions.begin(), regions.end(),
                                  [&](const Team& team) { return team.id == at.of; });
  if (found != regions.end()) return *found;
  Team team;
  team.id = at.of;
  regions.push_back(std::move(team));
  return regions.back();
}

std::span<const HeldSkill> held_at(const Group& group, const SkillPlace& at) {
  if (at.place != Place::site) {
    const Team* team = find_team(group, at);
    return team == nullptr ? std::span<const HeldSkill>() : team->skills;
  }
  for (const Entity& entity : group.entities) {
    if (entity.id == at.of) return entity.skills;
  }
  return {};
}

void put_held(Group& group, const SkillPlace& at, const HeldSkill& held) {
  std::vector<HeldSkill>* list = nullptr;
  if (at.place != Place::site) list = &made_team(group, at).skills;
  for (Entity& entity : group.entities) {
    if (at.place == Place::site && entity.id == at.of) list = &entity.skills;
  }
  if (list == nullptr) return;
  const auto found = std::find_if(list->begin(), list->end(), [&](const HeldSkill& one) {
    return one.skill == held.skill;
  });
  const bool nothing = !held.level && held.people == 0 && held.note.empty();
  if (nothing && found != list->end()) list->erase(found);
  else if (found != list->end()) *found = held;
  else if (!nothing) list->push_back(held);
}

}  // namespace

void SkillsTab::make(App& app, const Results& results) {
  const double width = scene_width(app.ui);
  if (drawn_.old(results.version, app.language(), width)) {
    figure_ = skills_figure(app.framework(), *results.evaluation, results.rollout->skills,
                            app.language(), {width, false, false}, 6);
  }
  if (!made_.old(results.version, app.language())) return;
  const auto sections = tell_rollout(app.framework(), *results.group, *results.evaluation,
                                     *results.rollout, app.language(), false);
  const StorySection* section = section_called(sections, app.text(TextId::section_top_gaps));
  summary_ = section == nullptr ? std::vector<std::string>() : section->sentences;
  story_ = tell_skills(app.framework(), *results.group, *results.evaluation, app.language(), 0);
  rows_.clear();
  for (const PlacePlan& place : results.rollout->skills.places) {
    for (const SkillGap& gap : place.skills) {
      if (gap.gap > 0 || gap.decided) rows_.push_back({&place, &gap});
    }
  }
  std::stable_sort(rows_.begin(), rows_.end(), [](const Entry& a, const Entry& b) {
    return std::tuple(b.gap->severity, b.gap->gap) < std::tuple(a.gap->severity, a.gap->gap);
  });
}

void SkillsTab::draw(App& app, const Results& results) {
  Ui& ui = app.ui;
  Row columns(ui, {1.5F, 1}, 1.4F, 62);
  make(app, results);
  if (!summary_.empty()) text(ui, Face::strong, summary_.front());
  space(ui, 0.3F);
  if (figure_) {
    const Card card(ui, "chart", figure_->scene.title);
    figure(ui, "gaps", *figure_);
  }
  space(ui, 0.4F);
  gaps(app);
  columns.next();
  levels(app, results);
}

void SkillsTab::gaps(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "gaps", ui.t("people.gaps"));
  quiet(ui, ui.t("people.gaps_text"));
  std::vector<std::string> words = {ui.t("people.all_gaps", {{"count", std::to_string(rows_.size())}})};
  std::vector<GapSeverity> severities;
  for (std::size_t i = severity_names.size(); i-- > 0;) {
    const auto severity = static_cast<GapSeverity>(i);
    const auto count = std::count_if(rows_.begin(), rows_.end(), [&](const Entry& row) {
      return row.gap->gap > 0 && row.gap->severity == severity;
    });
    words.push_back(severity_word(app, severity) + " " + std::to_string(count));
    severities.push_back(severity);
  }
  segments(ui, "severity", words, severity_);
  space(ui, 0.3F);
  std::size_t shown = 0, more = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (severity_ > 0 &&
        (rows_[i].gap->gap == 0 || rows_[i].gap->severity != severities[severity_ - 1])) {
      continue;
    }
    if (!all_ && shown >= shown_at_first) {
      ++more;
      continue;
    }
    gap(app, rows_[i], shown++);
  }
  if (shown == 0) body(ui, ui.t("people.no_gaps"));
  if (more > 0 || all_) {
    const std::string label =
        all_ ? ui.t("people.fewer") : ui.t("people.more", {{"count", std::to_string(more)}});
    if (button(ui, "more", label, ButtonKind::quiet)) all_ = !all_;
  }
}

void SkillsTab::gap(App& app, const Entry& row, std::size_t number) {
  Ui& ui = app.ui;
  const SkillGap& one = *row.gap;
  const Skill& skill = app.framework().skills.catalogue[one.skill];
  const std::string_view where_kind = place_names[static_cast<std::size_t>(row.place->place)];
  const std::string key = skill.id + "@" + std::string(where_kind) + row.place->of;
  const Scope scope(ui, key);
  if (number > 0) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(at, {at.x + ui.width(), at.y}, ui.theme.of(Skin::border));
    space(ui, 0.3F);
  }
  {
    Row columns(ui, {1.5F, 1}, 1, 32);
    text(ui, Face::strong, app.in(skill.name));
    const std::string where = place_word(app, row.place->place, row.place->of);
    quiet(ui, where + "  \u00B7  " +
                  (one.known() ? ui.t("people.has_needs", {{"has", std::to_string(*one.level)},
                                                           {"needs", std::to_string(one.need)}})
                               : ui.t("people.unknown_needs",
                                      {{"needs", std::to_string(one.need)}})));
    if (one.gap > 0) {
      badge(ui, severity_word(app, one.severity),
            one.severity == GapSeverity::critical ? Skin::warning : Skin::control);
    }
    if (one.key_person) {
      flow(ui, ui.em(9));
      badge(ui, ui.t("people.key_person"), Skin::warning);
    }
    columns.next();
    decide(app, row);
  }
  if (one.rule) {
    const std::string advice = ui.t(
        "people.advised",
        {{"what", decision_word(app, *one.advised)},
         {"weeks", plain_number(app.framework(), one.advised_weeks.value_or(0), app.language())}});
    quiet(ui, advice + " " + app.in(app.framework().skills.decisions[*one.rule].reason));
  }
  if (other_ == key) {
    std::string note = one.note;
    for (const SkillDecision& told : app.session.group().skill_decisions) {
      if (told.skill == one.skill && told.place == row.place->place && told.of == row.place->of) {
        note = told.note;
      }
    }
    if (text_field(ui, "note", ui.t("people.note"), note)) {
      app.session.edit(
          ui.t("people.step_note"),
          [&](Group& group) {
            for (SkillDecision& told : group.skill_decisions) {
              const bool here = told.skill == one.skill && told.place == row.place->place &&
                                told.of == row.place->of;
              if (here) told.note = note;
            }
          },
          ui.path("note"));
    }
  } else if (one.decided) {
    if (!one.note.empty()) quiet(ui, printable(one.note));
    if (link(ui, "add_note", ui.t(one.note.empty() ? "people.add_note" : "people.change_note"))) {
      other_ = key;
    }
  }
  space(ui, 0.3F);
}

void SkillsTab::decide(App& app, const Entry& row) {
  Ui& ui = app.ui;
  const SkillGap& one = *row.gap;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < decision_names.size(); ++i) {
    words.push_back(decision_word(app, static_cast<GapDecision>(i)));
  }
  // What the document says, which may be newer than what is shown of it.
  std::optional<std::size_t> chosen;
  for (const SkillDecision& told : app.session.group().skill_decisions) {
    if (told.skill == one.skill && told.place == row.place->place && told.of == row.place->of) {
      chosen = static_cast<std::size_t>(told.decision);
    }
  }
  const std::string none =
      one.advised ? ui.t("people.as_advised", {{"what", decision_word(app, *one.advised)}})
                  : ui.t("people.not_decided");
  if (!picker(ui, "decision", ui.t("people.decision"), words, chosen, none)) {
    return;
  }
  app.session.edit(ui.t("people.step_decision"), [&](Group& group) {
    auto& all = group.skill_decisions;
    const auto at = std::find_if(all.begin(), all.end(), [&](const SkillDecision& told) {
      return told.skill == one.skill && told.place == row.place->place && told.of == row.place->of;
    });
    if (!chosen) {
      if (at != all.end()) all.erase(at);
      return;
    }
    const auto decision = static_cast<GapDecision>(*chosen);
    if (at != all.end()) at->decision = decision;
    else all.push_back({one.skill, row.place->place, row.place->of, decision, {}});
  });
}

void SkillsTab::levels(App& app, const Results& results) {
  Ui& ui = app.ui;
  const Group& group = app.session.group();
  const Card card(ui, "levels", ui.t("people.levels"));
  quiet(ui, ui.t("people.levels_text"));
  const std::vector<SkillPlace> places = places_of(group);
  std::vector<std::string> names;
  for (const SkillPlace& at : places) names.push_back(place_word(app, at.place, at.of));
  where_ = std::min(where_, places.size() - 1);
  std::optional<std::size_t> where = where_;
  if (picker(ui, "place", ui.t("people.place"), names, where) && where) {
    where_ = *where;
    const std::size_t first_unit = places.size() - group.entities.size();
    if (where_ >= first_unit) app.unit = where_ - first_unit;
  }
  const SkillPlace at = places[where_];
  const PlacePlan* plan = nullptr;
  for (const PlacePlan& one : results.rollout->skills.places) {
    if (one.place == at.place && one.of == at.of) plan = &one;
  }
  const Scope scope(ui, at.of.empty() ? "center" : at.of);
  if (at.place != Place::site) posts(app, at, plan);
  if (at.place == Place::site && results.group->entities.size() == group.entities.size()) {
    const std::size_t unit = where_ + group.entities.size() - places.size();
    for (const std::string& line : story_.units[unit]) quiet(ui, line);
  }
  if (plan == nullptr) quiet(ui, ui.t("people.needs_nothing"));
  const std::size_t count = app.framework().skills.catalogue.size();
  std::vector<bool> needed(count, false);
  if (plan != nullptr) {
    for (const SkillGap& gap : plan->skills) {
      needed[gap.skill] = true;
      level(app, at, gap.skill, &gap);
    }
  }
  if (!fold(ui, "others", ui.t("people.other_skills"), plan == nullptr)) return;
  for (std::size_t skill = 0; skill < count; ++skill) {
    if (!needed[skill]) level(app, at, skill, nullptr);
  }
}

void SkillsTab::level(App& app, const SkillPlace& at, std::size_t skill, const SkillGap* need) {
  Ui& ui = app.ui;
  const Skills& known = app.framework().skills;
  const Scope scope(ui, known.catalogue[skill].id);
  const HeldSkill* told = find_held(held_at(app.session.group(), at), skill);
  HeldSkill held = told == nullptr ? HeldSkill{} : *told;
  held.skill = skill;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < known.levels.size(); ++i) {
    words.push_back(std::to_string(i) + "  " + app.in(known.levels[i].name));
  }
  Row row(ui, {1.3F, 1.1F, 0.6F}, 0.6F, 20);
  body(ui, app.in(known.catalogue[skill].name));
  if (need != nullptr) {
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.3F));
    quiet(ui, ui.t("people.needs", {{"needs", std::to_string(need->need)}}) +
                  (known.catalogue[skill].critical ? "  \u00B7  " + ui.t("people.critical") : ""));
  }
  row.next();
  std::optional<std::size_t> level;
  if (held.level) level = *held.level;
  bool changed = picker(ui, "level", "", words, level, ui.t("people.level_unknown"));
  held.level.reset();
  if (level) held.level = static_cast<std::uint8_t>(*level);
  row.next();
  std::optional<double> people;
  if (held.people > 0) people = held.people;
  std::string kind;
  if (number_field(ui, "people", "", people, 1, 10000, true, 0, ui.t("people.count_hint"))) {
    held.people = static_cast<std::uint32_t>(people.value_or(0));
    changed = true;
    kind = ui.path("people");
  }
  if (!changed) return;
  app.session.edit(
      ui.t("people.step_level"), [&](Group& group) { put_held(group, at, held); }, kind);
}

void SkillsTab::posts(App& app, const SkillPlace& at, const PlacePlan* plan) {
  Ui& ui = app.ui;
  const Team* team = find_team(app.session.group(), at);
  std::optional<double> posts = team == nullptr ? std::nullopt : team->posts;
  Row row(ui, {1, 1.4F}, 0.8F, 20);
  if (number_field(ui, "fte", ui.t("people.fte"), posts, 0, group_file::most_posts, false, 0)) {
    app.session.edit(
        ui.t("people.step_fte"), [&](Group& group) { made_team(group, at).posts = posts; },
        ui.path("fte"));
  }
  row.next();
  if (plan == nullptr) return;
  quiet(ui, ui.t("people.fte_needed",
                 {{"fte", plain_number(app.framework(), plan->posts_needed, app.language())}}));
}

}  // namespace tripoint::gui
