#include "core/framework/file_format.h"
#include "core/framework/read_parts.h"

// Former names of items and options.
namespace tripoint {

using namespace framework_file;

void FrameworkReader::aliases(const JsonNode& node) {
  json.members(node, alias_keys, [&](std::size_t key, const JsonNode& table) {
    json.entries(table, [&](std::string_view name, const JsonNode& at) {
      if (key == 1) {
        const auto found = find_item(framework, name);
        if (found) {
          option_aliases(at, *found);
          return;
        }
        Issue& issue = json.error(at.path, "unknown-item", "is no item of this framework");
        issue.at_key = true;
        issue.found = in_quotes(name);
        issue.nearest = nearest(name, item_ids(framework));
        return;
      }
      check_id(at.path, name, true);
      if (find_item(framework, name)) {
        json.error(at.path, "alias", "is the id of an item, so it is no former one").at_key = true;
      }
      if (const auto renamed = item(at)) {
        framework.item_aliases.push_back({std::string(name), *renamed});
      }
    });
  });
}

void FrameworkReader::option_aliases(const JsonNode& node, std::size_t item) {
  const Item& named = framework.items[item];
  json.entries(node, [&](std::string_view code, const JsonNode& at) {
    check_id(at.path, code, true);
    if (find_option(named, code)) {
      json.error(at.path, "alias", "is an option of the item, so it is no former one").at_key =
          true;
    }
    if (const auto row = option(at, named)) {
      framework.option_aliases.push_back({std::string(code), item, *row});
    }
  });
}

}  // namespace tripoint
