#include <set>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

struct Variant {
  std::string kind, language;
};
const std::vector<Variant> variants = {
    {"minimal", "en"}, {"minimal", "nl"}, {"full", "en"}, {"full", "nl"}};

Finished created(const Variant& variant) {
  return run_cli({"new", "--template", variant.kind, "--lang", variant.language});
}

std::set<std::string> keys(const nlohmann::json& object) {
  std::set<std::string> set;
  for (const auto& [key, value] : object.items()) set.insert(key);
  return set;
}

}  // namespace

TEST_CASE("the skeleton of new validates without a remark and can be evaluated") {
  for (const Variant& variant : variants) {
    CAPTURE(variant.kind);
    CAPTURE(variant.language);
    const Finished skeleton = created(variant);
    CHECK(skeleton.code == 0);
    CHECK(skeleton.err == "");
    const Finished valid = run_cli({"validate", "-", "--strict"}, {skeleton.out});
    CHECK(valid.code == 0);
    CHECK(valid.out == "-: no faults\n");
    const Finished result =
        run_cli({"evaluate", "-", "--format", "json", "--strict"}, {skeleton.out});
    CHECK(result.code == 0);
    CHECK(result.err == "");
    const auto document = nlohmann::json::parse(result.out);
    CHECK(document["entities"].size() == 2);
    for (const auto& entity : document["entities"]) {
      CHECK(entity["open_headlines"].size() == framework_document()["criteria"].size());
      CHECK(entity["provisional"] == true);
    }
  }
}

TEST_CASE("the minimal skeleton asks the headline questions once") {
  std::set<std::string> headlines;
  const auto framework = framework_document();
  for (const auto& criterion : framework["criteria"]) {
    headlines.insert(criterion["items"][0]["id"].get<std::string>());
  }
  const auto document = nlohmann::json::parse(run_cli({"new"}).out);
  CHECK(keys(document["defaults"]["answers"]) == headlines);
  for (const auto& entity : document["entities"])
    CHECK(keys(entity) == std::set<std::string>{"id"});
}

TEST_CASE("the full skeleton asks every question exactly where it belongs") {
  std::set<std::string> of_group, of_units;
  const auto framework = framework_document();
  for (const auto& criterion : framework["criteria"]) {
    for (const auto& item : criterion["items"]) {
      (item["level"] == "group" ? of_group : of_units).insert(item["id"].get<std::string>());
    }
  }
  const auto document = nlohmann::json::parse(run_cli({"new", "--template", "full"}).out);
  CHECK(keys(document["defaults"]["answers"]) == of_group);
  REQUIRE(document["entities"].size() == 2);
  for (const auto& entity : document["entities"]) CHECK(keys(entity["answers"]) == of_units);
}

TEST_CASE("beside every answer of the skeleton stand its question and all possible answers") {
  const auto framework = framework_document();
  for (const Variant& variant : variants) {
    const auto document = nlohmann::json::parse(created(variant).out);
    auto parts = std::vector<nlohmann::json>{document["defaults"]["answers"]};
    for (const auto& entity : document["entities"]) {
      if (entity.contains("answers")) parts.push_back(entity["answers"]);
    }
    for (const auto& criterion : framework["criteria"]) {
      for (const auto& item : criterion["items"]) {
        for (std::size_t part = 0; part < parts.size(); ++part) {
          const std::string id = item["id"];
          if (!parts[part].contains(id)) continue;
          const auto& answer = parts[part][id];
          CHECK(answer["value"] == "unknown");
          const bool of_unit = part > 0 && item.contains("question_entity");
          const std::string question =
              item[of_unit ? "question_entity" : "question"][variant.language];
          CHECK(answer["$comment"][0] == question);
          if (item["kind"] != "choice") continue;
          const std::string comment = answer["$comment"].dump();
          for (const auto& option : item["options"]) {
            CHECK(contains(comment, "\"" + option["code"].get<std::string>() + ": "));
          }
        }
      }
    }
  }
}

TEST_CASE("new does not overwrite a file without --force") {
  const Scratch scratch;
  const std::string target = scratch.file("group.json", "precious");
  const Finished refused = run_cli({"new", "-o", target});
  CHECK(refused.code == 4);
  CHECK(refused.out == "");
  CHECK(refused.err == "tripoint: " + target + " exists; --force overwrites it\n");
  CHECK(read_text(target) == "precious");
  const Finished forced = run_cli({"new", "-o", target, "--force"});
  CHECK(forced.code == 0);
  CHECK(forced.err == "");
  CHECK(read_text(target) == run_cli({"new"}).out);
  CHECK(scratch.names() == std::vector<std::string>{"group.json"});
}

TEST_CASE("new writes a file that is not there, silently") {
  const Scratch scratch;
  const Finished run = run_cli({"new", "--template", "full", "-o", scratch.at("group.json")});
  CHECK(run.code == 0);
  CHECK(run.out == "");
  CHECK(run.err == "");
  CHECK(read_text(scratch.at("group.json")) == run_cli({"new", "--template", "full"}).out);
}

TEST_CASE("new refuses a folder even with --force, and a place that is not there") {
  const Scratch scratch;
  const Finished folder = run_cli({"new", "--force", "-o", scratch.path()});
  CHECK(folder.code == 4);
  CHECK(contains(folder.err, "is a folder, not a file"));
  CHECK(run_cli({"new", "-o", scratch.path()}).code == 4);
  CHECK(run_cli({"new", "-o", scratch.at("no/group.json")}).code == 4);
  CHECK(scratch.names().empty());
}

TEST_CASE("an unknown template or language of new is a usage error") {
  const Finished kind = run_cli({"new", "--template", "huge"});
  CHECK(kind.code == 2);
  CHECK(kind.out == "");
  CHECK(contains(kind.err, "minimal"));
  const Finished language = run_cli({"new", "--lang", "de"});
  CHECK(language.code == 2);
  CHECK(language.out == "");
  CHECK(contains(language.err, "it has: en, nl"));
}

TEST_CASE("new asks the questions of the framework of --framework") {
  const Scratch scratch;
  auto framework = framework_document();
  framework["id"] = "my-own";
  item_in(framework, "main_goal")["question"]["en"] = "What is it all for?";
  const std::string mine = scratch.file("mine.json", framework.dump());
  const Finished run = run_cli({"new", "--framework", mine});
  CHECK(run.code == 0);
  const auto document = nlohmann::json::parse(run.out);
  CHECK(document["framework"]["id"] == "my-own");
  CHECK(document["defaults"]["answers"]["main_goal"]["$comment"][0] == "What is it all for?");
  CHECK(run_cli({"validate", "-", "--framework", mine}, {run.out}).out == "-: no faults\n");
  const Finished other = run_cli({"validate", "-"}, {run.out});
  CHECK(other.code == 0);
  CHECK(contains(other.out, "names another framework than the one in use"));
}

}  // namespace tripoint::test
