#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string good = R"({"schemaVersion": "1.0", "entities": [{"id": "a"}]})";
const std::string doubtful = R"({"schemaVersion": "1.0", "colour": 1, "entities": []})";
const std::string bad = R"({"schemaVersion": "2.0", "name": []})";

}  // namespace

TEST_CASE("validate finds no fault in the sample groups") {
  std::vector<std::string> arguments = {"validate", "--strict"};
  std::string expected;
  for (const std::string& path : sample_groups()) {
    arguments.push_back(path);
    expected += path + ": no faults\n";
  }
  const Finished run = run_cli(arguments);
  CHECK(run.code == 0);
  CHECK(run.out == expected);
  CHECK(run.err == "");
}

TEST_CASE("validate lists every fault with line and column, and counts them") {
  const Scratch scratch;
  const std::string file = scratch.file("bad.json", bad);
  const Finished run = run_cli({"validate", file});
  CHECK(run.code == 3);
  CHECK(run.err == "");
  const auto lines = lines_of(run.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_with(file + ":1:19: error: /schemaVersion: "));
  CHECK(lines[1].starts_with(file + ":1:34: error: /name: has the wrong type; found an array"));
  CHECK(lines[2] == file + ": 2 errors");
}

TEST_CASE("validate takes several files and exits with the worst of their codes") {
  const Scratch scratch;
  const std::string fine = scratch.file("good.json", good);
  const std::string wrong = scratch.file("bad.json", bad), none = scratch.at("none.json");
  CHECK(run_cli({"validate", fine, fine}).code == 0);
  CHECK(run_cli({"validate", wrong, fine}).code == 3);
  CHECK(run_cli({"validate", none, wrong}).code == 4);
  const Finished run = run_cli({"validate", wrong, none, fine});
  CHECK(run.code == 4);
  CHECK(contains(run.out, wrong + ": 2 errors\n"));
  CHECK(contains(run.out, none + ": error: there is no such file\n"));
  CHECK(contains(run.out, fine + ": no faults\n"));
}

TEST_CASE("a warning leaves the exit code of validate at 0, with --strict it is an error") {
  const Scratch scratch;
  const std::string file = scratch.file("doubtful.json", doubtful);
  const Finished lenient = run_cli({"validate", file});
  CHECK(lenient.code == 0);
  CHECK(contains(lenient.out, file + ":1:26: warning: /colour: is an unknown key and is ignored"));
  CHECK(contains(lenient.out, file + ": 1 warning\n"));
  const Finished strict = run_cli({"validate", file, "--strict"});
  CHECK(strict.code == 3);
  CHECK(contains(strict.out, file + ": 1 error\n"));
}

TEST_CASE("validate reads standard input for a dash") {
  const Finished fine = run_cli({"validate", "-"}, {good});
  CHECK(fine.code == 0);
  CHECK(fine.out == "-: no faults\n");
  const Finished wrong = run_cli({"validate", "-"}, {bad});
  CHECK(wrong.code == 3);
  CHECK(wrong.out.starts_with("-:1:19: error: "));
}

TEST_CASE("validate gives its findings as JSON, with the same faults as in the text") {
  const Scratch scratch;
  const std::string wrong = scratch.file("bad.json", bad);
  const std::string odd = scratch.file("doubtful.json", doubtful);
  const Finished run = run_cli({"validate", wrong, odd, "--format", "json"});
  CHECK(run.code == 3);
  CHECK(run.err == "");
  const auto issues = nlohmann::json::parse(run.out);
  REQUIRE(issues.size() == 3);
  CHECK(issues[0]["severity"] == "error");
  CHECK(issues[0]["code"] == "schema-version");
  CHECK(issues[0]["file"] == wrong);
  CHECK(issues[0]["line"] == 1);
  CHECK(issues[0]["column"] == 19);
  CHECK(issues[0]["pointer"] == "/schemaVersion");
  CHECK(issues[0]["found"] == "\"2.0\"");
  CHECK(issues[1]["pointer"] == "/name");
  CHECK(issues[2]["severity"] == "warning");
  CHECK(issues[2]["file"] == odd);
  const Finished none = run_cli({"validate", "-", "--format", "json"}, {good});
  CHECK(none.code == 0);
  CHECK(nlohmann::json::parse(none.out) == nlohmann::json::array());
}

TEST_CASE("validate reads against the framework of --framework") {
  const Scratch scratch;
  auto framework = framework_document();
  auto& codes = item_in(framework, "sales_direction")["options"];
  const std::string old = codes[0]["code"];
  codes[0]["code"] = "renamed_by_us";
  const std::string mine = scratch.file("mine.json", framework.dump());
  const auto answering = [](const std::string& code) {
    return R"({"schemaVersion": "1.0", "defaults": {"answers": {"sales_direction": ")" + code +
           "\"}}}";
  };
  CHECK(run_cli({"validate", "-"}, {answering(old)}).code == 0);
  CHECK(run_cli({"validate", "-"}, {answering("renamed_by_us")}).code == 3);
  CHECK(run_cli({"validate", "-", "--framework", mine}, {answering("renamed_by_us")}).code == 0);
  const Finished run = run_cli({"validate", "-", "--framework", mine}, {answering(old)});
  CHECK(run.code == 3);
  CHECK(contains(run.out, "renamed_by_us"));
}

TEST_CASE("validate without a file or with a bad format is a usage error") {
  for (const Finished& run :
       {run_cli({"validate"}), run_cli({"validate", "-", "--format", "yaml"})}) {
    CHECK(run.code == 2);
    CHECK(run.out == "");
    CHECK(contains(run.err, "See: tripoint validate --help"));
  }
}

TEST_CASE("a mistyped answer is reported with what is allowed and what was probably meant") {
  const auto answering = [](const std::string& answers) {
    const std::string text =
        R"({"schemaVersion": "1.0", "defaults": {"answers": )" + answers + "}}";
    return run_cli({"validate", "-"}, {text}).out;
  };
  CHECK(contains(answering(R"({"main_gaol": "local_speed"})"), R"(did you mean "main_goal"?)"));
  const std::string option = answering(R"({"main_goal": "local_sped"})");
  CHECK(contains(option, R"(/defaults/answers/main_goal: is no possible answer to main_goal)"));
  CHECK(contains(option, R"(found "local_sped"; allowed: )"));
  CHECK(contains(option, R"(did you mean "local_speed"?)"));
  CHECK(contains(answering(R"({"unit_team_size": -1})"), "allowed: a number from 0 to "));
  CHECK(contains(answering(R"({"main_goal": "not_applicable"})"),
                 R"(allowed: {"not_applicable": "the reason"})"));
}

}  // namespace tripoint::test
