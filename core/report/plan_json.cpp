#include "core/report/plan_json.h"

#include "core/report/entity_json.h"

namespace tripoint {
namespace {

class PlanWriter {
 public:
  PlanWriter(const Framework& framework, const GroupEvaluation& group, const GroupPlan& plan,
             JsonWriter& json)
      : framework_(framework), group_(group), plan_(plan), json_(json) {}

  void write() {
    mix();
    json_.key("units").begin_array();
    for (const PlannedEntity& one : plan_.units) unit(one);
    json_.end_array();
    json_.key("left_out").begin_array();
    for (const std::size_t entity : plan_.left_out) json_.string(group_.entities[entity].id);
    json_.end_array();
    waves();
  }

 private:
  void count(std::string_view key, std::size_t value) {
    json_.key(key).integer(static_cast<std::int64_t>(value));
  }
  void model(std::string_view key, std::optional<ModelIndex> value) {
    json_.key(key);
    write_model(framework_, value, json_);
  }
  void kind(std::string_view key, CapacityKind value) {
    json_.key(key).string(capacity_names[static_cast<std::size_t>(value)]);
  }
  const std::string& id(std::size_t unit) const {
    return group_.entities[plan_.units[unit].entity].id;
  }

  void mix() {
    const MixPlan& mix = plan_.mix;
    json_.key("status").string(solve_status_names[static_cast<std::size_t>(mix.status)]);
    json_.key("mix").begin_object();
    json_.key("found").boolean(mix.found);
    json_.key("importance").fixed(mix.importance);
    json_.key("own_best_fit").fixed(mix.own_best_fit);
    if (mix.found) {
      json_.key("mean_fit").fixed(mix.mean_fit);
      json_.key("mean_loss").fixed(mix.own_best_fit - mix.mean_fit);
      json_.key("bound").fixed(mix.bound);
      json_.key("gap").fixed(mix.gap, 9);
      json_.key("central_fte").fixed(mix.central_fte);
      if (mix.costs_stated) json_.key("cost").fixed(mix.cost);
      count("without_cost", mix.without_cost);
      json_.key("units").begin_object();
      for (ModelIndex m = 0; m < model_count; ++m) count(framework_.models[m].id, mix.units[m]);
      json_.end_object();
    }
    json_.end_object();
    singles();
    json_.key("capacities").begin_array();
    for (const MixCapacity& one : mix.capacities) capacity(one);
    json_.end_array();
    json_.key("conflict").begin_array();
    for (const ConflictPart& part : mix.conflict) {
      json_.begin_object();
      kind("capacity", part.kind);
      json_.key("limit").fixed(part.limit);
      if (part.least) json_.key("least").fixed(*part.least);
      json_.end_object();
    }
    json_.end_array();
  }

  void singles() {
    const MixPlan& mix = plan_.mix;
    json_.key("single_model").begin_object();
    model("best", mix.best_single);
    model("best_within", mix.best_single_within);
    json_.key("models").begin_object();
    for (ModelIndex m = 0; m < model_count; ++m) {
      const SingleModel& single = mix.singles[m];
      json_.key(framework_.models[m].id).begin_object();
      count("closed_to", single.closed_to);
      json_.key("mean_loss").fixed(single.mean_loss);
      json_.key("central_fte").fixed(single.central_fte);
      if (mix.costs_stated) json_.key("cost").fixed(single.cost);
      json_.key("fits").boolean(single.fits);
      json_.end_object();
    }
    json_.end_object().end_object();
  }

  void change(std::string_view key, const CapacityChange& change) {
    json_.key(key).begin_object();
    json_.key("status").string(solve_status_names[static_cast<std::size_t>(change.status)]);
    if (change.status == SolveStatus::optimal) json_.key("change").fixed(change.change);
    json_.end_object();
  }

  void capacity(const MixCapacity& one) {
    json_.begin_object();
    kind("capacity", one.kind);
    json_.key("limit").fixed(one.limit);
    if (plan_.mix.found) json_.key("used").fixed(one.used);
    if (one.price) {
      json_.key("step").fixed(one.step);
      change("more", one.price->more);
      if (one.price->less) change("less", *one.price->less);
    }
    json_.end_object();
  }

  void unit(const PlannedEntity& unit) {
    json_.begin_object();
    json_.key("id").string(group_.entities[unit.entity].id);
    model("own_best", unit.own_best);
    if (plan_.mix.found) {
      model("model", unit.model);
      json_.key("lost").fixed(unit.lost);
      json_.key("short_of").begin_array();
      for (const CapacityKind one : unit.short_of) {
        json_.string(capacity_names[static_cast<std::size_t>(one)]);
      }
      json_.end_array();
      json_.key("central_fte").fixed(unit.needs.central_fte);
      json_.key("training_days").fixed(unit.needs.training_days);
      if (unit.needs.cost_stated) json_.key("cost").fixed(unit.needs.cost);
      json_.key("needs_from_framework").boolean(unit.needs.from_framework);
      json_.key("wave");
      if (unit.wave) {
        json_.integer(static_cast<std::int64_t>(*unit.wave) + 1);
      } else {
        json_.null();
      }
    }
    json_.end_object();
  }

  void waves() {
    const WavePlan& waves = plan_.waves;
    json_.key("pilots_named").boolean(waves.pilots_named);
    json_.key("waves").begin_array();
    for (const WavePlan::Item& wave : waves.waves) {
      json_.begin_object();
      ids("units", wave.units);
      json_.key("training_days").fixed(wave.training_days);
      json_.key("central_fte").fixed(wave.central_fte);
      json_.key("overfull").boolean(wave.overfull);
      json_.end_object();
    }
    json_.end_array();
    ids("too_large", waves.too_large);
    json_.key("wave_capacities").begin_array();
    for (const WaveCapacity& one : waves.capacities) {
      json_.begin_object();
      kind("capacity", one.kind);
      json_.key("limit").fixed(one.limit);
      count("waves_with_more", one.waves_with_more);
      if (one.waves_with_less) count("waves_with_less", *one.waves_with_less);
      json_.end_object();
    }
    json_.end_array();
  }

  void ids(std::string_view key, const std::vector<std::size_t>& units) {
    json_.key(key).begin_array();
    for (const std::size_t unit : units) json_.string(id(unit));
    json_.end_array();
  }

  const Framework& framework_;
  const GroupEvaluation& group_;
  const GroupPlan& plan_;
  JsonWriter& json_;
};

}  // namespace

void write_plan(const Framework& framework, const GroupEvaluation& group, const GroupPlan& plan,
                JsonWriter& json) {
  PlanWriter(framework, group, plan, json).write();
}

}  // namespace tripoint
