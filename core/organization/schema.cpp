#include "core/organization/schema.h"

#include <algorithm>

#include "core/framework/read.h"
#include "core/framework/schema.h"
#include "core/organization/file_format.h"
#include "core/organization/group.h"
#include "core/organization/schema_arrangements.h"
#include "core/organization/schema_parts.h"
#include "core/organization/schema_skills.h"
#include "core/support/json_locate.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

using namespace group_file;
using namespace schema_parts;

Schema extensions() { return Schema::anything().about("Data of other programs; kept as it is."); }
Schema kept(std::string_view what) {
  return Schema::anything().about(std::string(what) + " Kept, but not used by this version.");
}

// The names of what is defined for one item. Ids are in lower case: no other definition has one.
std::string name_of(const Item& item, bool of_unit, std::string_view part = {}) {
  return item.id + (of_unit ? ".unit" : "") + std::string(part);
}

// Whether the item is put to a unit in other words than to the group.
bool has_unit_wording(const Item& item) {
  return std::any_of(item.rows.begin(), item.rows.end(),
                     [](const AnswerRow& row) { return !row.text_entity.absent(); });
}

// One possible answer, not "unknown".
Schema one_answer(const Framework& framework, const Item& item, bool of_unit) {
  if (item.kind == ItemKind::number) {
    const Schema number = Schema::number(item.least, item.most);
    return item.whole ? number.whole() : number;
  }
  Words meanings;
  for (const AnswerRow& row : item.rows) {
    const Text& text = of_unit && !row.text_entity.absent() ? row.text_entity : row.text;
    meanings.push_back(text[language]);
  }
  Words codes = option_codes(item);
  for (const OptionAlias& alias : framework.option_aliases) {
    if (&framework.items[alias.item] != &item) continue;
    codes.push_back(alias.was);
    meanings.push_back("Renamed: " + item.rows[alias.row].code);
  }
  return Schema::one_of(codes, meanings);
}

Schema range(const Item& item, const std::string& one) {
  Schema list = Schema::list(Schema::defined(one)).at_least(1);
  if (item.kind == ItemKind::choice) {
    return list.remark("Several options: one of them, but not known which.");
  }
  // A repeated value counts once.
  const Schema sizes =
      Schema::any_of({Schema().at_most(Answer::max_values), Schema().but_not(Schema().distinct())});
  return list.as_well({sizes}).remark(
      "Two numbers: an interval; more: one of them, but not known which. At most " +
      std::to_string(Answer::max_values) + " different ones.");
}

// Definitions of the answer to an item, in the wording for the group or for one unit. None has a
// description, for which editors would drop the question.
void define_item(const Framework& framework, const Item& item, bool of_unit,
                 std::vector<JsonDefinition>& definitions) {
  const std::string one = name_of(item, of_unit), value = name_of(item, of_unit, ".value"),
                    stated = name_of(item, of_unit, ".stated"),
                    answer = name_of(item, of_unit, ".answer");
  definitions.emplace_back(one, one_answer(framework, item, of_unit));
  definitions.emplace_back(
      value, Schema::any_of({Schema::defined(one), Schema::defined("Unknown"), range(item, one)}));
  definitions.emplace_back(stated,
                           Schema::object(Words{answer_keys[value_key]}, {Schema::defined(value)})
                               .as_well({Schema::defined("Stated")}));
  definitions.emplace_back(
      answer, Schema::any_of({Schema::defined(value), Schema::defined(stated),
                              Schema::list(Schema::defined(stated))
                                  .at_least(1)
                                  .remark("One answer per respondent, each with another one.")}));
}

// What may stand beside a value, or instead of it.
Schema stated() {
  return Schema::object(
             answer_keys,
             {Schema::anything().about("The answer: an option, a number, \"unknown\" or a range."),
              Schema::text(1).about("Instead of a value: why the question does not apply here."),
              Schema::text().about("A note."),
              Schema::list(Schema::text()).about("What the answer rests on."),
              Schema::text()
                  .about("Id of the respondent who answers.")
                  .remark("One who is not among the respondents counts with weight 1."),
              Schema::text().about("Role of whoever answers."),
              date().about("Date of the answer, YYYY-MM-DD."),
              Schema::text().about("How sure the answer is; changes no figure."), comment()})
      .exactly_one({Schema().requiring(Words{answer_keys[value_key]}),
                    Schema().requiring(Words{answer_keys[not_applicable_key]})});
}

