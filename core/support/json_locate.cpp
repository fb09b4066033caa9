#include "core/support/json_locate.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "core/support/text.h"

namespace tripoint {
namespace {

using Json = nlohmann::json;

// Reads characters and tells, through a counter all copies share, how many have been consumed.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  std::size_t* consumed;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    ++at;
    ++*consumed;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at == other.at; }
  bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

std::string escaped(std::string_view key) {
  std::string text;
  for (const char c : key) {
    if (c == '~') {
      text += "~0";
    } else if (c == '/') {
      text += "~1";
    } else {
      text += c;
    }
  }
  return text;
}

// Follows the parser through the document and reports the place of every key and value.
class Walker : public nlohmann::json_sax<Json> {
 public:
  Walker(std::string_view text, const std::size_t& consumed) : text_(text), consumed_(consumed) {}
  virtual void at_value(const std::string& pointer, std::size_t offset) = 0;
  virtual void at_key(const std::string& pointer, std::size_t offset) = 0;

  bool null() override { return scalar(word_start()); }
  bool boolean(bool) override { return scalar(word_start()); }
  bool number_integer(Json::number_integer_t) override { return scalar(number_start()); }
  bool number_unsigned(Json::number_unsigned_t) override { return scalar(number_start()); }
  bool number_float(Json::number_float_t, const Json::string_t& digits) override {
    const std::size_t start = number_start();
    if (digits.find_first_of(".eE") == std::string::npos && !too_large_) too_large_ = start;
    return scalar(start);
  }
  bool string(Json::string_t&) override { return scalar(string_start()); }
  bool binary(Json::binary_t&) override { return true; }
  bool key(Json::string_t& name) override {
    Frame& frame = frames_.back();
    pointer_.resize(frame.length);
    pointer_ += '/' + escaped(name);
    at_key(pointer_, string_start());
    return true;
  }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    constexpr int number_overflow = 406;
    const std::string what = error.what();
    const auto unexpected = [&](std::string_view token) {
      return what.find("unexpected " + std::string(token)) != std::string::npos;
    };
    error_offset_ = position > 0 ? position - 1 : 0;
    // A whole token that is out of place is pointed at by its first character.
    if (error.id == number_overflow) {
      too_large_ = number_start();
    } else if (unexpected("string literal")) {
      error_offset_ = string_start();
    } else if (unexpected("number literal")) {
      error_offset_ = number_start();
    } else if (unexpected("true literal") || unexpected("false literal") ||
               unexpected("null literal")) {
      error_offset_ = word_start();
    }
    error_text_ = what;
    return false;
  }

  std::optional<std::size_t> too_large_;  // offset of the first integer beyond 64 bits
  std::optional<std::size_t> too_deep_;   // offset of the first bracket nested too deep
  std::size_t error_offset_ = 0;
  std::string error_text_;

 private:
  struct Frame {
    bool array;
    std::size_t index;
    std::size_t length;  // of the pointer of the container itself
  };

  bool scalar(std::size_t offset) {
    begin_value();
    at_value(pointer_, offset);
    return true;
  }
  bool open(bool array) {
    begin_value();
    const std::size_t offset = consumed_ - 1;
    at_value(pointer_, offset);
    frames_.push_back({array, 0, pointer_.size()});
    if (frames_.size() > max_json_depth && !too_deep_) too_deep_ = offset;
    return true;
  }
  bool close() {
    pointer_.resize(frames_.back().length);
    frames_.pop_back();
    return true;
  }
  // In an array the pointer moves on by itself; in an object the key has set it.
  void begin_value() {
    if (frames_.empty() || !frames_.back().array) return;
    Frame& frame = frames_.back();
    pointer_.resize(frame.length);
    pointer_ += '/' + std::to_string(frame.index++);
  }

