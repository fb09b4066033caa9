#include "tests/support/reading.h"

#include <utility>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/small_framework.h"

namespace tripoint::test {
namespace {

void rename(Item& item, std::string id, const std::vector<std::string>& codes) {
  item.id = std::move(id);
  for (std::size_t row = 0; row < codes.size(); ++row) item.rows[row].code = codes[row];
}

void make_number(Item& item, std::string id, double least, double most, bool whole) {
  item.id = std::move(id);
  item.kind = ItemKind::number;
  item.least = least;
  item.most = most;
  item.whole = whole;
  item.unit = item.help;
  const double step = (most - least) / static_cast<double>(item.rows.size() - 1);
  for (std::size_t row = 0; row < item.rows.size(); ++row) {
    item.rows[row].code.clear();
    item.rows[row].value = least + step * static_cast<double>(row);
  }
}

}  // namespace

const Framework& tiny() {
  static const Framework framework = [] {
    const OptionTable three = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    const OptionTable two = {{1, 0, 0}, {0, 0, 1}};
    Framework made = small_framework({three, three, three, two, two});
    rename(made.items[0], "color", {"red", "green", "blue"});
    make_number(made.items[1], "count", 0, 20, true);
    make_number(made.items[2], "hours", 0.5, 24, false);
    rename(made.items[3], "shared", {"yes", "no"});
    made.items[3].level = ItemLevel::group;
    rename(made.items[4], "local", {"yes", "no"});
    made.items[4].level = ItemLevel::entity;
    index_framework(made);
    return made;
  }();
  return framework;
}

std::string faults(std::string_view json, bool strict) {
  const Result<Group> result = read_group(tiny(), json, "f", {strict});
  CHECK(result.value.has_value() == !has_errors(result.issues));
  std::string text;
  std::pair<std::size_t, std::size_t> last = {1, 1};
  for (const Issue& issue : result.issues) {
    const std::pair<std::size_t, std::size_t> place = {issue.line, issue.column};
    CHECK(issue.file == "f");
    CHECK(place >= last);
    last = place;
    text += issue.code + ": " + to_text(issue) + "\n";
  }
  return text;
}

std::string document_with(const std::string& answers) {
  return "{\"schemaVersion\":\"1.0\",\"entities\":[{\"id\":\"e\",\"answers\":\n" + answers + "}]}";
}

std::string answer_faults(const std::string& answers) { return faults(document_with(answers)); }

Group understood(std::string_view json) {
  Result<Group> result = read_group(tiny(), json, "f");
  REQUIRE_MESSAGE(result.value.has_value(), listed(result.issues));
  CHECK_MESSAGE(result.issues.empty(), listed(result.issues));
  return *std::move(result.value);
}

std::vector<Answer> understood_answers(const std::string& answers) {
  return understood(document_with(answers)).entities.at(0).answers;
}

}  // namespace tripoint::test
