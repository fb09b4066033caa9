#include "tests/support/schema_check.h"

#include <functional>
#include <map>
#include <regex>
#include <set>

#include <doctest/doctest.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

// This validator cuts fractions off before it divides by an integer, but not before it divides by
// any other number. (What differs from a multiple by less than 2^-52 is one to it.)
void make_divisors_fractional(json& schema) {
  for (auto& [key, value] : schema.items()) {
    if (key == "multipleOf") value = value.get<double>();
    if (value.is_structured()) make_divisors_fractional(value);
  }
}

bool is_list_of_texts(const json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const json& one) { return one.is_string(); }) &&
         std::set<json>(value.begin(), value.end()).size() == value.size();
}

bool is_count(const json& value) { return value.is_number_unsigned(); }

bool is_pattern(const json& value) {
  if (!value.is_string()) return false;
  try {
    const std::regex compiled(value.get<std::string>());
    return true;
  } catch (const std::regex_error&) {
    return false;
  }
}

bool is_type(const json& value) {
  static const std::set<json> types = {"array",  "boolean", "integer", "null",
                                       "number", "object",  "string"};
  return types.contains(value);
}

// Keywords whose values are no schemas, and what they take.
const std::map<std::string, std::function<bool(const json&)>>& plain_keywords() {
  static const auto text = [](const json& value) { return value.is_string(); };
  static const auto number = [](const json& value) { return value.is_number(); };
  static const auto truth = [](const json& value) { return value.is_boolean(); };
  static const auto anything = [](const json&) { return true; };
  static const std::map<std::string, std::function<bool(const json&)>> table = {
      {"$schema", text},
      {"$comment", text},
      {"$ref", text},
      {"title", text},
      {"description", text},
      {"default", anything},
      {"const", anything},
      {"type", is_type},
      {"enum", is_list_of_texts},
      {"enumDescriptions", is_list_of_texts},
      {"required", is_list_of_texts},
      {"pattern", is_pattern},
      {"minimum", number},
      {"maximum", number},
      {"exclusiveMinimum", number},
      {"multipleOf", [](const json& value) { return value.is_number() && value > 0; }},
      {"minLength", is_count},
      {"minItems", is_count},
      {"maxItems", is_count},
      {"minProperties", is_count},
      {"maxProperties", is_count},
      {"uniqueItems", truth}};
  return table;
}

const std::set<std::string> schema_keywords = {
    "items", "additionalProperties", "propertyNames", "not", "if", "then", "else"};
const std::set<std::string> list_keywords = {"anyOf", "oneOf", "allOf"};
const std::set<std::string> map_keywords = {"properties", "definitions"};

// Calls visit(pointer, schema) for a schema and all schemas in it.
void for_schemas(const json& schema, const std::string& at,
                 const std::function<void(const std::string&, const json&)>& visit) {
  visit(at, schema);
  if (!schema.is_object()) return;
  for (const auto& [key, value] : schema.items()) {
    const std::string below = at + "/" + key;
    if (schema_keywords.contains(key)) for_schemas(value, below, visit);
    if (!list_keywords.contains(key) && !map_keywords.contains(key)) continue;
    for (const auto& [name, part] : value.items()) for_schemas(part, below + "/" + name, visit);
  }
}

std::string keyword_fault(const std::string& key, const json& value) {
  const auto plain = plain_keywords().find(key);
  if (plain != plain_keywords().end()) return plain->second(value) ? "" : "takes no such value";
  if (schema_keywords.contains(key)) return "";
  if (list_keywords.contains(key)) {
    return value.is_array() && !value.empty() ? "" : "is no list of schemas";
  }
  if (map_keywords.contains(key)) return value.is_object() ? "" : "is no object of schemas";
  return "is no keyword";
}

std::string object_fault(const json& schema) {
  if (schema.contains("enumDescriptions") &&
      schema["enumDescriptions"].size() != schema.value("enum", json::array()).size()) {
    return "describes other words than it has";
  }
  if (schema.contains("minimum") && schema.contains("maximum") &&
      schema["minimum"] > schema["maximum"]) {
    return "has its bounds reversed";
  }
  const bool closed = schema.contains("additionalProperties") && schema.contains("properties") &&
                      schema["additionalProperties"] == false;
  for (const json& key : schema.value("required", json::array())) {
    if (closed && !schema["properties"].contains(key)) return "requires what it refuses";
  }
  return "";
}

}  // namespace

struct SchemaCheck::Compiled {
  valijson::Schema schema;
  valijson::Validator validator;
};

SchemaCheck::SchemaCheck(const std::string& schema)
    : document_(json::parse(schema)), compiled_(std::make_unique<Compiled>()) {
  json adapted = document_;
  make_divisors_fractional(adapted);
  valijson::SchemaParser parser;
  parser.populateSchema(Adapter(adapted), compiled_->schema);
}

SchemaCheck::~SchemaCheck() = default;

bool SchemaCheck::accepts(const json& document) const {
  return compiled_->validator.validate(compiled_->schema, Adapter(document), nullptr);
}

std::string SchemaCheck::faults(const json& document) const {
  valijson::ValidationResults results;
  if (compiled_->validator.validate(compiled_->schema, Adapter(document), &results)) return {};
  std::string text;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& step : error.context) text += step;
    text += ": " + error.description + "\n";
  }
  return text;
}

std::string structure_faults(const json& schema) {
  std::string faults;
  std::set<std::string> used;
  for_schemas(schema, "", [&](const std::string& at, const json& part) {
    if (part.is_boolean()) return;
    if (!part.is_object()) {
      faults += at + ": is no schema\n";
      return;
    }
    for (const auto& [key, value] : part.items()) {
      const std::string fault = keyword_fault(key, value);
      if (!fault.empty()) faults += at + "/" + key + ": " + fault + "\n";
    }
    const std::string fault = object_fault(part);
    if (!fault.empty()) faults += at + ": " + fault + "\n";
    if (!part.contains("$ref")) return;
    if (part.size() > 1) faults += at + ": says more beside a reference\n";
    used.insert(part["$ref"].get<std::string>());
  });
  std::set<std::string> defined;
  const json definitions = schema.value("definitions", json::object());
  for (const auto& [name, part] : definitions.items()) defined.insert("#/definitions/" + name);
  for (const std::string& name : used) {
    if (!defined.contains(name)) faults += name + ": is not defined\n";
  }
  for (const std::string& name : defined) {
    if (!used.contains(name)) faults += name + ": is never used\n";
  }
  return faults;
}

std::string without_description(const json& schema) {
  std::string places;
  for_schemas(schema, "", [&](const std::string& at, const json& part) {
    if (!part.is_object() || !part.contains("properties") || !part.contains("type")) return;
    for (const auto& [name, member] : part["properties"].items()) {
      if (member == false || member.contains("description") || member.contains("$ref") ||
          member.contains("const") || member.contains("enum")) {
        continue;
      }
      places += at + "/properties/" + name + "\n";
    }
  });
  return places;
}

}  // namespace tripoint::test
