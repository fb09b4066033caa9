#include "core/report/result_json.h"

#include "core/decision/group_drivers.h"
#include "core/framework/read.h"
#include "core/organization/write.h"
#include "core/report/entity_json.h"
#include "core/report/explanation_json.h"
#include "core/report/rollout_json.h"
#include "core/report/skills_json.h"
#include "core/version.h"

namespace tripoint {
namespace {

// What statements come to that are no weights by themselves.
void write_elicited(const Framework& framework, const Elicited& elicited, JsonWriter& json) {
  const auto id = [&](std::size_t i) { return framework.criteria[elicited.criteria[i]].id; };
  const PairwiseWeights& found = elicited.found;
  json.key("elicited").begin_object().key("comparisons").begin_object();
  json.key("weights").begin_object();
  for (std::size_t i = 0; i < elicited.criteria.size(); ++i)
    json.key(id(i)).fixed(found.weights[i]);
  json.end_object();
  json.key("largest_eigenvalue").fixed(found.largest_eigenvalue);
  json.key("consistency_index").fixed(found.consistency_index);
  json.key("random_index").fixed(random_index(elicited.criteria.size()), 4);
  json.key("consistency_ratio").fixed(found.consistency_ratio);
  if (found.worst) {
    const Triad& worst = *found.worst;
    json.key("worst_triad").begin_object();
    json.key("criteria").begin_array();
    for (const std::size_t i : {worst.i, worst.j, worst.k}) json.string(id(i));
    json.end_array();
    json.key("first").fixed(worst.first).key("second").fixed(worst.second);
    json.key("direct").fixed(worst.direct).key("inconsistency").fixed(worst.inconsistency);
    json.end_object();
  }
  json.end_object().end_object();
}

void write_drivers(const Framework& framework, const GroupDrivers& drivers, JsonWriter& json) {
  json.key("drivers").begin_object().key("mean_margin").fixed(drivers.mean_margin);
  for (const auto of : {Contribution::Of::item, Contribution::Of::interaction}) {
    const bool item = of == Contribution::Of::item;
    json.key(item ? "criteria" : "interactions").begin_object();
    for (const MarginDriver& one : drivers.margin) {
      if (one.of != of) continue;
      json.key(item ? framework.criteria[one.index].id : framework.interactions[one.index].id);
      json.fixed(one.amount);
    }
    json.end_object();
  }
  json.key("reasons").begin_array();
  for (const SharedReason& one : drivers.reasons) {
    json.begin_object().key("model").string(framework.models[one.model].id);
    json.key("item").string(framework.items[one.item].id).key("value");
    write_answer_value(framework.items[one.item], one.value, json);
    json.key("units").integer(static_cast<std::int64_t>(one.units));
    json.key("of").integer(static_cast<std::int64_t>(one.of));
    json.key("amount").fixed(one.amount).end_object();
  }
  json.end_array().end_object();
  json.key("today").begin_object();
  json.key("known").integer(static_cast<std::int64_t>(drivers.today_known));
  json.key("mean_loss").fixed(drivers.today_loss).end_object();
}

void write_group_figures(const Framework& framework, const GroupEvaluation& group,
                         JsonWriter& json) {
  json.key("group").begin_object();
  json.key("entities").integer(static_cast<std::int64_t>(group.entities.size()));
  json.key("assessed").integer(static_cast<std::int64_t>(group.assessed));
  json.key("provisional").integer(static_cast<std::int64_t>(group.provisional));
  json.key("constrained").integer(static_cast<std::int64_t>(group.constrained));
  json.key("best").begin_object();
  for (ModelIndex m = 0; m < model_count; ++m) {
    json.key(framework.models[m].id).integer(static_cast<std::int64_t>(group.best[m]));
  }
  json.key("equal").integer(static_cast<std::int64_t>(group.equal));
  json.end_object();
  json.key("verdicts").begin_object();
  for (std::size_t v = 0; v < verdict_names.size(); ++v) {
    json.key(verdict_names[v]).integer(static_cast<std::int64_t>(group.verdicts[v]));
  }
  json.end_object();
  json.key("single_model").begin_object();
  json.key("best");
  write_model(framework, group.single, json);
  json.key("mean_loss");
  write_values(framework, group.mean_loss, json);
  json.key("closed_to").begin_object();
  for (ModelIndex m = 0; m < model_count; ++m) {
    json.key(framework.models[m].id).integer(static_cast<std::int64_t>(group.closed_to[m]));
  }
  json.end_object().end_object();
  write_drivers(framework, group_drivers(framework, group), json);
  write_lessons(framework, group.lessons, json);
  write_objectives(framework, group.objectives, group.phases_without_objective, json);
  json.end_object();
}

void write_head(const Framework& framework, const Group& group, const GroupEvaluation& evaluation,
                JsonWriter& json) {
  json.key("schemaVersion").string(schema_version);
  json.key("engine").begin_object();
  json.key("name").string("tripoint").key("version").string(engine_version).end_object();
  json.key("framework").begin_object();
  json.key("id").string(framework.id).key("version").string(framework.version);
  json.key("hash").string(framework.hash).end_object();
  json.key("input").begin_object().key("hash").string(group.hash).end_object();
  json.key("name").string(group.name);
  json.key("without").begin_array();
  for (const std::size_t criterion : evaluation.without) {
    json.string(framework.criteria[criterion].id);
  }
  json.end_array();
  if (!evaluation.priorities.empty()) {
    json.key("priorities");
    write_priorities(framework, evaluation.priorities, json);
  }
  if (const auto found = elicited(evaluation.priorities)) write_elicited(framework, *found, json);
}

void write_entity_of(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluated, std::size_t index,
                     const Explanation* explanation, JsonWriter& json) {
  json.begin_object();
  write_entity(framework, group, evaluated.entities[index], evaluated.evaluations[index], json);
  if (explanation != nullptr) {
    json.key("explanation");
    write_explanation(framework, evaluated.evaluations[index], *explanation, json);
  }
  json.end_object();
}

// The document around its entities.
template <class WriteEntities>
std::string document(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation, const Rollout* rollout,
                     const std::vector<Issue>& warnings, const WriteEntities& write_entities) {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_object();
  write_head(framework, group, evaluation, json);
  write_group_figures(framework, evaluation, json);
  if (tells_skills(group)) {
    json.key("skills");
    write_shared_skills(
        framework, plan_skills(framework, group, evaluation, recommended_models(evaluation)), json);
  }
  if (rollout != nullptr) {
    json.key("plan");
    write_rollout(framework, group, evaluation, *rollout, json);
  }
  json.key("entities").begin_array();
  write_entities(json);
  json.end_array();
  std::string told = write_group(framework, group, 0);
  told.pop_back();  // the line end
  json.key("told").raw_laid_out(told);
  json.key("issues");
  write_issues(warnings, false, json);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace

std::string result_json(const Framework& framework, const Group& group,
                        const GroupEvaluation& evaluation, const std::vector<Issue>& warnings,
                        const Rollout* rollout) {
  return document(framework, group, evaluation, rollout, warnings, [&](JsonWriter& json) {
    for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
      write_entity_of(framework, group, evaluation, i, nullptr, json);
    }
  });
}

std::string explanation_json(const Framework& framework, const Group& group,
                             const GroupEvaluation& evaluation,
                             const std::vector<Explained>& explained,
                             const std::vector<Issue>& warnings) {
  return document(framework, group, evaluation, nullptr, warnings, [&](JsonWriter& json) {
    for (const Explained& one : explained) {
      write_entity_of(framework, group, evaluation, one.entity, &one.explanation, json);
    }
  });
}

std::string issues_json(const std::vector<Issue>& issues) {
  std::string out;
  JsonWriter json(out, 2);
  write_issues(issues, true, json);
  out += '\n';
  return out;
}

}  // namespace tripoint
