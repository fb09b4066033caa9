#include "core/report/result_json.h"

#include <cmath>
#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "core/decision/group_evaluation.h"
#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"
#include "tests/support/told_groups.h"

namespace tripoint::test {
namespace {

// Of sums of figures with six decimals each.
constexpr double rounding = 2e-5;

using nlohmann::json;

json result_of(const Group& group) {
  return json::parse(result_json(shipped(), group, evaluate_group(shipped(), group), {}));
}

// Results of the sample groups and of groups with answers of every kind.
const std::vector<json>& results() {
  static const std::vector<json> all = [] {
    std::vector<json> list;
    for (const GroupEvaluation& group : told_groups()) {
      list.push_back(json::parse(result_json(shipped(), {}, group, {})));
    }
    return list;
  }();
  return all;
}

void for_results(const std::function<void(const json&)>& check) {
  for (std::size_t number = 0; number < results().size(); ++number) {
    CAPTURE(number);
    check(results()[number]);
  }
}

void for_entities(const std::function<void(const json&)>& check) {
  for_results([&](const json& result) {
    for (const json& entity : result["entities"]) check(entity);
  });
}

double sum(const json& values) {
  double total = 0;
  for (const json& value : values) total += value.get<double>();
  return total;
}

void check_near(const json& a, double b) { CHECK(std::fabs(a.get<double>() - b) < rounding); }

std::set<std::string> strings(const json& list) { return {list.begin(), list.end()}; }

std::set<std::string> ids_in(const json& list) {
  std::set<std::string> ids;
  for (const json& one : list) ids.insert(one["id"].get<std::string>());
  return ids;
}

}  // namespace

TEST_CASE("shares sum to 1, and models that constraints close have none") {
  for_entities([](const json& entity) {
    for (const std::string key : {"outcome", "without_gates"}) {
      const json& outcome = entity[key];
      if (outcome["among"].empty() || entity["criteria"].empty()) continue;
      check_near(sum(outcome["shares"]), 1);
      const auto among = strings(outcome["among"]);
      for (const auto& [model, share] : outcome["shares"].items()) {
        CHECK(share >= 0);
        CHECK(share <= 1);
        if (!among.contains(model)) CHECK(share == 0);
      }
    }
  });
}

TEST_CASE("margins are the differences of the fits, the first model's margin that of the outcome") {
  int margins = 0;
  for_entities([&](const json& entity) {
    for (const json& margin : entity["margins"]) {
      ++margins;
      const double difference = entity["fit"][margin["of"].get<std::string>()].get<double>() -
                                entity["fit"][margin["over"].get<std::string>()].get<double>();
      check_near(margin["margin"], difference);
      if (!entity["model"].is_null() && entity["outcome"]["runner_up"] == margin["over"]) {
        check_near(margin["margin"], entity["outcome"]["margin"].get<double>());
      }
    }
  });
  CHECK(margins > 50);
}

TEST_CASE("contributions of criteria and interactions sum to the margin, those of items as well") {
  for_entities([](const json& entity) {
    for (const json& margin : entity["margins"]) {
      const double total = margin["margin"];
      check_near(sum(margin["criteria"]) + sum(margin["interactions"]), total);
      check_near(sum(margin["items"]) + sum(margin["interactions"]), total);
    }
  });
}

TEST_CASE("the fit of a model is the weighted mean of its fits on the criteria plus interactions") {
  for_entities([](const json& entity) {
    if (entity["criteria"].empty()) return;
    double weights = 0;
    for (const json& criterion : entity["criteria"]) weights += criterion["weight"].get<double>();
    check_near(weights, 1);
    for (const auto& [model, fit] : entity["fit"].items()) {
      double expected = 0;
      for (const json& criterion : entity["criteria"]) {
        expected += criterion["weight"].get<double>() * criterion["fit"][model].get<double>();
      }
      for (const json& active : entity["interactions"]) {
        if (active["favors"] != model) continue;
        expected += active["strength"].get<double>() * active["probability"].get<double>();
      }
      check_near(fit, expected);
    }
  });
}

TEST_CASE("the gauge of a criterion sums to zero and keeps the differences of its fits") {
  for_entities([](const json& entity) {
    for (const json& criterion : entity["criteria"]) {
      check_near(sum(criterion["gauge"]), 0);
      const json &fit = criterion["fit"], &gauge = criterion["gauge"];
      for (const std::string model : {"distributed", "integrated"}) {
        check_near(gauge["centralized"].get<double>() - gauge[model].get<double>(),
                   fit["centralized"].get<double>() - fit[model].get<double>());
      }
    }
  });
}

TEST_CASE("probabilities of possible answers sum to 1") {
  for_entities([](const json& entity) {
    for (const json& answer : entity["answers"]) {
      const bool none = answer["state"] == "not_applicable";
      CHECK(answer["possible"].empty() == none);
      double total = none ? 1 : 0;
      for (const json& possible : answer["possible"]) {
        total += possible["probability"].get<double>();
      }
      check_near(total, 1);
      CHECK((answer["state"] == "definite") == (answer["possible"].size() == 1));
    }
  });
}

TEST_CASE("every id in a result exists in the framework or in the group") {
  const json framework = json::parse(read_text(shipped_framework_path()));
  std::set<std::string> items, headlines;
  json options;
  for (const json& criterion : framework["criteria"]) {
    headlines.insert(criterion["items"][0]["id"].get<std::string>());
    for (const json& item : criterion["items"]) {
      items.insert(item["id"].get<std::string>());
      if (item["kind"] != "choice") continue;
      for (const json& row : item["options"]) options[item["id"].get<std::string>()] += row["code"];
    }
  }
  const auto models = ids_in(framework["models"]), criteria = ids_in(framework["criteria"]);
  const auto gates = ids_in(framework["gates"]), interactions = ids_in(framework["interactions"]);
  const auto known = [](const std::set<std::string>& ids, const json& id) {
    CAPTURE(id.dump());
    CHECK(ids.contains(id.get<std::string>()));
  };
  const auto known_keys = [&](const std::set<std::string>& ids, const json& object) {
    for (const auto& [key, value] : object.items()) known(ids, key);
  };
  for_entities([&](const json& entity) {
    if (!entity["model"].is_null()) known(models, entity["model"]);
    if (!entity["status_quo"].is_null()) known(models, entity["status_quo"]);
    known_keys(models, entity["fit"]);
    for (const std::string key : {"outcome", "without_gates"}) {
      for (const std::string set : {"among", "leaders", "necessary", "possible"}) {
        for (const json& model : entity[key][set]) known(models, model);
      }
    }
    for (const json& item : entity["open_headlines"]) known(headlines, item);
    for (const json& open : entity["open_items"]) known(items, open["item"]);
    for (const json& criterion : entity["criteria"]) known(criteria, criterion["id"]);
    for (const json& active : entity["interactions"]) known(interactions, active["id"]);
    for (const json& gate : entity["gates"]) {
      known(gates, gate["id"]);
      for (const json& item : gate["settled_by"]) known(items, item);
    }
    for (const json& margin : entity["margins"]) {
      known(models, margin["of"]);
      known(models, margin["over"]);
      known_keys(criteria, margin["criteria"]);
      known_keys(items, margin["items"]);
      known_keys(interactions, margin["interactions"]);
    }
    for (const auto& [id, answer] : entity["answers"].items()) {
      known(items, id);
      if (!options.contains(id)) continue;
      for (const json& possible : answer["possible"]) {
        CHECK(std::count(options[id].begin(), options[id].end(), possible["value"]) == 1);
      }
    }
  });
}

TEST_CASE("the counts of the group are those of its entities") {
  for_results([](const json& result) {
    json best = {{"centralized", 0}, {"distributed", 0}, {"integrated", 0}, {"equal", 0}};
    json verdicts = json::object();
    int assessed = 0, provisional = 0;
    for (const json& entity : result["entities"]) {
      const std::string verdict = entity["verdict"];
      verdicts[verdict] = verdicts.value(verdict, 0) + 1;
      provisional += entity["provisional"] == true ? 1 : 0;
      if (verdict == "not_assessed" || verdict == "no_option") continue;
      ++assessed;
      auto& count = best[entity["model"].is_null() ? "equal" : entity["model"].get<std::string>()];
      count = count.get<int>() + 1;
    }
    const json& group = result["group"];
    CHECK(group["entities"] == result["entities"].size());
    CHECK(group["assessed"] == assessed);
    CHECK(group["provisional"] == provisional);
    CHECK(group["best"] == best);
    for (const auto& [verdict, count] : group["verdicts"].items()) {
      CHECK(count == verdicts.value(verdict, 0));
    }
  });
}

TEST_CASE("the cost of one model for all is the mean fit lost, weighted by importance") {
  for (const std::string& path : sample_groups()) {
    const json result = evaluated(path), group = json::parse(read_text(path));
    for (const auto& [model, loss] : result["group"]["single_model"]["mean_loss"].items()) {
      double lost = 0, importance = 0;
      int closed = 0;
      for (std::size_t i = 0; i < group["entities"].size(); ++i) {
        const json& entity = result["entities"][i];
        const auto among = strings(entity["outcome"]["among"]);
        if (among.empty() || entity["verdict"] == "not_assessed") continue;
        if (!among.contains(model)) {
          ++closed;
          continue;
        }
        double best = 0;
        for (const std::string& other : among) {
          best = std::max(best, entity["fit"][other].get<double>());
        }
        const double weight = group["entities"][i].value("importance", 1.0);
        lost += weight * (best - entity["fit"][model].get<double>());
        importance += weight;
      }
      check_near(loss, importance > 0 ? lost / importance : 0);
      CHECK(result["group"]["single_model"]["closed_to"][model] == closed);
    }
  }
}

TEST_CASE("equal inputs give equal bytes, from a file, from another one and from standard input") {
  for (const std::string& path : sample_groups()) {
    const Scratch scratch;
    const std::string text = read_text(path);
    const std::string copy = scratch.file("another-name.json", text);
    const Finished first = run_cli({"evaluate", path, "--format", "json"});
    CHECK(run_cli({"evaluate", path, "--format", "json"}).out == first.out);
    CHECK(run_cli({"evaluate", copy, "--format", "json"}).out == first.out);
    CHECK(run_cli({"evaluate", "-", "--format", "json"}, {text}).out == first.out);
    for (const std::string option : {"--details", "--plain", "--strict", "--lang=nl"}) {
      CHECK(run_cli({"evaluate", path, "--format", "json", option}).out == first.out);
    }
  }
}

TEST_CASE("no name of a file stands in a result, not even beside a warning") {
  const Scratch scratch;
  const std::string text =
      R"({"schemaVersion": "1.0", "nmae": 1, "entities": [{"id": "a", "answers": {}}]})";
  const std::string file = scratch.file("zebra-crossing.json", text);
  const Finished run = run_cli({"evaluate", file, "--format", "json"});
  CHECK(run.code == 0);
  CHECK_FALSE(contains(run.out, "zebra"));
  CHECK_FALSE(contains(run.out, scratch.path()));
  CHECK(run_cli({"evaluate", "-", "--format", "json"}, {text}).out == run.out);
  const json issues = json::parse(run.out)["issues"];
  REQUIRE(issues.size() == 1);
  CHECK(issues[0]["severity"] == "warning");
  CHECK(issues[0]["code"] == "unknown-key");
  CHECK(issues[0]["pointer"] == "/nmae");
  CHECK(issues[0]["line"] == 1);
  CHECK(issues[0]["column"] == 26);
  CHECK(issues[0]["nearest"] == "name");
}

TEST_CASE("a change of the input changes its hash, a change of the framework only the other") {
  const json first = evaluated(sample_group("alpine-inns"));
  const json other = evaluated(sample_group("nordic-industry"));
  CHECK(first["input"]["hash"] != other["input"]["hash"]);
  CHECK(first["framework"] == other["framework"]);
  CHECK(first["framework"]["id"] == "demand-center");
}

TEST_CASE("a result holds names that need escaping as they are") {
  const std::string name = "Quote \" slash \\ tab \t é 東 \x01 end";
  Group group = group_of(shipped(), {{"main_goal", "local_speed"}});
  group.name = group.entities[0].name = group.entities[0].id = name;
  const json result = result_of(group);
  CHECK(result["name"] == name);
  CHECK(result["entities"][0]["name"] == name);
  CHECK(result["entities"][0]["id"] == name);
}

TEST_CASE("issues as JSON hold every field that applies, and none that does not") {
  Issue full;
  full.code = "some-rule";
  full.file = "a.json";
  full.line = 3;
  full.column = 4;
  full.pointer = "/a";
  full.message = "is wrong";
  full.found = "x";
  full.allowed = "y";
  full.nearest = "z";
  Issue bare;
  bare.severity = Severity::warning;
  bare.code = "other";
  const json found = json::parse(issues_json({full, bare}));
  CHECK(found[0] == json{{"severity", "error"},
                         {"code", "some-rule"},
                         {"file", "a.json"},
                         {"line", 3},
                         {"column", 4},
                         {"pointer", "/a"},
                         {"message", "is wrong"},
                         {"found", "x"},
                         {"allowed", "y"},
                         {"nearest", "z"}});
  CHECK(found[1]["severity"] == "warning");
  CHECK(found[1]["line"] == 0);
  for (const std::string key : {"found", "allowed", "nearest"}) {
    CHECK_FALSE(found[1].contains(key));
  }
  CHECK(issues_json({}) == "[]\n");
}

}  // namespace tripoint::test
