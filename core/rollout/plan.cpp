#include "core/rollout/plan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tripoint {
namespace {

enum Resource : std::size_t { fte_resource, budget_resource, resource_count };
constexpr std::array<CapacityKind, resource_count> kinds = {CapacityKind::central_fte,
                                                            CapacityKind::budget};

// The power of ten at or below a tenth of the budget: a step that somebody might decide on.
double budget_step(double budget) {
  double step = 1;
  while (step * 100 <= budget) step *= 10;
  return step;
}

class Planner {
 public:
  Planner(const Framework& framework, const Group& group, const GroupEvaluation& evaluation)
      : framework_(framework), group_(group), evaluation_(evaluation) {}

  GroupPlan plan() {
    choose_units();
    if (plan_.units.empty()) return std::move(plan_);
    set_problem();
    add_singles();
    const Mix mix = solve_mix(problem_);
    plan_.mix.status = mix.status;
    plan_.mix.found = mix.found();
    if (mix.found()) {
      add_mix(mix);
      add_waves();
    } else {
      plan_.mix.bound = mix.bound / plan_.mix.importance;
      add_limits(nullptr);
    }
    if (mix.status == SolveStatus::infeasible) add_conflict();
    return std::move(plan_);
  }

 private:
  const Entity& entity(const PlannedEntity& unit) const {
    return evaluation_.entities[unit.entity];
  }
  const Evaluation& result(const PlannedEntity& unit) const {
    return evaluation_.evaluations[unit.entity];
  }

  void choose_units() {
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      if (evaluation_.evaluations[i].verdict <= Verdict::no_option) {
        plan_.left_out.push_back(i);
        continue;
      }
      PlannedEntity unit;
      unit.entity = i;
      unit.own_best = evaluation_.evaluations[i].outcome.first;
      plan_.units.push_back(unit);
      plan_.mix.importance += evaluation_.entities[i].importance;
    }
  }

  void set_problem() {
    const Capacities& capacities = group_.capacities;
    problem_.capacity = {capacities.central_fte.value_or(unlimited),
                         capacities.budget.value_or(unlimited)};
    problem_.most_options = capacities.models.value_or(model_count);
    for (const PlannedEntity& unit : plan_.units) {
      const Evaluation& evaluation = result(unit);
      const double importance = entity(unit).importance;
      std::vector<MixOption> options(model_count);
      for (ModelIndex m = 0; m < model_count; ++m) {
        const UnitNeeds needs = unit_needs(framework_, entity(unit), m);
        plan_.mix.costs_stated = plan_.mix.costs_stated || needs.cost_stated;
        options[m].value = importance * evaluation.fit[m];
        options[m].use = {needs.central_fte, needs.cost};
        options[m].open = evaluation.outcome.among.contains(m);
      }
      plan_.mix.own_best_fit += options[unit.own_best].value / plan_.mix.importance;
      problem_.entities.push_back(std::move(options));
    }
  }

  void add_singles() {
    const std::vector<SingleOption> singles = single_options(problem_);
    MixPlan& mix = plan_.mix;
    for (ModelIndex m = 0; m < model_count; ++m) {
      double importance = 0;
      for (const PlannedEntity& unit : plan_.units) {
        if (result(unit).outcome.among.contains(m)) importance += entity(unit).importance;
      }
      mix.singles[m] = {
          singles[m].closed_to, importance > 0 ? std::max(0.0, singles[m].lost / importance) : 0,
          singles[m].used[fte_resource], singles[m].used[budget_resource], singles[m].fits};
      const auto is_better = [&](const std::optional<ModelIndex>& than) {
        const auto rank = [&](ModelIndex model) {
          return std::pair(mix.singles[model].closed_to, mix.singles[model].mean_loss);
        };
        return !than || rank(m) < rank(*than);
      };
      if (is_better(mix.best_single)) mix.best_single = m;
      if (singles[m].fits && is_better(mix.best_single_within)) mix.best_single_within = m;
    }
  }

  void add_mix(const Mix& mix) {
    MixPlan& told = plan_.mix;
    told.mean_fit = mix.objective / told.importance;
    told.bound = mix.bound / told.importance;
    told.gap = mix.gap;
    told.central_fte = mix.used[fte_resource];
    told.cost = mix.used[budget_resource];
    for (std::size_t i = 0; i < plan_.units.size(); ++i) {
      PlannedEntity& unit = plan_.units[i];
      const ModelValues& fit = result(unit).fit;
      unit.model = mix.choice[i];
      unit.needs = unit_needs(framework_, entity(unit), unit.model);
      unit.lost = std::max(0.0, fit[unit.own_best] - fit[unit.model]);
      ++told.units[unit.model];
      if (group_.capacities.budget && !unit.needs.cost_stated) ++told.without_cost;
      if (!unit.moved()) continue;
      for (const std::size_t r : blocking_resources(problem_, mix, i)) {
        unit.short_of.push_back(kinds[r]);
      }
    }
    for (PlannedEntity& unit : plan_.units) {
      if (unit.moved() && told.units[unit.own_best] == 0 && problem_.most_options < model_count) {
        unit.short_of.push_back(CapacityKind::models);
      }
    }
    add_limits(&mix);
  }

