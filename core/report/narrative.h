#pragma once

#include <string>
#include <vector>

#include "core/decision/group_evaluation.h"
#include "core/report/words.h"

namespace tripoint {

// One reason for or against, ready to be set.
struct ReasonText {
  std::string amount;   // signed, three decimals: part of the margin
  std::string answer;   // "Skills: Current skills = one team or agency"
  std::string because;  // the rule's own sentence
  std::string favors;   // the model it speaks for
  std::string sources;  // "Brown 1997; our judgement"
};

// What is said of one entity. Every figure in it is one of the evaluation.
struct EntityStory {
  std::string name;
  std::string headline;              // one sentence
  std::string model;                 // table cell: the model, or the equal ones
  std::string verdict;               // table cell
  std::string deciding;              // table cell: the deciding reason
  std::string open;                  // table cell: what is open; empty: nothing
  std::string rival;                 // the model it is compared with
  std::string shares;                // one sentence
  std::string fit;                   // the three fits and the margin
  std::string status_quo;            // what today's arrangement is most like
  std::vector<ReasonText> reasons;   // largest first
  std::string more_reasons;          // how many are not told, and what they sum to
  std::vector<ReasonText> given_up;  // largest first
  std::string more_given_up;
  std::vector<std::string> open_questions;  // most valuable first
  std::vector<std::string> constraints;     // gates: hit, their price; not settled
  std::vector<std::string> lessons;         // its own; one sentence or more each
  std::vector<std::string> objectives;
  std::vector<std::string> remarks;  // provisional, deciding question, first step, sampling, …
};

// The story of entity number `index` of a group that has been evaluated, with at most `most`
// reasons for and against.
EntityStory tell_entity(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                        LanguageIndex language, std::size_t most = 5);

// The group at a glance: how many entities each model suits best, and what one model for all would
// cost. One sentence each.
std::vector<std::string> tell_group(const Framework& framework, const GroupEvaluation& group,
                                    LanguageIndex language);

// Lessons of earlier rollouts and objectives of the group, one line each.
std::vector<std::string> tell_lessons(const Framework& framework, const GroupEvaluation& group,
                                      LanguageIndex language);
std::vector<std::string> tell_objectives(const Framework& framework, const GroupEvaluation& group,
                                         LanguageIndex language);

// What is said of skills. Every figure in it is one of the plan.
struct SkillStory {
  std::vector<std::vector<std::string>> units;  // one list for each entity; empty: nothing to say
  std::vector<std::string> shared;              // of the center and the regions
};

// The skills that the recommended models need, with at most `most` gaps at each place. Of places
// of whose skills nothing is told it says nothing, but for the tier of a unit that is known.
SkillStory tell_skills(const Framework& framework, const Group& group,
                       const GroupEvaluation& evaluation, LanguageIndex language,
                       std::size_t most = 5);

// Why an item is asked: what it is about, and what its answer can do to the result.
std::string tell_why_asked(const Framework& framework, const GroupEvaluation& group,
                           std::size_t index, std::size_t item, LanguageIndex language);

// What the shares of a group are parts of.
std::string share_legend(const Framework& framework, const GroupEvaluation& group,
                         LanguageIndex language);

}  // namespace tripoint
