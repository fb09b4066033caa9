#include "core/report/plan_story.h"

#include <algorithm>
#include <cmath>

#include "core/report/teller.h"

namespace tripoint {
namespace {

class PlanTeller {
 public:
  PlanTeller(const Framework& framework, const GroupEvaluation& group, const Group& said,
             const GroupPlan& plan, LanguageIndex language)
      : framework_(framework),
        group_(group),
        said_(said),
        plan_(plan),
        language_(language),
        teller_(framework, language, group.whole_group) {}

  PlanStory story() const {
    PlanStory story;
    add_summary(story.summary);
    for (const ConflictPart& part : plan_.mix.conflict) story.conflict.push_back(conflict(part));
    if (!plan_.units.empty()) add_comparison(story.comparison);
    add_moved(story.moved);
    for (const MixCapacity& one : plan_.mix.capacities) {
      if (plan_.mix.found) story.capacities.push_back(capacity(one));
    }
    for (const WaveCapacity& one : plan_.waves.capacities) {
      story.capacities.push_back(capacity(one));
    }
    for (std::size_t w = 0; w < plan_.waves.waves.size(); ++w) story.waves.push_back(wave(w));
    add_remarks(story.remarks);
    return story;
  }

 private:
  std::string text(TextId id, const Replacements& values = {}) const {
    return teller_.text(id, values);
  }
  std::string lost(double value) const {
    const bool small = value >= tie_tolerance && value < shown_as_zero;
    return (small ? "<" : "") + teller_.number(small ? 2 * shown_as_zero : value, amount_decimals);
  }
  // Two decimals at the most, and no zeros behind.
  std::string use(double value) const {
    return plain_number(framework_, std::round(value * 100) / 100, language_);
  }
  std::string name(const PlannedEntity& unit) const {
    return printable(display_name(group_.entities[unit.entity]));
  }
  std::string names(const std::vector<std::size_t>& entities) const {
    std::vector<std::string> list;
    for (const std::size_t i : entities) {
      list.push_back(printable(display_name(group_.entities[i])));
    }
    return tripoint::list(list, 12);
  }
  std::string kind(CapacityKind kind) const {
    static constexpr auto ids = std::to_array<TextId>(
        {TextId::capacity_central_fte, TextId::capacity_budget, TextId::capacity_models,
         TextId::capacity_training_days, TextId::capacity_wave_size});
    return text(ids[static_cast<std::size_t>(kind)]);
  }
  std::string kinds(const std::vector<CapacityKind>& list) const {
    std::vector<std::string> words;
    for (const CapacityKind one : list) words.push_back(kind(one));
    return joined(framework_, words, TextId::word_and, language_);
  }

  void add_summary(std::vector<std::string>& lines) const {
    const MixPlan& mix = plan_.mix;
    if (plan_.units.empty()) {
      lines.push_back(text(TextId::plan_nothing));
      return;
    }
    if (mix.status == SolveStatus::infeasible) {
      std::vector<CapacityKind> parts;
      for (const ConflictPart& part : mix.conflict) parts.push_back(part.kind);
      lines.push_back(
          text(parts.size() > 1 ? TextId::plan_conflict_many : TextId::plan_conflict_one,
               {{"capacities", kinds(parts)}}));
      return;
    }
    if (!mix.found) {
      lines.push_back(text(TextId::plan_not_found));
      return;
    }
    std::vector<std::string> counts;
    for (ModelIndex m = 0; m < model_count; ++m) {
      counts.push_back(teller_.model(m) + " " + std::to_string(mix.units[m]));
    }
    lines.push_back(text(TextId::plan_mix, {{"count", std::to_string(plan_.units.size())},
                                            {"all", std::to_string(group_.entities.size())},
                                            {"counts", tripoint::list(counts)}}));
    const auto moved = std::count_if(plan_.units.begin(), plan_.units.end(),
                                     [](const PlannedEntity& unit) { return unit.moved(); });
    const Replacements values = {{"moved", std::to_string(moved)},
                                 {"count", std::to_string(plan_.units.size())},
                                 {"loss", lost(mix.own_best_fit - mix.mean_fit)},
                                 {"top", teller_.number(highest_fit(framework_), fit_decimals)}};
    if (moved == 0) {
      lines.push_back(text(mix.capacities.empty() ? TextId::plan_unlimited : TextId::plan_enough));
    } else {
      lines.push_back(text(TextId::plan_cost, values));
    }
    add_doubts(lines);
    add_single(lines);
    if (mix.status == SolveStatus::node_limit) {
      lines.push_back(
          text(TextId::plan_node_limit, {{"gap", teller_.number(mix.bound - mix.mean_fit, 6)}}));
    }
    if (!plan_.waves.waves.empty()) {
      const std::string waves = std::to_string(plan_.waves.waves.size());
      lines.push_back(text(said_.start.empty() ? TextId::plan_waves : TextId::plan_waves_from,
                           {{"waves", waves}, {"start", said_.start}}));
    }
  }

