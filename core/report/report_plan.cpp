#include "core/report/plan_story.h"
#include "core/report/report_figures.h"
#include "core/report/report_parts.h"

// The mix, its capacities and its waves.
namespace tripoint {
namespace {

using Words = DocumentBuilder::Words;

void add_capacities(DocumentBuilder& to, const PlanStory& story) {
  if (story.capacities.empty()) return;
  to.heading(3, to.text(TextId::section_capacities));
  std::vector<Words> rows;
  for (const CapacityText& one : story.capacities) {
    rows.push_back({one.name, one.limit, one.used, one.more, one.less});
  }
  to.table(
      {to.text(TextId::column_capacity), to.text(TextId::column_limit),
       to.text(TextId::column_used), to.text(TextId::column_more), to.text(TextId::column_less)},
      std::move(rows));
  to.paragraph(to.text(TextId::legend_prices), false, true);
}

void add_comparison(DocumentBuilder& to, const PlanStory& story) {
  to.heading(3, to.text(TextId::section_compared));
  std::vector<Words> rows;
  for (const ComparisonText& one : story.comparison) {
    rows.push_back({one.plan, one.loss, one.central_fte, one.cost, one.within});
  }
  to.table({to.text(TextId::column_plan), to.text(TextId::column_loss), to.text(TextId::column_fte),
            to.text(TextId::column_cost), to.text(TextId::column_within)},
           std::move(rows));
}

void add_waves(DocumentBuilder& to, const PlanStory& story) {
  for (const WaveText& wave : story.waves) {
    to.heading(3, wave.heading);
    to.paragraph(wave.remark);
    std::vector<Words> units;
    for (const WaveUnitText& unit : wave.units) {
      units.push_back({unit.name, unit.model, unit.urgency, unit.training_days, unit.central_fte});
    }
    to.table({to.text(TextId::column_unit), to.text(TextId::column_model),
              to.text(TextId::column_urgency), to.text(TextId::column_days),
              to.text(TextId::column_fte)},
             std::move(units));
  }
}

}  // namespace

void add_plan(DocumentBuilder& to) {
  if (to.rollout_.plan.units.empty()) return;
  const PlanStory story =
      tell_plan(to.framework_, to.evaluation_, to.group_, to.rollout_.plan, to.language_);
  to.heading(2, to.text(TextId::section_mix));
  for (std::size_t i = 0; i < story.summary.size(); ++i) to.paragraph(story.summary[i], i == 0);
  to.bullets(to.text(TextId::section_conflict), story.conflict);
  to.figure(matrix_figure(to.framework_, to.evaluation_, to.rollout_.plan, story, to.language_));
  add_comparison(to, story);
  to.bullets(to.text(TextId::section_moved), story.moved);
  add_capacities(to, story);
  add_waves(to, story);
  to.bullets(to.text(TextId::section_grounds), story.remarks);
}

}  // namespace tripoint
