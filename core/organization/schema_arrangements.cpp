#include "core/organization/schema_arrangements.h"

#include "core/organization/arrangements_format.h"

namespace tripoint {
namespace {

using namespace group_file;
using Schema = JsonSchema;

// The language of names.
constexpr LanguageIndex language = 0;

Schema words(std::string_view what) { return Schema::text().about(what); }
Schema person() { return Schema::text().remark("The id of one of the people."); }
Schema person(std::string_view what) { return person().about(what); }
Schema lines() { return Schema::list(Schema::text(1)); }
Schema lines(std::string_view what) { return lines().about(what); }

template <class T>
Schema one_of(const std::vector<T>& topics) {
  Words names;
  for (const T& topic : topics) names.push_back(topic.name[language]);
  return topics.empty() ? Schema::nothing() : Schema::one_of(topic_ids(topics), names);
}

// An object keyed by the ids of a list.
template <class T>
Schema by_id(const std::vector<T>& topics, const Schema& member) {
  Schema::List members;
  for (const T& topic : topics) {
    members.push_back(member.titled(topic.name[language]).about(topic.text[language]));
  }
  return Schema::object(topic_ids(topics), members).closed();
}

Schema one_person(const Governance& known) {
  Schema::List by_role;
  for (const RoleCategory& role : known.role_categories) {
    Words duties, meanings;
    for (const Duty& duty : role.duties) {
      duties.push_back(duty.id);
      meanings.push_back(duty.text[language]);
    }
    const Schema of_role = duties.empty() ? Schema::nothing() : Schema::one_of(duties, meanings);
    by_role.push_back(Schema::object(
        Words{person_keys[2], person_keys[3]},
        {Schema::exactly(role.id), Schema::list(of_role).about("Duties of this role.")}));
  }
  const Schema person_of_any_role =
      Schema::object(
          person_keys,
          {Schema::text(1)
               .about("Names the person in this file.")
               .remark("Nobody else's id, and "
                       "not that of a party."),
           words("Name to show; the id if left out."),
           one_of(known.role_categories).about("The kind of role."),
           Schema::list(Schema::text()).about("Duties of that role; all of them if left out."),
           one_of(known.role_catalogue).about("The job."), person("Whom the person reports to."),
           words("Id of the unit that the person works in; the group if left out.")})
          .requiring(Words{person_keys[0], person_keys[2]});
  return by_role.empty() ? person_of_any_role
                         : person_of_any_role.as_well({Schema::any_of(by_role)});
}

Schema choice() {
  const auto actor = [] { return Schema::text().remark("The id of a person or of a party."); };
  const auto actors = [&](std::string_view what) { return Schema::list(actor()).about(what); };
  return Schema::object(choice_keys,
                        {actor().about("Who is accountable."), actors("Who is responsible."),
                         actors("Who is consulted."), actors("Who is informed."),
                         Schema::boolean().about("The step is done."), words("A note.")});
}

Schema attained() {
  return Schema::object(attainment_keys, {Schema::one_of(attained_words).about("How it stands."),
                                          person("Who sees to it."), words("A note.")})
      .requiring(Words{attainment_keys[0]});
}

Schema goals(const Governance& known) {
  Words keys = topic_ids(known.sides);
  keys.push_back(shared_key);
  Schema::List members;
  for (const Side& side : known.sides) {
    members.push_back(lines("Goals of this side: " + side.name[language] + "."));
  }
  members.push_back(lines("Goals that both sides share."));
  return Schema::object(keys, members).closed().about("Goals, by side.");
}

Schema service_level(const Governance& known) {
  return Schema::object(
             sla_keys,
             {one_of(known.sides).about("Who promises."),
              Schema::text(1).about("What is done for the other side."), words("Within what time."),
              words("What happens when it is not."), words("Number of leads promised."),
              words("Quality of leads promised."), lines("Terms that it uses.")})
      .requiring(Words{sla_keys[0], sla_keys[1]});
}

Schema stage() {
  return Schema::object(funnel_keys,
                        {Schema::text(1).about("Name of the stage."), words("What is in it."),
                         words("How it is measured."), person("Who answers for it.")})
      .requiring(Words{funnel_keys[0]});
}

}  // namespace

JsonSchema arrangements(const Framework& framework) {
  const Governance& known = framework.governance;
  return Schema::object(
             governance_keys,
             {Schema::list(one_person(known)).about("Who has a part in the rollout."),
              by_id(known.sponsors, person()).about("Who backs it."),
              Schema::boolean().about("It is a large project; if left out, the number of units "
                                      "decides."),
              by_id(known.raci, choice())
                  .about("Who takes part in which step, where that differs."),
              by_id(known.alignment, attained()).about("How the two sides are aligned."),
              Schema::object().others(Schema::text(1)).about("Terms with their definitions."),
              goals(known), by_id(known.plan_parts, lines()).about("The joint plan of both sides."),
              Schema::list(service_level(known)).about("Service levels between the sides."),
              Schema::list(stage()).about("Stages of the shared funnel."),
              by_id(known.measures, attained()).about("What is measured, and by whom."),
              Schema::anything().about("Remarks for readers of this file."),
              by_id(framework.journey.activities, attained())
                  .about("What accompanies the rollout: where it stands, and who sees to it."),
              by_id(framework.journey.actions, attained())
                  .about("What is done first: whether it is done, and who sees to it.")})
      .about("The people of the rollout: roles, who answers for what, what was agreed.");
}

}  // namespace tripoint
