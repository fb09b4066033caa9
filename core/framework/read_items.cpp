#include <algorithm>
#include <array>
#include <cmath>

#include "core/framework/file_format.h"
#include "core/framework/read_parts.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

using namespace framework_file;

}  // namespace

void FrameworkReader::criteria(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    Criterion criterion;
    criterion.first_item = framework.items.size();
    const auto seen = json.members(node, criterion_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        criterion.id = id(at);
        check_new(at, framework.criteria, criterion.id);
      } else if (key == 1) {
        criterion.question = json.boolean(at).value_or(false);
      } else if (key == 2) {
        criterion.name = text(at);
      } else if (key == 3) {
        criterion.text = text(at);
      } else {
        json.elements(at,
                      [&](const JsonNode& item) { read_item(item, framework.criteria.size()); });
        if (framework.items.size() == criterion.first_item) {
          json.error(at.path, "no-items", "has no items").allowed =
              "at least one, the headline first";
        }
      }
    });
    json.require(node.path, criterion_keys, seen, {0, 2, 3, 4});
    criterion.item_count = framework.items.size() - criterion.first_item;
    if (criterion.item_count > 0) framework.items[criterion.first_item].headline = true;
    framework.criteria.push_back(std::move(criterion));
  });
  if (framework.criteria.empty() || framework.criteria.size() > max_criteria) {
    Issue& issue = json.error(list.path, "criteria", "has an unusable number of criteria");
    issue.found = std::to_string(framework.criteria.size());
    issue.allowed = "1 to " + std::to_string(max_criteria);
  }
}

void FrameworkReader::read_item(const JsonNode& node, std::size_t criterion) {
  if (!json.expect(node, simdjson::dom::element_type::OBJECT)) return;
  Item item;
  item.criterion = criterion;
  std::optional<JsonNode> options, breakpoints, direction, order, derived;
  bool scale_given = false, kind_known = true;
  const auto seen = json.members(node, item_keys, [&](std::size_t key, const JsonNode& at) {
    switch (key) {
      case 0:
        item.id = id(at);
        check_new(at, framework.items, item.id);
        break;
      case 1: {
        const auto kind = json.one_of(at, kinds);
        kind_known = kind.has_value();
        item.kind = static_cast<ItemKind>(kind.value_or(0));
        break;
      }
      case 2:
        item.level = static_cast<ItemLevel>(json.one_of(at, levels).value_or(0));
        break;
      case 3:
        item.weight = json.number(at, weight_limits.least, weight_limits.most).value_or(1);
        break;
      case 4:
        item.ordered = json.one_of(at, scales).value_or(0) == 1;
        scale_given = true;
        break;
      case 5:
        direction = at;
        break;
      case 6:
        order = at;
        break;
      case 7:
        item.changeable = static_cast<Changeable>(json.one_of(at, changes).value_or(0));
        break;
      case 8:
        item.evidence = static_cast<Evidence>(json.one_of(at, evidences).value_or(0));
        break;
      case 9:
        item.describes_present = json.boolean(at).value_or(false);
        break;
      case 10:
        item.name = text(at);
        break;
      case 11:
        item.question = text(at);
        break;
      case 12:
        item.question_entity = text(at);
        break;
      case 13:
        item.help = text(at);
        break;
      case 14:
        item.why = text(at);
        break;
      case 15:
        options = at;
        break;
      case 16:
        item.unit = text(at);
        break;
      case 17:
        item.least = json.number(at).value_or(0);
        break;
      case 18:
        item.most = json.number(at).value_or(0);
        break;
      case 19:
        item.whole = json.boolean(at).value_or(false);
        break;
      case 20:
        breakpoints = at;
        break;
      default:
        derived = at;
        break;
    }
  });
  json.require(node.path, item_keys, seen, {0, 1, 2, 3, 7, 8, 10, 11, 13, 14});
  if (!scale_given) json.require(node.path, item_keys, seen, {4});
  if (kind_known && item.kind == ItemKind::choice) {
    json.require(node.path, item_keys, seen, {15});
    refuse(node.path, item_keys, seen, number_keys, "a choice");
    if (options) read_choice(*options, item);
  } else if (kind_known) {
    json.require(node.path, item_keys, seen, {16, 17, 18, 20});
    refuse(node.path, item_keys, seen, choice_keys, "a number");
    if (breakpoints) read_number(*breakpoints, item);
    if (derived) read_skill_mean(*derived, item);
  }
  if (direction) read_direction(*direction, item);
  if (order) read_partial_order(*order, item);
  framework.items.push_back(std::move(item));
}