  bool is_weak(const PlannedEntity& unit) const {
    const Evaluation& one = group_.evaluations[unit.entity];
    return one.provisional || one.verdict == Verdict::leaning ||
           one.verdict == Verdict::too_close_to_call;
  }

  // What a reader should know before trusting the mix.
  void add_doubts(std::vector<std::string>& lines) const {
    std::size_t weak = 0, provisional = 0;
    for (const PlannedEntity& unit : plan_.units) {
      const Evaluation& one = group_.evaluations[unit.entity];
      provisional += one.provisional ? 1U : 0U;
      weak +=
          one.verdict == Verdict::leaning || one.verdict == Verdict::too_close_to_call ? 1U : 0U;
    }
    const std::string count = std::to_string(plan_.units.size());
    if (weak + provisional > 0) {
      lines.push_back(text(TextId::plan_weak, {{"weak", std::to_string(weak)},
                                               {"provisional", std::to_string(provisional)},
                                               {"count", count}}));
    }
    const auto& center = said_.teams.center;
    const auto posts = center ? center->posts : std::nullopt;
    if (!said_.capacities.central_fte && posts && *posts < plan_.mix.central_fte) {
      lines.push_back(text(TextId::plan_center_short,
                           {{"used", use(plan_.mix.central_fte)}, {"there", use(*posts)}}));
    }
    if (!plan_.waves.too_large.empty()) {
      lines.push_back(
          text(TextId::plan_no_wave,
               {{"count", std::to_string(plan_.waves.too_large.size())}, {"all", count}}));
    }
  }

  void add_single(std::vector<std::string>& lines) const {
    const MixPlan& mix = plan_.mix;
    if (plan_.units.size() < 2) return;
    if (!mix.best_single_within) {
      lines.push_back(text(TextId::plan_no_single));
      return;
    }
    const ModelIndex model = *mix.best_single_within;
    const SingleModel& single = mix.singles[model];
    lines.push_back(text(mix.capacities.empty() ? TextId::plan_single_free : TextId::plan_single,
                         {{"model", teller_.model(model)}, {"loss", lost(single.mean_loss)}}));
    if (single.closed_to > 0) {
      lines.back() += " " + text(TextId::group_single_closed,
                                 {{"count", std::to_string(single.closed_to)},
                                  {"assessed", std::to_string(plan_.units.size())}});
    }
  }

  std::string conflict(const ConflictPart& part) const {
    const Replacements values = {{"capacity", kind(part.kind)},
                                 {"limit", use(part.limit)},
                                 {"least", use(rounded_up(part.least.value_or(0)))}};
    return text(part.least ? TextId::conflict_least : TextId::conflict_part, values);
  }
  // A limit that is told must be enough.
  static double rounded_up(double value) { return std::ceil(value * 100 - 1e-6) / 100; }

  void add_comparison(std::vector<ComparisonText>& rows) const {
    const MixPlan& mix = plan_.mix;
    const auto cost = [&](double value) { return mix.costs_stated ? use(value) : std::string(); };
    const bool limited = !mix.capacities.empty();
    const auto within = [&](bool fits, std::size_t closed) {
      if (closed > 0) return text(TextId::within_closed, {{"count", std::to_string(closed)}});
      return text(fits ? TextId::within_yes : TextId::within_no);
    };
    if (mix.found) {
      rows.push_back({text(TextId::plan_row_mix), lost(mix.own_best_fit - mix.mean_fit),
                      use(mix.central_fte), cost(mix.cost), within(true, 0)});
    }
    double fte = 0, money = 0;
    for (const PlannedEntity& unit : plan_.units) {
      const UnitNeeds needs = unit_needs(framework_, group_.entities[unit.entity], unit.own_best);
      fte += needs.central_fte;
      money += needs.cost;
    }
    if (limited) {
      rows.push_back(
          {text(TextId::plan_row_own_best), lost(0), use(fte), cost(money),
           within(mix.found && std::none_of(plan_.units.begin(), plan_.units.end(),
                                            [](const PlannedEntity& unit) { return unit.moved(); }),
                  0)});
    }
    for (ModelIndex m = 0; m < model_count; ++m) {
      const SingleModel& single = mix.singles[m];
      const bool nobody = single.closed_to == plan_.units.size();
      rows.push_back({text(TextId::plan_row_single, {{"model", teller_.model(m)}}),
                      nobody ? std::string() : lost(single.mean_loss), use(single.central_fte),
                      cost(single.cost), within(single.fits, single.closed_to)});
    }
  }

