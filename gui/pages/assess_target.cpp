#include "gui/pages/assess_target.h"

#include <algorithm>

namespace tripoint::gui {
namespace {

void edit_answer(App& app, const AnswerTarget& target, std::size_t item, const std::string& label,
                 const std::function<void(Answer&)>& change, std::string_view kind = {}) {
  const std::string name = app.in(app.framework().items[item].name);
  app.session.edit(
      app.ui.t(label, {{"item", name}}),
      [&](Group& group) {
        std::vector<Answer>& answers = target.answers(group);
        const Answer* old = find_answer(answers, item, target.respondent);
        Answer answer = old != nullptr ? *old : Answer{};
        answer.item = item;
        if (!target.respondent.empty() || !app.today.empty()) {
          if (!answer.detail) answer.detail.emplace();
          answer.detail->respondent = target.respondent;
          answer.detail->date = app.today;
        }
        change(answer);
        if (answer.detail && *answer.detail == AnswerDetail{}) answer.detail.reset();
        put_answer(answers, std::move(answer));
      },
      kind);
}

void clear_values(Answer& answer) {
  answer.count = 0;
  answer.values = {};
  answer.reason.clear();
}

}  // namespace

bool is_asked(const Item& item, const AnswerTarget& target, const Group& group) {
  if (target.whole_group) return item.level != ItemLevel::entity || group.entities.empty();
  return item.level != ItemLevel::group;
}

std::vector<std::size_t> asked_items(const Framework& framework, std::size_t criterion,
                                     const AnswerTarget& target, const Group& group) {
  const Criterion& of = framework.criteria[criterion];
  std::vector<std::size_t> list;
  for (std::size_t i = of.first_item; i < of.first_item + of.item_count; ++i) {
    if (is_asked(framework.items[i], target, group)) list.push_back(i);
  }
  return list;
}

void set_values(App& app, const AnswerTarget& target, std::size_t item,
                const std::vector<double>& values) {
  edit_answer(app, target, item, "assess.did_answer", [&](Answer& answer) {
    clear_values(answer);
    answer.kind = AnswerKind::values;
    for (const double value : values) {
      if (answer.count < Answer::max_values) answer.values[answer.count++] = value;
    }
  });
}

void set_unknown(App& app, const AnswerTarget& target, std::size_t item) {
  edit_answer(app, target, item, "assess.did_answer", [](Answer& answer) {
    clear_values(answer);
    answer.kind = AnswerKind::unknown;
  });
}

void set_not_applicable(App& app, const AnswerTarget& target, std::size_t item,
                        const std::string& reason) {
  edit_answer(
      app, target, item, "assess.did_answer",
      [&](Answer& answer) {
        clear_values(answer);
        answer.kind = AnswerKind::not_applicable;
        answer.reason = reason;
      },
      "reason/" + std::to_string(item));
}

void clear_answer(App& app, const AnswerTarget& target, std::size_t item) {
  const std::string name = app.in(app.framework().items[item].name);
  app.session.edit(app.ui.t("assess.did_clear", {{"item", name}}), [&](Group& group) {
    remove_answer(target.answers(group), item, target.respondent);
  });
}

void set_detail(App& app, const AnswerTarget& target, std::size_t item,
                const std::function<void(AnswerDetail&)>& change, std::string_view kind) {
  edit_answer(
      app, target, item, "assess.did_note",
      [&](Answer& answer) {
        if (!answer.detail) answer.detail.emplace();
        if (answer.kind == AnswerKind::values && answer.count == 0) {
          answer.kind = AnswerKind::unknown;
        }
        change(*answer.detail);
      },
      kind);
}

}  // namespace tripoint::gui
