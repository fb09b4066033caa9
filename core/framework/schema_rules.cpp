#include "core/framework/schema_parts.h"

namespace tripoint::schema_parts {

using namespace framework_file;

Schema elicitation() {
  return Schema::object(
             elicitation_keys,
             {number(swing_spread_limits)
                  .about("Points by which a swing may be off where nothing else is stated."),
              number(ratio_spread_limits)
                  .about("Part by which ratios of weights and of pairwise comparisons may be off."),
              number(inconsistency_limits)
                  .about("The largest consistency ratio of pairwise comparisons that is accepted."),
              sources()})
      .requiring(elicitation_keys)
      .closed()
      .about("How statements of leadership on the weights of criteria are understood.");
}

Schema step() {
  return Schema::object(step_keys, {id("Names the step."), text("Name of the step."),
                                    text("What is done in it, in one sentence."), sources()})
      .requiring(step_keys)
      .closed();
}

Schema phase() {
  return Schema::object(phase_keys, {id("Names the phase in group files and results."),
                                     reference("Id of the step that it is part of."),
                                     text("Name of the phase."),
                                     text("What is done in it, in one sentence."), sources()})
      .requiring(phase_keys)
      .closed();
}

}  // namespace tripoint::schema_parts
