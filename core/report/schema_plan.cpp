#include "core/report/schema_parts.h"
#include "core/rollout/plan.h"

namespace tripoint::result_parts {
namespace {

Schema kind() {
  return Schema::one_of(words(capacity_names)).about("Key of the capacity in the group file.");
}

Schema status(std::string_view what) {
  return Schema::one_of(words(solve_status_names),
                        Words{"Proven.", "The search ended before its proof.",
                              "Proven: no mix keeps to all capacities."})
      .about(what);
}

Schema unit_ids(std::string_view what) { return Schema::list(text("Id of a unit.")).about(what); }

Schema mix(const Words& model_ids) {
  return record({{"found", truth("There is a mix; the other members are there.")},
                 {"importance", not_negative("Sum over the units planned.")},
                 {"own_best_fit", not_negative("Mean fit if each had its own best model.")},
                 {"mean_fit", not_negative("Of the mix, weighted by importance."), false},
                 {"mean_loss", figure("Of the mix against each one's own best."), false},
                 {"bound", not_negative("No mix has a larger mean fit."), false},
                 {"gap", not_negative("From the mean fit to the bound, as a part of it."), false},
                 {"central_fte", not_negative("Of the central team, for all units."), false},
                 {"cost", not_negative("Of the units that state one."), false},
                 {"without_cost", count("Units without a cost, where there is a budget."), false},
                 {"units", all_of(model_ids, count()).about("Units by model."), false}})
      .about("The best mix within the capacities.");
}

Schema single(const Words& model_ids) {
  const Schema each = record({{"closed_to", count("Units to which constraints close it.")},
                              {"mean_loss", not_negative("Over those to which it is open.")},
                              {"central_fte", not_negative("Of the central team.")},
                              {"cost", not_negative("Where one is stated."), false},
                              {"fits", truth("Keeps to the capacities.")}});
  return record({{"best", model_if_any("Of all; null: nothing is planned.")},
                 {"best_within", model_if_any("Of those that keep to the capacities.")},
                 {"models", all_of(model_ids, each).about("If all units took it.")}})
      .about("One model for all units.");
}

Schema change(std::string_view what) {
  return record({{"status", status("Of the mix with that capacity.")},
                 {"change", figure("Of the mean fit."), false}})
      .about(what);
}

Schema capacity() {
  return record({{"capacity", kind()},
                 {"limit", not_negative("What there is.")},
                 {"used", not_negative("By the mix."), false},
                 {"step", not_negative("Of the price."), false},
                 {"more", change("With one step more."), false},
                 {"less", change("With one step less; absent: there is none."), false}});
}

Schema conflict_part() {
  return record({{"capacity", kind()},
                 {"limit", not_negative("What there is.")},
                 {"least", not_negative("What would do while everything else stays."), false}});
}

Schema unit() {
  return record({{"id", text("Id of the unit.")},
                 {"own_best", model("Its own best model.")},
                 {"model", model("What it gets."), false},
                 {"lost", not_negative("Fit, against its own best."), false},
                 {"short_of", Schema::list(kind()).about("What stands in the way."), false},
                 {"central_fte", not_negative("Of the central team."), false},
                 {"training_days", not_negative("Before it starts."), false},
                 {"cost", not_negative("Where one is stated."), false},
                 {"needs_from_framework", truth("Not all of its needs are stated."), false},
                 {"wave",
                  Schema::any_of({Schema::number().whole().least(1), Schema::null()})
                      .about("From 1; null: too large for a wave."),
                  false}});
}

Schema wave() {
  return record({{"units", unit_ids("In the order in which they were placed.")},
                 {"training_days", not_negative("In all.")},
                 {"central_fte", not_negative("Of these units.")},
                 {"overfull", truth("The pilots named exceed a limit.")}});
}

Schema wave_capacity() {
  return record({{"capacity", kind()},
                 {"limit", not_negative("What one wave has.")},
                 {"waves_with_more", count("Number of waves with one more.")},
                 {"waves_with_less", count("With one less; absent: units would not fit."), false}});
}

}  // namespace

std::vector<Field> mix_fields(const Words& model_ids) {
  return {
      {"status", status("Of the mix.")},
      {"mix", mix(model_ids)},
      {"single_model", single(model_ids)},
      {"capacities", Schema::list(capacity()).about("Limits on the mix.")},
      {"conflict", Schema::list(conflict_part()).about("Capacities that cannot hold together.")},
      {"units", Schema::list(unit()).about("Units that get a model.")},
      {"left_out", unit_ids("Units without an open model, or not assessed.")},
      {"pilots_named", truth("The first wave are pilots that the group names.")},
      {"waves", Schema::list(wave()).about("The first one are the pilots.")},
      {"too_large", unit_ids("Units that need more training than a wave has.")},
      {"wave_capacities", Schema::list(wave_capacity()).about("Limits on waves.")}};
}

Schema plan(const Framework& framework) {
  std::vector<Field> fields = mix_fields(model_ids(framework));
  for (Field& field : rollout_fields(framework)) fields.push_back(std::move(field));
  return record(fields);
}

}  // namespace tripoint::result_parts
