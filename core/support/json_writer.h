#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tripoint {

// Appends JSON to a string as it goes, without a document in between. Keys are written in the order
// of the calls; numbers with fixed decimals or in their shortest form; so equal calls give equal
// bytes. `indent` 0 writes one line.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, std::size_t indent = 0) : out_(out), indent_(indent) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view text);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& integer(std::int64_t value);
  JsonWriter& fixed(double value, int decimals = 6);
  JsonWriter& shortest(double value);
  // A value that is JSON already.
  JsonWriter& raw(std::string_view json);
  // The same, minified JSON, laid out like the rest.
  JsonWriter& raw_laid_out(std::string_view json);

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void before_value();
  void new_line();
  void escaped(std::string_view text);

  std::string& out_;
  std::size_t indent_;
  std::size_t depth_ = 0;
  bool first_ = true;  // nothing written yet in the innermost container
  bool after_key_ = false;
};

}  // namespace tripoint
