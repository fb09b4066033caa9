#include "core/framework/schema.h"

#include "core/framework/schema_parts.h"
#include "core/framework/texts.h"
#include "core/support/json_locate.h"

namespace tripoint {
namespace {

using namespace framework_file;
using namespace schema_parts;

Schema id_text() {
  return Schema::matching("^[a-z][a-z0-9_-]{0," + std::to_string(longest_id - 1) + "}$");
}

Schema language() {
  return Schema::object(
             language_keys,
             {id("Code of the language, such as en."), words("Its name, in the language itself."),
              Schema::one_of(decimals).about("Decimal sign."),
              Schema::list(Schema::text(1)).about("Words that no text may use, in lower case.")})
      .requiring(Words{"id", "name", "decimal"})
      .closed();
}

Schema model() {
  return Schema::object(model_keys, {id("Names the model in this file and in results."),
                                     Schema::matching("^[A-Za-z]$")
                                         .about("One letter, the same in every language.")
                                         .remark("Not the letter of another model."),
                                     text("Name of the model."),
                                     text("What the model is, in one sentence."), sources()})
      .requiring(model_keys)
      .closed();
}

Schema source() {
  const Words meanings = {"A study or official statistic.",
                          "A named practitioner or a standard work.",
                          "A vendor, a weak source or one without a name.", "Our judgement."};
  return Schema::object(source_keys,
                        {words("Author or publisher."), words("Title."),
                         Schema::any_of({number(year_limits).whole(), Schema::null()})
                             .about("Year of publication, or null where it is not known."),
                         Schema::any_of({Schema::text(1), Schema::null()})
                             .about("Where to find it, or null where nothing is on record."),
                         Schema::one_of(grades, meanings).about("How much it can carry."),
                         words("Its short form, for the foot of a rule.")})
      .requiring(source_keys)
      .closed();
}

Schema criterion() {
  return Schema::object(
             criterion_keys,
             {id("Names the criterion in this file and in results."),
              Schema::boolean().about("One of the questions that are the spine of the assessment."),
              text("Name of the criterion."), text("What it is about."),
              Schema::list(Schema::defined("item"))
                  .at_least(1)
                  .about("Its items; the first is the headline, which everybody is asked.")})
      .requiring(Words{"id", "name", "text", "items"})
      .closed();
}

Schema characteristic() {
  return Schema::object(characteristic_keys,
                        {id("Names the characteristic."), text("Name of the characteristic."),
                         references("Ids of the items that ask for it.")})
      .requiring(characteristic_keys)
      .closed();
}

Schema condition(Schema::Words operators_of_kind, const Words& meanings, const Schema& value) {
  return Schema::object(
             condition_keys,
             {reference("Id of the item."),
              Schema::one_of(operators_of_kind, meanings).about("What is compared."), value})
      .requiring(condition_keys)
      .closed();
}

Schema combination(std::size_t key, std::string_view what) {
  const Schema parts = Schema::list(Schema::defined("predicate")).at_least(1).about(what);
  return Schema::object(Words{combination_keys[key]}, {parts})
      .requiring(Words{combination_keys[key]})
      .closed();
}

Schema predicate() {
  const Schema::Words all = operators;
  return Schema::any_of(
             {condition(all.first(1), {"The answer is one of these options."},
                        references("Codes of options of the item.")),
              condition(all.subspan(1), {"The number is at most this.", "It is at least this."},
                        Schema::number().about("The bound.")),
              combination(0, "All of these hold."), combination(1, "One of these holds.")})
      .about("When the rule applies.")
      .remark("A choice is asked with in, a number with <= and >=. Predicates nest to a depth of " +
              std::to_string(most_nesting) +
              "; a gate, and all interactions together, have at most " +
              std::to_string(max_conditions) + " conditions.");
}

Schema gate() {
  return Schema::object(gate_keys,
                        {id("Names the constraint in this file and in results."),
                         Schema::one_of(levels).about("Where its items are asked."),
                         references("Ids of the models that it rules out."),
                         Schema::defined("predicate"), text("Name of the constraint."),
                         text("Why it rules them out."), text("What would lift it."), sources()})
      .requiring(gate_keys)
      .closed();
}

Schema interaction() {
  return Schema::object(interaction_keys,
                        {id("Names the interaction in this file and in results."),
                         reference("Id of the model whose fit it raises."),
                         number(unit_limits).about("By how much it raises the fit."),
                         Schema::defined("predicate"), text("Name of the interaction."),
                         text("Why these answers reinforce each other."), sources()})
      .requiring(interaction_keys)
      .closed();
}

Schema horizon_pair() {
  return Schema::object(pair_keys, {reference("Id of the item that asks of today."),
                                    reference("Id of the item that asks of three years from now.")})
      .requiring(pair_keys)
      .closed()
      .remark("Two different items.");
}

Schema verdict() {
  return Schema::object(
             verdict_keys,
             {number(robust_limits).about("Share from which a recommendation is robust."),
              number(leaning_limits)
                  .about("Share from which it is leaning.")
                  .remark("Not above that of robust."),
              reference("Id of the criterion that states the goal; while its headline is open, "
                        "results are provisional."),
              number(open_headlines_limits)
                  .whole()
                  .about("With more open headlines than these, results are provisional."),
              number(completions_limits)
                  .whole()
                  .about("Up to this many combinations of open answers are counted out."),
              number(samples_limits).whole().about("Beyond, this many are drawn."),
              number(seed_limits).whole().about("Chooses the draws."), sources()})
      .requiring(verdict_keys)
      .closed()
      .about("How sure a recommendation must be to be called so.");
}

Schema neutrality() {
  return Schema::object(neutrality_keys,
                        {number(unit_limits).about("The smallest share that is fair."),
                         number(unit_limits).about("The largest share that is fair.")})
      .closed()
      .about("Where the share of every model in all headline answer sheets must lie.")
      .remark("The least is not above the most.");
}

Schema effort() {
  const Schema step = number(effort_limits);
  return Schema::object(effort_keys, {step.about("Of an answer that cannot be changed."),
                                      step.about("Of one that changes slowly."),
                                      step.about("Of one that can be changed."), sources()})
      .requiring(effort_keys)
      .closed()
      .about("How much effort one step of an answer is.");
}

Schema needs() {
  const Schema each =
      Schema::object(needs_keys,
                     {number(needs_limits).about("Full-time equivalents of the central team."),
                      number(needs_limits).about("Days of training before it starts."),
                      text("Why it needs that much."), sources()})
          .requiring(needs_keys)
          .closed();
  return Schema::object()
      .others(each)
      .members_from(model_count)
      .members_to(model_count)
      .about("By model: what a unit needs, where the group does not say.")
      .remark("Its keys are the ids of all models, and of no other.");
}

Schema transition() {
  return Schema::object(
             transition_keys,
             {reference("Id of the model to begin with."), reference("Id of the model to go to."),
              text("What to do from the start so that the way stays open."), sources()})
      .requiring(transition_keys)
      .closed()
      .remark("Two different models; each way once.");
}

Schema texts() {
  const Words names(text_names.begin(), text_names.end());
  return Schema::object(names, Schema::List(names.size(), Schema::defined("text")))
      .requiring(names)
      .closed()
      .about("The phrases of results; words in braces are filled in.");
}

Schema text_definition() {
  return Schema::object()
      .others(Schema::text(1))
      .names(Schema::defined("id"))
      .members_from(1)
      .remark("A text in every language: its keys are the ids of all languages, and of no other.");
}

std::vector<JsonDefinition> definitions() {
  return {{"id", id_text()},
          {"text", text_definition()},
          {"reference", Schema::text().remark("Stands as an id or a code in this file.")},
          {"language", language()},
          {"model", model()},
          {"source", source()},
          {"criterion", criterion()},
          {"item", item()},
          {"option", option()},
          {"breakpoint", breakpoint()},
          {"characteristic", characteristic()},
          {"phase", phase()},
          {"predicate", predicate()},
          {"gate", gate()},
          {"interaction", interaction()},
          {"horizon_pair", horizon_pair()},
          {"transition", transition()},
          {"skill", skill()},
          {"decision_rule", decision_rule()},
          {"topic", topic()}};
}

Schema list_of(std::string_view definition, std::string_view what) {
  return Schema::list(Schema::defined(definition)).about(what);
}

Schema aliases() {
  const Schema names = Schema::object().others(Schema::defined("id")).names(Schema::defined("id"));
  return Schema::object(alias_keys,
                        {names.about("Former ids of items, and the present ones."),
                         Schema::object().others(names).about(
                             "By item: former codes of options, and the present ones.")})
      .closed()
      .about("Names that changed, so that files written before are read.");
}

}  // namespace

std::string schema_version_pattern() {
  return "^" + std::string(schema_version.substr(0, schema_version.find('.'))) + "\\.[0-9]+$";
}

std::string framework_schema() {
  const Schema root =
      Schema::object(
          top_keys,
          {Schema::anything().about("Path or address of this schema, for editors; never fetched."),
           Schema::matching(schema_version_pattern())
               .about("Version of the file format.")
               .usually(schema_version),
           words("Names the framework."),
           words("Version of the framework."),
           text("Name of the framework."),
           text("What it asks for."),
           list_of("language", "The languages; the first is the one others fall back to.")
               .at_least(1),
           list_of("model", "The models that results recommend.")
               .at_least(model_count)
               .at_most(model_count),
           list_of("criterion", "The criteria with their items.").at_least(1).at_most(max_criteria),
           list_of("characteristic",
                   "Characteristics of organizations that literature connects "
                   "with the models, and the items that ask for them."),
           list_of("gate", "Constraints: facts that rule models out for now."),
           list_of("interaction", "Answers that reinforce each other."),
           list_of("horizon_pair", "Items that ask the same of today and of three years from now."),
           verdict(),
           neutrality(),
           texts(),
           Schema::object()
               .others(Schema::defined("source"))
               .names(Schema::defined("id"))
               .about("The sources that rules rest on, by their ids."),
           aliases(),
           effort(),
           list_of("transition", "How to begin with one model and go to another later."),
           guide(),
           skills(),
           governance(),
           needs(),
           Schema::anything().about("Remarks for readers of this file."),
           elicitation(),
           list_of("topic", "The steps of the journey, in their order."),
           list_of("phase", "The phases of a plan, in their order."),
           journey()})
          .requiring(Words{"schemaVersion", "id", "version", "name", "languages", "models",
                           "criteria", "elicitation", "verdict", "texts", "sources"})
          .closed()
          .titled("Tripoint framework")
          .about("What is asked and known, and how answers count.")
          .remark("A schema cannot say: no key twice in an object, nesting at most " +
                  std::to_string(max_json_depth) +
                  " levels deep, no number beyond 64 bits. tripoint framework check says more.");
  return schema_document(root, definitions());
}

}  // namespace tripoint
