#include "cli/plan_text.h"

#include <algorithm>

#include "core/support/text.h"

namespace tripoint::cli {
namespace {

class PlanPrinter {
 public:
  PlanPrinter(const Framework& framework, LanguageIndex language, const TextStyle& style)
      : framework_(framework), language_(language), page_(style) {}

  std::string take() { return page_.take(); }

  void heading(const Group& group, const PlanStory& story) {
    if (!group.name.empty()) page_.title(printable(group.name));
    if (!page_.empty()) page_.line("");
    for (const std::string& sentence : story.summary) page_.paragraph(sentence, 0);
    bullets(TextId::section_conflict, story.conflict);
  }

  void comparison(const std::vector<ComparisonText>& rows) {
    if (rows.empty()) return;
    const bool costs = std::any_of(rows.begin(), rows.end(),
                                   [](const ComparisonText& row) { return !row.cost.empty(); });
    page_.section(text(TextId::section_compared));
    std::vector<Column> columns = {{text(TextId::column_plan), false, true},
                                   {text(TextId::column_loss), true},
                                   {text(TextId::column_fte), true}};
    if (costs) columns.push_back({text(TextId::column_cost), true});
    columns.push_back({text(TextId::column_within)});
    std::vector<std::vector<std::string>> cells;
    for (const ComparisonText& row : rows) {
      std::vector<std::string> line = {row.plan, row.loss, row.central_fte};
      if (costs) line.push_back(row.cost);
      line.push_back(row.within);
      cells.push_back(std::move(line));
    }
    page_.table(columns, cells);
  }

  void moved(const std::vector<std::string>& lines) { bullets(TextId::section_moved, lines); }

  void capacities(const std::vector<CapacityText>& list) {
    if (list.empty()) return;
    page_.section(text(TextId::section_capacities));
    std::vector<std::vector<std::string>> cells;
    for (const CapacityText& one : list) {
      cells.push_back({one.name, one.limit, one.used, one.more, one.less});
    }
    page_.table({{text(TextId::column_capacity), false, true},
                 {text(TextId::column_limit), true},
                 {text(TextId::column_used), true},
                 {text(TextId::column_more), true},
                 {text(TextId::column_less), true}},
                cells);
    page_.paragraph(text(TextId::legend_prices), 2);
  }

  void waves(const std::vector<WaveText>& waves) {
    for (const WaveText& wave : waves) {
      page_.section(wave.heading);
      if (!wave.remark.empty()) page_.paragraph(wave.remark, 2);
      std::vector<std::vector<std::string>> cells;
      for (const WaveUnitText& unit : wave.units) {
        cells.push_back(
            {unit.name, unit.model, unit.urgency, unit.training_days, unit.central_fte});
      }
      page_.table({{text(TextId::column_unit), false, true},
                   {text(TextId::column_model)},
                   {text(TextId::column_urgency), true},
                   {text(TextId::column_days), true},
                   {text(TextId::column_fte), true}},
                  cells);
    }
  }

  void sections(const std::vector<StorySection>& list) {
    for (const StorySection& section : list) {
      page_.section(section.title);
      for (const std::string& sentence : section.sentences) page_.paragraph(sentence, 2);
      if (section.columns.empty()) continue;
      page_.wrapped_table(section.columns, section.rows);
    }
  }

  void remarks(const std::vector<std::string>& lines) { bullets(TextId::section_grounds, lines); }

 private:
  std::string text(TextId id) const { return framework_.texts[id][language_]; }
  void bullets(TextId heading, const std::vector<std::string>& entries) {
    if (entries.empty()) return;
    page_.section(text(heading));
    page_.bullets(entries);
  }

  const Framework& framework_;
  LanguageIndex language_;
  Page page_;
};

}  // namespace

std::string plan_text(const Framework& framework, const Group& group, const PlanStory& story,
                      const std::vector<StorySection>& sections, LanguageIndex language,
                      const TextStyle& style) {
  PlanPrinter printer(framework, language, style);
  printer.heading(group, story);
  printer.comparison(story.comparison);
  printer.moved(story.moved);
  printer.capacities(story.capacities);
  printer.waves(story.waves);
  printer.sections(sections);
  printer.remarks(story.remarks);
  return printer.take();
}

}  // namespace tripoint::cli
