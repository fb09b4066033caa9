#include "core/report/entity_json.h"

#include <algorithm>

#include "core/decision/fit.h"
#include "core/decision/reasons.h"
#include "core/report/result_words.h"

namespace tripoint {
namespace {

class EntityWriter {
 public:
  EntityWriter(const Framework& framework, JsonWriter& json) : framework_(framework), json_(json) {}

  void entity(const Entity& entity, const Evaluation& evaluation) {
    json_.key("id").string(entity.id);
    if (!entity.name.empty()) json_.key("name").string(entity.name);
    json_.key("status").string("ok");
    json_.key("model");
    const bool recommended = evaluation.verdict > Verdict::no_option;
    model(recommended ? evaluation.outcome.point : std::nullopt);
    json_.key("verdict").string(verdict_names[static_cast<std::size_t>(evaluation.verdict)]);
    json_.key("capped").boolean(evaluation.capped);
    provisional(evaluation);
    json_.key("fit");
    values(evaluation.fit);
    outcome("outcome", evaluation.outcome);
    outcome("without_gates", evaluation.without_gates);
    if (evaluation.any_weights) conclusion("any_weights", *evaluation.any_weights);
    if (evaluation.in_three_years) conclusion("in_three_years", *evaluation.in_three_years);
    if (evaluation.acceptability) acceptability(evaluation, *evaluation.acceptability);
    json_.key("status_quo");
    model(evaluation.status_quo);
    json_.key("likeness");
    values(evaluation.likeness);
    criteria(evaluation);
    answers(evaluation);
    interactions(evaluation);
    gates(evaluation);
    margins(evaluation);
    json_.key("open_items");
    write_open_items(framework_, evaluation.open_items, json_);
    advice(evaluation);
  }

 private:
  void model(std::optional<ModelIndex> index) { write_model(framework_, index, json_); }
  void values(const ModelValues& value) { write_values(framework_, value, json_); }
  void models(std::string_view key, ModelSet set) {
    json_.key(key);
    write_models(framework_, set, json_);
  }
  void outcome(std::string_view key, const Outcome& outcome) {
    json_.key(key);
    write_outcome(framework_, outcome, json_);
  }
  void conclusion(std::string_view key, const Conclusion& found) {
    json_.key(key).begin_object();
    write_conclusion(framework_, found, json_);
    json_.end_object();
  }

  void item_ids(std::string_view key, const std::vector<std::size_t>& items) {
    json_.key(key).begin_array();
    for (const std::size_t item : items) json_.string(framework_.items[item].id);
    json_.end_array();
  }

  void provisional(const Evaluation& evaluation) {
    json_.key("provisional").boolean(evaluation.provisional);
    json_.key("objective_open").boolean(evaluation.objective_open);
    item_ids("open_headlines", evaluation.open_headlines);
  }

  void acceptability(const Evaluation& evaluation, const Acceptability& found) {
    json_.key("acceptability").begin_object();
    json_.key("exact").boolean(found.exact);
    if (!found.exact) json_.key("draws").integer(static_cast<std::int64_t>(found.draws));
    json_.key("ranks").begin_object();
    for (ModelIndex m = 0; m < model_count; ++m) {
      json_.key(framework_.models[m].id).begin_array();
      for (const double part : found.rank[m]) json_.fixed(part);
      json_.end_array();
    }
    json_.end_object();
    json_.key("pairwise").begin_object();
    for (ModelIndex m = 0; m < model_count; ++m) {
      json_.key(framework_.models[m].id);
      values(found.pairwise[m]);
    }
    json_.end_object();
    json_.key("central_weights").begin_object();
    for (ModelIndex m = 0; m < model_count; ++m) {
      json_.key(framework_.models[m].id);
      if (!found.central[m]) {
        json_.null();
        continue;
      }
      json_.begin_object();
      for (std::size_t place = 0; place < evaluation.criteria.size(); ++place) {
        json_.key(framework_.criteria[evaluation.criteria[place]].id)
            .fixed((*found.central[m])[place]);
      }
      json_.end_object();
    }
    json_.end_object().end_object();
  }

  void criteria(const Evaluation& evaluation) {
    json_.key("criteria").begin_array();
    for (std::size_t place = 0; place < evaluation.criteria.size(); ++place) {
      json_.begin_object();
      json_.key("id").string(framework_.criteria[evaluation.criteria[place]].id);
      json_.key("weight").fixed(evaluation.weights[place]);
      json_.key("fit");
      values(evaluation.rows[place]);
      json_.key("gauge");
      values(zero_sum_gauge(evaluation.rows[place]));
      json_.end_object();
    }
    json_.end_array();
  }

