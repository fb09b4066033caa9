#pragma once

#include <string>
#include <string_view>

#include "core/decision/group_evaluation.h"
#include "core/support/result.h"

namespace tripoint {

// A limit that automation sets on a result: "verdict<robust" (some entity's verdict is weaker) or
// "unanswered>2" (some entity has more open headline questions).
struct Threshold {
  enum class Kind : std::uint8_t { verdict_below, unanswered_above };
  Kind kind = Kind::verdict_below;
  Verdict verdict = Verdict::robust;
  std::size_t count = 0;
};

Result<Threshold> parse_threshold(std::string_view text);

// Whether some entity of the group is beyond the limit.
bool is_hit(const Threshold& threshold, const GroupEvaluation& group);

}  // namespace tripoint
