// The list schedule: its rules by hand, its properties on random lists.
#include "core/rollout/waves.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

using Numbers = std::vector<std::size_t>;

std::vector<Numbers> waves_of(const WaveSchedule& schedule) {
  std::vector<Numbers> waves;
  for (const Wave& wave : schedule.waves) waves.push_back(wave.entries);
  return waves;
}

std::vector<WaveEntry> random_entries(Dice& dice, std::size_t count) {
  std::vector<WaveEntry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    entries.push_back({static_cast<double>(dice.below(6)), static_cast<double>(1 + dice.below(3)),
                       dice.below(3), static_cast<double>(dice.below(12))});
  }
  return entries;
}

WaveLimits random_limits(Dice& dice) {
  WaveLimits limits;
  if (!dice.one_in(4)) limits.training_days = static_cast<double>(5 + dice.below(20));
  if (!dice.one_in(4)) limits.size = 1 + dice.below(5);
  return limits;
}

// The wave of an entry; after all waves where it is in none.
std::size_t wave_of(const WaveSchedule& schedule, std::size_t entry) {
  for (std::size_t w = 0; w < schedule.waves.size(); ++w) {
    const Numbers& entries = schedule.waves[w].entries;
    if (std::find(entries.begin(), entries.end(), entry) != entries.end()) return w;
  }
  return schedule.waves.size();
}

}  // namespace

TEST_CASE(
    "pilots are the most urgent of each option, the others follow by urgency and importance") {
  const std::vector<WaveEntry> entries = {{1, 1, 0, 5}, {3, 1, 0, 5}, {2, 1, 1, 5},
                                          {2, 9, 1, 5}, {1, 2, 0, 5}, {1, 1, 0, 5}};
  const WaveSchedule schedule = schedule_waves(entries, {}, {10, 2});
  CHECK(waves_of(schedule) == std::vector<Numbers>{{1, 3}, {2, 4}, {0, 5}});
  CHECK(schedule.waves[1].training_days == 10);
  CHECK(schedule.too_large.empty());
}

TEST_CASE("a wave that was passed is not filled again") {
  const std::vector<WaveEntry> entries = {
      {5, 1, 0, 1}, {4, 1, 0, 6}, {3, 1, 0, 6}, {2, 1, 0, 2}, {1, 1, 0, 3}};
  CHECK(waves_of(schedule_waves(entries, {}, {10, 9})) ==
        std::vector<Numbers>{{0}, {1}, {2, 3}, {4}});
}

TEST_CASE("named pilots begin together whatever the limits") {
  const std::vector<WaveEntry> entries = {{5, 1, 0, 8}, {0, 1, 0, 8}, {0, 1, 1, 8}};
  const WaveSchedule schedule = schedule_waves(entries, {2, 1}, {10, 1});
  CHECK(waves_of(schedule) == std::vector<Numbers>{{2, 1}, {0}});
  CHECK(schedule.waves[0].training_days == 16);
}

TEST_CASE("an entry larger than a wave is in none, unless it is named as a pilot") {
  const std::vector<WaveEntry> entries = {{5, 1, 0, 11}, {0, 1, 0, 10}};
  const WaveSchedule schedule = schedule_waves(entries, {}, {10, 5});
  CHECK(waves_of(schedule) == std::vector<Numbers>{{1}});
  CHECK(schedule.too_large == Numbers{0});
  CHECK(schedule_waves(entries, {0}, {10, 5}).too_large.empty());
  CHECK(schedule_waves({{1, 1, 0, 1}}, {}, {0, 1}).waves.empty());
  CHECK(schedule_waves({}, {}, {}).waves.empty());
}

TEST_CASE("every entry is in one wave or too large, and every wave keeps to its limits") {
  for (std::uint64_t trial = 0; trial < 500; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const auto entries = random_entries(dice, 1 + dice.below(15));
    const WaveLimits limits = random_limits(dice);
    const WaveSchedule schedule = schedule_waves(entries, {}, limits);
    std::size_t placed = schedule.too_large.size();
    for (const Wave& wave : schedule.waves) {
      double days = 0;
      for (const std::size_t i : wave.entries) days += entries[i].training_days;
      CHECK(days == wave.training_days);
      CHECK(days <= limits.training_days);
      CHECK(wave.entries.size() <= limits.size);
      CHECK_FALSE(wave.entries.empty());
      placed += wave.entries.size();
    }
    CHECK(placed == entries.size());
    for (const std::size_t i : schedule.too_large) {
      CHECK(entries[i].training_days > limits.training_days);
    }
  }
}

TEST_CASE("apart from pilots no entry starts before a more urgent one") {
  for (std::uint64_t trial = 0; trial < 500; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    const auto entries = random_entries(dice, 2 + dice.below(14));
    const WaveSchedule schedule = schedule_waves(entries, {}, random_limits(dice));
    const std::size_t none = schedule.waves.size();
    for (std::size_t a = 0; a < entries.size(); ++a) {
      for (std::size_t b = 0; b < entries.size(); ++b) {
        if (entries[a].urgency <= entries[b].urgency) continue;
        const std::size_t first = wave_of(schedule, a), second = wave_of(schedule, b);
        if (first == none || second == none || second == 0) continue;
        CHECK(first <= second);
      }
    }
  }
}

TEST_CASE("a rise in its urgency never makes an entry start later") {
  int earlier = 0;
  for (std::uint64_t trial = 0; trial < 2000; ++trial) {
    CAPTURE(trial);
    Dice dice(trial);
    auto entries = random_entries(dice, 1 + dice.below(14));
    const WaveLimits limits = random_limits(dice);
    std::vector<std::size_t> pilots;
    if (dice.one_in(3)) pilots.push_back(dice.below(entries.size()));
    const std::size_t raised = dice.below(entries.size());
    const std::size_t before = wave_of(schedule_waves(entries, pilots, limits), raised);
    entries[raised].urgency += static_cast<double>(1 + dice.below(4));
    const WaveSchedule after = schedule_waves(entries, pilots, limits);
    const std::size_t now = wave_of(after, raised);
    if (now == after.waves.size()) continue;  // too large, before and after
    CHECK(now <= before);
    earlier += now < before ? 1 : 0;
  }
  CHECK(earlier > 200);
}

}  // namespace tripoint::test
