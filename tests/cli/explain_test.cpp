// What `tripoint explain` shows.
#include <doctest/doctest.h>

#include "core/support/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

json explained(const std::string& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"explain", file, "--format", "json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Finished run = run_cli(arguments);
  CHECK(run.code == 0);
  CHECK(run.err == "");
  return json::parse(run.out);
}

}  // namespace

TEST_CASE("one loud disagreement matters, another provably cannot") {
  const json group = explained(sample_group("baltic-foods"));
  const json& dairy = group["entities"][0]["explanation"]["respondents"];
  REQUIRE(dairy["disagreements"].size() == 2);
  CHECK(dairy["disagreements"][0]["item"] == "who_runs_it");
  CHECK(dairy["disagreements"][0]["distance"] == 1);
  CHECK(dairy["disagreements"][0]["changes_winner"] == true);
  CHECK(dairy["disagreements"][0]["value"].get<double>() > 0);
  CHECK(dairy["disagreements"][1]["item"] == "data_trouble");
  CHECK(dairy["disagreements"][1]["distance"] == 1);
  CHECK(dairy["disagreements"][1]["changes_winner"] == false);
  CHECK(dairy["disagreements"][1]["value"] == 0);
  CHECK(dairy["none_matters"] == false);
  CHECK(group["entities"][1]["explanation"]["respondents"]["none_matters"] == true);
  const Finished run = run_cli({"explain", sample_group("baltic-foods"), "--entity", "dairy"});
  CHECK(contains(run.out, "It matters"));
  CHECK(contains(run.out, "Settling it alone"));
}

TEST_CASE("two horizons that lead to different models are both shown, with the way between them") {
  const Finished run = run_cli({"explain", sample_group("baltic-foods"), "--entity", "dairy"});
  CHECK(contains(run.out, "- Now: Centralized, leaning."));
  CHECK(contains(run.out, "- In three years: Distributed, robust."));
  CHECK(contains(run.out, "Begin with one team"));
  const Finished evaluated = run_cli({"evaluate", sample_group("baltic-foods"), "--details"});
  CHECK(contains(evaluated.out, "three years from now it would be Distributed"));
}

TEST_CASE("explain shows every unit, or those that are named, within the width of the terminal") {
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const auto group = json::parse(read_text(path));
    for (const std::size_t width : {80U, 120U}) {
      const Finished run = run_cli({"explain", path, "--all"}, {"", width});
      CHECK(run.code == 0);
      CHECK(run.err == "");
      for (const std::string& line : lines_of(run.out)) {
        CAPTURE(line);
        CHECK(display_width(line) <= width);
      }
      for (const auto& entity : group["entities"]) {
        CHECK(contains(run.out, "(" + entity["id"].get<std::string>() + ")"));
      }
    }
  }
  const Finished one =
      run_cli({"explain", sample_group("baltic-foods"), "--entity", "Leib Bakery"});
  CHECK(contains(one.out, "Leib Bakery (bakery)"));
  CHECK(!contains(one.out, "(dairy)"));
}

TEST_CASE("explain speaks the language that is asked for") {
  const Finished run =
      run_cli({"explain", sample_group("baltic-foods"), "--lang", "nl", "--entity", "dairy"});
  CHECK(contains(run.out, "Waarop de aanbeveling steunt"));
  CHECK(!contains(run.out, "What the recommendation rests on"));
}

TEST_CASE("an item is shown with every answer, its reason and its source") {
  const Finished run = run_cli(
      {"explain", sample_group("baltic-foods"), "--entity", "dairy", "--item", "who_runs_it"});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "Staffing: Daily work after go-live"));
  const Item& item = shipped().items[find_item(shipped(), "who_runs_it").value()];
  for (const AnswerRow& row : item.rows) CHECK(contains(run.out, row.label[0]));
  CHECK(contains(run.out, "[Invisible Puppy 2017]"));
  CHECK(contains(run.out, "(today)"));
}

TEST_CASE("the way to a model is by what can be changed, and says what it would take") {
  const Finished run = run_cli(
      {"explain", sample_group("baltic-foods"), "--entity", "dairy", "--flip", "distributed"});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "What would have to be true for Distributed"));
  const Finished same = run_cli(
      {"explain", sample_group("baltic-foods"), "--entity", "dairy", "--flip", "centralized"});
  CHECK(contains(same.out, "Centralized is what fits best today."));
}

TEST_CASE("words that name nothing are refused with the nearest one") {
  const auto refused = [](const std::vector<std::string>& more, const std::string& message) {
    std::vector<std::string> arguments = {"explain", sample_group("baltic-foods")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Finished run = run_cli(arguments);
    CHECK(run.code == 2);
    CHECK(run.out == "");
    CHECK(contains(run.err, message));
  };
  refused({"--entity", "diary"}, "there is no unit \"diary\"; did you mean \"dairy\"?");
  refused({"--item", "who_runs"}, "there is no item \"who_runs\"");
  refused({"--flip", "centralised"}, "did you mean \"centralized\"?");
  refused({"--without", "nothing"}, "there is no criterion \"nothing\"");
  refused({"--lang", "xx"}, "it has: en, nl");
}

TEST_CASE("explain never overwrites its input and writes the same to a file as to the terminal") {
  const Scratch scratch;
  const std::string target = scratch.at("out");
  const std::string file = sample_group("baltic-foods");
  CHECK(run_cli({"explain", file, "-o", file}).code == 2);
  CHECK(run_cli({"explain", file, "-o", target}).code == 0);
  CHECK(read_text(target) == run_cli({"explain", file}).out);
}

TEST_CASE("explain refuses what evaluate refuses, with the same exit codes") {
  CHECK(run_cli({"explain", "-"}, {""}).code == 3);
  CHECK(run_cli({"explain", "/nowhere"}).code == 4);
  CHECK(run_cli({"explain"}).code == 2);
  const Finished empty = run_cli({"explain", "-"}, {R"({"schemaVersion": "1.0"})"});
  CHECK(empty.code == 0);
  CHECK(!empty.out.empty());
}

}  // namespace tripoint::test
