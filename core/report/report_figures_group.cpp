#include <algorithm>
#include <tuple>

#include "core/chart/assignment_matrix.h"
#include "core/chart/entity_strip.h"
#include "core/chart/fit_chart.h"
#include "core/chart/skill_bullets.h"
#include "core/chart/ternary_map.h"
#include "core/chart/waterfall.h"
#include "core/report/figure_words.h"
#include "core/report/report_figures.h"

// Drawings of a group as a whole.
namespace tripoint {
namespace {

bool has_model(const Evaluation& one) {
  return one.outcome.point.has_value() && one.verdict > Verdict::no_option;
}

std::array<std::string, model_count> model_names(const Teller& teller) {
  std::array<std::string, model_count> names;
  for (ModelIndex m = 0; m < model_count; ++m) names[m] = teller.model(m);
  return names;
}

}  // namespace

DocumentFigure unit_strip(const Framework& framework, const GroupEvaluation& group,
                          LanguageIndex language, FigureSize size, std::size_t most_names) {
  const Teller teller(framework, language, group.whole_group);
  EntityStrip strip;
  strip.most_names = most_names;
  strip.caption =
      caption_of(teller.text(TextId::figure_units), teller.text(TextId::figure_units_note));
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_unit), teller.text(TextId::column_model),
                          teller.text(TextId::column_verdict)};
  for (ModelIndex m = 0; m <= model_count; ++m) {
    EntityStrip::Group row;
    if (m < model_count) row.model = m;
    row.name.name = m < model_count ? teller.model(m) : teller.text(TextId::none);
    for (std::size_t i = 0; i < group.evaluations.size(); ++i) {
      const Evaluation& one = group.evaluations[i];
      const bool has = one.outcome.point.has_value() && one.verdict > Verdict::no_option;
      if ((has ? *one.outcome.point : model_count) != m) continue;
      const bool weak = strength(one.verdict) < strength(Verdict::robust);
      row.entries.push_back({unit_name(group, i), weak, false});
      figure.table.rows.push_back(
          {unit_name(group, i), row.name.name, teller.verdict(one.verdict)});
    }
    row.name.detail =
        teller.text(TextId::relevant_for, {{"units", std::to_string(row.entries.size())},
                                           {"count", std::to_string(group.entities.size())}});
    if (!row.entries.empty() || m < model_count) strip.groups.push_back(std::move(row));
  }
  figure.scene = drawn(strip, size);
  return figure;
}

DocumentFigure map_figure(const Framework& framework, const GroupEvaluation& group,
                          LanguageIndex language, FigureSize size) {
  const Teller teller(framework, language, group.whole_group);
  TernaryMap map;
  map.caption = caption_of(teller.text(TextId::figure_map), teller.text(TextId::figure_map_note));
  map.models = model_names(teller);
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_unit)};
  for (const std::string& name : map.models) figure.table.columns.push_back(name);
  for (std::size_t i = 0; i < group.evaluations.size(); ++i) {
    const Evaluation& one = group.evaluations[i];
    if (one.verdict <= Verdict::no_option) continue;
    TernaryMap::Entry entry;
    entry.name = unit_name(group, i);
    entry.shares = one.outcome.shares.value;
    entry.size = group.entities[i].importance;
    entry.model = one.outcome.point;
    entry.marked = one.verdict == Verdict::too_close_to_call;
    std::vector<std::string> row = {entry.name};
    for (const double share : entry.shares) row.push_back(Teller::share(share));
    figure.table.rows.push_back(std::move(row));
    map.entries.push_back(std::move(entry));
  }
  figure.scene = drawn(map, size);
  return figure;
}

