#include "core/framework/governance_format.h"
#include "core/framework/schema_parts.h"

namespace tripoint::schema_parts {

using namespace framework_file;

Schema topic(const Words& keys, const Schema::List& own, const Words& required) {
  Schema::List members = {id("Names the entry in group files and results."), text("Its name."),
                          text("What it is."), sources()};
  members.insert(members.end(), own.begin(), own.end());
  Words all = topic_keys;
  all.insert(all.end(), required.begin(), required.end());
  return Schema::object(keys, members).requiring(all).closed();
}

Schema by_model(const Schema& member, std::string_view what) {
  return Schema::object()
      .others(member)
      .members_from(model_count)
      .members_to(model_count)
      .about(what)
      .remark("Its keys are the ids of all models, and of no other.");
}

namespace {

Schema topics(std::string_view what) { return Schema::list(Schema::defined("topic")).about(what); }

Schema list_of(const Schema& entry, std::string_view what) {
  return Schema::list(entry).about(what);
}

Schema step_number(std::string_view what) { return number(step_limits).whole().about(what); }

Schema category() {
  const Schema duty =
      Schema::object(duty_keys, {id("Names the duty."), text("What is to be done.")})
          .requiring(duty_keys)
          .closed();
  return topic(category_keys,
               {list_of(duty, "The duties of whoever has such a role."),
                reference("Id of the role, standing before this one, that it reports to.")},
               {"duties"});
}

Schema profile() {
  const auto texts = [](std::string_view what) {
    return Schema::list(Schema::defined("text")).about(what);
  };
  return topic(profile_keys, {texts("What the job is to do."), texts("What it takes.")},
               {"duties", "skills"});
}

Schema large_project() {
  return Schema::object(large_project_keys,
                        {number(units_limits).whole().about("From so many units on."), sources()})
      .requiring(large_project_keys)
      .closed()
      .about("When a rollout is a large project, which needs all sponsors.");
}

Schema raci_step() {
  return topic(
      raci_keys,
      {step_number("Its number; parts of one step have the same."),
       Schema::object()
           .others(Schema::one_of(letter_words))
           .about("What each party is: accountable, responsible, consulted, informed.")
           .remark("Its keys are ids of parties."),
       references("Ids of the parties to choose the accountable one from, where that is open."),
       by_model(Schema::defined("reference"), "The one proposed under each model."),
       references("Ids of earlier steps that must be done before this one."),
       reference("Id of an earlier step for which another must be accountable.")},
      {"number", "assignments"});
}

Schema alignment_item() {
  return topic(
      alignment_keys,
      {text("What to ask for as evidence."), text("What to do where it is missing."),
       step_number("Its number among the tips."), step_number("Its number among the ways."),
       Schema::boolean().about("It comes before the others.")},
      {"evidence", "action"});
}

Schema risk() {
  return topic(
      risk_keys,
      {text("What to do about it."),
       list_of(Schema::defined("predicate"), "Answers that trigger it, one condition each."),
       references("Ids of items that trigger it while they are not answered."),
       list_of(Schema::one_of(lack_words), "What triggers it when it is missing.")},
      {"action"});
}

Schema mistakes() {
  return Schema::object(
             mistake_keys,
             {topics("How bad a mistake is, ascending."), topics("Who saw it, ascending."),
              topics("What to do about it, ascending in effort."),
              Schema::list(references("Ids of the responses, one for each audience."))
                  .about("A row for each severity.")
                  .remark("As many rows as severities, as many ids as audiences.")})
      .requiring(mistake_keys)
      .closed()
      .about("How to answer a mistake that the public saw.");
}

}  // namespace

Schema topic() { return topic(topic_keys, {}, {}); }

Schema governance() {
  const Schema party =
      topic(party_keys, {by_model(Schema::defined("text"), "Who that is under each model.")}, {});
  const Schema mindset =
      topic(mindset_keys,
            {Schema::one_of(shown_by_words,
                            Words{"Every open item has an owner.", "Every mindset item is met."})
                 .about("What shows that it is accepted.")},
            {"shown_by"});
  const Schema side = topic(
      side_keys, {Schema::boolean().about("It promises the number and the quality of leads.")}, {});
  return Schema::object(
             governance_keys,
             {list_of(category(), "Kinds of roles, from the top."),
              list_of(profile(), "Jobs of the field."), topics("Who must back a large project."),
              large_project(), list_of(party, "Who takes part in steps."),
              list_of(raci_step(), "The steps in order, with who answers for each."),
              list_of(mindset, "What must be accepted before any item of alignment helps."),
              list_of(alignment_item(), "The checklist of alignment."),
              topics("Terms that all must understand alike."),
              list_of(side, "The sides to be aligned."), topics("Parts of their joint plan."),
              topics("What is measured."),
              list_of(risk(), "Risks between those who work together."), mistakes()})
      .requiring(governance_keys)
      .closed()
      .about("The people of a rollout: roles, who answers for what, and alignment.");
}

}  // namespace tripoint::schema_parts