  void answers(const Evaluation& evaluation) {
    json_.key("answers").begin_object();
    for (std::size_t index = 0; index < framework_.items.size(); ++index) {
      const SheetItem& resolved = evaluation.sheet.items[index];
      if (resolved.state == AnswerState::absent) continue;
      const Item& item = framework_.items[index];
      json_.key(item.id).begin_object();
      json_.key("state").string(answer_state_names[static_cast<std::size_t>(resolved.state)]);
      json_.key("asked").boolean(resolved.asked);
      json_.key("possible").begin_array();
      for (const Possibility& possibility : evaluation.sheet.of(index)) {
        json_.begin_object();
        json_.key("value");
        write_answer_value(item, possibility.value, json_);
        json_.key("probability").fixed(possibility.probability);
        json_.end_object();
      }
      json_.end_array().end_object();
    }
    json_.end_object();
  }

  void interactions(const Evaluation& evaluation) {
    json_.key("interactions").begin_array();
    for (const ActiveInteraction& active : evaluation.interactions) {
      const Interaction& rule = framework_.interactions[active.interaction];
      json_.begin_object();
      json_.key("id").string(rule.id);
      json_.key("favors").string(framework_.models[rule.favors].id);
      json_.key("strength").fixed(rule.strength);
      json_.key("probability").fixed(active.probability);
      json_.end_object();
    }
    json_.end_array();
  }

  void gates(const Evaluation& evaluation) {
    json_.key("gates").begin_array();
    for (std::size_t index = 0; index < evaluation.gates.size(); ++index) {
      const GateResult& result = evaluation.gates[index];
      if (result.state == GateState::clear) continue;
      json_.begin_object();
      json_.key("id").string(framework_.gates[index].id);
      json_.key("state").string(gate_state_names[static_cast<std::size_t>(result.state)]);
      models("rules_out", framework_.gates[index].rules_out);
      item_ids("settled_by", result.settled_by);
      json_.end_object();
    }
    json_.end_array();
  }

  // Contributions to the margin of the first model over each other one.
  void margins(const Evaluation& evaluation) {
    json_.key("margins").begin_array();
    for (ModelIndex other = 0; other < model_count; ++other) {
      const Outcome& outcome = evaluation.outcome;
      if (outcome.among.empty() || other == outcome.first) continue;
      json_.begin_object();
      json_.key("of").string(framework_.models[outcome.first].id);
      json_.key("over").string(framework_.models[other].id);
      json_.key("margin").fixed(evaluation.fit[outcome.first] - evaluation.fit[other]);
      json_.key("criteria").begin_object();
      const auto bars = contributions(evaluation.rows, evaluation.weights, outcome.first, other);
      for (std::size_t place = 0; place < bars.size(); ++place) {
        json_.key(framework_.criteria[evaluation.criteria[place]].id).fixed(bars[place]);
      }
      json_.end_object();
      contributions_of(evaluation, other);
      json_.end_object();
    }
    json_.end_array();
  }

  void contributions_of(const Evaluation& evaluation, ModelIndex other) {
    const auto list =
        contributions_by_item(framework_, evaluation, evaluation.outcome.first, other);
    for (const auto of : {Contribution::Of::item, Contribution::Of::interaction}) {
      const bool items = of == Contribution::Of::item;
      json_.key(items ? "items" : "interactions").begin_object();
      for (const Contribution& one : list) {
        if (one.of != of) continue;
        json_.key(items ? framework_.items[one.index].id : framework_.interactions[one.index].id)
            .fixed(one.amount);
      }
      json_.end_object();
    }
  }

  void advice(const Evaluation& evaluation) {
    json_.key("advice").begin_object();
    if (evaluation.verdict == Verdict::too_close_to_call) {
      const Deciding deciding = deciding_question(evaluation);
      json_.key("first_step").string(framework_.models[safest_first_step(evaluation)].id);
      if (deciding.item) json_.key("ask_first").string(framework_.items[*deciding.item].id);
      if (deciding.criterion_for) {
        json_.key("for").string(framework_.criteria[*deciding.criterion_for].id);
      }
      if (deciding.criterion_against) {
        json_.key("against").string(framework_.criteria[*deciding.criterion_against].id);
      }
    }
    if (evaluation.verdict == Verdict::no_option) {
      json_.key("lift").begin_array();
      for (const auto& set : smallest_sets_to_lift(framework_, evaluation.gates)) {
        json_.begin_array();
        for (const std::size_t gate : set) json_.string(framework_.gates[gate].id);
        json_.end_array();
      }
      json_.end_array();
    }
    json_.end_object();
  }

