// The schema of results accepts every result, and nothing that lacks or adds anything.
#include "core/report/schema.h"

#include <functional>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/organization/skeleton.h"
#include "core/report/result_json.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/schema_check.h"
#include "tests/support/scratch.h"
#include "tests/support/told_groups.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

const SchemaCheck& schema() {
  static const SchemaCheck check(result_schema(shipped()));
  return check;
}

json result_of(const GroupEvaluation& evaluation, const std::vector<Issue>& issues = {}) {
  Group group;
  group.name = "told";
  return json::parse(result_json(shipped(), group, evaluation, issues));
}

std::vector<json> all_results() {
  std::vector<json> results;
  for (const GroupEvaluation& evaluation : told_groups()) results.push_back(result_of(evaluation));
  for (const SkeletonKind kind : {SkeletonKind::minimal, SkeletonKind::full}) {
    results.push_back(result_of(evaluate_group(shipped(), make_skeleton(shipped(), kind, 0))));
  }
  const auto warned = read_group(
      shipped(), R"({"schemaVersion": "1.0", "nmae": 1, "framework": {"id": "other"}})", "f");
  results.push_back(result_of(evaluate_group(shipped(), *warned), warned.issues));
  results.push_back(evaluated(sample_group("alpine-inns"), {"--without", "q4_skills"}));
  for (const char* name : {"baltic-foods", "benelux-retail"}) {
    const Finished run = run_cli({"explain", sample_group(name), "--format", "json"});
    REQUIRE(run.code == 0);
    results.push_back(json::parse(run.out));
  }
  const Scratch scratch;
  json costly = json::parse(read_text(source_path("datasets/plans/benelux-retail-scarce.json")));
  costly["capacities"]["budget"] = 90'000;
  for (json& entity : costly["entities"]) entity["needs"]["centralized"]["cost"] = 20'000;
  json told = json::parse(read_text(source_path("datasets/groups/benelux-retail.json")));
  told["start"] = "2027-03-01";
  told["objectives"][0]["due"] = "2027-03-02";
  told["entities"][3]["objectives"][0]["due"] = "2027-03-02";
  told["lessons"][0]["outcome"] = "did_not_work";
  told["entities"][0]["users"] = {{"count", 3}};
  told["governance"]["people"][0]["reports_to"] = told["governance"]["people"][0]["id"];
  told["governance"]["activities"]["help_desk"] = {{"state", "no"}, {"note", "n"}};
  told["governance"]["actions"]["name_sponsors"] = {{"state", "yes"}, {"note", "n"}};
  for (const std::string& file : {source_path("datasets/plans/benelux-retail-scarce.json"),
                                  scratch.file("told.json", told.dump()),
                                  source_path("datasets/plans/benelux-retail-conflict.json"),
                                  scratch.file("costly.json", costly.dump())}) {
    const Finished run = run_cli({"plan", file, "--format", "json"});
    REQUIRE(run.code == 0);
    results.push_back(json::parse(run.out));
  }
  return results;
}

// Calls visit(pointer, value) for every value of a document.
void for_values(const json& value, const std::string& at,
                const std::function<void(const std::string&, const json&)>& visit) {
  visit(at, value);
  if (!value.is_structured()) return;
  for (const auto& [key, member] : value.items()) for_values(member, at + "/" + key, visit);
}

// The smallest of the results that have a margin and an answer.
json small_result() {
  json result = evaluated(sample_group("nordic-industry"));
  while (result["entities"].size() > 1) result["entities"].erase(1);
  REQUIRE_FALSE(result["entities"][0]["margins"].empty());
  REQUIRE(schema().accepts(result));
  return result;
}

bool ends_in(const std::string& pointer, const std::set<std::string>& keys) {
  return keys.contains(pointer.substr(pointer.rfind('/') + 1));
}

}  // namespace

