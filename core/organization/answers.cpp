#include "core/organization/answers.h"

#include <algorithm>

namespace tripoint {
namespace {

template <class Answers>
auto position(Answers& answers, std::size_t item, std::string_view respondent) {
  return std::find_if(answers.begin(), answers.end(), [&](const Answer& one) {
    return one.item == item && respondent_of(one) == respondent;
  });
}

}  // namespace

std::string_view respondent_of(const Answer& answer) {
  return answer.detail ? std::string_view(answer.detail->respondent) : std::string_view();
}

const Answer* find_answer(const std::vector<Answer>& answers, std::size_t item,
                          std::string_view respondent) {
  const auto found = position(answers, item, respondent);
  return found == answers.end() ? nullptr : &*found;
}

void put_answer(std::vector<Answer>& answers, Answer answer) {
  const auto found = position(answers, answer.item, respondent_of(answer));
  if (found != answers.end()) {
    *found = std::move(answer);
    return;
  }
  // In a file the answers of one item stand under one key.
  const auto last = std::find_if(answers.rbegin(), answers.rend(),
                                 [&](const Answer& one) { return one.item == answer.item; });
  answers.insert(last == answers.rend() ? answers.end() : last.base(), std::move(answer));
}

bool remove_answer(std::vector<Answer>& answers, std::size_t item, std::string_view respondent) {
  const auto found = position(answers, item, respondent);
  if (found == answers.end()) return false;
  answers.erase(found);
  return true;
}

bool is_blank(const Answer& answer) {
  if (answer.kind != AnswerKind::unknown || !answer.detail) return false;
  AnswerDetail annotation;
  annotation.comment = answer.detail->comment;
  return !annotation.comment.empty() && *answer.detail == annotation;
}

}  // namespace tripoint
