// A museum of broken group files: beside each NAME.json stands NAME.issues, the lines that
// `tripoint validate NAME.json` prints without the count at their end. When a change to them is
// wanted, print them anew in that folder and review the difference.
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "core/tripoint.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string folder = "tests/data/broken";

// Names without the ending, sorted; other files of the folder are none of its exhibits.
std::set<std::string> names_with(const std::string& ending) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_path(folder))) {
    if (entry.path().extension() == ending) names.insert(entry.path().stem().string());
  }
  return names;
}

std::string path_of(const std::string& name) { return source_path(folder + "/" + name + ".json"); }

// What is told, with the file named as it is beside the expectation.
std::string without_folder(const std::string& told) {
  const std::string start = source_path(folder) + "/";
  std::string text;
  for (const std::string& line : lines_of(told)) {
    text += (line.starts_with(start) ? line.substr(start.size()) : line) + "\n";
  }
  return text;
}

std::string expected_issues(const std::string& name) {
  return read_text(source_path(folder + "/" + name + ".issues"));
}

// The exit code that goes with the issues: only a file that cannot be read has no place.
int expected_code(const std::string& name, const std::string& issues) {
  if (issues.starts_with(name + ".json: error: ")) return 4;
  return contains(issues, ": error: ") ? 3 : 0;
}

}  // namespace

TEST_CASE("every broken file has its issues beside it, and every list of issues its file") {
  const auto files = names_with(".json");
  CHECK(files.size() >= 100);
  CHECK(files == names_with(".issues"));
}

TEST_CASE("every broken file is told all of its faults, in these words and at these places") {
  for (const std::string& name : names_with(".json")) {
    CAPTURE(name);
    const Finished run = run_cli({"validate", path_of(name)});
    const std::string issues = expected_issues(name);
    const std::string told = without_folder(run.out);
    const std::size_t count_line = told.rfind(name + ".json: ");
    REQUIRE(count_line != std::string::npos);
    CHECK(told.substr(0, count_line) == issues);
    CHECK(contains(told.substr(count_line), issues.empty() ? "no faults" : "error") ==
          (issues.empty() || contains(issues, ": error: ")));
    CHECK(run.code == expected_code(name, issues));
    CHECK(run.err == "");
  }
}

TEST_CASE("evaluating a broken file tells the same faults and gives no result beside errors") {
  for (const std::string& name : names_with(".json")) {
    CAPTURE(name);
    const Finished run = run_cli({"evaluate", path_of(name)});
    const std::string issues = expected_issues(name);
    CHECK(without_folder(run.err) == issues);
    CHECK(run.code == expected_code(name, issues));
    CHECK(run.out.empty() == (run.code != 0));
  }
}

TEST_CASE("what is told of a broken file is plain text, whatever is in the file") {
  for (const std::string& name : names_with(".json")) {
    CAPTURE(name);
    const std::string issues = expected_issues(name);
    CHECK(std::none_of(issues.begin(), issues.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
    CHECK(nlohmann::json(issues).dump().size() > 1);  // fails on text that is not UTF-8
    for (const std::string& line : lines_of(issues)) CHECK(line.starts_with(name + ".json:"));
  }
}

TEST_CASE("the broken files show every fault that a group file can have") {
  std::set<std::string> found;
  for (const std::string& name : names_with(".json")) {
    const Result<Group> group = load_group(shipped(), path_of(name));
    for (const Issue& issue : group.issues) found.insert(issue.code);
  }
  const std::set<std::string> known = {
      "answer",
      "bound",
      "byte-order-mark",
      "comparison",
      "contradiction",
      "date",
      "decided-twice",
      "duplicate-id",
      "duplicate-key",
      "empty",
      "exact-weights",
      "file",
      "framework",
      "group-answer",
      "inconsistent",
      "json",
      "json-depth",
      "json-number",
      "level",
      "missing-comparisons",
      "missing-key",
      "not-used",
      "place",
      "range",
      "range-size",
      "repeated-pilot",
      "repeated-value",
      "respondent-twice",
      "schema-version",
      "skills-differ",
      "swing",
      "type",
      "unknown-activity",
      "unknown-alignment-item",
      "unknown-criterion",
      "unknown-duty-of-the-role",
      "unknown-entity",
      "unknown-item",
      "unknown-key",
      "unknown-measure",
      "unknown-model",
      "unknown-option",
      "unknown-person",
      "unknown-person-or-party",
      "unknown-phase",
      "unknown-pilot",
      "unknown-plan-part",
      "unknown-region",
      "unknown-respondent",
      "unknown-role",
      "unknown-side",
      "unknown-skill",
      "unknown-sponsor",
      "unknown-step",
      "unknown-title",
      "unknown-value",
      "users",
  };
  CHECK(found == known);
}

TEST_CASE("the program names every faulty file of a folder and exits with the worst code") {
  const Finished run =
      run_shell("cd '" + source_path("") + "' && tripoint validate " + folder + "/*");
  CHECK(run.code == 4);  // for the folder among them
  CHECK(run.err == "");
  const std::string out = "\n" + run.out;
  for (const std::string& name : names_with(".json")) {
    CAPTURE(name);
    const std::string file = folder + "/" + name + ".json";
    const std::string issues = expected_issues(name);
    CHECK(contains(out, "\n" + file + (issues.empty() ? ": no faults\n" : ":")));
    std::string told;
    for (const std::string& line : lines_of(issues)) told += folder + "/" + line + "\n";
    CHECK(contains(out, "\n" + told + file + ": "));
  }
  const Finished files_only =
      run_shell("cd '" + source_path(folder) + "' && tripoint validate [d-z]*.json");
  CHECK(files_only.code == 3);
}

}  // namespace tripoint::test
