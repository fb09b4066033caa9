#include "core/support/json_reader.h"

#include <cmath>

#include "core/support/json_locate.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

using simdjson::dom::element_type;

std::string type_words(element_type type) {
  switch (type) {
    case element_type::ARRAY:
      return "an array";
    case element_type::OBJECT:
      return "an object";
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return "a number";
    case element_type::STRING:
      return "a text";
    case element_type::BOOL:
      return "true or false";
    case element_type::NULL_VALUE:
      return "null";
  }
  return {};
}

std::string range_words(double least, double most) {
  const bool below = least > std::numeric_limits<double>::lowest();
  const bool above = most < std::numeric_limits<double>::max();
  if (below && above) return "a number from " + shortest(least) + " to " + shortest(most);
  if (below) return "a number of at least " + shortest(least);
  if (above) return "a number of at most " + shortest(most);
  return "a number";
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) value = 10 * value + (c - '0');
    return value;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

std::string to_pointer(const JsonPath& path) {
  if (path.up == nullptr) return {};
  std::string pointer = to_pointer(*path.up) + '/';
  if (path.is_index) return pointer + std::to_string(path.index);
  for (const char c : path.key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string described(const simdjson::dom::element& value) {
  switch (value.type()) {
    case element_type::STRING:
      return in_quotes(value.get_string().value_unsafe());
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return shortest(value.get_double().value_unsafe());
    case element_type::BOOL:
      return value.get_bool().value_unsafe() ? "true" : "false";
    case element_type::ARRAY:
    case element_type::OBJECT:
    case element_type::NULL_VALUE:
      break;
  }
  return type_words(value.type());
}

Issue& JsonReader::add(Severity severity, const JsonPath& path, std::string code,
                       std::string message) {
  Issue issue;
  issue.severity = severity;
  issue.pointer = to_pointer(path);
  issue.code = std::move(code);
  issue.message = std::move(message);
  issues_.push_back(std::move(issue));
  return issues_.back();
}

bool JsonReader::expect(const JsonNode& node, element_type type) {
  if (node.value.type() == type) return true;
  Issue& issue = error(node.path, "type", "has the wrong type");
  issue.found = described(node.value);
  issue.allowed = type_words(type);
  return false;
}

std::optional<std::string_view> JsonReader::string(const JsonNode& node, bool may_be_empty) {
  if (!expect(node, element_type::STRING)) return std::nullopt;
  const std::string_view text = node.value.get_string().value_unsafe();
  if (text.empty() && !may_be_empty) {
    error(node.path, "empty", "is empty").allowed = "a text";
    return std::nullopt;
  }
  return text;
}

std::optional<std::string_view> JsonReader::date(const JsonNode& node) {
  const auto text = string(node);
  if (!text || is_date(*text)) return text;
  Issue& issue = error(node.path, "date", "is no date");
  issue.found = in_quotes(*text);
  issue.allowed = "YYYY-MM-DD";
  return std::nullopt;
}

std::optional<bool> JsonReader::boolean(const JsonNode& node) {
  if (!expect(node, element_type::BOOL)) return std::nullopt;
  return node.value.get_bool().value_unsafe();
}

std::optional<double> JsonReader::number(const JsonNode& node, double least, double most) {
  if (!node.value.is_number()) {
    Issue& issue = error(node.path, "type", "has the wrong type");
    issue.found = described(node.value);
    issue.allowed = range_words(least, most);
    return std::nullopt;
  }
  const double value = node.value.get_double().value_unsafe();
  if (value < least || value > most) {
    Issue& issue = error(node.path, "range", "is outside its range");
    issue.found = shortest(value);
    issue.allowed = range_words(least, most);
    return std::nullopt;
  }
  return value;
}

std::optional<double> JsonReader::positive(const JsonNode& node, double most) {
  const bool number = node.value.is_number();
  const double value = number ? node.value.get_double().value_unsafe() : 0;
  if (value > 0 && value <= most) return value;
  Issue& issue = error(node.path, number ? "range" : "type",
                       number ? "is outside its range" : "has the wrong type");
  issue.found = described(node.value);
  issue.allowed = "a number above 0, at most " + shortest(most);
  return std::nullopt;
}

std::optional<std::int64_t> JsonReader::integer(const JsonNode& node, std::int64_t least,
                                                std::int64_t most) {
  const auto value = number(node, static_cast<double>(least), static_cast<double>(most));
  if (!value) return std::nullopt;
  if (*value != std::floor(*value)) {
    Issue& issue = error(node.path, "type", "is not a whole number");
    issue.found = shortest(*value);
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*value);
}

std::optional<std::size_t> JsonReader::one_of(const JsonNode& node,
                                              std::span<const std::string> words) {
  if (!expect(node, element_type::STRING)) return std::nullopt;
  const std::string_view text = node.value.get_string().value_unsafe();
  const auto found = std::find(words.begin(), words.end(), text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  Issue& issue = error(node.path, "unknown-value", "is none of the possible values");
  issue.found = in_quotes(text);
  issue.allowed = list(words);
  issue.nearest = nearest(text, words);
  return std::nullopt;
}

void JsonReader::require(const JsonPath& path, std::span<const std::string> keys,
                         std::uint64_t seen, std::initializer_list<std::size_t> required) {
  for (const std::size_t index : required) {
    if ((seen >> index & 1U) == 0) error(path, "missing-key", "lacks \"" + keys[index] + "\"");
  }
}

std::string JsonReader::raw(const JsonNode& node) {
  check_duplicates(node);
  return simdjson::minify(node.value);
}

void JsonReader::check_duplicates(const JsonNode& node) {
  if (node.value.is_object()) {
    entries(node, [&](std::string_view, const JsonNode& member) { check_duplicates(member); });
  } else if (node.value.is_array()) {
    elements(node, [&](const JsonNode& element) { check_duplicates(element); });
  }
}

void JsonReader::unknown_key(const JsonPath& path, std::span<const std::string> keys) {
  Issue& issue = add(strict_ ? Severity::error : Severity::warning, path, "unknown-key",
                     strict_ ? "is an unknown key" : "is an unknown key and is ignored");
  issue.at_key = true;
  issue.nearest = nearest(path.key, keys);
  if (issue.nearest.empty()) issue.allowed = list(keys, keys.size());
}

void JsonReader::renamed(const JsonPath& path, bool at_key, std::string_view was,
                         const std::string& is) {
  Issue& issue = warning(path, "renamed", "has another name in this version of the framework");
  issue.at_key = at_key;
  issue.found = in_quotes(was);
  issue.allowed = is;
}

void JsonReader::duplicate_key(const JsonPath& path) {
  Issue& issue = error(path, "duplicate-key", "stands more than once in its object");
  issue.at_key = true;
  // Equal keys are told apart by their order in the document: this is one more than were reported.
  issue.occurrence = ++duplicates_[issue.pointer];
}

}  // namespace tripoint
