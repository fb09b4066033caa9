#include "core/rollout/roadmap.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace tripoint {
namespace {

constexpr double tolerance = 1e-9;  // of sums of weeks

class RoadmapPlanner {
 public:
  RoadmapPlanner(const Framework& framework, const Group& group, const GroupEvaluation& evaluation,
                 const GroupPlan& plan)
      : framework_(framework), group_(group), evaluation_(evaluation), plan_(plan) {
    for (const WavePlan::Item& wave : plan.waves.waves) {
      auto& models = waves_.emplace_back();
      for (const std::size_t unit : wave.units) {
        models.push_back(plan.units[unit].model);
        used_.insert(plan.units[unit].model);
      }
    }
  }

  Roadmap plan() {
    if (!framework_.journey.known() || waves_.empty()) return {};
    for (std::size_t phase = 0; phase < framework_.phases.size(); ++phase) add(phase);
    close();
    serve();
    check_deadlines();
    check_objectives(group_.objectives, std::nullopt);
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      check_objectives(evaluation_.entities[i].objectives, i);
    }
    return std::move(map_);
  }

 private:
  std::optional<double> own_weeks(std::size_t phase) const {
    for (const auto& [index, weeks] : group_.journey.weeks) {
      if (index == phase) return weeks;
    }
    return std::nullopt;
  }

  // The longest of the models in use.
  double longest(std::size_t phase, ModelSet models, std::optional<ModelIndex>& by) const {
    if (const auto own = own_weeks(phase)) return *own;
    const ModelValues& weeks = framework_.phases[phase].weeks;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (models.contains(m) && (!by || weeks[m] > weeks[*by])) by = m;
    }
    return by ? weeks[*by] : 0;
  }

  void add(std::size_t index) {
    const Phase& phase = framework_.phases[index];
    RoadmapPhase entry;
    entry.phase = index;
    switch (phase.span) {
      case PhaseSpan::once:
        add_part(entry, longest(index, used_, entry.longest_by));
        break;
      case PhaseSpan::pilot:
        add_wave(entry, 0);
        break;
      case PhaseSpan::waves:
        for (std::size_t wave = 1; wave < waves_.size(); ++wave) add_wave(entry, wave);
        break;
      case PhaseSpan::after_waves:
        for (std::size_t wave = 0; wave < waves_.size(); ++wave) {
          if (wave < wave_ends_.size()) add_care(entry, wave);
        }
        break;
      case PhaseSpan::open:
        entry.parts.push_back({now_, now_});  // its end is not known yet
        break;
    }
    if (entry.parts.empty()) return;
    map_.phases.push_back(std::move(entry));
  }

  void add_part(RoadmapPhase& entry, double weeks) {
    entry.parts.push_back({now_, now_ + weeks});
    now_ += weeks;
  }

  void add_wave(RoadmapPhase& entry, std::size_t wave) {
    const Phase& phase = framework_.phases[entry.phase];
    add_part(entry, wave_weeks(phase, waves_[wave], own_weeks(entry.phase)));
    map_.waves.push_back(entry.parts.back());
    wave_ends_.push_back(now_);
    map_.gates.push_back({wave, entry.phase, now_});
  }

  // Beside the next wave.
  void add_care(RoadmapPhase& entry, std::size_t wave) {
    ModelSet models;
    for (const ModelIndex m : waves_[wave]) models.insert(m);
    std::optional<ModelIndex> by;
    const double from = wave_ends_[wave];
    const double to = from + longest(entry.phase, models, by);
    entry.parts.push_back({from, to});
    now_ = std::max(now_, to);
  }

  void close() {
    const double wanted = group_.journey.months.value_or(framework_.journey.months);
    map_.months_wanted = wanted;
    map_.too_short = wanted < framework_.journey.months;
    const double rhythm = group_.journey.review_weeks.value_or(framework_.journey.review_weeks);
    const double first = wave_ends_.empty() ? now_ : wave_ends_.front();
    // What has no end is seen through one review at least.
    double end = wanted * weeks_per_month;
    map_.stretched = now_ > end + tolerance;
    if (map_.stretched) end = now_ + rhythm;
    for (RoadmapPhase& one : map_.phases) {
      if (framework_.phases[one.phase].span == PhaseSpan::open) one.parts.back().to = end;
      one.time = {one.parts.front().from, one.parts.front().to};
      for (const Stretch& part : one.parts) {
        one.time.from = std::min(one.time.from, part.from);
        one.time.to = std::max(one.time.to, part.to);
      }
    }
    map_.weeks = end;
    map_.months = end / weeks_per_month;
    for (std::size_t number = 1;; ++number) {
      const double week = first + rhythm * static_cast<double>(number);
      if (week > end + tolerance) break;
      map_.reviews.push_back({week, week / weeks_per_month});
    }
  }

  void serve() {
    const auto serves = [](const Objective& objective, std::size_t phase) {
      return std::find(objective.phases.begin(), objective.phases.end(), phase) !=
             objective.phases.end();
    };
    for (RoadmapPhase& one : map_.phases) {
      for (std::size_t i = 0; i < group_.objectives.size(); ++i) {
        if (serves(group_.objectives[i], one.phase)) one.objectives.push_back(i);
      }
      for (const Entity& entity : group_.entities) {
        for (const Objective& objective : entity.objectives) {
          one.unit_objectives += serves(objective, one.phase) ? 1U : 0U;
        }
      }
    }
  }

  void check_deadlines() {
    if (!framework_.skills.known()) return;
    const std::size_t item = framework_.skills.durations.deadline;
    for (const PlannedEntity& unit : plan_.units) {
      if (!unit.wave || *unit.wave >= wave_ends_.size()) continue;
      const Sheet& sheet = evaluation_.evaluations[unit.entity].sheet;
      const AnswerState state = sheet.items[item].state;
      if (state == AnswerState::open || state == AnswerState::absent) continue;
      double most = -1;
      for (const Possibility& one : sheet.of(item)) most = std::max(most, one.value);
      const double week = wave_ends_[*unit.wave];
      if (most >= 0 && most < week) map_.missed.push_back({unit.entity, most, week});
    }
  }

  void check_objectives(const std::vector<Objective>& objectives,
                        std::optional<std::size_t> entity) {
    for (std::size_t i = 0; i < objectives.size(); ++i) {
      const RoadmapPhase* first = nullptr;
      for (const RoadmapPhase& one : map_.phases) {
        const auto& served = objectives[i].phases;
        const bool serves = std::find(served.begin(), served.end(), one.phase) != served.end();
        if (serves && (first == nullptr || one.time.from < first->time.from)) first = &one;
      }
      if (first == nullptr || objectives[i].due.empty()) continue;
      // Days as they are written are in the order of time.
      const std::string begins = days_after(group_.start, 7 * first->time.from);
      if (begins <= objectives[i].due) continue;
      map_.late.push_back({entity, i, first->phase, first->time.from});
    }
  }

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  const GroupPlan& plan_;
  std::vector<std::vector<ModelIndex>> waves_;
  ModelSet used_;
  std::vector<double> wave_ends_;
  double now_ = 0;
  Roadmap map_;
};

