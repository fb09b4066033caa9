#include "core/framework/schema_parts.h"
#include "core/framework/skills_format.h"

namespace tripoint::schema_parts {

using namespace framework_file;

namespace {

Schema level(std::uint8_t least, std::string_view what) {
  return Schema::number(least, top_level).whole().about(what);
}

Schema weeks(std::string_view what) { return number(weeks_limits).about(what); }
Schema posts(std::string_view what) { return number(posts_limits).about(what); }

Schema severity() {
  return Schema::object(
             severity_keys,
             {level(1, "Gaps of so many levels or more are major."),
              level(1, "Those of a critical skill are critical from so many levels."), sources()})
      .requiring(severity_keys)
      .closed()
      .about("How serious a gap is.");
}

Schema key_person() {
  return Schema::object(key_person_keys, {level(1, "Somebody who holds this level leaves a hole."),
                                          text("What to do against it."), sources()})
      .requiring(key_person_keys)
      .closed()
      .about("The risk that a critical skill leaves with the one person who holds it.");
}

Schema durations() {
  return Schema::object(duration_keys,
                        {weeks("From starting to working at full strength."),
                         weeks("Until a partner works."), weeks("Until a shared skill works."),
                         reference("Id of the item that asks for the weeks that a unit has.")
                             .remark("An item that asks for a number."),
                         sources()})
      .requiring(duration_keys)
      .closed()
      .about("Weeks that are the same for all skills.");
}

Schema help_option() {
  return Schema::object(help_keys,
                        {id("Names the kind of help in results."),
                         Schema::boolean().about("Only where somebody nearby holds the level."),
                         text("Name of the kind of help."), text("What to do."), sources()})
      .requiring(help_keys)
      .closed();
}

Schema head_count() {
  return Schema::object(
             head_count_keys,
             {reference("Id of the model."), posts("Full-time posts at the center."),
              posts("In each region."), posts("In each unit."), text("Why so many."), sources()})
      .requiring(head_count_keys)
      .closed()
      .remark("Each model once.");
}

Schema autonomy() {
  const Schema tier = Schema::object(tier_keys, {id("Names the tier in results."),
                                                 text("Name of the tier."), text("What it is.")})
                          .requiring(tier_keys)
                          .closed();
  const auto item = [](std::string_view what) {
    return reference(what).remark("An item that asks for a number.");
  };
  return Schema::object(
             autonomy_keys,
             {item("Id of the item that asks for the posts of a unit."),
              item("Id of the item that asks for its level."),
              posts("Below so many posts a unit is in the lowest tier."),
              number(level_limits).about("So it is below this level."),
              posts("From so many posts on it may be in the highest tier."),
              number(level_limits).about("If it has this level."),
              Schema::list(tier).at_least(3).at_most(3).about("The tiers, from the lowest."),
              sources()})
      .requiring(autonomy_keys)
      .closed()
      .about("How much a unit can run by itself.");
}

}  // namespace

Schema skill() {
  const Schema need = Schema::object(places, {level(0, "At the center."), level(0, "In a region."),
                                              level(0, "In a unit.")})
                          .requiring(places)
                          .closed();
  return Schema::object(
             skill_keys,
             {id("Names the skill in group files."), text("Name of the skill."),
              text("What somebody who has it does."),
              Schema::boolean().about("No campaign goes out safely without it."),
              Schema::object()
                  .others(need)
                  .members_from(model_count)
                  .members_to(model_count)
                  .about("The level that each model needs at each place.")
                  .remark("Its keys are the ids of all models, and of no other."),
              text("Why it is needed there."), weeks("Of training beside the job, for one level."),
              weeks("Until somebody who has it has started."), text("Who typically closes a gap."),
              sources()})
      .requiring(skill_keys)
      .closed();
}

Schema decision_rule() {
  return Schema::object(
             decision_keys,
             {Schema::one_of(decisions).about("How the gap is closed."),
              level(1, "Gaps from so many levels on; 1 if left out."),
              level(1, "Gaps up to so many; 5 if left out."),
              level(1, "Needs from this level on; 1 if left out."),
              level(1, "Needs up to this level; 5 if left out."),
              Schema::boolean().about("Only where a place that serves this one has the level."),
              Schema::one_of(slow_decisions)
                  .about("Only where this would take longer than there is time."),
              text("Why."), sources()})
      .requiring(Words{"decision", "reason", "source"})
      .closed();
}

Schema skills() {
  const Schema level = Schema::object(level_keys, {text("Name of the level."),
                                                   text("What somebody of this level does.")})
                           .requiring(level_keys)
                           .closed();
  const std::size_t levels = top_level + 1U;
  return Schema::object(skills_keys,
                        {references("Ids of the sources that the levels rest on."),
                         Schema::list(level).at_least(levels).at_most(levels).about(
                             "What the levels from 0 to 5 mean."),
                         Schema::list(Schema::defined("skill"))
                             .at_least(1)
                             .about("The skills, the same for all models."),
                         severity(), key_person(), durations(),
                         Schema::list(Schema::defined("decision_rule"))
                             .about("How gaps are closed: the first rule that applies decides."),
                         Schema::list(help_option()).about("Help that a gap allows."),
                         Schema::list(head_count())
                             .at_least(model_count)
                             .at_most(model_count)
                             .about("Full-time posts that each model takes at least."),
                         autonomy()})
      .requiring(skills_keys)
      .closed()
      .about("The skills that the models need, and how gaps are closed.");
}

Schema skill_mean() {
  return Schema::object(skill_mean_keys,
                        {Schema::one_of(means).about("How the answer follows from skill levels."),
                         number(level_limits).about("Answers further from it are pointed out.")})
      .requiring(skill_mean_keys)
      .closed()
      .about("Where the item is not answered, its answer follows from the skills of the unit.");
}

}  // namespace tripoint::schema_parts
