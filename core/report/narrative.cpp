#include "core/report/narrative.h"

#include "core/report/teller.h"

namespace tripoint {

EntityStory tell_entity(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                        LanguageIndex language, std::size_t most) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& evaluation = group.evaluations[index];
  EntityStory story;
  story.name = printable(display_name(group.entities[index]));
  story.headline = teller.headline(evaluation);
  story.model = teller.model_cell(evaluation.outcome, evaluation.verdict);
  story.verdict = teller.verdict(evaluation.verdict);
  if (evaluation.verdict == Verdict::not_assessed) return story;
  story.deciding = teller.deciding_cell(evaluation);
  story.open = teller.open_cell(evaluation);
  story.fit = teller.fit(evaluation);
  story.status_quo = teller.status_quo(evaluation);
  story.open_questions = teller.open_questions(evaluation);
  story.constraints = teller.constraints(evaluation);
  story.remarks = teller.remarks(evaluation);
  if (evaluation.verdict == Verdict::no_option) return story;
  story.rival = teller.model(rival(evaluation));
  if (evaluation.outcome.among.size() > 1) story.shares = teller.shares(evaluation);
  const auto list = [&](const auto& contributions, std::vector<ReasonText>& told, std::string& more,
                        const auto& tell, const auto& amount) {
    double rest = 0;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
      if (i < most) {
        told.push_back(tell(contributions[i]));
      } else {
        rest += amount(contributions[i]);
      }
    }
    if (contributions.size() > most) more = teller.more(contributions.size() - most, rest);
  };
  list(
      reasons_for(framework, evaluation), story.reasons, story.more_reasons,
      [&](const Contribution& one) {
        return teller.reason(evaluation, one, evaluation.outcome.first, rival(evaluation));
      },
      [](const Contribution& one) { return one.amount; });
  list(
      given_up(framework, evaluation), story.given_up, story.more_given_up,
      [&](const GivenUp& one) {
        return teller.reason(evaluation, one.contribution, one.favors, evaluation.outcome.first);
      },
      [](const GivenUp& one) { return one.contribution.amount; });
  return story;
}

std::vector<std::string> tell_group(const Framework& framework, const GroupEvaluation& group,
                                    LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  std::vector<std::string> lines;
  if (!group.without.empty()) {
    std::vector<std::string> names;
    for (const std::size_t criterion : group.without) {
      names.push_back(teller.in(framework.criteria[criterion].name));
    }
    lines.push_back(teller.text(
        TextId::left_out, {{"criteria", joined(framework, names, TextId::word_and, language)}}));
  }
  if (!group.priorities.empty()) lines.push_back(teller.statements(group.priorities));
  if (group.entities.size() == 1) return lines;  // its own story says it all
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
    const auto verdicts = [&](TextId id, const auto& numbers) {
      std::vector<std::string> list;
      for (std::size_t v = numbers.size(); v-- > 0;) {
        if (numbers[v] == 0) continue;
        list.push_back(teller.verdict(static_cast<Verdict>(v)) + " " + std::to_string(numbers[v]));
      }
      if (!list.empty()) lines.push_back(teller.text(id, {{"verdicts", tripoint::list(list)}}));
    };
    verdicts(TextId::group_verdicts, group.verdicts);
    verdicts(TextId::group_any_weights, group.verdicts_at_any_weights);
  }
  if (group.single) {
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
  counted(TextId::group_constrained_one, TextId::group_constrained_many, group.constrained);
  counted(TextId::group_provisional_one, TextId::group_provisional_many, group.provisional);
  counted(TextId::group_left_out_one, TextId::group_left_out_many,
          group.entities.size() - group.assessed);
  return lines;
}

std::string share_legend(const Framework& framework, const GroupEvaluation& group,
                         LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  return teller.text(TextId::legend_shares,
                     {{"priorities", teller.priorities(!group.priorities.empty())}});
}

}  // namespace tripoint
