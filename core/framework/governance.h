#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/model.h"
#include "core/framework/predicate.h"
#include "core/framework/texts.h"

// What is known of the people of a rollout: their roles, who answers for which step (RACI), how two
// sides are aligned. Parties, steps, models, items and sources are indices into the framework.
namespace tripoint {

// What all entries of these lists have.
struct Topic {
  std::string id;
  Text name;
  Text text;
  std::vector<std::size_t> sources;
};

struct Duty {
  std::string id;
  Text text;
};

// A kind of role: whoever has it has its duties, and reports to somebody of another category.
struct RoleCategory : Topic {
  std::vector<Duty> duties;
  std::optional<std::size_t> reports_to;  // category; absent: the top
};

// A job of the field, for those who fill roles.
struct JobProfile : Topic {
  std::vector<Text> duties;
  std::vector<Text> skills;
};

// Who takes part in steps; `who` says who that is under each model, where it differs.
struct Party : Topic {
  std::array<Text, model_count> who;  // all of them or none
};

// What a party is in a step.
enum class RaciLetter : std::uint8_t { accountable, responsible, consulted, informed };
inline constexpr std::size_t letter_count = 4;
inline constexpr auto letter_names = std::to_array<std::string_view>({"A", "R", "C", "I"});
constexpr unsigned bit_of(RaciLetter letter) { return 1U << static_cast<unsigned>(letter); }

struct RaciAssignment {
  std::size_t party = 0;
  unsigned letters = 0;  // bits; see bit_of
};

// One row of the responsibility assignment matrix.
struct RaciStep : Topic {
  std::size_t number = 0;  // as it is told; parts of one step have the same
  std::vector<RaciAssignment> assignments;
  // Where the literature leaves open who is accountable: parties to choose from, and the one
  // proposed under each model.
  std::vector<std::size_t> candidates;
  std::array<std::optional<std::size_t>, model_count> proposed;
  std::vector<std::size_t> needs;             // earlier steps that must be done before this one
  std::optional<std::size_t> independent_of;  // another must be accountable than for this step

  bool open() const { return !candidates.empty(); }
};

// One item of the checklist of alignment.
struct AlignmentItem : Topic {
  Text evidence;         // what to ask for
  Text action;           // what to do where it is missing
  std::size_t tip = 0;   // its number in the first of the two published lists; 0: not there
  std::size_t way = 0;   // in the second
  bool mindset = false;  // comes before the others
};

// What must be accepted before any item of alignment helps.
enum class ShownBy : std::uint8_t { owners, items };
struct Mindset : Topic {
  ShownBy shown_by = ShownBy::owners;  // every open item has an owner; every mindset item is met
};

// One of the sides to be aligned.
struct Side : Topic {
  bool promises_leads = false;  // must promise their number and their quality
};

// A size from which a rollout is a large project.
struct LargeProject {
  std::size_t units = 0;  // from so many units on
  std::vector<std::size_t> sources;
};

// What may be missing in what a group tells of its people.
enum class Lack : std::uint8_t { role, accountable, sponsor, common_goal, joint_plan };
inline constexpr auto lack_names = std::to_array<std::string_view>(
    {"role", "accountable", "sponsor", "common_goal", "joint_plan"});

// A risk between those who work together; any trigger is enough.
struct RelationshipRisk : Topic {
  Text action;
  std::vector<Predicate> when;          // single conditions on items
  std::vector<std::size_t> unanswered;  // items
  std::vector<Lack> lacks;
};

// How to answer a mistake that the public saw.
struct MistakeRules {
  std::vector<Topic> severities;   // ascending
  std::vector<Topic> audiences;    // ascending
  std::vector<Topic> responses;    // ascending in effort
  std::vector<std::size_t> table;  // response by severity, then audience
};

struct Governance {
  std::vector<RoleCategory> role_categories;
  std::vector<JobProfile> role_catalogue;
  std::vector<Topic> sponsors;
  LargeProject large_project;
  std::vector<Party> parties;
  std::vector<RaciStep> raci;  // in order; empty: the framework knows nothing of governance
  std::vector<Mindset> mindset;
  std::vector<AlignmentItem> alignment;
  std::vector<Topic> glossary;
  std::vector<Side> sides;
  std::vector<Topic> plan_parts;
  std::vector<Topic> measures;
  std::vector<RelationshipRisk> risks;
  MistakeRules mistakes;

  bool known() const { return !raci.empty(); }
};

// The response to a mistake of this severity before this audience (indices).
std::size_t response_to(const MistakeRules& rules, std::size_t severity, std::size_t audience);

// Index of the entry with this id.
template <class T>
std::optional<std::size_t> find_topic(const std::vector<T>& topics, std::string_view id) {
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (topics[i].id == id) return i;
  }
  return std::nullopt;
}

// All ids of a list.
template <class T>
std::vector<std::string> topic_ids(const std::vector<T>& topics) {
  std::vector<std::string> ids;
  for (const T& topic : topics) ids.push_back(topic.id);
  return ids;
}

// Calls visit(list, name of its key) for every list of topics.
template <class Visit>
void for_each_topic_list(const Governance& governance, Visit&& visit) {
  visit(governance.role_categories, "role_categories");
  visit(governance.role_catalogue, "role_catalogue");
  visit(governance.sponsors, "sponsors");
  visit(governance.parties, "parties");
  visit(governance.raci, "raci");
  visit(governance.mindset, "mindset");
  visit(governance.alignment, "alignment");
  visit(governance.glossary, "glossary");
  visit(governance.sides, "sides");
  visit(governance.plan_parts, "plan_parts");
  visit(governance.measures, "measures");
  visit(governance.risks, "risks");
  visit(governance.mistakes.severities, "mistakes/severities");
  visit(governance.mistakes.audiences, "mistakes/audiences");
  visit(governance.mistakes.responses, "mistakes/responses");
}

}  // namespace tripoint
