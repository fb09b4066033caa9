#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tripoint {

// A JSON Schema (draft-07) as a value: begun by one of the static functions, and told more by the
// others, which return it with one more thing said. Bounds are inclusive unless they say otherwise.
class JsonSchema {
 public:
  using Words = std::span<const std::string>;
  using List = std::vector<JsonSchema>;

  static JsonSchema anything() { return {}; }
  static JsonSchema nothing();  // refuses every value
  static JsonSchema text(std::size_t fewest_characters = 0);
  // A text in which this regular expression (ECMA-262) is found.
  static JsonSchema matching(std::string_view pattern);
  static JsonSchema exactly(std::string_view text);
  static JsonSchema constant(std::string_view json);  // only this value
  // One of `words`; `meanings`, one for each, are shown by editors that know enumDescriptions.
  static JsonSchema one_of(Words words, Words meanings = {});
  static JsonSchema number();
  static JsonSchema number(double least, double most);
  static JsonSchema number_above(double bound, double most);
  static JsonSchema boolean();
  static JsonSchema null();
  static JsonSchema list(const JsonSchema& element);
  // An object with these keys, the schemas in their order; other keys may stand in it.
  static JsonSchema object(Words keys, const List& members);
  static JsonSchema object() { return object({}, {}); }
  // What the document defines under this name (letters, digits and -._ only).
  static JsonSchema defined(std::string_view name);
  static JsonSchema any_of(const List& schemas) { return JsonSchema().with("anyOf", schemas); }

  JsonSchema titled(std::string_view title) const;
  JsonSchema about(std::string_view description) const;  // for whoever fills in the value
  JsonSchema remark(std::string_view comment) const;     // for whoever reads the schema
  JsonSchema usually(std::string_view text) const;       // what an editor may propose
  JsonSchema least(double bound) const;                  // number
  JsonSchema whole() const;                              // number
  JsonSchema at_least(std::size_t count) const;          // number of elements
  JsonSchema at_most(std::size_t count) const;
  JsonSchema distinct() const;  // elements
  JsonSchema requiring(Words keys) const;
  JsonSchema closed() const { return others(nothing()); }  // no other keys
  JsonSchema others(const JsonSchema& schema) const;       // members with other keys
  JsonSchema names(const JsonSchema& schema) const;        // keys
  JsonSchema members_from(std::size_t least) const;        // number of members
  JsonSchema members_to(std::size_t most) const;
  JsonSchema but_not(const JsonSchema& schema) const;
  JsonSchema exactly_one(const List& schemas) const;  // of these holds as well
  JsonSchema as_well(const List& schemas) const;      // all of these hold as well
  JsonSchema when(const JsonSchema& test, const JsonSchema& then,
                  const JsonSchema& otherwise) const;

  std::string json() const;  // minified

 private:
  JsonSchema with(std::string_view keyword, std::string_view json) const;
  JsonSchema with(std::string_view keyword, const List& schemas) const;

  std::string annotations_;  // members, title and description before what is checked
  std::string checks_;
  std::string reference_;  // name; with anything beside it, it needs a schema of its own
  bool nothing_ = false;
};

// A definition that schemas refer to by its name.
using JsonDefinition = std::pair<std::string, JsonSchema>;

// The schema as a document, laid out over lines.
std::string schema_document(const JsonSchema& root, const std::vector<JsonDefinition>& definitions);

}  // namespace tripoint
