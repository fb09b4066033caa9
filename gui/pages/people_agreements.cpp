#include <algorithm>

#include "gui/pages/people_page.h"

// How the two sides are aligned, and what they have agreed.
namespace tripoint::gui {
namespace {

bool filled_in(const std::string& words) {
  return words.find_first_not_of(" \t") != std::string::npos;
}

// What is told of a section, as far as it is more than the table that can be edited.
void told_of(App& app, const PeopleState& state, TextId title) {
  const StorySection* section = state.section(app, title);
  if (section != nullptr) sentences(app.ui, section->sentences);
}

// The lines of one entry of a list; empty: there is none.
Lines lines_of(const std::vector<std::pair<std::size_t, Lines>>& list, std::size_t of) {
  for (const auto& [index, lines] : list) {
    if (index == of) return lines;
  }
  return {};
}

void put_lines(std::vector<std::pair<std::size_t, Lines>>& list, std::size_t of,
               const Lines& lines) {
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.first == of; });
  if (lines.empty() && at != list.end()) list.erase(at);
  else if (at != list.end()) at->second = lines;
  else if (!lines.empty()) list.emplace_back(of, lines);
}

}  // namespace

void AgreementsTab::draw(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  segments(ui, "part", {ui.t("people.readiness"), ui.t("people.goals"), ui.t("people.promises"),
                        ui.t("people.funnel")},
           part_);
  space(ui, 0.3F);
  if (part_ == 0) readiness(app, state);
  if (part_ == 1) goals(app, state);
  if (part_ == 2) promises(app, state);
  if (part_ == 3) {
    Row columns(ui, {1, 1}, 1.4F, 60);
    funnel(app, state);
    columns.next();
    measures(app, state);
  }
}

void AgreementsTab::readiness(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const auto& items = app.framework().governance.alignment;
  const StorySection* section = state.section(app, TextId::section_gov_alignment);
  if (section != nullptr && !section->sentences.empty()) {
    text(ui, Face::heading, section->sentences.front());
    if (section->sentences.size() > 1) {
      const Card card(ui, "first", ui.t("people.first"), CardKind::notice);
      sentences(ui, section->sentences, 1);
    }
  }
  // What comes before the others stands first.
  for (const bool mindset : {true, false}) {
    text(ui, Face::strong, ui.t(mindset ? "people.mindset" : "people.tactics"));
    Row columns(ui, {1, 1}, 1.4F, 62);
    std::size_t count = 0, shown = 0;
    for (const AlignmentItem& item : items) count += item.mindset == mindset ? 1U : 0U;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].mindset != mindset) continue;
      if (shown > 0 && shown == (count + 1) / 2) columns.next();
      else if (shown > 0) space(ui, 0.5F);
      ++shown;
      const Card card(ui, items[i].id, app.in(items[i].name));
      const Attainment* told =
          find_attainment(app.session.group().arrangements, &Arrangements::alignment, i);
      quiet(ui, app.in(items[i].evidence));
      if (told == nullptr || told->state != Attained::yes) body(ui, app.in(items[i].action));
      attainment_fields(app, &Arrangements::alignment, i, ui.t("people.step_alignment"), "");
    }
  }
}

