#include <algorithm>

#include "gui/pages/pages.h"
#include "gui/pages/report.h"
#include "gui/ui/fields.h"

// What is written down of the decision; every report shows it.
namespace tripoint::gui {
namespace {

// One line of text of the record.
void record_field(App& app, std::string_view name, const std::string& label,
                  std::string DecisionRecord::*part) {
  std::string value = app.session.group().decision.*part;
  if (!text_field(app.ui, name, label, value)) return;
  app.session.edit(
      label, [&](Group& group) { group.decision.*part = value; },
      "report.decision." + std::string(name));
}

void record_day(App& app, std::string_view name, const std::string& label,
                std::string DecisionRecord::*part) {
  date_field(app, name, label, app.session.group().decision.*part, [&](const std::string& day) {
    app.session.edit(
        label, [&](Group& group) { group.decision.*part = day; },
        "report.decision." + std::string(name));
  });
}

}  // namespace

void ReportPage::decision(App& app) {
  Ui& ui = app.ui;
  quiet(ui, ui.t("report.decision_text"));
  const Card card(ui, "decision", app.text(TextId::section_record));
  const DecisionRecord& record = app.session.group().decision;
  static constexpr auto names =
      std::to_array({TextId::status_draft, TextId::status_proposed, TextId::status_accepted,
                     TextId::status_rejected, TextId::status_superseded});
  std::vector<std::string> words;
  for (const TextId one : names) words.push_back(app.text(one));
  std::optional<std::size_t> status;
  if (record.status) status = static_cast<std::size_t>(*record.status);
  {
    Row row(ui, {1, 1}, 1.2F, 30);
    const std::string label = app.text(TextId::fact_status);
    if (picker(ui, "status", label, words, status, app.text(TextId::not_told))) {
      app.session.edit(label, [&](Group& group) {
        group.decision.status.reset();
        if (status) group.decision.status = static_cast<DecisionStatus>(*status);
      });
    }
    row.next();
    record_field(app, "owner", app.text(TextId::fact_owner), &DecisionRecord::owner);
  }
  space(ui, 0.4F);
  decision_dates(app);
  space(ui, 0.4F);
  {
    const std::string label = app.text(TextId::record_context);
    std::string value = record.context;
    if (text_area(ui, "context", label, value, 4)) {
      app.session.edit(
          label, [&](Group& group) { group.decision.context = value; }, "report.decision.context");
    }
  }
  space(ui, 0.4F);
  record_field(app, "supersedes", ui.t("report.supersedes"), &DecisionRecord::supersedes);
  space(ui, 0.6F);
  dissent(app);
}

void ReportPage::decision_dates(App& app) {
  Row row(app.ui, {1, 1}, 1.2F, 30);
  record_day(app, "date", app.text(TextId::fact_date), &DecisionRecord::date);
  row.next();
  record_day(app, "decide_by", app.text(TextId::fact_decide_by), &DecisionRecord::decide_by);
}

void ReportPage::dissent(App& app) {
  Ui& ui = app.ui;
  const Scope scope(ui, "dissent");
  const std::string label = app.text(TextId::record_dissent);
  const std::vector<std::string>& list = app.session.group().decision.dissent;
  text(ui, Face::strong, label);
  if (list.empty()) quiet(ui, ui.t("report.dissent_text"));
  std::optional<std::size_t> removed;
  const std::string remove = ui.t("remove");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Scope entry(ui, std::to_string(i));
    std::string value = list[i];
    ui.push_width(ui.width() - button_width(ui, remove) - ui.em(0.6F));
    const bool typed = text_field(ui, "text", "", value, label);
    ui.pop_width();
    ImGui::SameLine(0, ui.em(0.6F));
    if (button(ui, "remove", remove, ButtonKind::quiet)) removed = i;
    if (!typed) continue;
    app.session.edit(
        label, [&](Group& group) { group.decision.dissent[i] = value; },
        "report.decision.dissent" + std::to_string(i));
    break;  // the list is another one now
  }
  if (removed) {
    app.session.edit(ui.t("report.dissent_removed"), [&](Group& group) {
      group.decision.dissent.erase(group.decision.dissent.begin() +
                                   static_cast<std::ptrdiff_t>(*removed));
    });
    return;
  }
  if (button(ui, "add", ui.t("add"))) {
    app.session.edit(ui.t("report.dissent_added"),
                     [](Group& group) { group.decision.dissent.emplace_back(); });
  }
}

}  // namespace tripoint::gui
