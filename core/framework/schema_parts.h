#pragma once

#include <string>
#include <string_view>

#include "core/framework/file_format.h"
#include "core/support/json_schema.h"

// What the parts of the framework's schema have in common. Only schema*.cpp include this.
namespace tripoint::schema_parts {

using Schema = JsonSchema;

template <class T>
Schema number(framework_file::Limits<T> limits) {
  return Schema::number(static_cast<double>(limits.least), static_cast<double>(limits.most));
}

inline Schema id_text() {
  return Schema::matching("^[a-z][a-z0-9_-]{0," + std::to_string(framework_file::longest_id - 1) +
                          "}$");
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

// schema_rules.cpp
Schema elicitation();

}  // namespace tripoint::schema_parts
