#include "core/organization/read_priorities.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/organization/file_format.h"
#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint {
namespace {

using namespace group_file;

class PrioritiesReader {
 public:
  PrioritiesReader(const Framework& framework, JsonReader& json, Priorities& priorities)
      : framework_(framework), json_(json), priorities_(priorities) {}

  void read(const JsonNode& node) {
    json_.members(node, priorities_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) read_ranking(at);
      if (key == 1) read_floors(at);
      if (key == 2) read_bounds(at);
      if (key == 3) priorities_.comment = json_.raw(at);
    });
    if (good_) check_room(node);
  }

 private:
  std::optional<std::size_t> criterion(std::string_view id, const JsonPath& path, bool at_key) {
    const auto found = find_criterion(framework_, id);
    if (found) return found;
    good_ = false;
    Issue& issue = json_.error(path, "unknown-criterion", "is no criterion of the framework");
    issue.at_key = at_key;
    issue.found = in_quotes(id);
    issue.nearest = nearest(id, criterion_ids(framework_));
    if (issue.nearest.empty()) issue.allowed = list(criterion_ids(framework_));
    return std::nullopt;
  }

  std::optional<std::size_t> criterion(const JsonNode& node) {
    const auto id = json_.string(node);
    if (!id) good_ = false;
    return id ? criterion(*id, node.path, false) : std::nullopt;
  }

  void read_ranking(const JsonNode& node) {
    good_ = json_.elements(node, [&](const JsonNode& at) {
      const auto ranked = criterion(at);
      if (!ranked) return;
      auto& ranking = priorities_.ranking;
      if (std::find(ranking.begin(), ranking.end(), *ranked) == ranking.end()) {
        ranking.push_back(*ranked);
        return;
      }
      good_ = false;
      json_.error(at.path, "repeated-value", "stands in the ranking already").found =
          in_quotes(framework_.criteria[*ranked].id);
    }) && good_;
  }

  void read_floors(const JsonNode& node) {
    good_ = json_.entries(node, [&](std::string_view id, const JsonNode& at) {
      const auto floored = criterion(id, at.path, true);
      const auto least = json_.positive(at, 1);
      good_ = good_ && least;
      if (floored && least) priorities_.floors.push_back({*floored, *least});
    }) && good_;
  }

  void read_bounds(const JsonNode& node) {
    good_ = json_.elements(node, [&](const JsonNode& at) { read_bound(at); }) && good_;
  }

  void read_bound(const JsonNode& node) {
    Priorities::Ratio ratio;
    bool good = true;
    const auto number = [&](const JsonNode& at, double& value) {
      const auto given = json_.number(at, least_ratio, most_ratio);
      good = good && given;
      value = given.value_or(value);
    };
    const auto id = [&](const JsonNode& at, std::size_t& index) {
      const auto given = criterion(at);
      good = good && given;
      index = given.value_or(index);
    };
    const auto seen = json_.members(node, bound_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) id(at, ratio.of);
      if (key == 1) id(at, ratio.over);
      if (key == 2) number(at, ratio.least);
      if (key == 3) number(at, ratio.most);
      if (key == 4) ratio.comment = json_.raw(at);
    });
    json_.require(node.path, bound_keys, seen, {0, 1});
    const auto has = [seen](std::size_t key) { return (seen >> key & 1U) != 0; };
    good = good && has(0) && has(1);
    if (good && ratio.of == ratio.over) {
      good = false;
      json_.error(node.path, "bound", "compares a criterion with itself").found =
          in_quotes(framework_.criteria[ratio.of].id);
    }
    if (good && !has(2) && !has(3)) {
      good = false;
      json_.error(node.path, "bound", "bounds nothing").allowed = "\"least\", \"most\" or both";
    }
    if (good && ratio.least >= ratio.most) {
      good = false;
      Issue& issue = json_.error(node.path, "bound", "leaves nothing between least and most");
      issue.found = shortest(ratio.least) + " and " + shortest(ratio.most);
      issue.allowed = "least below most";
    }
    if (!good) {
      good_ = false;
      return;
    }
    places_.push_back(node.path.index);
    priorities_.ratios.push_back(std::move(ratio));
  }

  void check_room(const JsonNode& node) {
    std::vector<std::size_t> all(framework_.criteria.size());
    std::iota(all.begin(), all.end(), 0);
    const std::vector<Dominance> statements = dominances(priorities_, all);
    const Room left = room(all.size(), statements, priorities_.floors);
    if (!left.circle.empty()) {
      const JsonPath bounds{&node.path, "bounds", 0, false};
      const JsonPath path{&bounds, {}, latest_bound(statements, left.circle), true};
      Issue& issue =
          json_.error(path, "contradiction", "leaves no room for weights, together with others");
      for (const std::size_t link : left.circle) {
        const Dominance& one = statements[link];
        issue.found += (issue.found.empty() ? "" : ", ") + framework_.criteria[one.of].id +
                       " >= " + (one.factor == 1 ? "" : shortest(one.factor) + " x ") +
                       framework_.criteria[one.over].id;
      }
      issue.allowed = "statements that can hold together with something to spare";
    } else if (left.floors > 1 - 1e-9) {
      const JsonPath path{&node.path, "floors", 0, false};
      Issue& issue = json_.error(path, "contradiction",
                                 "leaves no room for weights: with all that follows from it, it "
                                 "takes too much");
      issue.found = shortest(std::round(left.floors * 1e6) / 1e6);
      issue.allowed = "less than 1 in all";
    }
  }

  // The place in the file of the last ratio that has part in the circle: the ranking alone makes
  // none.
  std::size_t latest_bound(const std::vector<Dominance>& statements,
                           const std::vector<std::size_t>& circle) const {
    std::size_t latest = 0;
    for (const std::size_t link : circle) {
      const Dominance& one = statements[link];
      for (std::size_t i = 0; i < priorities_.ratios.size(); ++i) {
        const Priorities::Ratio& ratio = priorities_.ratios[i];
        const bool from_least =
            ratio.of == one.of && ratio.over == one.over && ratio.least == one.factor;
        const bool from_most =
            ratio.of == one.over && ratio.over == one.of && 1 / ratio.most == one.factor;
        if (from_least || from_most) latest = std::max(latest, places_[i]);
      }
    }
    return latest;
  }

  const Framework& framework_;
  JsonReader& json_;
  Priorities& priorities_;
  std::vector<std::size_t> places_;  // of ratios, in the array of the file
  bool good_ = true;
};

}  // namespace

void read_priorities(const Framework& framework, JsonReader& json, const JsonNode& node,
                     Priorities& priorities) {
  PrioritiesReader(framework, json, priorities).read(node);
}

}  // namespace tripoint
