#pragma once

#include <string>
#include <string_view>

#include "core/framework/file_format.h"
#include "core/framework/read.h"
#include "core/support/json_schema.h"

// Parts that the schema of framework files is made of. Include it in sources only.
namespace tripoint::schema_parts {

using Schema = JsonSchema;

template <class T>
Schema number(framework_file::Limits<T> limits) {
  return Schema::number(static_cast<double>(limits.least), static_cast<double>(limits.most));
}

inline Schema id(std::string_view what) {
  return Schema::defined("id").about(what).remark("Not the id of another one of its kind.");
}

inline Schema words(std::string_view what) { return Schema::text(1).about(what); }
inline Schema text(std::string_view what) { return Schema::defined("text").about(what); }
inline Schema reference(std::string_view what) { return Schema::defined("reference").about(what); }

inline Schema references(std::string_view what) {
  return Schema::list(Schema::defined("reference")).about(what);
}

inline Schema sources() {
  return references("Ids of the sources that this rests on; our judgement is a source, too.");
}

// Definitions: one item, one option of a choice, one breakpoint of a number.
Schema item();
Schema option();
Schema breakpoint();
// The value of "guide".
Schema guide();
// One skill, one rule of how gaps are closed.
Schema skill();
Schema decision_rule();
// The value of "skills", and that of "derived_from" of an item.
Schema skills();
Schema skill_mean();

Schema elicitation();

// Definition: an entry of a list that has an id, a name, a text and sources; and the same with
// members of its own.
Schema topic();
Schema topic(const framework_file::Words& keys, const Schema::List& own,
             const framework_file::Words& required);
// An object with a member for every model.
Schema by_model(const Schema& member, std::string_view what);
// The values of "governance" and "journey"; definition: a phase.
Schema governance();
Schema phase();
Schema journey();

}  // namespace tripoint::schema_parts
