#include "core/framework/schema_parts.h"

namespace tripoint::schema_parts {
namespace {

using namespace framework_file;

Schema models() { return references("Ids of the models that it concerns."); }

Schema tradeoff() {
  const Words required = {"id", "kind", "models", "name", "text", "source"};
  const Schema drawback =
      Schema::object(Words{"mitigation"}, {Schema::anything().about("What to do about it.")})
          .requiring(Words{"mitigation"});
  return Schema::object(
             tradeoff_keys,
             {id("Names it in results."), Schema::one_of(tradeoff_kinds).about("Good or bad."),
              models(), text("Its name."), text("What it comes to."),
              Schema::list(Schema::defined("text")).about("In detail."),
              text("What to do about it; drawbacks only."),
              Schema::list(Schema::defined("predicate"))
                  .about("Answers that make it matter: conditions without all and any."),
              sources()})
      .requiring(required)
      .closed()
      .when(Schema::object(Words{"kind"}, {Schema::exactly(tradeoff_kinds[1])}), drawback,
            Schema::object(Words{"mitigation"}, {Schema::nothing()}));
}

Schema task() {
  return Schema::object(task_keys,
                        {id("Names it in results."), Schema::one_of(task_kinds).about("Its kind."),
                         models(), text("Its name."), text("What is to be done."), sources()})
      .requiring(task_keys)
      .closed();
}

Schema service() {
  return Schema::object(
             service_keys,
             {id("Names it in results."), models(), text("Its name."), text("What units get."),
              text("How long it takes; left out: case by case."), sources()})
      .requiring(Words{"id", "models", "name", "text", "source"})
      .closed();
}

Schema briefing_field() {
  return Schema::object(briefing_keys, {id("Names it in results."),
                                        Schema::boolean().about("No campaign without it."),
                                        text("Its name."), text("What to write there.")})
      .requiring(Words{"id", "name", "help"})
      .closed();
}

}  // namespace

Schema guide() {
  return Schema::object(guide_keys,
                        {Schema::list(tradeoff()).about("Advantages and drawbacks of models."),
                         Schema::list(task()).about("What models ask for in running them."),
                         Schema::list(service()).about("What a team at the center offers."),
                         Schema::list(briefing_field()).about("How units brief it.")})
      .closed()
      .about("What is known of running each model.");
}

}  // namespace tripoint::schema_parts
