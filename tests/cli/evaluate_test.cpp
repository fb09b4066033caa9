// What `tripoint evaluate` gives and which exit code it ends with.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

const std::string usage_hint = "See: tripoint evaluate --help\n";

// A unit whose answers leave nothing open, as a file of its own.
std::string one_unit(const std::string& name, const std::string& answers) {
  return R"({"schemaVersion": "1.0", "entities": [{"id": ")" + name + R"(", "answers": )" +
         answers + "}]}";
}

void check_refused(const Finished& run, int code, const std::string& part) {
  CAPTURE(run.err);
  CHECK(run.code == code);
  CHECK(run.out == "");
  CHECK(contains(run.err, part));
}

}  // namespace

TEST_CASE("evaluate shows every unit of every sample group and says nothing else") {
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const Finished run = run_cli({"evaluate", path});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    const auto group = nlohmann::json::parse(read_text(path));
    CHECK(lines_of(run.out).at(0) == group["name"].get<std::string>());
    const Finished wide = run_cli({"evaluate", path}, {"", 120});
    for (const auto& entity : group["entities"]) {
      CHECK(contains(wide.out, "\n" + entity["name"].get<std::string>() + " "));
    }
  }
}

TEST_CASE("evaluate reads standard input for a dash, with the same result as from the file") {
  for (const std::string& path : sample_groups()) {
    const Finished file = run_cli({"evaluate", path, "--details"});
    const Finished input = run_cli({"evaluate", "-", "--details"}, {read_text(path)});
    CHECK(input.code == 0);
    CHECK(input.out == file.out);
  }
}

TEST_CASE("faults of standard input are reported under the name of a dash") {
  const Finished run = run_cli({"evaluate", "-"}, {"{\n  \"name\": 3}"});
  check_refused(run, 3, "-:2:11: error: /name: has the wrong type");
  CHECK(contains(run.err, "-:1:1: error: lacks \"schemaVersion\""));
}

TEST_CASE("evaluate exits with 3 for an invalid group and with 4 for a file it cannot read") {
  const Scratch scratch;
  check_refused(run_cli({"evaluate", scratch.file("empty.json", "")}), 3, "empty.json:1:1: error:");
  check_refused(run_cli({"evaluate", scratch.file("list.json", "[]")}), 3, "list.json:1:1: error:");
  check_refused(run_cli({"evaluate", scratch.at("none.json")}), 4, "there is no such file");
  check_refused(run_cli({"evaluate", scratch.path()}), 4, "is a folder, not a file");
}

TEST_CASE("evaluate without a file, with two files or with a bad format is a usage error") {
  const std::string file = sample_group("alpine-inns");
  check_refused(run_cli({"evaluate"}), 2, usage_hint);
  check_refused(run_cli({"evaluate", file, file}), 2, usage_hint);
  check_refused(run_cli({"evaluate", file, "--format", "xml"}), 2, "xml");
  check_refused(run_cli({"evaluate", file, "--format"}), 2, usage_hint);
  check_refused(run_cli({"evaluate", file, "--entity"}), 2, usage_hint);
}

TEST_CASE("--entity shows the reasons of that unit alone, in the order asked for") {
  const std::string file = sample_group("nordic-industry");
  const Finished run = run_cli({"evaluate", file, "--entity", "rental", "--entity", "pumps"});
  CHECK(run.code == 0);
  CHECK(lines_of(run.out).at(0) == "Fjeldmark Rental (rental)");
  const std::size_t second = run.out.find("\nFjeldmark Pumps (pumps)\n");
  CHECK(second != std::string::npos);
  CHECK_FALSE(contains(run.out, "Valves"));
  CHECK_FALSE(contains(run.out, "Fjeldmark Industries"));
  const Finished alone = run_cli({"evaluate", file, "--entity", "pumps"});
  CHECK(run.out.substr(second + 1) == alone.out);
}

TEST_CASE("--details adds the reasons of all units to what is shown without it") {
  for (const std::string& path : sample_groups()) {
    const Finished plain = run_cli({"evaluate", path});
    const Finished detailed = run_cli({"evaluate", path, "--details"});
    CHECK(detailed.code == 0);
    CHECK(detailed.out.starts_with(plain.out));
    const auto group = nlohmann::json::parse(read_text(path));
    for (const auto& entity : group["entities"]) {
      const std::string id = entity["id"], name = entity["name"];
      CHECK(contains(detailed.out, "\n" + name + " (" + id + ")\n"));
      const Finished alone = run_cli({"evaluate", path, "--entity", id});
      CHECK(contains(detailed.out, alone.out));
    }
  }
}

TEST_CASE("a group of a single unit shows its reasons without being asked") {
  const std::string text = one_unit("solo", R"({"main_goal": "local_speed"})");
  const Finished run = run_cli({"evaluate", "-"}, {text});
  CHECK(run.code == 0);
  CHECK(run.out == run_cli({"evaluate", "-", "--details"}, {text}).out);
  CHECK(run.out.starts_with("solo\n---"));
}

