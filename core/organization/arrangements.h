#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/framework/governance.h"

// Who does what in a rollout, and what the two sides have agreed: as a group tells it. All indices
// are those of the lists of Framework::governance, of `people` those of Arrangements::people.
namespace tripoint {

struct Person {
  std::string id;
  std::string name;  // empty: the id serves
  std::size_t role = 0;
  std::vector<std::size_t> duties;   // of the role; empty: all of them
  std::optional<std::size_t> title;  // in the catalogue of roles
  std::optional<std::size_t> reports_to;
  std::string entity;  // id of a unit; empty: works for the group

  bool operator==(const Person&) const = default;
};

// A person, or a party of the framework.
struct Actor {
  bool is_person = false;
  std::size_t index = 0;

  auto operator<=>(const Actor&) const = default;
};

// Who takes part in one step, instead of what the framework says, letter by letter.
struct RaciChoice {
  std::size_t step = 0;
  std::array<std::vector<Actor>, letter_count> actors;  // empty: not said; A has one at most
  bool done = false;
  std::string note;

  bool operator==(const RaciChoice&) const = default;
};

enum class Attained : std::uint8_t { yes, partly, no, unknown };
inline constexpr auto attained_names =
    std::to_array<std::string_view>({"yes", "partly", "no", "unknown"});

// Where something of a list stands.
struct Attainment {
  std::size_t of = 0;  // index into the list
  Attained state = Attained::unknown;
  std::optional<std::size_t> owner;  // person
  std::string note;

  bool operator==(const Attainment&) const = default;
};

// What one side promises the other.
struct ServiceLevel {
  std::size_t side = 0;
  std::string action;
  std::string time_limit;
  std::string escalation;
  std::string number;              // of leads
  std::string quality;             // of leads
  std::vector<std::string> terms;  // that it uses

  bool operator==(const ServiceLevel&) const = default;
};

struct FunnelStage {
  std::string stage;
  std::string definition;
  std::string metric;
  std::optional<std::size_t> owner;  // person

  bool operator==(const FunnelStage&) const = default;
};

using Lines = std::vector<std::string>;

struct Arrangements {
  std::vector<Person> people;
  std::vector<std::pair<std::size_t, std::size_t>> sponsors;  // sponsor and person
  std::optional<bool> large_project;                          // absent: by the number of units
  std::vector<RaciChoice> raci;
  std::vector<Attainment> alignment;
  std::vector<std::pair<std::string, std::string>> terms;  // with their definitions
  std::vector<std::pair<std::size_t, Lines>> goals;        // by side
  Lines shared_goals;
  std::vector<std::pair<std::size_t, Lines>> plan;  // by part
  std::vector<ServiceLevel> service_levels;
  std::vector<FunnelStage> funnel;
  std::vector<Attainment> measures;
  std::vector<Attainment> activities;  // of Journey::activities
  std::vector<Attainment> actions;     // of Journey::actions; yes: done
  std::string comment;                 // "$comment", minified JSON

  bool operator==(const Arrangements&) const = default;
};

// The name to show.
const std::string& display_name(const Person& person);

}  // namespace tripoint
