#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/framework/framework.h"
#include "core/support/json_schema.h"

// Parts that the schema of results is made of. Include it in sources only.
namespace tripoint::result_parts {

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
inline Schema truth(std::string_view what) { return Schema::boolean().about(what); }
inline Schema hash() {
  return Schema::matching("^([0-9a-f]{32})?$").about("Of the bytes of the file.");
}

// Numbers of things, and figures with six decimals.
inline Schema count() { return Schema::number().whole().least(0); }
inline Schema count(std::string_view what) { return count().about(what); }
inline Schema share() { return Schema::number(0, 1); }
inline Schema share(std::string_view what) { return share().about(what); }
inline Schema figure(std::string_view what) { return Schema::number().about(what); }
inline Schema not_negative() { return Schema::number().least(0); }
inline Schema not_negative(std::string_view what) { return not_negative().about(what); }

inline Schema answer(std::string_view what) {
  return Schema::any_of({Schema::text(), Schema::number()}).about(what);
}

inline Schema all_of(const Words& keys, const Schema& each) {
  return Schema::object(keys, Schema::List(keys.size(), each)).requiring(keys).closed();
}

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

inline Schema model(std::string_view what) { return Schema::defined("model").about(what); }
inline Schema model_if_any(std::string_view what) {
  return Schema::any_of({Schema::defined("model"), Schema::null()}).about(what);
}
inline Schema models(std::string_view what) {
  return Schema::list(Schema::defined("model")).distinct().about(what);
}
inline Schema items(std::string_view what) {
  return Schema::list(Schema::defined("item")).distinct().about(what);
}

// The value of "explanation" of an entity, and an element of its questions.
Schema explanation();
Schema open_item();
// The value of "plan" of a result; its members on mix and waves, and the others.
Schema plan(const Framework& framework);
std::vector<Field> mix_fields(const Words& model_ids);
std::vector<Field> rollout_fields(const Framework& framework);
Schema governance(const Framework& framework);

}  // namespace tripoint::result_parts