std::string question(const Item& item, bool of_unit) {
  const Text& asked =
      of_unit && !item.question_entity.absent() ? item.question_entity : item.question;
  std::string text = asked[language] + "\n\n" + item.help[language];
  if (item.kind == ItemKind::number) {
    text += "\n\n" + shortest(item.least) + " - " + shortest(item.most) + " " +
            item.unit[language] + (item.whole ? ", whole" : "");
  }
  if (of_unit && item.level == ItemLevel::group) {
    text += "\n\nAsked of the whole group: answer it in the defaults.";
  }
  return text;
}

Schema answers(const Framework& framework, bool of_unit, std::string_view what) {
  Schema::List members;
  for (const Item& item : framework.items) {
    const std::string name = name_of(item, of_unit && has_unit_wording(item), ".answer");
    members.push_back(
        Schema::defined(name).titled(item.name[language]).about(question(item, of_unit)));
  }
  Words ids = item_ids(framework);
  for (const ItemAlias& alias : framework.item_aliases) {
    ids.push_back(alias.was);
    members.push_back(members[alias.item].about("Renamed: " + framework.items[alias.item].id));
  }
  return Schema::object(ids, members).closed().about(what);
}

Schema framework_reference(const Framework& framework) {
  return Schema::object(framework_keys,
                        {Schema::text().about("Its id.").usually(framework.id),
                         Schema::text().about("Its version.").usually(framework.version)})
      .about("The framework that the answers were given for.");
}

Schema respondent() {
  return Schema::object(respondent_keys,
                        {Schema::text(1)
                             .about("Names the respondent in answers.")
                             .remark("Not that of another respondent."),
                         Schema::text().about("Role in the group."),
                         Schema::number_above(0, most_weight)
                             .about("Weight against other respondents; 1 if left out.")})
      .requiring(Words{"id"});
}

Schema needs(const Framework& framework) {
  Schema::List each;
  for (const Model& model : framework.models) {
    each.push_back(
        Schema::object(
            need_keys,
            {Schema::number(0, most_fte)
                 .about("Full-time equivalents of the central team that it takes."),
             Schema::number(0, most_days).about("Days of training."),
             Schema::number(0, most_money).about("What it costs, in the currency of the budget.")})
            .about("Under " + model.name[language] + "."));
  }
  return Schema::object(model_ids(framework), each)
      .about("What the unit needs under each model; the framework knows the usual figures.");
}

Schema users() {
  const Schema number = Schema::number(0, static_cast<double>(most_users)).whole();
  return Schema::object(users_keys, {number.about("How many there are."),
                                     number.about("Of them, those whose training is planned.")})
      .requiring(Words{users_keys[0]})
      .about("Those who are to use the platform.")
      .remark("Training is planned for as many as there are at most.");
}

Schema entity(const Framework& framework) {
  return Schema::object(
             entity_keys,
             {Schema::text(1)
                  .about("Names the unit in results.")
                  .remark("Not that of another unit."),
              Schema::text().about("Name to show; the id if left out."),
              Schema::text().about("Region, or another grouping."),
              Schema::number_above(0, most_importance)
                  .about("Weight of the unit in sums over the group; 1 if left out."),
              Schema::number(0, most_urgency).about("How urgent the unit is; 0 if left out."),
              Schema::defined("UnitAnswers"), Schema::defined("Levels"), needs(framework),
              extensions(), comment(),
              Schema::list(Schema::defined("Lesson"))
                  .about("What its own earlier rollouts taught."),
              Schema::list(Schema::defined("Objective")).about("What it wants of the rollout."),
              users()})
      .requiring(Words{"id"});
}

Schema journey(const Framework& framework) {
  Schema::List weeks;
  for (const Phase& phase : framework.phases) {
    weeks.push_back(Schema::number(0, most_weeks).about(phase.name[language] + ", in weeks."));
  }
  return Schema::object(
             journey_keys,
             {Schema::number(1, most_months).about("Months that the plan spans."),
              Schema::number(1, most_weeks).about("Weeks from one review to the next."),
              Schema::object(topic_ids(framework.phases), weeks)
                  .about("Weeks of phases, where they differ from those of the framework.")})
      .about("How long the rollout takes.");
}