std::optional<DocumentFigure> matrix_figure(const Framework& framework,
                                            const GroupEvaluation& group, const GroupPlan& plan,
                                            const PlanStory& story, LanguageIndex language,
                                            FigureSize size) {
  if (plan.units.empty() || !plan.mix.found) return std::nullopt;
  const Teller teller(framework, language, group.whole_group);
  AssignmentMatrix matrix;
  matrix.caption =
      caption_of(teller.text(TextId::figure_matrix), teller.text(TextId::figure_matrix_note));
  matrix.models = model_names(teller);
  matrix.loss = teller.text(TextId::column_loss);
  matrix.price = teller.text(TextId::column_more);
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_unit)};
  for (const std::string& name : matrix.models) figure.table.columns.push_back(name);
  figure.table.columns.push_back(teller.text(TextId::column_model));
  for (const PlannedEntity& unit : plan.units) {
    if (matrix.rows.size() == most_matrix_rows) break;
    const Evaluation& one = group.evaluations[unit.entity];
    AssignmentMatrix::Row row;
    row.name.name = unit_name(group, unit.entity);
    std::vector<std::string> cells = {row.name.name};
    for (ModelIndex m = 0; m < model_count; ++m) {
      row.texts[m] = one.outcome.among.contains(m) ? teller.number(one.fit[m], fit_decimals) : "x";
      cells.push_back(row.texts[m]);
    }
    row.chosen = unit.model;
    row.best = unit.own_best;
    if (unit.moved()) row.loss = teller.number(unit.lost, amount_decimals);
    cells.push_back(teller.model(unit.model));
    figure.table.rows.push_back(std::move(cells));
    matrix.rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < plan.mix.capacities.size(); ++i) {
    const MixCapacity& one = plan.mix.capacities[i];
    const CapacityText& told = story.capacities[i];
    matrix.capacities.push_back(
        {{told.name, ""},
         one.used,
         one.limit,
         teller.text(TextId::relevant_for, {{"units", told.used}, {"count", told.limit}}),
         told.more});
  }
  figure.scene = drawn(matrix, size);
  return figure;
}

std::optional<DocumentFigure> group_fit_figure(const Framework& framework,
                                               const GroupEvaluation& group, const GroupPlan& plan,
                                               LanguageIndex language, FigureSize size) {
  if (plan.units.empty()) return std::nullopt;
  const Teller teller(framework, language, group.whole_group);
  FitChart chart;
  chart.most = highest_fit(framework);
  chart.caption =
      caption_of(teller.text(TextId::figure_group_fit),
                 teller.text(TextId::figure_group_fit_note,
                             {{"best", teller.number(plan.mix.own_best_fit, fit_decimals)},
                              {"most", teller.number(chart.most, fit_decimals)}}));
  for (const double at : round_values(0, chart.most, 6)) {
    chart.ticks.push_back({at, plain_number(framework, at, language)});
  }
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_plan), teller.text(TextId::column_loss)};
  for (ModelIndex m = 0; m < model_count; ++m) {
    const SingleModel& single = plan.mix.singles[m];
    FitChart::Row row;
    row.model = m;
    row.name.name = teller.model(m);
    double sum = 0, importance = 0;
    for (const PlannedEntity& unit : plan.units) {
      const Evaluation& one = group.evaluations[unit.entity];
      if (!one.outcome.among.contains(m)) continue;
      const double fit = one.fit[m], weight = group.entities[unit.entity].importance;
      row.least = importance > 0 ? std::min(row.least, fit) : fit;
      row.most = importance > 0 ? std::max(row.most, fit) : fit;
      sum += weight * fit;
      importance += weight;
    }
    row.fit = importance > 0 ? sum / importance : 0;
    row.ruled_out = importance <= 0;
    row.text = teller.text(TextId::figure_loss,
                           {{"loss", teller.number(single.mean_loss, amount_decimals)}});
    if (single.closed_to > 0) {
      row.name.detail =
          teller.text(TextId::brief_closed, {{"count", std::to_string(single.closed_to)},
                                             {"all", std::to_string(plan.units.size())}});
    }
    figure.table.rows.push_back({row.name.name, teller.number(single.mean_loss, amount_decimals)});
    chart.rows.push_back(std::move(row));
  }
  figure.scene = drawn(chart, size);
  return figure;
}

