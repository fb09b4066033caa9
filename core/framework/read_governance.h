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

  template <class T, class Own>
  void topics(const JsonNode& list, std::vector<T>& into, const Words& keys,
              std::initializer_list<std::size_t> required, const Own& own) {
    parts_.topics(list, into, keys, required, own);
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
