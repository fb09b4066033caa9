// What `tripoint plan` shows.
#include <doctest/doctest.h>

#include "core/support/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

std::string sample_plan(const std::string& name) {
  return source_path("datasets/plans/benelux-retail-" + name + ".json");
}

json plan_of(const std::string& file) {
  const Finished run = run_cli({"plan", file, "--format", "json"});
  CHECK(run.code == 0);
  CHECK(run.err == "");
  return json::parse(run.out)["plan"];
}

}  // namespace

TEST_CASE("scarce people in the center change the mix, and the plan says whom and what for") {
  const json free = plan_of(sample_group("benelux-retail"));
  const json scarce = plan_of(sample_plan("scarce"));
  CHECK(free["status"] == "optimal");
  CHECK(scarce["status"] == "optimal");
  CHECK(scarce["mix"]["units"] != free["mix"]["units"]);
  CHECK(scarce["mix"]["mean_loss"].get<double>() > 0);
  CHECK(scarce["capacities"][0]["more"]["change"].get<double>() > 0);
  CHECK(scarce["capacities"][0]["less"]["change"].get<double>() < 0);
  const Finished run = run_cli({"plan", sample_plan("scarce")});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "instead of Centralized"));
  CHECK(contains(run.out, "Short of: central FTE"));
  CHECK(contains(run.out, "Wave 1, pilots"));
  CHECK(contains(unwrapped(run.out), "The rollout starts on 2027-03-01"));
}

TEST_CASE("capacities in conflict are named, with exit 0 and the status infeasible") {
  const Finished run = run_cli({"plan", sample_plan("conflict")});
  CHECK(run.code == 0);
  CHECK(contains(unwrapped(run.out), "central FTE and number of models cannot hold together."));
  CHECK_FALSE(contains(run.out, "Wave 1"));
  const json plan = plan_of(sample_plan("conflict"));
  CHECK(plan["status"] == "infeasible");
  CHECK(plan["conflict"].size() == 2);
  CHECK(plan["waves"].empty());
  CHECK_FALSE(plan["units"][0].contains("model"));
}

TEST_CASE("the plan keeps to the width of the terminal, in every language") {
  for (const std::string& file :
       {sample_plan("scarce"), sample_plan("conflict"), sample_group("benelux-retail")}) {
    for (const char* language : {"en", "nl"}) {
      for (const std::size_t width : {80U, 120U}) {
        const Finished run = run_cli({"plan", file, "--lang", language}, {"", width});
        CHECK(run.code == 0);
        for (const std::string& line : lines_of(run.out)) {
          CAPTURE(line);
          CHECK(display_width(line) <= width);
        }
      }
    }
  }
}

TEST_CASE("the plan of sample groups has every unit in one wave") {
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const json plan = plan_of(path);
    std::size_t placed = plan["too_large"].size();
    for (const json& wave : plan["waves"]) placed += wave["units"].size();
    CHECK(placed == plan["units"].size());
  }
}

TEST_CASE("plan refuses a wrong option, a broken file, and to overwrite its input") {
  const Scratch scratch;
  const std::string file = scratch.file("group.json", "{\"schemaVersion\":\"1.0\",\"pilots\":[1]}");
  CHECK(run_cli({"plan", file}).code == 3);
  CHECK(run_cli({"plan", file, "-o", file}).code == 2);
  CHECK(run_cli({"plan", file, "--lang", "xx"}).code == 2);
  CHECK(run_cli({"plan", scratch.at("nothing.json")}).code == 4);
  CHECK(run_cli({"plan", sample_plan("scarce"), "--without", "nothing"}).code == 2);
}

TEST_CASE("a group without units, or without answers, is planned as far as that goes") {
  const Scratch scratch;
  const std::string none = scratch.file("none.json", "{\"schemaVersion\":\"1.0\"}");
  const Finished run = run_cli({"plan", none});
  CHECK(run.code == 0);
  CHECK(contains(run.out, "There is nothing to plan"));
  CHECK(plan_of(none)["units"].empty());
}

}  // namespace tripoint::test
