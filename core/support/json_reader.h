#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <simdjson.h>

#include "core/support/issue.h"
#include "core/support/text.h"

namespace tripoint {

// Where a value stands in its document: a chain on the stack, made into a JSON pointer only when an
// issue needs one.
struct JsonPath {
  const JsonPath* up = nullptr;
  std::string_view key;
  std::size_t index = 0;
  bool is_index = false;
};

std::string to_pointer(const JsonPath& path);

struct JsonNode {
  simdjson::dom::element value;
  JsonPath path;
};

// The checks that all readers of JSON share. Every fault becomes an issue with its pointer and
// reading goes on, so that one pass reports them all. Include it in sources only.
class JsonReader {
 public:
  // `strict`: unknown keys are errors, not warnings.
  JsonReader(std::vector<Issue>& issues, bool strict) : issues_(issues), strict_(strict) {}

  Issue& error(const JsonPath& path, std::string code, std::string message) {
    return add(Severity::error, path, std::move(code), std::move(message));
  }
  Issue& warning(const JsonPath& path, std::string code, std::string message) {
    return add(Severity::warning, path, std::move(code), std::move(message));
  }
  bool strict() const { return strict_; }
  // Another document, in which no key was seen yet.
  void begin_document() { duplicates_.clear(); }

  // A value of the given type, or an issue and nothing. Bounds are inclusive, but `positive`
  // numbers are above 0.
  std::optional<std::string_view> string(const JsonNode& node, bool may_be_empty = true);
  std::optional<bool> boolean(const JsonNode& node);
  std::optional<double> number(const JsonNode& node,
                               double least = std::numeric_limits<double>::lowest(),
                               double most = std::numeric_limits<double>::max());
  std::optional<double> positive(const JsonNode& node, double most);
  std::optional<std::int64_t> integer(const JsonNode& node, std::int64_t least, std::int64_t most);
  // An error where the text of a node is no day of the calendar, YYYY-MM-DD.
  void expect_date(const JsonNode& node, std::string_view text);
  // One of `words`, as its index.
  std::optional<std::size_t> one_of(const JsonNode& node, std::span<const std::string> words);

  // Calls visit(index of the key, member) for every member of an object with known keys (at most
  // 64); unknown and duplicate keys become issues. Returns the set of keys seen, as bits; all of
  // them where there is no object, so that its keys are not reported as missing besides.
  template <class Visit>
  std::uint64_t members(const JsonNode& node, std::span<const std::string> keys, Visit&& visit) {
    std::uint64_t seen = 0;
    const bool object = entries(node, [&](std::string_view key, const JsonNode& member) {
      const auto known = std::find(keys.begin(), keys.end(), key);
      if (known == keys.end()) {
        unknown_key(member.path, keys);
        return;
      }
      const auto index = static_cast<std::size_t>(known - keys.begin());
      seen |= std::uint64_t{1} << index;
      visit(index, member);
    });
    return object ? seen : ~std::uint64_t{0};
  }

  // Calls visit(key, member) for every member of an object with free keys; duplicates are errors
  // and are not visited.
  template <class Visit>
  bool entries(const JsonNode& node, Visit&& visit) {
    KeySet seen;
    return all_entries(node, [&](std::string_view key, const JsonNode& member) {
      if (seen.insert(key)) {
        visit(key, member);
      } else {
        duplicate_key(member.path);
      }
    });
  }

  // The same with duplicates, for callers that notice them by themselves.
  template <class Visit>
  bool all_entries(const JsonNode& node, Visit&& visit) {
    simdjson::dom::object object;
    if (!expect(node, simdjson::dom::element_type::OBJECT) ||
        node.value.get(object) != simdjson::SUCCESS) {
      return false;
    }
    for (const auto field : object) {
      visit(field.key, JsonNode{field.value, {&node.path, field.key, 0, false}});
    }
    return true;
  }

  // Calls visit(element) for every element of an array.
  template <class Visit>
  bool elements(const JsonNode& node, Visit&& visit) {
    simdjson::dom::array array;
    if (!expect(node, simdjson::dom::element_type::ARRAY) ||
        node.value.get(array) != simdjson::SUCCESS) {
      return false;
    }
    std::size_t index = 0;
    for (const auto value : array) {
      visit(JsonNode{value, {&node.path, {}, index++, true}});
    }
    return true;
  }

  // An error for every key of `required` (indices into `keys`) that `seen` lacks.
  void require(const JsonPath& path, std::span<const std::string> keys, std::uint64_t seen,
               std::initializer_list<std::size_t> required);

  // Minified JSON of anything, checked for duplicate keys: data kept for others.
  std::string raw(const JsonNode& node);

  bool expect(const JsonNode& node, simdjson::dom::element_type type);

  // A warning that a key or word is understood under its present name.
  void renamed(const JsonPath& path, bool at_key, std::string_view was, const std::string& is);

  // An error at a key that stood in its object before.
  void duplicate_key(const JsonPath& path);

 private:
  // Keys seen in one object; no allocation while they are few.
  class KeySet {
   public:
    bool insert(std::string_view key) {
      if (many_.empty()) {
        const auto end = few_.begin() + static_cast<std::ptrdiff_t>(count_);
        if (std::find(few_.begin(), end, key) != end) return false;
        if (count_ < few_.size()) {
          few_[count_++] = key;
          return true;
        }
        many_.insert(few_.begin(), few_.end());
      }
      return many_.insert(key).second;
    }

   private:
    std::array<std::string_view, 16> few_;
    std::size_t count_ = 0;
    std::unordered_set<std::string_view> many_;
  };

  Issue& add(Severity severity, const JsonPath& path, std::string code, std::string message);
  void unknown_key(const JsonPath& path, std::span<const std::string> keys);
  void check_duplicates(const JsonNode& node);

  std::vector<Issue>& issues_;
  std::unordered_map<std::string, std::size_t> duplicates_;  // reported so far, by pointer
  bool strict_;
};

// "a number (3)", "an object": what stands there, for the `found` of an issue.
std::string described(const simdjson::dom::element& value);

}  // namespace tripoint
