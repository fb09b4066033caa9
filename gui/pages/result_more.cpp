#include "gui/pages/pages.h"
#include "gui/pages/result.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

// The tabs of the result behind the first one.
namespace tripoint::gui {

std::string source_words(const App& app, std::size_t index) {
  const Source& source = app.framework().sources[index];
  std::string words = source.author;
  if (!source.title.empty()) words += (words.empty() ? "" : ": ") + source.title;
  if (source.year) words += " (" + std::to_string(*source.year) + ")";
  words += "  \u00B7  " + app.ui.t(std::string("result.grade_") + source.grade);
  if (!source.address.empty()) words += "  \u00B7  " + source.address;
  return words;
}

void ResultPage::how_sure(App& app) {
  Ui& ui = app.ui;
  if (explained_ != key_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  lines(app, "rests_on", because_.rests_on);
  if (!because_.weights.empty()) {
    space(ui, 0.3F);
    const Card card(ui, "weights", ui.t("result.weights"));
    DocumentTable table;
    table.columns = {ui.t("result.criterion"), ui.t("result.weight"), ui.t("result.stays"),
                     ui.t("result.beyond")};
    for (const WeightText& one : because_.weights) {
      table.rows.push_back({one.criterion, one.weight, one.stays, one.beyond});
    }
    table_view(ui, "table", table);
  }
  space(ui, 0.3F);
  lines(app, "questions", because_.questions);
  lines(app, "open", story_.open_questions);
}

void ResultPage::what_if(App& app) {
  Ui& ui = app.ui;
  if (explained_ != key_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  for (const auto& entry : ways_) {
    const WayStory& way = entry.second;
    const Card card(ui, entry.first, way.headline);
    for (const WaysText* ways : {&way.changeable, &way.any}) {
      if (ways->summary.empty()) continue;
      body(ui, ways->summary);
      for (const std::string& one : ways->ways) bullet(ui, one);
      space(ui, 0.2F);
    }
  }
  space(ui, 0.3F);
  if (effects_) {
    const Card card(ui, "effects");
    (void)figure(ui, "tornado", *effects_);
  }
  lines(app, "horizons", because_.horizons);
}

void ResultPage::people(App& app) {
  if (explained_ != key_) {
    quiet(app.ui, app.ui.t("status.working"));
    return;
  }
  if (because_.respondents.empty() && because_.disagreements.empty()) {
    body(app.ui, app.ui.t("result.one_voice"));
    return;
  }
  lines(app, "respondents", because_.respondents);
  space(app.ui, 0.3F);
  lines(app, "disagreements", because_.disagreements);
}

// Every answer that counts, with what it rests on.
void ResultPage::evidence(App& app) {
  Ui& ui = app.ui;
  const Evaluation& evaluation = app.session.results()->evaluation->evaluations[key_.unit];
  const Framework& framework = app.framework();
  for (const Criterion& criterion : framework.criteria) {
    std::size_t told = 0;
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      told += evaluation.sheet.in_play[criterion.first_item + i];
    }
    if (told == 0) continue;
    const Card card(ui, criterion.id, app.in(criterion.name));
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t item = criterion.first_item + i;
      if (evaluation.sheet.in_play[item] == 0) continue;
      const Scope scope(ui, framework.items[item].id);
      if (link(ui, "why", app.in(framework.items[item].name))) item_ = item;
    }
  }
  lines(app, "lessons", story_.lessons);
  lines(app, "objectives", story_.objectives);
}

}  // namespace tripoint::gui