std::optional<DocumentFigure> drivers_figure(const Framework& framework,
                                             const GroupEvaluation& group,
                                             const GroupDrivers& drivers, LanguageIndex language,
                                             FigureSize size, std::size_t most) {
  if (drivers.margin.empty()) return std::nullopt;
  const Teller teller(framework, language, group.whole_group);
  const auto with_model = static_cast<std::size_t>(
      std::count_if(group.evaluations.begin(), group.evaluations.end(), has_model));
  Waterfall chart;
  chart.caption =
      caption_of(teller.text(TextId::figure_drivers),
                 teller.text(TextId::figure_drivers_note, {{"units", std::to_string(with_model)}}));
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_criterion),
                          teller.text(TextId::column_margin)};
  std::vector<MarginDriver> strongest = drivers.margin;
  std::stable_sort(strongest.begin(), strongest.end(),
                   [](const MarginDriver& a, const MarginDriver& b) {
                     return std::fabs(a.amount) > std::fabs(b.amount);
                   });
  strongest.resize(std::min(strongest.size(), most));
  std::stable_sort(
      strongest.begin(), strongest.end(),
      [](const MarginDriver& a, const MarginDriver& b) { return a.amount > b.amount; });
  double rest = drivers.mean_margin;
  const auto add = [&](const std::string& name, double amount) {
    chart.rows.push_back({{name, ""}, amount, signed_number(teller, amount)});
    figure.table.rows.push_back({name, chart.rows.back().text});
  };
  for (const MarginDriver& one : strongest) {
    rest -= one.amount;
    add(teller.in(one.of == Contribution::Of::item ? framework.criteria[one.index].name
                                                   : framework.interactions[one.index].name),
        one.amount);
  }
  if (strongest.size() < drivers.margin.size()) add(teller.text(TextId::figure_others), rest);
  chart.total = {{teller.text(TextId::figure_drivers_total), ""},
                 drivers.mean_margin,
                 signed_number(teller, drivers.mean_margin)};
  figure.table.rows.push_back({chart.total.name.name, chart.total.text});
  figure.scene = drawn(chart, size);
  return figure;
}

std::optional<DocumentFigure> skills_figure(const Framework& framework,
                                            const GroupEvaluation& group, const SkillPlan& skills,
                                            LanguageIndex language, FigureSize size,
                                            std::size_t most) {
  const Teller teller(framework, language, group.whole_group);
  struct Row {
    const PlacePlan* place;
    const SkillGap* gap;
  };
  std::vector<Row> gaps;
  for (const PlacePlan& place : skills.places) {
    for (const SkillGap& gap : place.skills) {
      if (gap.gap > 0) gaps.push_back({&place, &gap});
    }
  }
  if (gaps.empty()) return std::nullopt;
  std::stable_sort(gaps.begin(), gaps.end(), [](const Row& a, const Row& b) {
    return std::tuple(b.gap->severity, b.gap->gap) < std::tuple(a.gap->severity, a.gap->gap);
  });
  gaps.resize(std::min(gaps.size(), most));
  SkillBullets chart;
  chart.caption = caption_of(teller.text(TextId::figure_skills));
  chart.have = teller.text(TextId::column_has);
  chart.need = teller.text(TextId::column_needs);
  chart.gap = teller.text(TextId::word_gap);
  for (int level = 0; level <= 5; ++level) {
    chart.ticks.push_back({static_cast<double>(level), std::to_string(level)});
  }
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_skill), teller.text(TextId::column_place),
                          teller.text(TextId::column_has), teller.text(TextId::column_needs),
                          teller.text(TextId::column_how)};
  for (const auto& [place, gap] : gaps) {
    const auto found = std::find_if(
        group.entities.begin(), group.entities.end(),
        [&, at = place](const Entity& e) { return at->place == Place::site && e.id == at->of; });
    SkillBullets::Row row;
    row.name.name = teller.in(framework.skills.catalogue[gap->skill].name);
    row.name.detail = found != group.entities.end() ? printable(display_name(*found))
                                                    : teller.place(place->place, place->of);
    row.level = gap->level;
    row.need = gap->need;
    const auto decision = gap->decision();
    row.text = decision ? teller.decision(*decision) : "";
    figure.table.rows.push_back({row.name.name, row.name.detail, std::to_string(*gap->level),
                                 std::to_string(gap->need), row.text});
    chart.rows.push_back(std::move(row));
  }
  figure.scene = drawn(chart, size);
  return figure;
}

}  // namespace tripoint