TEST_CASE("a group without units is evaluated as one on its defaults") {
  const std::string text =
      R"({"schemaVersion": "1.0", "name": "Whole",
          "defaults": {"answers": {"main_goal": "local_speed"}}})";
  const Finished run = run_cli({"evaluate", "-"}, {text});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "\nWhole (group)\n"));
  // Questions are put to the group, not to a unit.
  const auto framework = framework_document();
  const std::string question =
      framework["criteria"][0]["items"][0]["question"]["en"].get<std::string>();
  const Finished wide = run_cli({"evaluate", "-"}, {text, 100});
  CHECK(contains(unwrapped(wide.out), question));
}

TEST_CASE("an unknown unit is refused with the nearest one, or with all when none is near") {
  const std::string file = sample_group("nordic-industry");
  check_refused(run_cli({"evaluate", file, "--entity", "pumsp"}), 2,
                R"(tripoint: --entity: there is no unit "pumsp"; did you mean "pumps"?)");
  check_refused(run_cli({"evaluate", file, "--entity", "warehouse"}), 2,
                "there are: pumps, valves, sensors, service, rental");
}

TEST_CASE("a group cannot be taken in an unknown language") {
  check_refused(run_cli({"evaluate", sample_group("nordic-industry"), "--lang", "fr"}), 2,
                R"(--lang: the framework has no texts in "fr"; it has: en, nl)");
}

TEST_CASE("--lang nl gives Dutch texts and decimal commas") {
  const Finished run =
      run_cli({"evaluate", sample_group("nordic-industry"), "--lang", "nl", "--details"});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "Gedistribueerd past het best"));
  CHECK(contains(run.out, "+0,083"));
  CHECK_FALSE(contains(run.out, "+0.083"));
  CHECK_FALSE(contains(run.out, "Distributed"));
}

TEST_CASE("--without leaves the criterion out of the result and names it there") {
  const std::string file = sample_group("benelux-retail");
  const auto whole = evaluated(file), without = evaluated(file, {"--without", "q6_goals"});
  CHECK(without["without"] == nlohmann::json::array({"q6_goals"}));
  CHECK(whole["without"] == nlohmann::json::array());
  bool changed = false;
  for (std::size_t i = 0; i < whole["entities"].size(); ++i) {
    const auto& before = whole["entities"][i];
    const auto& after = without["entities"][i];
    changed = changed || before["fit"] != after["fit"];
    CHECK(before["criteria"].size() == after["criteria"].size() + 1);
    for (const auto& criterion : after["criteria"]) CHECK(criterion["id"] != "q6_goals");
  }
  CHECK(changed);
  const auto two = evaluated(file, {"--without", "q6_goals", "--without", "markets"});
  CHECK(two["without"] == nlohmann::json::array({"q6_goals", "markets"}));
}

TEST_CASE("an unknown criterion is refused with the nearest one, or with all") {
  const std::string file = sample_group("nordic-industry");
  check_refused(run_cli({"evaluate", file, "--without", "q6_goal"}), 2,
                R"(--without: there is no criterion "q6_goal"; did you mean "q6_goals"?)");
  check_refused(run_cli({"evaluate", file, "--without", "weather"}), 2,
                "there are: q1_organization, q2_past_rollouts,");
}

TEST_CASE("without any criterion nothing is assessed, and that is no failure") {
  std::vector<std::string> more;
  const auto framework = framework_document();
  for (const auto& criterion : framework["criteria"]) {
    more.insert(more.end(), {"--without", criterion["id"].get<std::string>()});
  }
  const auto result = evaluated(sample_group("nordic-industry"), more);
  for (const auto& entity : result["entities"]) {
    CHECK(entity["verdict"] == "not_assessed");
    CHECK(entity["model"].is_null());
  }
}

TEST_CASE("an unknown key is a warning beside the result, and with --strict a refusal") {
  const std::string text = R"({"schemaVersion": "1.0", "nmae": "X", "entities": [{"id": "a"}]})";
  const Finished lenient = run_cli({"evaluate", "-"}, {text});
  CHECK(lenient.code == 0);
  CHECK(contains(lenient.err, "-:1:26: warning: /nmae: is an unknown key and is ignored"));
  CHECK(contains(lenient.err, R"(did you mean "name"?)"));
  CHECK_FALSE(contains(lenient.out, "nmae"));
  CHECK(contains(lenient.out, "Not assessed: nothing is answered"));
  check_refused(run_cli({"evaluate", "-", "--strict"}, {text}), 3, "-:1:26: error: /nmae:");
}

TEST_CASE("--plain draws no rules and changes nothing else") {
  const std::string file = sample_group("benelux-retail");
  const Finished plain = run_cli({"evaluate", file, "--details", "--plain"});
  std::string ruled;
  for (const std::string& line : lines_of(run_cli({"evaluate", file, "--details"}).out)) {
    if (line.find_first_not_of('-') != std::string::npos || line.empty()) ruled += line + "\n";
  }
  CHECK(plain.code == 0);
  CHECK(plain.out == ruled);
}

}  // namespace tripoint::test
