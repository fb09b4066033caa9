#include "core/decision/horizon.h"

#include "core/decision/standing.h"

namespace tripoint {

std::optional<Sheet> in_three_years(const Framework& framework, const Sheet& sheet) {
  std::optional<Sheet> later;
  for (const HorizonPair& pair : framework.horizon_pairs) {
    const AnswerState state = sheet.items[pair.in_three_years].state;
    if (state != AnswerState::definite && state != AnswerState::range) continue;
    if (!later) later = sheet;
    take_over(framework, pair.in_three_years, pair.now, *later);
  }
  return later;
}

}  // namespace tripoint
