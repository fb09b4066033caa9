#pragma once

#include <optional>
#include <vector>

#include "core/decision/evaluation.h"
#include "core/organization/group.h"
#include "core/support/issue.h"
#include "core/support/json_writer.h"

// The parts of results as JSON that a group and a batch have in common.
namespace tripoint {

// The id of a model, or null.
void write_model(const Framework& framework, std::optional<ModelIndex> model, JsonWriter& json);
// An object with a number for each model.
void write_values(const Framework& framework, const ModelValues& values, JsonWriter& json);
// Their ids.
void write_models(const Framework& framework, ModelSet set, JsonWriter& json);
// The code of an option, or a number.
void write_answer_value(const Item& item, double value, JsonWriter& json);
void write_outcome(const Framework& framework, const Outcome& outcome, JsonWriter& json);
void write_open_items(const Framework& framework, const std::vector<OpenItem>& list,
                      JsonWriter& json);
// Members of an object that is open.
void write_conclusion(const Framework& framework, const Conclusion& found, JsonWriter& json);
// The members of an entity's result, in an object that is open.
void write_entity(const Framework& framework, const Entity& entity, const Evaluation& evaluation,
                  JsonWriter& json);
// An array. Without the name of the file a result is the same wherever its input stood.
void write_issues(const std::vector<Issue>& issues, bool with_file, JsonWriter& json);

}  // namespace tripoint
