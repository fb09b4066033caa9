#include "core/report/report_figures.h"

#include <algorithm>

#include "core/chart/fit_chart.h"
#include "core/chart/tornado.h"
#include "core/chart/waterfall.h"
#include "core/decision/effects.h"
#include "core/report/figure_words.h"

namespace tripoint {
namespace {

constexpr std::size_t fit_tick_count = 6;

// Contributions of each criterion and of interactions that are on, largest first.
struct MarginPart {
  std::string name;
  double amount = 0;
};
std::vector<MarginPart> margin_parts(const Framework& framework, const Teller& teller,
                                     const Evaluation& evaluation, ModelIndex over) {
  std::vector<MarginPart> parts;
  for (const Criterion& criterion : framework.criteria)
    parts.push_back({teller.in(criterion.name)});
  const std::size_t criteria = parts.size();
  for (const Contribution& one :
       contributions_by_item(framework, evaluation, evaluation.outcome.first, over)) {
    if (one.of == Contribution::Of::item) {
      parts[framework.items[one.index].criterion].amount += one.amount;
    } else if (std::fabs(one.amount) >= shown_as_zero) {
      parts.push_back({teller.in(framework.interactions[one.index].name), one.amount});
    }
  }
  for (std::size_t c = criteria; c-- > 0;) {
    const auto& played = evaluation.criteria;
    if (std::find(played.begin(), played.end(), c) == played.end()) {
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(c));
    }
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const MarginPart& a, const MarginPart& b) { return a.amount > b.amount; });
  return parts;
}

}  // namespace

DocumentFigure fit_figure(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language, FigureSize size) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& one = group.evaluations[index];
  const double top = highest_fit(framework);
  FitChart chart;
  chart.caption = caption_of(
      teller.text(TextId::figure_fit),
      teller.text(TextId::figure_fit_note, {{"most", teller.number(top, fit_decimals)}}));
  chart.most = top;
  for (const double at : round_values(0, top, fit_tick_count)) {
    chart.ticks.push_back({at, plain_number(framework, at, language)});
  }
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_model), teller.text(TextId::column_fit)};
  for (ModelIndex m = 0; m < model_count; ++m) {
    FitChart::Row row;
    row.model = m;
    row.name.name = teller.model(m);
    row.fit = row.least = row.most = one.fit[m];
    row.text = teller.number(one.fit[m], fit_decimals);
    row.ruled_out = !one.outcome.among.contains(m);
    if (row.ruled_out) row.name.detail = teller.text(TextId::figure_ruled_out);
    figure.table.rows.push_back({row.name.name, row.text});
    chart.rows.push_back(std::move(row));
  }
  if (one.outcome.point && one.outcome.runner_up) {
    chart.margin = {*one.outcome.point, *one.outcome.runner_up,
                    teller.text(TextId::figure_margin_text,
                                {{"margin", teller.number(one.outcome.margin, amount_decimals)}})};
  }
  figure.scene = drawn(chart, size);
  return figure;
}

std::optional<DocumentFigure> margin_figure(const Framework& framework,
                                            const GroupEvaluation& group, std::size_t index,
                                            LanguageIndex language, FigureSize size) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& one = group.evaluations[index];
  if (!one.outcome.point) return std::nullopt;
  const ModelIndex first = *one.outcome.point, over = rival(one);
  Waterfall chart;
  chart.caption = caption_of(teller.text(TextId::figure_margin, {{"first", teller.model(first)},
                                                                 {"second", teller.model(over)}}),
                             teller.text(TextId::figure_margin_note));
  chart.sides = {teller.model(over), teller.model(first), over, first};
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_criterion),
                          teller.text(TextId::column_margin)};
  double sum = 0;
  for (const MarginPart& part : margin_parts(framework, teller, one, over)) {
    sum += part.amount;
    const std::string told = signed_number(teller, part.amount);
    chart.rows.push_back({{part.name, ""}, part.amount, told});
    figure.table.rows.push_back({part.name, told});
  }
  chart.total = {{teller.text(TextId::figure_margin_total), ""}, sum, signed_number(teller, sum)};
  figure.table.rows.push_back({chart.total.name.name, chart.total.text});
  figure.scene = drawn(chart, size);
  return figure;
}

std::optional<DocumentFigure> effects_figure(const Framework& framework,
                                             const GroupEvaluation& group, std::size_t index,
                                             LanguageIndex language, FigureSize size,
                                             std::size_t most) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& one = group.evaluations[index];
  std::vector<ItemEffect> effects = item_effects(framework, one);
  if (!one.outcome.point || effects.empty()) return std::nullopt;
  effects.resize(std::min(effects.size(), most));
  Tornado chart;
  chart.caption =
      caption_of(teller.text(TextId::figure_effects), teller.text(TextId::figure_effects_note));
  chart.present = one.outcome.margin;
  chart.present_text = teller.text(TextId::figure_margin_text,
                                   {{"margin", teller.number(chart.present, amount_decimals)}});
  chart.sides.above = teller.model(*one.outcome.point);
  chart.sides.above_model = *one.outcome.point;
  chart.sides.below = teller.text(TextId::figure_another);
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_question), teller.text(TextId::column_least),
                          teller.text(TextId::column_most)};
  for (const ItemEffect& effect : effects) {
    const Item& item = framework.items[effect.item];
    Tornado::Row row;
    row.name.name = teller.in(item.name);
    row.least = effect.least;
    row.most = effect.most;
    const auto by_margin = [](const AnswerEffect& a, const AnswerEffect& b) {
      return a.margin < b.margin;
    };
    const auto [lowest, highest] =
        std::minmax_element(effect.answers.begin(), effect.answers.end(), by_margin);
    if (lowest != effect.answers.end()) {
      row.least_text = teller.value_label(item, lowest->value);
      row.most_text = teller.value_label(item, highest->value);
    }
    figure.table.rows.push_back(
        {row.name.name, signed_number(teller, row.least), signed_number(teller, row.most)});
    chart.rows.push_back(std::move(row));
  }
  figure.scene = drawn(chart, size);
  return figure;
}

}  // namespace tripoint
