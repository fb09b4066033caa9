#include <algorithm>

#include "core/framework/file_format.h"
#include "core/framework/read_parts.h"

// Words, ids, and references to what was read before.
namespace tripoint {
namespace {

using namespace framework_file;

bool is_id(std::string_view id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !id.empty() && id.size() <= longest_id && id[0] >= 'a' && id[0] <= 'z' &&
         std::all_of(id.begin(), id.end(), allowed);
}

}  // namespace

std::string FrameworkReader::words(const JsonNode& node) {
  return std::string(json.string(node, false).value_or(""));
}

void FrameworkReader::check_id(const JsonPath& path, std::string_view name, bool at_key) {
  if (is_id(name)) return;
  Issue& issue = json.error(path, "id", "cannot be an id");
  issue.at_key = at_key;
  issue.found = in_quotes(name);
  issue.allowed = "a lower-case letter, then letters, digits, _ and -, " +
                  std::to_string(longest_id) + " in all at most";
}

std::string FrameworkReader::id(const JsonNode& node) {
  const auto name = json.string(node, false);
  if (!name) return {};
  check_id(node.path, *name, false);
  return std::string(*name);
}

Text FrameworkReader::text(const JsonNode& node) {
  Text text;
  text.in.resize(framework.languages.size());
  const std::vector<std::string> languages = language_ids(framework);
  std::vector<bool> given(languages.size(), false);
  const bool is_object = json.entries(node, [&](std::string_view language, const JsonNode& at) {
    const auto index = find_language(framework, language);
    if (!index) {
      Issue& issue = json.error(at.path, "unknown-language", "is no language of this framework");
      issue.at_key = true;
      issue.allowed = list(languages);
      return;
    }
    given[*index] = true;
    text.in[*index] = words(at);
  });
  for (std::size_t index = 0; is_object && index < languages.size(); ++index) {
    if (!given[index]) {
      json.error(
          node.path, "missing-language",
          "lacks its text in " + framework.languages[index].name + " (" + languages[index] + ")");
    }
  }
  return text;
}

std::optional<std::size_t> FrameworkReader::index_of(const JsonNode& node,
                                                     std::span<const std::string> ids,
                                                     const std::string& what) {
  const auto name = json.string(node);
  if (!name) return std::nullopt;
  const auto found = std::find(ids.begin(), ids.end(), *name);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  Issue& issue = json.error(node.path, "unknown-" + what, "is no " + what + " of this framework");
  issue.found = in_quotes(*name);
  issue.nearest = nearest(*name, ids);
  if (issue.nearest.empty()) issue.allowed = list(ids);
  return std::nullopt;
}

std::optional<std::size_t> FrameworkReader::item(const JsonNode& node) {
  return index_of(node, item_ids(framework), "item");
}

std::optional<std::size_t> FrameworkReader::option(const JsonNode& node, const Item& item) {
  return index_of(node, option_codes(item), "option");
}

std::optional<std::size_t> FrameworkReader::model(const JsonNode& node) {
  return index_of(node, model_ids(framework), "model");
}

std::optional<ModelIndex> FrameworkReader::model_at_key(std::string_view name,
                                                        const JsonPath& path) {
  const auto index = find_model(framework, name);
  if (index) return index;
  Issue& issue = json.error(path, "unknown-model", "is no model of this framework");
  issue.at_key = true;
  issue.nearest = nearest(name, model_ids(framework));
  return std::nullopt;
}

std::size_t FrameworkReader::number_item(const JsonNode& node) {
  const auto index = item(node);
  if (!index) return 0;
  const Item& named = framework.items[*index];
  // An item without rows is at fault itself.
  if (named.kind != ItemKind::number && !named.rows.empty()) {
    json.error(node.path, "number-item", "is no item that asks for a number").found =
        in_quotes(named.id);
  }
  return *index;
}

void FrameworkReader::check_size(const JsonNode& list, std::size_t found, std::size_t wanted,
                                 const std::string& what) {
  if (!list.value.is_array() || found == wanted) return;
  Issue& issue = json.error(list.path, what, "has too few or too many elements");
  issue.found = std::to_string(found);
  issue.allowed = "exactly " + std::to_string(wanted);
}

ModelSet FrameworkReader::models(const JsonNode& node) {
  ModelSet set;
  json.elements(node, [&](const JsonNode& element) {
    if (const auto index = model(element)) set.insert(*index);
  });
  return set;
}

std::vector<std::size_t> FrameworkReader::sources(const JsonNode& node) {
  std::vector<std::string> ids;
  for (const Source& source : framework.sources) ids.push_back(source.id);
  std::vector<std::size_t> found;
  json.elements(node, [&](const JsonNode& element) {
    if (const auto index = index_of(element, ids, "source")) found.push_back(*index);
  });
  return found;
}

Predicate FrameworkReader::predicate(const JsonNode& node, std::size_t depth) {
  Predicate result;
  if (!json.expect(node, simdjson::dom::element_type::OBJECT)) return result;
  if (depth > most_nesting) {
    json.error(node.path, "predicate", "is nested too deep");
    return result;
  }
  const bool condition = node.value["item"].error() == simdjson::SUCCESS;
  if (!condition) {
    std::size_t parts = 0;
    json.members(node, combination_keys, [&](std::size_t key, const JsonNode& at) {
      ++parts;
      result.kind = key == 0 ? Predicate::Kind::all : Predicate::Kind::any;
      json.elements(
          at, [&](const JsonNode& part) { result.parts.push_back(predicate(part, depth + 1)); });
    });
    if (parts != 1 || result.parts.empty()) {
      json.error(node.path, "predicate", "is no predicate").allowed =
          "a condition (item, op, value), or one of all and any with a list";
    }
    return result;
  }
  std::optional<JsonNode> value;
  std::optional<std::size_t> which, op;
  const auto seen = json.members(node, condition_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      which = item(at);
    } else if (key == 1) {
      op = json.one_of(at, operators);
    } else {
      value = at;
    }
  });
  json.require(node.path, condition_keys, seen, {0, 1, 2});
  if (!which || !op || !value) return result;
  const Item& asked = framework.items[*which];
  result.item = *which;
  if ((asked.kind == ItemKind::choice) != (*op == 0)) {
    json.error(node.path, "predicate", "compares an item in a way its kind does not allow")
        .allowed = "\"in\" for a choice, \"<=\" and \">=\" for a number";
    return result;
  }
  if (*op == 0) {
    result.kind = Predicate::Kind::one_of;
    json.elements(*value, [&](const JsonNode& code) {
      if (const auto row = option(code, asked)) result.options.push_back(*row);
    });
  } else {
    result.kind = *op == 1 ? Predicate::Kind::at_most : Predicate::Kind::at_least;
    result.bound = json.number(*value).value_or(0);
  }
  return result;
}

}  // namespace tripoint