  const Framework& framework_;
  JsonWriter& json_;
};

}  // namespace

void write_model(const Framework& framework, std::optional<ModelIndex> model, JsonWriter& json) {
  if (model) {
    json.string(framework.models[*model].id);
  } else {
    json.null();
  }
}

void write_values(const Framework& framework, const ModelValues& values, JsonWriter& json) {
  json.begin_object();
  for (ModelIndex m = 0; m < model_count; ++m) {
    json.key(framework.models[m].id).fixed(values[m]);
  }
  json.end_object();
}

namespace {

std::int64_t completions(const Shares& shares) {
  constexpr std::uint64_t most = std::uint64_t{1} << 53U;  // what every JSON reader can hold
  return static_cast<std::int64_t>(std::min(shares.completions, most));
}

}  // namespace

void write_models(const Framework& framework, ModelSet set, JsonWriter& json) {
  json.begin_array();
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (set.contains(m)) json.string(framework.models[m].id);
  }
  json.end_array();
}

void write_answer_value(const Item& item, double value, JsonWriter& json) {
  if (item.kind == ItemKind::choice) {
    json.string(item.rows[static_cast<std::size_t>(value)].code);
  } else {
    json.shortest(value);
  }
}

void write_outcome(const Framework& framework, const Outcome& outcome, JsonWriter& json) {
  const auto models = [&](std::string_view key, ModelSet set) {
    json.key(key);
    write_models(framework, set, json);
  };
  json.begin_object();
  models("among", outcome.among);
  models("leaders", outcome.leaders);
  json.key("runner_up");
  write_model(framework, outcome.runner_up, json);
  json.key("margin").fixed(outcome.margin);
  json.key("shares");
  write_values(framework, outcome.shares.value, json);
  json.key("exact").boolean(outcome.shares.exact);
  json.key("completions").integer(completions(outcome.shares));
  if (!outcome.shares.exact) {
    json.key("draws").integer(static_cast<std::int64_t>(outcome.shares.draws));
    json.key("weights_drawn").boolean(outcome.shares.weights_drawn);
    json.key("standard_error");
    write_values(framework, outcome.shares.standard_error, json);
  }
  models("necessary", outcome.necessary);
  models("possible", outcome.possible);
  json.key("max_regret").begin_object();
  for (ModelIndex m = 0; m < model_count; ++m) {
    json.key(framework.models[m].id);
    if (outcome.among.contains(m)) {
      json.fixed(outcome.max_regret[m]);
    } else {
      json.null();
    }
  }
  json.end_object();
  json.end_object();
}

void write_conclusion(const Framework& framework, const Conclusion& found, JsonWriter& json) {
  json.key("verdict").string(verdict_names[static_cast<std::size_t>(found.verdict)]);
  json.key("fit");
  write_values(framework, found.fit, json);
  json.key("outcome");
  write_outcome(framework, found.outcome, json);
}

void write_open_items(const Framework& framework, const std::vector<OpenItem>& list,
                      JsonWriter& json) {
  json.begin_array();
  for (const OpenItem& open : list) {
    json.begin_object();
    json.key("item").string(framework.items[open.item].id);
    json.key("asked").boolean(open.asked);
    json.key("value").fixed(open.value);
    json.key("probability").fixed(open.probability);
    json.key("swing").fixed(open.swing);
    json.key("changes_winner").boolean(open.changes_winner);
    json.end_object();
  }
  json.end_array();
}

void write_entity(const Framework& framework, const Entity& entity, const Evaluation& evaluation,
                  JsonWriter& json) {
  EntityWriter(framework, json).entity(entity, evaluation);
}

void write_issues(const std::vector<Issue>& issues, bool with_file, JsonWriter& json) {
  json.begin_array();
  for (const Issue& issue : issues) {
    json.begin_object();
    json.key("severity").string(issue.severity == Severity::error ? "error" : "warning");
    json.key("code").string(issue.code);
    if (with_file) json.key("file").string(issue.file);
    json.key("line").integer(static_cast<std::int64_t>(issue.line));
    json.key("column").integer(static_cast<std::int64_t>(issue.column));
    json.key("pointer").string(issue.pointer);
    json.key("message").string(issue.message);
    if (!issue.found.empty()) json.key("found").string(issue.found);
    if (!issue.allowed.empty()) json.key("allowed").string(issue.allowed);
    if (!issue.nearest.empty()) json.key("nearest").string(issue.nearest);
    json.end_object();
  }
  json.end_array();
}

}  // namespace tripoint
