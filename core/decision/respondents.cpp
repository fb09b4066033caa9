#include "core/decision/respondents.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/decision/counterfactuals.h"
#include "core/decision/evaluate.h"
#include "core/decision/least_margin.h"
#include "core/decision/shares.h"
#include "core/decision/standing.h"

namespace tripoint {
namespace {

const std::string& respondent_of(const Answer& answer) {
  static const std::string nobody;
  return answer.detail ? answer.detail->respondent : nobody;
}

const Respondent* listed(const Group& group, const std::string& id) {
  const auto at = std::find_if(group.respondents.begin(), group.respondents.end(),
                               [&](const Respondent& one) { return one.id == id; });
  return at == group.respondents.end() ? nullptr : &*at;
}

// What stands in the sheet of the entity: an item has its own answers or those of the group.
bool counts(const Framework& framework, const Group& group, const Entity& entity,
            const Answer& answer, bool of_entity) {
  const auto answers_item = [&](const std::vector<Answer>& answers) {
    return std::any_of(answers.begin(), answers.end(),
                       [&](const Answer& other) { return other.item == answer.item; });
  };
  const bool of_group =
      framework.items[answer.item].level == ItemLevel::group && answers_item(group.defaults);
  return of_entity ? !of_group : of_group || !answers_item(entity.answers);
}

template <class Visit>
void for_each_answer(const Framework& framework, const Group& group, const Entity& entity,
                     const Visit& visit) {
  for (const Answer& answer : group.defaults) {
    if (counts(framework, group, entity, answer, false)) visit(answer);
  }
  for (const Answer& answer : entity.answers) {
    if (counts(framework, group, entity, answer, true)) visit(answer);
  }
}

std::vector<std::string> people(const Framework& framework, const Group& group,
                                const Entity& entity) {
  std::vector<std::string> found, ordered;
  for_each_answer(framework, group, entity, [&](const Answer& answer) {
    const std::string& id = respondent_of(answer);
    if (!id.empty() && std::find(found.begin(), found.end(), id) == found.end()) {
      found.push_back(id);
    }
  });
  for (const Respondent& one : group.respondents) {
    if (std::find(found.begin(), found.end(), one.id) != found.end()) ordered.push_back(one.id);
  }
  for (std::string& id : found) {
    if (listed(group, id) == nullptr) ordered.push_back(std::move(id));
  }
  return ordered;
}

// What the answers that pass a filter come to.
template <class Keep>
Conclusion conclusion_of(const Framework& framework, const Group& group, const Entity& entity,
                         std::span<const std::size_t> without, WeightRegions& regions,
                         const Keep& keep) {
  Group kept_group;
  kept_group.respondents = group.respondents;
  Entity kept_entity;
  for_each_answer(framework, group, entity, [&](const Answer& answer) {
    if (keep(answer)) kept_entity.answers.push_back(answer);
  });
  Evaluation other;
  resolve(framework, kept_group, kept_entity, without, other.sheet);
  evaluate_sheet(framework, regions.of(other.sheet.criteria), other);
  return {other.fit, other.outcome, other.verdict};
}

// One respondent's answers to an item, each with its probability.
struct Voice {
  Disagreement::Position position;
  std::vector<Possibility> answers;
};

std::vector<Voice> voices(const Framework& framework, const Group& group, const Entity& entity,
                          std::size_t item) {
  std::vector<Voice> list;
  double weights = 0;
  for_each_answer(framework, group, entity, [&](const Answer& answer) {
    if (answer.item != item || answer.kind == AnswerKind::not_applicable) return;
    Entity alone;
    alone.answers.push_back(answer);
    Sheet sheet;
    resolve(framework, {}, alone, {}, sheet);
    Voice voice;
    voice.position.respondent = respondent_of(answer);
    const Respondent* known = listed(group, voice.position.respondent);
    voice.position.weight = known == nullptr ? 1 : known->weight;
    weights += voice.position.weight;
    for (const Possibility& possibility : sheet.of(item)) {
      voice.answers.push_back(possibility);
      voice.position.values.push_back(possibility.value);
    }
    list.push_back(std::move(voice));
  });
  for (Voice& voice : list) voice.position.weight /= weights;
  return list;
}

double distance(const Voice& a, const Voice& b) {
  double common = 0;
  for (const Possibility& one : a.answers) {
    for (const Possibility& other : b.answers) {
      if (one.value == other.value) common += std::min(one.probability, other.probability);
    }
  }
  return std::max(0.0, 1 - common);
}

double steps_between(const Item& item, const Voice& a, const Voice& b) {
  double most = 0;
  for (const Possibility& one : a.answers) {
    most = std::max(most, steps_to(item, b.answers, one.value));
  }
  return most;
}

// Knowing who is right: every respondent's answers take the place of the pool in turn.
void add_value(const Framework& framework, const Evaluation& evaluation,
               const std::vector<Voice>& list, Disagreement& disagreement) {
  double informed = 0;
  ModelValues kept{};
  for (const Voice& voice : list) {
    Sheet sheet = evaluation.sheet;
    set_answers(framework, disagreement.item, voice.answers, sheet);
    const Standing then = standing(framework, sheet, evaluation.weights);
    const double weight = voice.position.weight;
    informed += weight * best_fit(then.fit, then.among);
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (then.among.contains(m)) kept[m] += weight * then.fit[m];
    }
    if (then.leaders == evaluation.outcome.leaders) continue;
    disagreement.changes_winner = true;
    disagreement.probability += weight;
  }
  const double gain = informed - best_fit(kept, evaluation.outcome.among);
  disagreement.value = gain > tie_tolerance ? gain : 0;
  disagreement.probability = std::min(disagreement.probability, 1.0);
}

std::vector<Disagreement> disagreements(const Framework& framework, const Group& group,
                                        const Entity& entity, const Evaluation& evaluation) {
  std::vector<Disagreement> found;
  for_each_in_play(framework, evaluation.sheet, [&](std::size_t, std::size_t item) {
    const std::vector<Voice> list = voices(framework, group, entity, item);
    Disagreement disagreement;
    disagreement.item = item;
    for (const Voice& a : list) {
      for (const Voice& b : list) {
        disagreement.distance = std::max(disagreement.distance, distance(a, b));
        disagreement.steps =
            std::max(disagreement.steps, steps_between(framework.items[item], a, b));
      }
      disagreement.positions.push_back(a.position);
    }
    if (disagreement.distance < tie_tolerance) return;
    add_value(framework, evaluation, list, disagreement);
    found.push_back(std::move(disagreement));
  });
  std::stable_sort(found.begin(), found.end(), [](const Disagreement& a, const Disagreement& b) {
    return std::tuple(a.changes_winner, a.value, a.distance) >
           std::tuple(b.changes_winner, b.value, b.distance);
  });
  return found;
}

}  // namespace

