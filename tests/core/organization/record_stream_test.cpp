#include "core/organization/record_stream.h"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/random_case.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using Kind = RecordStream::Kind;

struct Cut {
  std::string text;
  std::size_t line = 0;
  std::size_t column = 0;
  Record::Fault fault = Record::Fault::none;
  bool operator==(const Cut&) const = default;
};

std::vector<Cut> cut(const std::string& bytes, const std::function<std::size_t()>& piece,
                     Kind kind = Kind::lines_or_array) {
  std::size_t at = 0;
  RecordStream stream(
      [&](char* to, std::size_t size) {
        const std::size_t count = std::min({size, piece(), bytes.size() - at});
        std::copy_n(bytes.data() + at, count, to);
        at += count;
        return count;
      },
      kind);
  std::vector<Cut> cuts;
  RecordChunk chunk;
  while (stream.next(chunk)) {
    for (const Record& record : chunk.records) {
      CHECK(record.offset + record.size + record_padding <= chunk.bytes.size());
      cuts.push_back({chunk.bytes.substr(record.offset, record.size), record.line, record.column,
                      record.fault});
    }
  }
  return cuts;
}

std::vector<Cut> cut(const std::string& bytes, Kind kind = Kind::lines_or_array) {
  return cut(
      bytes, [] { return std::size_t{1} << 20U; }, kind);
}

}  // namespace

TEST_CASE("every line is a record with its number, and empty lines are none") {
  CHECK(cut("").empty());
  CHECK(cut("\n \r\n\t\n").empty());
  CHECK(cut("{a}\n\n {b}\r\n{c}") ==
        std::vector<Cut>{{"{a}", 1, 1}, {" {b}\r", 3, 1}, {"{c}", 4, 1}});
  CHECK(cut("\xEF\xBB\xBF{a}\n") == std::vector<Cut>{{"{a}", 1, 1}});
}

TEST_CASE("elements of an array are records at their places") {
  CHECK(cut("[]").empty());
  CHECK(cut(" [ ] \n").empty());
  CHECK(cut("[{\"a\":[1,2]},\n  \"x,]\\\"\" ,é,3]") ==
        std::vector<Cut>{
            {"{\"a\":[1,2]}", 1, 2}, {"\"x,]\\\"\" ", 2, 3}, {"é", 2, 12}, {"3", 2, 14}});
}

TEST_CASE("what is missing in an array, or stands behind it, is a fault at its place") {
  using Fault = Record::Fault;
  CHECK(cut("[1,]") == std::vector<Cut>{{"1", 1, 2}, {"", 1, 4}});
  CHECK(cut("[,1]") == std::vector<Cut>{{"", 1, 2}, {"1", 1, 3}});
  CHECK(cut("[1") == std::vector<Cut>{{"1", 1, 2}, {"", 1, 3, Fault::never_closed}});
  CHECK(cut("[") == std::vector<Cut>{{"", 1, 2, Fault::never_closed}});
  CHECK(cut("[1]\n {}") == std::vector<Cut>{{"1", 1, 2}, {"", 2, 2, Fault::behind_array}});
}

TEST_CASE("a document is one record, or an array of them") {
  CHECK(cut("{\n\"a\":1\n}\n", Kind::one_or_array) == std::vector<Cut>{{"{\n\"a\":1\n}\n", 1, 1}});
  CHECK(cut("[1,\n2]", Kind::one_or_array) == std::vector<Cut>{{"1", 1, 2}, {"2", 2, 1}});
  CHECK(cut("", Kind::one_or_array) == std::vector<Cut>{{"", 1, 1}});
}

TEST_CASE("records do not depend on the pieces in which they are read") {
  Dice dice(5);
  for (int trial = 0; trial < 300; ++trial) {
    CAPTURE(trial);
    const bool array = dice.one_in(2);
    std::string bytes = array ? "[" : "";
    std::vector<std::string> expected;
    for (std::size_t i = dice.below(8); i > 0; --i) {
      nlohmann::json value = {{"k", repeated(dice.one_in(9) ? "xé\n" : "]\"\\", dice.below(40))},
                              {"l", {1, {{"m", nullptr}}}}};
      expected.push_back(value.dump());
      bytes += expected.back() + (array ? (i > 1 ? (dice.one_in(2) ? " ,\n" : ",") : "") : "\n");
    }
    bytes += array ? "]" : "";
    const auto whole = cut(bytes);
    std::vector<std::string> found;
    for (const Cut& one : whole) {
      found.push_back(nlohmann::json::parse(one.text).dump());
      CHECK(one.fault == Record::Fault::none);
      // The place is that of its first character.
      std::istringstream lines(bytes);
      std::string line;
      for (std::size_t i = 0; i < one.line; ++i) std::getline(lines, line);
      CHECK(nlohmann::json::accept(one.text));
      CHECK(line.find('{') != std::string::npos);
    }
    CHECK(found == expected);
    const std::size_t most = 1 + dice.below(30);
    CHECK(cut(bytes, [&] { return 1 + dice.below(most); }) == whole);
  }
}

TEST_CASE("a record that is too large is a fault, and the lines behind it are read") {
  const std::string large = repeated("x", max_record_bytes + 1);
  const auto lines = cut("{a}\n" + large + "\n{b}\n");
  CHECK(lines ==
        std::vector<Cut>{{"{a}", 1, 1}, {"", 2, 1, Record::Fault::too_large}, {"{b}", 3, 1}});
  const auto elements = cut("[1,\n" + large + ",2]");
  CHECK(elements == std::vector<Cut>{{"1", 1, 2}, {"", 2, 1, Record::Fault::too_large}});
  CHECK(cut(large, Kind::one_or_array)[0].fault == Record::Fault::too_large);
}

TEST_CASE("a stream hands on what there is without waiting for more") {
  int asked = 0;
  RecordStream stream(
      [&](char* to, std::size_t) {
        ++asked;
        const std::string_view line = asked == 1 ? "{a}\n{b" : asked == 2 ? "}\n" : "";
        std::copy(line.begin(), line.end(), to);
        return line.size();
      },
      Kind::lines_or_array);
  RecordChunk chunk;
  REQUIRE(stream.next(chunk));
  CHECK(chunk.records.size() == 1);
  CHECK(asked == 1);
}

}  // namespace tripoint::test
