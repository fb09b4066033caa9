// Published organizations and what is concluded for them. Agreement with what they adopted is not
// tested: it is no measure of what was best.
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "core/support/number.h"
#include "core/tripoint.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string folder = "datasets/cases/";
const std::vector<std::string> models = {"centralized", "distributed", "integrated"};

nlohmann::json golden() { return read_json("tests/data/golden/cases.json"); }

Group case_group(const std::string& name) {
  const ReadOptions strict{true};
  const auto group = load_group(shipped(), source_path(folder + name + ".json"), strict);
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  CHECK_MESSAGE(group.issues.empty(), listed(group.issues));
  return *group;
}

std::string words(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string share(const nlohmann::json& row, const std::string& model) {
  return fixed(row["shares"][model].get<double>(), 4);
}

// The row of a case in the README of the folder.
std::string readme_row(const nlohmann::json& row) {
  const std::string also =
      row["also_fair"].is_null() ? "" : " or " + row["also_fair"].get<std::string>();
  std::string text = "| [" + row["company"].get<std::string>() + "](" +
                     row["case"].get<std::string>() + ".json) | " + row["year"].get<std::string>() +
                     " | " + row["adopted"].get<std::string>() + also + " | " +
                     words(row["verdict"]) + " | " +
                     (row["model"].is_null() ? "none" : row["model"].get<std::string>());
  for (const std::string& model : models) text += " | " + share(row, model);
  return text + " |";
}

}  // namespace

TEST_CASE("every published case is in the table of outcomes, and none is there without a file") {
  std::set<std::string> files, table;
  for (const auto& entry : std::filesystem::directory_iterator(source_path(folder))) {
    if (entry.path().extension() == ".json") files.insert(entry.path().stem().string());
  }
  for (const auto& row : golden()) CHECK(table.insert(row["case"]).second);
  CHECK(files == table);
  CHECK(files.size() == 10);
}

TEST_CASE("every published case reads without a warning and gives its stored outcome") {
  for (const auto& row : golden()) {
    const std::string name = row["case"];
    CAPTURE(name);
    const Group group = case_group(name);
    CHECK(group.name == row["company"]);
    const GroupEvaluation result = evaluate_group(shipped(), group);
    REQUIRE(result.evaluations.size() == 1);
    const Evaluation& one = result.evaluations[0];
    CHECK(verdict_names.at(static_cast<std::size_t>(one.verdict)) ==
          row["verdict"].get<std::string>());
    const std::string best = one.outcome.point ? shipped().models[*one.outcome.point].id : "";
    CHECK(best == (row["model"].is_null() ? "" : row["model"].get<std::string>()));
    for (std::size_t m = 0; m < model_count; ++m) {
      CHECK(shipped().models[m].id == models[m]);
      CHECK(fixed(one.outcome.shares.value[m], 4) == share(row, models[m]));
    }
  }
}

TEST_CASE("most headline questions of every published case are open, and its result says so") {
  for (const auto& row : golden()) {
    const std::string name = row["case"];
    CAPTURE(name);
    const GroupEvaluation result = evaluate_group(shipped(), case_group(name));
    CHECK(result.evaluations[0].open_headlines.size() >= 5);
    CHECK(result.evaluations[0].provisional);
    for (const double error : result.evaluations[0].outcome.shares.standard_error)
      CHECK(error <= 0.005);
  }
}

TEST_CASE("every answer of a published case names its fact and a source that the case lists") {
  for (const auto& row : golden()) {
    const Group group = case_group(row["case"]);
    CAPTURE(group.name);
    CHECK(contains(group.note, "The facts are those of the sources; the codings are our reading."));
    const std::size_t adopted = group.note.rfind("Adopted");
    REQUIRE(adopted != std::string::npos);
    CHECK(contains(group.note.substr(adopted), row["adopted"].get<std::string>()));
    if (!row["also_fair"].is_null()) {
      CHECK(contains(group.note.substr(adopted), row["also_fair"].get<std::string>()));
    }
    CHECK(group.entities.empty());
    for (const Answer& answer : group.defaults) {
      CAPTURE(shipped().items[answer.item].id);
      REQUIRE(answer.detail.has_value());
      CHECK(answer.detail->note.ends_with("."));
      CHECK_FALSE(answer.detail->evidence.empty());
      for (const std::string& source : answer.detail->evidence) {
        CHECK(source.starts_with("http"));
        CHECK(contains(group.note, source));
      }
    }
  }
}

TEST_CASE("the table of the published cases in their README is that of the outcomes") {
  std::vector<std::string> shown, expected;
  for (const std::string& line : lines_of(read_text(source_path(folder + "README.md")))) {
    if (line.starts_with("| [")) shown.push_back(line);
  }
  for (const auto& row : golden()) expected.push_back(readme_row(row));
  CHECK(shown == expected);
}

}  // namespace tripoint::test
