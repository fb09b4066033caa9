#include "core/rollout/actions.h"

#include <algorithm>

#include "core/decision/lessons.h"

namespace tripoint {
namespace {

class ActionRanker {
 public:
  ActionRanker(const Framework& framework, const Group& group, const GroupEvaluation& evaluation,
               const GroupPlan& plan, const GovernancePlan& governance, const SkillPlan& skills)
      : framework_(framework),
        group_(group),
        evaluation_(evaluation),
        plan_(plan),
        governance_(governance),
        skills_(skills) {
    for (const Entity& entity : evaluation.entities) importance_ += entity.importance;
    find_models();
  }

  ActionPlan rank() {
    std::vector<RankedAction> found;
    for (std::size_t i = 0; i < framework_.journey.actions.size(); ++i) {
      if (auto one = ranked(i)) found.push_back(std::move(*one));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
    const std::size_t count = std::min(found.size(), first_action_count);
    const auto middle = found.begin() + static_cast<std::ptrdiff_t>(count);
    ActionPlan result;
    result.first.assign(found.begin(), middle);
    result.later.assign(middle, found.end());
    std::stable_sort(result.first.begin(), result.first.end(), [&](const auto& a, const auto& b) {
      const auto& actions = framework_.journey.actions;
      return actions[a.action].days < actions[b.action].days;
    });
    return result;
  }

 private:
  using Touched = std::vector<bool>;  // by entity of the evaluation

  void find_models() {
    models_.resize(evaluation_.entities.size());
    for (const PlannedEntity& unit : plan_.units) {
      models_[unit.entity] = plan_.mix.found ? unit.model : unit.own_best;
    }
  }

  std::optional<RankedAction> ranked(std::size_t index) const {
    const Action& action = framework_.journey.actions[index];
    RankedAction result;
    result.action = index;
    Touched touched(evaluation_.entities.size(), action.always());
    // Notes a ground that touches somebody.
    const auto add = [&](const Touched& more, auto& grounds, const auto& ground) {
      if (std::find(more.begin(), more.end(), true) == more.end()) return;
      for (std::size_t i = 0; i < more.size(); ++i) touched[i] = touched[i] || more[i];
      if (std::find(grounds.begin(), grounds.end(), ground) == grounds.end()) {
        grounds.push_back(ground);
      }
    };
    for (const Signal signal : action.signals) add(touched_by(signal), result.signals, signal);
    for (const Lack lack : action.lacks) {
      add(all_if(lacks(governance_, lack)), result.lacks, lack);
    }
    for (ModelIndex model = 0; model < model_count; ++model) {
      if (!action.models.contains(model)) continue;
      add(where([&](std::size_t i) { return models_[i] == model; }), result.models, model);
    }
    for (const Predicate& condition : action.answers) {
      add(where([&](std::size_t i) {
            return surely_holds(condition, evaluation_.evaluations[i].sheet);
          }),
          result.items, condition.item);
    }
    for (std::size_t i = 0; i < touched.size(); ++i) {
      if (touched[i]) result.concern += evaluation_.entities[i].importance / importance_;
    }
    result.concern = std::min(result.concern, 1.0);
    result.value = action.worth * result.concern;
    if (result.concern <= 0) return std::nullopt;
    return result;
  }

  template <class Holds>
  Touched where(const Holds& holds) const {
    Touched touched(evaluation_.entities.size());
    for (std::size_t i = 0; i < touched.size(); ++i) touched[i] = holds(i);
    return touched;
  }
  Touched all_if(bool holds) const {
    return where([&](std::size_t) { return holds; });
  }

  Touched touched_by(Signal signal) const {
    const auto& evaluations = evaluation_.evaluations;
    switch (signal) {
      case Signal::weak_verdict:
        return where([&](std::size_t i) {
          const Verdict verdict = evaluations[i].verdict;
          return verdict > Verdict::no_option && strength(verdict) < strength(Verdict::robust);
        });
      case Signal::provisional:
        return where([&](std::size_t i) { return evaluations[i].provisional; });
      case Signal::moved: {
        Touched touched(evaluations.size());
        for (const PlannedEntity& unit : plan_.units) {
          touched[unit.entity] = !plan_.mix.found || unit.moved();
        }
        return touched;
      }
      case Signal::critical_gap:
        return served([](const SkillGap& gap) {
          return gap.gap > 0 && gap.severity == GapSeverity::critical;
        });
      case Signal::key_person:
        return served([](const SkillGap& gap) { return gap.key_person; });
      case Signal::unaddressed_lesson:
        return own_or_all(has_open_lesson(group_.lessons), [&](std::size_t i) {
          return has_open_lesson(evaluation_.entities[i].lessons);
        });
      case Signal::objective_without_phase:
        return own_or_all(!objectives_without_phase(group_.objectives).empty(), [&](std::size_t i) {
          const auto& own = evaluation_.entities[i].objectives;
          return !objectives_without_phase(own).empty();
        });
      case Signal::training_unplanned:
        return where([&](std::size_t i) {
          const auto& users = evaluation_.entities[i].users;
          return models_[i] && (!users || users->training_planned.value_or(0) < users->count);
        });
      case Signal::mindset:
        return all_if(!governance_.alignment.mindset.empty());
    }
    return all_if(false);
  }

  template <class Holds>
  Touched own_or_all(bool all, const Holds& holds) const {
    return where([&](std::size_t i) { return all || holds(i); });
  }

  static bool has_open_lesson(const std::vector<Lesson>& lessons) {
    const auto risks = lesson_risks(lessons);
    return std::any_of(risks.begin(), risks.end(),
                       [](const LessonRisk& risk) { return !risk.addressed; });
  }

  // Units that a place serves which has such a skill; only where skills are told of.
  template <class Matches>
  Touched served(const Matches& matches) const {
    Touched touched(evaluation_.entities.size());
    for (const PlacePlan& place : skills_.places) {
      if (!place.told || std::none_of(place.skills.begin(), place.skills.end(), matches)) continue;
      for (std::size_t i = 0; i < touched.size(); ++i) {
        const Entity& entity = evaluation_.entities[i];
        const bool serves = place.place == Place::center ||
                            (place.place == Place::region && region_of(entity) == place.of) ||
                            (place.place == Place::site && entity.id == place.of);
        touched[i] = touched[i] || (models_[i].has_value() && serves);
      }
    }
    return touched;
  }

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  const GroupPlan& plan_;
  const GovernancePlan& governance_;
  const SkillPlan& skills_;
  double importance_ = 0;
  std::vector<std::optional<ModelIndex>> models_;
};

}  // namespace

ActionPlan plan_actions(const Framework& framework, const Group& group,
                        const GroupEvaluation& evaluation, const GroupPlan& plan,
                        const GovernancePlan& governance, const SkillPlan& skills) {
  return ActionRanker(framework, group, evaluation, plan, governance, skills).rank();
}

}  // namespace tripoint
