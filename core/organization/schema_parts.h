#pragma once

#include "core/framework/framework.h"
#include "core/support/json_schema.h"

// What the parts of the schema of groups have in common. Only schema*.cpp include this.
namespace tripoint::schema_parts {

using Schema = JsonSchema;

// The language of questions and answers.
inline constexpr LanguageIndex language = 0;

inline Schema comment() { return Schema::anything().about("Remarks for readers of this file."); }

// schema_priorities.cpp
Schema priorities(const Framework& framework);

}  // namespace tripoint::schema_parts
