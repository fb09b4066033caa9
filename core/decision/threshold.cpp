#include "core/decision/threshold.h"

#include <algorithm>
#include <cmath>

#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint {

Result<Threshold> parse_threshold(std::string_view text) {
  constexpr std::string_view verdict = "verdict<";
  constexpr std::string_view unanswered = "unanswered>";
  constexpr double most = 100;
  Threshold threshold;
  if (text.starts_with(verdict)) {
    const auto name =
        std::find(verdict_names.begin(), verdict_names.end(), text.substr(verdict.size()));
    if (name != verdict_names.end()) {
      threshold.verdict = static_cast<Verdict>(name - verdict_names.begin());
      return {threshold, {}};
    }
  }
  if (text.starts_with(unanswered)) {
    const auto count = parse_number(text.substr(unanswered.size()));
    if (count && *count >= 0 && *count <= most && *count == std::floor(*count)) {
      threshold.kind = Threshold::Kind::unanswered_above;
      threshold.count = static_cast<std::size_t>(*count);
      return {threshold, {}};
    }
  }
  Issue issue;
  issue.code = "threshold";
  issue.message = "is no rule to fail on";
  issue.found = in_quotes(text);
  const std::vector<std::string> names(verdict_names.begin(), verdict_names.end());
  issue.allowed = "verdict<V with V one of " + list(names) + "; unanswered>N";
  return failure<Threshold>(std::move(issue));
}

bool is_hit(const Threshold& threshold, const GroupEvaluation& group) {
  return std::any_of(group.evaluations.begin(), group.evaluations.end(), [&](const auto& one) {
    return threshold.kind == Threshold::Kind::verdict_below
               ? strength(one.verdict) < strength(threshold.verdict)
               : one.open_headlines.size() > threshold.count;
  });
}

}  // namespace tripoint
