#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/framework/framework.h"
#include "core/support/json_reader.h"

// The parts of the framework reader. Only read*.cpp include this.
namespace tripoint {

struct FrameworkReader {
  JsonReader& json;
  Framework& framework;

  Text text(const JsonNode& node);
  std::string id(const JsonNode& node);
  void check_id(const JsonPath& path, std::string_view name, bool at_key);
  std::string words(const JsonNode& node);
  ModelSet models(const JsonNode& node);
  std::vector<std::size_t> sources(const JsonNode& node);
  // The index of the item, option or model that the node names, or an issue.
  std::optional<std::size_t> item(const JsonNode& node);
  std::optional<std::size_t> option(const JsonNode& node, const Item& item);
  std::optional<std::size_t> model(const JsonNode& node);
  Predicate predicate(const JsonNode& node, std::size_t depth = 0);

  // Visits the member of every model by its index, in an object with all of them.
  template <class Visit>
  void each_model(const JsonNode& node, const std::string& lacks, Visit&& visit) {
    std::uint64_t seen = 0;
    json.entries(node, [&](std::string_view name, const JsonNode& at) {
      const auto index = find_model(framework, name);
      if (!index) {
        Issue& issue = json.error(at.path, "unknown-model", "is no model of this framework");
        issue.at_key = true;
        issue.nearest = nearest(name, model_ids(framework));
        return;
      }
      seen |= std::uint64_t{1} << *index;
      visit(*index, at);
    });
    if (seen != (1U << model_count) - 1U) {
      json.error(node.path, "missing-key", lacks).allowed = tripoint::list(model_ids(framework));
    }
  }

  // A list of entries with ids of their own: the members that all topics have, and
  // `own(entry, key, node)` for the others, of which `required` must be there.
  template <class T, class Own>
  void topics(const JsonNode& list, std::vector<T>& into, std::span<const std::string> keys,
              std::initializer_list<std::size_t> required, const Own& own) {
    json.elements(list, [&](const JsonNode& node) {
      T topic;
      const auto seen = json.members(node, keys, [&](std::size_t key, const JsonNode& at) {
        if (key == 0) {
          topic.id = id(at);
          check_new(at, into, topic.id);
        } else if (key == 1) {
          topic.name = text(at);
        } else if (key == 2) {
          topic.text = text(at);
        } else if (key == 3) {
          topic.sources = sources(at);
        } else {
          own(topic, key, at);
        }
      });
      json.require(node.path, keys, seen, {0, 1, 2, 3});
      json.require(node.path, keys, seen, required);
      into.push_back(std::move(topic));
    });
  }

  void languages(const JsonNode& list);
  void model_list(const JsonNode& list);
  void source_table(const JsonNode& table);
  void criteria(const JsonNode& list);
  void gates(const JsonNode& list);
  void interactions(const JsonNode& list);
  void horizon_pairs(const JsonNode& list);
  void characteristics(const JsonNode& list);
  void steps(const JsonNode& list);
  void phases(const JsonNode& list);
  void phase_member(Phase& phase, std::size_t key, const JsonNode& at);
  void journey(const JsonNode& node);
  void activities(const JsonNode& list);
  void actions(const JsonNode& list);
  std::optional<Owner> owner(const JsonNode& node);
  void elicitation(const JsonNode& node);
  void verdict(const JsonNode& node);
  void neutrality(const JsonNode& node);
  void effort(const JsonNode& node);
  void needs(const JsonNode& node);
  void transitions(const JsonNode& list);
  void guide(const JsonNode& node);
  void skills(const JsonNode& node);
  void governance(const JsonNode& node);
  void texts(const JsonNode& node);
  void aliases(const JsonNode& node);

 private:
  void tradeoff(const JsonNode& node);
  void task(const JsonNode& node);
  void service(const JsonNode& node);
  void briefing_field(const JsonNode& node);
  friend class GovernanceReader;
  void option_aliases(const JsonNode& node, std::size_t item);
  void check_symbol(const JsonNode& node, ModelIndex index);
  void read_item(const JsonNode& node, std::size_t criterion);
  void read_choice(const JsonNode& list, Item& item);
  void read_number(const JsonNode& list, Item& item);
  void read_row(const JsonNode& node, Item& item);
  // Errors for `keys` (indices into `names`) that stand in an item, or its answer, of another kind.
  void refuse(const JsonPath& path, std::span<const std::string> names, std::uint64_t seen,
              std::span<const std::size_t> keys, const std::string& kind);
  void check_row_count(const JsonNode& list, const Item& item);
  void check_conditions(const JsonNode& node, std::size_t count);
  void read_direction(const JsonNode& node, Item& item);
  void read_partial_order(const JsonNode& node, Item& item);
  void read_skill_mean(const JsonNode& node, Item& item);
  void skill_levels(const JsonNode& list);
  void skill_catalogue(const JsonNode& list);
  void read_skill(const JsonNode& node);
  void skill_need(const JsonNode& node, Skill& skill);
  void severity(const JsonNode& node);
  void key_person(const JsonNode& node);
  void durations(const JsonNode& node);
  void skill_decisions(const JsonNode& list);
  void help_options(const JsonNode& list);
  void head_counts(const JsonNode& list);
  void autonomy(const JsonNode& node);
  // A level from `least` to the highest.
  std::uint8_t level(const JsonNode& node, std::uint8_t least);
  double weeks(const JsonNode& node);
  // The item that the node names, which must ask for a number.
  std::size_t number_item(const JsonNode& node);
  // An error where a list has another length than it must have.
  void check_size(const JsonNode& list, std::size_t found, std::size_t wanted,
                  const std::string& what);
  // The model that a key names, or an issue.
  std::optional<ModelIndex> model_at_key(std::string_view name, const JsonPath& path);
  // The id of an element of a list whose ids must differ.
  template <class Range>
  void check_new(const JsonNode& node, const Range& range, std::string_view id) {
    if (id.empty()) return;  // said already
    for (const auto& element : range) {
      if (element.id == id) {
        json.error(node.path, "duplicate-id", "is the id of an earlier one").found = in_quotes(id);
        return;
      }
    }
  }
  std::optional<std::size_t> index_of(const JsonNode& node, std::span<const std::string> ids,
                                      const std::string& what);
};

}  // namespace tripoint
