#include <algorithm>
#include <cstdio>
#include <cstring>

#include <doctest/doctest.h>

#include "core/support/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

std::string shown(const std::vector<std::string>& more, std::size_t width = 80) {
  std::vector<std::string> arguments = {"framework", "show"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Finished run = run_cli(arguments, {"", width});
  REQUIRE_MESSAGE(run.code == 0, run.err);
  CHECK(run.err == "");
  return run.out;
}

}  // namespace

TEST_CASE("framework show --format json is the shipped file, byte for byte") {
  const std::string file = read_text(shipped_framework_path());
  CHECK(shown({"--format", "json"}) == file);
  CHECK(shown({"--format", "json", "--lang", "nl"}) == file);
  const Scratch scratch;
  CHECK(shown({"--format", "json", "-o", scratch.at("mine.json")}) == "");
  CHECK(read_text(scratch.at("mine.json")) == file);
}

TEST_CASE("framework show --format json of another file is that file, byte for byte") {
  const Scratch scratch;
  const std::string text = framework_document().dump(1) + "\n\n";
  const std::string mine = scratch.file("mine.json", text);
  CHECK(shown({mine, "--format", "json"}) == text);
  CHECK(shown({"--framework", mine, "--format", "json"}) == text);
}

TEST_CASE("the overview names everything: models, criteria, items, gates, interactions") {
  const auto framework = framework_document();
  for (const std::string language : {"en", "nl"}) {
    CAPTURE(language);
    const std::string raw = shown({"--lang", language}), text = unwrapped(raw);
    CHECK(contains(text, framework["name"][language].get<std::string>()));
    for (const auto& model : framework["models"]) {
      CHECK(contains(text, model["symbol"].get<std::string>() + " " +
                               model["name"][language].get<std::string>()));
      CHECK(contains(text, model["text"][language].get<std::string>()));
    }
    for (const auto& criterion : framework["criteria"]) {
      CHECK(contains(text, criterion["name"][language].get<std::string>() + " (" +
                               criterion["id"].get<std::string>() + ")"));
      bool headline = true;
      for (const auto& item : criterion["items"]) {
        // The first question of a criterion carries the star of a headline.
        CHECK(contains(raw, (headline ? "\n  * " : "\n    ") + item["id"].get<std::string>()));
        CHECK(contains(text, item["question"][language].get<std::string>()));
        headline = false;
      }
    }
    for (const std::string rules : {"gates", "interactions"}) {
      for (const auto& rule : framework[rules]) {
        CHECK(contains(raw, "\n  " + rule["id"].get<std::string>() + "\n"));
        CHECK(contains(text, rule["text"][language].get<std::string>()));
      }
    }
    for (const auto& gate : framework["gates"]) {
      CHECK(contains(text, gate["lifted_by"][language].get<std::string>()));
    }
  }
}

TEST_CASE("framework show --item gives question, reasons and affinities of every option") {
  const auto framework = framework_document();
  for (const std::string language : {"en", "nl"}) {
    const bool comma = language == "nl";
    for (const auto& criterion : framework["criteria"]) {
      for (const auto& item : criterion["items"]) {
        const std::string id = item["id"];
        CAPTURE(id);
        const std::string raw = shown({"--item", id, "--lang", language}), text = unwrapped(raw);
        CHECK(raw.starts_with(id + ": " + item["name"][language].get<std::string>() + "\n"));
        for (const std::string key : {"question", "question_entity", "help", "why"}) {
          if (item.contains(key)) CHECK(contains(text, item[key][language].get<std::string>()));
        }
        for (const auto& row : item[item["kind"] == "choice" ? "options" : "breakpoints"]) {
          std::string cells;
          for (const std::string model : {"centralized", "distributed", "integrated"}) {
            char cell[32];
            std::snprintf(cell, sizeof cell, "  %.2f", row["affinity"][model].get<double>());
            if (comma) *std::strchr(cell, '.') = ',';
            cells += cell;
          }
          std::string name =
              row.contains("code") ? row["code"].get<std::string>() : row["value"].dump();
          if (comma) std::replace(name.begin(), name.end(), '.', ',');
          const std::string label = row["label"][language];
          CHECK(contains(raw, "\n  " + cells + "  " + name + ": "));
          CHECK(contains(text, " " + name + ": " + label + " "));
          CHECK(contains(text, row["reason"][language].get<std::string>()));
        }
      }
    }
  }
}

TEST_CASE("framework show takes several items, and --all shows each as --item does") {
  const std::string first = shown({"--item", "skill_location"});
  const std::string second = shown({"--item", "unit_team_size"});
  CHECK(shown({"--item", "skill_location", "--item", "unit_team_size"}) == first + second);
  const std::string all = shown({"--all"});
  const auto framework = framework_document();
  for (const auto& criterion : framework["criteria"]) {
    for (const auto& item : criterion["items"]) {
      CHECK(contains(all, "\n" + shown({"--item", item["id"].get<std::string>()})));
    }
  }
}

TEST_CASE("an unknown item is refused with the nearest one") {
  const Finished run = run_cli({"framework", "show", "--item", "skil_location"});
  CHECK(run.code == 2);
  CHECK(run.out == "");
  CHECK(run.err ==
        "tripoint: --item: there is no item \"skil_location\"; did you mean \"skill_location\"?\n");
  CHECK(run_cli({"framework", "show", "--item", "zzzzzz"}).code == 2);
}

TEST_CASE("framework show --sources lists every source with its grade and address") {
  const std::string raw = shown({"--sources"}), text = unwrapped(raw);
  std::size_t sources = 0;
  const auto framework = framework_document();
  for (const auto& source : framework["sources"]) {
    ++sources;
    CHECK(contains(raw, "\n  " + source["cite"].get<std::string>() + " [" +
                            source["grade"].get<std::string>() + "]\n"));
    CHECK(contains(text, source["title"].get<std::string>()));
    if (source["address"].is_null()) continue;
    CHECK(contains(raw, "\n      " + source["address"].get<std::string>() + "\n"));
  }
  CHECK(sources > 10);
  CHECK_FALSE(contains(raw, "skill_location"));
  // Beside an item, both are shown.
  CHECK(shown({"--sources", "--item", "main_goal"}) == shown({"--item", "main_goal"}) + raw);
}

TEST_CASE("paragraphs of framework show keep to the width, at most 100 columns") {
  for (const std::string language : {"en", "nl"}) {
    for (const std::size_t width : {60U, 80U, 100U, 120U}) {
      for (const std::string& line : lines_of(shown({"--lang", language}, width))) {
        CAPTURE(line);
        CHECK(display_width(line) <= std::min<std::size_t>(width, 100));
        CHECK_FALSE(line.ends_with(' '));
      }
    }
  }
}

TEST_CASE("no text of the shipped framework calls a model hybrid or a compromise") {
  for (const std::string language : {"en", "nl"}) {
    std::string text = shown({"--all", "--lang", language});
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const std::string word : {"hybrid", "compromi", "tussenvorm", "mengvorm", "tussenweg"}) {
      CHECK_FALSE(contains(text, word));
    }
  }
}

TEST_CASE("an unknown language of framework show is a usage error") {
  const Finished run = run_cli({"framework", "show", "--lang", "xx"});
  CHECK(run.code == 2);
  CHECK(run.out == "");
  CHECK(contains(run.err, "it has: en, nl"));
}

}  // namespace tripoint::test
