#pragma once

#include <string>
#include <vector>

#include "core/organization/answers.h"
#include "gui/app.h"

namespace tripoint::gui {

// Whose answers are given: those of the group, which hold for every unit, or those of one unit; by
// whom.
struct AnswerTarget {
  bool whole_group = true;
  std::size_t unit = 0;    // of Group::entities, unless the whole group
  std::string respondent;  // id; empty: nobody in particular

  std::vector<Answer>& answers(Group& group) const {
    return whole_group ? group.defaults : group.entities[unit].answers;
  }
  const std::vector<Answer>& answers(const Group& group) const {
    return whole_group ? group.defaults : group.entities[unit].answers;
  }
};

// Where an item is asked: a question about the whole group is never asked of one unit.
bool is_asked(const Item& item, const AnswerTarget& target, const Group& group);

// Items of a criterion that are asked, the headline first.
std::vector<std::size_t> asked_items(const Framework& framework, std::size_t criterion,
                                     const AnswerTarget& target, const Group& group);

// Every change of an answer is one step that can be undone. What accompanies an answer stays.
void set_values(App& app, const AnswerTarget& target, std::size_t item,
                const std::vector<double>& values);
void set_unknown(App& app, const AnswerTarget& target, std::size_t item);
void set_not_applicable(App& app, const AnswerTarget& target, std::size_t item,
                        const std::string& reason);
void clear_answer(App& app, const AnswerTarget& target, std::size_t item);
void set_detail(App& app, const AnswerTarget& target, std::size_t item,
                const std::function<void(AnswerDetail&)>& change, std::string_view kind);

}  // namespace tripoint::gui