void AgreementsTab::goals(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  const Arrangements& told = app.session.group().arrangements;
  told_of(app, state, TextId::section_gov_plan);
  space(ui, 0.3F);
  Row columns(ui, {1, 1}, 1.4F, 56);
  {
    const Card card(ui, "goals", ui.t("people.goals"));
    quiet(ui, ui.t("people.one_per_line"));
    Lines lines = told.shared_goals;
    if (lines_area(ui, "shared", ui.t("people.shared"), lines)) {
      app.session.edit(
          ui.t("people.step_goals"),
          [&](Group& group) { group.arrangements.shared_goals = lines; }, ui.path("shared"));
    }
    for (std::size_t i = 0; i < known.sides.size(); ++i) {
      const Scope scope(ui, known.sides[i].id);
      lines = lines_of(app.session.group().arrangements.goals, i);
      if (!lines_area(ui, "goals", app.in(known.sides[i].name), lines)) continue;
      app.session.edit(
          ui.t("people.step_goals"),
          [&](Group& group) { put_lines(group.arrangements.goals, i, lines); }, ui.path("goals"));
    }
  }
  columns.next();
  const Card card(ui, "plan", ui.t("people.joint_plan"));
  quiet(ui, ui.t("people.one_per_line"));
  for (std::size_t i = 0; i < known.plan_parts.size(); ++i) {
    const Scope scope(ui, known.plan_parts[i].id);
    Lines lines = lines_of(app.session.group().arrangements.plan, i);
    if (!lines_area(ui, "lines", app.in(known.plan_parts[i].name), lines, 2)) continue;
    app.session.edit(
        ui.t("people.step_plan"),
        [&](Group& group) { put_lines(group.arrangements.plan, i, lines); }, ui.path("lines"));
  }
}

void AgreementsTab::promises(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  promise_.resize(known.sides.size());
  told_of(app, state, TextId::section_gov_promises);
  space(ui, 0.3F);
  Row columns(ui, {1.4F, 1}, 1.4F, 60);
  for (std::size_t side = 0; side < known.sides.size(); ++side) {
    if (side > 0) space(ui, 0.5F);
    const Card card(ui, known.sides[side].id,
                    ui.t("people.promises_of", {{"side", app.in(known.sides[side].name)}}));
    quiet(ui, app.in(known.sides[side].text));
    for (std::size_t i = 0; i < app.session.group().arrangements.service_levels.size(); ++i) {
      if (app.session.group().arrangements.service_levels[i].side == side) service_level(app, i);
    }
    if (add_field(ui, "new", ui.t("people.new_promise"), promise_[side])) {
      app.session.edit(ui.t("people.step_promise"), [&](Group& group) {
        ServiceLevel level;
        level.side = side;
        level.action = promise_[side];
        group.arrangements.service_levels.push_back(std::move(level));
      });
      promise_[side].clear();
    }
  }
  columns.next();
  terms(app, state);
}

void AgreementsTab::service_level(App& app, std::size_t index) {
  Ui& ui = app.ui;
  const Scope scope(ui, std::to_string(index));
  ServiceLevel level = app.session.group().arrangements.service_levels[index];
  std::string kind;
  const auto field = [&](std::string_view name, TextId label, std::string& value) {
    if (text_field(ui, name, app.text(label), value)) kind = ui.path(name);
  };
  if (checked_field(ui, "action", app.text(TextId::column_promise), level.action, filled_in,
                    ui.t("people.needed"))) {
    kind = ui.path("action");
  }
  {
    Row row(ui, {1, 1}, 0.8F, 24);
    field("time_limit", TextId::column_time_limit, level.time_limit);
    field("number", TextId::column_number, level.number);
    row.next();
    field("escalation", TextId::column_escalation, level.escalation);
    field("quality", TextId::column_quality, level.quality);
  }
  if (lines_area(ui, "terms", app.text(TextId::column_terms), level.terms, 1)) {
    kind = ui.path("terms");
  }
  if (!kind.empty()) {
    app.session.edit(
        ui.t("people.step_promise"),
        [&](Group& group) { group.arrangements.service_levels[index] = level; }, kind);
  }
  if (button(ui, "remove", ui.t("remove"), ButtonKind::quiet)) {
    app.session.edit(ui.t("people.step_promise"), [&](Group& group) {
      auto& all = group.arrangements.service_levels;
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
    });
    ui.drafts.clear();
  }
  space(ui, 0.4F);
}

