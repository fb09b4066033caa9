#pragma once

#include <vector>

#include "core/framework/framework.h"
#include "core/organization/group.h"

namespace tripoint::test {

// Rows of options, each with the affinities of the three models.
using OptionTable = std::vector<ModelValues>;

// A framework with one criterion per table, each with a single choice item; ids are "q0", "q1" …,
// option codes "a0", "a1" …; one language; every text is its own pointer-like name.
Framework small_framework(const std::vector<OptionTable>& tables);

// Adds a refinement to a criterion; call index_framework afterwards.
Item& add_item(Framework& framework, std::size_t criterion, const OptionTable& table,
               double weight = 1);

// A condition "item is one of options".
Predicate is_one_of(std::size_t item, std::vector<std::size_t> options);
Predicate all_of(std::vector<Predicate> parts);
Predicate any_of(std::vector<Predicate> parts);

// Adds a gate or an interaction and indexes the framework.
void add_gate(Framework& framework, Predicate when, std::vector<ModelIndex> rules_out);
void add_interaction(Framework& framework, Predicate when, ModelIndex favors, double strength);

// Answers: value indices per item; an empty list is "unknown", a missing item is not asked.
struct Given {
  std::size_t item;
  std::vector<double> values;
};
Entity entity_with(const std::vector<Given>& answers);
// An answer "not applicable".
Answer excluded(std::size_t item);

}  // namespace tripoint::test
