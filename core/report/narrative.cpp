#include "core/report/narrative.h"

#include <algorithm>
#include <cmath>

#include "core/decision/reasons.h"
#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint {
namespace {

constexpr int amount_decimals = 3;
constexpr double shown_as_zero = 0.0005;  // with amount_decimals
constexpr int fit_decimals = 2;
constexpr std::size_t most_cited = 3;

// Fits run from 0 to this.
double highest_fit(const Framework& framework) {
  double top = 1;
  for (const Interaction& rule : framework.interactions) top += rule.strength;
  return top;
}

// Puts one result into words of one language.
class Teller {
 public:
  Teller(const Framework& framework, LanguageIndex language, bool whole_group)
      : framework_(framework), language_(language), whole_group_(whole_group) {}

  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework_.texts[id][language_], values);
  }
  const std::string& in(const Text& text) const { return text[language_]; }
  const std::string& model(ModelIndex index) const { return in(framework_.models[index].name); }
  const std::string& question(std::size_t index) const {
    const Item& item = framework_.items[index];
    return in(whole_group_ || item.question_entity.absent() ? item.question : item.question_entity);
  }
  std::string number(double value, int decimals) const {
    return decimal_text(framework_, value, decimals, language_);
  }
  // With a blank at which no line is broken.
  std::string share(double value) const { return share_number(value) + "\u00A0%"; }
  std::string models(ModelSet set, TextId conjunction) const {
    std::vector<std::string> names;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (set.contains(m)) names.push_back(model(m));
    }
    return joined(framework_, names, conjunction, language_);
  }
  std::string items(const std::vector<std::size_t>& list, TextId conjunction) const {
    std::vector<std::string> names;
    for (const std::size_t item : list) names.push_back(in(framework_.items[item].name));
    return joined(framework_, names, conjunction, language_);
  }

  std::string verdict(Verdict verdict) const {
    static constexpr auto names = std::to_array<TextId>(
        {TextId::verdict_not_assessed, TextId::verdict_no_option, TextId::verdict_too_close_to_call,
         TextId::verdict_leaning, TextId::verdict_only_option, TextId::verdict_robust,
         TextId::verdict_certain});
    return text(names[static_cast<std::size_t>(verdict)]);
  }

  std::string headline(const Evaluation& evaluation) const;
  std::string fit(const Evaluation& evaluation) const;
  std::string shares(const Evaluation& evaluation) const;
  std::string model_cell(const Evaluation& evaluation) const;
  std::string deciding_cell(const Evaluation& evaluation) const;
  std::string open_cell(const Evaluation& evaluation) const;
  std::string answer(const Evaluation& evaluation, const Contribution& contribution) const;
  ReasonText reason(const Evaluation& evaluation, const Contribution& contribution,
                    ModelIndex favors, ModelIndex against) const;
  std::vector<std::string> open_questions(const Evaluation& evaluation) const;
  std::vector<std::string> constraints(const Evaluation& evaluation) const;
  std::vector<std::string> remarks(const Evaluation& evaluation) const;

 private:
  std::string value_label(const Item& item, double value) const;
  std::string deciding(const Evaluation& evaluation, bool in_short) const;

  const Framework& framework_;
  LanguageIndex language_;
  bool whole_group_;
};

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

std::vector<std::string> Teller::open_questions(const Evaluation& evaluation) const {
  std::vector<std::string> list;
  for (const OpenItem& open : evaluation.open_items) {
    const Item& item = framework_.items[open.item];
    const TextId worth = open.value > 0 ? TextId::open_decides : TextId::open_alone_not;
    list.push_back(in(framework_.criteria[item.criterion].name) + ": " + question(open.item) + " " +
                   text(worth, {{"value", number(open.value, amount_decimals)},
                                {"swing", number(open.swing, amount_decimals)}}));
  }
  return list;
}