  void add_moved(std::vector<std::string>& lines) const {
    std::vector<const PlannedEntity*> moved;
    for (const PlannedEntity& unit : plan_.units) {
      if (unit.moved()) moved.push_back(&unit);
    }
    std::stable_sort(moved.begin(), moved.end(), [&](const auto* a, const auto* b) {
      return a->lost * group_.entities[a->entity].importance >
             b->lost * group_.entities[b->entity].importance;
    });
    for (const PlannedEntity* unit : moved) {
      lines.push_back(
          text(unit->short_of.empty() ? TextId::moved_line : TextId::moved_short,
               {{"unit", name(*unit)},
                {"model", teller_.model(unit->model)},
                {"own_best", teller_.model(unit->own_best)},
                {"loss", lost(unit->lost)},
                {"importance",
                 plain_number(framework_, group_.entities[unit->entity].importance, language_)},
                {"capacities", kinds(unit->short_of)}}));
    }
  }

  std::string price(const CapacityChange& change) const {
    if (change.status == SolveStatus::infeasible) return text(TextId::price_infeasible);
    if (change.status == SolveStatus::node_limit) return "?";
    if (std::abs(change.change) < shown_as_zero) return teller_.number(0, amount_decimals);
    return (change.change < 0 ? "" : "+") + teller_.number(change.change, amount_decimals);
  }

  CapacityText capacity(const MixCapacity& one) const {
    CapacityText told;
    told.name = kind(one.kind);
    if (one.step != 1) {
      told.name += " (" + text(TextId::price_step, {{"step", use(one.step)}}) + ")";
    }
    told.limit = use(one.limit);
    told.used = use(one.used);
    if (!one.price) return told;
    told.more = price(one.price->more);
    told.less = one.price->less ? price(*one.price->less) : "-";
    return told;
  }

  CapacityText capacity(const WaveCapacity& one) const {
    const auto waves = [&](std::size_t count) {
      return text(count == 1 ? TextId::price_wave : TextId::price_waves,
                  {{"count", std::to_string(count)}});
    };
    return {kind(one.kind), use(one.limit), "", waves(one.waves_with_more),
            one.waves_with_less ? waves(*one.waves_with_less) : "-"};
  }

  WaveText wave(std::size_t number) const {
    const WavePlan::Item& wave = plan_.waves.waves[number];
    WaveText told;
    told.heading = text(number == 0 ? TextId::wave_pilots : TextId::wave_heading,
                        {{"wave", std::to_string(number + 1)},
                         {"count", std::to_string(wave.units.size())},
                         {"days", use(wave.training_days)},
                         {"fte", use(wave.central_fte)}});
    if (wave.overfull) told.remark = text(TextId::wave_overfull);
    for (const std::size_t index : wave.units) {
      const PlannedEntity& unit = plan_.units[index];
      told.units.push_back(
          {name(unit), teller_.model(unit.model) + (is_weak(unit) ? " *" : ""),
           plain_number(framework_, group_.entities[unit.entity].urgency, language_),
           use(unit.needs.training_days), use(unit.needs.central_fte)});
    }
    return told;
  }

  void add_remarks(std::vector<std::string>& lines) const {
    for (const std::size_t index : plan_.waves.too_large) {
      const PlannedEntity& unit = plan_.units[index];
      const double limit = said_.capacities.training_days_per_wave.value_or(0);
      lines.push_back(
          text(TextId::wave_too_large, {{"unit", name(unit)},
                                        {"days", use(unit.needs.training_days)},
                                        {"limit", use(limit)},
                                        {"lacks", use(unit.needs.training_days - limit)}}));
    }
    if (!plan_.left_out.empty() && !plan_.units.empty()) {
      lines.push_back(text(TextId::plan_left_out, {{"count", std::to_string(plan_.left_out.size())},
                                                   {"units", names(plan_.left_out)}}));
    }
    if (plan_.mix.found && plan_.mix.without_cost > 0) {
      lines.push_back(
          text(TextId::plan_without_cost, {{"count", std::to_string(plan_.mix.without_cost)}}));
    }
    add_sources(lines);
  }

  // Where the needs come from that no record states.
  void add_sources(std::vector<std::string>& lines) const {
    for (ModelIndex m = 0; m < model_count; ++m) {
      const ModelNeeds& needs = framework_.needs[m];
      const bool used = std::any_of(plan_.units.begin(), plan_.units.end(), [&](const auto& unit) {
        return plan_.mix.found && unit.model == m && unit.needs.from_framework;
      });
      if (!used || needs.reason.absent()) continue;
      lines.push_back(
          text(TextId::needs_line, {{"model", teller_.model(m)},
                                    {"fte", use(needs.central_fte)},
                                    {"days", use(needs.training_days)},
                                    {"reason", teller_.in(needs.reason)},
                                    {"sources", cited(framework_, needs.sources, language_)}}));
    }
  }

  const Framework& framework_;
  const GroupEvaluation& group_;
  const Group& said_;
  const GroupPlan& plan_;
  LanguageIndex language_;
  Teller teller_;
};

}  // namespace

PlanStory tell_plan(const Framework& framework, const GroupEvaluation& group, const Group& said,
                    const GroupPlan& plan, LanguageIndex language) {
  return PlanTeller(framework, group, said, plan, language).story();
}

}  // namespace tripoint
