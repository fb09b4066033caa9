// --framework FILE everywhere, and `tripoint framework check`.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/framework/lint.h"
#include "core/framework/neutrality.h"
#include "core/support/number.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::vector<std::vector<std::string>> all_commands(const std::string& path) {
  const std::string group = sample_group("nordic-industry");
  return {{"evaluate", group, "--framework", path},
          {"validate", group, "--framework", path},
          {"new", "--framework", path},
          {"framework", "show", "--framework", path},
          {"framework", "show", path},
          {"framework", "check", "--framework", path},
          {"schema", "group", "--framework", path},
          {"schema", "framework", "--framework", path},
          {"schema", "result", "--framework", path},
          {"framework", "check", path}};
}

// "512,000"
std::string grouped(std::uint64_t number) {
  std::string text;
  for (; number >= 1000; number /= 1000) {
    std::string part = std::to_string(number % 1000);
    text = "," + std::string(3 - part.size(), '0') + part + text;
  }
  return std::to_string(number) + text;
}

}  // namespace

TEST_CASE("the shipped framework named as a file gives the same result as the built-in one") {
  const std::string group = sample_group("benelux-retail");
  CHECK(run_cli({"evaluate", group, "--format", "json", "--framework", shipped_framework_path()})
            .out == run_cli({"evaluate", group, "--format", "json"}).out);
}

TEST_CASE("a stronger interaction in a framework file raises the fit of its model by as much") {
  const Scratch scratch;
  auto framework = framework_document();
  double raise = 0;
  std::string id, favors;
  for (auto& rule : framework["interactions"]) {
    if (rule["id"] != "conflicting_pulls") continue;
    id = rule["id"];
    favors = rule["favors"];
    raise = 0.1 - rule["strength"].get<double>();
    rule["strength"] = 0.1;
  }
  REQUIRE(raise > 0.01);
  const std::string mine = scratch.file("mine.json", framework.dump());
  const std::string group = sample_group("nordic-industry");
  const auto before = evaluated(group), after = evaluated(group, {"--framework", mine});
  CHECK(before["framework"]["hash"] != after["framework"]["hash"]);
  CHECK(before["input"]["hash"] == after["input"]["hash"]);
  int raised = 0;
  for (std::size_t i = 0; i < before["entities"].size(); ++i) {
    double probability = 0;
    for (const auto& active : after["entities"][i]["interactions"]) {
      if (active["id"] == id) probability = active["probability"];
    }
    raised += probability > 0 ? 1 : 0;
    for (const auto& [model, fit] : before["entities"][i]["fit"].items()) {
      const double expected = fit.get<double>() + (model == favors ? raise * probability : 0);
      CHECK(after["entities"][i]["fit"][model].get<double>() ==
            doctest::Approx(expected).epsilon(1e-5));
    }
  }
  CHECK(raised > 0);
}

TEST_CASE("other affinities in a framework file can change the best model") {
  const Scratch scratch;
  auto framework = framework_document();
  for (auto& criterion : framework["criteria"]) {
    for (auto& item : criterion["items"]) {
      for (auto& row : item[item["kind"] == "choice" ? "options" : "breakpoints"]) {
        std::swap(row["affinity"]["centralized"], row["affinity"]["integrated"]);
      }
    }
  }
  const std::string mine = scratch.file("mine.json", framework.dump());
  const std::string group = sample_group("nordic-industry");
  const auto before = evaluated(group), after = evaluated(group, {"--framework", mine});
  REQUIRE(before["entities"][4]["model"] == "centralized");
  CHECK(after["entities"][4]["model"] == "integrated");
}

TEST_CASE("names and texts of a framework file are those shown") {
  const Scratch scratch;
  auto framework = framework_document();
  framework["models"][1]["name"]["en"] = "Spread";
  framework["texts"]["column_unit"]["en"] = "Company";
  const std::string mine = scratch.file("mine.json", framework.dump());
  const Finished run =
      run_cli({"evaluate", sample_group("nordic-industry"), "--framework", mine, "--details"});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "Spread fits best"));
  CHECK(contains(run.out, "\nCompany  "));
  CHECK_FALSE(contains(run.out, "Distributed"));
}

TEST_CASE("every command exits with 3 for a faulty framework and says where the fault is") {
  const Scratch scratch;
  const std::string broken = scratch.file("broken.json", "{\n  \"id\": 5,\n}");
  auto framework = framework_document();
  framework["interactions"][0]["favors"] = "hybrid";
  const std::string unknown = scratch.file("unknown.json", framework.dump(2));
  for (const auto& arguments : all_commands(broken)) {
    CAPTURE(arguments);
    const Finished run = run_cli(arguments);
    CHECK(run.code == 3);
    CHECK(contains(run.err, broken + ":3:1: error: "));
  }
  for (const auto& arguments : all_commands(unknown)) {
    CAPTURE(arguments);
    const Finished run = run_cli(arguments);
    CHECK(run.code == 3);
    CHECK(contains(run.err, ": error: /interactions/0/favors: "));
    CHECK(contains(run.err, "found \"hybrid\"; allowed: centralized, distributed, integrated"));
    if (arguments[1] != "check") CHECK(run.out == "");
  }
}

