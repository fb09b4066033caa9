#include "core/framework/skills.h"

namespace tripoint {

Place specialists_place(const Skills& skills, ModelIndex model) {
  PerPlace<std::size_t> sum{};
  for (const Skill& skill : skills.catalogue) {
    for (std::size_t place = 0; place < place_count; ++place) {
      sum[place] += skill.need[model][place];
    }
  }
  return static_cast<Place>(std::max_element(sum.begin(), sum.end()) - sum.begin());
}

std::size_t autonomy_tier(const AutonomyRules& rules, double team, double level) {
  if (team < rules.team_below || level < rules.level_below) return 0;
  return team >= rules.team_from && level >= rules.level_from ? 2 : 1;
}

}  // namespace tripoint