void AgreementsTab::terms(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Governance& known = app.framework().governance;
  const Card card(ui, "terms", ui.t("people.terms"));
  const auto add = [&](const std::string& term, const std::string& definition) {
    app.session.edit(ui.t("people.step_term"), [&](Group& group) {
      group.arrangements.terms.emplace_back(term, definition);
    });
  };
  for (std::size_t i = 0; i < app.session.group().arrangements.terms.size(); ++i) {
    const auto [term, before] = app.session.group().arrangements.terms[i];
    const Scope scope(ui, std::to_string(i));
    text(ui, Face::strong, printable(term));
    std::string definition = before;
    if (text_area(ui, "definition", "", definition, 2)) {
      app.session.edit(
          ui.t("people.step_term"),
          [&](Group& group) { group.arrangements.terms[i].second = definition; },
          ui.path("definition"));
    }
    if (button(ui, "remove", ui.t("remove"), ButtonKind::quiet)) {
      app.session.edit(ui.t("people.step_term"), [&](Group& group) {
        auto& all = group.arrangements.terms;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
      });
    }
  }
  const auto& terms = app.session.group().arrangements.terms;
  const bool is_new = std::none_of(terms.begin(), terms.end(),
                                   [&](const auto& one) { return one.first == term_; });
  if (add_field(ui, "new", ui.t("people.new_term"), term_, "", is_new)) {
    add(term_, "");
    term_.clear();
  }
  for (const std::size_t index : state.plan.alignment.terms_to_adopt) {
    const Topic& topic = known.glossary[index];
    const Scope scope(ui, topic.id);
    text(ui, Face::strong, app.in(topic.name));
    quiet(ui, app.in(topic.text));
    if (button(ui, "adopt", ui.t("people.adopt"))) add(app.in(topic.name), app.in(topic.text));
  }
}

void AgreementsTab::funnel(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Card card(ui, "funnel", ui.t("people.funnel_stages"));
  told_of(app, state, TextId::section_gov_funnel);
  const std::string label = ui.t("people.step_funnel");
  for (std::size_t i = 0; i < app.session.group().arrangements.funnel.size(); ++i) {
    const Scope scope(ui, std::to_string(i));
    FunnelStage stage = app.session.group().arrangements.funnel[i];
    std::string kind;
    bool changed = false;
    {
      Row row(ui, {1, 1}, 0.8F, 24);
      if (checked_field(ui, "stage", app.text(TextId::column_stage), stage.stage, filled_in,
                        ui.t("people.needed"))) {
        kind = ui.path("stage");
      }
      row.next();
      changed = picker(ui, "owner", ui.t("people.owner"), person_names(app), stage.owner,
                       ui.t("people.nobody"));
    }
    if (text_field(ui, "definition", app.text(TextId::column_definition), stage.definition)) {
      kind = ui.path("definition");
    }
    if (text_field(ui, "metric", app.text(TextId::column_measure), stage.metric)) {
      kind = ui.path("metric");
    }
    if (changed || !kind.empty()) {
      app.session.edit(
          label, [&](Group& group) { group.arrangements.funnel[i] = stage; }, kind);
    }
    if (button(ui, "remove", ui.t("remove"), ButtonKind::quiet)) {
      app.session.edit(label, [&](Group& group) {
        auto& all = group.arrangements.funnel;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
      });
      ui.drafts.clear();
    }
    space(ui, 0.4F);
  }
  if (add_field(ui, "new", ui.t("people.new_stage"), stage_)) {
    app.session.edit(label, [&](Group& group) {
      FunnelStage stage;
      stage.stage = stage_;
      group.arrangements.funnel.push_back(std::move(stage));
    });
    stage_.clear();
  }
}

void AgreementsTab::measures(App& app, const PeopleState& state) {
  Ui& ui = app.ui;
  const Card card(ui, "measures", ui.t("people.measures"));
  told_of(app, state, TextId::section_gov_measures);
  const auto& all = app.framework().governance.measures;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Scope scope(ui, all[i].id);
    text(ui, Face::strong, app.in(all[i].name));
    quiet(ui, app.in(all[i].text));
    attainment_fields(app, &Arrangements::measures, i, ui.t("people.step_measure"), "");
    space(ui, 0.4F);
  }
}

}  // namespace tripoint::gui
