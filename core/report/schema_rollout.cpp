#include "core/report/schema_parts.h"
#include "core/report/schema_skills.h"
#include "core/rollout/rollout.h"

namespace tripoint::result_parts {
namespace {

Schema unit_id() { return text("Id of a unit."); }
Schema weeks(std::string_view what) { return not_negative(what); }
Schema day(std::string_view what) { return text(what); }
Schema owners() {
  return Schema::list(Schema::text())
      .about("Ids of people or parties; none: nobody is accountable yet, or has the role.");
}

Schema tradeoff(const Framework& framework) {
  return record({{"id", id_among(ids_of(framework.guide.tradeoffs))},
                 {"relevance", not_negative("Expected number of its conditions that hold.")},
                 {"because_of", items("Questions whose answers make it matter.")}});
}

Schema guide(const Framework& framework) {
  const Schema tradeoffs = Schema::list(tradeoff(framework));
  const auto ids = [](const auto& list) { return Schema::list(id_among(ids_of(list))).distinct(); };
  return record(
      {{"unit", unit_id()},
       {"model", model("The one that it gets.")},
       {"autonomy", autonomy_schema(framework).about("What it can run by itself."), false},
       {"advantages", tradeoffs.about("Most relevant first.")},
       {"drawbacks", tradeoffs.about("Most relevant first.")},
       {"tasks", ids(framework.guide.tasks).about("What the model asks for.")},
       {"services", ids(framework.guide.services).about("What the center offers.")}});
}

std::vector<Field> stretch() {
  return {{"from_week", weeks("After the start.")},
          {"to_week", weeks("After the start.")},
          {"from", day("The date, where the group has a start."), false},
          {"to", day("The date, where the group has a start."), false}};
}

Schema roadmap(const Framework& framework) {
  std::vector<Field> phase = {{"phase", Schema::defined("phase")},
                              {"step", id_among(ids_of(framework.steps))},
                              {"parts", Schema::list(record(stretch())).about("By wave.")},
                              {"longest_by", model("The model that takes longest."), false},
                              {"owners", owners()},
                              {"objectives", count("Of the group, that it serves.")},
                              {"unit_objectives", count("Of units.")}};
  for (const Field& field : stretch()) phase.push_back(field);
  const Schema gate = record({{"after_wave", count("From 1.")},
                              {"phase", Schema::defined("phase")},
                              {"week", weeks("After the start.")},
                              {"date", day("The date."), false},
                              {"criteria", count("Exit criteria of the phase.")}});
  const Schema missed = record({{"unit", unit_id()},
                                {"weeks", weeks("That it has at most.")},
                                {"week", weeks("At the end of its wave.")}});
  const Schema late =
      record({{"unit", text("Id of the unit whose it is; left out: the group's."), false},
              {"text", text("The objective.")},
              {"due", day("When it is due.")},
              {"phase", Schema::defined("phase").about("The first that serves it.")},
              {"week", weeks("When that begins.")}});
  const Schema review = record({{"week", weeks("After the start.")},
                                {"month", not_negative("After the start.")},
                                {"date", day("The date."), false}});
  return record({{"months", not_negative("Of the whole plan.")},
                 {"months_wanted", not_negative("By the group, else by the framework.")},
                 {"too_short", truth("Fewer are wanted than a first plan needs.")},
                 {"stretched", truth("The phases take longer than wanted.")},
                 {"phases", Schema::list(record(phase)).about("In their order.")},
                 {"gates", Schema::list(gate).about("After each wave.")},
                 {"missed_deadlines", Schema::list(missed).about("Units that start too late.")},
                 {"late_objectives", Schema::list(late).about("Due before what serves them.")},
                 {"reviews", Schema::list(review).about("At a fixed rhythm.")}});
}

Schema accompanying(const Framework& framework) {
  const Schema activity =
      record({{"id", id_among(ids_of(framework.journey.activities))},
              {"phase", Schema::defined("phase")},
              {"state", Schema::one_of(words(attained_names)).about("Yes: it is arranged.")},
              {"training", truth("It trains.")},
              {"owners", owners()},
              {"note", text("Of the group."), false}});
  return record({{"plan", Schema::one_of(words(activity_plan_names))},
                 {"arranged", count("Activities that are arranged.")},
                 {"of", count("All of them.")},
                 {"training", count("Those that train.")},
                 {"training_arranged", count("Of these, those that are arranged.")},
                 {"complete", truth("All are arranged.")},
                 {"activities", Schema::list(activity).about("What accompanies the rollout.")}});
}

Schema readiness() {
  return record({{"kind", Schema::one_of(words(readiness_names)).about("Of what.")},
                 {"done", count("So many.")},
                 {"of", count("Of so many.")},
                 {"silent", count("Units that do not tell, and do not count."), false}});
}

Schema action(const Framework& framework) {
  const Schema grounds =
      record({{"signals", Schema::list(Schema::one_of(words(signal_names))).about("In the plan.")},
              {"lacks", Schema::list(Schema::one_of(words(lack_names))).about("In what is told.")},
              {"models", models("In use.")},
              {"items", items("Whose answers call for it.")}});
  return record({{"id", id_among(ids_of(framework.journey.actions))},
                 {"day", not_negative("After the start, by which it is done.")},
                 {"date", day("That day."), false},
                 {"owners", owners()},
                 {"concern", share("Part of the group, by importance.")},
                 {"value", not_negative("Its worth times that part.")},
                 {"grounds", grounds.about("Why it is needed; none: it always is.")}});
}

Schema told_action(const Framework& framework) {
  return record({{"id", id_among(ids_of(framework.journey.actions))},
                 {"state", Schema::one_of(words(attained_names)).about("Yes: it is done.")},
                 {"owners", owners()},
                 {"note", text("Of the group."), false}});
}

Schema premortem() {
  return record({{"unit", text("Id of the unit whose lesson it is; left out: the group's."), false},
                 {"text", text("What failed.")},
                 {"handled", text("How it is handled."), false},
                 {"phase", Schema::defined("phase").about("That takes it up."), false},
                 {"addressed", truth("A phase takes it up.")}});
}

Schema reversal() {
  const Schema answer = record(
      {{"unit", unit_id()},
       {"answer", Schema::any_of({Schema::text(), Schema::number()}).about("The other answer.")},
       {"models", models("Those that are first then.")}});
  return record({{"item", Schema::defined("item")},
                 {"units", count("Units concerned.")},
                 {"importance", share("Their part of the planned units.")},
                 {"answers", Schema::list(answer).about("Each by itself is enough.")}});
}

}  // namespace

std::vector<Field> rollout_fields(const Framework& framework) {
  const Schema skills =
      record({{"totals", Schema::defined("totals").about("Of all places.")},
              {"places", Schema::list(Schema::defined("place"))
                             .about("The center, regions and units, under the mix.")}});
  const Schema actions = Schema::list(action(framework));
  return {{"skills", skills.about("What the mix needs of skills; where any are told."), false},
          {"guides", Schema::list(guide(framework)).about("What its model means for a unit.")},
          {"governance", governance(framework).about("Roles, steps, alignment and risks."), false},
          {"roadmap", roadmap(framework).about("When what happens."), false},
          {"activities", Schema::list(accompanying(framework)).about("By plan.")},
          {"readiness", Schema::list(readiness()).about("So many of all.")},
          {"actions", record({{"first", actions.about("Of the first 90 days, by day.")},
                              {"later", actions.about("The rest, most valuable first.")},
                              {"told", Schema::list(told_action(framework))
                                           .about("Where they stand, by the group."), false}})
                          .about("What to do first.")},
          {"premortem", Schema::list(premortem()).about("Earlier failures.")},
          {"reversals",
           Schema::list(reversal()).about("What would reverse the choice, heaviest first.")}};
}

}  // namespace tripoint::result_parts
