#include "core/report/explainer.h"

#include <algorithm>

#include "core/decision/standing.h"

// What to ask, who says what, the horizons, and single items.
namespace tripoint {

std::string Explainer::worth(double value, double probability, bool changes, TextId alone,
                             double swing) const {
  return text(changes ? (alone == TextId::disagreement_not ? TextId::disagreement_matters
                                                           : TextId::question_worth)
                      : alone,
              {{"probability", Teller::share(probability)},
               {"value", teller_.number(value, amount_decimals)},
               {"swing", teller_.number(swing, amount_decimals)}});
}

std::string Explainer::question(const OpenItem& open) const {
  const Item& item = framework_.items[open.item];
  const TextId alone = open.swing < shown_as_zero ? TextId::open_nothing : TextId::open_alone_not;
  std::string line =
      teller_.in(framework_.criteria[item.criterion].name) + ": " + teller_.question(open.item);
  if (!open.asked) line += " " + text(TextId::question_not_asked);
  return line + " " + worth(open.value, open.probability, open.changes_winner, alone, open.swing);
}

void Explainer::add_questions(ExplanationStory& story) const {
  if (explanation_.nothing_left_matters) {
    story.questions.push_back(text(TextId::questions_nothing));
    return;
  }
  const auto& questions = explanation_.questions;
  if (questions.empty()) return;
  if (!questions.front().changes_winner) {
    story.questions.push_back(text(TextId::questions_together));
  }
  for (std::size_t i = 0; i < questions.size() && i < most_; ++i) {
    story.questions.push_back(question(questions[i]));
  }
  if (questions.size() > most_) {
    story.more_questions =
        text(TextId::questions_more, {{"count", std::to_string(questions.size() - most_)}});
  }
}

std::string Explainer::disagreement(const Disagreement& one) const {
  std::string positions;
  for (const Disagreement::Position& position : one.positions) {
    std::vector<std::string> labels;
    for (const double value : position.values) {
      labels.push_back(teller_.quoted(framework_.items[one.item], value));
    }
    const std::string name = position.respondent.empty() ? text(TextId::respondent_unnamed)
                                                         : printable(position.respondent);
    positions += (positions.empty() ? "" : "; ") + name + ": " +
                 joined(framework_, labels, TextId::word_or, language_);
  }
  return teller_.in(framework_.items[one.item].name) + " (" + positions + "). " +
         worth(one.value, one.probability, one.changes_winner, TextId::disagreement_not, 0);
}

void Explainer::add_respondents(ExplanationStory& story) const {
  const RespondentAnalysis& people = explanation_.respondents;
  if (people.each.empty()) return;
  for (const RespondentView& one : people.each) {
    std::string name = printable(one.id);
    if (!one.role.empty()) name += ", " + printable(one.role);
    story.respondents.push_back(
        text(TextId::respondent_line,
             {{"name", name},
              {"count", std::to_string(one.items)},
              {"model", teller_.model_cell(one.alone.outcome, one.alone.verdict)},
              {"verdict", teller_.verdict(one.alone.verdict)}}));
  }
  for (const RoleLeftOut& one : people.without_role) {
    story.respondents.push_back(
        text(TextId::role_left_out,
             {{"role", printable(one.role)},
              {"model", teller_.model_cell(one.without.outcome, one.without.verdict)},
              {"verdict", teller_.verdict(one.without.verdict)}}));
  }
  if (people.disagreements.empty()) {
    story.disagreements.push_back(text(TextId::disagreements_agree));
  }
  for (const Disagreement& one : people.disagreements) {
    story.disagreements.push_back(disagreement(one));
  }
  if (people.none_matters) story.disagreements.push_back(text(TextId::disagreements_none));
}

std::vector<std::string> Explainer::horizons() const {
  std::vector<std::string> list;
  std::vector<std::string> likeness;
  for (ModelIndex m = 0; m < model_count; ++m) {
    likeness.push_back(teller_.model(m) + " " +
                       teller_.number(evaluation_.likeness[m], fit_decimals));
  }
  const auto& today = evaluation_.status_quo;
  const auto& best = evaluation_.outcome.point;
  if (best_fit(evaluation_.likeness, ModelSet::all()) > 0) {
    list.push_back(text(today ? TextId::likeness_line : TextId::likeness_level,
                        {{"model", today ? teller_.model(*today) : std::string()},
                         {"likeness", tripoint::list(likeness)}}));
  }
  if (today && best == today) list.back() += " " + text(TextId::stay_same);
  if (today && best && best != today) {
    list.back() +=
        " " + text(TextId::stay_line,
                   {{"model", teller_.model(*today)},
                    {"fit", teller_.number(evaluation_.fit[*today], amount_decimals)},
                    {"loss", teller_.number(evaluation_.fit[*best] - evaluation_.fit[*today],
                                            amount_decimals)},
                    {"best", teller_.model(*best)}});
  }
  if (!evaluation_.in_three_years) {
    if (!framework_.horizon_pairs.empty()) list.push_back(text(TextId::later_none));
    return list;
  }
  const Conclusion& later = *evaluation_.in_three_years;
  list.push_back(conclusion(TextId::now_line, evaluation_.outcome, evaluation_.verdict));
  list.push_back(conclusion(TextId::later_line, later.outcome, later.verdict));
  if (later.outcome.leaders == evaluation_.outcome.leaders) {
    list.push_back(text(TextId::later_same));
  } else if (best && later.outcome.point) {
    list.push_back(teller_.transition(*best, *later.outcome.point));
  }
  return list;
}

std::vector<std::string> Explainer::facts(std::size_t item) const {
  const Item& asked = framework_.items[item];
  const Sheet& sheet = evaluation_.sheet;
  std::vector<std::string> list;
  const auto place = std::find(sheet.criteria.begin(), sheet.criteria.end(), asked.criterion);
  if (sheet.in_play[item] != 0 && place != sheet.criteria.end()) {
    const auto at = static_cast<std::size_t>(place - sheet.criteria.begin());
    const double part = part_of_row(framework_, sheet, at, item);
    list.push_back(text(
        TextId::item_weight,
        {{"part", Teller::share(part)}, {"share", Teller::share(part * evaluation_.weights[at])}}));
  }
  static constexpr auto changeable =
      std::to_array<TextId>({TextId::item_fixed, TextId::item_slowly, TextId::item_changeable});
  list.push_back(text(changeable[static_cast<std::size_t>(asked.changeable)]));
  for (const ItemEffect& effect : explanation_.effects) {
    if (effect.item != item || !effect.tipping) continue;
    list.push_back(
        text(TextId::item_tipping, {{"value", teller_.number(*effect.tipping, fit_decimals)}}));
  }
  for (const OpenItem& open : explanation_.questions) {
    if (open.item != item) continue;
    const TextId alone = open.swing < shown_as_zero ? TextId::open_nothing : TextId::open_alone_not;
    list.push_back(worth(open.value, open.probability, open.changes_winner, alone, open.swing));
  }
  for (const Disagreement& one : explanation_.respondents.disagreements) {
    if (one.item == item) list.push_back(disagreement(one));
  }
  return list;
}

ItemStory Explainer::item(std::size_t item) const {
  const Item& asked = framework_.items[item];
  const SheetItem& given = evaluation_.sheet.items[item];
  ItemStory story;
  story.title =
      teller_.in(framework_.criteria[asked.criterion].name) + ": " + teller_.in(asked.name);
  story.question = teller_.question(item);
  story.why = teller_.in(asked.why);
  story.facts = facts(item);
  if (given.state == AnswerState::absent) story.today = text(TextId::item_not_asked);
  if (given.state == AnswerState::not_applicable) story.today = text(TextId::item_not_applicable);
  if (given.count > 0 && evaluation_.verdict > Verdict::no_option) {
    const ModelIndex over = rival(evaluation_);
    double adds = 0;
    for (const Contribution& one :
         contributions_by_item(framework_, evaluation_, evaluation_.outcome.first, over)) {
      if (one.of == Contribution::Of::item && one.index == item) adds = one.amount;
    }
    story.today = text(TextId::item_today, {{"answer", teller_.answers(evaluation_.sheet, item)},
                                            {"amount", amount(adds)},
                                            {"model", first()},
                                            {"runner_up", teller_.model(over)}});
  }
  const auto effect = std::find_if(explanation_.effects.begin(), explanation_.effects.end(),
                                   [&](const ItemEffect& one) { return one.item == item; });
  for (const AnswerRow& row : asked.rows) {
    AnswerText told;
    told.answer = teller_.value_label(asked, row.value);
    told.because =
        teller_.in(row.reason) + " [" + cited(framework_, row.sources, language_, most_cited) + "]";
    if (effect != explanation_.effects.end()) {
      for (const AnswerEffect& one : effect->answers) {
        if (one.value != row.value) continue;
        if (one.possible) told.answer = text(TextId::answer_today, {{"answer", told.answer}});
        told.margin = amount(one.margin);
        told.model = one.leaders.empty() ? text(TextId::none)
                                         : teller_.models(one.leaders, TextId::word_and);
      }
    }
    story.answers.push_back(std::move(told));
  }
  return story;
}

}  // namespace tripoint
