#include "core/framework/read_governance.h"

// How the sides are aligned, what threatens it, and mistakes.
namespace tripoint {

using namespace framework_file;

void GovernanceReader::alignment(const JsonNode& list) {
  topics(list, governance_.alignment, alignment_keys, {4, 5},
         [&](AlignmentItem& item, std::size_t key, const JsonNode& at) {
           if (key == 4) item.evidence = parts_.text(at);
           if (key == 5) item.action = parts_.text(at);
           if (key == 6) item.tip = number(at, step_limits);
           if (key == 7) item.way = number(at, step_limits);
           if (key == 8) item.mindset = json_.boolean(at).value_or(false);
         });
}

void GovernanceReader::mindset(const JsonNode& list) {
  topics(list, governance_.mindset, mindset_keys, {4},
         [&](Mindset& mindset, std::size_t, const JsonNode& at) {
           mindset.shown_by = static_cast<ShownBy>(json_.one_of(at, shown_by_words).value_or(0));
         });
}

void GovernanceReader::sides(const JsonNode& list) {
  topics(list, governance_.sides, side_keys, {}, [&](Side& side, std::size_t, const JsonNode& at) {
    side.promises_leads = json_.boolean(at).value_or(false);
  });
}

void GovernanceReader::risks(const JsonNode& list) {
  topics(list, governance_.risks, risk_keys, {4},
         [&](RelationshipRisk& risk, std::size_t key, const JsonNode& at) {
           if (key == 4) {
             risk.action = parts_.text(at);
             return;
           }
           json_.elements(at, [&](const JsonNode& one) {
             if (key == 5) {
               // At the deepest level there is no room for combinations.
               risk.when.push_back(parts_.predicate(one, most_nesting));
             } else if (key == 6) {
               if (const auto item = parts_.item(one)) risk.unanswered.push_back(*item);
             } else if (const auto lack = json_.one_of(one, lack_words)) {
               risk.lacks.push_back(static_cast<Lack>(*lack));
             }
           });
         });
}

void GovernanceReader::mistake_table(const JsonNode& list) {
  MistakeRules& rules = governance_.mistakes;
  bool complete = true;
  std::size_t rows = 0;
  json_.elements(list, [&](const JsonNode& row) {
    ++rows;
    std::vector<std::size_t> responses;
    std::size_t cells = 0;
    json_.elements(row, [&](const JsonNode& cell) {
      ++cells;
      responses.push_back(reference(cell, rules.responses, "response").value_or(0));
    });
    complete = complete && cells == rules.audiences.size();
    rules.table.insert(rules.table.end(), responses.begin(), responses.end());
  });
  if (complete && rows == rules.severities.size()) return;
  json_.error(list.path, "mistakes", "is no table of the responses").allowed =
      "a row for each severity, with a response for each audience";
}

void GovernanceReader::mistakes(const JsonNode& node) {
  MistakeRules& rules = governance_.mistakes;
  std::optional<JsonNode> table;
  const auto seen = json_.members(node, mistake_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) topics(at, rules.severities);
    if (key == 1) topics(at, rules.audiences);
    if (key == 2) topics(at, rules.responses);
    if (key == 3) table = at;
  });
  json_.require(node.path, mistake_keys, seen, {0, 1, 2, 3});
  if (table) mistake_table(*table);
}

}  // namespace tripoint
