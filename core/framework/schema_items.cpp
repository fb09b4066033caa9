#include "core/framework/schema_parts.h"

namespace tripoint::schema_parts {

using namespace framework_file;

namespace {

// The keys of an answer to an item, those of options and breakpoints alike.
Schema row(const std::vector<std::size_t>& refused, const Words& required) {
  Schema::List members = {
      Schema::defined("id")
          .about("Names the option in answers.")
          .remark("Not the code of another option of the item.")
          .but_not(Schema::one_of(reserved_codes)),
      Schema::number()
          .about("The breakpoint; between two of them affinities are interpolated.")
          .remark("Breakpoints ascend, from min to max of their item, and are whole where it is."),
      text("The answer as it reads in a table."),
      text("The statement that a reader picks."),
      text("The same statement, said of one unit."),
      Schema::object()
          .others(number(unit_limits))
          .members_from(model_count)
          .members_to(model_count)
          .about("How well each model suits this answer, from 0 to 1.")
          .remark("Its keys are the ids of all models, and of no other."),
      text("Why the models suit it that well."),
      sources()};
  for (const std::size_t key : refused) members[key] = Schema::nothing();
  return Schema::object(row_keys, members).requiring(required).closed();
}

Schema rows(std::string_view definition, std::string_view what) {
  return Schema::list(Schema::defined(definition))
      .at_least(row_limits.least)
      .at_most(row_limits.most)
      .about(what);
}

// Refuses the keys of items of another kind.
Schema without(std::span<const std::size_t> keys) {
  Words names;
  for (const std::size_t key : keys) names.push_back(item_keys[key]);
  return Schema::object(names, Schema::List(names.size(), Schema::nothing()));
}

}  // namespace

Schema option() {
  return row({breakpoint_keys.begin(), breakpoint_keys.end()},
             {"code", "label", "text", "affinity", "reason", "source"});
}

Schema breakpoint() {
  return row({option_keys.begin(), option_keys.end()},
             {"value", "label", "affinity", "reason", "source"});
}

Schema item() {
  const Schema direction =
      Schema::object(direction_keys, {references("Ids of the models that higher answers favor."),
                                      references("Ids of the models that they favor them over.")})
          .requiring(direction_keys)
          .closed()
          .about("What higher answers do; the check holds the affinities to it.");
  const Schema order =
      Schema::object(order_keys,
                     {references("Ids of the models that must not lose along any step."),
                      Schema::list(Schema::list(Schema::defined("reference"))
                                       .at_least(2)
                                       .at_most(2)
                                       .about("Codes of two options of the item: from, to."))
                          .about("Steps between options.")})
          .requiring(order_keys)
          .closed()
          .about("Steps along which some models must not lose; the check holds affinities to it.");
  const Words required = {"id",       "kind", "level",    "weight", "scale", "changeable",
                          "evidence", "name", "question", "help",   "why"};
  const Schema number_required =
      without(choice_keys).requiring(Words{"unit", "min", "max", "breakpoints"});
  return Schema::object(
             item_keys,
             {id("Names the item in group files."),
              Schema::one_of(kinds, Words{"One of several options.", "A number in a range."})
                  .about("How it is answered."),
              Schema::one_of(levels, Words{"Once for the whole group.", "For each unit by itself.",
                                           "For the group, and for units that differ."})
                  .about("Whom it is asked of."),
              number(weight_limits).about("Weight in its criterion, against its other items."),
              Schema::one_of(scales).about("Whether higher answers favor some models."),
              direction,
              order,
              Schema::one_of(changes).about("Whether the answer can be changed."),
              Schema::one_of(evidences).about("What the affinities rest on."),
              Schema::boolean().about("The answer is a fact of today that mirrors the models."),
              text("Short title."),
              text("The question."),
              text("The question, asked of one unit."),
              text("What to bear in mind when answering."),
              text("Why it is asked."),
              rows("option", "The possible answers of a choice."),
              text("Unit of the number."),
              Schema::number().about("The smallest number that is possible."),
              Schema::number().about("The largest number that is possible."),
              Schema::boolean().about("Only whole numbers are possible."),
              rows("breakpoint", "Numbers at which affinities are given, ascending.")})
      .requiring(required)
      .closed()
      .when(Schema::object(Words{"kind"}, {Schema::exactly(kinds[1])}), number_required,
            without(number_keys).requiring(Words{"options"}));
}

}  // namespace tripoint::schema_parts
