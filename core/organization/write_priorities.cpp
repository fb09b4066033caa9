#include <cmath>

#include "core/organization/write.h"
#include "core/support/json_writer.h"

namespace tripoint {

void write_priorities(const Framework& framework, const Priorities& priorities, JsonWriter& json) {
  const auto id = [&](std::size_t criterion) { return framework.criteria[criterion].id; };
  const auto comment = [&](const std::string& raw) {
    if (!raw.empty()) json.key("$comment").raw_laid_out(raw);
  };
  json.begin_object();
  comment(priorities.comment);
  if (!priorities.ranking.empty()) {
    json.key("ranking").begin_array();
    for (const std::size_t criterion : priorities.ranking) json.string(id(criterion));
    json.end_array();
  }
  if (!priorities.floors.empty()) {
    json.key("floors").begin_object();
    for (const auto& floor : priorities.floors) {
      json.key(id(floor.criterion)).shortest(floor.least);
    }
    json.end_object();
  }
  if (!priorities.ratios.empty()) {
    json.key("bounds").begin_array();
    for (const auto& ratio : priorities.ratios) {
      json.begin_object();
      comment(ratio.comment);
      json.key("of").string(id(ratio.of)).key("over").string(id(ratio.over));
      if (ratio.least > 0) json.key("least").shortest(ratio.least);
      if (std::isfinite(ratio.most)) json.key("most").shortest(ratio.most);
      json.end_object();
    }
    json.end_array();
  }
  if (!priorities.swing.empty()) {
    json.key("swing").begin_object();
    for (const auto& swing : priorities.swing) {
      json.key(id(swing.criterion));
      if (!swing.stated) {
        json.shortest(swing.points);
        continue;
      }
      json.begin_object();
      json.key("points").shortest(swing.points);
      json.key("plus_minus").shortest(swing.plus_minus);
      json.end_object();
    }
    json.end_object();
  }
  if (!priorities.comparisons.empty()) {
    json.key("comparisons").begin_array();
    for (const auto& one : priorities.comparisons) {
      json.begin_object();
      comment(one.comment);
      json.key("of").string(id(one.of)).key("over").string(id(one.over));
      json.key("value").shortest(one.value);
      json.end_object();
    }
    json.end_array();
  }
  if (!priorities.weights.empty()) {
    json.key("weights").begin_object();
    for (const auto& one : priorities.weights) json.key(id(one.criterion)).shortest(one.weight);
    json.end_object();
  }
  if (priorities.exact_weights) json.key("exact_weights").boolean(true);
  json.end_object();
}

}  // namespace tripoint
