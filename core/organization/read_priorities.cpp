#include "core/organization/read_priorities.h"

#include <algorithm>

#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint {

using namespace group_file;

void PrioritiesReader::read(const JsonNode& node) {
  std::size_t read = 0;
  json_.members(node, priorities_keys, [&](std::size_t key, const JsonNode& at) {
    order_[key] = ++read;
    switch (key) {
      case ranking_key:
        read_ranking(at);
        break;
      case floors_key:
        read_floors(at);
        break;
      case bounds_key:
        read_bounds(at);
        break;
      case swing_key:
        read_swing(at);
        break;
      case comparisons_key:
        read_comparisons(at);
        break;
      case weights_key:
        read_weights(at);
        break;
      case exact_weights_key: {
        const auto exact = json_.boolean(at);
        good_ = good_ && exact;
        priorities_.exact_weights = exact.value_or(false);
        break;
      }
      default:
        priorities_.comment = json_.raw(at);
        break;
    }
  });
  priorities_.ratio_spread = framework_.elicitation.ratio_spread;
  if (good_ && priorities_.exact_weights) check_exact_weights(node.path);
  if (good_) check_room(node.path);
}

Issue& PrioritiesReader::fault(const JsonPath& path, std::string code, std::string message) {
  good_ = false;
  return json_.error(path, std::move(code), std::move(message));
}

std::optional<std::size_t> PrioritiesReader::criterion(std::string_view id, const JsonPath& path,
                                                       bool at_key) {
  const auto found = find_criterion(framework_, id);
  if (found) return found;
  Issue& issue = fault(path, "unknown-criterion", "is no criterion of the framework");
  issue.at_key = at_key;
  issue.found = in_quotes(id);
  issue.nearest = nearest(id, criterion_ids(framework_));
  if (issue.nearest.empty()) issue.allowed = list(criterion_ids(framework_));
  return std::nullopt;
}

std::optional<std::size_t> PrioritiesReader::criterion(const JsonNode& node) {
  const auto id = json_.string(node);
  if (!id) good_ = false;
  return id ? criterion(*id, node.path, false) : std::nullopt;
}

bool PrioritiesReader::are_different(std::size_t of, std::size_t over, const JsonPath& path,
                                     const char* code) {
  if (of != over) return true;
  fault(path, code, "compares a criterion with itself").found = in_quotes(id(of));
  return false;
}

void PrioritiesReader::read_ranking(const JsonNode& node) {
  good_ = json_.elements(node, [&](const JsonNode& at) {
    const auto ranked = criterion(at);
    if (!ranked) return;
    auto& ranking = priorities_.ranking;
    if (std::find(ranking.begin(), ranking.end(), *ranked) == ranking.end()) {
      ranking.push_back(*ranked);
      return;
    }
    fault(at.path, "repeated-value", "stands in the ranking already").found =
        in_quotes(id(*ranked));
  }) && good_;
}

void PrioritiesReader::read_floors(const JsonNode& node) {
  good_ = json_.entries(node, [&](std::string_view name, const JsonNode& at) {
    const auto floored = criterion(name, at.path, true);
    const auto least = json_.positive(at, 1);
    good_ = good_ && least;
    if (floored && least) priorities_.floors.push_back({*floored, *least});
  }) && good_;
}

void PrioritiesReader::read_bounds(const JsonNode& node) {
  good_ = json_.elements(node, [&](const JsonNode& at) { read_bound(at); }) && good_;
}

void PrioritiesReader::read_bound(const JsonNode& node) {
  Priorities::Ratio ratio;
  bool good = true;
  const auto number = [&](const JsonNode& at, double& value) {
    const auto given = json_.number(at, least_ratio, most_ratio);
    good = good && given;
    value = given.value_or(value);
  };
  const auto name = [&](const JsonNode& at, std::size_t& index) {
    const auto given = criterion(at);
    good = good && given;
    index = given.value_or(index);
  };
  const auto seen = json_.members(node, bound_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) name(at, ratio.of);
    if (key == 1) name(at, ratio.over);
    if (key == 2) number(at, ratio.least);
    if (key == 3) number(at, ratio.most);
    if (key == 4) ratio.comment = json_.raw(at);
  });
  json_.require(node.path, bound_keys, seen, {0, 1});
  const auto has = [seen](std::size_t key) { return (seen >> key & 1U) != 0; };
  good = good && has(0) && has(1) && are_different(ratio.of, ratio.over, node.path, "bound");
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
  good_ = good_ && good;
  if (good) priorities_.ratios.push_back(std::move(ratio));
}

}  // namespace tripoint
