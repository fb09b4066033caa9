#include "core/support/json_locate.h"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
  bool operator==(const Place&) const = default;
};

Issue at(std::string pointer, bool at_key = false, std::size_t occurrence = 0) {
  Issue issue;
  issue.pointer = std::move(pointer);
  issue.at_key = at_key;
  issue.occurrence = occurrence;
  return issue;
}

Place place(std::string_view text, Issue issue, std::size_t first_line = 1) {
  std::vector<Issue> issues = {std::move(issue)};
  locate(issues, text, first_line);
  return {issues[0].line, issues[0].column};
}

// Writes random JSON with blanks and line ends anywhere, counts lines and characters as it goes,
// and notes where keys and values begin.
class Scribe {
 public:
  explicit Scribe(Dice& dice) : dice_(dice) {}

  void document() {
    blanks();
    value("", 0);
    blanks();
  }

  std::string text;
  std::map<std::string, std::vector<Place>> keys, values;

 private:
  // `word` holds whole characters.
  void put(std::string_view word) {
    text += word;
    for (const char c : word) {
      if (c == '\n') {
        now_ = {now_.line + 1, 1};
      } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++now_.column;
      }
    }
  }
  void blanks() {
    static const std::vector<std::string> kinds = {" ", "\n", "\t", "\r\n", ""};
    for (std::size_t i = dice_.below(3); i > 0; --i) put(kinds[dice_.below(kinds.size())]);
  }
  void value(const std::string& pointer, std::size_t depth) {
    static const std::vector<std::string> scalars = {"0",
                                                     "-1",
                                                     "12.5",
                                                     "1e3",
                                                     "-0.5E-2",
                                                     "true",
                                                     "false",
                                                     "null",
                                                     "\"\"",
                                                     "\"a\"",
                                                     "\"\\\\\"",
                                                     "\"\\\\\\\"\"",
                                                     "\"x\\\"y: 1\"",
                                                     "\"[,]{}\"",
                                                     "\"é漢\"",
                                                     "\"😀\"",
                                                     "\"\\u00e9\"",
                                                     "\"\\ud83d\\ude00\"",
                                                     "18446744073709551615"};
    values[pointer].push_back(now_);
    const std::size_t kind = dice_.below(depth > 5 ? 1 : 3);
    if (kind == 0) {
      put(scalars[dice_.below(scalars.size())]);
    } else if (kind == 1) {
      array(pointer, depth);
    } else {
      object(pointer, depth);
    }
  }
  void array(const std::string& pointer, std::size_t depth) {
    put("[");
    blanks();
    for (std::size_t i = 0, count = dice_.below(4); i < count; ++i) {
      if (i > 0) separator(",");
      const std::string below = pointer + "/" + std::to_string(i);
      keys[below].push_back(now_);  // an element has no key: its own place serves
      value(below, depth + 1);
    }
    blanks();
    put("]");
  }
  void object(const std::string& pointer, std::size_t depth) {
    // As it is written, and as part of a pointer.
    static const std::vector<std::pair<std::string, std::string>> names = {
        {"\"a\"", "a"},       {"\"b\"", "b"},       {"\"\"", ""},       {"\"0\"", "0"},
        {"\"a/b\"", "a~1b"},  {"\"~\"", "~0"},      {"\"~1\"", "~01"},  {"\"ü漢\"", "ü漢"},
        {"\"\\u0061\"", "a"}, {"\"q\\\"\"", "q\""}, {"\"\\\\\"", "\\"}, {"\"{\"", "{"}};
    put("{");
    blanks();
    for (std::size_t i = 0, count = dice_.below(4); i < count; ++i) {
      if (i > 0) separator(",");
      const auto& [written, name] = names[dice_.below(names.size())];
      const std::string below = pointer + "/" + name;
      keys[below].push_back(now_);
      put(written);
      separator(":");
      value(below, depth + 1);
    }
    blanks();
    put("}");
  }
  void separator(std::string_view sign) {
    blanks();
    put(sign);
    blanks();
  }

  Dice& dice_;
  Place now_ = {1, 1};
};

}  // namespace