std::optional<int> number(const std::string& text, std::size_t from, std::size_t count) {
  int value = 0;
  const char* end = text.data() + from + count;
  const auto read = std::from_chars(text.data() + from, end, value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

double wave_weeks(const Phase& phase, const std::vector<ModelIndex>& models,
                  std::optional<double> own_weeks) {
  std::array<std::size_t, model_count> units{};
  for (const ModelIndex m : models) ++units[m];
  double weeks = 0;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (units[m] == 0) continue;
    const std::size_t side_by_side = phase.at_once[m] == 0 ? units[m] : phase.at_once[m];
    const std::size_t batches = (units[m] + side_by_side - 1) / side_by_side;
    weeks = std::max(weeks, static_cast<double>(batches) * own_weeks.value_or(phase.weeks[m]));
  }
  return weeks;
}

Roadmap plan_roadmap(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation, const GroupPlan& plan) {
  return RoadmapPlanner(framework, group, evaluation, plan).plan();
}

std::string days_after(const std::string& day, double days) {
  using std::chrono::year_month_day, std::chrono::sys_days;
  if (day.size() != 10) return {};
  const auto year = number(day, 0, 4), month = number(day, 5, 2), of_month = number(day, 8, 2);
  if (!year || !month || !of_month) return {};
  const year_month_day start{std::chrono::year(*year),
                             std::chrono::month(static_cast<unsigned>(*month)),
                             std::chrono::day(static_cast<unsigned>(*of_month))};
  if (!start.ok() || !(std::fabs(days) < 1e6)) return {};
  const year_month_day then{sys_days(start) + std::chrono::days(std::lround(days))};
  const auto digits = [](unsigned value, std::size_t count) {
    const std::string text = std::to_string(value);
    return std::string(count - std::min(count, text.size()), '0') + text;
  };
  const int then_year = static_cast<int>(then.year());
  if (then_year < 0 || then_year > 9999) return {};
  return digits(static_cast<unsigned>(then_year), 4) + "-" +
         digits(static_cast<unsigned>(then.month()), 2) + "-" +
         digits(static_cast<unsigned>(then.day()), 2);
}

}  // namespace tripoint
