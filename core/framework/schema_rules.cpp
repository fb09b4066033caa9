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

}  // namespace tripoint::schema_parts
