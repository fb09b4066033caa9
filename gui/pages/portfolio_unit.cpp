#include <algorithm>
#include <cmath>

#include "gui/pages/portfolio.h"

#include "core/organization/remove_entity.h"
#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

// One unit, and what there is for all of them.
namespace tripoint::gui {
namespace {

// An id that no unit has: a unit is known by it in files.
std::string free_id(const Group& group, const std::string& wish) {
  const std::vector<std::string> taken = entity_ids(group);
  for (std::size_t i = group.entities.size() + 1;; ++i) {
    const std::string id = wish + "-" + std::to_string(i);
    if (std::find(taken.begin(), taken.end(), id) == taken.end()) return id;
  }
}

}  // namespace

void PortfolioPage::add_unit(App& app, const Entity* like) {
  Entity unit = like != nullptr ? *like : Entity{};
  unit.id = free_id(app.session.group(), "unit");
  unit.name = like != nullptr
                  ? app.ui.t("portfolio.copy_of", {{"unit", display_name(*like)}})
                  : app.ui.t("portfolio.new_unit",
                             {{"n", std::to_string(app.session.group().entities.size() + 1)}});
  app.session.edit(app.ui.t("portfolio.did_add"),
                   [&](Group& group) { group.entities.push_back(unit); });
  app.unit = app.session.group().entities.size() - 1;
  to_selected_ = true;
}

void PortfolioPage::unit_card(App& app) {
  const Group& group = app.session.group();
  if (app.unit >= group.entities.size()) return;
  Ui& ui = app.ui;
  const std::size_t unit = app.unit;
  const Card card(ui, "unit", printable(display_name(group.entities[unit])));
  const std::vector<Evaluation>& evaluations = told_->evaluation->evaluations;
  if (unit < evaluations.size() && unit < cells_.size()) {
    if (evaluations[unit].outcome.point) model_mark(ui, *evaluations[unit].outcome.point);
    text(ui, Face::strong, cells_[unit][5] + "  \u00B7  " + cells_[unit][6]);
    quiet(ui, cells_[unit].back());
  }
  if (button(ui, "result", ui.t("page.result"), ButtonKind::primary)) app.go(PageId::result);
  flow(ui, button_width(ui, ui.t("portfolio.answers")));
  if (button(ui, "answers", ui.t("portfolio.answers"))) {
    // Of this unit: the first question that is asked of it.
    app.wanted_item = 0;
    app.go(PageId::assess);
  }
  if (!fold(ui, "edit", ui.t("portfolio.edit"))) return;
  unit_fields(app, unit);
}

void PortfolioPage::unit_fields(App& app, std::size_t unit) {
  Ui& ui = app.ui;
  const Entity& entity = app.session.group().entities[unit];
  const std::string kind = "/" + std::to_string(unit);
  const auto did = [&](const std::string& what) {
    return ui.t("portfolio.did_edit", {{"what", what}, {"unit", display_name(entity)}});
  };
  const auto words = [&](const char* name, std::string Entity::*member) {
    std::string value = entity.*member;
    const std::string label = ui.t(std::string("portfolio.") + name);
    if (text_field(ui, name, label, value)) {
      app.session.edit(did(label), [&](Group& g) { g.entities[unit].*member = value; },
                       name + kind);
    }
  };
  words("name", &Entity::name);
  words("region", &Entity::region);
  const auto number = [&](const char* name, double Entity::*member, double least, double most) {
    std::optional<double> value = entity.*member;
    const std::string label = ui.t(std::string("portfolio.") + name);
    if (number_field(ui, name, label, value, least, most, false) && value) {
      app.session.edit(did(label), [&](Group& g) { g.entities[unit].*member = *value; },
                       name + kind);
    }
  };
  Row row(ui, {1, 1}, 1);
  number("importance", &Entity::importance, 0.001, 1e6);
  row.next();
  number("urgency", &Entity::urgency, 0, 5);
  row.next();
  needs(app, unit);
  if (button(ui, "duplicate", ui.t("portfolio.duplicate"))) {
    const Entity like = entity;
    add_unit(app, &like);
    return;
  }
  flow(ui, button_width(ui, ui.t("portfolio.remove")));
  if (button(ui, "remove", ui.t("portfolio.remove"))) {
    app.session.edit(ui.t("portfolio.did_remove", {{"unit", display_name(entity)}}),
                     [&](Group& group) { remove_entity(group, unit); });
    app.unit = unit > 0 ? unit - 1 : 0;
  }
}

void PortfolioPage::needs(App& app, std::size_t unit) {
  Ui& ui = app.ui;
  if (!fold(ui, "needs", ui.t("portfolio.needs"))) return;
  quiet(ui, ui.t("portfolio.needs_text"));
  for (ModelIndex m = 0; m < model_count; ++m) {
    const Model& model = app.framework().models[m];
    const Scope scope(ui, model.id);
    const Needs& needs = app.session.group().entities[unit].needs[m];
    const UnitNeeds usual =
        unit_needs(app.framework(), app.session.group().entities[unit], m);
    text(ui, Face::strong, app.in(model.name));
    const auto field = [&](const char* name, std::optional<double> Needs::*member,
                           const std::string& hint) {
      std::optional<double> value = needs.*member;
      const std::string label = ui.t(std::string("portfolio.") + name);
      if (number_field(ui, name, label, value, 0, 1e9, false, 8, hint)) {
        app.session.edit(label, [&](Group& g) { g.entities[unit].needs[m].*member = value; },
                         name + model.id + std::to_string(unit));
      }
    };
    const auto words = [&](double value) {
      return plain_number(app.framework(), value, app.language());
    };
    Row row(ui, {1, 1, 1}, 0.6F);
    field("central_fte", &Needs::central_fte, words(usual.central_fte));
    row.next();
    field("training_days", &Needs::training_days, words(usual.training_days));
    row.next();
    field("cost", &Needs::cost, "");
  }
}

void PortfolioPage::capacity(App& app, std::string_view name,
                             std::optional<double> Capacities::*member, double most) {
  Ui& ui = app.ui;
  const Scope scope(ui, name);
  const std::string label = ui.t("portfolio." + std::string(name));
  const std::optional<double> now = app.session.group().capacities.*member;
  const auto set = [&](std::optional<double> value) {
    app.session.edit(label, [&](Group& group) { group.capacities.*member = value; }, name);
  };
  bool limited = now.has_value();
  if (check(ui, "limited", label, limited)) set(limited ? std::optional(most / 2) : std::nullopt);
  if (!now) return;
  Row row(ui, {2, 1}, 0.8F);
  double value = *now;
  const double scale = std::max(most, *now);
  if (slider(ui, "slider", "", value, 0, scale, plain_number(app.framework(), value, app.language()),
             scale > 20 ? 1 : 0.5)) {
    set(value);
  }
  row.next();
  std::optional<double> typed = now;
  if (number_field(ui, "number", "", typed, 0, 1e12, false) && typed) set(*typed);
}

void PortfolioPage::count_capacity(App& app, std::string_view name,
                                   std::optional<std::size_t> Capacities::*member, double most) {
  Ui& ui = app.ui;
  const Scope scope(ui, name);
  const std::string label = ui.t("portfolio." + std::string(name));
  const std::optional<std::size_t> now = app.session.group().capacities.*member;
  const auto set = [&](std::optional<std::size_t> value) {
    app.session.edit(label, [&](Group& group) { group.capacities.*member = value; }, name);
  };
  bool limited = now.has_value();
  if (check(ui, "limited", label, limited)) {
    set(limited ? std::optional(static_cast<std::size_t>(most)) : std::nullopt);
  }
  if (!now) return;
  double value = static_cast<double>(*now);
  if (slider(ui, "slider", "", value, 1, std::max(most, value), std::to_string(*now), 1)) {
    set(static_cast<std::size_t>(value));
  }
}

void PortfolioPage::capacities(App& app) {
  Ui& ui = app.ui;
  const GroupPlan& plan = told_->rollout->plan;
  double fte = 1, days = 1, cost = 1;
  for (const PlannedEntity& unit : plan.units) {
    fte += unit.needs.central_fte;
    days += unit.needs.training_days;
    cost += unit.needs.cost;
  }
  {
    const Card card(ui, "capacities", ui.t("portfolio.capacities"));
    quiet(ui, ui.t("portfolio.capacities_text"));
    capacity(app, "central_fte", &Capacities::central_fte, std::ceil(fte * 1.5));
    capacity(app, "budget", &Capacities::budget, std::ceil(cost * 1.5));
    capacity(app, "training_days_per_wave", &Capacities::training_days_per_wave, std::ceil(days));
    count_capacity(app, "wave_size", &Capacities::wave_size,
                   static_cast<double>(std::max<std::size_t>(2, plan.units.size())));
    count_capacity(app, "models", &Capacities::models, model_count);
  }
  space(ui, 0.5F);
  if (plan_.capacities.empty()) return;
  const Card card(ui, "prices", ui.t("portfolio.prices"));
  DocumentTable table;
  table.columns = {ui.t("portfolio.capacity"), ui.t("portfolio.limit"), ui.t("portfolio.used"),
                   ui.t("portfolio.one_more"), ui.t("portfolio.one_less")};
  for (const CapacityText& one : plan_.capacities) {
    table.rows.push_back({one.name, one.limit, one.used, one.more, one.less});
  }
  table_view(ui, "table", table);
}

void PortfolioPage::plan(App& app) {
  Ui& ui = app.ui;
  {
    const Card card(ui, "mix", ui.t("portfolio.mix"));
    for (const std::string& line : plan_.summary) body(ui, line);
    for (const std::string& line : plan_.conflict) text(ui, Face::strong, line, Skin::danger);
    for (const std::string& line : plan_.remarks) quiet(ui, line);
    if (!plan_.comparison.empty()) {
      DocumentTable table;
      table.columns = {ui.t("portfolio.plan"), ui.t("portfolio.loss"), ui.t("portfolio.central_fte"),
                       ui.t("portfolio.cost"), ui.t("portfolio.within")};
      for (const ComparisonText& one : plan_.comparison) {
        table.rows.push_back({one.plan, one.loss, one.central_fte, one.cost, one.within});
      }
      table_view(ui, "comparison", table);
    }
  }
  space(ui, 0.5F);
  {
    const Card card(ui, "moved", ui.t("portfolio.moved"));
    if (plan_.moved.empty()) body(ui, ui.t("portfolio.nobody_moved"));
    for (const std::string& line : plan_.moved) bullet(ui, line);
  }
  space(ui, 0.5F);
  if (matrix_) {
    const Card card(ui, "matrix");
    (void)figure(ui, "matrix", *matrix_);
  }
}

}  // namespace tripoint::gui
