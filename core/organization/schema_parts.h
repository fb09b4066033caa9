#pragma once

#include "core/framework/framework.h"
#include "core/support/json_schema.h"

// What the parts of the schema of groups have in common. Only schema*.cpp include this.
namespace tripoint::schema_parts {

using Schema = JsonSchema;

// The language of questions and answers.
inline constexpr LanguageIndex language = 0;

inline Schema comment() { return Schema::anything().about("Remarks for readers of this file."); }

// Days that months have; no leap years.
inline Schema date() {
  return Schema::matching(
             "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
             "(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")
      .remark("No 29 February in years that have none.");
}

// schema_lessons.cpp
Schema lesson(const Framework& framework);
Schema objective(const Framework& framework);

// schema_priorities.cpp
Schema priorities(const Framework& framework);

}  // namespace tripoint::schema_parts
