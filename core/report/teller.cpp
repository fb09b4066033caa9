#include "core/report/teller.h"

#include <algorithm>
#include <cmath>

#include "core/support/number.h"

// What is recommended and why.
namespace tripoint {

std::string Teller::headline(const Evaluation& evaluation) const {
  const Outcome& outcome = evaluation.outcome;
  Replacements values = {{"model", model(outcome.first)},
                         {"share", share(outcome.shares.value[outcome.first])},
                         {"margin", number(outcome.margin, amount_decimals)}};
  if (outcome.runner_up) {
    values.emplace_back("runner_up", model(*outcome.runner_up));
    values.emplace_back("second", share(outcome.shares.value[*outcome.runner_up]));
  }
  switch (evaluation.verdict) {
    case Verdict::not_assessed:
      return text(TextId::headline_not_assessed);
    case Verdict::no_option:
      return text(TextId::headline_no_option);
    case Verdict::too_close_to_call:
      break;
    case Verdict::leaning:
      return text(TextId::headline_leaning, values);
    case Verdict::only_option:
      return text(TextId::headline_only_option, values);
    case Verdict::robust:
      return text(TextId::headline_robust, values);
    case Verdict::certain:
      return text(TextId::headline_certain, values);
  }
  if (outcome.point) return text(TextId::headline_too_close, values);
  return text(TextId::headline_equal, {{"models", models(outcome.leaders, TextId::word_and)}});
}

std::string Teller::fit(const Evaluation& evaluation) const {
  std::vector<std::string> fits;
  for (ModelIndex m = 0; m < model_count; ++m) {
    fits.push_back(model(m) + " " + number(evaluation.fit[m], fit_decimals));
  }
  std::string line = text(TextId::fit_line, {{"top", number(highest_fit(framework_), fit_decimals)},
                                             {"fits", tripoint::list(fits)}});
  const Outcome& outcome = evaluation.outcome;
  if (outcome.point && outcome.runner_up) {
    line += " " + text(TextId::margin_line, {{"margin", number(outcome.margin, amount_decimals)},
                                             {"runner_up", model(*outcome.runner_up)}});
  }
  return line;
}

std::string Teller::shares(const Evaluation& evaluation) const {
  const Outcome& outcome = evaluation.outcome;
  std::vector<std::string> list;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (!outcome.among.contains(m)) continue;
    list.push_back(text(TextId::share_of_model,
                        {{"model", model(m)}, {"share", share(outcome.shares.value[m])}}));
  }
  return text(TextId::shares_line,
              {{"shares", joined(framework_, list, TextId::word_and, language_)}});
}

std::string Teller::model_cell(const Evaluation& evaluation) const {
  if (evaluation.verdict == Verdict::not_assessed) return "-";
  if (evaluation.verdict == Verdict::no_option) return text(TextId::none);
  if (evaluation.outcome.point) return model(evaluation.outcome.first);
  std::string symbols;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (!evaluation.outcome.leaders.contains(m)) continue;
    if (!symbols.empty()) symbols += " = ";
    symbols += framework_.models[m].symbol;
  }
  return symbols;
}

std::string Teller::value_label(const Item& item, double value) const {
  for (const AnswerRow& row : item.rows) {
    if (row.value == value) {
      return item.kind == ItemKind::choice ? in(row.label)
                                           : shortest(value) + " (" + in(row.label) + ")";
    }
  }
  std::string text = shortest(value);
  const std::size_t point = text.find('.');
  if (point != std::string::npos) {
    text.replace(point, 1, framework_.languages[language_].decimal);
  }
  return text;
}

std::string Teller::answer(const Evaluation& evaluation, const Contribution& contribution) const {
  if (contribution.of == Contribution::Of::interaction) {
    return in(framework_.interactions[contribution.index].name);
  }
  const Item& item = framework_.items[contribution.index];
  std::vector<std::string> labels;
  for (const Possibility& possibility : evaluation.sheet.of(contribution.index)) {
    labels.push_back(value_label(item, possibility.value));
  }
  return in(item.name) + " = " + joined(framework_, labels, TextId::word_or, language_);
}

ReasonText Teller::reason(const Evaluation& evaluation, const Contribution& contribution,
                          ModelIndex favors, ModelIndex against) const {
  ReasonText told;
  told.amount = (contribution.amount < 0 ? "" : "+") + number(contribution.amount, amount_decimals);
  told.favors = model(favors);
  told.answer = answer(evaluation, contribution);
  if (contribution.of == Contribution::Of::interaction) {
    const Interaction& rule = framework_.interactions[contribution.index];
    told.because = in(rule.text);
    told.sources = cited(framework_, rule.sources, language_, most_cited);
    return told;
  }
  const Item& item = framework_.items[contribution.index];
  told.answer = in(framework_.criteria[item.criterion].name) + ": " + told.answer;
  // The rule of the possible answer that speaks most clearly; between breakpoints, the nearest one.
  const auto answers = evaluation.sheet.of(contribution.index);
  const auto clearest = std::max_element(
      answers.begin(), answers.end(), [&](const Possibility& a, const Possibility& b) {
        return a.affinity[favors] - a.affinity[against] < b.affinity[favors] - b.affinity[against];
      });
  const auto distance = [&](const AnswerRow& row) {
    return std::fabs(row.value - clearest->value);
  };
  const auto row = std::min_element(
      item.rows.begin(), item.rows.end(),
      [&](const AnswerRow& a, const AnswerRow& b) { return distance(a) < distance(b); });
  told.because = in(row->reason);
  told.sources = cited(framework_, row->sources, language_, most_cited);
  return told;
}

std::string Teller::deciding(const Evaluation& evaluation, bool in_short) const {
  const Deciding deciding = deciding_question(evaluation);
  if (deciding.item) {
    return text(in_short ? TextId::deciding_item_short : TextId::deciding_item,
                {{"question", question(*deciding.item)},
                 {"item", in(framework_.items[*deciding.item].name)}});
  }
  if (!deciding.criterion_for || !deciding.criterion_against) return {};
  return text(in_short ? TextId::deciding_criteria_short : TextId::deciding_criteria,
              {{"for", in(framework_.criteria[*deciding.criterion_for].name)},
               {"against", in(framework_.criteria[*deciding.criterion_against].name)},
               {"model", model(evaluation.outcome.first)},
               {"runner_up", model(rival(evaluation))}});
}

std::string Teller::deciding_cell(const Evaluation& evaluation) const {
  if (evaluation.verdict == Verdict::not_assessed) return {};
  if (evaluation.verdict <= Verdict::no_option || evaluation.verdict == Verdict::only_option) {
    std::vector<std::string> names;
    for (std::size_t gate = 0; gate < evaluation.gates.size(); ++gate) {
      if (evaluation.gates[gate].state == GateState::hit) {
        names.push_back(in(framework_.gates[gate].name));
      }
    }
    return tripoint::list(names);
  }
  if (evaluation.verdict == Verdict::too_close_to_call) return deciding(evaluation, true);
  const auto reasons = reasons_for(framework_, evaluation);
  return reasons.empty() ? std::string() : answer(evaluation, reasons.front());
}

std::string Teller::open_cell(const Evaluation& evaluation) const {
  constexpr std::size_t most = 2;
  std::string cell;
  const auto& open = evaluation.open_items;
  for (std::size_t i = 0; i < open.size() && i < most; ++i) {
    if (i > 0) cell += ", ";
    cell += in(framework_.items[open[i].item].name);
  }
  if (open.size() > most) cell += " +" + std::to_string(open.size() - most);
  return cell;
}

}  // namespace tripoint
