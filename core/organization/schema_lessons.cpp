#include "core/organization/file_format.h"
#include "core/organization/schema_parts.h"

namespace tripoint::schema_parts {

using namespace group_file;

namespace {

Schema phase(const Framework& framework) {
  if (framework.phases.empty()) return Schema::nothing();
  Words names;
  for (const Phase& one : framework.phases) names.push_back(one.name[language]);
  return Schema::one_of(phase_ids(framework), names);
}

Schema id() {
  return Schema::text(1).about("Names it.").remark("Not the id of another one of the list.");
}

}  // namespace

Schema lesson(const Framework& framework) {
  const Words meanings = {"It did not work: a risk of the next rollout.", "It worked."};
  return Schema::object(
             lesson_keys,
             {id(), Schema::text(1).about("What happened."),
              Schema::one_of(outcomes, meanings).about("Whether it worked."),
              Schema::text().about("How it was handled, or will be."),
              phase(framework).about("The phase of the plan that addresses it."), comment()})
      .requiring(Words{lesson_keys[1], lesson_keys[2]});
}

Schema objective(const Framework& framework) {
  return Schema::object(objective_keys, {id(), Schema::text(1).about("What is to be reached."),
                                         date().about("By when, YYYY-MM-DD."),
                                         Schema::text().about("What it is measured by."),
                                         Schema::list(phase(framework))
                                             .distinct()
                                             .about("The phases of the plan that serve it."),
                                         comment()})
      .requiring(Words{objective_keys[1]});
}

}  // namespace tripoint::schema_parts