std::vector<std::string> Teller::constraints(const Evaluation& evaluation) const {
  std::vector<std::string> list;
  bool any_hit = false;
  for (std::size_t index = 0; index < evaluation.gates.size(); ++index) {
    const Gate& gate = framework_.gates[index];
    const GateResult& result = evaluation.gates[index];
    const Replacements values = {
        {"text", in(gate.text)},
        {"name", in(gate.name)},
        {"models", models(gate.rules_out, TextId::word_and)},
        {"lifted_by", in(gate.lifted_by)},
        {"items", items(result.settled_by, TextId::word_and)},
        {"sources", cited(framework_, gate.sources, language_, most_cited)}};
    if (result.state == GateState::hit) list.push_back(text(TextId::gate_hit, values));
    if (result.state == GateState::not_settled) {
      list.push_back(text(TextId::gate_not_settled, values));
    }
    any_hit = any_hit || result.state == GateState::hit;
  }
  if (!any_hit) return list;
  const Outcome& without = evaluation.without_gates;
  if (without.leaders == evaluation.outcome.leaders) {
    list.push_back(text(TextId::gate_no_price));
  } else {
    list.push_back(
        text(TextId::gate_price, {{"model", models(without.leaders, TextId::word_and)},
                                  {"share", share(without.shares.value[without.first])}}));
  }
  if (evaluation.verdict == Verdict::no_option) {
    std::vector<std::string> sets;
    for (const auto& set : smallest_sets_to_lift(framework_, evaluation.gates)) {
      std::vector<std::string> names;
      for (const std::size_t gate : set) names.push_back(in(framework_.gates[gate].name));
      sets.push_back(joined(framework_, names, TextId::word_and, language_));
    }
    list.push_back(
        text(TextId::lift_sets, {{"sets", joined(framework_, sets, TextId::word_or, language_)}}));
  }
  return list;
}

std::vector<std::string> Teller::remarks(const Evaluation& evaluation) const {
  std::vector<std::string> list;
  const auto add = [&](std::string line) {
    if (!line.empty()) list.push_back(std::move(line));
  };
  if (evaluation.provisional && evaluation.objective_open) {
    const Criterion& criterion = framework_.criteria[framework_.verdict.objective_criterion];
    add(text(TextId::provisional_objective,
             {{"item", in(framework_.items[criterion.first_item].name)}}));
  }
  if (evaluation.open_headlines.size() > framework_.verdict.most_open_headlines) {
    const std::size_t needed =
        evaluation.open_headlines.size() - framework_.verdict.most_open_headlines;
    add(text(TextId::provisional_headlines,
             {{"count", std::to_string(evaluation.open_headlines.size())},
              {"total", std::to_string(framework_.criteria.size())},
              {"needed", std::to_string(needed)},
              {"items", items(evaluation.open_headlines, TextId::word_or)}}));
  }
  if (evaluation.capped) {
    add(text(TextId::capped, {{"verdict", text(TextId::verdict_leaning)}}));
  }
  if (evaluation.verdict == Verdict::too_close_to_call) {
    add(deciding(evaluation, false));
    const ModelIndex safest = safest_first_step(evaluation);
    add(text(TextId::first_step,
             {{"model", model(safest)},
              {"regret", number(evaluation.outcome.max_regret[safest], fit_decimals)}}));
  }
  const Shares& shares = evaluation.outcome.shares;
  if (!shares.exact && evaluation.verdict > Verdict::no_option) {
    const auto& error = shares.standard_error;
    add(text(TextId::sampled,
             {{"completions", std::to_string(shares.completions)},
              {"draws", std::to_string(shares.draws)},
              {"error", number(*std::max_element(error.begin(), error.end()), 3)}}));
  }
  if (evaluation.status_quo) {
    add(text(TextId::status_quo, {{"model", model(*evaluation.status_quo)}}));
  }
  return list;
}

}  // namespace

std::string share_number(double share) {
  constexpr double exactly = 1e-12;
  if (share < 0.01 && share > exactly) return "<1";
  if (share > 0.99 && share < 1 - exactly) return ">99";
  return fixed(100 * share, 0);
}

std::string decimal_text(const Framework& framework, double value, int decimals,
                         LanguageIndex language) {
  std::string text = fixed(value, decimals);
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, framework.languages[language].decimal);
  return text;
}

std::string joined(const Framework& framework, const std::vector<std::string>& words,
                   TextId conjunction, LanguageIndex language) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      text += i + 1 < words.size() ? ", " : " " + framework.texts[conjunction][language] + " ";
    text += words[i];
  }
  return text;
}

