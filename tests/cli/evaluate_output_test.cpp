// `tripoint evaluate`: limits of automation (--fail-on) and the file of -o.
#include <filesystem>
#include <map>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::map<std::string, int> strengths = {
    {"not_assessed", 0}, {"no_option", 1},   {"too_close_to_call", 2},
    {"leaning", 3},      {"only_option", 3}, {"robust", 4},
    {"certain", 5}};

Finished failing_on(const std::string& file, const std::vector<std::string>& rules) {
  std::vector<std::string> arguments = {"evaluate", file};
  for (const std::string& rule : rules) arguments.insert(arguments.end(), {"--fail-on", rule});
  return run_cli(arguments);
}

}  // namespace

TEST_CASE("--fail-on verdict<V exits with 1 exactly when some verdict is weaker than V") {
  int hits = 0, misses = 0;
  for (const std::string& path : sample_groups()) {
    const auto result = evaluated(path);
    for (const auto& [key, strength] : strengths) {
      const std::string name = key;
      CAPTURE(path);
      CAPTURE(name);
      bool weaker = false;
      for (const auto& entity : result["entities"]) {
        weaker = weaker || strengths.at(entity["verdict"]) < strength;
      }
      (weaker ? hits : misses) += 1;
      const Finished run = failing_on(path, {"verdict<" + name});
      CHECK(run.code == (weaker ? 1 : 0));
      CHECK(run.out == run_cli({"evaluate", path}).out);
    }
  }
  CHECK(hits > 0);
  CHECK(misses > 0);
}

TEST_CASE("--fail-on unanswered>N exits with 1 exactly when more headlines are open somewhere") {
  for (const std::string& path : sample_groups()) {
    const auto result = evaluated(path);
    for (std::size_t limit = 0; limit <= 10; ++limit) {
      bool beyond = false;
      for (const auto& entity : result["entities"]) {
        beyond = beyond || entity["open_headlines"].size() > limit;
      }
      CHECK(failing_on(path, {"unanswered>" + std::to_string(limit)}).code == (beyond ? 1 : 0));
    }
  }
}

TEST_CASE("of several rules to fail on one that is hit suffices") {
  const std::string file = sample_group("nordic-industry");
  CHECK(failing_on(file, {"verdict<not_assessed", "unanswered>100"}).code == 0);
  CHECK(failing_on(file, {"verdict<not_assessed", "unanswered>0"}).code == 1);
  CHECK(failing_on(file, {"verdict<certain", "unanswered>100"}).code == 1);
}

TEST_CASE("what is no rule to fail on is a usage error that says what would be one") {
  for (const std::string rule :
       {"", "verdict", "verdict<", "verdict<sure", "verdict<Robust", "verdict>robust", "robust",
        "verdict< robust", "unanswered>", "unanswered>-1", "unanswered>1.5", "unanswered>101",
        "unanswered<2", "unanswered>two", "verdict<robust,unanswered>2"}) {
    CAPTURE(rule);
    const Finished run = failing_on(sample_group("nordic-industry"), {rule});
    CHECK(run.code == 2);
    CHECK(run.out == "");
    CHECK(contains(run.err, "tripoint: --fail-on: "));
    CHECK(contains(run.err, "is no rule to fail on"));
    CHECK(contains(run.err, "unanswered>N"));
  }
}

TEST_CASE("an invalid group goes before a rule that is hit") {
  const Finished run = run_cli({"evaluate", "-", "--fail-on", "verdict<certain"}, {"{}"});
  CHECK(run.code == 3);
}

TEST_CASE("-o writes what would have been shown, and nothing is shown") {
  const std::string file = sample_group("benelux-retail");
  for (const std::string format : {"text", "json"}) {
    const Scratch scratch;
    const std::string target = scratch.at("result");
    const Finished shown = run_cli({"evaluate", file, "--format", format});
    const Finished written = run_cli({"evaluate", file, "--format", format, "-o", target});
    CHECK(written.code == 0);
    CHECK(written.out == "");
    CHECK(written.err == "");
    CHECK(read_text(target) == shown.out);
    CHECK(scratch.names() == std::vector<std::string>{"result"});
  }
}

TEST_CASE("-o with a dash is standard output") {
  const std::string file = sample_group("alpine-inns");
  CHECK(run_cli({"evaluate", file, "--output", "-"}).out == run_cli({"evaluate", file}).out);
}

TEST_CASE("-o replaces a file, and leaves it as it was when there is no result") {
  const Scratch scratch;
  const std::string target = scratch.file("result", "before");
  CHECK(run_cli({"evaluate", "-", "-o", target}, {"{}"}).code == 3);
  CHECK(read_text(target) == "before");
  CHECK(run_cli({"evaluate", sample_group("alpine-inns"), "-o", target, "--entity", "x"}).code ==
        2);
  CHECK(read_text(target) == "before");
  CHECK(run_cli({"evaluate", sample_group("alpine-inns"), "-o", target}).code == 0);
  CHECK(read_text(target) == run_cli({"evaluate", sample_group("alpine-inns")}).out);
  CHECK(scratch.names() == std::vector<std::string>{"result"});
}

TEST_CASE("-o refuses a folder and a place that is not there, with exit code 4") {
  const Scratch scratch;
  const std::string file = sample_group("alpine-inns");
  const Finished folder = run_cli({"evaluate", file, "-o", scratch.path()});
  CHECK(folder.code == 4);
  CHECK(folder.out == "");
  CHECK(folder.err == scratch.path() + ": error: is a folder, not a file\n");
  const Finished nowhere = run_cli({"evaluate", file, "-o", scratch.at("no/such/result")});
  CHECK(nowhere.code == 4);
  CHECK(contains(nowhere.err, "cannot be written"));
  CHECK(scratch.names().empty());
}

TEST_CASE("a result that cannot be written goes before a rule that is hit") {
  const Scratch scratch;
  const Finished run = run_cli({"evaluate", sample_group("nordic-industry"), "-o", scratch.path(),
                                "--fail-on", "verdict<certain"});
  CHECK(run.code == 4);
}

TEST_CASE("a rule that is hit keeps no result from being written") {
  const Scratch scratch;
  const std::string file = sample_group("nordic-industry"), target = scratch.at("result");
  CHECK(run_cli({"evaluate", file, "-o", target, "--fail-on", "verdict<certain"}).code == 1);
  CHECK(read_text(target) == run_cli({"evaluate", file}).out);
}

TEST_CASE("a result replaces the file behind a link and keeps its permissions") {
  namespace fs = std::filesystem;
  const Scratch scratch;
  const std::string target = scratch.file("private", "before");
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(target, scratch.at("link"));
  CHECK(run_cli({"evaluate", sample_group("alpine-inns"), "-o", scratch.at("link")}).code == 0);
  CHECK(fs::is_symlink(scratch.at("link")));
  CHECK(contains(read_text(target), "Edelpfad"));
  CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

}  // namespace tripoint::test
