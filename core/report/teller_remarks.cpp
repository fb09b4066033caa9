#include <algorithm>
#include <cmath>

#include "core/report/teller.h"

// What is open, what constrains, and how sure it is.
namespace tripoint {

std::vector<std::string> Teller::open_questions(const Evaluation& evaluation) const {
  std::vector<std::string> list;
  for (const OpenItem& open : evaluation.open_items) {
    const Item& item = framework_.items[open.item];
    TextId worth = open.changes_winner ? TextId::open_decides : TextId::open_alone_not;
    if (!open.changes_winner && open.swing < shown_as_zero) worth = TextId::open_nothing;
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
    list.push_back(text(TextId::gate_price, {{"model", models(without.leaders, TextId::word_and)},
                                             {"share", share(without.shares.value[without.first])},
                                             {"priorities", priorities(evaluation)}}));
  }
  if (evaluation.verdict == Verdict::no_option) {
    std::vector<std::string> sets;
    for (const auto& set : smallest_sets_to_lift(framework_, evaluation.gates)) {
      std::vector<std::string> names;
      for (const std::size_t gate : set)
        names.push_back("\"" + in(framework_.gates[gate].name) + "\"");
      sets.push_back(joined(framework_, names, TextId::word_and, language_));
    }
    list.push_back(
        text(TextId::lift_sets, {{"sets", joined(framework_, sets, TextId::word_or, language_)}}));
  }
  return list;
}

// Points, comparisons and weights.
void Teller::add_elicited(const Priorities& priorities, std::vector<std::string>& list) const {
  const auto name = [&](std::size_t criterion) { return in(framework_.criteria[criterion].name); };
  const std::string spread = share(priorities.ratio_spread);
  std::vector<std::string> parts;
  const auto reference = swing_reference(priorities.swing);
  for (std::size_t i = 0; i < priorities.swing.size(); ++i) {
    const Priorities::Swing& one = priorities.swing[i];
    parts.push_back(name(one.criterion) + " " + plain_number(framework_, one.points, language_));
    if (reference == i) continue;
    parts.back() += "\u00A0±\u00A0" + plain_number(framework_, one.plus_minus, language_);
  }
  if (!parts.empty()) {
    list.push_back(text(TextId::swing_points, {{"points", tripoint::list(parts)}}));
  }
  if (const auto compared = elicited(priorities)) {
    parts.clear();
    for (std::size_t i = 0; i < compared->criteria.size(); ++i) {
      parts.push_back(name(compared->criteria[i]) + " " + share(compared->found.weights[i]));
    }
    list.push_back(text(TextId::comparisons_come_to,
                        {{"weights", tripoint::list(parts)},
                         {"ratio", number(compared->found.consistency_ratio, amount_decimals)},
                         {"spread", spread}}));
  }
  parts.clear();
  for (const Priorities::Weight& one : priorities.weights) {
    parts.push_back(name(one.criterion) + " " + plain_number(framework_, one.weight, language_));
  }
  if (!parts.empty()) {
    list.push_back(text(priorities.exact_weights ? TextId::weights_exactly : TextId::weights_about,
                        {{"weights", tripoint::list(parts)}, {"spread", spread}}));
  }
}

std::string Teller::statements(const Priorities& priorities) const {
  std::vector<std::string> list;
  const auto name = [&](std::size_t criterion) { return in(framework_.criteria[criterion].name); };
  // As it was stated, but for digits that no one states.
  const auto percent = [&](double part) {
    return plain_number(framework_, std::round(1e8 * part) / 1e6, language_) + "\u00A0%";
  };
  if (!priorities.ranking.empty()) {
    std::vector<std::string> names;
    for (const std::size_t criterion : priorities.ranking) names.push_back(name(criterion));
    const bool all = names.size() + 1 >= framework_.criteria.size();
    list.push_back(text(all ? TextId::ranking_all : TextId::ranking_first,
                        {{"criteria", tripoint::list(names)}}));
  }
  for (const Priorities::Floor& floor : priorities.floors) {
    list.push_back(text(TextId::floor,
                        {{"criterion", name(floor.criterion)}, {"share", percent(floor.least)}}));
  }
  for (const Priorities::Ratio& ratio : priorities.ratios) {
    const bool least = ratio.least > 0, most = std::isfinite(ratio.most);
    list.push_back(text(least && most ? TextId::ratio_between
                        : least       ? TextId::ratio_least
                                      : TextId::ratio_most,
                        {{"of", name(ratio.of)},
                         {"over", name(ratio.over)},
                         {"least", plain_number(framework_, ratio.least, language_)},
                         {"most", plain_number(framework_, ratio.most, language_)}}));
  }
  add_elicited(priorities, list);
  std::string sentence;
  for (const std::string& one : list) sentence += (sentence.empty() ? "" : "; ") + one;
  return text(TextId::priorities_line, {{"statements", sentence}});
}

// Told where the result would be another one under any weights.
std::string Teller::what_priorities_do(const Evaluation& evaluation) const {
  if (!evaluation.any_weights) return {};
  const Conclusion& any = *evaluation.any_weights;
  if (any.verdict == evaluation.verdict && any.outcome.leaders == evaluation.outcome.leaders) {
    return {};
  }
  std::string line = text(TextId::priorities_matter,
                          {{"verdict", verdict(any.verdict)},
                           {"model", model(any.outcome.first)},
                           {"share", share(any.outcome.shares.value[any.outcome.first])}});
  const auto shift = priority_shift(evaluation);
  if (!shift) return line;
  return line + " " +
         text(TextId::priorities_shift,
              {{"criterion", in(framework_.criteria[shift->criterion].name)},
               {"equal", share(shift->equal)},
               {"weight", share(shift->weight)},
               {"other", model(shift->over)},
               {"amount", number(shift->amount, amount_decimals)}});
}

std::string Teller::transition(ModelIndex from, ModelIndex to) const {
  const Transition* told = find_transition(framework_, from, to);
  if (told == nullptr) return {};
  return in(told->text) + " [" + cited(framework_, told->sources, language_, most_cited) + "]";
}

// Told where three years from now another model would be the best.
std::string Teller::later(const Evaluation& evaluation) const {
  if (!evaluation.in_three_years) return {};
  const Conclusion& then = *evaluation.in_three_years;
  if (then.outcome.leaders == evaluation.outcome.leaders) return {};
  std::string line = text(TextId::later_remark, {{"model", model_cell(then.outcome, then.verdict)},
                                                 {"verdict", verdict(then.verdict)}});
  if (!then.outcome.point || !evaluation.outcome.point) return line;
  return line + " " + transition(*evaluation.outcome.point, *then.outcome.point);
}

// One sentence on the ranks of each model that is open, and on what speaks for it: the three
// criteria whose central weights exceed those of the point most.
void Teller::add_ranks(const Evaluation& evaluation, std::vector<std::string>& list) const {
  if (!evaluation.acceptability || evaluation.outcome.among.size() < model_count) return;
  const Acceptability& found = *evaluation.acceptability;
  for (ModelIndex m = 0; m < model_count; ++m) {
    list.push_back(text(TextId::ranks_line, {{"model", model(m)},
                                             {"first", share(found.rank[m][0])},
                                             {"second", share(found.rank[m][1])},
                                             {"third", share(found.rank[m][2])},
                                             {"priorities", priorities(evaluation)}}));
    if (!found.central[m]) continue;
    std::vector<std::pair<double, std::size_t>> above;
    for (std::size_t place = 0; place < evaluation.criteria.size(); ++place) {
      const double more = (*found.central[m])[place] - evaluation.weights[place];
      if (more > shown_as_zero) above.emplace_back(-more, evaluation.criteria[place]);
    }
    std::sort(above.begin(), above.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min<std::size_t>(above.size(), 3); ++i) {
      names.push_back(in(framework_.criteria[above[i].second].name));
    }
    if (names.empty()) continue;
    list.back() +=
        " " + text(TextId::central_line,
                   {{"model", model(m)},
                    {"criteria", joined(framework_, names, TextId::word_and, language_)}});
  }
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
  if (evaluation.verdict == Verdict::too_close_to_call) {
    add(deciding(evaluation, false));
    const ModelIndex safest = safest_first_step(evaluation);
    add(text(TextId::first_step,
             {{"model", model(safest)},
              {"regret", number(evaluation.outcome.max_regret[safest], fit_decimals)}}));
  }
  add(what_priorities_do(evaluation));
  add(later(evaluation));
  add_ranks(evaluation, list);
  const Shares& shares = evaluation.outcome.shares;
  if (!shares.exact && evaluation.verdict > Verdict::no_option) {
    const auto& error = shares.standard_error;
    add(text(shares.weights_drawn ? TextId::sampled_weights : TextId::sampled,
             {{"completions", std::to_string(shares.completions)},
              {"draws", std::to_string(shares.draws)},
              {"error", number(*std::max_element(error.begin(), error.end()), 3)}}));
  }
  return list;
}

}  // namespace tripoint
