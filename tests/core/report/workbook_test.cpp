// Results as tables for spreadsheets.
#include "core/report/workbook.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

Workbook sample_workbook(LanguageIndex language = 0) {
  const std::string path = sample_group("benelux-retail");
  const Group group = *read_group(shipped(), read_text(path), path);
  const GroupEvaluation evaluation = evaluate_group(shipped(), group);
  const Rollout rollout = plan_rollout(shipped(), group, evaluation);
  return workbook_of({shipped(), group, evaluation, rollout, language});
}

}  // namespace

TEST_CASE("fields with separators are quoted, and none is taken for a formula") {
  const Worksheet sheet{"s",
                        {"a", "b"},
                        {{std::string("x,y"), 1.0},
                         {std::string("say \"no\"\n"), -0.5},
                         {std::string("=1+1"), 1e-9},
                         {std::string("-dash"), 1234567.25}}};
  CHECK(to_csv(sheet) ==
        "a,b\r\n\"x,y\",1\r\n\"say \"\"no\"\"\n\",-0.5\r\n'=1+1,0\r\n'-dash,1234567.25\r\n");
}

TEST_CASE("a workbook has eight sheets whose rows are as wide as their headings") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const Workbook book = sample_workbook(language);
    CHECK(book.sheets.size() == 8);
    std::vector<std::string> names;
    for (const Worksheet& sheet : book.sheets) {
      CAPTURE(sheet.name);
      names.push_back(sheet.name);
      CHECK(!sheet.rows.empty());
      for (const auto& row : sheet.rows) CHECK(row.size() == sheet.columns.size());
    }
    std::sort(names.begin(), names.end());
    CHECK(std::unique(names.begin(), names.end()) == names.end());
  }
}

TEST_CASE("the contributions of a unit in the workbook sum to its margin") {
  const Workbook book = sample_workbook();
  const Worksheet& units = book.sheets[1];
  const Worksheet& parts = book.sheets[2];
  for (const auto& unit : units.rows) {
    const auto& name = std::get<std::string>(unit[1]);
    if (std::get<std::string>(unit[6]) == "only option") continue;  // its margin is over nobody
    double sum = 0;
    for (const auto& part : parts.rows) {
      if (std::get<std::string>(part[0]) == name) sum += std::get<double>(part[6]);
    }
    CAPTURE(name);
    CHECK(sum == doctest::Approx(std::get<double>(unit[14])));
  }
}

TEST_CASE("a workbook has the same bytes every time, and is a ZIP file") {
  const Workbook book = sample_workbook();
  const auto first = to_xlsx(book), second = to_xlsx(book);
  REQUIRE(first.value.has_value());
  CHECK(first->substr(0, 2) == "PK");
  CHECK(*first == *second);
}

}  // namespace tripoint::test