  // What the mix is limited by; with prices where it is proven to be the best.
  void add_limits(const Mix* mix) {
    const bool proven = mix != nullptr && mix->status == SolveStatus::optimal;
    for (std::size_t r = 0; r < resource_count; ++r) {
      if (problem_.capacity[r] == unlimited) continue;
      MixCapacity one{kinds[r], problem_.capacity[r], mix != nullptr ? mix->used[r] : 0, 1, {}};
      if (r == budget_resource) one.step = budget_step(one.limit);
      if (proven) one.price = scaled(price_of_capacity(problem_, *mix, r, one.step));
      plan_.mix.capacities.push_back(one);
    }
    if (!group_.capacities.models) return;
    MixCapacity one{CapacityKind::models, static_cast<double>(problem_.most_options), 0, 1, {}};
    for (const std::size_t units : plan_.mix.units) one.used += units > 0 ? 1 : 0;
    if (proven) one.price = scaled(price_of_options(problem_, *mix));
    plan_.mix.capacities.push_back(one);
  }

  CapacityPrice scaled(CapacityPrice price) const {
    price.more.change /= plan_.mix.importance;
    if (price.less) price.less->change /= plan_.mix.importance;
    return price;
  }

  void add_conflict() {
    const Conflict conflict = find_conflict(problem_);
    for (std::size_t n = 0; n < conflict.resources.size(); ++n) {
      const std::size_t r = conflict.resources[n];
      ConflictPart part{kinds[r], problem_.capacity[r], std::nullopt};
      if (conflict.least[n] < unlimited) part.least = conflict.least[n];
      plan_.mix.conflict.push_back(part);
    }
    if (!conflict.most_options) return;
    ConflictPart part{CapacityKind::models, static_cast<double>(problem_.most_options), {}};
    MixProblem eased = problem_;
    while (++eased.most_options < model_count && !is_feasible(eased)) {
    }
    if (is_feasible(eased)) part.least = static_cast<double>(eased.most_options);
    plan_.mix.conflict.push_back(part);
  }

  void add_waves() {
    std::vector<WaveEntry> entries;
    for (const PlannedEntity& unit : plan_.units) {
      entries.push_back(
          {entity(unit).urgency, entity(unit).importance, unit.model, unit.needs.training_days});
    }
    std::vector<std::size_t> pilots;
    for (const std::size_t pilot : group_.pilots) {
      for (std::size_t i = 0; i < plan_.units.size(); ++i) {
        if (plan_.units[i].entity == pilot) pilots.push_back(i);
      }
    }
    WaveLimits limits;
    const Capacities& capacities = group_.capacities;
    limits.training_days = capacities.training_days_per_wave.value_or(unlimited);
    if (capacities.wave_size) limits.size = *capacities.wave_size;
    const WaveSchedule schedule = schedule_waves(entries, pilots, limits);
    WavePlan& told = plan_.waves;
    told.pilots_named = !pilots.empty();
    told.too_large = schedule.too_large;
    for (const Wave& wave : schedule.waves) {
      WavePlan::Item& item = told.waves.emplace_back();
      item.units = wave.entries;
      item.training_days = wave.training_days;
      item.overfull = wave.entries.size() > limits.size ||
                      wave.training_days > limits.training_days + tie_tolerance;
      for (const std::size_t unit : wave.entries) {
        item.central_fte += plan_.units[unit].needs.central_fte;
        plan_.units[unit].wave = told.waves.size() - 1;
      }
    }
    const auto waves_with = [&](double days, std::size_t size) -> std::optional<std::size_t> {
      if (days < 0 || size < 1) return std::nullopt;
      const WaveSchedule other = schedule_waves(entries, pilots, {days, size});
      if (other.too_large.size() > schedule.too_large.size()) return std::nullopt;
      return other.waves.size();
    };
    const auto add = [&](CapacityKind kind, double limit, std::optional<std::size_t> more,
                         std::optional<std::size_t> less) {
      told.capacities.push_back({kind, limit, more.value_or(schedule.waves.size()), less});
    };
    if (capacities.training_days_per_wave) {
      add(CapacityKind::training_days_per_wave, limits.training_days,
          waves_with(limits.training_days + 1, limits.size),
          waves_with(limits.training_days - 1, limits.size));
    }
    if (capacities.wave_size) {
      add(CapacityKind::wave_size, static_cast<double>(limits.size),
          waves_with(limits.training_days, limits.size + 1),
          waves_with(limits.training_days, limits.size - 1));
    }
  }

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  MixProblem problem_;
  GroupPlan plan_;
};

}  // namespace

std::array<double, capacity_names.size()> enough_of_each(const Framework& framework,
                                                         const GroupEvaluation& evaluation,
                                                         const GroupPlan& plan) {
  double fte = 0, cost = 0, days = 0;
  for (const PlannedEntity& unit : plan.units) {
    double most_fte = 0, most_cost = 0, most_days = 0;
    for (ModelIndex m = 0; m < model_count; ++m) {
      const UnitNeeds needs = unit_needs(framework, evaluation.entities[unit.entity], m);
      most_fte = std::max(most_fte, needs.central_fte);
      most_cost = std::max(most_cost, needs.cost);
      most_days = std::max(most_days, needs.training_days);
    }
    fte += most_fte;
    cost += most_cost;
    days += most_days;
  }
  const auto units = static_cast<double>(plan.units.size());
  return {fte, cost, static_cast<double>(model_count), days, std::max(units, 1.0)};
}

UnitNeeds unit_needs(const Framework& framework, const Entity& entity, ModelIndex model) {
  const Needs& stated = entity.needs[model];
  const ModelNeeds& usual = framework.needs[model];
  UnitNeeds needs;
  needs.central_fte = stated.central_fte.value_or(usual.central_fte);
  needs.training_days = stated.training_days.value_or(usual.training_days);
  needs.cost = stated.cost.value_or(0);
  needs.from_framework = !stated.central_fte || !stated.training_days;
  needs.cost_stated = stated.cost.has_value();
  return needs;
}

GroupPlan plan_group(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation) {
  return Planner(framework, group, evaluation).plan();
}

}  // namespace tripoint