void FrameworkReader::refuse(const JsonPath& path, std::span<const std::string> names,
                             std::uint64_t seen, std::span<const std::size_t> keys,
                             const std::string& kind) {
  for (const std::size_t key : keys) {
    if ((seen >> key & 1U) == 0) continue;
    json.error({&path, names[key], 0, false}, "kind", "does not belong to " + kind).at_key = true;
  }
}

void FrameworkReader::check_row_count(const JsonNode& list, const Item& item) {
  if (item.rows.size() >= row_limits.least && item.rows.size() <= row_limits.most) return;
  Issue& issue = json.error(list.path, "rows", "has too few or too many answers");
  issue.found = std::to_string(item.rows.size());
  issue.allowed = std::to_string(row_limits.least) + " to " + std::to_string(row_limits.most);
}

void FrameworkReader::read_choice(const JsonNode& list, Item& item) {
  if (!json.elements(list, [&](const JsonNode& node) { read_row(node, item); })) return;
  check_row_count(list, item);
  for (std::size_t row = 0; row < item.rows.size(); ++row) {
    item.rows[row].value = static_cast<double>(row);
  }
}

void FrameworkReader::read_number(const JsonNode& list, Item& item) {
  if (!json.elements(list, [&](const JsonNode& node) { read_row(node, item); })) return;
  check_row_count(list, item);
  for (std::size_t row = 0; row < item.rows.size(); ++row) {
    const double value = item.rows[row].value;
    const bool rising = row == 0 || item.rows[row - 1].value < value;
    const bool fits = !item.whole || value == std::floor(value);
    if (!rising || !fits || value < item.least || value > item.most) {
      const JsonPath path{&list.path, {}, row, true};
      Issue& issue = json.error(path, "breakpoints", "is out of order, out of range or not whole");
      issue.found = shortest(value);
      issue.allowed = "ascending values from min to max";
    }
  }
}

void FrameworkReader::read_row(const JsonNode& node, Item& item) {
  AnswerRow row;
  const auto seen = json.members(node, row_keys, [&](std::size_t key, const JsonNode& at) {
    switch (key) {
      case 0:
        row.code = id(at);
        if (find_option(item, row.code)) {
          json.error(at.path, "duplicate-id", "is the code of an earlier option");
        }
        if (std::count(reserved_codes.begin(), reserved_codes.end(), row.code) > 0) {
          json.error(at.path, "reserved-code", "is reserved for answers of every item");
        }
        break;
      case 1:
        row.value = json.number(at).value_or(0);
        break;
      case 2:
        row.label = text(at);
        break;
      case 3:
        row.text = text(at);
        break;
      case 4:
        row.text_entity = text(at);
        break;
      case 5:
        each_model(at, "lacks the affinity of a model", [&](ModelIndex m, const JsonNode& value) {
          row.affinity[m] = json.number(value, unit_limits.least, unit_limits.most).value_or(0);
        });
        break;
      case 6:
        row.reason = text(at);
        break;
      default:
        row.sources = sources(at);
        break;
    }
  });
  if (item.kind == ItemKind::choice) {
    json.require(node.path, row_keys, seen, {0, 2, 3, 5, 6, 7});
  } else {
    json.require(node.path, row_keys, seen, {1, 2, 5, 6, 7});
  }
  if (node.value.is_object()) {
    const bool choice = item.kind == ItemKind::choice;
    const std::span<const std::size_t> others =
        choice ? std::span<const std::size_t>(breakpoint_keys) : option_keys;
    refuse(node.path, row_keys, seen, others, choice ? "an option" : "a breakpoint");
  }
  item.rows.push_back(std::move(row));
}

void FrameworkReader::read_direction(const JsonNode& node, Item& item) {
  Direction direction;
  const auto seen = json.members(node, direction_keys, [&](std::size_t key, const JsonNode& at) {
    (key == 0 ? direction.favors : direction.over) = models(at);
  });
  json.require(node.path, direction_keys, seen, {0, 1});
  item.direction = direction;
}

void FrameworkReader::read_partial_order(const JsonNode& node, Item& item) {
  PartialOrder order;
  const auto seen = json.members(node, order_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      order.never_lowers = models(at);
      return;
    }
    json.elements(at, [&](const JsonNode& step) {
      std::vector<std::size_t> ends;
      json.elements(step, [&](const JsonNode& code) {
        if (const auto row = option(code, item)) ends.push_back(*row);
      });
      if (ends.size() == 2) {
        order.steps.push_back({ends[0], ends[1]});
      } else {
        json.error(step.path, "partial-order", "is no step").allowed = "two option codes";
      }
    });
  });
  json.require(node.path, order_keys, seen, {0, 1});
  item.partial_order = order;
}

}  // namespace tripoint