Schema capacities() {
  const auto most = [](std::int64_t limit) {
    return Schema::number(1, static_cast<double>(limit)).whole();
  };
  return Schema::object(
             capacities_keys,
             {Schema::number(0, most_fte)
                  .about("Full-time equivalents of the central team, for all units together."),
              Schema::number(0, most_days).about("Days of training that one wave can give."),
              Schema::number(0, most_money).about("Budget of the rollout, in any currency."),
              most(most_wave_size).about("Units that can start in one wave."),
              most(model_count).about("Different models that may be in use.")})
      .about("What there is for the rollout; what is left out is not limited.");
}

Schema decision() {
  const Words meanings = {"Still being written.", "Put to whoever decides.", "Taken.",
                          "Turned down.", "Replaced by a later one."};
  return Schema::object(decision_keys,
                        {Schema::one_of(decision_statuses, meanings).about("Where it stands."),
                         Schema::text().about("Who decides."),
                         date().about("Of the paper it is taken on, YYYY-MM-DD."),
                         date().about("By when it is to be taken, YYYY-MM-DD."),
                         Schema::text().about("Why it is to be taken now."),
                         Schema::list(Schema::text()).about("What was said against it."),
                         Schema::text().about("The decision that it replaces."), comment()})
      .about("What is written down of the decision; reports show it.");
}

Schema workshop() {
  return Schema::object(
             workshop_keys,
             {date().about("When it was, YYYY-MM-DD."),
              Schema::list(Schema::text()).about("Who was there."),
              Schema::list(Schema::text()).about("What was said, one entry each."),
              Schema::list(Schema::text()).about("What came up and was put off."), comment()})
      .about("The meeting in which the group was assessed; the full report shows it.");
}

std::vector<JsonDefinition> definitions(const Framework& framework) {
  std::vector<JsonDefinition> all = {
      {"Entity", entity(framework)},
      {"Respondent", respondent()},
      {"Lesson", lesson(framework)},
      {"Objective", objective(framework)},
      {"GroupAnswers", answers(framework, false, "Answers by question, for all units.")},
      {"UnitAnswers", answers(framework, true, "Answers by question, for this unit.")},
      {"Unknown", Schema::one_of(Words{"unknown"}, Words{"Not known: any answer is possible."})},
      {"Stated", stated()},
      {"Levels", levels(framework)}};
  if (framework.skills.known()) all.emplace_back("Level", level());
  for (const Item& item : framework.items) {
    define_item(framework, item, false, all);
    if (has_unit_wording(item)) define_item(framework, item, true, all);
  }
  return all;
}

}  // namespace

std::string group_schema(const Framework& framework) {
  const Schema defaults = Schema::object(defaults_keys, {Schema::defined("GroupAnswers")});
  const Schema root =
      Schema::object(
          group_keys,
          {Schema::text().about("Path or address of this schema, for editors; never fetched."),
           Schema::matching(schema_version_pattern())
               .about("Version of the file format.")
               .usually(schema_version),
           Schema::text().about("Name of the group."),
           Schema::text().about("A note."),
           framework_reference(framework),
           Schema::list(Schema::defined("Respondent")).about("Who answers, where several do."),
           defaults.about("Answers that hold for every unit that does not give its own."),
           Schema::list(Schema::defined("Entity"))
               .about("The units that get a model each; without any, the group is one."),
           priorities(framework),
           extensions(),
           comment(),
           Schema::list(Schema::defined("Lesson")).about("What earlier rollouts taught."),
           Schema::list(Schema::defined("Objective")).about("What the rollout is for."),
           team(),
           skill_decisions(framework),
           skill_parameters(framework),
           arrangements(framework),
           capacities(),
           date().about("First day of the rollout, YYYY-MM-DD."),
           Schema::list(Schema::text(1))
               .distinct()
               .about("Ids of the units that begin; the most urgent one of each model if left out.")
               .remark("Each is the id of a unit."),
           journey(framework),
           decision(),
           workshop(),
           kept("Scenarios."),
           kept("Earlier decisions.")})
          .requiring(Words{group_keys[schema_version_key]})
          .titled("Tripoint group, " + framework.name[language])
          .about("What a group of companies tells: answers for all units, and units that differ.")
          .remark("A schema cannot say: no key twice in an object, nesting at most " +
                  std::to_string(max_json_depth) +
                  " levels deep, no number beyond 64 bits. Unknown keys are warned of by tripoint "
                  "validate, and errors with --strict.");
  return schema_document(root, definitions(framework));
}

}  // namespace tripoint
