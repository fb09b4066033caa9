// The built program from end to end, as a shell runs it.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string group = "'" + sample_group("benelux-retail") + "'";

}  // namespace

TEST_CASE("the program gives what the command gives in process") {
  for (const std::string& path : sample_groups()) {
    for (const std::string format : {"text", "json"}) {
      const Finished program =
          run_shell("tripoint evaluate '" + path + "' --details --format " + format);
      const Finished inside = run_cli({"evaluate", path, "--details", "--format", format});
      CHECK(program.code == 0);
      CHECK(program.err == "");
      CHECK(program.out == inside.out);
    }
  }
}

TEST_CASE("exit codes reach the shell") {
  const Scratch scratch;
  const std::string bad = "'" + scratch.file("bad.json", "{}") + "'";
  CHECK(run_shell("tripoint evaluate " + group).code == 0);
  CHECK(run_shell("tripoint evaluate " + group + " --fail-on 'verdict<certain'").code == 1);
  CHECK(run_shell("tripoint evaluate " + group + " --bogus").code == 2);
  CHECK(run_shell("tripoint evaluate " + bad).code == 3);
  CHECK(run_shell("tripoint evaluate '" + scratch.at("none.json") + "'").code == 4);
}

TEST_CASE("a full disk ends every command with 4 and a message") {
  for (const std::string& command :
       {"evaluate " + group, "evaluate " + group + " --format json", "validate " + group,
        std::string("new"), std::string("new --template full"), std::string("framework show"),
        std::string("framework show --format json"), std::string("framework check"),
        std::string("schema group"), std::string("schema framework"),
        std::string("schema result")}) {
    CAPTURE(command);
    const Finished run = run_shell("tripoint " + command + " > /dev/full");
    CHECK(run.code == 4);
    CHECK(run.err == "tripoint: standard output: cannot be written\n");
  }
  for (const std::string& command : {"evaluate " + group, std::string("new --force"),
                                     std::string("framework show"), std::string("schema group")}) {
    CAPTURE(command);
    const Finished run = run_shell("tripoint " + command + " -o /dev/full");
    CHECK(run.code == 4);
    CHECK(contains(run.err, "/dev/full: error: cannot be written: No space left on device"));
  }
}

TEST_CASE("a disk that fills up leaves the old file whole and no temporary one") {
  const Scratch scratch;
  const std::string target = scratch.file("result.json", "before");
  // A limit on the size of files stands in for a full disk; its signal is ignored.
  const Finished run = run_shell("trap '' XFSZ; ulimit -f 2; tripoint evaluate " + group +
                                 " --format json -o '" + target + "'");
  CHECK(run.code == 4);
  CHECK(contains(run.err, target + ": error: cannot be written: "));
  CHECK(read_text(target) == "before");
  CHECK(scratch.names() == std::vector<std::string>{"result.json"});
}

TEST_CASE("a closed pipe neither kills nor hangs the program") {
  for (const std::string& command :
       {"evaluate " + group + " --format json", "evaluate " + group + " --details",
        std::string("framework show --format json"), std::string("new --template full")}) {
    CAPTURE(command);
    const Finished run =
        run_shell("tripoint " + command + " | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}");
    CAPTURE(run.err);
    // What fits into the pipe may be written before it closes.
    CHECK((run.code == 0 || run.code == 4));
    if (run.code == 4) CHECK(run.err == "tripoint: standard output: cannot be written\n");
  }
}

TEST_CASE("more than a pipe holds into a closed pipe ends with 4") {
  const Finished run = run_shell(
      "tripoint framework show --format json | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}");
  CHECK(run.code == 4);
}

TEST_CASE("an output that is closed from the start ends with 4") {
  const Finished run = run_shell("tripoint new >&-");
  CHECK(run.code == 4);
  CHECK(contains(run.err, "cannot be written"));
}

TEST_CASE("a missing file and a folder end with 4, an empty file with 3") {
  const Scratch scratch;
  const std::string empty = scratch.file("empty.json", ""), none = scratch.at("none.json");
  for (const std::string command : {"evaluate", "validate"}) {
    CAPTURE(command);
    const auto on = [&](const std::string& path) {
      return run_shell("tripoint " + command + " '" + path + "' 2>&1");
    };
    CHECK(on(none).code == 4);
    CHECK(contains(on(none).out, none + ": error: there is no such file\n"));
    CHECK(on(scratch.path()).code == 4);
    CHECK(contains(on(scratch.path()).out, scratch.path() + ": error: is a folder, not a file\n"));
    CHECK(on(empty).code == 3);
    CHECK(contains(on(empty).out, empty + ":1:1: error: "));
    CHECK(run_shell("tripoint " + command + " - < /dev/null").code == 3);
  }
}

TEST_CASE("five faults in one file are five messages, each at its line and column") {
  const Scratch scratch;
  const std::string file = scratch.file("five.json", R"({
  "schemaVersion": "1.0",
  "name": 7,
  "defaults": {"answers": {"main_gaol": "local_speed"}},
  "entities": [
    {"id": "a", "importance": -2, "answers": {"main_goal": "local_sped"}},
    {"id": "é", "answers": {"unit_team_size": 1, "decision_rights": 2.5}}
  ]
}
)");
  const Finished run = run_shell("tripoint evaluate '" + file + "'");
  CHECK(run.code == 3);
  CHECK(run.out == "");
  const auto lines = lines_of(run.err);
  REQUIRE(lines.size() == 5);
  const std::vector<std::string> expected = {
      ":3:11: error: /name: has the wrong type",
      ":4:28: error: /defaults/answers/main_gaol: is no item of the framework",
      ":6:31: error: /entities/0/importance: is outside its range",
      ":6:60: error: /entities/0/answers/main_goal: is no possible answer to main_goal",
      ":7:69: error: /entities/1/answers/decision_rights: is no possible answer to "};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(lines[i]);
    CHECK(lines[i].starts_with(file + expected[i]));
  }
  const Finished again = run_shell("tripoint validate '" + file + "' --format json");
  CHECK(again.code == 3);
  CHECK(nlohmann::json::parse(again.out).size() == 5);
}

TEST_CASE("a skeleton goes through a pipe into validate and evaluate") {
  const Finished valid = run_shell("tripoint new --template full --lang nl | tripoint validate -");
  CHECK(valid.code == 0);
  CHECK(valid.out == "-: no faults\n");
  const Finished result = run_shell("tripoint new | tripoint evaluate - --format json");
  CHECK(result.code == 0);
  CHECK(nlohmann::json::parse(result.out)["entities"].size() == 2);
}

TEST_CASE("output that is not a terminal has no colors and is set for 80 columns") {
  const Finished run =
      run_shell("unset NO_COLOR; COLUMNS=200 TERM=xterm tripoint evaluate " + group);
  CHECK_FALSE(contains(run.out, "\x1b"));
  CHECK(run.out == run_cli({"evaluate", sample_group("benelux-retail")}).out);
}

TEST_CASE("the working folder and the locale change no byte of a result") {
  const std::string command = "tripoint evaluate " + group + " --details --lang nl";
  const Finished here = run_shell(command);
  CHECK(run_shell("cd / && LC_ALL=de_DE.UTF-8 LANG=tr_TR.UTF-8 " + command).out == here.out);
  CHECK(run_shell("LC_ALL=C TZ=Asia/Tokyo " + command).out == here.out);
}

}  // namespace tripoint::test
