#include "core/report/rollout_json.h"

#include "core/report/entity_json.h"
#include "core/report/governance_json.h"
#include "core/report/plan_json.h"
#include "core/report/skills_json.h"

namespace tripoint {
namespace {

class RolloutWriter {
 public:
  RolloutWriter(const Framework& framework, const Group& group, const GroupEvaluation& evaluation,
                const Rollout& rollout, JsonWriter& json)
      : framework_(framework),
        group_(group),
        evaluation_(evaluation),
        rollout_(rollout),
        json_(json) {}

  void write() {
    json_.begin_object();
    write_plan(framework_, evaluation_, rollout_.plan, json_);
    if (tells_skills(group_)) {
      json_.key("skills");
      write_skills(framework_, rollout_.skills, json_);
    }
    guides();
    if (framework_.governance.known()) {
      json_.key("governance");
      write_governance(framework_, group_, evaluation_, rollout_.governance, json_);
    }
    roadmap();
    list("activities", rollout_.activities, [&](const auto& one) { activities(one); });
    list("readiness", rollout_.readiness, [&](const auto& one) { readiness(one); });
    json_.key("actions").begin_object();
    list("first", rollout_.actions.first, [&](const auto& one) { action(one); });
    list("later", rollout_.actions.later, [&](const auto& one) { action(one); });
    if (const auto& told = group_.arrangements.actions; !told.empty()) {
      list("told", told, [&](const Attainment& one) { told_action(one); });
    }
    json_.end_object();
    list("premortem", rollout_.premortem, [&](const auto& one) { premortem(one); });
    list("reversals", rollout_.reversals, [&](const auto& one) { reversal(one); });
    json_.end_object();
  }

 private:
  template <class T, class Each>
  void list(std::string_view key, const std::vector<T>& entries, const Each& each) {
    json_.key(key).begin_array();
    for (const T& one : entries) each(one);
    json_.end_array();
  }
  void count(std::string_view key, std::size_t value) {
    json_.key(key).integer(static_cast<std::int64_t>(value));
  }
  const std::string& unit(std::size_t entity) const { return evaluation_.entities[entity].id; }
  const std::string& model(ModelIndex index) const { return framework_.models[index].id; }
  template <class Names>
  void word(std::string_view key, const Names& names, std::size_t index) {
    json_.key(key).string(names[index]);
  }
  // The day, where the group says when it starts.
  void date(std::string_view key, double days) {
    const std::string day = days_after(group_.start, days);
    if (!day.empty()) json_.key(key).string(day);
  }

  void owners(const std::optional<Owner>& owner, std::optional<std::size_t> person = {}) {
    const auto& people = group_.arrangements.people;
    json_.key("owners").begin_array();
    if (person) {
      json_.string(people[*person].id);
    } else if (owner) {
      for (const Actor& actor : actors_of(*owner, rollout_.governance)) {
        json_.string(actor.is_person ? people[actor.index].id
                                     : framework_.governance.parties[actor.index].id);
      }
    }
    json_.end_array();
  }

  void guides() {
    json_.key("guides").begin_array();
    for (std::size_t i = 0; i < rollout_.guides.size(); ++i) {
      if (rollout_.guides[i]) guide(i, *rollout_.guides[i]);
    }
    json_.end_array();
  }

  void guide(std::size_t entity, const ModelGuide& guide) {
    const Guide& known = framework_.guide;
    const auto tradeoff = [&](const RankedTradeoff& one) {
      json_.begin_object().key("id").string(known.tradeoffs[one.tradeoff].id);
      json_.key("relevance").fixed(one.relevance);
      list("because_of", one.because_of,
           [&](std::size_t item) { json_.string(framework_.items[item].id); });
      json_.end_object();
    };
    json_.begin_object().key("unit").string(unit(entity));
    json_.key("model").string(model(guide.model));
    if (rollout_.autonomy[entity]) {
      json_.key("autonomy");
      write_autonomy(framework_, *rollout_.autonomy[entity], json_);
    }
    list("advantages", guide.advantages, tradeoff);
    list("drawbacks", guide.drawbacks, tradeoff);
    list("tasks", guide.tasks, [&](std::size_t one) { json_.string(known.tasks[one].id); });
    list("services", guide.services,
         [&](std::size_t one) { json_.string(known.services[one].id); });
    json_.end_object();
  }

  void stretch(const Stretch& time) {
    json_.key("from_week").fixed(time.from).key("to_week").fixed(time.to);
    date("from", 7 * time.from);
    date("to", 7 * time.to);
  }

