#include "core/report/narrative.h"

#include <algorithm>

#include "core/decision/open_items.h"
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
  const Entity& entity = group.entities[index];
  story.lessons = teller.lessons(entity.lessons);
  story.objectives = teller.objectives(entity.objectives, evaluation.phases_without_objective);
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

std::vector<std::string> tell_lessons(const Framework& framework, const GroupEvaluation& group,
                                      LanguageIndex language) {
  return Teller(framework, language, group.whole_group).lessons(group.lessons);
}

std::vector<std::string> tell_objectives(const Framework& framework, const GroupEvaluation& group,
                                         LanguageIndex language) {
  return Teller(framework, language, group.whole_group)
      .objectives(group.objectives, group.phases_without_objective);
}

SkillStory tell_skills(const Framework& framework, const Group& group,
                       const GroupEvaluation& evaluation, LanguageIndex language,
                       std::size_t most) {
  const Teller teller(framework, language, evaluation.whole_group);
  SkillStory story;
  for (const Evaluation& one : evaluation.evaluations) {
    auto& lines = story.units.emplace_back();
    const auto tier = autonomy(framework, one.sheet);
    if (tier && tier->lowest == tier->highest) lines.push_back(teller.autonomy(*tier));
  }
  const auto models = recommended_models(evaluation);
  std::size_t unit = 0;
  for (const PlacePlan& place : plan_skills(framework, group, evaluation, models).places) {
    const bool site = place.place == Place::site;
    if (site) {
      while (!models[unit]) ++unit;
    }
    const std::size_t index = site ? unit++ : 0;
    if (!place.told) continue;
    const std::string& name = site ? display_name(evaluation.entities[index]) : place.of;
    auto& lines = site ? story.units[index] : story.shared;
    for (std::string& line : teller.skills(place, name, most)) lines.push_back(std::move(line));
  }
  return story;
}

std::string share_legend(const Framework& framework, const GroupEvaluation& group,
                         LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  return teller.text(TextId::legend_shares,
                     {{"priorities", teller.priorities(!group.priorities.empty(),
                                                       group.priorities.exact_weights)}});
}

std::string tell_why_asked(const Framework& framework, const GroupEvaluation& group,
                           std::size_t index, std::size_t item, LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  const Evaluation& evaluation = group.evaluations[index];
  const std::string why = teller.in(framework.items[item].why) + " ";
  const auto& headlines = evaluation.open_headlines;
  if (std::find(headlines.begin(), headlines.end(), item) != headlines.end()) {
    return why + teller.text(TextId::asked_of_everybody,
                             {{"count", std::to_string(framework.criteria.size())}});
  }
  const std::vector<OpenItem> questions = next_questions(framework, evaluation);
  const auto open = std::find_if(questions.begin(), questions.end(),
                                 [&](const OpenItem& one) { return one.item == item; });
  if (open == questions.end()) return why + teller.text(TextId::open_nothing);
  const TextId alone = open->swing < shown_as_zero ? TextId::open_nothing : TextId::open_alone_not;
  return why + teller.text(open->changes_winner ? TextId::question_worth : alone,
                           {{"probability", Teller::share(open->probability)},
                            {"value", teller.number(open->value, amount_decimals)},
                            {"swing", teller.number(open->swing, amount_decimals)}});
}

}  // namespace tripoint