TEST_CASE("every command exits with 4 for a framework that cannot be read") {
  const Scratch scratch;
  for (const std::string& path : {scratch.at("none.json"), scratch.path()}) {
    for (const auto& arguments : all_commands(path)) {
      CAPTURE(arguments);
      const Finished run = run_cli(arguments);
      CHECK(run.code == 4);
      CHECK(run.out == "");
      CHECK(run.err.starts_with(path + ": error: "));
    }
  }
}

TEST_CASE("framework check gives the size of the shipped framework and finds no fault") {
  const auto framework = framework_document();
  std::size_t items = 0, rows = 0;
  std::uint64_t sheets = 1;
  for (const auto& criterion : framework["criteria"]) {
    items += criterion["items"].size();
    sheets *= criterion["items"][0]["options"].size();
    for (const auto& item : criterion["items"]) {
      rows += item[item["kind"] == "choice" ? "options" : "breakpoints"].size();
    }
  }
  const Finished run = run_cli({"framework", "check"}, {"", 200});
  CHECK(run.code == 0);
  CHECK(run.err == "");
  std::string flat = run.out;
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  const auto counted = [&](std::size_t count, const std::string& what) {
    CAPTURE(what);
    CHECK(contains(flat, " " + std::to_string(count) + " " + what));
  };
  counted(framework["criteria"].size(), "criteria,");
  counted(items, "items (" + std::to_string(framework["criteria"].size()) + " headlines),");
  counted(rows, "answer rows,");
  counted(framework["gates"].size(), "gates,");
  counted(framework["interactions"].size(), "interactions,");
  counted(framework["characteristics"].size(), "characteristics,");
  counted(framework["sources"].size(), "sources");
  CHECK(contains(flat, "Share of all " + grouped(sheets) + " headline answer sheets"));
  CHECK(run.out.ends_with(std::to_string(lint_rules().size()) + " rules checked: no faults\n"));
}

TEST_CASE("framework check gives the neutrality of the shipped framework") {
  const Neutrality all = neutrality(shipped());
  const Finished run = run_cli({"framework", "check"});
  for (ModelIndex m = 0; m < model_count; ++m) {
    const std::string& name = shipped().models[m].name[0];
    const std::size_t at = run.out.find("\n  " + name + " ");
    REQUIRE(at != std::string::npos);
    const std::string line = run.out.substr(at + 1, run.out.find('\n', at + 1) - at - 1);
    CHECK(contains(line, " " + fixed(100 * all.won[m], 2) + " % "));
    CHECK(contains(line, " " + fixed(100 * all.strict[m], 2) + " % "));
  }
  CHECK(contains(run.out, " " + fixed(100 * all.tied, 2) + " % "));
}

TEST_CASE("framework check exits with 3 for a fault of the lint, still giving the figures") {
  const Scratch scratch;
  auto framework = framework_document();
  item_in(framework, "main_goal")["options"][0]["reason"]["en"] = "A hybrid serves both.";
  const std::string mine = scratch.file("mine.json", framework.dump(2));
  const Finished run = run_cli({"framework", "check", mine});
  CHECK(run.code == 3);
  const auto issues = lines_of(run.err);
  REQUIRE(issues.size() == 1);
  CHECK(contains(issues[0], "/options/0/reason"));
  CHECK(contains(issues[0], "hybrid"));
  CHECK(contains(run.out, "criteria,"));
  CHECK(run.out.ends_with(" rules checked: 1 error\n"));
}

TEST_CASE("framework check reports every fault of the lint at its line and column") {
  const Scratch scratch;
  auto framework = framework_document();
  item_in(framework, "main_goal")["options"][0]["affinity"]["distributed"] = 0.3;
  const std::string text = framework.dump(2);
  const std::string mine = scratch.file("mine.json", text);
  const Finished run = run_cli({"framework", "check", mine});
  CHECK(run.code == 3);
  const std::size_t place = text.find("\"distributed\": 0.3");
  const std::string before = text.substr(0, place);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  CHECK(contains(run.err, mine + ":" + std::to_string(line) + ":"));
}

TEST_CASE("framework check exits with 0 when there are warnings only") {
  const Scratch scratch;
  auto framework = framework_document();
  framework["sources"]["never-cited"] = framework["sources"]["brown-1997"];
  const Finished run =
      run_cli({"framework", "check", scratch.file("mine.json", framework.dump(2))});
  CHECK(run.code == 0);
  CHECK(contains(run.err, ": warning: "));
  CHECK(run.out.ends_with(" rules checked: 1 warning\n"));
}

TEST_CASE("framework check --rules lists every rule with its demand") {
  const Finished run = run_cli({"framework", "check", "--rules"});
  CHECK(run.code == 0);
  const std::string text = unwrapped(run.out);
  for (const LintRule& rule : lint_rules()) {
    CAPTURE(rule.name);
    CHECK(contains(run.out, "\n  " + std::string(rule.name) + " "));
    CHECK(contains(text, rule.demand));
  }
}

}  // namespace tripoint::test
