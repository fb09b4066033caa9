#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "core/rollout/mix.h"

namespace tripoint {

// An entity that is to start in some wave.
struct WaveEntry {
  double urgency = 0;
  double importance = 1;
  std::size_t option = 0;    // what was chosen for it
  double training_days = 0;  // at least 0
};

// What one wave can take. People of the central team are no limit of a wave: a unit keeps them once
// it has started, so the mix limits them for all waves together.
struct WaveLimits {
  double training_days = unlimited;
  std::size_t size = std::numeric_limits<std::size_t>::max();  // at least 1
};

struct Wave {
  std::vector<std::size_t> entries;
  double training_days = 0;
};

struct WaveSchedule {
  std::vector<Wave> waves;             // the first one are the pilots
  std::vector<std::size_t> too_large;  // entries that need more training than a whole wave has
};

// A list schedule. The first wave are the pilots: those named, whatever the limits, or else, in the
// order below, the first one of each option that still fits. From the second wave on the others
// follow in order of urgency, importance, and place in the list; each goes into the current wave
// while that has room, else the next one opens and no earlier one is filled again. So, pilots
// aside, no entity starts before a more urgent one, and a rise in its urgency never makes an
// entity start later.
WaveSchedule schedule_waves(const std::vector<WaveEntry>& entries,
                            const std::vector<std::size_t>& pilots, const WaveLimits& limits);

}  // namespace tripoint
