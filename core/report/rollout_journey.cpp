#include <algorithm>

#include "core/report/rollout_teller.h"

// Gates, what accompanies a rollout, what failed before and what would reverse the choice.
namespace tripoint {
namespace {

constexpr std::size_t most_triggers = 8;
constexpr std::size_t most_units_named = 6;
constexpr std::size_t most_times = 24;

}  // namespace

StorySection RolloutTeller::gates() const {
  StorySection section;
  section.title = text(TextId::section_gates);
  section.columns = {text(TextId::column_after), text(TextId::column_when),
                     text(TextId::column_criteria)};
  for (const RoadmapPhase& one : rollout_.roadmap.phases) {
    const Phase& phase = framework_.phases[one.phase];
    if (phase.span == PhaseSpan::open) continue;
    Words times;  // one for each wave that it has
    for (const Stretch& part : one.parts) times.push_back(week(part.to));
    for (std::size_t i = 0; i < phase.exit.size(); ++i) {
      section.rows.push_back({i == 0 ? in(phase.name) : std::string(),
                              i == 0 ? list(times, most_times) : std::string(), in(phase.exit[i])});
    }
  }
  return section;
}

StorySection RolloutTeller::activities() const {
  static constexpr auto names = std::to_array<TextId>(
      {TextId::plan_of_change, TextId::plan_of_adoption, TextId::plan_of_launch});
  StorySection section;
  section.title = text(TextId::section_activities);
  section.columns = {text(TextId::column_plan),  text(TextId::column_action),
                     text(TextId::column_phase), text(TextId::column_owner),
                     text(TextId::column_state), text(TextId::column_note)};
  for (const AccompanyingPlan& plan : rollout_.activities) {
    const std::string name = text(names[static_cast<std::size_t>(plan.plan)]);
    const Replacements values = {{"plan", name},
                                 {"arranged", count(plan.arranged)},
                                 {"count", count(plan.activities.size())}};
    section.sentences.push_back(
        text(plan.complete() ? TextId::activities_complete : TextId::activities_line, values));
    if (plan.plan == ActivityPlan::adoption && plan.training_arranged == 0) {
      section.sentences.push_back(text(TextId::activities_untrained, values));
    }
    for (const PlannedActivity& one : plan.activities) {
      const Activity& activity = framework_.journey.activities[one.activity];
      section.rows.push_back(
          {&one == &plan.activities.front() ? name : std::string(),
           in(activity.name) + ". " + in(activity.text), in(framework_.phases[activity.phase].name),
           owner(activity.owner, one.owner), state(one.state), printable(one.note)});
    }
  }
  return section;
}

StorySection RolloutTeller::premortem() const {
  StorySection section;
  section.title = text(TextId::section_premortem);
  if (rollout_.premortem.empty()) {
    section.sentences.push_back(text(TextId::premortem_none));
    return section;
  }
  section.columns = {text(TextId::column_lesson), text(TextId::column_unit),
                     text(TextId::column_answer_to_it)};
  for (const PremortemLesson& one : rollout_.premortem) {
    const auto& lessons = one.entity ? evaluation_.entities[*one.entity].lessons : group_.lessons;
    const Lesson& lesson = lessons[one.lesson];
    std::string answer = printable(lesson.handled);
    if (lesson.phase) {
      const std::string& phase = in(framework_.phases[*lesson.phase].name);
      answer = answer.empty() ? phase : answer + " (" + phase + ")";
    }
    section.rows.push_back({printable(lesson.text),
                            one.entity ? unit(*one.entity) : text(TextId::whole_group),
                            one.addressed ? answer : text(TextId::lesson_not_answered)});
  }
  return section;
}

StorySection RolloutTeller::reviews() const {
  StorySection section;
  section.title = text(TextId::section_reviews);
  const auto& reviews = rollout_.roadmap.reviews;
  if (!reviews.empty()) {
    Words times;
    for (const Review& review : reviews) times.push_back(week(review.week));
    section.sentences.push_back(text(TextId::reviews_line, {{"count", count(reviews.size())},
                                                            {"times", list(times, most_times)}}));
  }
  if (rollout_.reversals.empty()) {
    section.sentences.push_back(text(TextId::reversals_none));
    return section;
  }
  section.sentences.push_back(text(TextId::reversals_line));
  section.columns = {text(TextId::column_question), text(TextId::column_units),
                     text(TextId::column_reversal)};
  for (const ReversalTrigger& trigger : rollout_.reversals) {
    if (section.rows.size() == most_triggers) break;
    const Item& item = framework_.items[trigger.item];
    Words cases;
    for (std::size_t i = 0; i < trigger.reversals.size();) {
      const Reversal& one = trigger.reversals[i];
      Words answers;
      // Answers of one unit that lead to the same are told together.
      for (; i < trigger.reversals.size() && trigger.reversals[i].entity == one.entity &&
             trigger.reversals[i].leaders == one.leaders;
           ++i) {
        answers.push_back(teller_.quoted(item, trigger.reversals[i].value));
      }
      cases.push_back(text(TextId::reversal_case,
                           {{"unit", unit(one.entity)},
                            {"answer", joined(framework_, answers, TextId::word_or, language_)},
                            {"models", teller_.models(one.leaders, TextId::word_or)}}));
    }
    section.rows.push_back({in(item.name), count(trigger.units), list(cases, most_units_named)});
  }
  if (rollout_.reversals.size() > most_triggers) {
    section.sentences.push_back(
        text(TextId::reversals_more,
             {{"shown", count(most_triggers)}, {"count", count(rollout_.reversals.size())}}));
  }
  return section;
}

}  // namespace tripoint
