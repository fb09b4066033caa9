#pragma once

#include <memory>
#include <string>

#include <nlohmann/json.hpp>

namespace tripoint::test {

// A JSON Schema document with a validator of another project (valijson).
class SchemaCheck {
 public:
  explicit SchemaCheck(const std::string& schema);
  ~SchemaCheck();
  SchemaCheck(const SchemaCheck&) = delete;
  SchemaCheck& operator=(const SchemaCheck&) = delete;

  bool accepts(const nlohmann::json& document) const;
  // Why it does not accept the document, one reason per line; empty when it does.
  std::string faults(const nlohmann::json& document) const;
  // The schema itself.
  const nlohmann::json& document() const { return document_; }

 private:
  struct Compiled;
  nlohmann::json document_;
  std::unique_ptr<Compiled> compiled_;
};

// What is wrong with a schema as a schema, one place per line: keywords that draft-07 does not
// have, values that a keyword does not take, references to nothing, definitions that nothing
// refers to, required members without a schema in an object that refuses others.
std::string structure_faults(const nlohmann::json& schema);

// Pointers of members that nobody is told the meaning of, one per line: without a description, and
// not a reference or an enumeration that speaks for itself.
std::string without_description(const nlohmann::json& schema);

}  // namespace tripoint::test
