#include "core/report/explanation_story.h"

#include <algorithm>

#include "core/report/explainer.h"

// What a recommendation rests on and what would change it.
namespace tripoint {
namespace {

constexpr std::size_t most_sets = 3;  // of criteria, beside the first

}  // namespace

std::string Explainer::conclusion(TextId id, const Outcome& outcome, Verdict verdict) const {
  return text(
      id, {{"model", teller_.model_cell(outcome, verdict)}, {"verdict", teller_.verdict(verdict)}});
}

void Explainer::add_rests_on(std::vector<std::string>& list) const {
  const auto& sets = explanation_.sufficient;
  if (!sets.empty()) {
    const std::size_t others = evaluation_.criteria.size() - sets.front().size();
    const Replacements values = {{"criteria", teller_.criteria(sets.front())},
                                 {"count", std::to_string(others)},
                                 {"model", first()}};
    if (sets.front().empty()) {
      list.push_back(text(TextId::explain_sufficient_any, values));
    } else if (others == 0) {
      list.push_back(text(TextId::explain_sufficient_all));
    } else {
      list.push_back(text(TextId::explain_sufficient, values));
    }
    if (sets.size() > 1) {
      std::string more;
      for (std::size_t i = 1; i < sets.size() && i <= most_sets; ++i) {
        more += (more.empty() ? "" : "; ") + teller_.criteria(sets[i]);
      }
      if (sets.size() > most_sets + 1) more += "; …";
      list.push_back(text(TextId::explain_sufficient_more,
                          {{"count", std::to_string(sets.size())}, {"sets", more}}));
    }
  }
  if (!explanation_.stability.empty() && evaluation_.outcome.runner_up) add_shift(list);
}

void Explainer::add_shift(std::vector<std::string>& list) const {
  if (!explanation_.least_shift) {
    list.push_back(text(TextId::explain_shift_none, {{"model", first()}}));
    return;
  }
  const WeightShift& shift = *explanation_.least_shift;
  std::vector<std::size_t> from, to;
  for (std::size_t place = 0; place < shift.weights.size(); ++place) {
    const double moved = shift.weights[place] - evaluation_.weights[place];
    if (moved < 0) from.push_back(evaluation_.criteria[place]);
    if (moved > 0) to.push_back(evaluation_.criteria[place]);
  }
  list.push_back(text(TextId::explain_shift, {{"moved", Teller::share(shift.moved)},
                                              {"from", teller_.criteria(from)},
                                              {"to", teller_.criteria(to)},
                                              {"model", teller_.model(shift.to)}}));
}

WeightText Explainer::weight(const WeightStability& stability) const {
  WeightText told;
  told.criterion = teller_.in(framework_.criteria[stability.criterion].name);
  told.weight = Teller::share(stability.weight);
  if (!stability.below && !stability.above) {
    told.stays = text(TextId::explain_any_weight);
    return told;
  }
  told.stays = text(TextId::interval, {{"least", Teller::share(stability.least)},
                                       {"most", Teller::share(stability.most)}});
  if (stability.below) {
    told.beyond = text(TextId::explain_below, {{"model", teller_.model(*stability.below)}});
  }
  if (stability.above) {
    told.beyond += (told.beyond.empty() ? "" : "; ") +
                   text(TextId::explain_above, {{"model", teller_.model(*stability.above)}});
  }
  return told;
}

std::string Explainer::tips(const ItemEffect& effect) const {
  const Item& item = framework_.items[effect.item];
  std::string told;
  std::vector<ModelSet> seen;
  for (const AnswerEffect& answer : effect.answers) {
    const bool known = std::find(seen.begin(), seen.end(), answer.leaders) != seen.end();
    if (!answer.tips || known) continue;
    seen.push_back(answer.leaders);
    std::vector<std::string> answers;
    for (const AnswerEffect& other : effect.answers) {
      if (other.leaders == answer.leaders) answers.push_back(teller_.quoted(item, other.value));
    }
    told +=
        (told.empty() ? "" : "; ") +
        text(TextId::explain_tips,
             {{"model", answer.leaders.empty() ? text(TextId::none)
                                               : teller_.models(answer.leaders, TextId::word_and)},
              {"answers", joined(framework_, answers, TextId::word_or, language_)}});
  }
  return told;
}

EffectText Explainer::effect(const ItemEffect& effect) const {
  const Item& item = framework_.items[effect.item];
  return {teller_.in(item.name) + " = " + teller_.answers(evaluation_.sheet, effect.item),
          amount(effect.least), amount(effect.most), tips(effect)};
}

std::string Explainer::change(const AnswerChange& change) const {
  const Item& item = framework_.items[change.item];
  std::string line =
      text(TextId::change_line, {{"item", teller_.in(item.name)},
                                 {"to", teller_.quoted(item, change.value)},
                                 {"from", teller_.quoted_answers(evaluation_.sheet, change.item)}});
  std::string mark;
  if (item.changeable == Changeable::no) mark = text(TextId::change_fixed);
  if (item.changeable == Changeable::slowly) mark = text(TextId::change_slowly);
  if (change.steps <= 0) mark = text(TextId::change_open);
  return mark.empty() ? line : line + " (" + mark + ")";
}

std::string Explainer::way(const Counterfactual& set) const {
  std::string line;
  for (const AnswerChange& one : set.changes) line += (line.empty() ? "" : "; ") + change(one);
  return line;
}

WaysText Explainer::ways(const CounterfactualSearch& search, std::size_t most) const {
  WaysText told;
  const Replacements values = {{"model", teller_.model(search.target)},
                               {"found", std::to_string(search.found)},
                               {"searched", std::to_string(search.searched)},
                               {"size", std::to_string(search.searched)}};
  TextId id = search.searched == 1 ? TextId::flips_one : TextId::flips_many;
  if (search.found == 0) id = TextId::flips_none;
  told.summary = text(id, values);
  if (search.bounded) told.summary += " " + text(TextId::flips_bounded);
  for (std::size_t i = 0; i < search.sets.size() && i < most; ++i) {
    told.ways.push_back(way(search.sets[i]));
  }
  if (search.found > told.ways.size()) {
    told.ways.push_back(
        text(TextId::flips_more, {{"count", std::to_string(search.found - told.ways.size())}}));
  }
  if (search.longer_way) {
    told.summary += " " + text(TextId::flips_longer,
                               {{"size", std::to_string(search.longer_way->changes.size())}});
    told.ways.push_back(way(*search.longer_way));
  }
  return told;
}

ExplanationStory Explainer::story() const {
  ExplanationStory story;
  story.name = printable(display_name(entity_));
  story.headline = teller_.headline(evaluation_);
  if (evaluation_.verdict == Verdict::not_assessed) return story;
  constexpr std::size_t most_ways = 3;
  for (const CounterfactualSearch& search : explanation_.flips) {
    story.flips.push_back(ways(search, std::min(most_ways, most_)));
  }
  if (evaluation_.verdict == Verdict::no_option) return story;
  add_rests_on(story.rests_on);
  const auto& weights = explanation_.stability;
  const bool any_matters =
      std::any_of(weights.begin(), weights.end(),
                  [](const WeightStability& one) { return one.below || one.above; });
  for (const WeightStability& one : weights) {
    if (any_matters) story.weights.push_back(weight(one));
  }
  for (const ItemEffect& one : explanation_.effects) {
    if (story.effects.size() < most_) story.effects.push_back(effect(one));
  }
  if (explanation_.effects.size() > most_) {
    story.more_effects = text(TextId::explain_more_items,
                              {{"count", std::to_string(explanation_.effects.size() - most_)}});
  }
  add_questions(story);
  add_respondents(story);
  story.horizons = horizons();
  return story;
}

WayStory Explainer::way(ModelIndex target) const {
  WayStory story;
  story.headline = teller_.headline(evaluation_);
  const auto for_target = [&](const std::vector<CounterfactualSearch>& list) {
    return std::find_if(list.begin(), list.end(),
                        [&](const CounterfactualSearch& one) { return one.target == target; });
  };
  const auto changeable = for_target(explanation_.ways), any = for_target(explanation_.flips);
  if (changeable == explanation_.ways.end()) {
    story.changeable.summary = text(TextId::way_there_already, {{"model", teller_.model(target)}});
    return story;
  }
  story.changeable = ways(*changeable, most_);
  // Of the others those that cannot be made: they are as short, or shorter.
  CounterfactualSearch others = *any;
  std::erase_if(others.sets, [](const Counterfactual& set) { return set.changeable; });
  if (any->searched == changeable->searched) others.found -= changeable->found;
  if (others.found > 0) story.any = ways(others, most_);
  return story;
}

ExplanationStory tell_explanation(const Framework& framework, const GroupEvaluation& group,
                                  std::size_t index, const Explanation& explanation,
                                  LanguageIndex language, std::size_t most) {
  return Explainer(framework, group, index, explanation, language, most).story();
}

WayStory tell_way(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                  const Explanation& explanation, ModelIndex target, LanguageIndex language,
                  std::size_t most) {
  return Explainer(framework, group, index, explanation, language, most).way(target);
}

ItemStory tell_item(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                    const Explanation& explanation, std::size_t item, LanguageIndex language) {
  return Explainer(framework, group, index, explanation, language, 0).item(item);
}

}  // namespace tripoint
