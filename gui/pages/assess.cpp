#include "gui/pages/assess.h"

#include <algorithm>

#include "core/decision/open_items.h"
#include "gui/pages/pages.h"
#include "gui/ui/fields.h"
#include "gui/ui/keys.h"

namespace tripoint::gui {

void AssessPage::reset() {
  target_ = {};
  item_ = 0;
  several_ = false;
  naming_ = false;
}

const Answer* AssessPage::answer_of(const App& app, std::size_t item) const {
  return find_answer(target_.answers(app.session.group()), item, target_.respondent);
}

bool AssessPage::is_answered(const App& app, std::size_t item) const {
  const Answer* answer = answer_of(app, item);
  return answer != nullptr && (answer->kind != AnswerKind::values || answer->count > 0);
}

std::vector<std::size_t> AssessPage::headlines(const App& app, bool questions_only) const {
  std::vector<std::size_t> list;
  for (const Criterion& criterion : app.framework().criteria) {
    if (questions_only && !criterion.question) continue;
    list.push_back(criterion.first_item);
  }
  return list;
}

// The document may have changed below: undo, a unit that is gone, a link from another page.
void AssessPage::prepare(App& app) {
  const Group& group = app.session.group();
  if (!target_.whole_group && target_.unit >= group.entities.size()) target_ = {};
  if (app.wanted_item) {
    item_ = *app.wanted_item;
    app.wanted_item.reset();
    const Item& item = app.framework().items[item_];
    const bool unit = app.unit < group.entities.size() && item.level != ItemLevel::group;
    target_.whole_group = !unit;
    target_.unit = unit ? app.unit : 0;
  }
  if (!is_asked(app.framework().items[item_], target_, group)) {
    const std::size_t criterion = app.framework().items[item_].criterion;
    const auto asked = asked_items(app.framework(), criterion, target_, group);
    item_ = asked.empty() ? 0 : asked.front();
  }
  if (!target_.whole_group) app.unit = target_.unit;
}

void AssessPage::draw(App& app) {
  prepare(app);
  Ui& ui = app.ui;
  const Item& item = app.framework().items[item_];
  keys(app, item, answer_of(app, item_));
  if (app.full_screen) {
    workshop(app);
    return;
  }
  whose(app);
  progress(app);
  space(ui, 0.4F);
  Row row(ui, {1.45F, 1}, 1.6F, 52);
  question(app);
  notes(app, answer_of(app, item_));
  onward(app);
  space(ui, 0.6F);
  refinements(app);
  row.next();
  live_.draw(app, evaluated(app));
}

void AssessPage::whose(App& app) {
  Ui& ui = app.ui;
  const Group& group = app.session.group();
  Row row(ui, {1, 1, 1.1F}, 1, 40);
  std::vector<std::string> units;
  for (const Entity& entity : group.entities) units.push_back(printable(display_name(entity)));
  std::optional<std::size_t> unit;
  if (!target_.whole_group) unit = target_.unit;
  if (!units.empty() &&
      picker(ui, "whose", ui.t("assess.whose"), units, unit, ui.t("assess.everyone"))) {
    target_.whole_group = !unit;
    target_.unit = unit.value_or(0);
  } else if (units.empty()) {
    std::string name = group.name;
    if (text_field(ui, "group_name", ui.t("assess.group_name"), name, ui.t("assess.name_hint"))) {
      app.session.edit(ui.t("assess.did_name"), [&](Group& g) { g.name = name; }, "name");
    }
  }
  row.next();
  std::vector<std::string> people;
  std::optional<std::size_t> who;
  for (std::size_t i = 0; i < group.respondents.size(); ++i) {
    const Respondent& one = group.respondents[i];
    people.push_back(one.role.empty() ? one.id : one.id + " (" + one.role + ")");
    if (one.id == target_.respondent) who = i;
  }
  people.push_back(ui.t("assess.new_respondent"));
  if (picker(ui, "respondent", ui.t("assess.who"), people, who, ui.t("assess.nobody"))) {
    naming_ = who && *who == group.respondents.size();
    target_.respondent =
        who && *who < group.respondents.size() ? group.respondents[*who].id : std::string();
  }
  if (naming_) add_respondent(app);
  row.next();
  field_label(ui, ui.t("assess.workshop_label"));
  if (button(ui, "workshop", ui.t("assess.workshop"))) app.full_screen = true;
}

void AssessPage::add_respondent(App& app) {
  Ui& ui = app.ui;
  (void)text_field(ui, "new_respondent", ui.t("assess.respondent_name"), new_respondent_,
                   ui.t("assess.respondent_hint"));
  const auto& people = app.session.group().respondents;
  const bool taken = std::any_of(people.begin(), people.end(),
                                 [&](const Respondent& one) { return one.id == new_respondent_; });
  if (taken) text(ui, Face::small, ui.t("assess.respondent_taken"), Skin::danger);
  if (button(ui, "add_respondent", ui.t("add"), ButtonKind::plain,
             !new_respondent_.empty() && !taken)) {
    app.session.edit(ui.t("assess.did_respondent"), [&](Group& group) {
      group.respondents.push_back({new_respondent_, "", 1});
    });
    target_.respondent = new_respondent_;
    new_respondent_.clear();
    naming_ = false;
  }
}

void AssessPage::progress(App& app) {
  Ui& ui = app.ui;
  const Framework& framework = app.framework();
  const Scope scope(ui, "criterion");
  std::size_t number = 0, answered = 0;
  const auto six = headlines(app, true);
  for (const std::size_t item : six) answered += is_answered(app, item) ? std::size_t{1} : 0;
  space(ui, 0.2F);
  for (std::size_t c = 0; c < framework.criteria.size(); ++c) {
    const Criterion& criterion = framework.criteria[c];
    const auto asked = asked_items(framework, c, target_, app.session.group());
    if (asked.empty()) continue;
    const bool done = is_answered(app, criterion.first_item);
    const bool here = framework.items[item_].criterion == c;
    std::string label = criterion.question ? std::to_string(++number) + "  " : "+  ";
    label += app.in(criterion.name);
    if (done) label = "\u2713  " + label;
    if (c > 0) flow(ui, button_width(ui, label), 0.3F);
    if (button(ui, criterion.id, label, here ? ButtonKind::primary : ButtonKind::plain)) {
      item_ = asked.front();
    }
  }
  quiet(ui, ui.t("assess.progress",
                 {{"done", std::to_string(answered)}, {"all", std::to_string(six.size())}}));
}

void AssessPage::question(App& app) {
  Ui& ui = app.ui;
  const Item& item = app.framework().items[item_];
  const Answer* answer = answer_of(app, item_);
  const bool of_unit = !target_.whole_group && !item.question_entity.absent();
  text(ui, Face::small,
       app.in(app.framework().criteria[item.criterion].name) + "  \u203A  " + app.in(item.name),
       Skin::quiet_text);
  text(ui, Face::title, app.in(of_unit ? item.question_entity : item.question));
  text(ui, Face::body, app.in(item.help), Skin::quiet_text);
  space(ui, 0.4F);
  if (item.kind == ItemKind::choice) choices(app, item, answer);
  else number(app, item, answer);
  other_answers(app, answer);
}

void AssessPage::choose(App& app, const Answer* answer, std::size_t row) {
  const double value = static_cast<double>(row);
  std::vector<double> values;
  if (several_ && answer != nullptr && answer->kind == AnswerKind::values) {
    values.assign(answer->values.begin(), answer->values.begin() + answer->count);
    const auto found = std::find(values.begin(), values.end(), value);
    if (found != values.end()) values.erase(found);
    else values.push_back(value);
    std::sort(values.begin(), values.end());
  } else {
    values = {value};
  }
  if (values.empty()) clear_answer(app, target_, item_);
  else set_values(app, target_, item_, values);
}

void AssessPage::choices(App& app, const Item& item, const Answer* answer) {
  Ui& ui = app.ui;
  const Scope scope(ui, "option");
  for (std::size_t r = 0; r < item.rows.size(); ++r) {
    const AnswerRow& row = item.rows[r];
    const bool of_unit = !target_.whole_group && !row.text_entity.absent();
    bool chosen = false;
    if (answer != nullptr && answer->kind == AnswerKind::values) {
      for (std::size_t v = 0; v < answer->count; ++v) {
        chosen = chosen || answer->values[v] == static_cast<double>(r);
      }
    }
    const std::string key = std::to_string(r + 1);
    if (choice(ui, key, key, app.in(of_unit ? row.text_entity : row.text), app.in(row.label),
               chosen)) {
      choose(app, answer, r);
    }
  }
  (void)check(ui, "several", ui.t("assess.several"), several_);
}

void AssessPage::number(App& app, const Item& item, const Answer* answer) {
  Ui& ui = app.ui;
  std::optional<double> low, high;
  if (answer != nullptr && answer->kind == AnswerKind::values && answer->count > 0) {
    low = answer->values[0];
    if (answer->count > 1) high = answer->values[1];
  }
  const std::string unit_words = item.unit.absent() ? std::string() : app.in(item.unit);
  Row row(ui, {1, 1}, 1, 30);
  bool changed = number_field(ui, "number", unit_words, low, item.least, item.most, item.whole, 14,
                              ui.t("assess.number_hint"));
  row.next();
  if (several_) {
    changed = number_field(ui, "number_to", ui.t("assess.number_to"), high, item.least, item.most,
                           item.whole, 14) || changed;
  }
  (void)check(ui, "several", ui.t("assess.range"), several_);
  if (!changed) return;
  if (!low) {
    clear_answer(app, target_, item_);
  } else if (high && several_ && *high != *low) {
    set_values(app, target_, item_, {std::min(*low, *high), std::max(*low, *high)});
  } else {
    set_values(app, target_, item_, {*low});
  }
}

void AssessPage::other_answers(App& app, const Answer* answer) {
  Ui& ui = app.ui;
  space(ui, 0.2F);
  const bool unknown = answer != nullptr && answer->kind == AnswerKind::unknown;
  const bool excluded = answer != nullptr && answer->kind == AnswerKind::not_applicable;
  const std::string dont_know = (unknown ? "\u2713  " : "?  ") + ui.t("assess.dont_know");
  if (button(ui, "unknown", dont_know, unknown ? ButtonKind::primary : ButtonKind::plain)) {
    set_unknown(app, target_, item_);
  }
  const std::string not_applicable = (excluded ? "\u2713  " : "N  ") + ui.t("assess.excluded");
  flow(ui, button_width(ui, not_applicable));
  if (button(ui, "not_applicable", not_applicable,
             excluded ? ButtonKind::primary : ButtonKind::plain)) {
    set_not_applicable(app, target_, item_, ui.t("assess.no_reason_yet"));
  }
  if (answer != nullptr) {
    flow(ui, button_width(ui, ui.t("assess.clear")));
    if (button(ui, "clear", ui.t("assess.clear"), ButtonKind::quiet)) {
      clear_answer(app, target_, item_);
      return;
    }
  }
  if (!excluded) return;
  std::string reason = answer->reason;
  if (text_field(ui, "reason", ui.t("assess.reason"), reason, ui.t("assess.reason_hint")) &&
      !reason.empty()) {
    set_not_applicable(app, target_, item_, reason);
  }
}

std::unique_ptr<Page> make_assess_page() { return std::make_unique<AssessPage>(); }

}  // namespace tripoint::gui
