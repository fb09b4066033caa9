#include "gui/pages/portfolio_mix.h"

#include <algorithm>
#include <cmath>

#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {
namespace {

constexpr auto kinds = std::to_array<CapacityKind>(
    {CapacityKind::central_fte, CapacityKind::budget, CapacityKind::models,
     CapacityKind::training_days_per_wave, CapacityKind::wave_size});
constexpr auto names = std::to_array<TextId>(
    {TextId::capacity_central_fte, TextId::capacity_budget, TextId::capacity_models,
     TextId::capacity_training_days, TextId::capacity_wave_size});

bool is_whole(CapacityKind kind) {
  return kind == CapacityKind::models || kind == CapacityKind::wave_size;
}

std::optional<double> limit_of(const Capacities& all, CapacityKind kind) {
  const auto number = [](const std::optional<std::size_t>& whole) {
    return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
  };
  switch (kind) {
    case CapacityKind::central_fte:
      return all.central_fte;
    case CapacityKind::budget:
      return all.budget;
    case CapacityKind::models:
      return number(all.models);
    case CapacityKind::training_days_per_wave:
      return all.training_days_per_wave;
    case CapacityKind::wave_size:
      return number(all.wave_size);
  }
  return std::nullopt;
}

void set_limit(Capacities& all, CapacityKind kind, std::optional<double> limit) {
  const auto whole = limit ? std::optional(static_cast<std::size_t>(*limit)) : std::nullopt;
  switch (kind) {
    case CapacityKind::central_fte:
      all.central_fte = limit;
      break;
    case CapacityKind::budget:
      all.budget = limit;
      break;
    case CapacityKind::models:
      all.models = whole;
      break;
    case CapacityKind::training_days_per_wave:
      all.training_days_per_wave = limit;
      break;
    case CapacityKind::wave_size:
      all.wave_size = whole;
      break;
  }
}

// A round step of which a slider has about a hundred.
double step_of(CapacityKind kind, double most) {
  if (is_whole(kind)) return 1;
  double step = 0.25;
  while (step * 200 < most) step *= 2;
  return step < 1 ? step : std::pow(10, std::floor(std::log10(step)));
}

}  // namespace

void MixView::reset() {
  evaluation_.reset();
  rollout_.reset();
}

void MixView::update(App& app) {
  const Results& results = *app.session.results();
  Ui& ui = app.ui;
  ui.push_width(ui.width() - ui.em(2.2F));  // what a card leaves
  const double width = scene_width(ui);
  ui.pop_width();
  const bool same = !results.rollout || results.rollout == rollout_;
  if (rollout_ && same && language_ == app.language() && width == width_) return;
  if (!same) {
    rollout_ = results.rollout;
    evaluation_ = results.evaluation;
    group_ = results.group;
  }
  if (!rollout_) return;
  language_ = app.language();
  width_ = width;
  const Framework& framework = app.framework();
  story_ = tell_plan(framework, *evaluation_, *group_, rollout_->plan, language_);
  enough_ = enough_of_each(framework, *evaluation_, rollout_->plan);
  matrix_ = matrix_figure(framework, *evaluation_, rollout_->plan, story_, language_, {width});
  comparison_ = {};
  comparison_.columns = {app.text(TextId::column_plan), app.text(TextId::column_loss),
                         app.text(TextId::column_fte), app.text(TextId::column_cost),
                         app.text(TextId::column_within)};
  for (const ComparisonText& one : story_.comparison) {
    comparison_.rows.push_back({one.plan, one.loss, one.central_fte, one.cost, one.within});
  }
  if (!rollout_->plan.mix.costs_stated) {
    constexpr std::ptrdiff_t cost = 3;
    comparison_.columns.erase(comparison_.columns.begin() + cost);
    for (auto& row : comparison_.rows) row.erase(row.begin() + cost);
  }
  prices_ = {};
  prices_.columns = {app.text(TextId::column_capacity), app.text(TextId::column_limit),
                     app.text(TextId::column_used), app.text(TextId::column_more),
                     app.text(TextId::column_less)};
  for (const CapacityText& one : story_.capacities) {
    prices_.rows.push_back({one.name, one.limit, one.used, one.more, one.less});
  }
}

const CapacityText* MixView::price_of(CapacityKind kind) const {
  if (!rollout_) return nullptr;
  const GroupPlan& plan = rollout_->plan;
  std::size_t at = 0;
  if (plan.mix.found) {
    for (const MixCapacity& one : plan.mix.capacities) {
      if (one.kind == kind) return &story_.capacities[at];
      ++at;
    }
  }
  for (const WaveCapacity& one : plan.waves.capacities) {
    if (one.kind == kind) return &story_.capacities[at];
    ++at;
  }
  return nullptr;
}

