// What is written reads back as it was.
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/organization/skeleton.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// Writes a group, reads that, and expects the same group and, written again, the same bytes.
void check_round_trip(const Framework& framework, Group group, bool strict) {
  const std::string json = write_group(framework, group);
  CAPTURE(json);
  auto again = read_group(framework, json, "written", {strict});
  CAPTURE(listed(again.issues));
  REQUIRE(again.value.has_value());
  for (const Issue& issue : again.issues) {
    CHECK((issue.code == "not-used" || issue.code == "skills-differ"));
  }
  CHECK(write_group(framework, *again) == json);
  group.hash = again->hash;
  CHECK(*again == group);
}

std::vector<std::string> sample_paths() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("datasets/groups"))) {
    if (entry.path().stem().extension() == ".result") continue;
    paths.push_back(entry.path().string());
  }
  REQUIRE(paths.size() >= 4);
  return paths;
}

}  // namespace

TEST_CASE("random groups of the shipped framework read back as they were written") {
  for (std::uint64_t trial = 0; trial < 600; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    check_round_trip(shipped(), random_group(dice, shipped()), true);
  }
}

TEST_CASE("random groups of random frameworks read back as they were written") {
  for (std::uint64_t trial = 0; trial < 600; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const Framework framework = random_framework(dice);
    check_round_trip(framework, random_group(dice, framework), true);
  }
}

TEST_CASE("what is written is JSON for another parser, with equal keys nowhere") {
  for (std::uint64_t trial = 0; trial < 300; ++trial) {
    Dice dice(trial);
    const Group group = random_group(dice, shipped());
    const auto document = nlohmann::json::parse(write_group(shipped(), group));
    CHECK(document.value("name", "") == group.name);
    CHECK(document.contains("entities") == !group.entities.empty());
    for (std::size_t i = 0; i < group.entities.size(); ++i) {
      const auto& entity = document["entities"][i];
      CHECK(entity["id"] == group.entities[i].id);
      CHECK(entity.value("importance", 1.0) == group.entities[i].importance);
      CHECK(entity.value("urgency", 0.0) == group.entities[i].urgency);
    }
  }
}

TEST_CASE("every sample group is without a fault and reads back as it was written") {
  for (const std::string& path : sample_paths()) {
    CAPTURE(path);
    const std::string json = read_text(path);
    auto group = read_group(shipped(), json, path, {true});
    CHECK_MESSAGE(group.issues.empty(), listed(group.issues));
    REQUIRE(group.value.has_value());
    check_round_trip(shipped(), *group, true);
    // Nothing of the file is lost on the way, whatever the layout and the form of its answers.
    const auto before = nlohmann::json::parse(json);
    const auto after = nlohmann::json::parse(write_group(shipped(), *group));
    for (const char* key : {"schemaVersion", "name", "note", "framework"}) {
      CHECK(before.value(key, nlohmann::json()) == after.value(key, nlohmann::json()));
    }
    CHECK(before.at("entities").size() == after.at("entities").size());
  }
}

TEST_CASE("both skeletons in every language read back as they were written") {
  for (const SkeletonKind kind : {SkeletonKind::minimal, SkeletonKind::full}) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      check_round_trip(shipped(), make_skeleton(shipped(), kind, language), true);
    }
  }
}

TEST_CASE("what readers keep for others survives with its numbers, order and characters") {
  const std::string kept = R"([0,-1,1.5,0.1,1e-7,123456789.125,-0.0,9007199254740993,)"
                           R"({"z":1,"a":"\u0001é\"\\\/"},[[]],{}])";
  const auto first =
      read_group(tiny(), "{\"schemaVersion\":\"1.0\",\"extensions\":" + kept + "}", "f");
  REQUIRE(first.value.has_value());
  check_round_trip(tiny(), *first, true);
  using Document = nlohmann::ordered_json;
  CHECK(Document::parse(first->extensions) == Document::parse(kept));
}

TEST_CASE("numbers that readers keep for others stay the same numbers") {
  Dice dice(5);
  nlohmann::json numbers = nlohmann::json::array();
  for (int i = 0; i < 3000; ++i) {
    numbers.push_back((dice.unit() - 0.5) *
                      std::pow(10.0, static_cast<int>(dice.below(600)) - 300));
    numbers.push_back(static_cast<double>(dice.below(100000)) / 8);
  }
  const nlohmann::json document = {{"schemaVersion", "1.0"}, {"extensions", numbers}};
  const auto group = read_group(tiny(), document.dump(), "f");
  REQUIRE(group.value.has_value());
  CHECK(nlohmann::json::parse(group->extensions) == numbers);
  check_round_trip(tiny(), *group, true);
}

TEST_CASE("a group that was read with several values in another order keeps that order") {
  const std::string json = document_with(
      R"({"color":["blue","red"],"hours":[24,0.5],"local":{"note":"n","value":["no","yes"]}})");
  const auto group = read_group(tiny(), json, "f");
  REQUIRE(group.value.has_value());
  check_round_trip(tiny(), *group, true);
}

}  // namespace tripoint::test
