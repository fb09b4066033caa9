#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/support/json_schema.h"

// Parts that the schema of results is made of. Include it in sources only.
namespace tripoint::result_schema_parts {

using Schema = JsonSchema;
using Words = std::vector<std::string>;

struct Field {
  std::string key;
  Schema schema;
  bool always = true;
};

// A closed object with these members.
inline Schema record(const std::vector<Field>& fields) {
  Words keys, required;
  Schema::List members;
  for (const Field& field : fields) {
    keys.push_back(field.key);
    members.push_back(field.schema);
    if (field.always) required.push_back(field.key);
  }
  const Schema object = Schema::object(keys, members).closed();
  return required.empty() ? object : object.requiring(required);
}

inline Schema text(std::string_view what) { return Schema::text().about(what); }

// Numbers of things, and figures with six decimals.
inline Schema count() { return Schema::number().whole().least(0); }
inline Schema count(std::string_view what) { return count().about(what); }
inline Schema not_negative() { return Schema::number().least(0); }
inline Schema not_negative(std::string_view what) { return not_negative().about(what); }

template <class Names>
Words words(const Names& names, std::size_t first = 0) {
  return {names.begin() + static_cast<std::ptrdiff_t>(first), names.end()};
}

template <class Range>
Words ids_of(const Range& range) {
  Words ids;
  for (const auto& element : range) ids.push_back(element.id);
  return ids;
}

// One of these ids. Without any there is nothing to name.
inline Schema id_among(const Words& ids) {
  return ids.empty() ? Schema::nothing() : Schema::one_of(ids);
}

}  // namespace tripoint::result_schema_parts
