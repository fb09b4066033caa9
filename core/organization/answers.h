#pragma once

#include <string_view>
#include <vector>

#include "core/organization/group.h"

// Answers one by one, for whoever asks the questions. In a list there is at most one answer of an
// item and a respondent; "" is whoever is not named.
namespace tripoint {

// Id of the respondent who gave it; empty: not said.
std::string_view respondent_of(const Answer& answer);

// Null: there is none.
const Answer* find_answer(const std::vector<Answer>& answers, std::size_t item,
                          std::string_view respondent = {});

// Puts it in the place of that of the same item and respondent, else behind the others of its item,
// else at the end.
void put_answer(std::vector<Answer>& answers, Answer answer);

// False: there was none.
bool remove_answer(std::vector<Answer>& answers, std::size_t item,
                   std::string_view respondent = {});

// Whether it is a place to fill in, as a skeleton has them: "unknown" with nothing but an
// annotation.
bool is_blank(const Answer& answer);

}  // namespace tripoint
