#include "cli/interview_input.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

std::size_t item_of(ItemKind kind, bool whole = false) {
  for (std::size_t i = 0; i < shipped().items.size(); ++i) {
    const Item& item = shipped().items[i];
    if (item.kind == kind && item.whole == whole) return i;
  }
  FAIL("no such item");
  return 0;
}

std::vector<double> values(std::size_t item, std::string_view line, LanguageIndex language = 0) {
  const auto answer = cli::typed_answer(shipped(), item, line, language);
  if (!answer) return {};
  CHECK(answer->item == item);
  CHECK(answer->kind == AnswerKind::values);
  return {answer->values.begin(), answer->values.begin() + answer->count};
}

}  // namespace

TEST_CASE("digits of a choice are options, several of them a range in ascending order") {
  const std::size_t item = item_of(ItemKind::choice);
  using Values = std::vector<double>;
  CHECK(values(item, "2") == Values{1});
  for (const char* line : {"1 3", "3,1", "31", "1; 3", "1 1 3"}) {
    CAPTURE(line);
    CHECK(values(item, line) == Values{0, 2});
  }
  CHECK(values(item, "1-3") == Values{0, 1, 2});
  for (const char* line : {"", "0", "9", "x", "1x", "-", "1-", "-2", "3-1", "1--2", "2.5"}) {
    CAPTURE(line);
    CHECK(values(item, line).empty());
  }
}

TEST_CASE("numbers have the decimal sign of the language, and two of them are a range") {
  Framework framework = small_framework({{{1, .5, 0}}});
  framework.languages = {{"en", "English", ".", {}}, {"nl", "Nederlands", ",", {}}};
  Item& item = framework.items[0];
  item.kind = ItemKind::number;
  item.least = -10;
  item.most = 100;
  const auto typed = [&](std::string_view line, LanguageIndex language) {
    const auto answer = cli::typed_answer(framework, 0, line, language);
    if (!answer) return std::vector<double>();
    return std::vector<double>(answer->values.begin(), answer->values.begin() + answer->count);
  };
  using Values = std::vector<double>;
  CHECK(typed("2.5", 0) == Values{2.5});
  CHECK(typed("2,5", 1) == Values{2.5});
  CHECK(typed("2.5", 1) == Values{2.5});
  CHECK(typed("8 3", 0) == Values{3, 8});
  CHECK(typed("3, 8", 0) == Values{3, 8});
  CHECK(typed("3-8", 0) == Values{3, 8});
  CHECK(typed("-5", 0) == Values{-5});
  CHECK(typed("4 4", 0) == Values{4});
  for (const char* line : {"", "2,5", "101", "-11", "1 2 3", "x", "1e", ",", "--", "nan", "inf"}) {
    CAPTURE(line);
    CHECK(typed(line, 0).empty());
  }
  item.whole = true;
  CHECK(typed("2.5", 0).empty());
  CHECK(typed("3 8", 0) == Values{3, 8});
}

}  // namespace tripoint::test