void MixView::one_capacity(App& app, CapacityKind kind) {
  Ui& ui = app.ui;
  const auto index = static_cast<std::size_t>(kind);
  const std::string name(capacity_names[index]);
  const Scope scope(ui, name);
  const std::string label = app.text(names[index]);
  const auto set = [&](std::optional<double> limit, const char* how) {
    app.session.edit(
        ui.t("portfolio.edit_capacity", {{"capacity", label}}),
        [&](Group& group) { set_limit(group.capacities, kind, limit); }, "capacity/" + name + how);
  };
  const std::optional<double> limit = limit_of(app.session.group().capacities, kind);
  const double least = is_whole(kind) ? 1 : 0;
  const double enough = std::max(std::ceil(enough_[index]), is_whole(kind) ? 1.0 : 10.0);
  bool limited = limit.has_value();
  if (check(ui, "limited", label, limited)) {
    set(limited ? std::optional(enough) : std::nullopt, "/limited");
    app.session.end_step();
    ui.drafts.clear();
    return;
  }
  if (!limit) {
    quiet(ui, ui.t("portfolio.not_limited"));
    return;
  }
  {
    Row row(ui, {1, 0.42F}, 0.8F);
    const double most = kind == CapacityKind::models ? 3 : std::max(enough, *limit);
    double value = *limit;
    if (slider(ui, "slider", "", value, least, most,
               plain_number(app.framework(), *limit, app.language()), step_of(kind, most))) {
      set(value, "/slider");
      ui.drafts.erase(ui.path("number"));
    }
    row.next();
    std::optional<double> number = limit;
    const double top = kind == CapacityKind::models ? 3 : 1e9;
    if (number_field(ui, "number", "", number, least, top, is_whole(kind), 0) && number) {
      set(number, "/number");
    }
  }
  if (const CapacityText* price = price_of(kind)) {
    if (!price->used.empty()) {
      quiet(ui, ui.t("portfolio.used", {{"used", price->used}, {"limit", price->limit}}));
    }
    if (!price->more.empty()) {
      quiet(ui, ui.t("portfolio.price", {{"more", price->more}, {"less", price->less}}));
    }
  }
}

void MixView::capacities(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "capacities", ui.t("portfolio.capacities"));
  quiet(ui, ui.t("portfolio.capacities_text"));
  for (const CapacityKind kind : kinds) {
    space(ui, 0.3F);
    one_capacity(app, kind);
  }
}

void MixView::told(App& app) {
  Ui& ui = app.ui;
  if (!rollout_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  if (!story_.conflict.empty()) {
    const Card card(ui, "conflict", app.text(TextId::section_conflict), CardKind::notice);
    for (const std::string& line : story_.summary) body(ui, line);
    for (const std::string& line : story_.conflict) bullet(ui, line);
  } else {
    const Card card(ui, "plan", app.text(TextId::section_mix));
    for (std::size_t i = 0; i < story_.summary.size(); ++i) {
      text(ui, i == 0 ? Face::strong : Face::body, story_.summary[i]);
    }
    space(ui, 0.2F);
    if (button(ui, "roadmap", ui.t("portfolio.to_roadmap"))) app.go(PageId::roadmap);
  }
  space(ui, 0.4F);
  if (!story_.comparison.empty()) {
    const Card card(ui, "compared", app.text(TextId::section_compared));
    table_view(ui, "table", comparison_);
  }
}

void MixView::draw(App& app) {
  Ui& ui = app.ui;
  update(app);
  {
    Row row(ui, {0.38F, 0.62F}, 1.2F, 44);
    capacities(app);
    row.next();
    told(app);
  }
  if (!rollout_) return;
  space(ui, 0.6F);
  if (!story_.moved.empty()) {
    {
      const Card card(ui, "moved", app.text(TextId::section_moved));
      constexpr std::size_t most = 12;
      for (std::size_t i = 0; i < std::min(story_.moved.size(), most); ++i) {
        bullet(ui, story_.moved[i]);
      }
      if (story_.moved.size() > most &&
          fold(ui, "all",
               ui.t("portfolio.moved_more",
                    {{"count", std::to_string(story_.moved.size() - most)}}))) {
        for (std::size_t i = most; i < story_.moved.size(); ++i) bullet(ui, story_.moved[i]);
      }
    }
    space(ui, 0.6F);
  }
  if (!story_.capacities.empty()) {
    {
      const Card card(ui, "prices", app.text(TextId::section_capacities));
      table_view(ui, "table", prices_);
      quiet(ui, app.text(TextId::legend_prices));
    }
    space(ui, 0.6F);
  }
  if (matrix_) {
    const Card card(ui, "matrix");
    if (rollout_->plan.units.size() > most_matrix_rows) {
      quiet(ui, ui.t("portfolio.matrix_part", {{"shown", std::to_string(most_matrix_rows)}}));
    }
    figure(ui, "matrix", *matrix_);
  }
  space(ui, 0.6F);
  if (!story_.remarks.empty() && fold(ui, "remarks", app.text(TextId::section_grounds))) {
    for (const std::string& line : story_.remarks) bullet(ui, line);
  }
}

}  // namespace tripoint::gui
