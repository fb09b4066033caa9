#include "core/organization/team.h"

#include <cmath>

namespace tripoint {

const HeldSkill* find_held(std::span<const HeldSkill> skills, std::size_t skill) {
  for (const HeldSkill& held : skills) {
    if (held.skill == skill) return &held;
  }
  return nullptr;
}

std::optional<double> mean_level(std::span<const HeldSkill> skills) {
  int sum = 0, known = 0;
  for (const HeldSkill& held : skills) {
    if (!held.level) continue;
    sum += *held.level;
    ++known;
  }
  if (known == 0) return std::nullopt;
  return std::floor(100.0 * sum / known + 0.5) / 100;
}

}  // namespace tripoint
