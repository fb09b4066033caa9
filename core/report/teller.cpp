#include "core/report/teller.h"

#include <algorithm>

#include "core/support/number.h"

// What is recommended and why.
namespace tripoint {
std::string Teller::headline(const Evaluation& evaluation) const {
  const Outcome& outcome = evaluation.outcome;
  if (evaluation.verdict == Verdict::not_assessed) return text(TextId::headline_not_assessed);
  if (evaluation.verdict == Verdict::no_option) return text(TextId::headline_no_option);
  const Replacements values = {{"model", model(outcome.first)},
                               {"models", models(outcome.leaders, TextId::word_and)},
                               {"share", share(outcome.shares.value[outcome.first])},
                               {"runner_up", model(rival(evaluation))},
                               {"margin", number(outcome.margin, amount_decimals)},
                               {"priorities", priorities(evaluation)}};
  TextId id = TextId::headline_too_close;
  if (evaluation.verdict == Verdict::only_option) id = TextId::headline_only_option;
  if (evaluation.verdict == Verdict::certain) id = TextId::headline_certain;
  if (evaluation.verdict == Verdict::robust) id = TextId::headline_robust;
  if (evaluation.verdict == Verdict::leaning) id = TextId::headline_leaning;
  if (evaluation.capped) id = TextId::headline_capped;
  if (!outcome.point) id = TextId::headline_equal;
  std::string sentence = text(id, values);
  if (is_constrained(evaluation)) {
    sentence += " " + text(TextId::headline_constrained,
                           {{"models", models(evaluation.without_gates.leaders, TextId::word_or)}});
  }
  return sentence;
}

std::string Teller::status_quo(const Evaluation& evaluation) const {
  if (!evaluation.status_quo) return {};
  return text(TextId::status_quo, {{"model", model(*evaluation.status_quo)}});
}

std::string Teller::more(std::size_t count, double amount) const {
  return text(TextId::more_reasons, {{"count", std::to_string(count)},
                                     {"amount", "+" + number(amount, amount_decimals)}});
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
              {{"shares", joined(framework_, list, TextId::word_and, language_)},
               {"priorities", priorities(evaluation)}});
}

std::string Teller::model_cell(const Outcome& outcome, Verdict verdict) const {
  if (verdict == Verdict::not_assessed) return "-";
  if (verdict == Verdict::no_option) return text(TextId::none);
  if (outcome.point) return model(outcome.first);
  std::string symbols;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (!outcome.leaders.contains(m)) continue;
    if (!symbols.empty()) symbols += " = ";
    symbols += framework_.models[m].symbol;
  }
  return symbols;
}

std::string Teller::value_label(const Item& item, double value) const {
  const auto row = std::find_if(item.rows.begin(), item.rows.end(),
                                [&](const AnswerRow& one) { return one.value == value; });
  if (item.kind == ItemKind::choice) return in(row->label);
  std::string label = plain_number(framework_, value, language_);
  if (row != item.rows.end()) label += " (" + in(row->label) + ")";
  return label;
}

std::string Teller::quoted(const Item& item, double value) const {
  const std::string label = value_label(item, value);
  return item.kind == ItemKind::choice ? "\"" + label + "\"" : label;
}

std::string Teller::interval(const Sheet& sheet, std::size_t item) const {
  const auto possibilities = sheet.of(item);
  return text(TextId::interval,
              {{"least", plain_number(framework_, possibilities.front().value, language_)},
               {"most", plain_number(framework_, possibilities.back().value, language_)}});
}

std::string Teller::answers(const Sheet& sheet, std::size_t item) const {
  if (sheet.items[item].interval) return interval(sheet, item);
  std::vector<std::string> labels;
  for (const Possibility& possibility : sheet.of(item)) {
    labels.push_back(value_label(framework_.items[item], possibility.value));
  }
  return joined(framework_, labels, TextId::word_or, language_);
}

std::string Teller::quoted_answers(const Sheet& sheet, std::size_t item) const {
  if (sheet.items[item].interval) return interval(sheet, item);
  std::vector<std::string> labels;
  for (const Possibility& possibility : sheet.of(item)) {
    labels.push_back(quoted(framework_.items[item], possibility.value));
  }
  return joined(framework_, labels, TextId::word_or, language_);
}

std::string Teller::criteria(const std::vector<std::size_t>& list) const {
  std::string names;
  for (const std::size_t criterion : list) {
    names += (names.empty() ? "" : " + ") + in(framework_.criteria[criterion].name);
  }
  return names;
}

std::string Teller::answer(const Evaluation& evaluation, const Contribution& contribution) const {
  if (contribution.of == Contribution::Of::interaction) {
    return in(framework_.interactions[contribution.index].name);
  }
  return in(framework_.items[contribution.index].name) + " = " +
         answers(evaluation.sheet, contribution.index);
}

namespace {

// The rule behind a contribution: of the possible answers the one that speaks most clearly for a
// model; of the two rules around a number between breakpoints the one that does.
const AnswerRow* clearest_rule(const Item& item, std::span<const Possibility> answers,
                               ModelIndex favors, ModelIndex against) {
  const auto lead = [&](const ModelValues& affinity) {
    return affinity[favors] - affinity[against];
  };
  const auto clearest = std::max_element(answers.begin(), answers.end(),
                                         [&](const Possibility& a, const Possibility& b) {
                                           return lead(a.affinity) < lead(b.affinity);
                                         });
  const AnswerRow* rule = &item.rows.front();
  for (const AnswerRow& row : item.rows) {
    if (row.value == clearest->value) return &row;
    const bool first_above = row.value > clearest->value;
    if (first_above && lead(row.affinity) > lead(rule->affinity)) rule = &row;
    if (first_above) break;
    rule = &row;
  }
  return rule;
}

}  // namespace

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
  const AnswerRow* row =
      clearest_rule(item, evaluation.sheet.of(contribution.index), favors, against);
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

std::string Teller::gates_hit(const Evaluation& evaluation) const {
  std::string names;
  for (std::size_t gate = 0; gate < evaluation.gates.size(); ++gate) {
    if (evaluation.gates[gate].state != GateState::hit) continue;
    names += (names.empty() ? "" : "; ") + in(framework_.gates[gate].name);
  }
  return names;
}

std::string Teller::deciding_cell(const Evaluation& evaluation) const {
  if (evaluation.verdict == Verdict::not_assessed) return {};
  const bool by_gates = evaluation.outcome.among.size() < 2 || is_constrained(evaluation);
  if (by_gates) return gates_hit(evaluation);
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
