// What is said of documents that are no JSON, or too deep, or hold too large a number.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/support/json_locate.h"
#include "core/support/text.h"

namespace tripoint::test {
namespace {

struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
  bool operator==(const Place&) const = default;
};

Place fault(std::string_view text, const std::string& code = "json") {
  const Issue issue = syntax_issue(text, "the parser's own words");
  CAPTURE(text);
  CHECK(issue.severity == Severity::error);
  CHECK(issue.code == code);
  CHECK(issue.pointer.empty());
  CHECK_FALSE(issue.message.empty());
  return {issue.line, issue.column};
}

std::string words(std::string_view text) { return syntax_issue(text, "other words").message; }

// The place behind the last character.
Place end_of(std::string_view text) {
  Place place = {1, 1};
  for (const char c : text) {
    if (c == '\n') {
      place = {place.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

std::string nested(std::size_t levels) {
  return std::string(levels, '[') + std::string(levels, ']');
}

}  // namespace

TEST_CASE("a character that cannot stand where it stands is pointed at") {
  CHECK(fault("[1,]") == Place{1, 4});
  CHECK(fault("{\"a\":1,}") == Place{1, 8});
  CHECK(fault("{\"a\":1,\n}") == Place{2, 1});
  CHECK(fault("{\"a\" 1}") == Place{1, 6});
  CHECK(fault("{\"a\":}") == Place{1, 6});
  CHECK(fault("{,}") == Place{1, 2});
  CHECK(fault("[1}") == Place{1, 3});
  CHECK(fault("]") == Place{1, 1});
  CHECK(fault("[1]\n ]") == Place{2, 2});
  CHECK(fault("{\"a\":1} {}") == Place{1, 9});
  CHECK(fault("[\n  ,1]") == Place{2, 3});
  CHECK(fault("{a:1}") == Place{1, 2});
  CHECK(fault("{'a':1}") == Place{1, 2});
  CHECK(fault("[NaN]") == Place{1, 2});
  CHECK(fault("[.5]") == Place{1, 2});
  CHECK(fault("[+1]") == Place{1, 2});
  CHECK(fault("x") == Place{1, 1});
}

TEST_CASE("a fault behind multi-byte characters and CRLF is pointed at in characters and lines") {
  CHECK(fault("[\"ä漢😀\",]") == Place{1, 8});
  CHECK(fault("{\r\n\"é\": 1,\r\n\"ü\":]}") == Place{3, 5});
}

TEST_CASE("what is wrong inside a text is pointed at") {
  CHECK(fault("[\"a\\qb\"]") == Place{1, 5});
  CHECK(fault("[\"a\tb\"]") == Place{1, 4});
  CHECK(fault("[\"a\nb\"]") == Place{1, 4});
  CHECK(fault(std::string_view("[\"a\0b\"]", 7)) == Place{1, 4});
  CHECK(fault("[\"ab\xFF\"]") == Place{1, 5});
  CHECK(fault("[\"\xC0\xAF\"]") == Place{1, 3});  // overlong
  CHECK(fault("[\"\xED\xA0\x80\"]").line == 1);   // a surrogate as UTF-8
  CHECK(fault("{\"\xFE\":1}") == Place{1, 3});
  CHECK(fault("[1,\n\xFF]") == Place{2, 1});
  CHECK(fault("[\"\\ud800\"]").line == 1);
  CHECK(fault("[\"\\ud800\\u0041\"]").line == 1);
  CHECK(fault("\n[\"\\udc00\"]").line == 2);
}

TEST_CASE("words of the parser are passed on without its place and its last token") {
  CHECK(words("[1,]") ==
        "is not valid JSON: syntax error while parsing value - unexpected ']'; expected '[', '{', "
        "or a literal");
  for (const char* text : {"[1,]", "[", "{\"a\":tru}", "[\"\xFF\"]", "{\"secret words\" \"b\"}"}) {
    CAPTURE(text);
    const std::string said = words(text);
    CHECK(said.rfind("is not valid JSON: ", 0) == 0);
    for (const char* noise : {"exception", "parse_error", "column", "last read", "secret"}) {
      CHECK(said.find(noise) == std::string::npos);
    }
  }
}

TEST_CASE("a document without anything in it is faulty at its end") {
  for (const char* text : {"", " ", "\n", " \r\n \n  ", "\t"}) {
    CAPTURE(text);
    CHECK(fault(text) == end_of(text));
    CHECK(words(text) == "is empty");
  }
}

TEST_CASE("a document cut off anywhere is faulty where it ends") {
  const std::string text =
      "{\n  \"name\": \"Größe 漢\\\"\\u00e9\\ud83d\\ude00\",\r\n  \"list\": [1, -2.5e-3, true, "
      "null,"
      " {}, [\"x\"]],\n \"o\": {\"p\": false}\n}";
  REQUIRE(nlohmann::json::accept(text));
  for (std::size_t size = 0; size < text.size(); ++size) {
    const std::string_view part = std::string_view(text).substr(0, size);
    CAPTURE(part);
    // A character cut in two is no character, and faulty where it begins.
    CHECK(fault(part) == end_of(part.substr(0, first_ill_formed(part))));
  }
}

TEST_CASE("nesting is refused from the first bracket too deep on") {
  CHECK(fault(nested(max_json_depth + 1), "json-depth") == Place{1, max_json_depth + 1});
  CHECK(fault(nested(100000), "json-depth") == Place{1, max_json_depth + 1});
  CHECK(fault(std::string(100000, '['), "json-depth") == Place{1, max_json_depth + 1});
  CHECK(fault("[\n" + nested(max_json_depth) + "]", "json-depth") == Place{2, max_json_depth});
  std::string objects;
  for (std::size_t i = 0; i <= max_json_depth; ++i) objects += "{\"a\":";
  CHECK(fault(objects, "json-depth") == Place{1, 5 * max_json_depth + 1});
  CHECK(syntax_issue(nested(65), "").allowed == "at most 64 levels");
  // An earlier fault comes first, and brackets that are closed again do not count.
  CHECK(fault("[,]" + nested(100)) == Place{1, 2});
  std::string flat = "[";
  for (int i = 0; i < 100; ++i) flat += nested(10) + ",";
  CHECK(fault(flat + "]") == end_of(flat));
}

TEST_CASE("an integer beyond 64 bits is pointed at") {
  CHECK(fault("[1, 18446744073709551616]", "json-number") == Place{1, 5});
  CHECK(fault("[1,\n -9223372036854775809 ]", "json-number") == Place{2, 2});
  CHECK(fault("123456789012345678901234567890", "json-number") == Place{1, 1});
  CHECK(words("[18446744073709551616]") == "is a number too large to be read");
  // The first of several.
  CHECK(fault("[\"é\", 99999999999999999999, 99999999999999999999]", "json-number") == Place{1, 7});
}

TEST_CASE("a number that no double holds is a fault on its line") {
  CHECK(syntax_issue("[1,\n1e400]", "").line == 2);
  CHECK(syntax_issue("[1,\n\n-1e400]", "").line == 3);
}

TEST_CASE("a document without a known fault is reported in the words of the other parser") {
  const Issue issue = syntax_issue("[1]", "other words", 5);
  CHECK(issue.message == "is not valid JSON: other words");
  CHECK(issue.line == 5);
  CHECK(issue.column == 1);
}

TEST_CASE("a faulty document that starts further down in its file is located there") {
  const Issue issue = syntax_issue("[1,\n]", "", 7);
  CHECK(issue.line == 8);
  CHECK(issue.column == 1);
}

TEST_CASE("a number that no double holds is told in our words, where it begins") {
  CHECK(fault("[1,\n1e400]", "json-number") == Place{2, 1});
  CHECK(words("[1e400]") == "is a number too large to be read");
}

TEST_CASE("an unexpected text or number is pointed at where it begins") {
  CHECK(fault("{\"a\":1\n\"bcd\":2}") == Place{2, 1});
  CHECK(fault("[1 234]") == Place{1, 4});
}

TEST_CASE("a NUL is named, and nothing is said of an end of the text") {
  CHECK(words(std::string(1, '\0')) == "is not valid JSON: there is a NUL character");
}

}  // namespace tripoint::test
