#include "gui/pages/portfolio_card.h"

#include "gui/ui/fields.h"

namespace tripoint::gui {
namespace {

// One field of a unit, in a step of its own for each unit and field.
template <class Change>
void edit_unit(App& app, std::size_t place, const char* field, const Change& change) {
  const Entity& unit = app.session.group().entities[place];
  const std::string what =
      app.ui.t(std::string("portfolio.edit_") + field, {{"unit", printable(display_name(unit))}});
  const std::string kind = "unit/" + unit.id + "/" + field;
  app.session.edit(
      what, [&](Group& group) { change(group.entities[place]); }, kind);
}

constexpr double most_importance = 1e6, most_need = 1e9;

}  // namespace

std::string add_new_unit(App& app) {
  const std::string name = app.ui.t(
      "portfolio.new_unit", {{"number", std::to_string(app.session.group().entities.size() + 1)}});
  std::size_t place = 0;
  app.session.end_step();
  app.session.edit(app.ui.t("portfolio.edit_add", {{"unit", name}}),
                   [&](Group& group) { place = add_unit(group, name); });
  return app.session.group().entities[place].id;
}

void UnitCard::reset() { evaluation_.reset(); }

void UnitCard::story(App& app) {
  Ui& ui = app.ui;
  const auto& evaluation = app.session.results()->evaluation;
  if (evaluation != evaluation_ || unit_ != app.unit || language_ != app.language()) {
    evaluation_ = evaluation;
    unit_ = app.unit;
    language_ = app.language();
    story_ = tell_entity(app.framework(), *evaluation_, unit_, language_, 1);
  }
  text(ui, Face::heading, story_.name);
  const Evaluation& one = evaluation_->evaluations[unit_];
  if (one.outcome.point && one.verdict > Verdict::no_option) model_mark(ui, *one.outcome.point);
  text(ui, Face::strong, story_.model + "  \u00B7  " + story_.verdict);
  body(ui, story_.headline);
  if (!story_.open.empty()) {
    quiet(ui, ui.t("portfolio.open_line", {{"items", story_.open}}));
  }
}

void UnitCard::actions(App& app, std::size_t place, std::string& wanted) {
  Ui& ui = app.ui;
  if (button(ui, "result", ui.t("portfolio.to_result"), ButtonKind::primary)) {
    app.go(PageId::result);
  }
  flow(ui, button_width(ui, ui.t("portfolio.to_assess")));
  if (button(ui, "assess", ui.t("portfolio.to_assess"))) app.go(PageId::assess);
  const std::string name = printable(display_name(app.session.group().entities[place]));
  flow(ui, button_width(ui, ui.t("portfolio.duplicate")));
  if (button(ui, "duplicate", ui.t("portfolio.duplicate"))) {
    app.session.end_step();
    app.session.edit(ui.t("portfolio.edit_duplicate", {{"unit", name}}), [&](Group& group) {
      const std::size_t copy =
          duplicate_unit(group, place, ui.t("portfolio.copy_of", {{"unit", name}}));
      wanted = group.entities[copy].id;
    });
    return;
  }
  flow(ui, button_width(ui, ui.t("remove")));
  if (button(ui, "remove", ui.t("remove"))) {
    app.session.end_step();
    app.session.edit(ui.t("portfolio.edit_remove", {{"unit", name}}),
                     [&](Group& group) { remove_unit(group, place); });
    app.unit = place > 0 ? place - 1 : 0;
    app.tell(ui.t("portfolio.removed", {{"unit", name}}));
  }
}

void UnitCard::fields(App& app, std::size_t place) {
  Ui& ui = app.ui;
  const Entity& unit = app.session.group().entities[place];
  {
    Row row(ui, {1, 1}, 1, 20);
    std::string name = unit.name;
    if (text_field(ui, "name", ui.t("portfolio.name"), name, unit.id)) {
      edit_unit(app, place, "name", [&](Entity& one) { one.name = name; });
    }
    row.next();
    std::string region = app.session.group().entities[place].region;
    if (text_field(ui, "region", app.text(TextId::column_region), region)) {
      edit_unit(app, place, "region", [&](Entity& one) { one.region = region; });
    }
  }
  Row row(ui, {1, 1}, 1, 20);
  std::optional<double> importance = app.session.group().entities[place].importance;
  if (number_field(ui, "importance", ui.t("portfolio.importance"), importance, 0.01,
                   most_importance, false, 0) &&
      importance) {
    edit_unit(app, place, "importance", [&](Entity& one) { one.importance = *importance; });
  }
  row.next();
  std::optional<double> urgency = app.session.group().entities[place].urgency;
  if (number_field(ui, "urgency", ui.t("portfolio.urgency"), urgency, 0, 5, false, 0)) {
    edit_unit(app, place, "urgency", [&](Entity& one) { one.urgency = urgency.value_or(0); });
  }
}

void UnitCard::needs(App& app, std::size_t place) {
  Ui& ui = app.ui;
  if (!fold(ui, "needs", ui.t("portfolio.needs"))) return;
  quiet(ui, ui.t("portfolio.needs_text"));
  const Framework& framework = app.framework();
  for (ModelIndex m = 0; m < model_count; ++m) {
    const Scope scope(ui, framework.models[m].id);
    model_mark(ui, m);
    text(ui, Face::strong, app.in(framework.models[m].name));
    Row row(ui, {1, 1, 1}, 0.8F, 18);
    const UnitNeeds usual = unit_needs(framework, Entity(), m);
    const auto field = [&](const char* name, TextId label, std::optional<double> Needs::*member,
                           const std::string& hint) {
      std::optional<double> value = app.session.group().entities[place].needs[m].*member;
      if (number_field(ui, name, app.text(label), value, 0, most_need, false, 0, hint)) {
        edit_unit(app, place, "needs", [&](Entity& one) { one.needs[m].*member = value; });
      }
    };
    field("fte", TextId::capacity_central_fte, &Needs::central_fte,
          plain_number(framework, usual.central_fte, app.language()));
    row.next();
    field("days", TextId::column_days, &Needs::training_days,
          plain_number(framework, usual.training_days, app.language()));
    row.next();
    field("cost", TextId::column_cost, &Needs::cost, ui.t("portfolio.not_stated"));
  }
}

void UnitCard::draw(App& app, std::string& wanted) {
  Ui& ui = app.ui;
  const Results* results = app.session.results();
  const Card card(ui, "unit");
  // While results lag behind, the unit that they speak of may be gone.
  const std::size_t place =
      app.unit < results->evaluation->entities.size()
          ? place_of_unit(app.session.group(), results->evaluation->entities[app.unit].id)
          : app.session.group().entities.size();
  if (place >= app.session.group().entities.size()) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  story(app);
  space(ui, 0.2F);
  fields(app, place);
  needs(app, place);
  space(ui, 0.2F);
  actions(app, place, wanted);
}

}  // namespace tripoint::gui
