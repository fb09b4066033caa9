#include "core/framework/diff.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace tripoint {
namespace {

using Json = nlohmann::ordered_json;
using Kind = FrameworkChange::Kind;

// Keys whose values only say, explain or prove something.
constexpr auto wording = std::to_array<std::string_view>({"$schema",
                                                          "$comment",
                                                          "name",
                                                          "text",
                                                          "text_entity",
                                                          "label",
                                                          "question",
                                                          "question_entity",
                                                          "help",
                                                          "why",
                                                          "reason",
                                                          "source",
                                                          "sources",
                                                          "evidence",
                                                          "texts",
                                                          "lifted_by",
                                                          "unit",
                                                          "languages",
                                                          "characteristics",
                                                          "changeable",
                                                          "horizon_pairs",
                                                          "neutrality",
                                                          "version",
                                                          "direction",
                                                          "partial_order",
                                                          "symbol",
                                                          "aliases",
                                                          "steps",
                                                          "phases",
                                                          "governance",
                                                          "journey"});

// The name that tells an element of a list from the others; empty when there is none.
std::string name_of(const Json& element) {
  if (!element.is_object()) return {};
  for (const char* key : {"id", "code"}) {
    const auto name = element.find(key);
    if (name != element.end() && name->is_string()) return name->get<std::string>();
  }
  const auto value = element.find("value");
  return value != element.end() && element.contains("affinity") ? value->dump() : std::string();
}

bool is_named(const Json& list) {
  return list.is_array() && !list.empty() &&
         std::all_of(list.begin(), list.end(),
                     [](const Json& element) { return !name_of(element).empty(); });
}

const Json* named(const Json& list, const std::string& name) {
  for (const Json& element : list) {
    if (name_of(element) == name) return &element;
  }
  return nullptr;
}

class Differ {
 public:
  explicit Differ(const Json& after) {
    const auto aliases = after.find("aliases");
    if (aliases != after.end()) aliases_ = *aliases;
  }

  void compare(const Json& before, const Json& after, const std::string& path, bool counts) {
    if (before == after) return;
    if (before.is_object() && after.is_object()) {
      compare_members(before, after, path, counts);
    } else if ((is_named(before) || before.empty()) && (is_named(after) || after.empty()) &&
               before.is_array() && after.is_array()) {
      compare_elements(before, after, path, counts);
    } else {
      add(Kind::changed, path, before.dump(), after.dump(), counts);
    }
  }

  std::vector<FrameworkChange> changes;

 private:
  void add(Kind kind, std::string path, std::string before, std::string after, bool counts) {
    changes.push_back({kind, std::move(path), std::move(before), std::move(after), counts});
  }

  void compare_members(const Json& before, const Json& after, const std::string& path,
                       bool counts) {
    for (const auto& [key, value] : before.items()) {
      if (!after.contains(key)) {
        add(Kind::removed, path + "/" + key, value.dump(), {}, counts && counting(key));
      }
    }
    for (const auto& [key, value] : after.items()) {
      const std::string place = path + "/" + key;
      const auto former = before.find(key);
      if (former == before.end()) {
        add(Kind::added, place, {}, value.dump(), counts && counting(key));
      } else {
        compare(*former, value, place, counts && counting(key));
      }
    }
  }

  void compare_elements(const Json& before, const Json& after, const std::string& path,
                        bool counts) {
    std::vector<std::string> order_before, order_after;
    for (const Json& element : before) {
      const std::string name = name_of(element);
      const std::string now = present_name(path, name);
      if (named(after, now) != nullptr) {
        order_before.push_back(now);
      } else {
        add(Kind::removed, path + "/" + name, element.dump(), {}, counts);
      }
    }
    for (const Json& element : after) {
      const std::string name = name_of(element), place = path + "/" + name;
      const auto former = std::find_if(before.begin(), before.end(), [&](const Json& one) {
        return present_name(path, name_of(one)) == name;
      });
      if (former == before.end()) {
        add(Kind::added, place, {}, element.dump(), counts);
        continue;
      }
      order_after.push_back(name);
      if (name_of(*former) == name) {
        compare(*former, element, place, counts);
        continue;
      }
      add(Kind::renamed, place, name_of(*former), name, false);
      Json same_name = *former;
      same_name[element.contains("code") ? "code" : "id"] = name;
      compare(same_name, element, place, counts);
    }
    if (order_before != order_after) {
      add(Kind::reordered, path, Json(order_before).dump(), Json(order_after).dump(), counts);
    }
  }

  // What an element is called now: former names of items stand under "items", those of options
  // under "options" and the item.
  std::string present_name(const std::string& path, const std::string& name) const {
    const auto look_up = [&](const Json& table) {
      const auto now = table.find(name);
      return now != table.end() && now->is_string() ? now->get<std::string>() : name;
    };
    if (path.ends_with("/items") && aliases_.contains("items")) return look_up(aliases_["items"]);
    if (!path.ends_with("/options") || !aliases_.contains("options")) return name;
    const std::string item_path = path.substr(0, path.rfind('/'));
    const auto table = aliases_["options"].find(item_path.substr(item_path.rfind('/') + 1));
    return table != aliases_["options"].end() ? look_up(*table) : name;
  }

  static bool counting(const std::string& key) {
    return std::find(wording.begin(), wording.end(), key) == wording.end();
  }

  Json aliases_ = Json::object();
};

}  // namespace

std::vector<FrameworkChange> diff_frameworks(std::string_view before, std::string_view after) {
  const Json former = Json::parse(before, nullptr, false), now = Json::parse(after, nullptr, false);
  Differ differ(now);
  differ.compare(former, now, {}, true);
  return std::move(differ.changes);
}

}  // namespace tripoint