  void roadmap() {
    const Roadmap& map = rollout_.roadmap;
    if (map.empty()) return;
    json_.key("roadmap").begin_object();
    json_.key("months").fixed(map.months).key("months_wanted").fixed(map.months_wanted);
    json_.key("too_short").boolean(map.too_short).key("stretched").boolean(map.stretched);
    list("phases", map.phases, [&](const RoadmapPhase& one) {
      const Phase& phase = framework_.phases[one.phase];
      json_.begin_object().key("phase").string(phase.id);
      json_.key("step").string(framework_.steps[phase.step].id);
      stretch(one.time);
      list("parts", one.parts, [&](const Stretch& part) {
        json_.begin_object();
        stretch(part);
        json_.end_object();
      });
      if (one.longest_by) json_.key("longest_by").string(model(*one.longest_by));
      owners(phase.owner);
      count("objectives", one.objectives.size());
      count("unit_objectives", one.unit_objectives);
      json_.end_object();
    });
    list("gates", map.gates, [&](const WaveGate& gate) {
      json_.begin_object();
      count("after_wave", gate.wave + 1);
      json_.key("phase").string(framework_.phases[gate.phase].id);
      json_.key("week").fixed(gate.week);
      date("date", 7 * gate.week);
      count("criteria", framework_.phases[gate.phase].exit.size());
      json_.end_object();
    });
    list("missed_deadlines", map.missed, [&](const MissedDeadline& one) {
      json_.begin_object().key("unit").string(unit(one.entity));
      json_.key("weeks").fixed(one.weeks).key("week").fixed(one.week).end_object();
    });
    list("late_objectives", map.late, [&](const LateObjective& one) {
      const auto& all =
          one.entity ? evaluation_.entities[*one.entity].objectives : group_.objectives;
      json_.begin_object();
      if (one.entity) json_.key("unit").string(unit(*one.entity));
      json_.key("text").string(all[one.objective].text);
      json_.key("due").string(all[one.objective].due);
      json_.key("phase").string(framework_.phases[one.phase].id);
      json_.key("week").fixed(one.week).end_object();
    });
    list("reviews", map.reviews, [&](const Review& review) {
      json_.begin_object().key("week").fixed(review.week).key("month").fixed(review.month);
      date("date", 7 * review.week);
      json_.end_object();
    });
    json_.end_object();
  }

  void activities(const AccompanyingPlan& plan) {
    json_.begin_object();
    word("plan", activity_plan_names, static_cast<std::size_t>(plan.plan));
    count("arranged", plan.arranged);
    count("of", plan.activities.size());
    count("training", plan.training);
    count("training_arranged", plan.training_arranged);
    json_.key("complete").boolean(plan.complete());
    list("activities", plan.activities, [&](const PlannedActivity& one) {
      const Activity& activity = framework_.journey.activities[one.activity];
      json_.begin_object().key("id").string(activity.id);
      json_.key("phase").string(framework_.phases[activity.phase].id);
      word("state", attained_names, static_cast<std::size_t>(one.state));
      json_.key("training").boolean(activity.training);
      owners(activity.owner, one.owner);
      if (!one.note.empty()) json_.key("note").string(one.note);
      json_.end_object();
    });
    json_.end_object();
  }

  void readiness(const ReadinessLine& line) {
    json_.begin_object();
    word("kind", readiness_names, static_cast<std::size_t>(line.kind));
    count("done", line.done);
    count("of", line.of);
    if (line.silent > 0) count("silent", line.silent);
    json_.end_object();
  }

  void action(const RankedAction& one) {
    const Action& action = framework_.journey.actions[one.action];
    json_.begin_object().key("id").string(action.id);
    json_.key("day").fixed(action.days);
    date("date", action.days);
    owners(action.owner);
    json_.key("concern").fixed(one.concern).key("value").fixed(one.value);
    json_.key("grounds").begin_object();
    list("signals", one.signals,
         [&](Signal signal) { json_.string(signal_names[static_cast<std::size_t>(signal)]); });
    list("lacks", one.lacks,
         [&](Lack lack) { json_.string(lack_names[static_cast<std::size_t>(lack)]); });
    list("models", one.models, [&](ModelIndex index) { json_.string(model(index)); });
    list("items", one.items, [&](std::size_t item) { json_.string(framework_.items[item].id); });
    json_.end_object().end_object();
  }

  void told_action(const Attainment& one) {
    const Action& action = framework_.journey.actions[one.of];
    json_.begin_object().key("id").string(action.id);
    word("state", attained_names, static_cast<std::size_t>(one.state));
    owners(action.owner, one.owner);
    if (!one.note.empty()) json_.key("note").string(one.note);
    json_.end_object();
  }

  void premortem(const PremortemLesson& one) {
    const auto& lessons = one.entity ? evaluation_.entities[*one.entity].lessons : group_.lessons;
    const Lesson& lesson = lessons[one.lesson];
    json_.begin_object();
    if (one.entity) json_.key("unit").string(unit(*one.entity));
    json_.key("text").string(lesson.text);
    if (!lesson.handled.empty()) json_.key("handled").string(lesson.handled);
    if (lesson.phase) json_.key("phase").string(framework_.phases[*lesson.phase].id);
    json_.key("addressed").boolean(one.addressed);
    json_.end_object();
  }

  void reversal(const ReversalTrigger& trigger) {
    const Item& item = framework_.items[trigger.item];
    json_.begin_object().key("item").string(item.id);
    count("units", trigger.units);
    json_.key("importance").fixed(trigger.importance);
    list("answers", trigger.reversals, [&](const Reversal& one) {
      json_.begin_object().key("unit").string(unit(one.entity)).key("answer");
      if (item.kind == ItemKind::choice) {
        json_.string(item.rows[static_cast<std::size_t>(one.value)].code);
      } else {
        json_.fixed(one.value);
      }
      json_.key("models").begin_array();
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (one.leaders.contains(m)) json_.string(model(m));
      }
      json_.end_array().end_object();
    });
    json_.end_object();
  }

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  const Rollout& rollout_;
  JsonWriter& json_;
};

}  // namespace

void write_rollout(const Framework& framework, const Group& group,
                   const GroupEvaluation& evaluation, const Rollout& rollout, JsonWriter& json) {
  RolloutWriter(framework, group, evaluation, rollout, json).write();
}

}  // namespace tripoint