TEST_CASE("the stored results of the sample groups are accepted by the schema of results") {
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const std::string stored = path.substr(0, path.size() - 5) + ".result.json";
    CHECK(schema().faults(json::parse(read_text(stored))) == "");
  }
}

TEST_CASE("results of every kind are accepted by the schema of results, and use every key of it") {
  std::set<std::string> used;
  for (const json& result : all_results()) {
    CHECK(schema().faults(result) == "");
    for_values(result, "", [&](const std::string&, const json& value) {
      if (!value.is_object()) return;
      for (const auto& [key, member] : value.items()) used.insert(key);
    });
  }
  const std::function<void(const json&)> check = [&](const json& part) {
    if (part.contains("properties") && part.contains("type")) {
      for (const auto& [name, member] : part["properties"].items()) {
        const std::string key = name;
        // Not all of what the framework names need occur.
        if (find_item(shipped(), key) || !part.contains("required")) continue;
        CAPTURE(key);
        CHECK(used.contains(key));
      }
    }
    for (const auto& [key, below] : part.items()) {
      if (below.is_structured()) check(below);
    }
  };
  check(schema().document());
  for (const char* key : {"first_step", "ask_first", "for", "against", "lift"}) {
    CAPTURE(key);
    CHECK(used.contains(key));
  }
}

// Has the schema of a group file.
static bool is_of_group_file(const std::string& pointer) {
  return pointer.starts_with("/plan/governance/told") || pointer.starts_with("/told");
}

TEST_CASE("a result that lacks any key, or has one more, is refused by its schema") {
  // Of the plan, where they apply.
  const std::set<std::string> of_plan = {"plan",         "governance",    "roadmap",
                                         "candidates",   "proposed",      "centralized",
                                         "distributed",  "integrated",    "longest_by",
                                         "silent",       "bound",         "central_fte",
                                         "gap",          "mean_fit",      "mean_loss",
                                         "without_cost", "lost",          "model",
                                         "short_of",     "training_days", "needs_from_framework",
                                         "wave"};
  const std::set<std::string> may_be_missing = {"first_step", "ask_first", "for",
                                                "against",    "lift",      "autonomy"};
  const json result = small_result();
  std::size_t lacking = 0, added = 0;
  for_values(result, "", [&](const std::string& pointer, const json& value) {
    if (is_of_group_file(pointer)) return;
    CAPTURE(pointer);
    if (value.is_object()) {
      json more = result;
      more[json::json_pointer(pointer)]["zzz"] = 1;
      CHECK_FALSE(schema().accepts(more));
      ++added;
    }
    if (pointer.empty()) return;
    const std::string up = pointer.substr(0, pointer.rfind('/'));
    // Members that are named by the framework are there as far as they apply.
    const bool named_by_framework = ends_in(up, {"answers", "items", "interactions", "criteria"}) &&
                                    result[json::json_pointer(up)].is_object();
    if (!result[json::json_pointer(up)].is_object() || named_by_framework) return;
    json less = result;
    less[json::json_pointer(up)].erase(pointer.substr(up.size() + 1));
    const bool left_out =
        ends_in(pointer, may_be_missing) || (up == "/entities/0" && ends_in(pointer, {"name"})) ||
        pointer == "/plan/mix/units" || (pointer.starts_with("/plan") && ends_in(pointer, of_plan));
    const bool needed = pointer.starts_with("/plan/single_model/") ||
                        (pointer.starts_with("/plan/guides/") && !ends_in(pointer, {"autonomy"})) ||
                        pointer.starts_with("/plan/activities/") || up == "/plan/mix/units" ||
                        pointer.starts_with("/plan/waves/");
    if (needed && left_out) {
      CHECK_FALSE(schema().accepts(less));
      return;
    }
    CHECK(schema().accepts(less) == left_out);
    ++lacking;
  });
  CHECK(lacking > 200);
  CHECK(added > 80);
}

