#pragma once

#include "core/framework/governance_format.h"
#include "core/framework/read_parts.h"

// Reads the governance of a framework. Only read_roles.cpp, read_alignment.cpp and
// read_governance.cpp include this.
namespace tripoint {

class GovernanceReader {
 public:
  explicit GovernanceReader(FrameworkReader& parts)
      : parts_(parts), json_(parts.json), governance_(parts.framework.governance) {}

  void read(const JsonNode& node);

 private:
  using Words = framework_file::Words;

  // read_roles.cpp
  void categories(const JsonNode& list);
  void catalogue(const JsonNode& list);
  void large_project(const JsonNode& node);
  void parties(const JsonNode& list);
  void raci(const JsonNode& list);
  void assignments(const JsonNode& node, RaciStep& step);

  // read_alignment.cpp
  void alignment(const JsonNode& list);
  void mindset(const JsonNode& list);
  void sides(const JsonNode& list);
  void risks(const JsonNode& list);
  void mistakes(const JsonNode& node);
  void mistake_table(const JsonNode& list);

  // A list of entries with ids of their own: the members that all have, `own(entry, key, node)` for
  // the others, of which `required` must be there.
  template <class T, class Own>
  void topics(const JsonNode& list, std::vector<T>& into, const Words& keys,
              std::initializer_list<std::size_t> required, const Own& own) {
    json_.elements(list, [&](const JsonNode& node) {
      T topic;
      const auto seen = json_.members(node, keys, [&](std::size_t key, const JsonNode& at) {
        if (key == 0) {
          topic.id = parts_.id(at);
          parts_.check_new(at, into, topic.id);
        } else if (key == 1) {
          topic.name = parts_.text(at);
        } else if (key == 2) {
          topic.text = parts_.text(at);
        } else if (key == 3) {
          topic.sources = parts_.sources(at);
        } else {
          own(topic, key, at);
        }
      });
      json_.require(node.path, keys, seen, {0, 1, 2, 3});
      json_.require(node.path, keys, seen, required);
      into.push_back(std::move(topic));
    });
  }
  void topics(const JsonNode& list, std::vector<Topic>& into) {
    topics(list, into, framework_file::topic_keys, {}, [](Topic&, std::size_t, const JsonNode&) {});
  }

  // The entry of a list that the node names, or an issue.
  template <class T>
  std::optional<std::size_t> reference(const JsonNode& node, const std::vector<T>& list,
                                       const std::string& what) {
    return parts_.index_of(node, topic_ids(list), what);
  }
  // The same of the elements of a list.
  template <class T>
  void references(const JsonNode& node, const std::vector<T>& list, const std::string& what,
                  std::vector<std::size_t>& into) {
    json_.elements(node, [&](const JsonNode& element) {
      if (const auto index = reference(element, list, what)) into.push_back(*index);
    });
  }
  // Calls visit(model, member) for every member of an object keyed by all models.
  template <class Visit>
  void by_model(const JsonNode& node, const Visit& visit) {
    ModelSet given;
    const std::vector<std::string> ids = model_ids(parts_.framework);
    const bool is_object = json_.entries(node, [&](std::string_view id, const JsonNode& member) {
      if (const auto model = find_model(parts_.framework, id)) {
        given.insert(*model);
        visit(*model, member);
        return;
      }
      Issue& issue = json_.error(member.path, "unknown-model", "is no model of this framework");
      issue.at_key = true;
      issue.nearest = nearest(id, ids);
    });
    if (is_object && !(given == ModelSet::all())) {
      json_.error(node.path, "missing-key", "lacks a model").allowed = list(ids);
    }
  }
  void texts(const JsonNode& list, std::vector<Text>& into) {
    json_.elements(list, [&](const JsonNode& node) { into.push_back(parts_.text(node)); });
  }
  std::size_t number(const JsonNode& node, framework_file::Limits<std::int64_t> limits) {
    return static_cast<std::size_t>(
        json_.integer(node, limits.least, limits.most).value_or(limits.least));
  }

  FrameworkReader& parts_;
  JsonReader& json_;
  Governance& governance_;
};

}  // namespace tripoint
