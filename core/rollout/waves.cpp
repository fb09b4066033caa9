#include "core/rollout/waves.h"

#include <algorithm>
#include <set>

namespace tripoint {
namespace {

constexpr double days_tolerance = 1e-9;  // for sums of decimal numbers

bool takes(const Wave& wave, const WaveEntry& entry, const WaveLimits& limits) {
  return wave.entries.size() < limits.size &&
         wave.training_days + entry.training_days <= limits.training_days + days_tolerance;
}

void add(Wave& wave, const std::vector<WaveEntry>& entries, std::size_t index) {
  wave.entries.push_back(index);
  wave.training_days += entries[index].training_days;
}

}  // namespace

WaveSchedule schedule_waves(const std::vector<WaveEntry>& entries,
                            const std::vector<std::size_t>& pilots, const WaveLimits& limits) {
  WaveSchedule schedule;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < entries.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const WaveEntry& one = entries[a];
    const WaveEntry& other = entries[b];
    if (one.urgency != other.urgency) return one.urgency > other.urgency;
    return one.importance > other.importance;
  });
  Wave first;
  std::set<std::size_t> in_first;
  std::set<std::size_t> begun;  // options
  const auto begin_with = [&](std::size_t index) {
    add(first, entries, index);
    in_first.insert(index);
    begun.insert(entries[index].option);
  };
  for (const std::size_t pilot : pilots) begin_with(pilot);
  for (const std::size_t index : order) {
    if (!pilots.empty() || begun.contains(entries[index].option)) continue;
    if (takes(first, entries[index], limits)) begin_with(index);
  }
  if (!first.entries.empty()) schedule.waves.push_back(std::move(first));
  bool open = false;  // a wave that is not of pilots
  for (const std::size_t index : order) {
    if (in_first.contains(index)) continue;
    if (!takes({}, entries[index], limits)) {
      schedule.too_large.push_back(index);
      continue;
    }
    if (!open || !takes(schedule.waves.back(), entries[index], limits)) {
      schedule.waves.emplace_back();
      open = true;
    }
    add(schedule.waves.back(), entries, index);
  }
  return schedule;
}

}  // namespace tripoint