TEST_CASE("a value of another type in a result is refused by its schema") {
  const json result = small_result();
  std::size_t changed = 0;
  for_values(result, "", [&](const std::string& pointer, const json& value) {
    if (is_of_group_file(pointer)) return;
    CAPTURE(pointer);
    for (const json& other :
         {json(), json(true), json(-0.5), json("zzz"), json::array({-0.5}), json{{"zzz", 1}}}) {
      const bool either = (ends_in(pointer, {"owner", "answer"}) ||
                           pointer.starts_with("/group/drivers/reasons/")) &&
                          ends_in(pointer, {"owner", "answer", "value"}) && !other.is_structured();
      const bool same =
          either || other.type() == value.type() || (other.is_number() && value.is_number());
      if (same || (other.is_null() &&
                   ends_in(pointer, {"model", "runner_up", "status_quo", "best", "best_within",
                                     "wave", "centralized", "distributed", "integrated"}))) {
        continue;
      }
      CAPTURE(other.dump());
      json spoilt = result;
      spoilt[json::json_pointer(pointer)] = other;
      CHECK_FALSE(schema().accepts(spoilt));
      ++changed;
    }
  });
  CHECK(changed > 1000);
}

TEST_CASE("words, ids and figures that no result has are refused by the schema of results") {
  struct Spoilt {
    const char* pointer;
    json value;
  };
  for (const Spoilt& one :
       {Spoilt{"/schemaVersion", "9.9"},
        Spoilt{"/framework/id", "other"},
        Spoilt{"/framework/hash", "xyz"},
        Spoilt{"/group/assessed", -1},
        Spoilt{"/group/assessed", 1.5},
        Spoilt{"/group/single_model/best", "hybrid"},
        Spoilt{"/without", json::array({"no_such_criterion"})},
        Spoilt{"/entities/0/verdict", "sure"},
        Spoilt{"/entities/0/status", "bad"},
        Spoilt{"/entities/0/model", "hybrid"},
        Spoilt{"/entities/0/fit/centralized", 1.5},
        Spoilt{"/entities/0/fit/centralized", -0.1},
        Spoilt{"/entities/0/outcome/shares/integrated", 1.01},
        Spoilt{"/entities/0/outcome/exact", false},
        Spoilt{"/entities/0/outcome/draws", 4000},
        Spoilt{"/entities/0/outcome/completions", 0},
        Spoilt{"/entities/0/outcome/leaders", json::array({"centralized", "centralized"})},
        Spoilt{"/entities/0/criteria/0/id", "no_such_criterion"},
        Spoilt{"/entities/0/criteria/0/weight", 1.01},
        Spoilt{"/entities/0/answers/main_goal/state", "absent"},
        Spoilt{"/entities/0/answers/main_goal/possible/0/value", "no_such_option"},
        Spoilt{"/entities/0/margins/0/of", "hybrid"}}) {
    CAPTURE(std::string(one.pointer));
    CAPTURE(one.value.dump());
    json result = small_result();
    result[json::json_pointer(one.pointer)] = one.value;
    CHECK_FALSE(schema().accepts(result));
  }
}

TEST_CASE("the schema of results is sound, and tells of every key what it means") {
  CHECK(structure_faults(schema().document()) == "");
  std::string bare = without_description(schema().document());
  // Models, verdicts and the ids of what is counted or weighed speak for themselves.
  for (const char* of : {"fit",
                         "gauge",
                         "shares",
                         "standard_error",
                         "max_regret",
                         "mean_loss",
                         "closed_to",
                         "best",
                         "verdicts",
                         "ranks",
                         "pairwise",
                         "against",
                         "central_weights",
                         "weights",
                         "likeness",
                         "criteria",
                         "items",
                         "interactions",
                         "units",
                         "models"}) {
    const std::regex line("[^\n]*/" + std::string(of) + "/properties/[a-z0-9_-]+\n");
    bare = std::regex_replace(bare, line, "");
  }
  CHECK(bare == "");
}

}  // namespace tripoint::test
