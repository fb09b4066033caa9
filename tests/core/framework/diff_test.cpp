#include "core/framework/diff.h"

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using json = nlohmann::ordered_json;
using Kind = FrameworkChange::Kind;

// The changes against the shipped framework, one on each line.
std::string changed(const json& after) {
  std::string text;
  for (const FrameworkChange& one : diff_frameworks(embedded_framework(), after.dump())) {
    text += (one.counts ? "! " : "") + std::string(1, "+->~#"[static_cast<std::size_t>(one.kind)]) +
            one.path + " " + one.before + " " + one.after + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a framework does not differ from itself, however it is laid out") {
  CHECK(changed(framework_document()).empty());
  CHECK(diff_frameworks(framework_document().dump(1), framework_document().dump(7)).empty());
}

TEST_CASE("affinities, weights and thresholds that differ are named, and count") {
  json after = framework_document();
  json& item = item_in(after, "main_goal");
  const std::string place = "/criteria/q6_goals/items/main_goal/";
  const std::string code = item["options"][1]["code"];
  const std::string before = item["options"][1]["affinity"]["distributed"].dump();
  item["options"][1]["affinity"]["distributed"] = 0.125;
  item["weight"] = 9;
  after["verdict"]["robust_share"] = 0.8;
  CHECK(changed(after) == "! ~" + place + "weight 5 9\n! ~" + place + "options/" + code +
                              "/affinity/distributed " + before +
                              " 0.125\n! ~/verdict/robust_share 0.75 0.8\n");
}

TEST_CASE("words and sources that differ are named, and do not count") {
  json after = framework_document();
  item_in(after, "main_goal")["options"][0]["reason"]["en"] = "Another reason.";
  after["texts"]["none"]["nl"] = "niets";
  after["version"] = "1.0.1";
  const std::string text = changed(after);
  CHECK(count_of(text, "\n") == 3);
  CHECK(count_of(text, "!") == 0);
  CHECK(contains(text, "~/version \"1.0.0\" \"1.0.1\""));
  CHECK(contains(text, "~/texts/none/nl \"geen\" \"niets\""));
}

TEST_CASE("items and options that are added, removed or in another order are named") {
  json after = framework_document();
  json& items = after["criteria"][5]["items"];
  json added = items[1];
  added["id"] = "new_question";
  const std::string gone = items[1]["id"];
  items.erase(1);
  items.push_back(added);
  json& options = item_in(after, "skill_location")["options"];
  std::swap(options[0], options[1]);
  const std::string text = changed(after);
  CHECK(contains(text, "! -/criteria/q6_goals/items/" + gone + " "));
  CHECK(contains(text, "! +/criteria/q6_goals/items/new_question "));
  CHECK(contains(text, "! #/criteria/q4_skills/items/skill_location/options "));
  CHECK(count_of(text, "\n") == 3);
}

TEST_CASE("what the aliases name is renamed, and compared under its new name") {
  json after = framework_document();
  json& item = item_in(after, "main_goal");
  item["id"] = "main_objective";
  const std::string code = item["options"][0]["code"];
  item["options"][0]["code"] = "fresh_code";
  item["options"][0]["affinity"]["integrated"] = 0.125;
  after["aliases"] = {{"items", {{"main_goal", "main_objective"}}},
                      {"options", {{"main_objective", {{code, "fresh_code"}}}}}};
  const std::string text = changed(after), place = "/criteria/q6_goals/items/main_objective";
  CHECK(contains(text, ">" + place + " main_goal main_objective\n"));
  CHECK(contains(text, ">" + place + "/options/fresh_code " + code + " fresh_code\n"));
  CHECK(contains(text, "! ~" + place + "/options/fresh_code/affinity/integrated "));
  CHECK_FALSE(contains(text, "-/criteria"));
}

TEST_CASE("framework diff compares two files, or one with the built-in, and exits with 1") {
  const Scratch scratch;
  json after = framework_document();
  item_in(after, "main_goal")["weight"] = 9;
  const std::string mine = scratch.file("mine.json", after.dump(2));
  const std::string same = scratch.file("same.json", framework_document().dump());
  const Finished run = run_cli({"framework", "diff", same, mine});
  CHECK(run.code == 1);
  CHECK(run.out ==
        "! ~ /criteria/q6_goals/items/main_goal/weight: 5 -> 9\n"
        "1 difference, 1 of which can change results (!)\n");
  CHECK(run_cli({"framework", "diff", mine}).code == 1);
  const Finished none = run_cli({"framework", "diff", same});
  CHECK(none.code == 0);
  CHECK(none.out == "no differences\n");
  CHECK(run_cli({"framework", "diff", "/no/such"}).code == 4);
  CHECK(run_cli({"framework", "diff", scratch.file("bad.json", "{}")}).code == 3);
}

}  // namespace tripoint::test
