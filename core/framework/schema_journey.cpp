#include "core/framework/journey_format.h"
#include "core/framework/schema_parts.h"

namespace tripoint::schema_parts {

using namespace framework_file;

namespace {

Schema owner() {
  return Schema::object(owner_keys,
                        {reference("Id of a step of the responsibility assignment matrix: whoever "
                                   "is accountable for it."),
                         reference("Id of a role: everybody who has it.")})
      .members_from(1)
      .members_to(1)
      .closed()
      .about("Who sees to it.");
}

Schema activity() {
  return topic(
      activity_keys,
      {Schema::one_of(plan_words, Words{"What changes for whom.", "How users come to use it.",
                                        "How it is introduced."})
           .about("The plan that it is part of."),
       reference("Id of the phase that it belongs to."), owner(),
       Schema::boolean().about("It trains; a plan is complete only once it is arranged.")},
      {"plan", "phase", "owner"});
}

Schema grounds() {
  return Schema::object(
             ground_keys,
             {Schema::list(Schema::one_of(signal_words)).about("What is found in the plan."),
              Schema::list(Schema::one_of(lack_words)).about("What a group does not tell."),
              references("Ids of models that are in use."),
              Schema::list(Schema::defined("predicate")).about("Single conditions on answers.")})
      .closed()
      .about("When it is needed; any is enough, and without any it always is.");
}

Schema action() {
  return topic(action_keys,
               {number(days_limits).about("Day after the start by which it is done."),
                number(worth_limits).about("What it is worth where it concerns the whole group."),
                owner(), grounds(), text("When it is done.")},
               {"days", "worth", "owner", "done"});
}

}  // namespace

Schema phase() {
  const Schema at_once = number(at_once_limits).whole();
  return topic(
      phase_keys,
      {reference("Id of the step that it is part of."),
       Schema::one_of(span_words,
                      Words{"After the one before.", "The first wave.",
                            "The later waves, one after the other.",
                            "After each wave, beside what follows.", "Until the end of the plan."})
           .about("When it takes place."),
       by_model(number(phase_weeks_limits), "Its weeks; of waves, for units side by side."),
       Schema::object()
           .others(at_once)
           .about("Units that can be brought in side by side; models left out bring in all.")
           .remark("Its keys are ids of models."),
       text("Why so many weeks."), references("Ids of the sources of the weeks."), owner(),
       Schema::list(Schema::defined("text"))
           .about("What must hold before what follows may begin.")},
      {"step"});
}

Schema journey() {
  return Schema::object(journey_keys,
                        {number(months_limits).about("Months that a first plan spans at least."),
                         number(review_limits).about("Weeks from one review to the next."),
                         text("Why a plan takes so long."), sources(),
                         Schema::list(activity()).about("What accompanies the rollout."),
                         Schema::list(action()).about("What may be done in the first days.")})
      .requiring(journey_keys)
      .closed()
      .about("How long a rollout takes, what accompanies it, and what is done first.");
}

}  // namespace tripoint::schema_parts
