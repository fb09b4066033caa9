#include <algorithm>

#include "core/chart/evidence_plane.h"
#include "core/chart/share_bars.h"
#include "core/decision/completions.h"
#include "core/report/figure_words.h"
#include "core/report/report_figures.h"

// Drawings of one unit in its three models.
namespace tripoint {
namespace {

constexpr std::uint64_t most_points = 240;  // of a cloud; beyond, they are drawn

// Fits that open answers leave possible, each once; at the point of the weights.
std::vector<ModelValues> possible_fits(const Framework& framework, const Evaluation& one) {
  const std::size_t count = one.criteria.size();
  Weights weights{};
  std::copy(one.weights.begin(), one.weights.end(), weights.begin());
  std::vector<ModelValues> fits;
  const std::uint64_t completions = count_completions(framework, one.sheet);
  if (completions <= most_points) {
    for_each_completion(framework, one.sheet, [&](const Rows& rows, double) {
      fits.push_back(fit_at(weights, rows, count));
    });
  } else {
    for (std::uint64_t draw = 0; draw < most_points; ++draw) {
      fits.push_back(fit_at(weights, drawn_rows(framework, one.sheet, draw), count));
    }
  }
  std::sort(fits.begin(), fits.end());
  fits.erase(std::unique(fits.begin(), fits.end()), fits.end());
  if (fits.size() < 2) fits.clear();
  return fits;
}

// What criteria, and interactions that are on, add to the fits.
std::vector<EvidencePlane::Arrow> arrows_of(const Framework& framework, const Teller& teller,
                                            const Evaluation& one) {
  std::vector<EvidencePlane::Arrow> arrows;
  for (std::size_t place = 0; place < one.criteria.size(); ++place) {
    EvidencePlane::Arrow arrow;
    arrow.name = teller.in(framework.criteria[one.criteria[place]].name);
    for (ModelIndex m = 0; m < model_count; ++m) {
      arrow.contribution[m] = one.weights[place] * one.rows[place][m];
    }
    arrows.push_back(std::move(arrow));
  }
  for (const ActiveInteraction& active : one.interactions) {
    const Interaction& rule = framework.interactions[active.interaction];
    EvidencePlane::Arrow arrow;
    arrow.name = teller.in(rule.name);
    arrow.contribution[rule.favors] = rule.strength * active.probability;
    arrows.push_back(std::move(arrow));
  }
  return arrows;
}

// The model it speaks for, and by how much more than for the next.
std::string told_lead(const Teller& teller, const ModelValues& contribution) {
  const auto best = std::max_element(contribution.begin(), contribution.end());
  double next = -1;
  for (auto at = contribution.begin(); at != contribution.end(); ++at) {
    if (at != best) next = std::max(next, *at);
  }
  if (*best - next < shown_as_zero) return teller.text(TextId::figure_plane_level);
  return teller.text(TextId::figure_plane_lead,
                     {{"model", teller.model(static_cast<ModelIndex>(best - contribution.begin()))},
                      {"amount", teller.number(*best - next, amount_decimals)}});
}

std::vector<std::string> row_of(const Teller& teller, const std::string& name,
                                const ModelValues& values) {
  std::vector<std::string> row = {name};
  for (const double value : values) row.push_back(teller.number(value, amount_decimals));
  return row;
}

}  // namespace

DocumentFigure shares_figure(const Framework& framework, const GroupEvaluation& group,
                             std::size_t index, LanguageIndex language, FigureSize size) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& one = group.evaluations[index];
  ShareBars chart;
  chart.caption =
      caption_of(teller.text(TextId::figure_shares, {{"priorities", teller.priorities(one)}}),
                 teller.text(TextId::figure_shares_note));
  chart.limits = {{framework.verdict.leaning_share, teller.verdict(Verdict::leaning)},
                  {framework.verdict.robust_share, teller.verdict(Verdict::robust)}};
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_model), teller.text(TextId::column_share)};
  const bool assessed = one.verdict != Verdict::not_assessed;
  for (ModelIndex m = 0; m < model_count; ++m) {
    ShareBars::Row row;
    row.model = m;
    row.name.name = teller.model(m);
    row.ruled_out = assessed && !one.outcome.among.contains(m);
    if (assessed && !row.ruled_out) row.share = one.outcome.shares.value[m];
    row.text = row.ruled_out ? teller.text(TextId::figure_ruled_out)
               : assessed    ? Teller::share(row.share)
                             : "-";
    figure.table.rows.push_back({row.name.name, row.text});
    chart.rows.push_back(std::move(row));
  }
  figure.scene = drawn(chart, size);
  return figure;
}

std::optional<DocumentFigure> plane_figure(const Framework& framework, const GroupEvaluation& group,
                                           std::size_t index, LanguageIndex language,
                                           FigureSize size, const Evaluation* ghost) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& one = group.evaluations[index];
  if (one.criteria.empty()) return std::nullopt;
  EvidencePlane chart;
  chart.caption =
      caption_of(teller.text(TextId::figure_plane), teller.text(TextId::figure_plane_note));
  DocumentFigure figure;
  figure.table.columns = {teller.text(TextId::column_criterion)};
  for (ModelIndex m = 0; m < model_count; ++m) {
    chart.models[m] = teller.model(m);
    figure.table.columns.push_back(chart.models[m]);
  }
  chart.verdict = teller.verdict(one.verdict);
  if (one.verdict != Verdict::not_assessed) {
    chart.verdict = teller.model_cell(one.outcome, one.verdict) + ": " + chart.verdict;
    chart.arrows = arrows_of(framework, teller, one);
    chart.cloud = possible_fits(framework, one);
    for (EvidencePlane::Arrow& arrow : chart.arrows) {
      arrow.text = told_lead(teller, arrow.contribution);
      figure.table.rows.push_back(row_of(teller, arrow.name, arrow.contribution));
    }
  }
  if (one.outcome.point && one.outcome.runner_up && one.verdict != Verdict::not_assessed) {
    chart.detail = teller.text(TextId::figure_margin_text,
                               {{"margin", teller.number(one.outcome.margin, amount_decimals)}});
  }
  const ModelValues fit = one.verdict == Verdict::not_assessed ? ModelValues{} : one.fit;
  figure.table.rows.push_back(row_of(teller, teller.text(TextId::column_fit), fit));
  if (ghost != nullptr) {
    chart.ghost = {teller.text(TextId::figure_plane_ghost), {ghost->fit}, true};
    figure.table.rows.push_back(row_of(teller, chart.ghost->name, ghost->fit));
  }
  figure.scene = drawn(chart, size);
  return figure;
}

}  // namespace tripoint
