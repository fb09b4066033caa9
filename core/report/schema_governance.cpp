#include <algorithm>

#include "core/report/schema_parts.h"
#include "core/rollout/governance.h"

namespace tripoint::result_parts {
namespace {

// Ids of entries of a list of the framework.
template <class T>
Schema among(const std::vector<T>& topics, std::string_view what) {
  return Schema::list(id_among(topic_ids(topics))).about(what);
}
Schema people(std::string_view what) { return Schema::list(Schema::text()).about(what); }
Schema state() { return Schema::one_of(words(attained_names)); }
Schema missing() { return Schema::list(Schema::one_of(words(part_names))).about("What it lacks."); }

Schema roles(const Governance& known) {
  Words duties;
  for (const RoleCategory& role : known.role_categories) {
    for (const Duty& duty : role.duties) {
      if (std::find(duties.begin(), duties.end(), duty.id) == duties.end()) {
        duties.push_back(duty.id);
      }
    }
  }
  const Schema category = record({{"role", id_among(topic_ids(known.role_categories))},
                                  {"people", people("Who has it.")},
                                  {"open_duty_count", count("Duties that nobody has.")},
                                  {"open_duties", Schema::list(id_among(duties)).about("These.")}});
  const Schema reporting =
      record({{"person", text("Id of the person.")},
              {"fault", Schema::one_of(words(reporting_fault_names)).about("What is wrong.")}});
  const Schema sponsors = record({{"units", count("Of the group.")},
                                  {"large_from", count("Units of a large project.")},
                                  {"large", truth("It is a large project.")},
                                  {"stated", truth("The group says so.")},
                                  {"missing", among(known.sponsors, "That nobody is.")}});
  return record({{"duties", count("Of all roles.")},
                 {"covered", count("Those that somebody has.")},
                 {"categories", Schema::list(category).about("By role.")},
                 {"reporting", Schema::list(reporting).about("Reporting lines at fault.")},
                 {"sponsors", sponsors.about("Who backs it.")}})
      .about("Who has which role.");
}

Schema raci(const Framework& framework) {
  const Governance& known = framework.governance;
  const Schema party = id_among(topic_ids(known.parties));
  const Schema proposed =
      Schema::object(model_ids(framework), Schema::List(model_count, party)).closed();
  const Schema step =
      record({{"step", id_among(topic_ids(known.raci))},
              {"number", count("Parts of one step have the same.")},
              {"accountability", Schema::one_of(words(accountability_names)).about("By whom.")},
              {"A", people("Who is accountable.")},
              {"R", people("Who is responsible.")},
              {"C", people("Who is consulted.")},
              {"I", people("Who is informed.")},
              {"candidates", among(known.parties, "To choose from."), false},
              {"proposed", proposed.about("By model in use."), false},
              {"no_candidate", truth("One was chosen that is no candidate.")},
              {"done", truth("The step is done.")},
              {"done_before", among(known.raci, "That should have been done before.")},
              {"same_accountable", truth("As for the step that it should be independent of.")}});
  return record({{"settled", count("Steps with one who is accountable.")},
                 {"rows", count("All steps.")},
                 {"steps", Schema::list(step).about("In their order.")}})
      .about("Who answers for which step.");
}

Schema tally(std::string_view what) {
  std::vector<Field> fields;
  for (const std::string_view name : attained_names) {
    fields.push_back({std::string(name), count("So many.")});
  }
  fields.push_back({"owned", count("With an owner.")});
  fields.push_back({"of", count("All of them.")});
  return record(fields).about(what);
}

template <class T>
Schema attained(const std::vector<T>& topics, std::string_view what) {
  return Schema::list(record({{"id", id_among(topic_ids(topics))},
                              {"state", state().about("How it stands.")},
                              {"owner", Schema::any_of({Schema::text(), Schema::null()})
                                            .about("Id of a person; null: nobody.")},
                              {"note", text("Of the group.")}}))
      .about(what);
}

Schema alignment(const Governance& known) {
  const Schema side = id_among(topic_ids(known.sides));
  const Schema service =
      record({{"side", side}, {"action", text("What it promises.")}, {"missing", missing()}});
  const Schema leads = record({{"side", side}, {"missing", missing()}});
  const Schema stage = record({{"stage", text("Its name.")}, {"missing", missing()}});
  return record({{"items", tally("Items of the checklist.")},
                 {"open", attained(known.alignment, "Items that are not met.")},
                 {"mindset", among(known.mindset, "What is not shown yet.")},
                 {"tactics_first", truth("Others are begun before those of mindset are met.")},
                 {"silent_sides", among(known.sides, "Sides that promise nothing.")},
                 {"service_gaps", Schema::list(service).about("Promises that lack something.")},
                 {"lead_gaps", Schema::list(leads).about("Sides that do not promise leads.")},
                 {"undefined_terms", people("Terms that nobody defines.")},
                 {"terms_to_adopt", among(known.glossary, "Terms that the group does not define.")},
                 {"goals_told", truth("Some side tells a goal.")},
                 {"common_goals", people("Goals that all sides share.")},
                 {"plan_parts_missing", among(known.plan_parts, "Parts without a line.")},
                 {"funnel_gaps", Schema::list(stage).about("Stages that lack something.")},
                 {"terms_without_stage", among(known.glossary, "Terms that no stage is called.")},
                 {"measures", tally("What is measured.")},
                 {"measures_open", attained(known.measures, "Not in place, or without an owner.")}})
      .about("How the sides are aligned.");
}

}  // namespace

Schema governance(const Framework& framework) {
  const Governance& known = framework.governance;
  const Schema trigger = record({{"item", Schema::defined("item")},
                                 {"unanswered", truth("Because it is open.")},
                                 {"units", count("Units concerned.")},
                                 {"entities", people("Their ids.")}});
  const Schema risk =
      record({{"risk", id_among(topic_ids(known.risks))},
              {"lacks", Schema::list(Schema::one_of(words(lack_names))).about("What is lacking.")},
              {"triggers", Schema::list(trigger).about("Answers that trigger it.")}});
  return record({{"models", models("That come first for some unit.")},
                 {"units", count("Evaluated.")},
                 {"told", Schema::anything().about("As in a group file.")},
                 {"roles", roles(known)},
                 {"raci", raci(framework)},
                 {"alignment", alignment(known)},
                 {"risks", Schema::list(risk).about("Those that are triggered.")}});
}

}  // namespace tripoint::result_parts
