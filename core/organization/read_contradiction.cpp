#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/organization/read_priorities.h"
#include "core/support/number.h"

// Whether statements hold together.
namespace tripoint {

using namespace group_file;

namespace {

PrioritiesKey key_of(Statement::Of kind) {
  static constexpr auto keys = std::to_array<PrioritiesKey>(
      {ranking_key, bounds_key, swing_key, comparisons_key, weights_key, floors_key});
  return keys[static_cast<std::size_t>(kind)];
}

}  // namespace

// The statement as the user made it. All criteria are in play.
std::string PrioritiesReader::told(const Statement& statement) const {
  switch (statement.of) {
    case Statement::Of::ranking: {
      const Dominance& one = statement.dominances.front();
      return "ranking " + id(one.of) + " before " + id(one.over);
    }
    case Statement::Of::bound: {
      const Priorities::Ratio& one = priorities_.ratios[statement.index];
      const bool least = one.least > 0, most = std::isfinite(one.most);
      return "bound " + id(one.of) + (least ? " at least " + shortest(one.least) : "") +
             (least && most ? " and" : "") + (most ? " at most " + shortest(one.most) : "") +
             " times " + id(one.over);
    }
    case Statement::Of::swing: {
      const Priorities::Swing& one = priorities_.swing[statement.index];
      return "swing " + id(one.criterion) + " " + shortest(one.points) + " +/- " +
             shortest(one.plus_minus);
    }
    case Statement::Of::comparison: {
      const Priorities::Comparison& one = priorities_.comparisons[statement.index];
      return "comparison " + id(one.of) + " over " + id(one.over) + " = " + shortest(one.value);
    }
    case Statement::Of::weight: {
      const Priorities::Weight& one = priorities_.weights[statement.index];
      return "weight " + id(one.criterion) + " " + shortest(one.weight);
    }
    case Statement::Of::floor: {
      const Priorities::Floor& one = priorities_.floors[statement.index];
      return "floor " + id(one.criterion) + " " + shortest(one.least);
    }
  }
  return {};
}

void PrioritiesReader::check_room(const JsonPath& path) {
  std::vector<std::size_t> all(framework_.criteria.size());
  std::iota(all.begin(), all.end(), 0);
  const std::vector<Statement> list = statements(priorities_, all);
  const std::vector<std::size_t> conflict = smallest_conflict(all.size(), list);
  if (conflict.empty()) return;
  // In the order of the file, so that the last one is where the reader has come to.
  const auto place = [&](const Statement& one) {
    return std::pair(order_[key_of(one.of)], one.index);
  };
  const Statement* last = &list[conflict.front()];
  std::string found;
  for (const std::size_t i : conflict) {
    found += (found.empty() ? "" : ", ") + told(list[i]);
    if (place(list[i]) >= place(*last)) last = &list[i];
  }
  const JsonPath kind{&path, priorities_keys[key_of(last->of)], 0, false};
  JsonPath at{&kind, {}, last->index, true};
  if (last->of == Statement::Of::floor) at.key = id(priorities_.floors[last->index].criterion);
  if (last->of == Statement::Of::swing) at.key = id(priorities_.swing[last->index].criterion);
  if (last->of == Statement::Of::weight) at.key = id(priorities_.weights[last->index].criterion);
  at.is_index = at.key.empty();
  Issue& issue =
      json_.error(at, "contradiction",
                  conflict.size() > 1 ? "leaves no room for weights, together with others"
                                      : "leaves no room for weights");
  issue.found = found;
  issue.allowed = "statements that can hold together with something to spare";
}

}  // namespace tripoint