TEST_CASE("values and keys are found by their pointer") {
  const std::string text = "{\"a\": [1, {\"b\" : true}],\n \"c\":\"x\"}";
  CHECK(place(text, at("")) == Place{1, 1});
  CHECK(place(text, at("/a")) == Place{1, 7});
  CHECK(place(text, at("/a", true)) == Place{1, 2});
  CHECK(place(text, at("/a/0")) == Place{1, 8});
  CHECK(place(text, at("/a/1")) == Place{1, 11});
  CHECK(place(text, at("/a/1/b")) == Place{1, 18});
  CHECK(place(text, at("/a/1/b", true)) == Place{1, 12});
  CHECK(place(text, at("/c")) == Place{2, 6});
  CHECK(place(text, at("/c", true)) == Place{2, 2});
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(place("{\"ä漢😀\":1}", at("/ä漢😀")) == Place{1, 8});
  CHECK(place("[\"ü\",\n\"ü\", 2]", at("/2")) == Place{2, 6});
}

TEST_CASE("line ends of any system count once") {
  CHECK(place("[1,\r\n2,\r\n\r\n3]", at("/2")) == Place{4, 1});
  CHECK(place("\r\n\r\n[1]", at("")) == Place{3, 1});
}

TEST_CASE("a document that starts further down in its file is located there") {
  CHECK(place("[1,\n2]", at("/0"), 10) == Place{10, 2});
  CHECK(place("[1,\n2]", at("/1"), 10) == Place{11, 1});
}

TEST_CASE("equal keys are told apart by their order") {
  const std::string text = "{\"a\":1,\n\"a\":2,\n \"a\":[3]}";
  CHECK(place(text, at("/a", true, 0)) == Place{1, 2});
  CHECK(place(text, at("/a", true, 1)) == Place{2, 1});
  CHECK(place(text, at("/a", false, 2)) == Place{3, 6});
  CHECK(place(text, at("/a", true, 9)) == Place{3, 2});  // the last is as near as it gets
}

TEST_CASE("a pointer to nothing gets no place, and a place that is known is kept") {
  std::vector<Issue> issues = {at("/0"), at("/1"), at("/no/thing")};
  issues[0].line = 7;
  issues[0].column = 5;
  locate(issues, "[1, 2]");
  REQUIRE(issues.size() == 3);
  CHECK(issues[0].pointer == "/no/thing");
  CHECK(issues[0].line == 0);
  CHECK(issues[1].pointer == "/1");
  CHECK(issues[2].line == 7);
  CHECK(issues[2].column == 5);
}

TEST_CASE("issues are put in the order of the document, those of one place as they were found") {
  std::vector<Issue> issues = {at("/2"), at("/0"), at(""), at("/2"), at("/1")};
  issues[0].message = "first";
  issues[3].message = "second";
  locate(issues, "[1, 2,\n3]");
  std::string order;
  for (const Issue& issue : issues) order += issue.pointer + issue.message + " ";
  CHECK(order == " /0 /1 /2first /2second ");
  std::vector<Issue> none;
  locate(none, "[1]");
  CHECK(none.empty());
  std::vector<Issue> many;
  for (std::size_t i = 0; i < 200; ++i) many.push_back(at(i % 2 == 0 ? "/1" : "/0", false, i));
  locate(many, "[1, 2]");
  for (std::size_t i = 0; i < 200; ++i) {
    CHECK(many[i].occurrence == (i < 100 ? 2 * i + 1 : 2 * (i - 100)));
  }
}

TEST_CASE("every key and value of random documents is found where it was written") {
  std::size_t checked = 0;
  for (int trial = 0; trial < 3000; ++trial) {
    Dice dice(static_cast<std::uint64_t>(trial));
    Scribe scribe(dice);
    scribe.document();
    CAPTURE(scribe.text);
    REQUIRE(nlohmann::json::accept(scribe.text));
    for (const bool at_key : {false, true}) {
      for (const auto& entry : at_key ? scribe.keys : scribe.values) {
        const std::string& pointer = entry.first;
        const std::vector<Place>& places = entry.second;
        for (std::size_t i = 0; i < places.size(); ++i) {
          CAPTURE(pointer);
          CAPTURE(i);
          CHECK(place(scribe.text, at(pointer, at_key, i)) == places[i]);
          ++checked;
        }
      }
    }
  }
  CHECK(checked > 10000);
}

TEST_CASE("a place is found in a large document and behind a deep path") {
  std::string text = "[";
  for (int i = 0; i < 200000; ++i) text += "\"\\\"\\\\\",\n";
  text += "{\"last\":0}]";
  CHECK(place(text, at("/200000/last")) == Place{200001, 9});
  std::string deep, pointer, tail;
  for (std::size_t i = 0; i < max_json_depth / 2; ++i) {
    deep += "{\"~/\":[";
    pointer += "/~0~1/0";
    tail += "]}";
  }
  CHECK(place(deep + "1" + tail, at(pointer)) == Place{1, 7 * max_json_depth / 2 + 1});
}

}  // namespace tripoint::test
