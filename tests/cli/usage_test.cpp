// Help, version, and words that no command knows.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::vector<std::string> command_names = {"evaluate", "validate", "new", "framework",
                                                "schema"};

void check_suggests(const std::vector<std::string>& arguments, const std::string& meant) {
  CAPTURE(arguments);
  const Finished run = run_cli(arguments);
  CAPTURE(run.err);
  CHECK(run.code == 2);
  CHECK(run.out == "");
  CHECK(contains(run.err, "; did you mean \"" + meant + "\"?\n"));
}

}  // namespace

TEST_CASE("--help lists all commands and exits with 0") {
  for (const std::string flag : {"--help", "-h"}) {
    const Finished run = run_cli({flag});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    for (const std::string& name : command_names) CHECK(contains(run.out, "\n  " + name + " "));
  }
}

TEST_CASE("--version is one line on standard output") {
  const Finished run = run_cli({"--version"});
  CHECK(run.code == 0);
  CHECK(run.err == "");
  CHECK(run.out.starts_with("tripoint "));
  CHECK(lines_of(run.out).size() == 1);
  CHECK(run.out.substr(9) ==
        evaluated(sample_group("alpine-inns"))["engine"]["version"].get<std::string>() + "\n");
}

TEST_CASE("the help of every command has a summary, examples and a line of usage") {
  for (const std::string& name : command_names) {
    CAPTURE(name);
    const Finished run = run_cli({name, "--help"});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(contains(run.out, "Usage: tripoint " + name));
    CHECK(contains(run.out, "Examples:\n  tripoint "));
  }
  for (const std::string path :
       {"framework show", "framework check", "schema group", "schema framework", "schema result"}) {
    const std::size_t blank = path.find(' ');
    const Finished run = run_cli({path.substr(0, blank), path.substr(blank + 1), "--help"});
    CHECK(run.code == 0);
    CHECK(contains(run.out, "Usage: tripoint " + path));
  }
}

TEST_CASE("the examples of the help are command lines that the program understands") {
  int examples = 0;
  for (const std::string& name : command_names) {
    for (const std::string& line : lines_of(run_cli({name, "--help"}).out)) {
      if (!line.starts_with("  tripoint ")) continue;
      ++examples;
      CAPTURE(line);
      const Scratch scratch;
      std::filesystem::create_symlink(source_path("datasets"), scratch.at("datasets"));
      const Finished run = run_shell("cd '" + scratch.path() + "' && " + line);
      CAPTURE(run.err);
      // Files named only as examples are not there (4).
      CHECK((run.code == 0 || run.code == 4));
      CHECK_FALSE(contains(run.err, "--help"));
    }
  }
  CHECK(examples >= 10);
}

TEST_CASE("nothing, or a command without its subcommand, is a usage error that points to help") {
  const Finished nothing = run_cli({});
  CHECK(nothing.code == 2);
  CHECK(nothing.out == "");
  CHECK(contains(nothing.err, "See: tripoint --help\n"));
  const Finished half = run_cli({"framework"});
  CHECK(half.code == 2);
  CHECK(half.out == "");
  CHECK(contains(half.err, "See: tripoint framework --help\n"));
}

TEST_CASE("a mistyped command suggests the nearest one") {
  check_suggests({"evaluat", "group.json"}, "evaluate");
  check_suggests({"vaildate", "group.json"}, "validate");
  check_suggests({"nwe"}, "new");
  check_suggests({"framwork", "show"}, "framework");
  check_suggests({"framework", "shwo"}, "show");
  check_suggests({"framework", "chekc"}, "check");
  check_suggests({"shcema", "group"}, "schema");
  check_suggests({"schema", "grop"}, "group");
}

TEST_CASE("a mistyped option suggests the nearest one of its command") {
  check_suggests({"evaluate", "group.json", "--detials"}, "--details");
  check_suggests({"evaluate", "group.json", "--entty", "a"}, "--entity");
  check_suggests({"evaluate", "group.json", "--fail_on", "verdict<robust"}, "--fail-on");
  check_suggests({"evaluate", "group.json", "--fromat=json"}, "--format");
  check_suggests({"evaluate", "group.json", "--lagn", "nl"}, "--lang");
  check_suggests({"validate", "group.json", "--strcit"}, "--strict");
  check_suggests({"new", "--tempalte", "full"}, "--template");
  check_suggests({"new", "--forse"}, "--force");
  check_suggests({"framework", "show", "--itme", "main_goal"}, "--item");
  check_suggests({"framework", "check", "--rule"}, "--rules");
  check_suggests({"schema", "group", "--framwork", "f.json"}, "--framework");
  check_suggests({"--versoin"}, "--version");
}

TEST_CASE("a word that is like nothing gets no suggestion") {
  const Finished run = run_cli({"evaluate", "group.json", "--zzzzzzzzzz"});
  CHECK(run.code == 2);
  CHECK(contains(run.err, "--zzzzzzzzzz"));
  CHECK_FALSE(contains(run.err, "Did you mean"));
}

TEST_CASE("an option of another command is a usage error") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"validate", "group.json", "--details"},
                                             {"evaluate", "group.json", "--force"},
                                             {"new", "--strict"},
                                             {"framework", "check", "--all"}}) {
    CAPTURE(arguments);
    const Finished run = run_cli(arguments);
    CHECK(run.code == 2);
    CHECK(run.out == "");
  }
}

TEST_CASE("two commands at once are a usage error") {
  CHECK(run_cli({"new", "validate"}).code == 2);
}

}  // namespace tripoint::test
