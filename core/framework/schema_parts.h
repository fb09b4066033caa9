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

}  // namespace tripoint::schema_parts