RespondentAnalysis respondents_of(const Framework& framework, const Group& group,
                                  const Entity& entity, std::span<const std::size_t> without,
                                  const Evaluation& evaluation, WeightRegions& regions) {
  RespondentAnalysis result;
  const std::vector<std::string> ids = people(framework, group, entity);
  if (ids.size() < 2) return result;
  const auto conclude = [&](const auto& keep) {
    return conclusion_of(framework, group, entity, without, regions, keep);
  };
  for (const std::string& id : ids) {
    RespondentView view;
    view.id = id;
    const Respondent* known = listed(group, id);
    if (known != nullptr) view.role = known->role;
    if (known != nullptr) view.weight = known->weight;
    for_each_answer(framework, group, entity, [&](const Answer& answer) {
      if (respondent_of(answer) == id) ++view.items;
    });
    view.alone = conclude([&](const Answer& answer) {
      return respondent_of(answer).empty() || respondent_of(answer) == id;
    });
    const std::string& role = view.role.empty() ? view.id : view.role;
    const auto same = std::find_if(result.without_role.begin(), result.without_role.end(),
                                   [&](const RoleLeftOut& one) { return one.role == role; });
    if (same == result.without_role.end()) {
      result.without_role.push_back({role, {id}, {}});
    } else {
      same->respondents.push_back(id);
    }
    result.each.push_back(std::move(view));
  }
  if (result.without_role.size() < 2) result.without_role.clear();
  for (RoleLeftOut& left_out : result.without_role) {
    left_out.without = conclude([&](const Answer& answer) {
      const auto& gone = left_out.respondents;
      return std::find(gone.begin(), gone.end(), respondent_of(answer)) == gone.end();
    });
  }
  result.disagreements = disagreements(framework, group, entity, evaluation);
  std::vector<Freedom> items(framework.items.size(), Freedom::as_is);
  for (const Disagreement& one : result.disagreements) items[one.item] = Freedom::any_possible;
  result.none_matters =
      !result.disagreements.empty() && changes_nothing(framework, evaluation, items);
  return result;
}

}  // namespace tripoint
