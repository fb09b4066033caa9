#include "core/framework/framework.h"

#include <algorithm>

#include "core/support/hash.h"

namespace tripoint {
namespace {

template <class Range>
std::vector<std::string> ids_of(const Range& range) {
  std::vector<std::string> ids;
  for (const auto& element : range) ids.push_back(element.id);
  return ids;
}

template <class Range>
std::optional<std::size_t> find_id(const Range& range, std::string_view id) {
  const auto found = std::find_if(range.begin(), range.end(),
                                  [&](const auto& element) { return element.id == id; });
  if (found == range.end()) return std::nullopt;
  return static_cast<std::size_t>(found - range.begin());
}

// Numbers the conditions of a predicate from `next` on and gathers their items.
void index_conditions(Predicate& predicate, std::size_t& next, std::vector<std::size_t>& items) {
  switch (predicate.kind) {
    case Predicate::Kind::all:
    case Predicate::Kind::any:
      for (Predicate& part : predicate.parts) index_conditions(part, next, items);
      break;
    case Predicate::Kind::one_of:
    case Predicate::Kind::at_most:
    case Predicate::Kind::at_least:
      predicate.number = next++;
      items.push_back(predicate.item);
      break;
  }
}

std::vector<std::size_t> index_rule(Predicate& predicate, std::size_t& next) {
  std::vector<std::size_t> items;
  index_conditions(predicate, next, items);
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

}  // namespace

std::optional<std::size_t> find_item(const Framework& framework, std::string_view id) {
  const auto& order = framework.items_by_id;
  const auto found = std::lower_bound(
      order.begin(), order.end(), id,
      [&](std::size_t item, std::string_view key) { return framework.items[item].id < key; });
  if (found == order.end() || framework.items[*found].id != id) return std::nullopt;
  return *found;
}

std::optional<std::size_t> find_renamed_item(const Framework& framework, std::string_view id) {
  for (const ItemAlias& alias : framework.item_aliases) {
    if (alias.was == id) return alias.item;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_renamed_option(const Framework& framework, std::size_t item,
                                               std::string_view code) {
  for (const OptionAlias& alias : framework.option_aliases) {
    if (alias.item == item && alias.was == code) return alias.row;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_option(const Item& item, std::string_view code) {
  for (std::size_t row = 0; row < item.rows.size(); ++row) {
    if (item.rows[row].code == code) return row;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_criterion(const Framework& framework, std::string_view id) {
  return find_id(framework.criteria, id);
}

std::optional<ModelIndex> find_model(const Framework& framework, std::string_view id) {
  return find_id(framework.models, id);
}

std::optional<LanguageIndex> find_language(const Framework& framework, std::string_view id) {
  return find_id(framework.languages, id);
}

std::vector<std::string> item_ids(const Framework& framework) { return ids_of(framework.items); }

std::vector<std::string> criterion_ids(const Framework& framework) {
  return ids_of(framework.criteria);
}

std::vector<std::string> model_ids(const Framework& framework) { return ids_of(framework.models); }

std::vector<std::string> language_ids(const Framework& framework) {
  return ids_of(framework.languages);
}

std::vector<std::string> option_codes(const Item& item) {
  std::vector<std::string> codes;
  for (const AnswerRow& row : item.rows) codes.push_back(row.code);
  return codes;
}

const Transition* find_transition(const Framework& framework, ModelIndex from, ModelIndex to) {
  const auto& list = framework.transitions;
  const auto at = std::find_if(list.begin(), list.end(), [&](const Transition& transition) {
    return transition.from == from && transition.to == to;
  });
  return at == list.end() ? nullptr : &*at;
}

ModelValues affinity(const Item& item, double value) {
  if (item.kind == ItemKind::choice) return item.rows[static_cast<std::size_t>(value)].affinity;
  const auto above = std::find_if(item.rows.begin(), item.rows.end(),
                                  [&](const AnswerRow& row) { return value <= row.value; });
  if (above == item.rows.end()) return item.rows.back().affinity;
  if (above == item.rows.begin() || above->value == value) return above->affinity;
  const AnswerRow& below = *(above - 1);
  const double part = (value - below.value) / (above->value - below.value);
  ModelValues between{};
  for (ModelIndex m = 0; m < model_count; ++m) {
    between[m] = below.affinity[m] + part * (above->affinity[m] - below.affinity[m]);
  }
  return between;
}

void index_framework(Framework& framework) {
  auto& order = framework.items_by_id;
  order.resize(framework.items.size());
  for (std::size_t item = 0; item < order.size(); ++item) {
    order[item] = item;
    framework.items[item].stream = framework.verdict.seed ^ hash64(framework.items[item].id);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return framework.items[a].id < framework.items[b].id;
  });
  for (Gate& gate : framework.gates) {
    std::size_t next = 0;
    gate.items = index_rule(gate.when, next);
  }
  std::size_t next = 0;
  for (Interaction& interaction : framework.interactions) {
    interaction.items = index_rule(interaction.when, next);
  }
}

}  // namespace tripoint
