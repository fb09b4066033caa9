#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/framework/skills.h"

// What a group tells of its skills. Skill and model indices are those of the framework.
namespace tripoint {

// The level of one skill that a team or a unit has.
struct HeldSkill {
  std::size_t skill = 0;
  std::optional<std::uint8_t> level;  // 0 to 5; absent: not known, which is not 0
  std::uint32_t people = 0;           // who have that level; 0: not said
  std::string note;

  bool operator==(const HeldSkill&) const = default;
};

// The people who work for the center or for one region.
struct Team {
  std::string id;  // of a region: the name that its units give; empty: the center
  std::optional<double> posts;
  std::vector<HeldSkill> skills;  // each at most once

  bool operator==(const Team&) const = default;
};

struct Teams {
  std::optional<Team> center;
  std::vector<Team> regions;  // each at most once

  bool operator==(const Teams&) const = default;
};

// How the group closes a gap, against the advice or with it.
struct SkillDecision {
  std::size_t skill = 0;
  Place place = Place::center;
  std::string of;  // name of the region or id of the unit; empty at the center
  GapDecision decision = GapDecision::train;
  std::string note;

  bool operator==(const SkillDecision&) const = default;
};

// Durations and head counts of the group, instead of those of the framework where given.
struct SkillParameters {
  struct Weeks {
    std::size_t skill = 0;
    std::optional<double> per_level;
    std::optional<double> to_hire;

    bool operator==(const Weeks&) const = default;
  };
  struct Posts {
    ModelIndex model = 0;
    PerPlace<std::optional<double>> at;

    bool operator==(const Posts&) const = default;
  };
  std::vector<Weeks> skills;
  std::optional<double> weeks_to_full;
  std::optional<double> weeks_to_partner;
  std::optional<double> weeks_to_share;
  std::vector<Posts> posts;

  bool operator==(const SkillParameters&) const = default;
};

// The entry of a skill; null: nothing is told of it.
const HeldSkill* find_held(std::span<const HeldSkill> skills, std::size_t skill);

// The mean of the levels that are known, rounded to hundredths; absent when none is.
std::optional<double> mean_level(std::span<const HeldSkill> skills);

}  // namespace tripoint
