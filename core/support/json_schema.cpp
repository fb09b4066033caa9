#include "core/support/json_schema.h"

#include "core/support/json_writer.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

std::string member(std::string_view key, std::string_view json) {
  return quoted(key) + ":" + std::string(json);
}

void append(std::string& members, std::string_view more) {
  if (!members.empty() && !more.empty()) members += ',';
  members += more;
}

std::string array(JsonSchema::Words words) {
  std::string list;
  for (const std::string& word : words) append(list, quoted(word));
  return "[" + list + "]";
}

}  // namespace

JsonSchema JsonSchema::with(std::string_view keyword, std::string_view json) const {
  JsonSchema schema = *this;
  append(schema.checks_, member(keyword, json));
  return schema;
}

JsonSchema JsonSchema::with(std::string_view keyword, const List& schemas) const {
  std::string list;
  for (const JsonSchema& schema : schemas) append(list, schema.json());
  return with(keyword, "[" + list + "]");
}

JsonSchema JsonSchema::nothing() {
  JsonSchema schema;
  schema.nothing_ = true;
  return schema;
}

JsonSchema JsonSchema::text(std::size_t fewest_characters) {
  const JsonSchema any = JsonSchema().with("type", "\"string\"");
  return fewest_characters == 0 ? any : any.with("minLength", std::to_string(fewest_characters));
}

JsonSchema JsonSchema::matching(std::string_view pattern) {
  return text().with("pattern", quoted(pattern));
}

JsonSchema JsonSchema::exactly(std::string_view text) { return constant(quoted(text)); }

JsonSchema JsonSchema::constant(std::string_view json) { return JsonSchema().with("const", json); }

JsonSchema JsonSchema::one_of(Words words, Words meanings) {
  const JsonSchema schema = JsonSchema().with("enum", array(words));
  return meanings.empty() ? schema : schema.with("enumDescriptions", array(meanings));
}

JsonSchema JsonSchema::number() { return JsonSchema().with("type", "\"number\""); }

JsonSchema JsonSchema::number(double least, double most) {
  return number().with("minimum", shortest(least)).with("maximum", shortest(most));
}

JsonSchema JsonSchema::number_above(double bound, double most) {
  return number().with("exclusiveMinimum", shortest(bound)).with("maximum", shortest(most));
}

JsonSchema JsonSchema::boolean() { return JsonSchema().with("type", "\"boolean\""); }

JsonSchema JsonSchema::null() { return JsonSchema().with("type", "\"null\""); }

JsonSchema JsonSchema::list(const JsonSchema& element) {
  return JsonSchema().with("type", "\"array\"").with("items", element.json());
}

JsonSchema JsonSchema::object(Words keys, const List& members) {
  const JsonSchema schema = JsonSchema().with("type", "\"object\"");
  std::string list;
  for (std::size_t key = 0; key < keys.size(); ++key) {
    append(list, member(keys[key], key < members.size() ? members[key].json() : "{}"));
  }
  return list.empty() ? schema : schema.with("properties", "{" + list + "}");
}

JsonSchema JsonSchema::defined(std::string_view name) {
  JsonSchema schema;
  schema.reference_ = name;
  return schema;
}

JsonSchema JsonSchema::titled(std::string_view title) const {
  JsonSchema schema = *this;
  append(schema.annotations_, member("title", quoted(title)));
  return schema;
}

JsonSchema JsonSchema::about(std::string_view description) const {
  JsonSchema schema = *this;
  append(schema.annotations_, member("description", quoted(description)));
  return schema;
}

JsonSchema JsonSchema::remark(std::string_view comment) const {
  JsonSchema schema = *this;
  append(schema.annotations_, member("$comment", quoted(comment)));
  return schema;
}

JsonSchema JsonSchema::usually(std::string_view text) const {
  JsonSchema schema = *this;
  append(schema.annotations_, member("default", quoted(text)));
  return schema;
}

JsonSchema JsonSchema::least(double bound) const { return with("minimum", shortest(bound)); }

// Not "integer", which some validators deny to 3.0.
JsonSchema JsonSchema::whole() const { return with("multipleOf", "1"); }

JsonSchema JsonSchema::at_least(std::size_t count) const {
  return with("minItems", std::to_string(count));
}

JsonSchema JsonSchema::at_most(std::size_t count) const {
  return with("maxItems", std::to_string(count));
}

JsonSchema JsonSchema::distinct() const { return with("uniqueItems", "true"); }

JsonSchema JsonSchema::requiring(Words keys) const { return with("required", array(keys)); }

JsonSchema JsonSchema::others(const JsonSchema& schema) const {
  return with("additionalProperties", schema.json());
}

JsonSchema JsonSchema::names(const JsonSchema& schema) const {
  return with("propertyNames", schema.json());
}

JsonSchema JsonSchema::members_from(std::size_t least) const {
  return with("minProperties", std::to_string(least));
}

JsonSchema JsonSchema::members_to(std::size_t most) const {
  return with("maxProperties", std::to_string(most));
}

JsonSchema JsonSchema::but_not(const JsonSchema& schema) const {
  return with("not", schema.json());
}

JsonSchema JsonSchema::exactly_one(const List& schemas) const { return with("oneOf", schemas); }

JsonSchema JsonSchema::as_well(const List& schemas) const { return with("allOf", schemas); }

JsonSchema JsonSchema::when(const JsonSchema& test, const JsonSchema& then,
                            const JsonSchema& otherwise) const {
  return with("if", test.json()).with("then", then.json()).with("else", otherwise.json());
}

std::string JsonSchema::json() const {
  if (nothing_) return "false";
  std::string members = annotations_;
  if (!reference_.empty()) {
    const std::string reference = member("$ref", quoted("#/definitions/" + reference_));
    // Draft-07 ignores what stands beside a reference.
    const bool alone = members.empty() && checks_.empty();
    append(members, alone ? reference : "\"allOf\":[{" + reference + "}]");
  }
  append(members, checks_);
  return "{" + members + "}";
}

std::string schema_document(const JsonSchema& root,
                            const std::vector<JsonDefinition>& definitions) {
  std::string list;
  for (const auto& [name, schema] : definitions) append(list, member(name, schema.json()));
  std::string members = member("$schema", quoted("http://json-schema.org/draft-07/schema#"));
  const std::string all = root.json();
  append(members, std::string_view(all).substr(1, all.size() - 2));
  if (!list.empty()) append(members, member("definitions", "{" + list + "}"));
  std::string out;
  JsonWriter(out, 2).raw_laid_out("{" + members + "}");
  return out + '\n';
}

}  // namespace tripoint
