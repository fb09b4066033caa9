#include "core/support/json_writer.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

using Document = nlohmann::ordered_json;

std::string random_text(Dice& dice) {
  static const std::vector<std::string> pieces = {
      "a",  "B",    "7",    " ",    "\"", "\\", "/", "\n",     "\t",      "\r", "\b",
      "\f", "\x01", "\x1F", "\x7F", "é",  "漢", "😀", "\u2028", "e\u0301", "{",  ":"};
  std::string text;
  for (std::size_t i = dice.below(6); i > 0; --i) text += pieces[dice.below(pieces.size())];
  if (dice.one_in(9)) text += '\0';
  return text;
}

Document random_document(Dice& dice, std::size_t depth) {
  switch (dice.below(depth > 4 ? 5 : 8)) {
    case 0:
      return nullptr;
    case 1:
      return dice.one_in(2);
    case 2:
      return static_cast<std::int64_t>(dice.below(2000)) - 1000;
    case 3:
    case 4:
      return random_text(dice);
    case 5: {
      Document array = Document::array();
      for (std::size_t i = dice.below(4); i > 0; --i)
        array.push_back(random_document(dice, depth + 1));
      return array;
    }
    default: {
      Document object = Document::object();
      for (std::size_t i = dice.below(4); i > 0; --i) {
        object[random_text(dice)] = random_document(dice, depth + 1);
      }
      return object;
    }
  }
}

void write(JsonWriter& writer, const Document& document) {
  if (document.is_object()) {
    writer.begin_object();
    for (const auto& [key, value] : document.items()) write(writer.key(key), value);
    writer.end_object();
  } else if (document.is_array()) {
    writer.begin_array();
    for (const Document& value : document) write(writer, value);
    writer.end_array();
  } else if (document.is_string()) {
    writer.string(document.get_ref<const std::string&>());
  } else if (document.is_boolean()) {
    writer.boolean(document.get<bool>());
  } else if (document.is_number()) {
    writer.integer(document.get<std::int64_t>());
  } else {
    writer.null();
  }
}

std::string written(const Document& document, std::size_t indent) {
  std::string out;
  JsonWriter writer(out, indent);
  write(writer, document);
  return out;
}

template <class Write>
std::string single(Write&& write_value) {
  std::string out;
  JsonWriter writer(out);
  write_value(writer);
  return out;
}

}  // namespace

TEST_CASE("whatever is written reads back as the same document, in one line or indented") {
  Dice dice(1);
  for (int trial = 0; trial < 3000; ++trial) {
    const Document document = random_document(dice, 0);
    for (const std::size_t indent : {0U, 1U, 2U, 4U}) {
      const std::string text = written(document, indent);
      CAPTURE(text);
      REQUIRE(Document::accept(text));
      CHECK(Document::parse(text) == document);
      CHECK(written(document, indent) == text);
    }
    CHECK(written(document, 0).find('\n') == std::string::npos);
  }
}

TEST_CASE("documents are laid out in the usual way") {
  const Document document = Document::parse(
      R"({"a":[],"b":{},"c":[1,[2,{"d":null}],"e"],"":{"f":[true,false]},"g":[[],{}]})");
  CHECK(written(document, 0) == document.dump());
  CHECK(written(document, 2) == document.dump(2));
  CHECK(written(document, 4) == document.dump(4));
  for (const char* small : {"{}", "[]", "1", "\"x\"", "null", "[[]]", "[{}]", "{\"a\":{}}"}) {
    CHECK(written(Document::parse(small), 0) == small);
    CHECK(written(Document::parse(small), 2) == Document::parse(small).dump(2));
  }
}

TEST_CASE("keys stand in the order of the calls") {
  std::string out;
  JsonWriter(out).begin_object().key("z").integer(1).key("a").integer(2).end_object();
  CHECK(out == R"({"z":1,"a":2})");
}

TEST_CASE("every character is escaped exactly where JSON demands it") {
  for (int code = 0; code < 0x80; ++code) {
    CAPTURE(code);
    const std::string text(1, static_cast<char>(code));
    const std::string out = single([&](JsonWriter& json) { json.string("<" + text + ">"); });
    REQUIRE(Document::accept(out));
    CHECK(Document::parse(out) == "<" + text + ">");
    const bool escaped = code < 0x20 || code == '"' || code == '\\';
    CHECK((out.size() > 5) == escaped);
  }
  CHECK(single([](JsonWriter& json) { json.string("\n\t\r\"\\"); }) == R"("\n\t\r\"\\")");
  CHECK(single([](JsonWriter& json) { json.string("é漢😀"); }) == "\"é漢😀\"");
  CHECK(single([](JsonWriter& json) { json.begin_object().key("\"\n").null().end_object(); }) ==
        R"({"\"\n":null})");
}

TEST_CASE("numbers are written with fixed decimals or in their shortest form") {
  CHECK(single([](JsonWriter& json) { json.fixed(1.0 / 3); }) == "0.333333");
  CHECK(single([](JsonWriter& json) { json.fixed(-0.0); }) == "0.000000");
  CHECK(single([](JsonWriter& json) { json.fixed(2.5, 0); }) == "3");
  CHECK(single([](JsonWriter& json) { json.shortest(0.1); }) == "0.1");
  CHECK(single([](JsonWriter& json) { json.shortest(64); }) == "64");
  for (const auto value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                           std::int64_t{0}, std::numeric_limits<std::int64_t>::max()}) {
    CHECK(single([&](JsonWriter& json) { json.integer(value); }) == std::to_string(value));
  }
}

TEST_CASE("every number in its shortest form is JSON and reads back as itself") {
  Dice dice(2);
  for (int trial = 0; trial < 5000; ++trial) {
    const int power = static_cast<int>(dice.below(600)) - 300;
    const double value = (dice.unit() - 0.5) * std::pow(10.0, power);
    const std::string out = single([&](JsonWriter& json) { json.shortest(value); });
    CAPTURE(out);
    REQUIRE(Document::accept(out));
    CHECK(Document::parse(out).get<double>() == value);
  }
}

TEST_CASE("raw JSON is a value like any other") {
  std::string out;
  JsonWriter json(out);
  json.begin_array().raw(R"({"a":1})").raw("[2]").begin_object().key("b").raw("3").end_object();
  json.end_array();
  CHECK(out == R"([{"a":1},[2],{"b":3}])");
}

TEST_CASE("writing appends to what stands there") {
  std::string out = "x";
  JsonWriter(out).begin_array().end_array();
  JsonWriter(out).boolean(false);
  CHECK(out == "x[]false");
}

}  // namespace tripoint::test