  // A token's end is where the parser stands; its start is found by going back.
  std::size_t string_start() const {
    std::size_t at = consumed_ - 1;
    while (at > 0) {
      --at;
      if (text_[at] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < at && text_[at - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return at;
    }
    return at;
  }
  std::size_t number_start() const {
    static constexpr std::string_view characters = "0123456789+-.eE";
    std::size_t end = std::min(consumed_, text_.size());
    while (end > 0 && characters.find(text_[end - 1]) == std::string_view::npos) --end;
    while (end > 0 && characters.find(text_[end - 1]) != std::string_view::npos) --end;
    return end;
  }
  std::size_t word_start() const {
    std::size_t at = consumed_;
    while (at > 0 && text_[at - 1] >= 'a' && text_[at - 1] <= 'z') --at;
    return at;
  }

  std::string_view text_;
  const std::size_t& consumed_;
  std::vector<Frame> frames_;
  std::string pointer_;
};

struct Positions {
  std::size_t key = 0;
  std::size_t value = 0;
};

class Finder : public Walker {
 public:
  Finder(std::string_view text, const std::size_t& consumed, const std::vector<Issue>& issues)
      : Walker(text, consumed) {
    for (const Issue& issue : issues) found_[issue.pointer];
  }
  void at_key(const std::string& pointer, std::size_t offset) override { key_ = {pointer, offset}; }
  void at_value(const std::string& pointer, std::size_t offset) override {
    const auto wanted = found_.find(pointer);
    if (wanted == found_.end()) return;
    wanted->second.push_back({key_.first == pointer ? key_.second : offset, offset});
  }
  const std::vector<Positions>& positions(const std::string& pointer) { return found_[pointer]; }

 private:
  std::unordered_map<std::string, std::vector<Positions>> found_;
  std::pair<std::string, std::size_t> key_;
};

class Listener : public Walker {
 public:
  using Walker::Walker;
  void at_key(const std::string&, std::size_t) override {}
  void at_value(const std::string&, std::size_t) override {}
};

// Turns offsets into lines and columns, in one pass when asked in ascending order.
class LineCounter {
 public:
  LineCounter(std::string_view text, std::size_t first_line) : text_(text), line_(first_line) {}

  void place(Issue& issue, std::size_t offset) {
    for (const std::size_t end = std::min(offset, text_.size()); at_ < end; ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
        ++column_;  // the first byte of a character
      }
    }
    issue.line = line_;
    issue.column = column_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_;
  std::size_t column_ = 1;
};

void walk(std::string_view text, Walker& walker, std::size_t& consumed) {
  const CountingIterator first{text.data(), &consumed};
  const CountingIterator last{text.data() + text.size(), &consumed};
  Json::sax_parse(first, last, &walker);
}

// "… syntax error while parsing object key - unexpected ','; expected string literal" -> the part
// that says something.
std::string parser_words(const std::string& what) {
  const std::size_t colon = what.find(": ", what.find("column"));
  std::string words = colon == std::string::npos ? what : what.substr(colon + 2);
  const std::size_t last_read = words.find("; last read:");
  if (last_read != std::string::npos) {
    const std::size_t expected = words.rfind("; expected");
    words = words.substr(0, last_read) +
            (expected == std::string::npos || expected < last_read ? "" : words.substr(expected));
  }
  return printable(words);
}

}  // namespace

void locate(std::vector<Issue>& issues, std::string_view text, std::size_t first_line) {
  if (issues.empty()) return;
  std::size_t consumed = 0;
  Finder finder(text, consumed, issues);
  walk(text, finder, consumed);
  std::vector<std::pair<std::size_t, Issue*>> places;
  for (Issue& issue : issues) {
    if (issue.line > 0) continue;
    const auto& positions = finder.positions(issue.pointer);
    if (positions.empty()) continue;
    const Positions& place = positions[std::min(issue.occurrence, positions.size() - 1)];
    places.emplace_back(issue.at_key ? place.key : place.value, &issue);
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  LineCounter counter(text, first_line);
  for (const auto& [offset, issue] : places) counter.place(*issue, offset);
  std::stable_sort(issues.begin(), issues.end(), [](const Issue& a, const Issue& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
}

Issue syntax_issue(std::string_view text, const std::string& otherwise, std::size_t first_line) {
  std::size_t consumed = 0;
  Listener listener(text, consumed);
  walk(text, listener, consumed);
  Issue issue;
  issue.code = "json";
  std::size_t offset = 0;
  const std::size_t nul = text.find('\0');  // the parser takes it for the end of the text
  const bool stopped = !listener.error_text_.empty();
  if (listener.too_deep_) {
    issue.code = "json-depth";
    offset = *listener.too_deep_;
    issue.message = "is nested too deep";
    issue.allowed = "at most " + std::to_string(max_json_depth) + " levels";
  } else if (nul != std::string_view::npos && (!stopped || listener.error_offset_ >= nul)) {
    offset = nul;
    issue.message = "is not valid JSON: there is a NUL character";
  } else if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
    issue.message = "is not valid JSON: there is a byte order mark too many";
  } else if (listener.too_large_) {
    issue.code = "json-number";
    offset = *listener.too_large_;
    issue.message = "is a number too large to be read";
  } else if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    offset = text.size();
    issue.message = "is empty";
    issue.allowed = "a JSON document";
  } else if (stopped) {
    const bool not_utf8 = listener.error_text_.find("ill-formed UTF-8") != std::string::npos;
    offset = not_utf8 ? first_ill_formed(text) : listener.error_offset_;
    issue.message = "is not valid JSON: " + parser_words(listener.error_text_);
  } else {
    issue.message = "is not valid JSON: " + otherwise;
  }
  LineCounter(text, first_line).place(issue, offset);
  return issue;
}

}  // namespace tripoint