std::string cited(const Framework& framework, const std::vector<std::size_t>& sources,
                  LanguageIndex language, std::size_t most) {
  std::vector<std::string> names;
  for (const std::size_t index : sources) {
    const Source& source = framework.sources[index];
    names.push_back(source.grade == 'J' ? framework.texts[TextId::our_judgement][language]
                                        : source.cite);
  }
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    text += (text.empty() ? "" : "; ") + names[i];
  }
  if (names.size() > most) text += " +" + std::to_string(names.size() - most);
  return text;
}

EntityStory tell_entity(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                        LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& evaluation = group.evaluations[index];
  EntityStory story;
  story.name = display_name(group.entities[index]);
  story.headline = teller.headline(evaluation);
  story.model = teller.model_cell(evaluation);
  story.verdict = teller.verdict(evaluation.verdict);
  story.deciding = teller.deciding_cell(evaluation);
  story.open = teller.open_cell(evaluation);
  if (evaluation.verdict > Verdict::not_assessed) {
    story.fit = teller.fit(evaluation);
    story.open_questions = teller.open_questions(evaluation);
    story.constraints = teller.constraints(evaluation);
    story.remarks = teller.remarks(evaluation);
  }
  if (evaluation.verdict > Verdict::no_option) {
    story.rival = teller.model(rival(evaluation));
    if (evaluation.outcome.among.size() > 1) story.shares = teller.shares(evaluation);
    for (const Contribution& one : reasons_for(framework, evaluation)) {
      story.reasons.push_back(
          teller.reason(evaluation, one, evaluation.outcome.first, rival(evaluation)));
    }
    for (const GivenUp& one : given_up(framework, evaluation)) {
      story.given_up.push_back(
          teller.reason(evaluation, one.contribution, one.favors, evaluation.outcome.first));
    }
  }
  return story;
}

std::vector<std::string> tell_group(const Framework& framework, const GroupEvaluation& group,
                                    LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  std::vector<std::string> lines;
  const std::string assessed = std::to_string(group.assessed);
  const auto counted = [&](TextId one, TextId many, std::size_t count) {
    if (count == 0) return;
    lines.push_back(teller.text(count == 1 ? one : many,
                                {{"count", std::to_string(count)}, {"assessed", assessed}}));
  };
  if (group.assessed > 0) {
    std::vector<std::string> counts;
    for (ModelIndex m = 0; m < model_count; ++m) {
      counts.push_back(teller.model(m) + " " + std::to_string(group.best[m]));
    }
    if (group.equal > 0) {
      counts.push_back(teller.text(TextId::group_equal, {{"count", std::to_string(group.equal)}}));
    }
    lines.push_back(teller.text(TextId::group_counts,
                                {{"assessed", assessed}, {"counts", tripoint::list(counts)}}));
    std::vector<std::string> verdicts;
    for (std::size_t v = verdict_names.size(); v-- > 0;) {
      if (group.verdicts[v] == 0) continue;
      verdicts.push_back(teller.verdict(static_cast<Verdict>(v)) + " " +
                         std::to_string(group.verdicts[v]));
    }
    lines.push_back(teller.text(TextId::group_verdicts, {{"verdicts", tripoint::list(verdicts)}}));
  }
  if (group.single && group.entities.size() > 1) {
    const ModelIndex single = *group.single;
    const Replacements values = {{"model", teller.model(single)},
                                 {"loss", teller.number(group.mean_loss[single], amount_decimals)},
                                 {"top", teller.number(highest_fit(framework), fit_decimals)},
                                 {"count", std::to_string(group.closed_to[single])},
                                 {"assessed", assessed}};
    const bool free = group.mean_loss[single] < shown_as_zero && group.closed_to[single] == 0;
    lines.push_back(teller.text(free ? TextId::group_single_free : TextId::group_single, values));
    if (group.closed_to[single] > 0) {
      lines.back() += " " + teller.text(TextId::group_single_closed, values);
    }
  }
  counted(TextId::group_provisional_one, TextId::group_provisional_many, group.provisional);
  counted(TextId::group_left_out_one, TextId::group_left_out_many,
          group.entities.size() - group.assessed);
  return lines;
}

}  // namespace tripoint
